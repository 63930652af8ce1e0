package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.kind.CostSheets;

/// Shared costs in the document and as a sheet of their own (DEC-6).
class CostSheetsTest {

    private static final Block COSTS =
            new Block.CostSplit(
                    "Kostnadsfördelning, punkt\u00a02: 10\u00a0000\u00a0kronor efter befolkning.",
                    new Block.Table(
                            List.of("Organisation", "Invånare", "Andel", "Kronor"),
                            List.of(
                                    List.of("Åre kommun", "1", "33,33\u00a0%", "3\u00a0333"),
                                    List.of("Bergs kommun", "2", "66,67\u00a0%", "6\u00a0667"),
                                    List.of("Summa", "3", "100,00\u00a0%", "10\u00a0000"))));

    private static MeetingRecord record() throws IOException {
        var frame = EveryFormTest.played("socsam");
        return new MeetingRecord(
                frame.kind(),
                frame.standing(),
                frame.cover(),
                frame.contents(),
                List.of(
                        new Section(
                                "p53", Optional.of("§ 53"), "Centrum mot våld", List.of(COSTS))),
                frame.furniture());
    }

    @Test
    void DEC_6_shared_costs_are_a_table_in_each_form_of_the_document() throws Exception {
        var text = new TextWriter().write(record());
        assertThat(text)
                .contains("Kostnadsfördelning, punkt 2: 10 000 kronor efter befolkning.")
                .contains("Bergs kommun\t2\t66,67 %\t6 667")
                .contains("Summa\t3\t100,00 %\t10 000");
        var page = new HtmlWriter("/dokument/").write(record());
        assertThat(page).contains("<th scope=\"row\">Summa</th>");
        assertThat(PdfWriterTest.faults(new PdfWriter().write(record()))).isEmpty();
        assertThat(new DocxWriter().write(record())).isNotEmpty();
        var json = new RecordJson().write(record());
        assertThat(new RecordReader().read(json)).isEqualTo(record());
    }

    @Test
    void DEC_6_they_are_a_sheet_of_their_own_too() throws Exception {
        var sheet = CostSheets.of(record()).orElseThrow();
        assertThat(sheet.sections())
                .extracting(Section::heading, Section::blocks)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                record().sections().getFirst().heading(), List.of(COSTS)));
        assertThat(PdfWriterTest.faults(new PdfWriter().write(sheet))).isEmpty();
        assertThat(CostSheets.of(EveryFormTest.played("socsam"))).isEmpty();
    }
}
