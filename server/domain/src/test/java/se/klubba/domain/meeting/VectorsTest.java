package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Choice.ABSTAIN;
import static se.klubba.domain.meeting.Choice.NO;
import static se.klubba.domain.meeting.Choice.YES;
import static se.klubba.domain.meeting.Commands.closeVote;
import static se.klubba.domain.meeting.Commands.confirm;
import static se.klubba.domain.meeting.Commands.draft;
import static se.klubba.domain.meeting.Commands.find;
import static se.klubba.domain.meeting.Commands.openRound;
import static se.klubba.domain.meeting.Commands.openVote;
import static se.klubba.domain.meeting.Commands.propose;
import static se.klubba.domain.meeting.Commands.put;
import static se.klubba.domain.meeting.Commands.requestVote;
import static se.klubba.domain.meeting.Outcome.DecidedBy.CASTING_VOTE;
import static se.klubba.domain.meeting.Outcome.DecidedBy.MAJORITY;
import static se.klubba.domain.meeting.Refusal.ADDITION_AFTER_MAIN_DECISION;
import static se.klubba.domain.meeting.Refusal.ORGANISATION_DISAGREES;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTION_FIRST;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.voting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;

/// The vectors of the specification that need more than one question or one vote; V1, V2 and V3 are in [VotingTest], V8
/// with the secret ballots, V11 and V12 with the quorum.
class VectorsTest {

    private static final String A = "i2q1";
    private static final String B = "i2q2";
    private static final String E = "i2q3";
    private static final String D = "i2q4";

    /// Everybody votes, the chair first: `y`, `n` or `-`.
    private static Scenario vote(Scenario scenario, String vote, String choices) {
        for (var i = 0; i < choices.length(); i++) {
            var voter = i == 0 ? CHAIR : String.valueOf((char) ('a' + i - 1));
            var choice =
                    switch (choices.charAt(i)) {
                        case 'y' -> YES;
                        case 'n' -> NO;
                        default -> ABSTAIN;
                    };
            scenario.given(voter, Commands.cast(vote, choice));
        }
        return scenario.given(CHAIR, closeVote(vote));
    }

    private static Outcome outcome(Scenario scenario, String vote) {
        return scenario.vote(vote).outcome().orElseThrow();
    }

    private static List<String> standing(Scenario scenario, String... proposals) {
        var all = new ArrayList<String>();
        for (var id : proposals) all.add(scenario.proposal(id).status().name());
        return all;
    }

    @Test
    void V4_a_round_chooses_E_and_the_final_vote_is_a_tie_that_the_chair_settles_for_E() {
        var scenario =
                voting(6)
                        .given("a", propose("i2", "A"))
                        .given("b", propose("i2", "B"))
                        .given("c", propose("i2", "E"))
                        .given(CHAIR, put("i2", List.of(), List.of(A, B, E)))
                        .given(CHAIR, find("i2", A))
                        .given("c", requestVote("i2"))
                        .given(CHAIR, openRound("i2", B, E));
        vote(scenario, "i2v1", "nyynn--");
        assertThat(outcome(scenario, "i2v1")).isEqualTo(Outcome.of(2, 3, 2, NO, MAJORITY));
        assertThat(scenario.question().counter()).contains(new Alternative(E));
        scenario.given(CHAIR, openVote("i2", A, E));
        vote(scenario, "i2v2", "nyyynn-");
        assertThat(outcome(scenario, "i2v2")).isEqualTo(Outcome.of(3, 3, 1, NO, CASTING_VOTE));
        scenario.given(CHAIR, confirm("i2", E));
        assertThat(standing(scenario, A, B, E)).containsExactly("LOST", "LOST", "WON");
        assertThat(scenario.wording("i2d1")).isEqualTo("E");
    }

    @Test
    void V5_four_proposals_take_two_rounds_and_the_final_vote_and_all_three_are_kept() {
        var scenario =
                voting(8)
                        .given("a", propose("i2", "A"))
                        .given("b", propose("i2", "B"))
                        .given("c", propose("i2", "E"))
                        .given("d", propose("i2", "D"))
                        .given(CHAIR, put("i2", List.of(), List.of(A, B, E, D)))
                        .given(CHAIR, find("i2", A))
                        .given("c", requestVote("i2"))
                        .given(CHAIR, openRound("i2", B, E));
        vote(scenario, "i2v1", "yyyyynnnn");
        scenario.given(CHAIR, openRound("i2", B, D));
        vote(scenario, "i2v2", "yyyynnnnn");
        scenario.given(CHAIR, openVote("i2", A, D));
        vote(scenario, "i2v3", "yyyyynnnn");
        assertThat(scenario.vote("i2v1").winner()).contains(new Alternative(B));
        assertThat(scenario.vote("i2v2").winner()).contains(new Alternative(D));
        assertThat(outcome(scenario, "i2v3")).isEqualTo(Outcome.of(5, 4, 0, YES, MAJORITY));
        scenario.given(CHAIR, confirm("i2", A));
        assertThat(standing(scenario, A, B, E, D)).containsExactly("WON", "LOST", "LOST", "LOST");
        var settled = scenario.now().deciding().procedure(Commands.item("i2")).settled();
        assertThat(settled).hasSize(1);
        assertThat(settled.getFirst().question().rounds().done())
                .extracting(round -> round.finding().orElseThrow().name())
                .containsExactly(B, D);
    }

    @Test
    void V6_whether_to_decide_today_comes_first_and_then_the_matter_itself() {
        var scenario =
                voting(8)
                        .given(SEC, draft("i2", "A"))
                        .given(
                                "a",
                                new DecidingCommand.Propose(
                                        Commands.item("i2"),
                                        Proposal.Kind.REFER_BACK,
                                        "Återremiss",
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.of("förvaltningen"),
                                        Optional.of("kostnaden är oklar")));
        scenario.when(CHAIR, put("i2", List.of("i2d1"), List.of()))
                .thenRefused(PROCEDURAL_MOTION_FIRST);
        scenario.given(CHAIR, put("i2", Purpose.PROCEDURAL, A, "decideToday"))
                .given(CHAIR, find("i2", "decideToday"))
                .given("a", requestVote("i2"))
                .given(CHAIR, openVote("i2", "decideToday", A));
        vote(scenario, "i2v1", "yyyyyynnn");
        assertThat(outcome(scenario, "i2v1")).isEqualTo(Outcome.of(6, 3, 0, YES, MAJORITY));
        scenario.given(CHAIR, confirm("i2", "decideToday"));
        assertThat(standing(scenario, A)).containsExactly("LOST");
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.DRAFTED);
        scenario.given(CHAIR, put("i2", List.of("i2d1"), List.of()))
                .given(CHAIR, find("i2"))
                .given(CHAIR, confirm("i2"));
        assertThat(scenario.decision("i2d1").confirmed().orElseThrow().method())
                .isEqualTo(Method.ACCLAMATION);
    }

    @Test
    void V7_the_addition_is_put_after_the_main_decision_and_is_kept_as_lost() {
        var scenario =
                voting(8)
                        .given(SEC, draft("i2", "A"))
                        .given("a", propose("i2", Proposal.Kind.ADDITION, "T"));
        scenario.when(CHAIR, put("i2", Purpose.ADDITION, A))
                .thenRefused(ADDITION_AFTER_MAIN_DECISION);
        scenario.given(CHAIR, put("i2", List.of("i2d1"), List.of()))
                .given(CHAIR, find("i2"))
                .given(CHAIR, confirm("i2"))
                .given(CHAIR, put("i2", Purpose.ADDITION, A))
                .given("a", requestVote("i2"))
                .given(CHAIR, openVote("i2", A, "rejection"));
        vote(scenario, "i2v1", "nyynnnnnn");
        assertThat(outcome(scenario, "i2v1")).isEqualTo(Outcome.of(2, 7, 0, NO, MAJORITY));
        scenario.given(CHAIR, confirm("i2", A));
        assertThat(standing(scenario, A)).containsExactly("LOST");
        assertThat(scenario.now().deciding().decisions()).hasSize(1);
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.CONFIRMED);
    }

    @Test
    void V9_one_proposal_and_nobody_asks_for_a_vote_no_count_is_kept() {
        var scenario =
                voting(4)
                        .given(SEC, draft("i2", "A"))
                        .given(CHAIR, put("i2"))
                        .given(CHAIR, find("i2"))
                        .given(CHAIR, confirm("i2"));
        assertThat(scenario.now().deciding().votes()).isEmpty();
        assertThat(scenario.decision("i2d1").confirmed().orElseThrow().method())
                .isEqualTo(Method.ACCLAMATION);
    }

    /// Anna and Bo are from Bräcke; the others stand each for an organisation of their own.
    @Test
    void V10_two_of_one_municipality_who_disagree_give_no_answer_until_they_agree() {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.VOTE_UNIT, "organisation");
        var scenario =
                Scenario.of(
                                profile,
                                Map.of(),
                                List.of("anna", "bo", "cilla", "dag", "eva", "frida", "gösta"))
                        .checkedIn()
                        .given(CHAIR, Commands.open())
                        .given(CHAIR, Commands.start("i2"))
                        .given(SEC, draft("i2", "A"))
                        .given(CHAIR, put("i2"))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2"));
        for (var voter : List.of(CHAIR, "cilla", "dag")) {
            scenario.given(voter, Commands.cast("i2v1", YES));
        }
        for (var voter : List.of("eva", "frida")) {
            scenario.given(voter, Commands.cast("i2v1", NO));
        }
        scenario.given("gösta", Commands.cast("i2v1", ABSTAIN))
                .given("anna", Commands.cast("i2v1", YES))
                .given("bo", Commands.cast("i2v1", NO));
        assertThat(scenario.vote("i2v1").disagreeing()).containsExactly("Bräcke kommun");
        assertThat(scenario.vote("i2v1").answers()).doesNotContainKey("Bräcke kommun");
        scenario.when(CHAIR, closeVote("i2v1")).thenRefused(ORGANISATION_DISAGREES);
        scenario.given("bo", Commands.cast("i2v1", YES)).given(CHAIR, closeVote("i2v1"));
        assertThat(outcome(scenario, "i2v1")).isEqualTo(Outcome.of(4, 2, 1, YES, MAJORITY));
        assertThat(scenario.vote("i2v1").answers()).containsEntry("Bräcke kommun", YES).hasSize(7);
    }
}
