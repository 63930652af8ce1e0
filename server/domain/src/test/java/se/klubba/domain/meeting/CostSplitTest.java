package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.domain.id.DecisionId;

/// Costs that are shared between organisations (DEC-6).
class CostSplitTest {

    /// Eight municipalities, with inhabitants as of the end of 2017.
    private static final List<CostSplit.Share> JAMTLAND =
            List.of(
                    new CostSplit.Share("Bergs kommun", 7_122),
                    new CostSplit.Share("Bräcke kommun", 6_455),
                    new CostSplit.Share("Härjedalens kommun", 10_281),
                    new CostSplit.Share("Krokoms kommun", 14_785),
                    new CostSplit.Share("Ragunda kommun", 5_475),
                    new CostSplit.Share("Strömsunds kommun", 11_984),
                    new CostSplit.Share("Åre kommun", 11_260),
                    new CostSplit.Share("Östersunds kommun", 62_601));

    private static CostSplit of(long amount, List<CostSplit.Share> shares) {
        return new CostSplit(amount, CostSplit.Basis.POPULATION, Optional.empty(), shares);
    }

    private static List<Long> kronor(CostSplit split) {
        return split.parts().stream().map(CostSplit.Part::kronor).toList();
    }

    @Test
    void DEC_6_600_000_kronor_are_shared_by_eight_municipalities_to_the_last_krona() {
        var split = of(600_000, JAMTLAND);
        assertThat(kronor(split))
                .containsExactly(
                        32_880L, 29_801L, 47_464L, 68_258L, 25_276L, 55_327L, 51_984L, 289_010L);
        assertThat(sum(kronor(split))).isEqualTo(600_000);
        assertThat(split.parts().stream().map(CostSplit.Part::organisation))
                .containsExactlyElementsOf(
                        JAMTLAND.stream().map(CostSplit.Share::organisation).toList());
    }

    @Test
    void DEC_6_one_krona_is_paid_by_the_one_that_lost_the_most() {
        assertThat(kronor(of(1, JAMTLAND))).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
    }

    @Test
    void DEC_6_of_those_who_lost_the_same_the_first_pays() {
        var three =
                List.of(
                        new CostSplit.Share("Å", 1),
                        new CostSplit.Share("Ä", 1),
                        new CostSplit.Share("A", 1));
        assertThat(kronor(of(2, three))).containsExactly(1L, 1L, 0L);
        assertThat(kronor(of(100, three))).containsExactly(34L, 33L, 33L);
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void DEC_6_the_sum_is_the_amount_and_nobody_is_a_krona_off(long seed) {
        var dice = new Dice(seed);
        var shares = new ArrayList<CostSplit.Share>();
        for (var i = 0; i <= dice.below(20); i++) {
            var weight = dice.chance(10) ? 0 : 1 + (long) dice.below(2_000_000_000) * 500;
            shares.add(new CostSplit.Share("O" + i, dice.chance(50) ? weight % 1000 : weight));
        }
        shares.add(new CostSplit.Share("sist", 1));
        var split = of(1 + (long) dice.below(2_000_000_000) * dice.below(500), shares);
        assertThat(split.divisible()).isTrue();
        assertThat(sum(kronor(split))).isEqualTo(split.amount());
        for (var part : split.parts()) {
            var exact = (double) split.amount() * part.weight() / split.weight();
            assertThat((double) part.kronor()).isBetween(exact - 1.01, exact + 1.01);
            if (part.weight() == 0) assertThat(part.kronor()).isZero();
        }
        assertThat(split.parts()).isEqualTo(of(split.amount(), shares).parts());
    }

    private static long sum(List<Long> all) {
        return all.stream().mapToLong(Long::longValue).sum();
    }

    private static MeetingCommand mark(String decision, CostSplit split) {
        return new DecidingCommand.MarkCostSplit(new DecisionId(decision), split);
    }

    @Test
    void DEC_6_shares_are_marked_in_a_draft_and_fixed_with_it() {
        var split = of(600_000, JAMTLAND);
        var scenario = at("i2").given(SEC, draft("i2", "Kostnaden fördelas."));
        scenario.when(CHAIR, mark("i2d1", split)).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, mark("i2d9", split)).thenRefused(UNKNOWN_DECISION);
        scenario.given(SEC, mark("i2d1", of(5, JAMTLAND))).given(SEC, mark("i2d1", split));
        assertThat(scenario.now().deciding().decision(new DecisionId("i2d1")).split())
                .contains(split);
        scenario.given(CHAIR, put("i2")).when(SEC, mark("i2d1", split)).thenRefused(TEXT_LOCKED);
        scenario.given(CHAIR, find("i2"))
                .given(CHAIR, confirm("i2"))
                .when(SEC, mark("i2d1", split))
                .thenRefused(DECISION_CONFIRMED);
        scenario.when(SEC, new DecidingCommand.RemoveCostSplit(new DecisionId("i2d1")))
                .thenRefused(DECISION_CONFIRMED);
        assertThat(scenario.now().deciding().decision(new DecisionId("i2d1")).split())
                .contains(split);
    }

    @Test
    void DEC_6_what_cannot_be_divided_is_refused() {
        var scenario = at("i2").given(SEC, draft("i2", "Kostnaden fördelas."));
        var nobody = List.of(new CostSplit.Share("Bergs kommun", 0));
        var twice = List.of(new CostSplit.Share("Berg", 1), new CostSplit.Share(" Berg ", 2));
        var nameless = List.of(new CostSplit.Share(" ", 1));
        var less = List.of(new CostSplit.Share("A", -1), new CostSplit.Share("B", 2));
        for (var shares : List.of(List.<CostSplit.Share>of(), nobody, twice, nameless, less)) {
            scenario.when(SEC, mark("i2d1", of(10, shares))).thenRefused(COST_NOT_DIVISIBLE);
        }
        scenario.when(SEC, mark("i2d1", of(0, JAMTLAND))).thenRefused(COST_NOT_DIVISIBLE);
        scenario.when(SEC, mark("i2d1", of(CostSplit.MOST + 1, JAMTLAND)))
                .thenRefused(COST_NOT_DIVISIBLE);
    }
}
