package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.domain.meeting.RandomMeeting;
import se.klubba.domain.meeting.Twins;

/// Two meetings that differ only in an item to which `anna` has no right are the same to her: what she is sent, what
/// she is told of herself, and what she is answered.
class SilenceTest {

    static LongStream seeds() {
        return RandomMeeting.seeds(100);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void LAW_SILENCE_what_somebody_may_not_see_leaves_no_trace(long seed) {
        var twins = new Twins(seed);
        var shown = sees(twins);
        for (var i = 0; i < 50; i++) {
            twins.secretly();
            assertThat(sees(twins)).as("after something secret").isEqualTo(shown);
            twins.openly();
            shown = sees(twins);
            assertThat(Told.by(twins.right(), twins)).as("the other twin").isEqualTo(shown);
            for (var answer : twins.answers(5))
                assertThat(answer.left()).as("%s", answer.command()).isEqualTo(answer.right());
        }
    }

    private static Told sees(Twins twins) {
        return Told.by(twins.left(), twins);
    }
}
