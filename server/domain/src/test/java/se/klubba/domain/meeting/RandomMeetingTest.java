package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever anybody does, the meeting stays one that can be. The seed stands in the name of each run.
class RandomMeetingTest {

    private static final int COMMANDS = 300;

    static LongStream seeds() {
        return RandomMeeting.seeds(200);
    }

    static LongStream some() {
        return RandomMeeting.seeds(50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void LIVE_8_no_command_makes_an_illegal_meeting_and_nobody_does_what_is_not_theirs(long seed) {
        legal(RandomMeeting.of(seed, COMMANDS));
    }

    /// Twelve people at a table for a day: chair, secretary, an official, a guest, members and substitutes.
    @Test
    void LIVE_8_ten_thousand_commands_in_one_meeting_make_no_illegal_state() {
        var random = RandomMeeting.endless(11, 10_000);
        assertThat(random.meeting().attendance().people()).hasSize(12);
        legal(random);
        var votes = random.meeting().deciding().votes().values();
        assertThat(votes.stream().filter(vote -> vote.outcome().isPresent())).hasSizeGreaterThan(5);
    }

    private static void legal(RandomMeeting random) {
        for (var step : random.steps()) {
            if (step.ruling() instanceof Ruling.Accepted(var events, _)) {
                assertThat(Entitled.to(step.before(), step.command(), step.actor()))
                        .as("%s by %s", step.command(), step.actor())
                        .isTrue();
                if (events.isEmpty()) continue;
                Legality.of(step.after());
                Legality.of(step.before(), step.after());
            } else {
                assertThat(step.after()).isSameAs(step.before());
            }
        }
        assertThat(Meeting.replay(random.meeting().id(), random.log())).isEqualTo(random.meeting());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("some")
    void AGD_2_no_id_and_no_number_is_ever_given_twice(long seed) {
        var made = new HashSet<String>();
        var numbers = new TreeMap<Integer, String>();
        for (var event : RandomMeeting.of(seed, COMMANDS).log()) {
            switch (event) {
                case AgendaEvent.ItemAdded e -> assertThat(made.add(e.item().value())).isTrue();
                case AgendaEvent.ItemStarted e -> {
                    var was = numbers.put(e.number(), e.item().value());
                    if (was != null) assertThat(was).isEqualTo(e.item().value());
                }
                case DecidingEvent.DecisionDrafted e ->
                        assertThat(made.add(e.decision().value())).isTrue();
                case DecidingEvent.ProposalMade e ->
                        assertThat(made.add(e.motion().id().value())).isTrue();
                case DecidingEvent.VoteOpened e -> assertThat(made.add(e.vote().value())).isTrue();
                case DecidingEvent.AssignmentMade e ->
                        assertThat(made.add(e.assignment().value())).isTrue();
                case PaperEvent.Attached e -> assertThat(made.add(e.attachment().value())).isTrue();
                default -> {}
            }
        }
    }

    /// Counted anew from what each ballot said.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void VOTE_8_the_figures_of_secret_votes_are_those_of_the_ballots(long seed) {
        var random = RandomMeeting.of(seed, COMMANDS);
        for (var vote : random.meeting().deciding().votes().values()) {
            if (!vote.secret() || vote.tellers().paper().isPresent()) continue;
            vote.outcome()
                    .flatMap(Outcome::election)
                    .ifPresent(election -> {
                        election.candidates()
                                .forEach((name, count) ->
                                        assertThat(random.boxes().count(vote.id(), name))
                                                .isEqualTo(count));
                        assertThat(random.boxes().count(vote.id(), "")).isEqualTo(election.blank());
                    });
        }
    }

    /// Random meetings prove little if they never get anywhere.
    @Test
    void the_random_meetings_reach_every_kind_of_event_and_most_refusals() {
        var rare = new HashSet<String>();
        for (var group : MeetingEvent.class.getPermittedSubclasses()) {
            for (var kind : group.getPermittedSubclasses()) rare.add(kind.getSimpleName());
        }
        var never = new HashSet<>(java.util.Set.of(Refusal.values()));
        never.remove(Refusal.UNKNOWN_TEXT);
        // two of one municipality must have voted differently; DecisionPathTest has it
        never.remove(Refusal.ORGANISATION_DISAGREES);
        never.remove(Refusal.CHECK_IN_ALREADY_OPEN); // check-in is over too soon here;
        // LifeOfTheMeetingTest has it
        for (var seed = 1L; seed <= 800 && !(rare.isEmpty() && never.isEmpty()); seed++) {
            var random = RandomMeeting.of(seed, 2 * COMMANDS);
            random.log().forEach(event -> rare.remove(event.getClass().getSimpleName()));
            for (var step : random.steps()) {
                if (step.ruling() instanceof Ruling.Refused(var reason)) never.remove(reason);
            }
        }
        assertThat(rare).isEmpty();
        assertThat(never).isEmpty();
    }
}
