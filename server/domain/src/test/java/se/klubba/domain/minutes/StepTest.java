package se.klubba.domain.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.klubba.domain.minutes.Minutes.bold;
import static se.klubba.domain.minutes.Minutes.br;
import static se.klubba.domain.minutes.Minutes.delete;
import static se.klubba.domain.minutes.Minutes.doc;
import static se.klubba.domain.minutes.Minutes.h;
import static se.klubba.domain.minutes.Minutes.insert;
import static se.klubba.domain.minutes.Minutes.italic;
import static se.klubba.domain.minutes.Minutes.li;
import static se.klubba.domain.minutes.Minutes.link;
import static se.klubba.domain.minutes.Minutes.linkMark;
import static se.klubba.domain.minutes.Minutes.mark;
import static se.klubba.domain.minutes.Minutes.ol;
import static se.klubba.domain.minutes.Minutes.open;
import static se.klubba.domain.minutes.Minutes.p;
import static se.klubba.domain.minutes.Minutes.quote;
import static se.klubba.domain.minutes.Minutes.replace;
import static se.klubba.domain.minutes.Minutes.ul;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.minutes.StepMap.Side;

class StepTest {

    private static final String HERE = "https://example.org/1";
    private static final String THERE = "https://example.org/2";

    @Test
    void a_letter_joins_the_text_it_is_put_into() {
        assertThat(insert(2, "å").apply(doc(p("pr")))).isEqualTo(doc(p("pår")));
        assertThat(insert(2, bold("å")).apply(doc(p("pr")))).isEqualTo(doc(p("p", bold("å"), "r")));
        assertThat(insert(2, bold("å")).apply(doc(p(bold("pr"))))).isEqualTo(doc(p(bold("pår"))));
    }

    @Test
    void text_joins_when_what_parted_it_goes() {
        assertThat(delete(2, 3).apply(doc(p("a", br(), "b")))).isEqualTo(doc(p("ab")));
    }

    @Test
    void half_of_an_emoji_may_be_put_right_later() {
        var halved = delete(2, 3).apply(doc(p("😀")));

        assertThat(insert(2, "\ude01").apply(halved)).isEqualTo(doc(p("😁")));
    }

    @Test
    void what_is_before_a_letter_and_after_it_is_not_copied() {
        var before = doc(p("a"), ul(li(p("b"))), p("c"));
        var after = insert(11, "d").apply(before);

        assertThat(after.plainText()).isEqualTo("a\nb\ndc");
        assertThat(after.children().get(0)).isSameAs(before.children().get(0));
        assertThat(after.children().get(1)).isSameAs(before.children().get(1));
    }

    @Test
    void a_slice_open_on_both_sides_joins_both_neighbours() {
        var step = replace(2, 6, open(1, 1, p("X"), p("Y")));

        assertThat(step.apply(doc(p("ab"), p("cd")))).isEqualTo(doc(p("aX"), p("Yd")));
    }

    @Test
    void a_slice_open_on_one_side_only_must_line_up() {
        var document = doc(p("ab"), p("cd"));

        assertThat(replace(3, 4, open(1, 0, p("X"))).apply(document))
                .isEqualTo(doc(p("abX"), p("cd")));
        assertThatThrownBy(() -> replace(2, 6, open(1, 0, p("X"))).apply(document))
                .hasMessageContaining("different depths");
    }

    @Test
    void a_paragraph_is_split_by_two_open_halves() {
        var step = new Step.Replace(2, 2, open(1, 1, p(), p()), true);

        assertThat(step.apply(doc(p("ab")))).isEqualTo(doc(p("a"), p("b")));
    }

    @Test
    void joining_keeps_the_first_blocks_kind() {
        assertThat(delete(2, 4).apply(doc(h(2, "a"), p("b")))).isEqualTo(doc(h(2, "ab")));
    }

    @Test
    void what_cannot_stand_there_is_refused() {
        var document = doc(ul(li(p("a"))), p("b"));

        for (var misfit :
                List.of(
                        insert(0, "text"),
                        insert(1, p("x")),
                        insert(3, p("x")),
                        delete(0, document.content().size()),
                        delete(2, 5),
                        replace(2, 5, open(0, 0, h(2, "x"))),
                        delete(3, 9),
                        insert(10, "x"),
                        insert(
                                8,
                                open(0, 0, li(p("x")))
                                        .content()
                                        .children()
                                        .getFirst()
                                        .toPlain()))) {
            assertThatThrownBy(() -> misfit.apply(document))
                    .as(misfit.toString())
                    .isInstanceOf(Unplaceable.class);
        }
    }

    @Test
    void a_slice_may_not_bring_along_what_is_invalid_in_itself() {
        var hollow = insert(0, ul(li()));

        assertThatThrownBy(() -> hollow.apply(doc(p())))
                .hasMessage(
                        "content[0].content[0] would leave listItem with content that it may not have");
    }

    @Test
    void marks_stand_in_textblocks_only() {
        var markedBlock = insert(0, bold(p("a")));

        assertThatThrownBy(() -> markedBlock.apply(doc(p()))).isInstanceOf(Unplaceable.class);
    }

    @Test
    void a_join_does_not_swallow_what_came_in_between() {
        var join = new Step.Replace(2, 4, Slice.EMPTY, true);

        assertThat(join.apply(doc(p("a"), p("b")))).isEqualTo(doc(p("ab")));
        for (var between : List.of(doc(p("a", br()), p("b")), doc(p("a"), p(), p("b")))) {
            assertThatThrownBy(() -> new Step.Replace(2, 5, Slice.EMPTY, true).apply(between))
                    .hasMessageContaining("would overwrite content");
        }
    }

    @Test
    void a_paragraph_is_wrapped_in_a_list_and_lifted_out_again() {
        var plain = doc(p("ab"));
        var wrap = new Step.ReplaceAround(0, 4, 0, 4, open(0, 0, ul(li())), 2, true);
        var wrapped = wrap.apply(plain);

        assertThat(wrapped).isEqualTo(doc(ul(li(p("ab")))));
        assertThat(wrap.invert(plain).apply(wrapped)).isEqualTo(plain);
        assertThat(new Step.ReplaceAround(0, 8, 2, 6, Slice.EMPTY, 0, true).apply(wrapped))
                .isEqualTo(plain);
    }

    @Test
    void what_is_kept_must_be_whole_nodes_and_fit() {
        var document = doc(p("ab"), p("cd"));

        assertThatThrownBy(() ->
                        new Step.ReplaceAround(0, 8, 2, 6, Slice.EMPTY, 0, false).apply(document))
                .hasMessageContaining("whole nodes");
        assertThatThrownBy(() ->
                        new Step.ReplaceAround(0, 4, 0, 4, open(0, 0, ul()), 1, true)
                                .apply(document))
                .hasMessageContaining("bulletList");
    }

    @Test
    void a_mark_reaches_all_text_of_a_range_and_what_stands_in_it() {
        var marked = new MarkStep.Add(2, 7, mark("bold")).apply(doc(p("ab", br()), p("cd")));

        assertThat(marked).isEqualTo(doc(p("a", bold("b"), bold(br())), p(bold("c"), "d")));
        assertThat(new MarkStep.Remove(0, 9, mark("bold")).apply(marked))
                .isEqualTo(doc(p("ab", br()), p("cd")));
    }

    @Test
    void a_link_gives_way_to_another_one_and_undoing_brings_it_back() {
        var before = doc(p(link("ab", HERE), "c"));
        var step = new MarkStep.Add(2, 4, mark(linkMark(THERE)));
        var after = step.apply(before);

        assertThat(after).isEqualTo(doc(p(link("a", HERE), link("bc", THERE))));
        assertThat(step.invert(before).apply(after)).isEqualTo(before);
    }

    @Test
    void bold_and_italic_stand_side_by_side() {
        assertThat(new MarkStep.Add(1, 2, mark("bold")).apply(doc(p(italic("a")))))
                .isEqualTo(doc(p(bold(italic("a")))));
    }

    @Test
    void removing_a_link_leaves_a_link_to_elsewhere() {
        var document = doc(p(link("a", HERE)));

        assertThat(new MarkStep.Remove(1, 2, mark(linkMark(THERE))).apply(document))
                .isEqualTo(document);
    }

    @Test
    void what_undoes_uneven_marking_is_one_step() {
        var before = doc(p("a", bold("b"), "c"));
        var step = new MarkStep.Add(1, 4, mark("bold"));
        var undo = step.invert(before);

        assertThat(undo.toPlain()).containsEntry("stepType", "markSet");
        assertThat(Step.fromPlain(undo.toPlain())).isEqualTo(undo);
        assertThat(undo.apply(step.apply(before))).isEqualTo(before);
        assertThat(undo.invert(step.apply(before)).apply(before)).isEqualTo(step.apply(before));
    }

    @Test
    void an_attribute_changes_and_the_content_stays() {
        var document = doc(ol(1, li(p("a"))), quote(p("b")));

        assertThat(new Step.SetAttribute(0, "start", Optional.of(4)).apply(document))
                .isEqualTo(doc(ol(4, li(p("a"))), quote(p("b"))));
        assertThatThrownBy(
                        () -> new Step.SetAttribute(0, "start", Optional.of("4")).apply(document))
                .hasMessage("start is not a whole number from 0 to 1000000");
        assertThatThrownBy(() -> new Step.SetAttribute(3, "start", Optional.of(4)).apply(document))
                .hasMessageContaining("text");
    }

    @Test
    void an_attribute_that_the_node_no_longer_has_changes_nothing() {
        var document = doc(p("was a heading"));

        assertThat(new Step.SetAttribute(0, "level", Optional.of(2)).apply(document))
                .isEqualTo(document);
    }

    @Test
    void an_attribute_left_out_is_its_default() {
        var step = Step.fromPlain(Map.of("stepType", "attr", "pos", 0, "attr", "level"));

        assertThat(step.apply(doc(h(2, "a")))).isEqualTo(doc(h(3, "a")));
    }

    @Test
    void a_range_cannot_end_before_it_begins() {
        assertThatThrownBy(() -> delete(3, 2)).isInstanceOf(Unplaceable.class);
        assertThatThrownBy(() -> new MarkStep.Add(3, 2, mark("bold")))
                .isInstanceOf(Unplaceable.class);
        assertThatThrownBy(() -> new Step.ReplaceAround(0, 4, 3, 2, Slice.EMPTY, 0, false))
                .isInstanceOf(Unplaceable.class);
    }

    @Test
    void a_cursor_stays_on_its_side_of_what_is_put_in() {
        var map = insert(3, "xy").stepMap();

        assertThat(map.map(2, Side.AFTER)).isEqualTo(2);
        assertThat(map.map(3, Side.BEFORE)).isEqualTo(3);
        assertThat(map.map(3, Side.AFTER)).isEqualTo(5);
        assertThat(map.map(4, Side.BEFORE)).isEqualTo(6);
        assertThat(map.invert().map(6, Side.AFTER)).isEqualTo(4);
    }

    @Test
    void a_cursor_in_what_is_taken_away_goes_to_its_edge() {
        var map = replace(2, 6, open(0, 0, "xyz")).stepMap();

        assertThat(map.map(4, Side.BEFORE)).isEqualTo(2);
        assertThat(map.map(4, Side.AFTER)).isEqualTo(5);
        assertThat(map.map(7, Side.AFTER)).isEqualTo(6);
    }
}
