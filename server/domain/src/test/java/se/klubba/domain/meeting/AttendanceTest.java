package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;
import static se.klubba.domain.meeting.Scenario.meeting;
import static se.klubba.domain.meeting.Scenario.opened;
import static se.klubba.domain.meeting.Scenario.planned;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;

/// Who is there, for which items; who may say so.
class AttendanceTest {

    private static Scenario through(Scenario scenario, String... items) {
        for (var item : items) scenario.given(CHAIR, start(item));
        return scenario;
    }

    @Test
    void PART_1_a_person_takes_part_in_a_category_with_or_without_a_vote_on_site_or_remote() {
        var scenario = planned();
        scenario.when("anna", checkIn(AttendanceMode.REMOTE))
                .then(
                        new AttendanceEvent.CheckedIn(
                                person("anna"), Optional.of(AttendanceMode.REMOTE)));
        assertThat(scenario.participant("anna").mode()).contains(AttendanceMode.REMOTE);
        scenario.when("anna", checkIn(AttendanceMode.REMOTE)).thenNothing();
        scenario.when("anna", checkIn(AttendanceMode.ON_SITE)).thenAccepted();
        assertThat(scenario.participant("anna").seat().votes()).isTrue();
        assertThat(scenario.participant("olle").seat().category()).isEqualTo("tjänstemän");
    }

    @Test
    void PART_1_everybody_may_check_in_and_those_who_lead_may_check_in_others() {
        planned().when("guest", checkIn()).thenAccepted();
        planned().when(SEC, checkIn("anna", "bo")).thenAccepted();
        planned().when("anna", checkIn("bo")).thenRefused(NOT_ALLOWED);
        planned().when(SEC, checkIn("nobody")).thenRefused(UNKNOWN_PERSON);
    }

    @Test
    void PART_2_presence_is_the_items_that_somebody_was_there_for() {
        var scenario = through(opened(), "i1", "i2", "i3");
        assertThat(scenario.presence("anna")).containsExactly("i1", "i2", "i3");
        assertThat(scenario.presence("guest")).isEmpty();
    }

    @Test
    void PART_2_who_joins_before_an_item_is_there_from_it_on() {
        var scenario = at("i1").given(SEC, join("guest", "i2"));
        assertThat(scenario.participant("guest").here()).isFalse();
        through(scenario, "i2", "i3");
        assertThat(scenario.participant("guest").here()).isTrue();
        assertThat(scenario.presence("guest")).containsExactly("i2", "i3");
    }

    @Test
    void PART_2_who_joins_in_the_middle_of_an_item_is_there_for_it() {
        assertThat(through(at("i2").given(SEC, join("guest")), "i3").presence("guest"))
                .containsExactly("i2", "i3");
        assertThat(at("i2").given(SEC, join("guest", "i2")).presence("guest"))
                .containsExactly("i2");
    }

    @Test
    void PART_2_who_joins_between_items_is_there_from_the_next() {
        var scenario = at("i1").given(CHAIR, close("i1")).given(SEC, join("guest"));
        assertThat(through(scenario, "i2").presence("guest")).containsExactly("i2");
    }

    @Test
    void PART_2_joining_told_late_is_counted_from_then() {
        var scenario = through(opened(), "i1", "i2", "i3").given(SEC, join("guest", "i2"));
        assertThat(scenario.presence("guest")).containsExactly("i2", "i3");
        assertThat(scenario.participant("guest").here()).isTrue();
    }

    @Test
    void PART_2_who_leaves_in_the_middle_of_an_item_was_there_for_it() {
        var scenario = at("i2").given(SEC, leave("anna"));
        assertThat(scenario.participant("anna").here()).isFalse();
        assertThat(through(scenario, "i3").presence("anna")).containsExactly("i2");
    }

    @Test
    void PART_2_who_leaves_after_the_current_item_stays_until_it_is_closed() {
        var scenario = at("i2").given(SEC, leave("anna", "i2"));
        assertThat(scenario.participant("anna").here()).isTrue();
        scenario.given(CHAIR, close("i2"));
        assertThat(scenario.participant("anna").here()).isFalse();
        assertThat(through(scenario, "i3").presence("anna")).containsExactly("i2");
    }

    @Test
    void PART_2_leaving_told_in_advance_comes_true_when_that_item_is_closed() {
        var scenario = at("i1").given(SEC, leave("anna", "i3"));
        assertThat(scenario.participant("anna").here()).isTrue();
        through(scenario, "i2", "i3", "i4");
        assertThat(scenario.presence("anna")).containsExactly("i1", "i2", "i3");
        assertThat(scenario.participant("anna").here()).isFalse();
    }

    @Test
    void PART_2_leaving_told_late_takes_back_what_was_counted_since() {
        var scenario = through(opened(), "i1", "i2", "i3").given(SEC, leave("anna", "i1"));
        assertThat(scenario.presence("anna")).containsExactly("i1");
        assertThat(scenario.participant("anna").here()).isFalse();
        var between = through(opened(), "i1", "i2").given(CHAIR, close("i2"));
        assertThat(between.given(SEC, leave("anna", "i2")).presence("anna"))
                .containsExactly("i1", "i2");
    }

    @Test
    void PART_2_who_comes_back_has_two_ranges() {
        var scenario = at("i1").given(SEC, leave("anna"));
        through(scenario, "i2", "i3").given(SEC, join("anna", "i4"));
        assertThat(through(scenario, "i4").presence("anna")).containsExactly("i1", "i4");
    }

    @Test
    void PART_2_who_has_no_right_to_an_item_was_not_there_for_it() {
        var shut = Map.of("i2", Set.of("bo"));
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        var scenario =
                Scenario.of(profile, shut, List.of("anna", "bo")).checkedIn().given(CHAIR, open());
        through(scenario, "i1", "i2").given(SEC, join("bo")).given(CHAIR, start("i3"));
        assertThat(scenario.presence("bo")).containsExactly("i1", "i3");
        assertThat(scenario.participant("bo").here()).isTrue();
    }

    @Test
    void PART_2_saying_again_what_is_so_changes_nothing() {
        var scenario = at("i2");
        scenario.when(SEC, join("anna")).thenNothing();
        scenario.when(SEC, leave("guest")).thenNothing();
    }

    @Test
    void PART_2_coming_and_going_is_recorded_by_chair_or_secretary() {
        var scenario = at("i2");
        scenario.when("anna", leave("anna")).thenRefused(NOT_ALLOWED);
        scenario.when("guest", join("guest")).thenRefused(NOT_ALLOWED);
        scenario.when(CHAIR, leave("anna")).thenAccepted();
        scenario.when(SEC, new AttendanceCommand.Join(List.of(), Optional.empty()))
                .thenRefused(NOBODY_NAMED);
        scenario.when(SEC, join("nobody")).thenRefused(UNKNOWN_PERSON);
        scenario.when(SEC, join("guest", "i9")).thenRefused(UNKNOWN_ITEM);
    }

    @Test
    void PART_2_who_has_left_does_not_check_in_again_unasked() {
        var scenario = at("i2");
        scenario.when("guest", checkIn()).thenAccepted();
        assertThat(scenario.presence("guest")).containsExactly("i2");
        scenario.given(SEC, leave("anna")).when("anna", checkIn()).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, checkIn("anna")).thenAccepted();
    }

    @Test
    void PART_3_a_seat_names_who_is_replaced() {
        var seat =
                new Seat(
                        person("x"),
                        "tjänstemän",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(person("y")),
                        false,
                        Optional.empty(),
                        Optional.empty());
        assertThat(new AttendanceEvent.ParticipantInvited(seat).seat().substituteFor())
                .contains(person("y"));
    }

    @Test
    void PART_5_an_organisation_has_several_voters_or_none() {
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        var log =
                MeetingRules.plan(
                        Scenario.plan(profile),
                        profile,
                        List.of(
                                of("Bräcke kommun", CHAIR, true),
                                of("Bräcke kommun", "anna", true),
                                of("Bergs kommun", SEC, false)),
                        List.of());
        var meeting = Meeting.replay(new se.klubba.domain.id.MeetingId("m"), log);
        for (var who : List.of(CHAIR, "anna", SEC)) {
            meeting = meeting.evolve(new AttendanceEvent.CheckedIn(person(who), Optional.empty()));
        }
        assertThat(meeting.voters()).containsExactly(person(CHAIR), person("anna"));
    }

    private static Seat of(String organisation, String person, boolean votes) {
        var seat = Scenario.seat(person, "beslutande", votes);
        return new Seat(
                seat.person(),
                seat.category(),
                Optional.of(organisation),
                seat.note(),
                seat.substituteFor(),
                votes,
                seat.callIn(),
                seat.serving());
    }

    @Test
    void LAW_PRESENCE_a_lost_connection_is_no_event_and_changes_neither_presence_nor_votes() {
        // There is no event and no command for it: only chair and secretary say that somebody has
        // left.
        var voters = meeting().now().voters();
        assertThat(voters)
                .containsExactly(person(CHAIR), person("anna"), person("bo"), person("cilla"));
        for (var event : AttendanceEvent.class.getPermittedSubclasses()) {
            assertThat(event.getSimpleName().toLowerCase(java.util.Locale.ROOT))
                    .doesNotContain("connect");
        }
    }
}
