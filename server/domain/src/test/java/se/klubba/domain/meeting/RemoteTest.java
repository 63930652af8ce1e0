package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.board;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;

/// Who answers the roll, and who attends over a distance.
class RemoteTest {

    private static Scenario five() {
        return board(5, List.of("anna", "bo", "cilla"), "sara");
    }

    @Test
    void PART_1_when_the_roll_is_called_those_who_vote_and_do_not_answer_are_not_here() {
        var scenario = five().given(CHAIR, start("i1"));
        scenario.when("anna", rollCall("anna")).thenRefused(NOT_ALLOWED);
        scenario.given(SEC, rollCall(CHAIR, "anna", "guest"));
        assertThat(scenario.now().voters())
                .containsExactlyInAnyOrder(person(CHAIR), person("anna"));
        assertThat(scenario.participant("guest").here()).isTrue();
        assertThat(scenario.participant("olle").here()).isTrue();
        assertThat(scenario.participant("sara").here()).isTrue();
    }

    @Test
    void PART_1_how_somebody_attends_is_set_by_those_who_lead() {
        var scenario = five();
        scenario.when("anna", setMode("bo", AttendanceMode.REMOTE)).thenRefused(NOT_ALLOWED);
        scenario.given(SEC, setMode("bo", AttendanceMode.REMOTE));
        assertThat(scenario.participant("bo").mode()).contains(AttendanceMode.REMOTE);
        scenario.when(SEC, setMode("bo", AttendanceMode.REMOTE)).thenNothing();
    }

    @Test
    void PART_1_who_is_here_says_for_themselves_whether_it_is_from_afar() {
        var scenario = five();
        scenario.given("bo", setMode("bo", AttendanceMode.REMOTE));
        assertThat(scenario.participant("bo").mode()).contains(AttendanceMode.REMOTE);
        scenario.when("bo", setMode("anna", AttendanceMode.REMOTE)).thenRefused(NOT_ALLOWED);
        scenario.given(SEC, leave("bo"))
                .when("bo", setMode("bo", AttendanceMode.ON_SITE))
                .thenRefused(NOT_ALLOWED);
    }

    @Test
    void REM_1_where_nobody_meets_over_a_distance_nobody_attends_so() {
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.REMOTE, "off");
        var scenario = Scenario.planned(profile).checkedIn();
        scenario.when("anna", checkIn(AttendanceMode.REMOTE)).thenRefused(REMOTE_OFF);
        scenario.when(SEC, setMode("anna", AttendanceMode.REMOTE)).thenRefused(REMOTE_OFF);
    }

    @Test
    void REM_1_sound_and_picture_are_confirmed_at_opening_and_after_each_break() {
        var scenario = five();
        assertThat(scenario.now().life().soundAndPicture()).isEmpty();
        scenario.when("anna", confirmSoundAndPicture()).thenRefused(NOT_ALLOWED);
        scenario.given(SEC, confirmSoundAndPicture());
        assertThat(scenario.now().life().soundAndPicture()).contains(Scenario.NOW);
        scenario.given(CHAIR, adjourn("10.30")).given(CHAIR, resume());
        assertThat(scenario.now().life().soundAndPicture()).isEmpty();
    }

    /// A reminder, never a stop.
    @Test
    void REM_1_nothing_waits_for_the_confirmation() {
        five().given(SEC, setMode("bo", AttendanceMode.REMOTE))
                .when(CHAIR, start("i2"))
                .thenAccepted();
    }
}
