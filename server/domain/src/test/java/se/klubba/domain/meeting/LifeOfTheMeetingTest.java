package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.NOW;
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
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.MeetingId;

/// Planned → check-in → open ⇄ adjourned → closed, and who holds the gavel.
class LifeOfTheMeetingTest {

    @Test
    void MTG_1_a_meeting_knows_its_date_times_place_mode_and_when_it_really_opened_and_closed() {
        var meeting = opened().given(CHAIR, closeMeeting()).now();

        assertThat(meeting.plan().time().date()).hasToString("2018-12-14");
        assertThat(meeting.plan().time().start()).contains("09:00");
        assertThat(meeting.plan().time().mode()).isEqualTo(Plan.MeetingMode.HYBRID);
        assertThat(meeting.life().openedAt()).contains(NOW);
        assertThat(meeting.life().phase()).isEqualTo(new Life.Phase.Closed(NOW));
    }

    @Test
    void MTG_3_a_meeting_goes_from_planned_through_check_in_to_open() {
        var scenario = planned();
        scenario.when(SEC, openCheckIn()).then(new LifeEvent.CheckInOpened());
        scenario.when(SEC, openCheckIn()).thenRefused(CHECK_IN_ALREADY_OPEN);
        scenario.given(SEC, checkIn(CHAIR));
        scenario.when(CHAIR, open())
                .then(new LifeEvent.MeetingOpened(person(CHAIR), scenario.now().profile(), NOW));
        scenario.when(CHAIR, open()).thenRefused(MEETING_ALREADY_OPEN);
        scenario.when(SEC, openCheckIn()).thenRefused(MEETING_ALREADY_OPEN);
    }

    @Test
    void MTG_3_whoever_opens_the_meeting_is_there() {
        var scenario = planned();
        scenario.when(CHAIR, open()).thenAccepted();
        assertThat(scenario.participant(CHAIR).here()).isTrue();
    }

    @Test
    void MTG_3_a_break_ends_when_the_chair_resumes_and_nothing_goes_on_meanwhile() {
        var scenario = at("i2");
        scenario.when(CHAIR, adjourn("10.30"))
                .then(new LifeEvent.MeetingAdjourned(Optional.of("10.30"), NOW));
        for (var command :
                List.of(
                        start("i3"),
                        close("i2"),
                        park("i2"),
                        table("i2", "mars"),
                        put("i2"),
                        adopt())) {
            scenario.when(CHAIR, command).thenRefused(MEETING_NOT_OPEN);
        }
        scenario.when("anna", propose("i2", "Nej")).thenRefused(MEETING_NOT_OPEN);
        scenario.when(CHAIR, adjourn("11")).thenRefused(MEETING_NOT_OPEN);
        scenario.when(CHAIR, resume()).then(new LifeEvent.MeetingResumed(NOW));
        scenario.when(CHAIR, resume()).thenRefused(MEETING_NOT_ADJOURNED);
        scenario.when(CHAIR, start("i3")).thenAccepted();
    }

    @Test
    void MTG_3_only_the_one_who_holds_the_gavel_opens_adjourns_resumes_and_closes() {
        for (var who : List.of("anna", SEC, "olle")) {
            meeting().when(who, open()).thenRefused(NOT_PRESIDING);
            opened().when(who, adjourn("10")).thenRefused(NOT_PRESIDING);
            opened().given(CHAIR, adjourn("10")).when(who, resume()).thenRefused(NOT_PRESIDING);
            opened().when(who, closeMeeting()).thenRefused(NOT_PRESIDING);
        }
        meeting().when("anna", openCheckIn()).thenRefused(NOT_ALLOWED);
        meeting().when(CHAIR, closeMeeting()).thenRefused(MEETING_NOT_OPEN);
    }

    @Test
    void MTG_3_closing_closes_the_current_item_and_what_waits_is_not_reached() {
        var scenario = opened().given(CHAIR, start("i1")).given(CHAIR, start("i2"));
        scenario.given(CHAIR, park("i2")).given(CHAIR, start("i3"));
        scenario.given(CHAIR, withdraw("i4"));
        scenario.when(CHAIR, closeMeeting())
                .then(
                        new AgendaEvent.ItemClosed(item("i3"), Optional.of(Scenario.NOW)),
                        new AgendaEvent.ItemNotReached(
                                item("i2"), Optional.empty(), Optional.empty()),
                        new AgendaEvent.ItemNotReached(
                                item("i5"), Optional.empty(), Optional.empty()),
                        new LifeEvent.MeetingClosed(NOW));
        assertThat(scenario.item("i2").number()).contains(45);
        assertThat(scenario.item("i5").number()).isEmpty();
    }

    @Test
    void MTG_3_a_question_that_is_open_holds_the_meeting() {
        var scenario = at("i2").given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.when(CHAIR, closeMeeting()).thenRefused(QUESTION_STILL_OPEN);
        scenario.given("anna", requestVote("i2"))
                .given(CHAIR, openVote("i2", "draft", "rejection"));
        scenario.when(CHAIR, closeMeeting()).thenRefused(VOTE_STILL_OPEN);
        scenario.when(CHAIR, adjourn("10")).thenRefused(VOTE_STILL_OPEN);
    }

    @Test
    void MTG_3_after_closing_nothing_more_happens_in_the_meeting() {
        var scenario = at("i2").given("anna", propose("i2", "Nej")).given(CHAIR, closeMeeting());
        for (var command :
                List.of(
                        open(),
                        adjourn("1"),
                        resume(),
                        closeMeeting(),
                        passChair("anna"),
                        start("i3"))) {
            scenario.when(CHAIR, command).thenRefused(MEETING_CLOSED);
        }
        for (var command :
                List.of(add("x"), register("x"), rename("i3", "x"), checkIn(), join("guest"))) {
            scenario.when(SEC, command).thenRefused(MEETING_CLOSED);
        }
        scenario.when("anna", propose("i2", "Jo")).thenRefused(MEETING_CLOSED);
        scenario.when("anna", withdrawProposal("i2q1")).thenRefused(MEETING_CLOSED);
        scenario.when("anna", requestVote("i2")).thenRefused(MEETING_CLOSED);
        scenario.when(CHAIR, put("i2")).thenRefused(MEETING_CLOSED);
    }

    @Test
    void MTG_4_the_gavel_passes_and_each_item_knows_who_presided() {
        var scenario = at("i1").given(CHAIR, start("i2"));
        scenario.when(CHAIR, passChair("anna"))
                .then(new LifeEvent.ChairPassed(person("anna"), Optional.of(item("i2"))));
        scenario.when(CHAIR, start("i3")).thenRefused(NOT_PRESIDING);
        scenario.when("anna", start("i3")).thenAccepted();
        assertThat(scenario.now().life().presided())
                .containsEntry(item("i1"), person(CHAIR))
                .containsEntry(item("i2"), person("anna"))
                .containsEntry(item("i3"), person("anna"));
        scenario.when("anna", passChair("anna")).thenNothing();
        scenario.when("anna", passChair(CHAIR)).thenAccepted();
        scenario.when(CHAIR, passChair("nobody")).thenRefused(UNKNOWN_PERSON);
        scenario.when(CHAIR, passChair("guest")).thenRefused(NOT_HERE);
    }

    @Test
    void MTG_4_who_presides_when_the_meeting_opens_may_be_another_than_planned() {
        planned().given(CHAIR, passChair("anna")).when("anna", open()).thenAccepted();
    }

    @Test
    void MTG_4_where_the_presiding_one_has_gone_the_secretary_records_who_takes_over() {
        var scenario = at("i2");
        scenario.when(SEC, passChair("anna")).thenRefused(NOT_PRESIDING);
        scenario.given(SEC, leave(CHAIR));
        scenario.when("bo", passChair("bo")).thenRefused(NOT_PRESIDING);
        scenario.when(SEC, passChair("guest")).thenRefused(NOT_HERE);
        scenario.when(SEC, passChair("anna")).thenAccepted();
        scenario.when("anna", start("i3")).thenAccepted();
    }

    @Test
    void MTG_4_during_a_vote_the_gavel_stays_unless_its_holder_has_gone() {
        var scenario = at("i2").given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.given("anna", requestVote("i2"))
                .given(CHAIR, openVote("i2", "draft", "rejection"));
        scenario.when(CHAIR, passChair("anna")).thenRefused(VOTE_STILL_OPEN);
        scenario.given(SEC, leave(CHAIR));
        scenario.when(SEC, passChair("olle")).thenRefused(CHAIR_HAS_NO_VOTE);
        scenario.when(SEC, passChair("anna")).thenAccepted();
        scenario.given("anna", cast("i2v1", Choice.NO)).given("bo", cast("i2v1", Choice.YES));
        scenario.when("anna", closeVote("i2v1")).thenAccepted();
        assertThat(scenario.vote("i2v1").winner()).contains(Alternative.REJECTION);
    }

    @Test
    void MTG_4_whoever_has_no_right_to_the_current_item_cannot_preside_over_it() {
        var shut = Map.of("i2", Set.of("anna"));
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        var scenario =
                Scenario.of(profile, shut, List.of("anna", "bo")).checkedIn().given(CHAIR, open());
        scenario.given(CHAIR, start("i2"));
        scenario.when(CHAIR, passChair("anna")).thenRefused(NO_RIGHT_TO_ITEM);
        scenario.given(CHAIR, start("i3")).given(CHAIR, passChair("anna"));
        scenario.when("anna", rename("i2", "Annat")).thenRefused(NO_RIGHT_TO_ITEM);
        scenario.given("anna", closeMeeting());
    }

    @Test
    void BODY_3_the_profile_in_force_is_copied_into_the_meeting_when_it_opens() {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(Setting.LIVE_MINUTES_VISIBILITY, "none");
        var scenario = planned(profile).checkedIn();
        scenario.when(CHAIR, open()).then(new LifeEvent.MeetingOpened(person(CHAIR), profile, NOW));
        assertThat(scenario.now().profile()).isEqualTo(profile);
    }

    @Test
    void ADJ_1_adjusters_are_appointed_at_the_meeting_by_whoever_presides() {
        meeting().when(CHAIR, appointAdjuster("anna")).thenRefused(MEETING_NOT_OPEN);
        var scenario = opened();
        scenario.when(SEC, appointAdjuster("anna")).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, appointAdjuster()).thenRefused(NOBODY_NAMED);
        scenario.when(CHAIR, appointAdjuster("nobody")).thenRefused(UNKNOWN_PERSON);
        scenario.when(CHAIR, appointAdjuster("anna", "anna"))
                .then(new LifeEvent.AdjustersAppointed(List.of(person("anna"))));
    }

    @Test
    void ADJ_1_after_the_meeting_the_secretary_sends_the_document_to_those_who_sign() {
        opened().when(SEC, send(SEC, CHAIR)).thenRefused(MEETING_STILL_OPEN);
        var scenario = opened().given(CHAIR, closeMeeting());
        scenario.when(CHAIR, send(CHAIR)).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, send()).thenRefused(NOBODY_NAMED);
        scenario.when(SEC, send(SEC, CHAIR))
                .then(new LifeEvent.SentForAdjustment(List.of(person(SEC), person(CHAIR)), NOW));
        scenario.when(SEC, finalise()).thenRefused(NOT_NOTES);
    }

    @Test
    void LAW_FIXED_notes_are_finalised_by_the_secretary_and_then_fixed() {
        var notes = planned(RuleProfile.of(BodyKind.NETWORK)).checkedIn().given(CHAIR, open());
        notes.given(CHAIR, start("i2")).given(SEC, draft("i2", "Vi går vidare."));
        notes.when(SEC, finalise()).thenRefused(MEETING_STILL_OPEN);
        notes.given(CHAIR, closeMeeting());
        notes.when(CHAIR, finalise()).thenRefused(NOT_ALLOWED);
        notes.when(SEC, finalise()).then(new LifeEvent.NotesFinalised(NOW));
        for (var command :
                List.of(
                        finalise(),
                        send(CHAIR),
                        attach("i2", "x"),
                        form("i2", "x", true),
                        remove("i2d1"),
                        assign("i2d1", "", "x"))) {
            notes.when(SEC, command).thenRefused(DOCUMENT_FINALISED);
        }
    }

    @Test
    void a_history_that_is_none_of_a_meeting_is_not_folded() {
        assertThatThrownBy(() -> Meeting.replay(new MeetingId("m"), List.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Meeting.begin(new MeetingId("m"), new LifeEvent.CheckInOpened()))
                .isInstanceOf(IllegalStateException.class);
        var log = planned().log();
        assertThatThrownBy(() -> planned().now().evolve(log.getFirst()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_meeting_is_planned_with_a_chair_and_a_secretary_who_take_part_and_may_see_everything() {
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        var plan = Scenario.plan(profile);
        var chair = Scenario.seat(CHAIR, "beslutande", true);
        var sec = Scenario.seat(SEC, "tjänstemän", false);
        assertThatThrownBy(() -> MeetingRules.plan(plan, profile, List.of(chair), List.of()))
                .hasMessageContaining(SEC);
        assertThatThrownBy(() ->
                        MeetingRules.plan(plan, profile, List.of(chair, chair, sec), List.of()))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> Scenario.of(profile, Map.of("i2", Set.of(SEC)), List.of()))
                .hasMessageContaining("no right");
    }
}
