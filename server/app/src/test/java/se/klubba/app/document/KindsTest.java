package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.kind.Announcement;
import se.klubba.domain.record.kind.Extract;
import se.klubba.domain.record.kind.RollCallSheets;
import se.klubba.domain.record.kind.WebVersion;

/// What is made from a board's record: extract, roll-call sheets, announcement, web version.
class KindsTest {

    private static final Announcement.Notice NOTICE =
            new Announcement.Notice(
                    LocalDate.of(2026, 5, 28),
                    LocalDate.of(2026, 5, 29),
                    "Kommunhuset",
                    List.of("Norrdala kommun", "Ås kommun"));

    @BeforeAll
    static void validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void PUB_2_an_extract_has_its_paragraph_who_was_there_for_it_and_the_box() throws IOException {
        var text = text(Extract.of(board(), List.of("p39")));
        assertThat(text)
                .contains("Protokollsutdrag\n\nOmsorgsnämnden")
                .contains("§ 39 Lokaler för ny träffpunkt")
                .contains("Rätt utdraget intygar")
                .contains("Underskrift")
                .doesNotContain("§ 38 ")
                .doesNotContain("§ 40 ")
                .doesNotContain("Innehållsförteckning");
        // she was recused from it, and another presided
        assertThat(people(text)).doesNotContain("Agneta Wirén").contains("Stefan Brodd");
        assertThat(text).contains("Ordförande\tTorbjörn Hallqvist").contains("Karta över");
    }

    @Test
    void PUB_2_of_several_paragraphs_it_says_who_was_there_for_which() throws IOException {
        var text = text(Extract.of(board(), List.of("p38", "p39")));
        assertThat(people(text)).contains("Agneta Wirén\tS\t§ 38");
        assertThat(text.indexOf("§ 38 ")).isLessThan(text.indexOf("§ 39 "));
    }

    @Test
    void PUB_2_before_adjustment_every_page_says_that_it_is_not_adjusted() throws IOException {
        var draft = board().as(MeetingRecord.Standing.DRAFT);
        assertThat(Extract.of(draft, List.of("p39")).mark()).contains("OJUSTERAT");
        var adjusted = board().as(MeetingRecord.Standing.ADJUSTED);
        assertThat(Extract.of(adjusted, List.of("p39")).mark()).isEmpty();
    }

    @Test
    void ADJ_4_a_paragraph_adjusted_at_the_meeting_is_not_marked_though_the_protocol_is_a_draft()
            throws IOException {
        var draft = board().as(MeetingRecord.Standing.DRAFT);
        var sections =
                draft.sections().stream()
                        .map(s -> s.anchor().equals("p39") ? adjustedAtOnce(s) : s)
                        .toList();
        var record =
                new MeetingRecord(
                        draft.kind(),
                        draft.standing(),
                        draft.cover(),
                        draft.contents(),
                        sections,
                        draft.furniture());
        assertThat(Extract.of(record, List.of("p39")).mark()).isEmpty();
        assertThat(Extract.of(record, List.of("p39", "p40")).mark()).isPresent();
    }

    private static Section adjustedAtOnce(Section section) {
        var blocks = new java.util.ArrayList<>(section.blocks());
        blocks.add(
                new Block.Remark(
                        Block.Remark.Kind.ADJUSTED_AT_ONCE,
                        "Paragrafen förklaras omedelbart justerad."));
        return new Section(section.anchor(), section.label(), section.title(), blocks);
    }

    @Test
    void PUB_2_an_extract_of_nothing_is_refused() {
        assertThatThrownBy(() -> Extract.of(board(), List.of("p999")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void VOTE_2_every_open_vote_has_a_sheet_with_each_name_and_a_secret_one_has_none()
            throws IOException {
        var sheets = RollCallSheets.of(board()).orElseThrow();
        var text = text(sheets);
        assertThat(text)
                .contains("Namn\tParti eller organisation\tJa\tNej\tAvstår")
                .contains("Marie-Louise Ek\tKD\t\t\tX")
                .doesNotContain("Val av ledamot i Stiftelsen");
        assertThat(RollCallSheets.of(EveryFormTest.played("socsam"))).isEmpty();
    }

    @Test
    void PUB_1_an_announcement_says_until_when_and_there_is_one_for_each_notice_board()
            throws IOException {
        var text = text(Announcement.of(board(), NOTICE, List.of()));
        assertThat(text)
                .contains("Sammanträdesdatum\t2026-05-20")
                .contains("Paragrafer\t§ 31 – 50")
                .contains("Justeringsdatum\t2026-05-28")
                .contains("Anslaget sätts upp\t2026-05-29")
                .contains("Överklagandetiden går ut\t2026-06-19")
                .contains("Anslaget tas ned tidigast\t2026-06-20")
                .contains("Anslagstavla\tNorrdala kommun")
                .contains("Anslagstavla\tÅs kommun");
        assertThat(text(Announcement.of(board(), NOTICE, List.of("p39"))))
                .contains("Paragrafer\t§ 39\n");
    }

    @Test
    void PUB_3_on_the_web_what_is_marked_is_masked_everywhere_and_the_original_is_not_touched()
            throws IOException {
        var record = board();
        var text = text(WebVersion.of(record, List.of(), List.of("göran  åslund", "Solbacken")));
        assertThat(text)
                .doesNotContain("Göran Åslund")
                .contains("[maskerat]")
                .doesNotContain("Solbacken");
        assertThat(text(record)).contains("Göran Åslund");
    }

    @Test
    void PUB_3_only_whole_words_are_masked() throws IOException {
        var frame = board();
        var line =
                List.<Inline>of(
                        new Inline.Text("Bo", true, false, java.util.Optional.empty()),
                        new Inline.Text(
                                " Eks boende; Bo", false, false, java.util.Optional.empty()));
        var record =
                new MeetingRecord(
                        frame.kind(),
                        frame.standing(),
                        frame.cover(),
                        frame.contents(),
                        List.of(
                                new Section(
                                        "p1",
                                        java.util.Optional.of("§ 1"),
                                        "Bo Ek",
                                        List.of(new Block.Paragraph(line)))),
                        frame.furniture());
        var masked = WebVersion.of(record, List.of(), List.of("Bo Ek")).sections().getFirst();
        assertThat(masked.title()).isEqualTo("[maskerat]");
        assertThat(((Block.Paragraph) masked.blocks().getFirst()).line())
                .isEqualTo(Inline.plain("[maskerat] boende; Bo"));
    }

    @Test
    void SEC_1_what_is_closed_is_not_on_the_web_but_its_number_is_and_it_is_a_part_of_its_own()
            throws IOException {
        var text = text(WebVersion.of(board(), List.of("p39"), List.of()));
        assertThat(text)
                .contains("§ 39 Publiceras inte")
                .doesNotContain("träffpunkt")
                .doesNotContain("Karta över");
        var part = Extract.closedPart(board(), List.of("p39"));
        assertThat(part.furniture().header()).anyMatch(words -> words.contains("sekretess"));
        assertThat(text(part)).contains("träffpunkt");
    }

    static List<MeetingRecord> kinds() throws IOException {
        return List.of(
                Extract.of(board(), List.of("p39", "p42")),
                Extract.of(board().as(MeetingRecord.Standing.DRAFT), List.of("p35")),
                RollCallSheets.of(board()).orElseThrow(),
                Announcement.of(board(), NOTICE, List.of()),
                WebVersion.of(board(), List.of("p39"), List.of("Solbacken")));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void DOC_5_each_is_fit_for_archive_and_screen_reader_and_read_again_from_its_data(
            MeetingRecord record) throws Exception {
        assertThat(PdfWriterTest.faults(new PdfWriter().write(record))).isEmpty();
        assertThat(new DocxWriter().write(record)).isNotEmpty();
        assertThat(new RecordReader().read(new RecordJson().write(record))).isEqualTo(record);
    }

    @Test
    void the_extract_is_the_golden_one() throws IOException {
        var extract = Extract.of(board(), List.of("p39"));
        Golden.check("namnd-extract.txt", text(extract));
        Golden.check("namnd-extract.html", new HtmlWriter("/dokument/").write(extract));
        Golden.check(
                "namnd-extract.json",
                new String(new RecordJson().write(extract), StandardCharsets.UTF_8) + "\n");
    }

    private static MeetingRecord board() throws IOException {
        return EveryFormTest.played("namnd");
    }

    private static String text(MeetingRecord record) {
        return new TextWriter().write(record);
    }

    /// The part of the text before the first §: who was there.
    private static String people(String text) {
        return text.substring(0, text.indexOf("\n\n§ "));
    }
}
