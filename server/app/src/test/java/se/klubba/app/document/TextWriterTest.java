package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.klubba.domain.record.MeetingRecord;

class TextWriterTest {

    private final TextWriter writer = new TextWriter();

    @Test
    void DOC_1_the_text_is_the_protocol_paragraph_by_paragraph() throws IOException {
        var protocol = Files.readString(ScriptRecord.MEETINGS.resolve("socsam.txt"));
        var written = writer.write(ScriptRecord.socsam(MeetingRecord.Standing.ADJUSTED));
        assertThat(paragraphs(written)).isEqualTo(paragraphs(protocol));
    }

    /// Page numbers aside: plain text has no pages.
    private static List<String> paragraphs(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceFirst("\\t\\d+$", ""))
                .toList();
    }

    @Test
    void DOC_1_text_has_no_pages_and_so_no_running_mark() {
        assertThat(writer.write(ScriptRecord.socsam(MeetingRecord.Standing.DRAFT)))
                .isEqualTo(writer.write(ScriptRecord.socsam(MeetingRecord.Standing.ADJUSTED)));
    }

    @Test
    void VOTE_2_a_vote_stands_with_figures_and_names() {
        assertThat(writer.write(EveryBlock.protocol()))
                .contains(
                        "Ja (2): Anna Test, Bo Prov\nNej (2): Cia Prov, Dag Prov\nAvstår (1): Eva Prov")
                .contains(
                        "Med 2 ja-röster mot 2 nej-röster, 1 ledamot avstår, beslutar nämnden enligt Anna Tests förslag.")
                .contains("ordförandens utslagsröst");
    }

    @Test
    void every_space_is_an_ordinary_one() {
        assertThat(writer.write(EveryBlock.protocol())).doesNotContain("\u00a0");
    }

    @Test
    void DOC_2_notes_have_their_own_head_and_neither_signatures_nor_contents() {
        var notes =
                writer.write(
                        EveryBlock.record(
                                MeetingRecord.Kind.MINNESANTECKNINGAR,
                                MeetingRecord.Standing.FINALISED));
        assertThat(notes)
                .startsWith("Minnesanteckningar\nDatum: 2026-02-26\n\n")
                .doesNotContain("Sekreterare")
                .doesNotContain("Innehållsförteckning")
                .contains("\n\n1. Löptext");
    }
}
