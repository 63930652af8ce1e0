package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.board;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;

/// Substitutes in members' places.
class ServiceTest {

    /// Three members beside the chair, `sara` and `sven` as substitutes in that order.
    private static Scenario nine() {
        return board(5, List.of("anna", "bo", "cilla"), "sara", "sven");
    }

    private static List<String> served(Scenario scenario, String person) {
        return scenario.now().attendance().services().stream()
                .filter(s -> s.person().equals(person(person)))
                .flatMap(s -> s.at().stream())
                .map(Object::toString)
                .sorted()
                .toList();
    }

    @Test
    void PART_6_a_substitute_who_serves_has_a_members_rights() {
        var scenario = nine().given(CHAIR, start("i2"));
        scenario.when("sara", propose("i2", "Att avslå.")).thenRefused(MAY_NOT_PROPOSE);
        scenario.given(SEC, leave("anna")).given(CHAIR, serve("sara", "anna"));
        scenario.when("sara", propose("i2", "Att avslå.")).thenAccepted();
        assertThat(scenario.now().voters())
                .containsExactlyInAnyOrder(
                        person(CHAIR), person("bo"), person("cilla"), person("sara"));
        scenario.when(CHAIR, serve("sara", "anna")).thenNothing();
    }

    @Test
    void PART_6_service_begins_with_the_item_that_was_named() {
        var scenario =
                nine().given(CHAIR, start("i1"))
                        .given(SEC, leave("anna", "i1"))
                        .given(SEC, serve("sara", "anna", "i3"));
        assertThat(scenario.now().mayVote(person("sara"))).isFalse();
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.now().mayVote(person("sara"))).isFalse();
        scenario.given(CHAIR, start("i3")).given(CHAIR, start("i4"));
        assertThat(scenario.now().mayVote(person("sara"))).isTrue();
        assertThat(served(scenario, "sara")).containsExactly("i3", "i4");
        assertThat(scenario.presence("sara")).containsExactly("i1", "i2", "i3", "i4");
    }

    @Test
    void PART_6_who_steps_in_for_somebody_about_to_leave_begins_when_the_member_has_gone() {
        var scenario =
                nine().given(CHAIR, start("i1"))
                        .given(SEC, leave("anna", "i1"))
                        .given(SEC, serve("sara", "anna"));
        assertThat(scenario.now().voters()).contains(person("anna")).doesNotContain(person("sara"));
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.now().voters()).contains(person("sara")).doesNotContain(person("anna"));
        assertThat(served(scenario, "sara")).containsExactly("i2");
    }

    @Test
    void PART_6_told_late_it_counts_from_the_item_named() {
        var scenario =
                nine().given(SEC, leave("anna"))
                        .given(CHAIR, start("i1"))
                        .given(CHAIR, start("i2"))
                        .given(CHAIR, start("i3"))
                        .given(SEC, serve("sara", "anna", "i2"));
        assertThat(served(scenario, "sara")).containsExactly("i2", "i3");
    }

    @Test
    void PART_6_a_member_who_is_here_is_not_replaced_and_a_place_is_filled_once() {
        var scenario = nine().given(CHAIR, start("i2"));
        scenario.when(CHAIR, serve("sara", "anna")).thenRefused(MEMBER_PRESENT);
        scenario.given(SEC, leave("anna")).given(SEC, leave("bo"));
        scenario.given(CHAIR, serve("sara", "anna"));
        scenario.when(CHAIR, serve("sara", "bo")).thenRefused(SUBSTITUTE_IN_USE);
        scenario.when(CHAIR, serve("sven", "anna")).thenRefused(MEMBER_HAS_SUBSTITUTE);
        scenario.when(CHAIR, serve("sven", "sara")).thenRefused(NOT_A_MEMBER);
        scenario.when(CHAIR, serve("cilla", "bo")).thenRefused(NOT_A_SUBSTITUTE);
        scenario.when(CHAIR, serve("olle", "bo")).thenRefused(NOT_A_SUBSTITUTE);
        scenario.when(CHAIR, serve("nobody", "bo")).thenRefused(UNKNOWN_PERSON);
        scenario.when(CHAIR, serve("sven", "bo")).thenAccepted();
        scenario.when("anna", serve("sven", "bo")).thenRefused(NOT_ALLOWED);
    }

    @Test
    void PART_6_who_is_not_here_does_not_step_in() {
        var scenario =
                nine().given(CHAIR, start("i2"))
                        .given(SEC, leave("sara"))
                        .given(SEC, leave("anna"));
        scenario.when(CHAIR, serve("sara", "anna")).thenRefused(NOT_HERE);
        scenario.when(CHAIR, serve("sara", "anna", "i3")).thenAccepted();
    }

    @Test
    void PART_6_substitutes_are_called_in_in_their_order() {
        var scenario = nine().given(CHAIR, start("i2"));
        assertThat(callIn(scenario)).containsExactly("sara", "sven");
        scenario.given(SEC, leave("anna")).given(CHAIR, serve("sara", "anna"));
        assertThat(callIn(scenario)).containsExactly("sven");
        scenario.given(SEC, leave("sven"));
        assertThat(callIn(scenario)).isEmpty();
    }

    private static List<String> callIn(Scenario scenario) {
        return ServiceRules.callIn(scenario.now(), person(SEC)).stream()
                .map(PersonId::value)
                .toList();
    }

    @Test
    void PART_6_whom_a_roll_call_missed_by_mistake_the_next_one_brings_back() {
        var scenario = nine().given(CHAIR, start("i1"));
        var all = scenario.now().voters().stream().map(PersonId::value).toList();
        var without = all.stream().filter(one -> !one.equals("anna")).toArray(String[]::new);
        scenario.given(SEC, Commands.rollCall(without));
        assertThat(scenario.now().mayVote(person("anna"))).isFalse();
        scenario.given(SEC, Commands.rollCall(all.toArray(String[]::new)));
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
        scenario.given(SEC, leave("anna"))
                .given(SEC, Commands.rollCall(all.toArray(String[]::new)));
        assertThat(scenario.now().mayVote(person("anna"))).isFalse();
    }

    @Test
    void PART_6_who_has_left_service_does_not_come_back_to_it_the_same_day() {
        var scenario =
                nine().given(CHAIR, start("i1"))
                        .given(SEC, leave("anna"))
                        .given(CHAIR, serve("sara", "anna"))
                        .given(CHAIR, start("i2"))
                        .given(SEC, join("anna"));
        assertThat(scenario.now().mayVote(person("anna"))).isFalse();
        scenario.when("anna", propose("i2", "Att avslå.")).thenRefused(NO_RETURN_TO_SERVICE);
        scenario.when(CHAIR, serve("anna", "anna")).thenRefused(NO_RETURN_TO_SERVICE);
        scenario.when(CHAIR, serve("anna", "sara")).thenRefused(NO_RETURN_TO_SERVICE);
        scenario.given(CHAIR, endService("sara"));
        assertThat(scenario.now().mayVote(person("anna"))).isFalse();
        assertThat(scenario.presence("anna")).containsExactly("i1", "i2");
    }

    @Test
    void PART_6_a_note_lets_somebody_back_into_service() {
        var scenario =
                nine().given(CHAIR, start("i1"))
                        .given(SEC, leave("anna"))
                        .given(CHAIR, serve("sara", "anna"))
                        .given(CHAIR, start("i2"))
                        .given(SEC, join("anna"))
                        .given(CHAIR, serveNoted("anna", "anna", "styrkebalansen"));
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
        assertThat(scenario.now().mayVote(person("sara"))).isFalse();
        assertThat(served(scenario, "sara")).containsExactly("i1", "i2");
        scenario.given(CHAIR, start("i3"));
        assertThat(served(scenario, "sara")).containsExactly("i1", "i2");
    }

    /// Whoever was late has left nothing, and takes the place from the next item on.
    @Test
    void PART_6_a_member_who_comes_late_takes_the_place_from_whoever_stands_in_it() {
        var scenario =
                nine().given(SEC, leave("anna"))
                        .given(CHAIR, serve("sara", "anna"))
                        .given(CHAIR, start("i1"))
                        .given(SEC, join("anna"));
        assertThat(scenario.now().voters()).contains(person("sara")).doesNotContain(person("anna"));
        scenario.given(CHAIR, serve("anna", "sara", "i2"));
        assertThat(scenario.now().voters()).contains(person("sara")).doesNotContain(person("anna"));
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.now().voters()).contains(person("anna")).doesNotContain(person("sara"));
        assertThat(served(scenario, "sara")).containsExactly("i1");
        assertThat(served(scenario, "anna")).isEmpty();
    }

    @Test
    void PART_6_a_substitute_who_has_left_does_not_come_back_to_service_either() {
        var scenario =
                nine().given(SEC, leave("anna"))
                        .given(CHAIR, start("i1"))
                        .given(CHAIR, serve("sara", "anna"))
                        .given(SEC, leave("sara"))
                        .given(SEC, join("sara"));
        scenario.when(CHAIR, serve("sara", "anna")).thenRefused(NO_RETURN_TO_SERVICE);
        scenario.when(CHAIR, serve("sven", "anna")).thenAccepted();
    }

    @Test
    void PART_6_who_was_away_before_the_first_item_has_left_no_service() {
        var scenario = nine().given(SEC, leave("anna")).given(SEC, join("anna"));
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
    }

    @Test
    void PART_6_where_no_substitutes_serve_who_comes_back_votes_again() {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.SUBSTITUTE_SERVICE, "off");
        var scenario =
                Scenario.planned(profile)
                        .checkedIn()
                        .given(CHAIR, open())
                        .given(CHAIR, start("i1"))
                        .given(SEC, leave("anna"))
                        .given(CHAIR, start("i2"))
                        .given(SEC, join("anna"));
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
    }

    @Test
    void PART_6_after_a_recusal_the_member_is_back_and_the_substitute_is_not() {
        var scenario =
                nine().given(CHAIR, start("i2"))
                        .given("anna", recuse("i2"))
                        .given(CHAIR, serve("sara", "anna"));
        assertThat(scenario.now().voters()).contains(person("sara")).doesNotContain(person("anna"));
        scenario.given(CHAIR, start("i3"));
        assertThat(scenario.now().voters()).contains(person("anna")).doesNotContain(person("sara"));
        assertThat(served(scenario, "sara")).containsExactly("i2");
        scenario.when(CHAIR, endService("sara")).thenRefused(NOT_SERVING);
    }

    @Test
    void PART_6_who_stands_in_for_a_recusal_does_so_again_when_a_parked_item_is_resumed() {
        var scenario =
                nine().given(CHAIR, start("i2"))
                        .given("anna", recuse("i2"))
                        .given(CHAIR, serve("sara", "anna"))
                        .given(CHAIR, Commands.park("i2"))
                        .given(CHAIR, start("i3"));
        assertThat(scenario.now().mayVote(person("sara"))).isFalse();
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.now().mayVote(person("sara"))).isTrue();
        assertThat(scenario.now().mayVote(person("anna"))).isFalse();
        scenario.given(CHAIR, start("i4"));
        assertThat(scenario.now().mayVote(person("sara"))).isFalse();
    }

    @Test
    void PART_6_who_goes_out_for_a_recusal_has_not_left_service() {
        var scenario =
                nine().given(CHAIR, start("i1"))
                        .given("anna", recuse("i2"))
                        .given(SEC, leave("anna", "i1"))
                        .given(CHAIR, start("i2"))
                        .given(SEC, join("anna", "i3"))
                        .given(CHAIR, start("i3"));
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
        assertThat(scenario.presence("anna")).containsExactly("i1", "i3");
    }

    @Test
    void PART_6_a_member_who_does_not_take_part_can_be_replaced_by_whom_a_seat_names() {
        var seat =
                new Seat(
                        person("sven"),
                        "ersättare",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.of(1),
                        Optional.of(
                                new Seat.Serving("beslutande", Optional.of(person("elsewhere")))));
        var scenario = nine().given(CHAIR, start("i2"));
        scenario.when(CHAIR, serve("sara", "elsewhere")).thenRefused(UNKNOWN_PERSON);
        var known = scenario.now().evolve(new AttendanceEvent.ParticipantInvited(seat));
        var ruling =
                MeetingRules.decide(
                        known,
                        serve("sara", "elsewhere"),
                        new Actor(person(CHAIR)),
                        _ -> new Texts.Reading(0, se.klubba.domain.minutes.Documents.empty()),
                        Scenario.NOW);
        assertThat(ruling).isInstanceOf(Ruling.Accepted.class);
    }

    @Test
    void PART_6_where_the_conflict_was_none_the_member_is_back_at_once() {
        var scenario =
                board(5, List.of("anna", "bo", "cilla", "dan"), "sara")
                        .given(CHAIR, start("i2"))
                        .given("anna", recuse("i2"))
                        .given(SEC, serve("sara", "anna"))
                        .given("anna", withdrawRecusal("i2"));
        assertThat(scenario.now().serving()).contains(person("anna"));
        assertThat(scenario.now().serving()).doesNotContain(person("sara"));
    }
}
