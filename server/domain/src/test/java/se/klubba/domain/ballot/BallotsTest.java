package se.klubba.domain.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BallotsTest {

    private static Ballots of(List<Integer> papers) {
        var ballots = Ballots.none();
        for (var paper : papers) ballots = ballots.with(paper);
        return ballots;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void VOTE_8_the_order_in_which_papers_came_leaves_no_trace(long seed) {
        var random = new Random(seed);
        var papers =
                new ArrayList<>(
                        IntStream.range(0, 200).mapToObj(_ -> random.nextInt(255)).toList());
        var first = of(papers);
        Collections.shuffle(papers, random);
        var other = of(papers);
        assertThat(other.padded(200)).isEqualTo(first.padded(200));
        for (var paper = 0; paper < 255; paper++) {
            assertThat(first.count(paper)).isEqualTo(Collections.frequency(papers, paper));
        }
    }

    @Test
    void VOTE_8_a_box_is_as_long_empty_as_full() {
        assertThat(Ballots.none().padded(9)).hasSize(9);
        var three = of(List.of(2, 0, 254));
        assertThat(three.padded(9)).hasSize(9);
        var read = Ballots.read(three.padded(9));
        assertThat(read.size()).isEqualTo(3);
        assertThat(read.padded(9)).isEqualTo(three.padded(9));
        assertThat(Ballots.read(new byte[0]).size()).isZero();
    }

    @Test
    void what_is_no_box_is_not_read_as_one() {
        assertThatThrownBy(() -> Ballots.read(new byte[] {2, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ballots.read(new byte[] {(byte) 0xff, 1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ballots.none().with(255))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> of(List.of(1, 1)).padded(1))
                .isInstanceOf(IllegalStateException.class);
        assertThat(of(List.of(7, 7)).toString()).isEqualTo("2 papers");
    }
}
