package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.VoteId;

/// Secret ballots in elections, and lots. The vector V8 is that of the specification.
class BallotTest {

    private static final String VOTE = "i2v1";

    /// At item `i2` of a body that may elect secretly, with these voters beside the chair.
    private static Scenario electing(String... others) {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(
                                Setting.DECISION_METHODS,
                                "consensus acclamation openVote secretInElections");
        return Scenario.of(profile, Map.of(), List.of(others))
                .checkedIn()
                .given(CHAIR, open())
                .given(CHAIR, start("i2"));
    }

    private static Scenario open10() {
        return electing("a", "b", "c", "d", "e", "f", "g", "h", "i")
                .given(CHAIR, openSecret("i2", "X", "Y"));
    }

    private static Scenario open3() {
        return electing("a", "b").given(CHAIR, openSecret("i2", "X", "Y"));
    }

    private static Outcome.Election result(Scenario scenario) {
        return scenario.vote(VOTE).outcome().flatMap(Outcome::election).orElseThrow();
    }

    @Test
    void V8_five_against_five_in_a_secret_election_is_settled_by_lot() {
        var scenario = open10();
        for (var voter : List.of(CHAIR, "a", "b", "c", "d"))
            scenario.given(voter, ballot(VOTE, "X"));
        for (var voter : List.of("e", "f", "g", "h", "i")) scenario.given(voter, ballot(VOTE, "Y"));
        scenario.given(CHAIR, closeVote(VOTE));
        assertThat(result(scenario))
                .isEqualTo(new Outcome.Election(Map.of("X", 5, "Y", 5), 0, Optional.empty()));
        scenario.when(CHAIR, confirm("i2")).thenRefused(TIE_NOT_SETTLED);
        scenario.when(CHAIR, lots(VOTE, "Y", "a"))
                .then(
                        new BallotEvent.LotsDrawn(
                                new VoteId(VOTE), "Y", person("a"), Optional.of("lapp ur hatt")));
        assertThat(result(scenario).elected()).contains("Y");
        assertThat(scenario.vote(VOTE).outcome().orElseThrow().decidedBy())
                .isEqualTo(Outcome.DecidedBy.LOTS);
        scenario.when(CHAIR, confirm("i2")).thenAccepted();
    }

    @Test
    void VOTE_8_the_log_holds_that_somebody_has_voted_and_never_what() {
        var scenario = open3();
        scenario.when("a", ballot(VOTE, "X"))
                .then(new BallotEvent.BallotMarked(new VoteId(VOTE), person("a")));
        scenario.given("b", ballot(VOTE, "Y")).given(CHAIR, blank(VOTE));
        var marks = scenario.log().stream().filter(BallotEvent.class::isInstance).toList();
        assertThat(marks)
                .containsExactlyElementsOf(
                        Stream.of("a", "b", CHAIR)
                                .map(p -> new BallotEvent.BallotMarked(new VoteId(VOTE), person(p)))
                                .toList());
        assertThat(ballot(VOTE, "X").toString()).doesNotContain("X");
        scenario.given(CHAIR, closeVote(VOTE));
        assertThat(result(scenario))
                .isEqualTo(new Outcome.Election(Map.of("X", 1, "Y", 1), 1, Optional.empty()));
        assertThat(scenario.vote(VOTE).cast()).isEmpty();
    }

    @Test
    void VOTE_8_it_is_for_elections_where_the_profile_or_the_law_has_it() {
        var free = Scenario.voting(2);
        free.when(CHAIR, openSecret("i2", "X", "Y")).thenRefused(SECRET_BALLOT_NOT_ALLOWED);
        free.when(CHAIR, openElection("i2", "X", "Y")).thenAccepted();
        var board =
                Scenario.of(RuleProfile.of(BodyKind.BOARD), Map.of(), List.of("a", "b"))
                        .checkedIn()
                        .given(CHAIR, open())
                        .given(CHAIR, start("i2"));
        board.when("a", openSecret("i2", "X", "Y")).thenRefused(NOT_PRESIDING);
        board.when(CHAIR, openSecret("i2", "X", "Y")).thenMade("vote", VOTE);
        var matter = electing("a").given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        matter.given("a", requestVote("i2"));
        matter.when(
                        CHAIR,
                        new DecidingCommand.OpenVote(
                                item("i2"),
                                Optional.of("draft"),
                                Optional.of("rejection"),
                                List.of(),
                                Optional.of(true),
                                Optional.empty()))
                .thenRefused(SECRET_BALLOT_NOT_ALLOWED);
        matter.when(
                        CHAIR,
                        new DecidingCommand.OpenVote(
                                item("i2"),
                                Optional.empty(),
                                Optional.empty(),
                                List.of("X", "Y"),
                                Optional.of(true),
                                Optional.of(Purpose.MAIN)))
                .thenRefused(SECRET_BALLOT_NOT_ALLOWED);
    }

    @Test
    void VOTE_8_each_voter_has_one_ballot_and_cannot_take_it_back() {
        var scenario = open3();
        scenario.given("a", ballot(VOTE, "X"));
        scenario.when("a", ballot(VOTE, "Y")).thenRefused(ALREADY_VOTED);
        scenario.when("a", ballot(VOTE, "X")).thenRefused(ALREADY_VOTED);
        scenario.when("olle", ballot(VOTE, "X")).thenRefused(NOT_A_VOTER);
        scenario.when("b", ballot("i2v9", "X")).thenRefused(UNKNOWN_VOTE);
        scenario.when("b", ballot(VOTE, "Z")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(
                        "b",
                        new BallotCommand.CastBallot(
                                new VoteId(VOTE), Optional.empty(), Optional.empty()))
                .thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(
                        "b",
                        new BallotCommand.CastBallot(
                                new VoteId(VOTE), Optional.of("X"), Optional.of(true)))
                .thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(
                        "b",
                        new DecidingCommand.CastVote(
                                new VoteId(VOTE),
                                Optional.empty(),
                                Optional.of("X"),
                                Optional.empty()))
                .thenRefused(VOTE_IS_SECRET);
        scenario.when("a", aside("i2")).thenRefused(ALREADY_VOTED);
        scenario.given(CHAIR, closeVote(VOTE));
        scenario.when("b", ballot(VOTE, "X")).thenRefused(VOTE_CLOSED);
        var open = electing("a", "b").given(CHAIR, openElection("i2", "X", "Y"));
        open.when("a", ballot(VOTE, "X")).thenRefused(VOTE_NOT_SECRET);
        open.when(SEC, onPaper(VOTE, Map.of("X", 1), 0)).thenRefused(VOTE_NOT_SECRET);
    }

    @Test
    void VOTE_8_ballots_that_do_not_agree_with_the_marks_make_the_vote_void() {
        var scenario = open3().given("a", ballot(VOTE, "X")).boxLost(VOTE);
        scenario.when("b", ballot(VOTE, "Y")).thenRefused(VOTE_VOID);
        scenario.when(CHAIR, closeVote(VOTE)).thenRefused(VOTE_VOID);
        scenario.given(CHAIR, cancelVote(VOTE, "Urnan är borta."));
        scenario.given(CHAIR, openSecret("i2", "X", "Y"));
        for (var voter : List.of(CHAIR, "a", "b")) scenario.given(voter, ballot("i2v2", "Y"));
        scenario.given(CHAIR, closeVote("i2v2")).given(CHAIR, confirm("i2"));
        assertThat(scenario.vote("i2v2").elected()).contains("Y");
    }

    @Test
    void VOTE_8_a_ballot_of_somebody_who_is_recused_afterwards_makes_the_vote_void() {
        var scenario =
                Scenario.of(RuleProfile.of(BodyKind.BOARD), Map.of(), List.of("a", "b", "c", "d"))
                        .checkedIn()
                        .given(CHAIR, open())
                        .given(CHAIR, start("i2"))
                        .given(CHAIR, openSecret("i2", "X", "Y"));
        scenario.given("a", ballot(VOTE, "X"));
        scenario.given(
                SEC,
                new AttendanceCommand.Recuse(
                        item("i2"), Optional.of(person("a")), Optional.empty()));
        scenario.when("b", ballot(VOTE, "X")).thenRefused(VOTE_VOID);
        scenario.when(CHAIR, closeVote(VOTE)).thenRefused(VOTE_VOID);
    }

    @Test
    void VOTE_8_ballots_on_paper_are_entered_as_figures_instead_of_the_box() {
        var scenario = open3();
        scenario.when("a", onPaper(VOTE, Map.of("X", 2), 1)).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, onPaper(VOTE, Map.of("Z", 1), 0))
                .thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(SEC, onPaper(VOTE, Map.of("X", 3), 1)).thenRefused(VOTE_VOID);
        scenario.when(SEC, onPaper(VOTE, Map.of("X", -1), 2)).thenRefused(VOTE_VOID);
        scenario.when(SEC, onPaper(VOTE, Map.of("X", 2), 1, "a", "b")).thenRefused(VOTE_VOID);
        scenario.when(SEC, onPaper(VOTE, Map.of("X", 1), 0, "olle")).thenRefused(NOT_A_VOTER);
        scenario.given(SEC, onPaper(VOTE, Map.of("X", 1), 1, "a", "b"));
        assertThat(scenario.vote(VOTE).voted()).containsExactlyElementsOf(people("a", "b"));
        scenario.when("b", ballot(VOTE, "X")).thenRefused(BALLOTS_ON_PAPER);
        scenario.given(CHAIR, onPaper(VOTE, Map.of("Y", 2, "X", 1), 0));
        scenario.given(CHAIR, closeVote(VOTE)).given(CHAIR, confirm("i2"));
        assertThat(result(scenario))
                .isEqualTo(new Outcome.Election(Map.of("X", 1, "Y", 2), 0, Optional.of("Y")));
        var begun = open3().given("a", ballot(VOTE, "X"));
        begun.when(SEC, onPaper(VOTE, Map.of("X", 1), 0)).thenRefused(BALLOTS_IN_BOX);
    }

    @Test
    void VOTE_9_lots_are_drawn_between_those_who_share_the_most_votes_and_once() {
        var scenario = electing("a", "b", "c", "d").given(CHAIR, openSecret("i2", "X", "Y", "Z"));
        scenario.given("a", ballot(VOTE, "X")).given("b", ballot(VOTE, "X"));
        scenario.given("c", ballot(VOTE, "Y")).given("d", ballot(VOTE, "Y"));
        scenario.given(CHAIR, ballot(VOTE, "Z"));
        scenario.when(CHAIR, lots(VOTE, "X", "a")).thenRefused(VOTE_STILL_OPEN);
        scenario.given(CHAIR, closeVote(VOTE));
        assertThat(scenario.vote(VOTE).tied()).containsExactly("X", "Y");
        scenario.when("a", lots(VOTE, "X", "a")).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, lots(VOTE, "Z", "a")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(CHAIR, lots(VOTE, "X", "nobody")).thenRefused(UNKNOWN_PERSON);
        scenario.given(SEC, lots(VOTE, "X", "olle"));
        scenario.when(CHAIR, lots(VOTE, "X", "olle")).thenNothing();
        scenario.when(CHAIR, lots(VOTE, "Y", "olle")).thenRefused(NOTHING_TO_DRAW);
        scenario.given(CHAIR, confirm("i2"));
    }

    @Test
    void VOTE_9_an_open_election_is_settled_by_lot_too_and_one_with_a_winner_is_not() {
        var open = Scenario.voting(1).given(CHAIR, openElection("i2", "X", "Y"));
        open.given("a", castFor("i2v1", "X")).given(CHAIR, castFor("i2v1", "Y"));
        open.given(CHAIR, closeVote(VOTE)).when(CHAIR, confirm("i2")).thenRefused(TIE_NOT_SETTLED);
        open.given(CHAIR, lots(VOTE, "Y", "a")).given(CHAIR, confirm("i2"));
        var clear = open3().given("a", ballot(VOTE, "X")).given(CHAIR, closeVote(VOTE));
        clear.when(CHAIR, lots(VOTE, "X", "a")).thenRefused(NOTHING_TO_DRAW);
        var unclear = open3().given(CHAIR, closeVote(VOTE));
        assertThat(unclear.vote(VOTE).tied()).containsExactly("X", "Y");
    }

    /// Never with sides, where the chair's own would win a tie.
    @Test
    void VOTE_9_an_election_that_was_broken_off_is_held_again_as_it_was() {
        var scenario = open3().given(CHAIR, cancelVote(VOTE, "Fel lista."));
        scenario.given(CHAIR, openVote("i2"));
        assertThat(scenario.vote("i2v2").about()).isEqualTo(scenario.vote(VOTE).about());
        var open = electing("a").given(CHAIR, openElection("i2", "X", "Y"));
        open.given(CHAIR, cancelVote(VOTE, "Fel lista.")).given(CHAIR, openVote("i2"));
        open.given("a", castFor("i2v2", "X")).given(CHAIR, castFor("i2v2", "Y"));
        open.given(CHAIR, closeVote("i2v2")).when(CHAIR, confirm("i2"));
        open.thenRefused(TIE_NOT_SETTLED);
    }

    private static MeetingCommand castFor(String vote, String candidate) {
        return new DecidingCommand.CastVote(
                new VoteId(vote), Optional.empty(), Optional.of(candidate), Optional.empty());
    }
}
