package se.klubba.app.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.DecidingPhrases;
import se.klubba.domain.record.swedish.Phrases;

/// A document with every kind of block, and with letters that somebody may type to do harm or in jest.
public final class EveryBlock {

    static final String HOSTILE = "<script>alert(1)</script> & \"citat\" 'apostrof' ]]> </style>";
    static final String ODD = "Čujuhus đ ŋ š ŧ ž, emoji 🦌, kinesiska 会議, styrtecken \u0001 slut";

    private EveryBlock() {}

    public static MeetingRecord protocol() {
        return record(MeetingRecord.Kind.PROTOKOLL, MeetingRecord.Standing.DRAFT);
    }

    static MeetingRecord record(MeetingRecord.Kind kind, MeetingRecord.Standing standing) {
        boolean protocol = kind == MeetingRecord.Kind.PROTOKOLL;
        var place = new Inline.Reference("§ 1", Optional.of("p1"));
        return new MeetingRecord(
                kind,
                standing,
                cover(protocol ? offices() : List.of()),
                new Contents(
                        protocol ? Optional.of(Phrases.CONTENTS) : Optional.empty(),
                        Phrases.ATTACHMENTS,
                        List.of(new Contents.Attachment(1, "Rapport", true, Optional.of(place)))),
                sections(protocol ? "§ %d" : "%d."),
                protocol
                        ? new MeetingRecord.Furniture(
                                List.of("2026-02-26"),
                                List.of(Phrases.INITIALS, Phrases.INITIALS, Phrases.CERTIFICATION))
                        : new MeetingRecord.Furniture(
                                List.of("Minnesanteckningar", "Datum: 2026-02-26"), List.of()));
    }

    private static Cover cover(List<Cover.Office> offices) {
        var people =
                List.of(
                        new Cover.Attendee("Britt-marie Åberg", Optional.empty(), List.of()),
                        new Cover.Attendee(
                                "Öivind Čállid",
                                Optional.of("Arjeplogs kommun"),
                                List.of("§§ 2 – 3, 5")));
        return new Cover(
                "Nämnden för prov",
                LocalDate.of(2026, 2, 26),
                Optional.of(
                        new Cover.Labelled(
                                Phrases.TIME_AND_PLACE, "Torsdag den 26 februari 2026, Teams")),
                List.of(new Cover.Attendance("Närvarande", people)),
                offices);
    }

    private static List<Cover.Office> offices() {
        return List.of(
                new Cover.Office("Sekreterare", "Anna Test", Optional.empty()),
                new Cover.Office("Ordförande", "Bo Prov", Optional.of("§ 1 – 2")),
                new Cover.Office("Ordförande", "Cia Prov", Optional.of("§ 3")));
    }

    /// @param label with a place for the number
    private static List<Section> sections(String label) {
        var notReached = Phrases.notReached(Optional.of("tiden tog slut"));
        return List.of(
                new Section("p1", Optional.of(label.formatted(1)), "Löptext " + HOSTILE, running()),
                new Section(
                        "p2",
                        Optional.of(label.formatted(2)),
                        "Beslutsgång och omröstning",
                        procedure()),
                new Section(
                        "p3",
                        Optional.of(label.formatted(3)),
                        "Ett långt beslut",
                        List.of(longDecision())),
                new Section(
                        "utan",
                        Optional.empty(),
                        "Övriga frågor",
                        List.of(new Block.Remark(Block.Remark.Kind.NOT_REACHED, notReached))));
    }

    private static List<Block> running() {
        return List.of(
                new Block.Paragraph(
                        List.of(
                                new Inline.Text("Se (", false, false, Optional.empty()),
                                new Inline.Text("kursivt ord", false, true, Optional.empty()),
                                new Inline.Text(") och ", false, false, Optional.empty()),
                                new Inline.Text(
                                        "fet länk",
                                        true,
                                        false,
                                        Optional.of("https://example.se/a?b=1&c=2")),
                                new Inline.LineBreak(),
                                new Inline.Text("samt ", true, true, Optional.empty()),
                                new Inline.Reference("§ 3", Optional.of("p3")),
                                new Inline.Text(" och ", false, false, Optional.empty()),
                                new Inline.Reference("bilaga 1", Optional.of("bilagor")),
                                new Inline.Text(".", false, false, Optional.empty()))),
                new Block.Paragraph(Inline.plain(ODD)),
                new Block.Heading(3, Inline.plain("Rubrik i texten")),
                new Block.Heading(5, Inline.plain("Djup rubrik")),
                new Block.Paragraph(Inline.plain("Punkterna är;")),
                new Block.Listing(
                        false,
                        1,
                        List.of(
                                new Block.Item(
                                        Inline.plain("yttre"),
                                        List.of(
                                                new Block.Listing(
                                                        true,
                                                        3,
                                                        List.of(
                                                                item("inre tre"),
                                                                item("inre fyra"))),
                                                new Block.Paragraph(
                                                        Inline.plain("stycke under punkten")))),
                                item("nästa"))),
                new Block.QuotedDecision(
                        Optional.of("referensgruppen"),
                        List.of(
                                new Block.Paragraph(Inline.plain("Beslut: ett citerat beslut")),
                                new Block.Listing(false, 1, List.of(item("citerad punkt"))))));
    }

    private static List<Block> procedure() {
        return List.of(
                new Block.Remark(Block.Remark.Kind.PRESIDING, Phrases.presiding("Cia Prov", "§ 2")),
                new Block.Proposals(
                        Phrases.PROPOSALS,
                        List.of(
                                new Block.Proposal(
                                        List.of("Anna Test", "Bo Prov"), "yrkar", "att taxan höjs"),
                                new Block.Proposal(
                                        List.of("Cia Prov"),
                                        "yrkar avslag",
                                        "att taxan står kvar"))),
                new Block.DecisionPath(
                        Phrases.DECISION_PATH,
                        List.of(Phrases.acclamation("nämnden", "Anna Tests förslag"))),
                new Block.Vote(
                        Phrases.VOTE,
                        Optional.of(Phrases.voteOrder("bifall till Anna Tests förslag", "avslag")),
                        List.of(
                                Phrases.CASTING_VOTE,
                                DecidingPhrases.result(
                                        DecidingPhrases.figures(2, 2, 1, false),
                                        "nämnden",
                                        "enligt Anna Tests förslag")),
                        List.of(
                                new Block.Roll("Ja", 2, List.of("Anna Test", "Bo Prov")),
                                new Block.Roll("Nej", 2, List.of("Cia Prov", "Dag Prov")),
                                new Block.Roll("Avstår", 1, List.of("Eva Prov")))),
                new Block.Vote(
                        Phrases.VOTE,
                        Optional.empty(),
                        List.of(Phrases.LOTS),
                        List.of(
                                new Block.Roll("Anna Test", 5, List.of()),
                                new Block.Roll("Bo Prov", 5, List.of()))),
                new Block.Decisions(
                        "Nämndens beslut",
                        List.of(
                                new Block.Point(
                                        Optional.empty(), Inline.plain("Taxan höjs"), List.of()))),
                new Block.Statements(
                        Phrases.RESERVATIONS,
                        List.of(
                                new Block.Statement(
                                        Phrases.reservation(
                                                List.of("Cia Prov"), Optional.empty(), true),
                                        Optional.of("Taxan är för hög.")))));
    }

    /// More than a page of it.
    private static Block longDecision() {
        var items = IntStream.rangeClosed(1, 12).mapToObj(n -> item("underpunkt " + n)).toList();
        return new Block.Decisions(
                "Nämnden beslutar",
                IntStream.rangeClosed(1, 8)
                        .mapToObj(n ->
                                new Block.Point(
                                        Optional.of(n),
                                        Inline.plain("Punkt nummer " + n + " gäller;"),
                                        List.of(new Block.Listing(false, 1, items))))
                        .toList());
    }

    private static Block.Item item(String text) {
        return new Block.Item(Inline.plain(text), List.of());
    }
}
