package se.klubba.app.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Phrases;

/// A protocol longer than any that somebody has held: every § has proposals, a vote, a decision and a reservation.
public final class LongProtocol {

    private static final String SENTENCE =
            "Ärendet har beretts av förvaltningen tillsammans med de kommuner som berörs, och förslaget har varit ute på remiss. ";

    private LongProtocol() {}

    public static MeetingRecord of(int paragraphs, int attachments) {
        return record(paragraphs, attachments, 30);
    }

    static MeetingRecord attendedBy(int people) {
        return record(1, 0, people);
    }

    private static MeetingRecord record(int paragraphs, int attachments, int people) {
        return new MeetingRecord(
                MeetingRecord.Kind.PROTOKOLL,
                MeetingRecord.Standing.DRAFT,
                cover(people),
                new Contents(
                        Optional.of(Phrases.CONTENTS),
                        Phrases.ATTACHMENTS,
                        numbers(attachments).map(n -> attachment(n, paragraphs)).toList()),
                numbers(paragraphs).map(LongProtocol::section).toList(),
                new MeetingRecord.Furniture(
                        List.of("Omsorgsnämnden", "2026-05-20"),
                        List.of(Phrases.INITIALS, Phrases.INITIALS, Phrases.CERTIFICATION)));
    }

    private static java.util.stream.Stream<Integer> numbers(int count) {
        return IntStream.rangeClosed(1, count).boxed();
    }

    private static Cover cover(int people) {
        return new Cover(
                "Omsorgsnämnden",
                LocalDate.of(2026, 5, 20),
                Optional.of(new Cover.Labelled(Phrases.TIME_AND_PLACE, "Onsdag den 20 maj 2026")),
                List.of(
                        new Cover.Attendance(
                                "Beslutande",
                                numbers(people)
                                        .map(n ->
                                                new Cover.Attendee(
                                                        name(n),
                                                        Optional.of("Norrdala kommun"),
                                                        List.of()))
                                        .toList())),
                List.of(
                        new Cover.Office(Phrases.SECRETARY, name(1), Optional.empty()),
                        new Cover.Office(Phrases.CHAIR, name(2), Optional.empty()),
                        new Cover.Office(Phrases.ADJUSTER, name(3), Optional.empty())));
    }

    private static String name(int number) {
        return "Namn Efternamn" + number;
    }

    private static Contents.Attachment attachment(int number, int paragraphs) {
        int place = Math.min(number * 2, paragraphs);
        return new Contents.Attachment(
                number,
                "Tjänsteskrivelse och underlag " + number,
                false,
                Optional.of(new Inline.Reference("§ " + place, Optional.of("p" + place))));
    }

    private static Section section(int number) {
        var blocks = new ArrayList<Block>();
        for (int left = 1 + number % 4; left > 0; left--)
            blocks.add(new Block.Paragraph(Inline.plain(SENTENCE.repeat(2 + left).strip())));
        blocks.add(
                new Block.Listing(
                        false,
                        1,
                        numbers(3 + number % 3)
                                .map(n ->
                                        new Block.Item(
                                                Inline.plain("underlaget visar på väg " + n),
                                                List.of()))
                                .toList()));
        blocks.add(
                new Block.Proposals(
                        Phrases.PROPOSALS,
                        List.of(
                                new Block.Proposal(List.of(name(2)), "yrkar bifall", "förslaget"),
                                new Block.Proposal(List.of(name(3)), "yrkar avslag", "avslag"))));
        blocks.add(vote());
        blocks.add(
                new Block.Decisions(
                        "Omsorgsnämndens beslut",
                        numbers(1 + number % 5)
                                .map(n ->
                                        new Block.Point(
                                                Optional.of(n),
                                                Inline.plain(SENTENCE.strip()),
                                                List.of()))
                                .toList()));
        return new Section(
                "p" + number, Optional.of("§\u00a0" + number), "Ärende nummer " + number, blocks);
    }

    private static Block vote() {
        return new Block.Vote(
                Phrases.VOTE,
                Optional.of(Phrases.voteOrder("bifall", "avslag")),
                List.of("Med 20 ja-röster mot 10 nej-röster beslutar nämnden enligt förslaget."),
                List.of(
                        new Block.Roll("Ja", 20, numbers(20).map(LongProtocol::name).toList()),
                        new Block.Roll("Nej", 10, numbers(10).map(n -> name(n + 20)).toList()),
                        new Block.Roll("Avstår", 0, List.of())));
    }
}
