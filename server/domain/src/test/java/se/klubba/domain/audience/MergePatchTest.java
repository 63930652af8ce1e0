package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.domain.meeting.Dice;
import se.klubba.domain.meeting.RandomMeeting;

/// JSON Merge Patch, RFC 7396.
class MergePatchTest {

    static LongStream seeds() {
        return RandomMeeting.seeds(200);
    }

    private static Map<String, Object> tree(Dice dice, int depth) {
        var tree = new LinkedHashMap<String, Object>();
        for (var key : List.of("a", "b", "c", "d")) {
            if (dice.chance(70)) tree.put(key, value(dice, depth));
        }
        return tree;
    }

    private static Object value(Dice dice, int depth) {
        return switch (dice.below(depth > 0 ? 6 : 4)) {
            case 0 -> "x" + dice.below(2);
            case 1 -> dice.below(2);
            case 2 -> dice.chance(50);
            case 3 -> Arrays.asList("y", dice.below(2), null);
            default -> tree(dice, depth - 1);
        };
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void LAW_FOLLOW_a_patch_takes_the_old_tree_to_the_new_one(long seed) {
        var dice = new Dice(seed);
        var old = tree(dice, 3);
        var next = tree(dice, 3);
        var kept = Map.copyOf(old);
        var patch = MergePatch.between(old, next);
        assertThat(MergePatch.apply(old, patch)).isEqualTo(next);
        assertThat(old).as("untouched").isEqualTo(kept);
        assertThat(patch.isEmpty()).isEqualTo(old.equals(next));
        assertThat(MergePatch.between(next, next)).isEmpty();
        assertThat(MergePatch.apply(Map.of(), MergePatch.between(Map.of(), next))).isEqualTo(next);
        assertThat(MergePatch.apply(next, patch)).as("taken twice").isEqualTo(next);
    }

    @Test
    void the_examples_of_the_standard_come_out_right() {
        assertThat(MergePatch.apply(Map.of("a", "b"), Map.of("a", "c")))
                .isEqualTo(Map.of("a", "c"));
        assertThat(MergePatch.apply(Map.of("a", "b", "b", "c"), removing("a")))
                .isEqualTo(Map.of("b", "c"));
        assertThat(MergePatch.apply(Map.of("a", List.of("b")), Map.of("a", "c")))
                .isEqualTo(Map.of("a", "c"));
        assertThat(MergePatch.apply(Map.of("a", "c"), Map.of("a", List.of("b"))))
                .isEqualTo(Map.of("a", List.of("b")));
        assertThat(MergePatch.apply(Map.of("a", Map.of("b", "c")), Map.of("a", removing("b"))))
                .isEqualTo(Map.of("a", Map.of()));
        assertThat(MergePatch.apply(Map.of(), Map.of("a", Map.of("bb", removing("ccc")))))
                .isEqualTo(Map.of("a", Map.of("bb", Map.of())));
    }

    private static Map<String, Object> removing(String key) {
        var patch = new LinkedHashMap<String, Object>();
        patch.put(key, null);
        return patch;
    }

    @Test
    void a_patch_names_no_more_than_has_changed() {
        var old = Map.of("a", Map.of("b", 1, "c", 2), "d", 3);
        var next = Map.of("a", Map.of("b", 1, "c", 4), "e", 5);
        var patch = MergePatch.between(old, next);
        assertThat(patch).containsOnlyKeys("a", "d", "e").containsEntry("a", Map.of("c", 4));
        assertThat(patch.get("d")).isNull();
    }
}
