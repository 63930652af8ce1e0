package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Choice.ABSTAIN;
import static se.klubba.domain.meeting.Choice.NO;
import static se.klubba.domain.meeting.Choice.YES;
import static se.klubba.domain.meeting.Commands.cast;
import static se.klubba.domain.meeting.Commands.closeVote;
import static se.klubba.domain.meeting.Commands.confirm;
import static se.klubba.domain.meeting.Commands.find;
import static se.klubba.domain.meeting.Commands.findCounter;
import static se.klubba.domain.meeting.Commands.openRound;
import static se.klubba.domain.meeting.Commands.openVote;
import static se.klubba.domain.meeting.Commands.propose;
import static se.klubba.domain.meeting.Commands.put;
import static se.klubba.domain.meeting.Commands.requestVote;
import static se.klubba.domain.meeting.Commands.takeBack;
import static se.klubba.domain.meeting.Refusal.ALREADY_FOUND;
import static se.klubba.domain.meeting.Refusal.COUNTER_PROPOSAL_NOT_CHOSEN;
import static se.klubba.domain.meeting.Refusal.MAIN_PROPOSAL_NOT_IN_ROUND;
import static se.klubba.domain.meeting.Refusal.NOTHING_TO_PUT;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NO_VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.voting;

import java.util.List;
import org.junit.jupiter.api.Test;

/// How what stands against the main proposal is chosen among three and more (FL 29).
class RoundsTest {

    private static final String A = "i2q1";
    private static final String B = "i2q2";
    private static final String E = "i2q3";
    private static final String D = "i2q4";

    private static Scenario proposed() {
        return voting(3)
                .given("a", propose("i2", "A"))
                .given("b", propose("i2", "B"))
                .given("c", propose("i2", "E"))
                .given("c", propose("i2", "D"));
    }

    private static Scenario found(String... alternatives) {
        return proposed()
                .given(CHAIR, put("i2", List.of(), List.of(alternatives)))
                .given(CHAIR, find("i2", A));
    }

    private static Scenario requested(String... alternatives) {
        return found(alternatives).given("b", requestVote("i2"));
    }

    private static Scenario yes(Scenario scenario, String vote) {
        return scenario.given(CHAIR, cast(vote, YES)).given(CHAIR, closeVote(vote));
    }

    private static String counter(Scenario scenario) {
        return scenario.question().counter().map(Alternative::name).orElse("none");
    }

    @Test
    void VOTE_7_the_main_proposal_stands_against_nothing_that_no_round_has_chosen() {
        var scenario = requested(A, B, E);
        scenario.when(CHAIR, openVote("i2", A, B)).thenRefused(COUNTER_PROPOSAL_NOT_CHOSEN);
        scenario.when(CHAIR, openRound("i2", A, B)).thenRefused(MAIN_PROPOSAL_NOT_IN_ROUND);
        scenario.when(CHAIR, openRound("i2", B, D)).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(CHAIR, openRound("i2", B, B)).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        yes(scenario.given(CHAIR, openRound("i2", B, E)), "i2v1");
        assertThat(counter(scenario)).isEqualTo(B);
        scenario.when(CHAIR, openVote("i2", A, E)).thenRefused(COUNTER_PROPOSAL_NOT_CHOSEN);
        scenario.when(CHAIR, openVote("i2", A, B)).thenAccepted();
    }

    @Test
    void VOTE_7_no_round_is_voted_on_before_a_vote_is_requested() {
        found(A, B, E).when(CHAIR, openRound("i2", B, E)).thenRefused(NO_VOTE_REQUESTED);
    }

    @Test
    void VOTE_7_whoever_has_won_a_round_goes_on_and_whoever_has_lost_is_out() {
        var scenario = requested(A, B, E, D);
        yes(scenario.given(CHAIR, openRound("i2", E, D)), "i2v1");
        assertThat(scenario.question().remaining()).hasToString("[" + B + "]");
        scenario.when(CHAIR, openRound("i2", B, D)).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(CHAIR, openVote("i2", A, E)).thenRefused(COUNTER_PROPOSAL_NOT_CHOSEN);
        yes(scenario.given(CHAIR, openRound("i2", B, E)), "i2v2");
        assertThat(counter(scenario)).isEqualTo(B);
        assertThat(scenario.question().counterChosen()).isTrue();
    }

    @Test
    void VOTE_7_the_vote_that_is_due_leads_through_the_rounds_by_itself() {
        var scenario = requested(A, B, E, D);
        for (var due : List.of("[i2q2, i2q3]", "[i2q2, i2q4]", "[i2q1, i2q2]")) {
            var next = Due.of(scenario.question());
            assertThat(List.of(next.yes(), next.no())).hasToString(due);
            var round = openRound("i2", next.yes().name(), next.no().name());
            scenario.given(CHAIR, next.round() ? round : openVote("i2"));
            yes(scenario, scenario.now().deciding().openVote().orElseThrow().id().value());
        }
        scenario.given(CHAIR, confirm("i2", A));
    }

    @Test
    void VOTE_7_a_round_is_put_and_found_by_acclamation_while_the_question_waits() {
        var scenario = requested(A, B, E);
        scenario.when(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, A, B))
                .thenRefused(MAIN_PROPOSAL_NOT_IN_ROUND);
        scenario.when(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, B))
                .thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, B, E));
        scenario.when(CHAIR, findCounter("i2", A)).thenRefused(MAIN_PROPOSAL_NOT_IN_ROUND);
        scenario.given(CHAIR, findCounter("i2", E));
        assertThat(counter(scenario)).isEqualTo(E);
        scenario.when(CHAIR, findCounter("i2", E)).thenNothing();
        scenario.when(CHAIR, findCounter("i2", B)).thenRefused(ALREADY_FOUND);
        yes(scenario.given(CHAIR, openVote("i2", A, E)), "i2v1").given(CHAIR, confirm("i2", A));
        assertThat(scenario.proposal(B).status()).isEqualTo(Proposal.Status.LOST);
    }

    @Test
    void VOTE_7_in_the_pause_of_a_round_a_vote_on_it_may_be_requested() {
        var scenario =
                requested(A, B, E)
                        .given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, B, E))
                        .given(CHAIR, findCounter("i2", B))
                        .given("c", requestVote("i2"));
        scenario.when("c", requestVote("i2")).thenNothing();
        scenario.when(CHAIR, confirm("i2")).thenRefused(Refusal.VOTE_REQUESTED);
        scenario.when(CHAIR, findCounter("i2", E)).thenRefused(Refusal.VOTE_REQUESTED);
        scenario.given(CHAIR, openRound("i2", B, E)).given(CHAIR, cast("i2v1", NO));
        scenario.when(CHAIR, confirm("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.when(CHAIR, takeBack("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.given(CHAIR, closeVote("i2v1"));
        assertThat(counter(scenario)).isEqualTo(E);
        assertThat(scenario.question().rounds().done()).hasSize(1);
        scenario.when(CHAIR, takeBack("i2")).thenRefused(QUESTION_STILL_OPEN);
    }

    @Test
    void VOTE_7_the_chair_may_find_the_counter_proposal_without_putting_a_round_first() {
        var scenario = requested(A, B, E, D).given(CHAIR, findCounter("i2", D));
        assertThat(counter(scenario)).isEqualTo(D);
        scenario.when(CHAIR, openVote("i2")).thenAccepted();
        assertThat(scenario.vote("i2v1").sides())
                .contains(new Vote.Sides(new Alternative(A), new Alternative(D)));
    }

    @Test
    void VOTE_7_the_round_may_come_before_the_main_question() {
        var scenario = proposed().given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, B, E));
        scenario.when(CHAIR, put("i2", Purpose.MAIN, A, B)).thenRefused(QUESTION_STILL_OPEN);
        scenario.given(CHAIR, findCounter("i2", E))
                .given(CHAIR, put("i2", Purpose.MAIN, A, E))
                .given(CHAIR, find("i2", E))
                .given(CHAIR, confirm("i2", E));
        assertThat(scenario.proposal(E).status()).isEqualTo(Proposal.Status.WON);
        assertThat(scenario.proposal(A).status()).isEqualTo(Proposal.Status.LOST);
        assertThat(scenario.proposal(B).status()).isEqualTo(Proposal.Status.LOST);
    }

    @Test
    void VOTE_7_a_round_before_the_main_question_is_voted_on_and_counts_in_it() {
        var scenario =
                proposed()
                        .given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, B, E))
                        .given("b", requestVote("i2"));
        yes(scenario.given(CHAIR, openVote("i2", E, B)), "i2v1");
        scenario.when(CHAIR, confirm("i2")).thenNothing();
        scenario.given(CHAIR, put("i2", Purpose.MAIN, A, B, E)).given(CHAIR, find("i2", A));
        scenario.given("b", requestVote("i2"));
        scenario.when(CHAIR, openVote("i2", A, B)).thenRefused(COUNTER_PROPOSAL_NOT_CHOSEN);
        yes(scenario.given(CHAIR, openVote("i2", A, E)), "i2v2").given(CHAIR, confirm("i2", A));
        assertThat(scenario.proposal(E).status()).isEqualTo(Proposal.Status.LOST);
    }

    @Test
    void VOTE_7_three_before_the_main_question_take_two_rounds() {
        var scenario =
                proposed()
                        .given(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, B, E, D))
                        .given("b", requestVote("i2"));
        yes(scenario.given(CHAIR, openVote("i2")), "i2v1");
        assertThat(scenario.question().stage()).isEqualTo(Question.Stage.VOTE_REQUESTED);
        yes(scenario.given(CHAIR, openVote("i2", B, D)), "i2v2");
        assertThat(scenario.question().finding().orElseThrow().alternative().name()).isEqualTo(B);
        scenario.given(CHAIR, put("i2", Purpose.MAIN, A, B));
        assertThat(scenario.question().rounds().done()).hasSize(2);
        scenario = proposed();
        scenario.when(CHAIR, put("i2", Purpose.COUNTER_PROPOSAL, B)).thenRefused(NOTHING_TO_PUT);
    }

    @Test
    void VOTE_7_a_tie_in_a_round_is_settled_by_the_chair() {
        var scenario = requested(A, B, E).given(CHAIR, openRound("i2", B, E));
        scenario.given("b", cast("i2v1", YES)).given("c", cast("i2v1", NO));
        scenario.given(CHAIR, cast("i2v1", ABSTAIN));
        scenario.when(CHAIR, closeVote("i2v1")).thenRefused(Refusal.CHAIR_MUST_VOTE);
        scenario.given("a", cast("i2v1", YES)).given(CHAIR, cast("i2v1", NO));
        scenario.given(CHAIR, closeVote("i2v1"));
        assertThat(counter(scenario)).isEqualTo(E);
        assertThat(scenario.vote("i2v1").outcome().orElseThrow().decidedBy())
                .isEqualTo(Outcome.DecidedBy.CASTING_VOTE);
    }

    @Test
    void VOTE_7_what_the_round_has_chosen_may_be_said_aloud_after_the_vote() {
        var scenario = yes(requested(A, B, E).given(CHAIR, openRound("i2", B, E)), "i2v1");
        scenario.when(CHAIR, findCounter("i2", B)).thenNothing();
        scenario.when(CHAIR, findCounter("i2", E)).thenRefused(ALREADY_FOUND);
    }
}
