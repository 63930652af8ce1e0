package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Choice.ABSTAIN;
import static se.klubba.domain.meeting.Choice.NO;
import static se.klubba.domain.meeting.Choice.YES;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.NOW;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.planned;
import static se.klubba.domain.meeting.Scenario.voting;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;

/// Open votes between two alternatives. The vectors V1, V2, V3 and V9 are those of the specification.
class VotingTest {

    /// A drafted by `a`, B proposed by `b`; A found, and a vote requested.
    private static Scenario requested(int others) {
        return voting(others)
                .given("a", propose("i2", "A"))
                .given("b", propose("i2", "B"))
                .given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2")))
                .given(CHAIR, find("i2", "i2q1"))
                .given("b", requestVote("i2"));
    }

    private static Scenario open(int others) {
        return requested(others).given(CHAIR, openVote("i2", "i2q1", "i2q2"));
    }

    /// @param votes of `a`, `b`, `c` …: `y`, `n` or `-`
    private static Scenario cast(Scenario scenario, Choice chair, String votes) {
        scenario.given(CHAIR, Commands.cast("i2v1", chair));
        for (var i = 0; i < votes.length(); i++) {
            var choice =
                    switch (votes.charAt(i)) {
                        case 'y' -> YES;
                        case 'n' -> NO;
                        default -> ABSTAIN;
                    };
            scenario.given(String.valueOf((char) ('a' + i)), Commands.cast("i2v1", choice));
        }
        return scenario;
    }

    @Test
    void V1_six_against_four_and_one_abstains() {
        var scenario = cast(open(10), YES, "yyyyynnnn-").given(CHAIR, closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").outcome())
                .contains(Outcome.of(6, 4, 1, YES, Outcome.DecidedBy.MAJORITY));
        scenario.given(CHAIR, confirm("i2"));
        assertThat(scenario.proposal("i2q1").status()).isEqualTo(Proposal.Status.WON);
        assertThat(scenario.proposal("i2q2").status()).isEqualTo(Proposal.Status.LOST);
        assertThat(scenario.wording("i2d1")).isEqualTo("A");
        assertThat(scenario.decision("i2d1").confirmed())
                .contains(new Decision.Confirmation(Method.VOTE, person(CHAIR), NOW));
    }

    @Test
    void V2_four_against_four_the_chairs_side_wins() {
        var scenario = cast(open(7), YES, "yyynnnn").given(CHAIR, closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").outcome())
                .contains(Outcome.of(4, 4, 0, YES, Outcome.DecidedBy.CASTING_VOTE));
        var other = cast(open(7), NO, "yyyynnn").given(CHAIR, closeVote("i2v1"));
        assertThat(other.vote("i2v1").winner()).contains(new Alternative("i2q2"));
    }

    @Test
    void V3_four_against_four_and_the_chair_abstained_no_result_until_the_chair_votes() {
        var scenario = cast(open(8), ABSTAIN, "yyyynnnn");
        scenario.when(CHAIR, closeVote("i2v1")).thenRefused(CHAIR_MUST_VOTE);
        scenario.given(CHAIR, Commands.cast("i2v1", NO)).given(CHAIR, closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").outcome())
                .contains(Outcome.of(4, 5, 0, NO, Outcome.DecidedBy.MAJORITY));
    }

    @Test
    void DEC_4_between_finding_and_gavel_one_voter_who_asks_is_enough() {
        var scenario = voting(2).given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.given(CHAIR, find("i2"));
        scenario.when("a", requestVote("i2"))
                .then(new DecidingEvent.VoteRequested(item("i2"), person("a")));
        scenario.when("a", requestVote("i2")).thenNothing();
        scenario.when("b", requestVote("i2")).thenAccepted();
        assertThat(scenario.question().requestedBy()).containsExactly(person("a"), person("b"));
        scenario.when(CHAIR, confirm("i2")).thenRefused(Refusal.VOTE_REQUESTED);
        scenario.when(CHAIR, find("i2")).thenRefused(Refusal.VOTE_REQUESTED);
    }

    @Test
    void DEC_4_a_vote_is_requested_also_before_the_finding_and_by_call_in_the_room() {
        var scenario = voting(2).given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.when(SEC, requestVoteFor("a", "i2"))
                .then(new DecidingEvent.VoteRequested(item("i2"), person("a")));
        scenario.when("b", requestVoteFor("a", "i2")).thenRefused(NOT_ALLOWED);
        scenario.when("olle", requestVote("i2")).thenRefused(NOT_A_VOTER);
        scenario.when(SEC, requestVote("i2")).thenRefused(NOT_A_VOTER);
        voting(2).when("a", requestVote("i2")).thenRefused(NO_QUESTION);
        voting(2).when("a", requestVote("i9")).thenRefused(UNKNOWN_ITEM);
    }

    @Test
    void DEC_4_the_pause_is_over_once_the_vote_is_held() {
        var scenario = cast(open(2), YES, "yn").given(CHAIR, closeVote("i2v1"));
        scenario.when("b", requestVote("i2")).thenRefused(VOTE_CLOSED);
        scenario.when(CHAIR, openVote("i2", "i2q1", "i2q2")).thenRefused(VOTE_CLOSED);
        scenario.when(CHAIR, find("i2", "i2q2")).thenRefused(ALREADY_FOUND);
        scenario.when(CHAIR, confirm("i2", "i2q2")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(CHAIR, confirm("i2", "i2q1")).thenAccepted();
    }

    @Test
    void VOTE_1_yes_and_no_each_stand_for_an_alternative_that_was_put() {
        var scenario = requested(2);
        for (var sides :
                List.of(
                        "i2q1 i2q1",
                        "draft i2q2",
                        "i2q1 rejection",
                        "i2q1 i2q9",
                        "rejection i2q1",
                        "i2q1 ")) {
            var side = sides.split(" ", -1);
            scenario.when(CHAIR, openVote("i2", side[0], side[1]))
                    .thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        }
        scenario.when("a", openVote("i2", "i2q1", "i2q2")).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, openVote("i2", "i2q1", "i2q2"))
                .thenMade("vote", "i2v1")
                .then(
                        new DecidingEvent.VoteOpened(
                                new se.klubba.domain.id.VoteId("i2v1"),
                                item("i2"),
                                Optional.of(new Alternative("i2q1")),
                                Optional.of(new Alternative("i2q2")),
                                new LinkedHashSet<>(people(CHAIR, "a", "b")),
                                List.of(),
                                Optional.empty(),
                                Optional.of(Purpose.MAIN),
                                java.util.Map.of()));
        scenario.when(CHAIR, openVote("i2", "i2q1", "i2q2")).thenRefused(VOTE_STILL_OPEN);
        scenario.when(CHAIR, confirm("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.when(CHAIR, find("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.when("a", requestVote("i2")).thenRefused(VOTE_STILL_OPEN);
    }

    @Test
    void VOTE_1_one_proposal_alone_is_voted_on_against_its_falling() {
        var scenario = voting(2).given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.when(CHAIR, openVote("i2", "draft", "rejection")).thenRefused(NO_VOTE_REQUESTED);
        scenario.given("a", requestVote("i2")).given(CHAIR, openVote("i2", "draft", "rejection"));
        cast(scenario, NO, "nn").given(CHAIR, closeVote("i2v1")).given(CHAIR, confirm("i2"));
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.LOST);
        assertThat(scenario.now().deciding().decisions()).hasSize(1);
    }

    @Test
    void VOTE_2_each_choice_is_kept_by_name() {
        var scenario = cast(open(2), YES, "n-").given(CHAIR, closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").choices())
                .containsEntry(person(CHAIR), YES)
                .containsEntry(person("a"), NO)
                .containsEntry(person("b"), ABSTAIN);
    }

    @Test
    void VOTE_3_the_secretary_enters_a_voice_vote_which_is_marked() {
        var scenario = open(2);
        scenario.when(SEC, castFor("a", "i2v1", NO))
                .then(
                        new DecidingEvent.VoteCast(
                                new se.klubba.domain.id.VoteId("i2v1"),
                                person("a"),
                                Optional.of(NO),
                                Optional.empty(),
                                Optional.of(person(SEC))));
        scenario.when(CHAIR, castFor("b", "i2v1", NO)).thenRefused(NOT_ALLOWED);
        scenario.when("b", castFor("a", "i2v1", NO)).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, castFor("olle", "i2v1", NO)).thenRefused(NOT_A_VOTER);
        scenario.given("a", Commands.cast("i2v1", YES));
        assertThat(scenario.vote("i2v1").cast().get(person("a")))
                .isEqualTo(new Vote.Cast(Optional.of(YES), Optional.empty(), Optional.empty()));
    }

    @Test
    void VOTE_4_a_vote_may_be_changed_until_closing_and_the_last_counts() {
        var scenario = cast(open(2), YES, "nn").given("a", Commands.cast("i2v1", YES));
        scenario.when("a", Commands.cast("i2v1", YES)).thenNothing();
        scenario.given(CHAIR, closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").winner()).contains(new Alternative("i2q1"));
        scenario.when("a", Commands.cast("i2v1", NO)).thenRefused(VOTE_CLOSED);
        scenario.when(CHAIR, closeVote("i2v1")).thenRefused(VOTE_CLOSED);
        scenario.when(CHAIR, closeVote("i2v9")).thenRefused(UNKNOWN_VOTE);
        scenario.when("a", Commands.cast("i2v9", NO)).thenRefused(UNKNOWN_VOTE);
    }

    @Test
    void VOTE_4_the_voters_are_frozen_when_the_vote_is_opened() {
        var scenario =
                requested(3).given(SEC, leave("c")).given(CHAIR, openVote("i2", "i2q1", "i2q2"));
        scenario.given(SEC, join("c")).given(SEC, leave("a"));
        scenario.when("c", Commands.cast("i2v1", NO)).thenRefused(NOT_A_VOTER);
        scenario.when("a", Commands.cast("i2v1", NO)).thenAccepted();
        scenario.when("olle", Commands.cast("i2v1", NO)).thenRefused(NOT_A_VOTER);
        scenario.when(SEC, access("i2", "b")).thenRefused(VOTE_STILL_OPEN);
    }

    @Test
    void VOTE_4_whoever_has_no_right_to_the_item_is_no_voter() {
        var scenario = requested(3).given(SEC, access("i2", "c"));
        scenario.when("c", requestVote("i2")).thenRefused(NO_RIGHT_TO_ITEM);
        scenario.given(CHAIR, openVote("i2", "i2q1", "i2q2"));
        assertThat(scenario.vote("i2v1").voters()).isEqualTo(Set.copyOf(people(CHAIR, "a", "b")));
        scenario.when("c", Commands.cast("i2v1", NO)).thenRefused(UNKNOWN_VOTE);
    }

    @Test
    void VOTE_5_more_votes_than_the_other_win_and_abstentions_do_not_count() {
        var scenario = cast(open(6), ABSTAIN, "y-----").given(CHAIR, closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").outcome())
                .contains(Outcome.of(1, 0, 6, YES, Outcome.DecidedBy.MAJORITY));
        var some = open(6).given("a", Commands.cast("i2v1", NO)).given(CHAIR, closeVote("i2v1"));
        assertThat(some.vote("i2v1").outcome())
                .contains(Outcome.of(0, 1, 0, NO, Outcome.DecidedBy.MAJORITY));
    }

    @Test
    void VOTE_6_a_tie_is_settled_by_who_presides_and_that_person_must_have_a_vote() {
        open(2).when(CHAIR, closeVote("i2v1")).thenRefused(CHAIR_MUST_VOTE);
        var scenario = requested(2).given(CHAIR, passChair("olle"));
        scenario.when("olle", openVote("i2", "i2q1", "i2q2")).thenRefused(CHAIR_HAS_NO_VOTE);
        scenario.given("olle", passChair("a")).given("a", openVote("i2", "i2q1", "i2q2"));
        cast(scenario, YES, "n").given("a", closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").outcome())
                .contains(Outcome.of(1, 1, 0, NO, Outcome.DecidedBy.CASTING_VOTE));
    }

    @Test
    void VOTE_11_a_body_that_does_not_vote_has_no_votes() {
        var notes =
                planned(RuleProfile.of(BodyKind.NETWORK)).checkedIn().given(CHAIR, Commands.open());
        notes.given(CHAIR, start("i2")).given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        notes.when("anna", requestVote("i2")).thenRefused(VOTING_OFF);
        notes.when(CHAIR, openVote("i2", "draft", "rejection")).thenRefused(VOTING_OFF);
        notes.given(CHAIR, find("i2")).when(CHAIR, confirm("i2")).thenAccepted();
    }

    @Test
    void ACC_3_a_vote_is_open_until_the_chair_closes_it_however_long_it_takes() {
        var meeting = open(2).now();
        var later = NOW.plus(Duration.ofDays(2));
        var ruling =
                MeetingRules.decide(
                        meeting,
                        Commands.cast("i2v1", YES),
                        new Actor(person("a")),
                        _ -> new Texts.Reading(0, se.klubba.domain.minutes.Documents.empty()),
                        later);
        assertThat(ruling).isInstanceOf(Ruling.Accepted.class);
    }
}
