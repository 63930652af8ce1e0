package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.DecidingCommand;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Documents;

class ElectionOfItemTest {

    private static Scenario board() {
        return Scenario.of(RuleProfile.of(BodyKind.BOARD), Map.of(), List.of("a", "b"))
                .checkedIn()
                .given(CHAIR, open())
                .given(CHAIR, start("i2"));
    }

    private static Optional<Block> vote(Scenario scenario) {
        Texts texts =
                text ->
                        new Texts.Reading(
                                0,
                                TextRules.begun(scenario.now(), text).orElseGet(Documents::empty));
        return RecordOfMeeting.of(scenario.now(), texts, person -> "Name of " + person)
                .sections()
                .getFirst()
                .blocks()
                .stream()
                .filter(Block.Vote.class::isInstance)
                .findFirst();
    }

    @Test
    void VOTE_8_of_a_secret_election_the_record_has_the_figures_and_nothing_else() {
        var scenario = board().given(CHAIR, openSecret("i2", "a", "Ylva Ek"));
        scenario.given("a", ballot("i2v1", "a")).given("b", ballot("i2v1", "a"));
        scenario.given(CHAIR, blank("i2v1"));
        assertThat(vote(scenario)).isEmpty();
        scenario.given(CHAIR, closeVote("i2v1")).given(CHAIR, confirm("i2"));
        assertThat(vote(scenario))
                .contains(
                        new Block.Vote(
                                "Omröstning",
                                Optional.of("Valet sker med slutna sedlar."),
                                List.of("Med 2 röster väljer Sociala samrådsgruppen Name of a."),
                                List.of(
                                        new Block.Roll("Name of a", 2, List.of()),
                                        new Block.Roll("Ylva Ek", 0, List.of()),
                                        new Block.Roll("Blanka", 1, List.of()))));
    }

    @Test
    void VOTE_9_the_record_tells_of_the_lot_who_drew_it_and_how() {
        var scenario = board().given(CHAIR, openElection("i2", "Xerxes Alm", "Ylva Ek"));
        scenario.given("a", cast("Xerxes Alm")).given("b", cast("Ylva Ek"));
        scenario.given(CHAIR, closeVote("i2v1")).given(CHAIR, lots("i2v1", "Ylva Ek", "b"));
        scenario.given(CHAIR, confirm("i2"));
        assertThat(vote(scenario))
                .contains(
                        new Block.Vote(
                                "Omröstning",
                                Optional.of("Valet sker genom öppen omröstning."),
                                List.of(
                                        "Vid lika röstetal avgörs valet genom lottning.",
                                        "Lotten dras av Name of b och faller på Ylva Ek (lapp ur hatt).",
                                        "Sociala samrådsgruppen väljer därmed Ylva Ek."),
                                List.of(
                                        new Block.Roll("Xerxes Alm", 1, List.of("Name of a")),
                                        new Block.Roll("Ylva Ek", 1, List.of("Name of b")))));
    }

    private static se.klubba.domain.meeting.MeetingCommand cast(String candidate) {
        return new DecidingCommand.CastVote(
                new VoteId("i2v1"), Optional.empty(), Optional.of(candidate), Optional.empty());
    }
}
