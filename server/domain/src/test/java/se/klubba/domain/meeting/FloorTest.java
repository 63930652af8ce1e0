package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;
import static se.klubba.domain.meeting.Scenario.opened;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;

/// The speakers' list, and how long items take.
class FloorTest {

    private static List<String> waiting(Scenario scenario) {
        return scenario.now().floor().inTurn().stream().map(a -> a.person().value()).toList();
    }

    @Test
    void SPK_1_points_of_order_come_first_then_replies_then_the_others_as_they_asked() {
        var scenario =
                at("i2").given("anna", askForFloor(Floor.Kind.SPEAK))
                        .given("bo", askForFloor(Floor.Kind.SPEAK))
                        .given("olle", askForFloor(Floor.Kind.REPLY))
                        .given("cilla", askForFloor(Floor.Kind.POINT_OF_ORDER));
        assertThat(waiting(scenario)).containsExactly("cilla", "olle", "anna", "bo");
        scenario.when("anna", askForFloor(Floor.Kind.SPEAK)).thenNothing();
        scenario.given("bo", askForFloor(Floor.Kind.REPLY));
        assertThat(waiting(scenario)).containsExactly("cilla", "olle", "bo", "anna");
    }

    @Test
    void SPK_1_whoever_presides_gives_the_floor_and_who_has_it_may_end() {
        var scenario = at("i2").given("anna", askForFloor(Floor.Kind.SPEAK));
        scenario.when("anna", giveFloor("anna")).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, giveFloor("bo")).thenRefused(NOT_ON_SPEAKERS_LIST);
        scenario.given(CHAIR, giveFloor("anna"));
        assertThat(scenario.now().floor().now())
                .contains(new Floor.Speaker(person("anna"), Floor.Kind.SPEAK, Scenario.NOW));
        assertThat(waiting(scenario)).isEmpty();
        scenario.when("bo", endFloor()).thenRefused(NOT_PRESIDING);
        scenario.given("anna", endFloor()).when(CHAIR, endFloor()).thenNothing();
    }

    @Test
    void SPK_1_who_waits_may_go_and_those_who_lead_may_take_somebody_off() {
        var scenario = at("i2").given("anna", askForFloor(Floor.Kind.SPEAK));
        scenario.when("bo", leaveSpeakersList()).thenRefused(NOT_ON_SPEAKERS_LIST);
        scenario.when("bo", new FloorCommand.LeaveSpeakersList(Optional.of(person("anna"))))
                .thenRefused(NOT_ALLOWED);
        scenario.given(SEC, new FloorCommand.LeaveSpeakersList(Optional.of(person("anna"))));
        assertThat(waiting(scenario)).isEmpty();
    }

    @Test
    void SPK_1_the_list_is_empty_after_each_item_and_without_those_who_have_gone() {
        var scenario =
                at("i2").given("anna", askForFloor(Floor.Kind.SPEAK))
                        .given("bo", askForFloor(Floor.Kind.SPEAK))
                        .given(CHAIR, giveFloor("anna"))
                        .given(SEC, leave("anna"));
        assertThat(scenario.now().floor().now()).isEmpty();
        assertThat(waiting(scenario)).containsExactly("bo");
        scenario.given(CHAIR, start("i3"));
        assertThat(scenario.now().floor()).isEqualTo(Floor.EMPTY);
    }

    @Test
    void SPK_1_only_who_is_here_asks_while_the_meeting_is_open() {
        at("i2").when("guest", askForFloor(Floor.Kind.SPEAK)).thenRefused(NOT_HERE);
        Scenario.meeting()
                .when("anna", askForFloor(Floor.Kind.SPEAK))
                .thenRefused(MEETING_NOT_OPEN);
    }

    @Test
    void SPK_1_networks_keep_no_list() {
        Scenario.planned(RuleProfile.of(BodyKind.NETWORK))
                .checkedIn()
                .given(CHAIR, open())
                .when("anna", askForFloor(Floor.Kind.SPEAK))
                .thenRefused(SPEAKERS_LIST_OFF);
    }

    @Test
    void AGD_9_an_item_has_planned_minutes_and_the_times_at_which_it_was_taken() {
        var scenario = opened().given(SEC, plannedMinutes("i2", 15));
        assertThat(scenario.item("i2").timing().plannedMinutes()).contains(15);
        scenario.when(SEC, plannedMinutes("i2", 15)).thenNothing();
        scenario.when(SEC, plannedMinutes("i2", 0)).thenRefused(NO_LENGTH_OF_TIME);
        scenario.when("anna", plannedMinutes("i2", 20)).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, plannedMinutes("i9", 20)).thenRefused(UNKNOWN_ITEM);
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.item("i2").timing().startedAt()).contains(Scenario.NOW);
        scenario.given(CHAIR, start("i3"));
        assertThat(scenario.item("i2").timing().endedAt()).contains(Scenario.NOW);
        scenario.given(SEC, new AgendaCommand.SetPlannedMinutes(item("i2"), Optional.empty()));
        assertThat(scenario.item("i2").timing().plannedMinutes()).isEmpty();
    }
}
