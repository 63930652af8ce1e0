package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.audience.Following.at;
import static se.klubba.domain.audience.Following.self;
import static se.klubba.domain.audience.Following.view;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Scenario;

/// What is told of a secret vote, to all and to each.
class BallotViewTest {

    private static final String VOTE = "i2v1";
    private static final List<String> VOTERS = List.of(CHAIR, "a", "b");

    private static Scenario election() {
        return Scenario.of(RuleProfile.of(BodyKind.BOARD), Map.of(), List.of("a", "b"))
                .checkedIn()
                .given(CHAIR, open())
                .given(CHAIR, start("i2"))
                .given(CHAIR, openSecret("i2", "Xerxes", "Ylva"));
    }

    /// All that anybody is told now.
    private static List<Object> told(Scenario scenario) {
        var all = new ArrayList<Object>();
        for (var kind : Audience.Kind.values()) {
            all.add(view(scenario.now(), new Audience(kind, Set.of())));
        }
        for (var person : scenario.now().attendance().people().keySet()) {
            all.add(self(scenario.now(), person));
        }
        return all;
    }

    private static Object own(Scenario scenario, String person, String... path) {
        return at(self(scenario.now(), new PersonId(person)), path);
    }

    @Test
    void VOTE_8_nobody_is_told_anything_else_whatever_is_on_the_ballots() {
        var one = election();
        var other = election();
        for (var voter : VOTERS) {
            one.given(voter, ballot(VOTE, "Xerxes"));
            other.given(voter, voter.equals("a") ? blank(VOTE) : ballot(VOTE, "Ylva"));
            assertThat(told(one)).isEqualTo(told(other));
        }
        assertThat(one.log()).isEqualTo(other.log());
    }

    @Test
    void VOTE_8_who_has_voted_is_seen_and_the_figures_only_once_it_is_closed() {
        var scenario = election().given("a", ballot(VOTE, "Xerxes"));
        var all = new Audience(Audience.Kind.FOLLOWING, Set.of());
        assertThat(at(view(scenario.now(), all), "votes", VOTE))
                .isEqualTo(
                        Map.of(
                                "item",
                                "i2",
                                "candidates",
                                List.of("Xerxes", "Ylva"),
                                "secret",
                                true,
                                "warning",
                                "fewVoters",
                                "purpose",
                                "election",
                                "status",
                                "open",
                                "voters",
                                List.of("a", "b", "chair"),
                                "voted",
                                List.of("a")));
        scenario.given("b", blank(VOTE)).given(CHAIR, closeVote(VOTE));
        assertThat(at(view(scenario.now(), all), "votes", VOTE, "tally"))
                .isEqualTo(Map.of("candidates", Map.of("Xerxes", 1, "Ylva", 0), "blank", 1));
        assertThat(at(view(scenario.now(), all), "votes", VOTE, "winner")).isEqualTo("Xerxes");
        assertThat(
                        ((Map<?, ?>) at(view(scenario.now(), all), "votes", VOTE))
                                .containsKey("choices"))
                .isFalse();
    }

    @Test
    void VOTE_8_each_voter_is_asked_for_a_ballot_until_it_is_cast() {
        var scenario = election();
        assertThat(own(scenario, "a", "asked"))
                .isEqualTo(Map.of("action", "castBallot", "vote", VOTE));
        assertThat(own(scenario, "a", "may", "castBallot")).isEqualTo(true);
        assertThat(own(scenario, CHAIR, "may", "enterBallots")).isEqualTo(true);
        scenario.given("a", ballot(VOTE, "Ylva"));
        assertThat(self(scenario.now(), new PersonId("a"))).doesNotContainKeys("asked", "votes");
        assertThat(own(scenario, "a", "may", "castBallot")).isEqualTo("ALREADY_VOTED");
        assertThat(own(scenario, "olle", "may", "castBallot")).isEqualTo("NOT_A_VOTER");
        assertThat(own(scenario, CHAIR, "may", "closeVote")).isEqualTo(true);
        assertThat(own(scenario, CHAIR, "may", "enterBallots")).isEqualTo("BALLOTS_IN_BOX");
    }

    @Test
    void VOTE_9_whoever_presides_is_told_that_lots_are_to_be_drawn_and_all_see_how_they_fell() {
        var scenario =
                election().given("a", ballot(VOTE, "Ylva")).given("b", ballot(VOTE, "Xerxes"));
        scenario.given(CHAIR, closeVote(VOTE));
        assertThat(own(scenario, CHAIR, "next"))
                .isEqualTo(
                        Map.of(
                                "action",
                                "drawLots",
                                "vote",
                                VOTE,
                                "among",
                                List.of("Xerxes", "Ylva")));
        assertThat(own(scenario, CHAIR, "may", "drawLots")).isEqualTo(true);
        scenario.given(CHAIR, lots(VOTE, "Ylva", "b"));
        var all = new Audience(Audience.Kind.FOLLOWING, Set.of());
        assertThat(at(view(scenario.now(), all), "votes", VOTE, "lots"))
                .isEqualTo(Map.of("winner", "Ylva", "by", "b", "method", "lapp ur hatt"));
        assertThat(own(scenario, CHAIR, "next", "action")).isEqualTo("confirmDecision");
    }
}
