package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.minutes.Documents;
import se.klubba.domain.minutes.Node;

class MinutesTextTest {

    private final MinutesText text =
            new MinutesText((kind, target) ->
                    kind.equals("item") && target.equals("i18")
                            ? Optional.of(new Inline.Reference("§ 59", Optional.of("p59")))
                            : Optional.empty());

    @Test
    void an_untouched_text_leaves_nothing_behind() {
        assertThat(text.blocks(Documents.empty())).isEmpty();
    }

    @Test
    void AGD_5_a_reference_shows_the_number_that_its_target_has_now() {
        var line =
                paragraph(words("Ang. Barnarenan ("), reference("item", "i18", "§ ?"), words(")"));
        assertThat(line)
                .extracting(MinutesTextTest::shown)
                .containsExactly("Ang. Barnarenan (", "§ 59", ")");
    }

    @Test
    void a_reference_to_nothing_shows_its_own_words() {
        assertThat(paragraph(reference("item", "i99", "§ 12")))
                .containsExactly(new Inline.Reference("§ 12", Optional.empty()));
    }

    @Test
    void a_link_keeps_its_address() {
        assertThat(paragraph(words("Se "), link("https://example.se/")))
                .extracting(piece -> ((Inline.Text) piece).href())
                .containsExactly(Optional.empty(), Optional.of("https://example.se/"));
    }

    @Test
    void MIN_3_a_quoted_decision_keeps_whose_it_is() {
        var quoted =
                Map.of(
                        "type", "quotedDecision",
                        "attrs", Map.of("decidedBy", "referensgruppen"),
                        "content",
                                List.of(
                                        Map.of(
                                                "type",
                                                "paragraph",
                                                "content",
                                                List.of(words("Beslut: ja")))));
        assertThat(text.blocks(document(quoted)))
                .containsExactly(
                        new Block.QuotedDecision(
                                Optional.of("referensgruppen"),
                                List.of(new Block.Paragraph(Inline.plain("Beslut: ja")))));
    }

    @Test
    void DEC_1_a_decision_point_is_its_first_line_and_what_stands_under_it() {
        var item =
                Map.of(
                        "type",
                        "listItem",
                        "content",
                        List.of(Map.of("type", "paragraph", "content", List.of(words("under")))));
        var point =
                text.item(
                        document(
                                Map.of(
                                        "type",
                                        "paragraph",
                                        "content",
                                        List.of(words("Gruppen får i uppdrag att;"))),
                                Map.of("type", "bulletList", "content", List.of(item))));
        assertThat(point.line()).isEqualTo(Inline.plain("Gruppen får i uppdrag att;"));
        assertThat(point.nested())
                .containsExactly(
                        new Block.Listing(
                                false,
                                1,
                                List.of(new Block.Item(Inline.plain("under"), List.of()))));
    }

    private List<Inline> paragraph(Object... pieces) {
        var blocks = text.blocks(document(Map.of("type", "paragraph", "content", List.of(pieces))));
        return ((Block.Paragraph) blocks.getFirst()).line();
    }

    private static String shown(Inline piece) {
        return Inline.text(List.of(piece));
    }

    private static Node document(Object... blocks) {
        return Node.fromPlain(Map.of("type", "doc", "content", List.of(blocks)));
    }

    private static Map<String, Object> words(String words) {
        return Map.of("type", "text", "text", words);
    }

    private static Map<String, Object> link(String href) {
        var mark = Map.of("type", "link", "attrs", Map.of("href", href));
        return Map.of("type", "text", "text", "länk", "marks", List.of(mark));
    }

    private static Map<String, Object> reference(String kind, String target, String label) {
        return Map.of(
                "type",
                "reference",
                "attrs",
                Map.of("kind", kind, "target", target, "label", label));
    }
}
