package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.opened;
import static se.klubba.domain.meeting.Scenario.planned;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;

/// What is settled about a meeting before it opens.
class PlanningTest {

    private static final LocalDate DAY = LocalDate.of(2018, 12, 21);

    private static MeetingCommand time(String start, String end, String place) {
        return new PlanningCommand.SetTimeAndPlace(
                DAY,
                Optional.of(start),
                Optional.of(end),
                place,
                Optional.of(Plan.MeetingMode.HYBRID),
                Optional.of(" https://teams.example/1 "),
                Optional.empty());
    }

    private static MeetingCommand reply(Reply answer) {
        return new PlanningCommand.Reply(answer, Optional.empty());
    }

    private static MeetingCommand replyOf(String person, Reply answer) {
        return new PlanningCommand.Reply(answer, Optional.of(person(person)));
    }

    private static MeetingCommand invite(String person, String category, boolean votes) {
        return new PlanningCommand.Invite(
                new Seat(
                        person(person),
                        category,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        votes,
                        Optional.empty(),
                        Optional.empty()));
    }

    private static MeetingCommand remove(String person) {
        return new PlanningCommand.RemoveParticipant(person(person));
    }

    private static MeetingCommand cancel(String reason) {
        return new PlanningCommand.CancelMeeting(Optional.of(reason));
    }

    @Test
    void MTG_6_day_time_and_place_can_be_changed_until_the_meeting_opens() {
        var scenario = planned().given(SEC, time("10:00", "12:00", " Rådhuset "));
        assertThat(scenario.now().plan().time().date()).isEqualTo(DAY);
        assertThat(scenario.now().plan().time().place()).isEqualTo("Rådhuset");
        assertThat(scenario.now().plan().time().joinLink()).contains("https://teams.example/1");
        scenario.when(SEC, time("10:00", "12:00", "Rådhuset")).thenNothing();
        planned().when("anna", time("10:00", "12:00", "x")).thenRefused(NOT_ALLOWED);
        opened().when(CHAIR, time("10:00", "12:00", "x")).thenRefused(MEETING_ALREADY_OPEN);
        planned().when(CHAIR, time("10", "12:00", "x")).thenRefused(NO_TIME_OF_DAY);
        planned().when(CHAIR, time("12:00", "10:00", "x")).thenRefused(NO_TIME_OF_DAY);
        planned().when(CHAIR, time("10:00", "12:00", " ")).thenRefused(TEXT_EMPTY);
    }

    @Test
    void MTG_6_an_item_changes_its_kind_until_it_is_started() {
        var toInformation = new PlanningCommand.SetItemKind(item("i2"), ItemKind.INFORMATION);
        var scenario = planned().given(SEC, toInformation);
        assertThat(scenario.now().agenda().item(item("i2")).heading().kind())
                .isEqualTo(ItemKind.INFORMATION);
        scenario.when(SEC, toInformation).thenNothing();
        opened().given(CHAIR, start("i2")).when(SEC, toInformation).thenRefused(ITEM_STARTED);
        planned().when("anna", toInformation).thenRefused(NOT_ALLOWED);
    }

    @Test
    void MTG_6_people_are_invited_and_taken_away_but_never_those_who_lead() {
        var scenario = planned().given(SEC, invite("dag", "beslutande", true));
        assertThat(scenario.now().seat(person("dag"))).isPresent();
        scenario.given(SEC, invite("dag", "tjänstemän", false));
        assertThat(scenario.participant("dag").seat().category()).isEqualTo("tjänstemän");
        scenario.given(SEC, presenters("i2", "dag")).given(SEC, remove("dag"));
        assertThat(scenario.now().seat(person("dag"))).isEmpty();
        assertThat(scenario.now().agenda().item(item("i2")).presenters()).isEmpty();
        scenario.when(SEC, remove(CHAIR)).thenRefused(LEADS_THE_MEETING);
        scenario.when(CHAIR, remove(SEC)).thenRefused(LEADS_THE_MEETING);
        scenario.when(SEC, remove("dag")).thenRefused(UNKNOWN_PERSON);
        scenario.when("anna", remove("bo")).thenRefused(NOT_ALLOWED);
        opened().when(SEC, remove("bo")).thenRefused(MEETING_ALREADY_OPEN);
    }

    @Test
    void MTG_6_somebody_new_may_come_in_while_the_meeting_goes_on_and_keeps_that_seat() {
        var scenario = opened().given(SEC, invite("dag", "övriga deltagare", false));
        assertThat(scenario.now().seat(person("dag"))).isPresent();
        scenario.when(SEC, invite("dag", "beslutande", true)).thenRefused(MEETING_ALREADY_OPEN);
        scenario.when("anna", invite("eva", "beslutande", true)).thenRefused(NOT_ALLOWED);
    }

    @Test
    void MTG_5_with_the_notice_the_items_get_their_numbers_and_keep_them() {
        var scenario =
                planned()
                        .given(SEC, add("Nytt"))
                        .given(SEC, new PlanningCommand.RecordNotice(1))
                        .given(SEC, add("Sent inkommet"))
                        .given(SEC, move("i4", "i1"))
                        .given(SEC, new PlanningCommand.RecordNotice(2));
        var numbers =
                scenario.now().agenda().items().stream()
                        .map(item -> item.id() + " " + item.heading().agendaNumber().orElse(0))
                        .toList();
        assertThat(numbers).hasSize(7).doesNotHaveDuplicates();
        assertThat(numbers.getFirst()).isEqualTo("i4 4");
        assertThat(numbers).contains("i1 1", "i2 2", "i3 3", "i7 7");
        assertThat(scenario.now().plan().time().noticeSent()).isPresent();
        opened().when(SEC, new PlanningCommand.RecordNotice(1)).thenRefused(MEETING_ALREADY_OPEN);
    }

    @Test
    void AGD_4_before_the_meeting_opens_the_secretary_takes_items_off_and_they_get_no_number() {
        var scenario = planned().given(SEC, add("Nytt")).given(SEC, withdraw("i6"));
        scenario.given(SEC, new PlanningCommand.RecordNotice(1));
        assertThat(scenario.now().agenda().item(item("i6")).heading().agendaNumber()).isEmpty();
        scenario.when("anna", withdraw("i3")).thenRefused(NOT_PRESIDING);
        opened().when(SEC, withdraw("i2")).thenRefused(NOT_PRESIDING);
    }

    @Test
    void MTG_8_nothing_happens_in_a_meeting_that_was_called_off() {
        var scenario = planned().given(CHAIR, cancel("  sjukdom "));
        assertThat(scenario.now().life().phase())
                .isEqualTo(new Life.Phase.Cancelled(Optional.of("sjukdom"), Scenario.NOW));
        scenario.when(CHAIR, open()).thenRefused(MEETING_CANCELLED);
        scenario.when(SEC, add("Nytt")).thenRefused(MEETING_CANCELLED);
        scenario.when("anna", checkIn()).thenRefused(MEETING_CANCELLED);
        scenario.when("anna", reply(Reply.COMES)).thenRefused(MEETING_CANCELLED);
        scenario.when("anna", add("Nytt")).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, cancel("igen")).thenNothing();
        assertThat(TextRules.mayWrite(scenario.now(), person(SEC), new TextId.Minutes(item("i2"))))
                .contains(MEETING_CANCELLED);
        planned().when("anna", cancel("x")).thenRefused(NOT_ALLOWED);
        opened().when(CHAIR, cancel("x")).thenRefused(MEETING_ALREADY_OPEN);
    }

    @Test
    void PART_8_each_answers_until_the_meeting_opens_and_those_who_lead_for_others() {
        var scenario =
                planned().given("anna", reply(Reply.COMES)).given("anna", reply(Reply.ABSENT));
        assertThat(scenario.participant("anna").reply()).contains(Reply.ABSENT);
        scenario.when("anna", reply(Reply.ABSENT)).thenNothing();
        scenario.when("bo", replyOf("anna", Reply.COMES)).thenRefused(NOT_ALLOWED);
        scenario.given(SEC, replyOf("bo", Reply.COMES_REMOTE));
        scenario.when(SEC, replyOf("nobody", Reply.COMES)).thenRefused(UNKNOWN_PERSON);
        opened().when("anna", reply(Reply.COMES)).thenRefused(MEETING_ALREADY_OPEN);
        var onSite = RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.REMOTE, "off");
        planned(onSite).when("anna", reply(Reply.COMES_REMOTE)).thenRefused(REMOTE_OFF);
    }

    @Test
    void PART_8_for_a_member_who_cannot_come_the_substitutes_are_suggested_in_their_order() {
        var scenario =
                Scenario.of(
                        RuleProfile.of(BodyKind.BOARD),
                        java.util.Map.of(),
                        List.of("anna", "bo"),
                        List.of("ess", "ett"),
                        Optional.of(5));
        scenario.given("anna", reply(Reply.ABSENT));
        assertThat(PlanningRules.unreplaced(scenario.now())).containsExactly(person("anna"));
        assertThat(PlanningRules.toCall(scenario.now()))
                .containsExactly(person("ess"), person("ett"));
        scenario.given("ess", reply(Reply.ABSENT));
        assertThat(PlanningRules.toCall(scenario.now())).containsExactly(person("ett"));
        scenario.given(
                SEC,
                new AttendanceCommand.Serve(
                        person("ett"), person("anna"), Optional.empty(), Optional.empty()));
        assertThat(PlanningRules.unreplaced(scenario.now())).isEmpty();
        assertThat(PlanningRules.toCall(scenario.now())).isEmpty();
    }
}
