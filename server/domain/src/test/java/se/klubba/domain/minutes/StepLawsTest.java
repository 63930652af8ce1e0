package se.klubba.domain.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.domain.minutes.StepMap.Side;

/// What holds for every step on every document. The seed is the test's argument.
class StepLawsTest {

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_valid_document_stays_valid(long seed) {
        for (var written : history(seed)) {
            written.after.check();
            assertThat(written.after.storable()).isEqualTo(isStorable(written.after));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_written_as_plain_values_reads_the_same(long seed) {
        for (var written : history(seed)) {
            var json = ContractFiles.write(written.step.toPlain());
            assertThat(Step.fromPlain(ContractFiles.parse(json))).isEqualTo(written.step);
            assertThat(Node.fromPlain(written.after.toPlain())).isEqualTo(written.after);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_done_can_be_undone(long seed) {
        for (var written : history(seed)) {
            var undo = written.step.invert(written.before);
            assertThat(undo.apply(written.after)).isEqualTo(written.before);
            assertThat(undo.invert(written.after).apply(written.before)).isEqualTo(written.after);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_position_outside_of_what_changed_goes_there_and_back(long seed) {
        for (var written : history(seed)) {
            var map = written.step.stepMap();
            assertThat(map.map(written.before.content().size(), Side.AFTER))
                    .isEqualTo(written.after.content().size());
            var last = 0;
            for (var position = 0; position <= written.before.content().size(); position++) {
                var moved = map.map(position, Side.AFTER);
                assertThat(moved).isBetween(last, written.after.content().size());
                last = moved;
                if (isOutside(map, position)) {
                    assertThat(map.invert().map(moved, Side.AFTER)).isEqualTo(position);
                    assertThat(map.map(position, Side.BEFORE)).isEqualTo(moved);
                }
            }
        }
    }

    private static boolean isOutside(StepMap map, int position) {
        return map.ranges().stream()
                .noneMatch(range ->
                        position >= range.start() && position <= range.start() + range.oldSize());
    }

    private static boolean isStorable(Node document) {
        var whole = new boolean[] {true};
        document.walk((node, _) -> {
            whole[0] &= se.klubba.domain.minutes.schema.WholeText.is(node.text());
            return true;
        });
        return whole[0];
    }

    private record Written(Node before, Step step, Node after) {}

    private static Iterable<Written> history(long seed) {
        var writer = new RandomWriter(seed);
        var document = writer.document();
        var history = new ArrayList<Written>();
        for (var i = 0; i < 15; i++) {
            var before = document;
            var step = writer.step(document);
            if (step.isPresent()) {
                document = step.get().apply(document);
                history.add(new Written(before, step.get(), document));
            }
        }
        return history;
    }
}
