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

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;

/// Items: their numbers, their order, and how they end.
class AgendaTest {

    private static List<String> order(Scenario scenario) {
        return scenario.now().agenda().items().stream().map(i -> i.id().value()).toList();
    }

    @Test
    void AGD_1_a_withdrawn_item_keeps_its_number_in_the_sent_agenda_and_gets_no_paragraph() {
        var scenario = at("i1");
        scenario.when(CHAIR, withdraw("i2"))
                .then(new AgendaEvent.ItemWithdrawn(item("i2"), Optional.empty()));
        scenario.when(CHAIR, withdraw("i2")).thenNothing();
        scenario.when(CHAIR, start("i2")).thenRefused(ITEM_WITHDRAWN);
        scenario.given(CHAIR, start("i3"));
        assertThat(scenario.item("i2").heading().agendaNumber()).contains(2);
        assertThat(scenario.item("i2").number()).isEmpty();
        assertThat(scenario.item("i3").number()).contains(45);
        assertThat(scenario.item("i3").heading().agendaNumber()).contains(3);
    }

    @Test
    void AGD_1_only_what_has_not_been_started_can_be_withdrawn() {
        var scenario = at("i2");
        scenario.when(CHAIR, withdraw("i2")).thenRefused(ITEM_STARTED);
        scenario.given(CHAIR, park("i2")).when(CHAIR, withdraw("i2")).thenRefused(ITEM_STARTED);
    }

    @Test
    void AGD_2_numbers_have_no_gaps_and_are_given_when_an_item_is_first_started() {
        var scenario = opened();
        scenario.when(CHAIR, start("i1"))
                .then(new AgendaEvent.ItemStarted(item("i1"), 44, Optional.of(Scenario.NOW)));
        scenario.given(CHAIR, withdraw("i2"));
        scenario.when(CHAIR, start("i4"))
                .then(
                        new AgendaEvent.ItemClosed(item("i1"), Optional.of(Scenario.NOW)),
                        new AgendaEvent.ItemStarted(item("i4"), 45, Optional.of(Scenario.NOW)));
        scenario.when(CHAIR, start("i3"))
                .then(
                        new AgendaEvent.ItemClosed(item("i4"), Optional.of(Scenario.NOW)),
                        new AgendaEvent.ItemStarted(item("i3"), 46, Optional.of(Scenario.NOW)));
        assertThat(scenario.item("i5").number()).isEmpty();
    }

    @Test
    void AGD_2_a_parked_item_that_is_resumed_keeps_its_number() {
        var scenario = at("i2").given(CHAIR, park("i2")).given(CHAIR, start("i3"));
        scenario.when(CHAIR, start("i2"))
                .then(
                        new AgendaEvent.ItemClosed(item("i3"), Optional.of(Scenario.NOW)),
                        new AgendaEvent.ItemStarted(item("i2"), 44, Optional.of(Scenario.NOW)));
        scenario.given(CHAIR, start("i4"));
        assertThat(scenario.item("i4").number()).contains(46);
        assertThat(scenario.now().agenda().handled())
                .containsExactly(item("i2"), item("i3"), item("i4"));
    }

    @Test
    void AGD_2_a_second_or_late_press_is_refused_instead_of_skipping_an_item() {
        var scenario = at("i1").given(CHAIR, start("i2", "i1"));
        scenario.when(CHAIR, start("i2", "i1")).thenRefused(VIEW_OUTDATED);
        scenario.when(CHAIR, start("i3", "i1")).thenRefused(VIEW_OUTDATED);
        scenario.when(CHAIR, start("i2")).thenRefused(ITEM_STARTED);
    }

    @Test
    void AGD_3_a_body_that_takes_notes_counts_points() {
        assertThat(RuleProfile.of(BodyKind.NETWORK).numbersParagraphs()).isFalse();
        assertThat(RuleProfile.of(BodyKind.CONSULTATION_GROUP).numbersParagraphs()).isTrue();
        var notes = planned(RuleProfile.of(BodyKind.NETWORK)).checkedIn().given(CHAIR, open());
        notes.when(CHAIR, start("i1"))
                .then(new AgendaEvent.ItemStarted(item("i1"), 44, Optional.of(Scenario.NOW)));
    }

    @Test
    void AGD_4_exactly_one_item_is_current_and_the_next_is_known() {
        var scenario = at("i2");
        assertThat(scenario.now().agenda().current()).contains(item("i2"));
        assertThat(scenario.now().agenda().next().map(Item::id)).contains(item("i1"));
        scenario.given(CHAIR, close("i2"));
        assertThat(scenario.now().agenda().current()).isEmpty();
        scenario.when(CHAIR, close("i2")).thenRefused(ITEM_NOT_CURRENT);
        scenario.when(CHAIR, start("i2")).thenRefused(ITEM_DONE);
        scenario.when(CHAIR, park("i2")).thenRefused(ITEM_NOT_CURRENT);
    }

    @Test
    void AGD_4_parked_items_come_after_the_planned() {
        var scenario = at("i1").given(CHAIR, park("i1"));
        assertThat(scenario.now().agenda().next().map(Item::id)).contains(item("i2"));
        for (var i : List.of("i2", "i3", "i4", "i5")) scenario.given(CHAIR, start(i));
        assertThat(scenario.now().agenda().next().map(Item::id)).contains(item("i1"));
    }

    @Test
    void AGD_4_items_are_added_and_moved_before_they_are_started() {
        var scenario = at("i1");
        scenario.when(SEC, add(" Brådskande ")).thenMade("item", "i6");
        assertThat(order(scenario)).containsExactly("i1", "i2", "i3", "i4", "i6", "i5");
        assertThat(scenario.item("i6").title()).isEqualTo("Brådskande");
        assertThat(scenario.item("i6").heading().origin()).isEqualTo(Origin.ADDED);
        assertThat(scenario.item("i6").heading().agendaNumber()).isEmpty();
        scenario.when(SEC, move("i6", "i2"))
                .then(new AgendaEvent.ItemMoved(item("i6"), Optional.of(item("i2"))));
        assertThat(order(scenario)).containsExactly("i1", "i6", "i2", "i3", "i4", "i5");
        scenario.when(SEC, move("i2", "i2")).thenNothing();
        scenario.when(SEC, move("i1", "i3")).thenRefused(ITEM_STARTED);
        scenario.when(SEC, move("i9", "i3")).thenRefused(UNKNOWN_ITEM);
        scenario.when(SEC, move("i3", "i9")).thenRefused(UNKNOWN_ITEM);
    }

    @Test
    void AGD_4_what_was_withdrawn_or_not_reached_can_be_taken_up_again() {
        var scenario = at("i1").given(CHAIR, withdraw("i2"));
        scenario.given(CHAIR, notReached("i3", "Tiden", "mejl"));
        scenario.when(CHAIR, start("i3")).thenRefused(ITEM_NOT_REACHED);
        scenario.given(CHAIR, restore("i2")).given(CHAIR, restore("i3")).given(CHAIR, start("i3"));
        scenario.when(CHAIR, restore("i2")).thenRefused(ITEM_WAITS_ALREADY);
        scenario.when(CHAIR, restore("i1")).thenRefused(ITEM_DONE);
        assertThat(scenario.item("i3").number()).contains(45);
    }

    @Test
    void AGD_5_other_matters_become_items_before_the_closing_one_and_know_their_paragraph() {
        var scenario = at("i1");
        scenario.when(SEC, register("Ang. Barnarenan"))
                .thenMade("item", "i6")
                .thenMade("matter", "i6o1");
        scenario.given(SEC, register("Ang. arvode"))
                .given(SEC, rename("i6", "Information från Barnarenan"));
        assertThat(order(scenario)).containsExactly("i1", "i2", "i3", "i4", "i6", "i7", "i5");
        var matter = scenario.now().agenda().matters().getFirst();
        assertThat(matter.title()).isEqualTo("Ang. Barnarenan");
        assertThat(matter.raisedUnder()).contains(item("i1"));
        assertThat(scenario.item("i6").number()).isEmpty();
        scenario.given(CHAIR, start("i6"));
        assertThat(scenario.item(matter.item().value()).number()).contains(45);
        assertThat(scenario.item("i6").heading().origin()).isEqualTo(Origin.OTHER_MATTER);
    }

    @Test
    void AGD_5_matters_are_registered_at_the_meeting_by_those_who_lead() {
        meeting().when(SEC, register("x")).thenRefused(MEETING_NOT_OPEN);
        opened().when("anna", register("x")).thenRefused(NOT_ALLOWED);
        opened().when(SEC, register(" ")).thenRefused(TEXT_EMPTY);
    }

    @Test
    void AGD_6_an_item_not_reached_says_why_and_where_it_goes() {
        var scenario = at("i2");
        scenario.when(CHAIR, notReached("i3", "Snävt tidsutrymme", "återkommer per mejl"))
                .thenAccepted();
        assertThat(scenario.item("i3").status())
                .isEqualTo(
                        new Item.Status.NotReached(
                                Optional.of("Snävt tidsutrymme"),
                                Optional.of("återkommer per mejl")));
        scenario.when(CHAIR, notReached("i2", "x", "y")).thenRefused(ITEM_STARTED);
        scenario.given(CHAIR, withdraw("i4"));
        scenario.when(CHAIR, notReached("i4", "x", "y")).thenRefused(ITEM_WITHDRAWN);
        meeting().when(CHAIR, notReached("i3", "x", "y")).thenRefused(MEETING_NOT_OPEN);
        scenario.when(CHAIR, notReached("i5", "x".repeat(501), "y")).thenRefused(TEXT_TOO_LONG);
    }

    @Test
    void AGD_6_an_item_that_is_tabled_or_referred_keeps_that_when_the_chair_leaves_it() {
        var tabled = at("i2").given(CHAIR, table("i2", "mars")).given(CHAIR, close("i2"));
        assertThat(tabled.item("i2").status()).isEqualTo(new Item.Status.Tabled("mars"));
        var referred = at("i2").given(CHAIR, refer("i2", "SVOM")).given(CHAIR, start("i3"));
        assertThat(referred.item("i2").status())
                .isEqualTo(new Item.Status.Referred("SVOM", Optional.empty()));
        var back = at("i2").given(CHAIR, referBack("i2", "IFO", "kostnad"));
        back.when(CHAIR, park("i2")).thenRefused(ITEM_DONE);
        back.when(CHAIR, put("i2")).thenRefused(ITEM_DONE);
        back.when("anna", propose("i2", "Jo")).thenRefused(ITEM_DONE);
        back.given(CHAIR, closeMeeting());
        assertThat(back.item("i2").status())
                .isEqualTo(new Item.Status.ReferredBack("IFO", "kostnad"));
    }

    @Test
    void AGD_6_only_the_current_item_is_tabled_or_referred_and_not_in_the_middle_of_a_question() {
        at("i2").when(CHAIR, table("i3", "mars")).thenRefused(ITEM_NOT_CURRENT);
        var scenario = at("i2").given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.when(CHAIR, table("i2", "mars")).thenRefused(QUESTION_STILL_OPEN);
        scenario.when(CHAIR, close("i2")).thenRefused(QUESTION_STILL_OPEN);
        scenario.when(CHAIR, park("i2")).thenRefused(QUESTION_STILL_OPEN);
        scenario.when(CHAIR, start("i3")).thenRefused(QUESTION_STILL_OPEN);
        scenario.given("anna", requestVote("i2"))
                .given(CHAIR, openVote("i2", "draft", "rejection"));
        scenario.when(CHAIR, close("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.when(CHAIR, start("i3")).thenRefused(VOTE_STILL_OPEN);
    }

    @Test
    void AGD_7_all_kinds_of_item_exist_and_an_added_one_is_for_decision_unless_said() {
        assertThat(Arrays.stream(ItemKind.values()).map(Enum::name))
                .containsExactly(
                        "OPENING",
                        "ELECTION_OF_ADJUSTER",
                        "PREVIOUS_MINUTES",
                        "REGISTER_OTHER_MATTERS",
                        "ADOPT_AGENDA",
                        "INFORMATION",
                        "DISCUSSION",
                        "DECISION",
                        "MEETING_DATES",
                        "CLOSING");
        var scenario = opened().given(SEC, add("Ny"));
        assertThat(scenario.item("i6").heading().kind()).isEqualTo(ItemKind.DECISION);
    }

    @Test
    void AGD_8_a_title_is_changed_in_one_place() {
        var scenario = at("i2");
        scenario.when(SEC, rename("i2", " Budget 2019 "))
                .then(new AgendaEvent.ItemRenamed(item("i2"), "Budget 2019"));
        scenario.when(SEC, rename("i2", "Budget 2019")).thenNothing();
        scenario.when(SEC, rename("i2", " ")).thenRefused(TEXT_EMPTY);
        scenario.when(SEC, rename("i2", "x".repeat(501))).thenRefused(TEXT_TOO_LONG);
        scenario.when(SEC, rename("i9", "x")).thenRefused(UNKNOWN_ITEM);
        scenario.when("anna", rename("i2", "x")).thenRefused(NOT_ALLOWED);
    }

    @Test
    void MTG_5_the_notice_and_the_numbers_of_the_sent_agenda_stay_as_sent() {
        var scenario =
                at("i1").given(SEC, move("i4", "i2"))
                        .given(SEC, add("Ny"))
                        .given(CHAIR, withdraw("i3"));
        assertThat(scenario.now().plan().time().noticeSent())
                .map(Object::toString)
                .contains("2018-12-07");
        assertThat(
                        scenario.now().agenda().items().stream()
                                .filter(i -> i.heading().origin() == Origin.NOTICE)
                                .map(i -> i.id() + "=" + i.heading().agendaNumber().orElseThrow()))
                .containsExactlyInAnyOrder("i1=1", "i2=2", "i3=3", "i4=4", "i5=5");
    }

    @Test
    void AGD_4_the_agenda_is_adopted_once_by_whoever_presides() {
        meeting().when(CHAIR, adopt()).thenRefused(MEETING_NOT_OPEN);
        var scenario = opened();
        scenario.when(SEC, adopt()).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, adopt()).then(new AgendaEvent.AgendaAdopted());
        scenario.when(CHAIR, adopt()).thenNothing();
    }

    @Test
    void AGD_4_presenters_are_people_of_the_meeting() {
        var scenario = opened();
        scenario.when(SEC, presenters("i2", "olle", "guest"))
                .then(new AgendaEvent.PresentersSet(item("i2"), people("olle", "guest")));
        scenario.when(SEC, presenters("i2", "nobody")).thenRefused(UNKNOWN_PERSON);
        scenario.when("olle", presenters("i2", "olle")).thenRefused(NOT_ALLOWED);
    }
}
