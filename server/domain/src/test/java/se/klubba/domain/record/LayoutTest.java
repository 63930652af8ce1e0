package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.record.layout.Colour;
import se.klubba.domain.record.layout.Layout;
import se.klubba.domain.record.layout.Part;
import se.klubba.domain.record.swedish.Phrases;

class LayoutTest {

    private static final Block TEXT = new Block.Paragraph(Inline.plain("Bakgrunden."));
    private static final Block PROPOSALS =
            new Block.Proposals(
                    Phrases.PROPOSALS,
                    List.of(new Block.Proposal(List.of("Bo Ek"), "yrkar", "bifall")));
    private static final Block DECISION =
            new Block.Decisions(
                    "Nämndens beslut",
                    List.of(
                            new Block.Point(
                                    Optional.empty(), Inline.plain("Bifalles."), List.of())));
    private static final Block RECUSED = new Block.Remark(Block.Remark.Kind.RECUSED, "Jäv.");

    private static final List<Part> DECISION_FIRST =
            List.of(
                    Part.DECISIONS,
                    Part.PEOPLE,
                    Part.TEXT,
                    Part.PROPOSALS,
                    Part.PROCEDURE,
                    Part.DISSENT,
                    Part.OUTCOME);

    @Test
    void DOC_4_the_usual_template_changes_nothing() {
        var record = record(RECUSED, TEXT, PROPOSALS, DECISION);
        assertThat(Layout.USUAL.arranged(record)).isEqualTo(record);
    }

    @Test
    void DOC_4_a_body_that_puts_the_decision_first_has_it_first_and_loses_nothing() {
        var layout = layout(DECISION_FIRST, Map.of());
        assertThat(blocks(layout, RECUSED, TEXT, PROPOSALS, DECISION))
                .containsExactly(DECISION, RECUSED, TEXT, PROPOSALS);
    }

    @Test
    void DOC_4_the_headings_inside_a_paragraph_are_the_bodys() {
        var layout =
                layout(
                        DECISION_FIRST,
                        Map.of(Part.TEXT, "Ärendet", Part.PROPOSALS, "Yrkanden på sammanträdet"));
        assertThat(blocks(layout, TEXT, PROPOSALS, DECISION))
                .containsSubsequence(new Block.Heading(3, Inline.plain("Ärendet")), TEXT)
                .anyMatch(block ->
                        block instanceof Block.Proposals p
                                && p.heading().equals("Yrkanden på sammanträdet"));
    }

    @Test
    void DOC_4_a_text_that_stands_alone_needs_no_heading() {
        assertThat(blocks(layout(DECISION_FIRST, Map.of(Part.TEXT, "Ärendet")), TEXT))
                .containsExactly(TEXT);
    }

    @Test
    void DOC_3_where_one_signature_covers_the_file_no_page_has_boxes_for_initials() {
        var layout =
                new Layout(
                        Layout.USUAL.order(),
                        Map.of(),
                        Set.of(Layout.Box.CERTIFICATION),
                        Optional.empty(),
                        Colour.USUAL,
                        Layout.Typeface.SANS,
                        Layout.Typeface.SERIF);
        assertThat(layout.arranged(record(TEXT)).furniture().footer())
                .containsExactly(Phrases.CERTIFICATION);
    }

    @Test
    void DOC_4_a_template_that_leaves_out_a_part_is_none() {
        assertThatThrownBy(() -> layout(List.of(Part.TEXT, Part.DECISIONS), Map.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("order");
    }

    @Test
    void ACC_1_a_colour_too_light_for_paper_is_refused() {
        assertThatThrownBy(() -> new Colour("#ffe066")).hasMessageContaining("too light");
        assertThatThrownBy(() -> new Colour("red; } body {")).hasMessageContaining("not a colour");
    }

    private static Layout layout(List<Part> order, Map<Part, String> headings) {
        return new Layout(
                order,
                headings,
                Layout.USUAL.boxes(),
                Optional.empty(),
                Colour.USUAL,
                Layout.Typeface.SERIF,
                Layout.Typeface.SERIF);
    }

    private static List<Block> blocks(Layout layout, Block... blocks) {
        return layout.arranged(record(blocks)).sections().getFirst().blocks();
    }

    private static MeetingRecord record(Block... blocks) {
        return new MeetingRecord(
                MeetingRecord.Kind.PROTOKOLL,
                MeetingRecord.Standing.DRAFT,
                new Cover(
                        "Nämnden",
                        LocalDate.of(2026, 5, 20),
                        Optional.empty(),
                        List.of(),
                        List.of()),
                new Contents(Optional.empty(), Phrases.ATTACHMENTS, List.of()),
                List.of(new Section("p1", Optional.of("§ 1"), "Ärendet", List.of(blocks))),
                new MeetingRecord.Furniture(
                        List.of("2026-05-20"),
                        List.of(Phrases.INITIALS, Phrases.INITIALS, Phrases.CERTIFICATION)));
    }
}
