package se.klubba.domain.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static se.klubba.domain.minutes.Minutes.delete;
import static se.klubba.domain.minutes.Minutes.doc;
import static se.klubba.domain.minutes.Minutes.insert;
import static se.klubba.domain.minutes.Minutes.open;
import static se.klubba.domain.minutes.Minutes.p;
import static se.klubba.domain.minutes.Minutes.quote;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.klubba.domain.minutes.Authority.Behind;
import se.klubba.domain.minutes.Authority.Broken;
import se.klubba.domain.minutes.Authority.Offer;
import se.klubba.domain.minutes.Authority.Taken;

class AuthorityTest {

    private final Authority authority = Authority.of(doc(p("ab")), 7);

    @Test
    void steps_on_the_newest_version_are_next() {
        var taken = taken(authority.offer(7, plain(insert(1, "x"), insert(2, "y"))));

        assertThat(taken.next().document()).isEqualTo(doc(p("xyab")));
        assertThat(taken.next().version()).isEqualTo(9);
        assertThat(taken.steps()).containsExactly(insert(1, "x"), insert(2, "y"));
        assertThat(authority.document()).isEqualTo(doc(p("ab")));
    }

    @Test
    void who_is_behind_is_told_since_when() {
        assertThat(authority.offer(5, plain(insert(1, "x")))).isEqualTo(new Behind(5));
    }

    @Test
    void the_same_push_again_is_behind_and_taken_once() {
        var push = plain(insert(1, "x"));
        var next = taken(authority.offer(7, push)).next();

        assertThat(next.offer(7, push)).isEqualTo(new Behind(7));
    }

    @Test
    void a_version_that_never_was_is_broken() {
        assertThat(authority.offer(8, plain(insert(1, "x"))))
                .isEqualTo(
                        new Broken(
                                Authority.WHOLE_PUSH,
                                "the base is version 8, the document's is 7"));
        assertThat(authority.offer(-1, plain(insert(1, "x")))).isInstanceOf(Broken.class);
    }

    @Test
    void a_push_is_taken_whole_or_not_at_all() {
        assertThat(authority.offer(7, plain(insert(1, "x"), delete(2, 99), insert(1, "y"))))
                .isEqualTo(new Broken(1, "steps[1] position 99 is outside of 0 to 5"));
        assertThat(authority.document()).isEqualTo(doc(p("ab")));
    }

    @Test
    void a_fault_is_named_by_its_path() {
        var step =
                Map.of(
                        "stepType",
                        "replace",
                        "from",
                        1,
                        "to",
                        1,
                        "slice",
                        Map.of("content", List.of(Map.of("type", "iframe"))));

        assertThat(authority.offer(7, List.of(step)))
                .isEqualTo(
                        new Broken(0, "steps[0].slice.content[0].type is no node of the schema"));
    }

    @Test
    void there_is_a_step_at_least_and_five_hundred_at_most() {
        var letter = insert(1, "x").toPlain();

        assertThat(authority.offer(7, List.of())).isInstanceOf(Broken.class);
        assertThat(authority.offer(7, Collections.nCopies(501, letter))).isInstanceOf(Broken.class);
        assertThat(authority.offer(7, Collections.nCopies(500, letter))).isInstanceOf(Taken.class);
    }

    @Test
    void a_document_does_not_grow_without_end() {
        var paste = insert(1, "x".repeat(Authority.MAX_SIZE / 3)).toPlain();

        assertThat(authority.offer(7, Collections.nCopies(2, paste))).isInstanceOf(Taken.class);
        assertThat(authority.offer(7, Collections.nCopies(3, paste)))
                .isEqualTo(
                        new Broken(
                                Authority.WHOLE_PUSH, "the document would be larger than 2000000"));
    }

    @Test
    void a_document_does_not_get_deeper_without_end() {
        Object nested = p();
        for (var i = 0; i < 40; i++) {
            nested = Minutes.ul(Minutes.li(p(), nested));
        }
        var tooDeep = nested;
        assertThatThrownBy(() -> Minutes.doc(tooDeep)).hasMessageContaining("deeper than 64");

        var wrap =
                new Step.ReplaceAround(0, 4, 0, 4, open(0, 0, Minutes.ul(Minutes.li())), 2, true);
        Offer offer = authority.offer(7, plain(wrap));
        var size = 8;
        for (var i = 0; offer instanceof Taken(var next, _); i++) {
            assertThat(i).isLessThan(40);
            var again =
                    new Step.ReplaceAround(
                            2,
                            size - 2,
                            2,
                            size - 2,
                            open(0, 0, p(), Minutes.ul(Minutes.li())),
                            4,
                            false);
            offer = next.offer(next.version(), plain(again));
            size += 6;
        }
        assertThat(((Broken) offer).reason()).contains("deeper than 64 nodes");
    }

    @Test
    void a_push_does_not_keep_the_server_busy_without_end() {
        var large = Authority.of(doc(p("x".repeat(Authority.MAX_SIZE / 2))), 0);
        var markAll =
                new MarkStep.Add(0, large.document().content().size(), Minutes.mark("bold"))
                        .toPlain();

        assertThat(large.offer(0, Collections.nCopies(10, markAll))).isInstanceOf(Taken.class);
        assertThat(large.offer(0, Collections.nCopies(20, markAll)))
                .isEqualTo(
                        new Broken(
                                19,
                                "steps[19] makes the push look at more than 20000000 positions"));
    }

    @Test
    void half_an_emoji_is_neither_brought_along_nor_left() {
        var smiling = Authority.of(doc(p("😀")), 0);

        assertThat(smiling.offer(0, plain(delete(2, 3)))).isInstanceOf(Broken.class);
        assertThat(smiling.offer(0, plain(insert(2, "a")))).isInstanceOf(Broken.class);
        assertThat(smiling.offer(0, plain(delete(2, 3), insert(2, "\ude01"))))
                .isInstanceOf(Broken.class);
        assertThat(smiling.offer(0, plain(insert(1, "\u0000")))).isInstanceOf(Broken.class);
        assertThat(taken(smiling.offer(0, plain(delete(2, 3), delete(1, 2)))).next().document())
                .isEqualTo(doc(p()));
    }

    @Test
    void only_whole_valid_documents_have_an_authority() {
        assertThatThrownBy(() -> Authority.of(Node.fromPlain(p("a")), 0))
                .isInstanceOf(Unplaceable.class);
        assertThatThrownBy(() -> Authority.of(doc(), 0)).isInstanceOf(Unplaceable.class);
        assertThatThrownBy(() -> Authority.of(doc(quote(Minutes.h(2))), 0))
                .isInstanceOf(Unplaceable.class);
        assertThatThrownBy(() -> Authority.of(doc(p("\ude00")), 0)).isInstanceOf(Unplaceable.class);
    }

    @Test
    void a_document_is_opened_again_from_a_snapshot_and_the_steps_since() {
        var taken = taken(authority.offer(7, plain(insert(1, "x"), insert(2, "y"))));
        var reopened = authority.replay(plain(insert(1, "x"), insert(2, "y")));

        assertThat(reopened.document()).isEqualTo(taken.next().document());
        assertThat(reopened.version()).isEqualTo(9);
        assertThatThrownBy(() -> authority.replay(plain(insert(1, "x"), insert(99, "y"))))
                .hasMessage("step 9 position 99 is outside of 0 to 5");
    }

    private static List<Object> plain(Step... steps) {
        return Arrays.stream(steps).<Object>map(Step::toPlain).toList();
    }

    private static Taken taken(Offer offer) {
        return assertThat(offer).asInstanceOf(type(Taken.class)).actual();
    }
}
