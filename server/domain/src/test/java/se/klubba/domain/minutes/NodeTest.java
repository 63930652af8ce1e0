package se.klubba.domain.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.minutes.Minutes.bold;
import static se.klubba.domain.minutes.Minutes.br;
import static se.klubba.domain.minutes.Minutes.doc;
import static se.klubba.domain.minutes.Minutes.h;
import static se.klubba.domain.minutes.Minutes.italic;
import static se.klubba.domain.minutes.Minutes.li;
import static se.klubba.domain.minutes.Minutes.link;
import static se.klubba.domain.minutes.Minutes.open;
import static se.klubba.domain.minutes.Minutes.p;
import static se.klubba.domain.minutes.Minutes.ref;
import static se.klubba.domain.minutes.Minutes.ul;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.klubba.domain.minutes.schema.Schema;

class NodeTest {

    @Test
    void a_document_to_begin_with_is_one_empty_paragraph() {
        assertThat(Documents.empty().toPlain())
                .isEqualTo(Map.of("type", "doc", "content", List.of(Map.of("type", "paragraph"))));
        assertThat(Documents.empty().isBlank()).isTrue();
    }

    @Test
    void paragraphs_are_made_of_text() {
        assertThat(Documents.ofParagraphs("Bifall.", "", "Nej\nJa"))
                .isEqualTo(doc(p("Bifall."), p(), p("Nej", br(), "Ja")));
    }

    @Test
    void what_is_said_is_one_line_for_each_block() {
        var document =
                doc(
                        h(3, "Beslut"),
                        p("Se ", ref("52"), br(), bold("nu")),
                        ul(li(p("ett")), li(p("två"), p())));

        assertThat(document.plainText()).isEqualTo("Beslut\nSe 52\nnu\nett\ntvå\n");
        assertThat(document.textBetween(4, 12, " | ")).isEqualTo("lut | Se ");
        assertThat(document.isBlank()).isFalse();
    }

    @Test
    void a_reference_is_said_by_its_label() {
        var plain =
                Map.of(
                        "type",
                        "reference",
                        "attrs",
                        Map.of("kind", "paragraph", "target", "7", "label", "§ 52"));

        assertThat(doc(p("Se ", plain)).plainText()).isEqualTo("Se § 52");
    }

    @Test
    void blanks_and_line_breaks_say_nothing() {
        assertThat(doc(p("  ", br(), "\t"), ul(li(p()))).isBlank()).isTrue();
        assertThat(doc(p(ref("52"))).isBlank()).isFalse();
    }

    @Test
    void an_emoji_takes_two_positions() {
        var document = doc(p("a😀b"));

        assertThat(document.content().size()).isEqualTo(6);
        assertThat(document.textBetween(2, 4, "")).isEqualTo("😀");
    }

    @Test
    void adjacent_text_with_equal_marks_is_one_node() {
        var document = doc(p("a", "b", bold("c"), bold("d"), italic("e")));

        assertThat(document.children().getFirst().children())
                .extracting(Node::text)
                .containsExactly("ab", "cd", "e");
    }

    @Test
    void a_word_sent_as_a_hundred_thousand_nodes_is_read_in_no_time() {
        var letters = new Object[100_000];
        java.util.Arrays.fill(letters, "a");

        assertThat(doc(p(letters)).children().getFirst().children()).hasSize(1);
    }

    @Test
    void marks_stand_in_the_order_of_the_schema() {
        var one = doc(p(bold(link(italic("a"), "https://example.org"))));

        assertThat(one.children().getFirst().children().getFirst().marks())
                .extracting(mark -> mark.type().name())
                .containsExactly("bold", "italic", "link");
        assertThat(one).isEqualTo(doc(p(italic(bold(link("a", "https://example.org"))))));
    }

    @Test
    void members_that_say_nothing_are_not_written() {
        assertThat(ContractFiles.write(doc(p(), p(bold("a"), br())).toPlain()))
                .isEqualTo(
                        "{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\"},{\"type\":\"paragraph\",\"content\":["
                                + "{\"type\":\"text\",\"marks\":[{\"type\":\"bold\"}],\"text\":\"a\"},"
                                + "{\"type\":\"hardBreak\"}]}]}");
    }

    @Test
    void defaults_are_written_and_no_label_is_null() {
        assertThat(
                        ContractFiles.write(
                                doc(p(ref("52")))
                                        .children()
                                        .getFirst()
                                        .children()
                                        .getFirst()
                                        .toPlain()))
                .isEqualTo(
                        "{\"type\":\"reference\",\"attrs\":{\"kind\":\"paragraph\",\"target\":\"52\",\"label\":null}}");
        assertThat(Node.fromPlain(Map.of("type", "heading")).wholeAttribute("level")).isEqualTo(3);
    }

    @Test
    void a_slice_is_open_as_far_as_its_ends_are_deep() {
        var document = doc(p("ab"), ul(li(p("cd"))));

        assertThat(document.slice(2, 8)).isEqualTo(open(1, 3, p("b"), ul(li(p("c")))));
        assertThat(document.slice(1, 3)).isEqualTo(open(0, 0, "ab"));
        assertThat(document.slice(2, 2)).isEqualTo(Slice.EMPTY);
    }

    @Test
    void a_position_knows_the_nodes_around_it() {
        var position = doc(p("ab"), ul(li(p("cd")))).resolve(8);

        assertThat(position.depth()).isEqualTo(3);
        assertThat(position.parent().is(Schema.PARAGRAPH)).isTrue();
        assertThat(position.parentOffset()).isEqualTo(1);
        assertThat(position.start(1)).isEqualTo(5);
        assertThat(position.end(3)).isEqualTo(9);
    }

    @Test
    void a_walk_goes_from_the_outside_in_and_skips_what_it_is_told_to() {
        var seen = new StringBuilder();
        doc(ul(li(p("a"))), p("b"))
                .walk((node, position) -> {
                    seen.append(node.type()).append('@').append(position).append(' ');
                    return !node.is(Schema.LIST_ITEM);
                });

        assertThat(seen.toString()).isEqualTo("bulletList@0 listItem@1 paragraph@7 text@8 ");
    }
}
