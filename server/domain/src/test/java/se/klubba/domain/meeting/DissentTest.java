package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Choice.NO;
import static se.klubba.domain.meeting.Choice.YES;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.planned;
import static se.klubba.domain.meeting.Scenario.voting;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.NoteId;
import se.klubba.domain.id.ReservationId;

/// Reservations, notes to the minutes, and those who stand aside.
class DissentTest {

    /// A decision of item `i2` by acclamation, found and confirmed.
    private static Scenario decided(Scenario scenario) {
        return found(scenario).given(CHAIR, confirm("i2"));
    }

    private static Scenario found(Scenario scenario) {
        return scenario.given(SEC, draft("i2", "Ja."))
                .given(CHAIR, put("i2"))
                .given(CHAIR, find("i2"));
    }

    @Test
    void RES_1_from_the_gavel_on_whoever_took_part_may_make_a_reservation() {
        var scenario = found(voting(3));
        scenario.when("a", reserve("i2")).thenRefused(NOTHING_DECIDED);
        scenario.given(CHAIR, confirm("i2"));
        scenario.when("a", reserve("i2", "", "", "till förmån för eget yrkande"))
                .thenMade("reservation", "i2r1")
                .then(
                        new DissentEvent.ReservationMade(
                                new ReservationId("i2r1"),
                                item("i2"),
                                Optional.empty(),
                                person("a"),
                                Optional.empty(),
                                Optional.of("till förmån för eget yrkande")));
        scenario.when("a", reserve("i2")).thenNothing();
        scenario.when("a", reserve("i2", "", "", "Annat.")).thenRefused(ALREADY_RESERVED);
        scenario.given(CHAIR, start("i3"))
                .when(SEC, reserve("i2", "i2d1", "b", ""))
                .then(
                        new DissentEvent.ReservationMade(
                                new ReservationId("i2r2"),
                                item("i2"),
                                Optional.of(new DecisionId("i2d1")),
                                person("b"),
                                Optional.of(person(SEC)),
                                Optional.empty()));
        scenario.when("b", reserve("i3")).thenRefused(NOTHING_DECIDED);
        scenario.when("b", reserve("i9")).thenRefused(UNKNOWN_ITEM);
        scenario.when("b", reserve("i2", "i2d9", "", "")).thenRefused(UNKNOWN_DECISION);
    }

    @Test
    void RES_1_whoever_did_not_take_part_is_told_so() {
        var scenario = voting(3).given(SEC, leave("c"));
        found(scenario).given("b", aside("i2")).given(CHAIR, confirm("i2")).given(SEC, join("c"));
        for (var absent : List.of("b", "c", "olle", SEC)) {
            scenario.when(absent, reserve("i2")).thenRefused(DID_NOT_TAKE_PART);
        }
        scenario.when(SEC, reserve("i2", "", "c", "")).thenRefused(DID_NOT_TAKE_PART);
        scenario.when("a", reserve("i2", "", "b", "")).thenRefused(NOT_ALLOWED);
        scenario.when("guest", reserve("i2")).thenRefused(DID_NOT_TAKE_PART);
        scenario.when(CHAIR, reserve("i2", "", "nobody", "")).thenRefused(UNKNOWN_PERSON);
    }

    @Test
    void RES_1_whoever_has_no_right_to_the_item_is_told_nothing_of_its_decision() {
        var scenario = decided(voting(3).given(SEC, access("i2", "c")));
        scenario.when("c", reserve("i2")).thenRefused(NO_RIGHT_TO_ITEM);
        scenario.when(SEC, reserve("i2", "", "c", "")).thenRefused(DID_NOT_TAKE_PART);
    }

    @Test
    void RES_1_the_voters_of_the_vote_that_was_held_took_part_also_if_they_left_before_the_gavel() {
        var scenario = voting(3).given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.given("a", requestVote("i2")).given(CHAIR, openVote("i2", "draft", "rejection"));
        scenario.given(CHAIR, cast("i2v1", YES)).given("a", cast("i2v1", NO));
        scenario.given("b", cast("i2v1", YES)).given(CHAIR, closeVote("i2v1"));
        scenario.given(SEC, leave("a")).given(CHAIR, confirm("i2"));
        assertThat(scenario.now().dissent().tookPart(item("i2")))
                .containsExactlyInAnyOrderElementsOf(people(CHAIR, "a", "b", "c"));
        scenario.when(SEC, reserve("i2", "", "a", "")).thenAccepted();
    }

    @Test
    void RES_1_a_matter_put_off_or_a_proposal_that_fell_is_a_decision_too() {
        var tabled = voting(2).given(CHAIR, table("i2", "nästa möte"));
        tabled.when("a", reserve("i2")).thenAccepted();
        var fell = voting(2).given("b", propose("i2", "B"));
        fell.given(CHAIR, put("i2", List.of(), List.of("i2q1")))
                .given(CHAIR, findRejected("i2"))
                .given(CHAIR, confirm("i2"));
        fell.when("b", reserve("i2")).thenAccepted();
        fell.when("b", reserve("i2", "i2d1", "", "")).thenRefused(UNKNOWN_DECISION);
    }

    @Test
    void RES_1_once_the_meeting_is_closed_there_are_no_more_reservations() {
        var scenario = decided(voting(2)).given(CHAIR, closeMeeting());
        scenario.when("a", reserve("i2")).thenRefused(MEETING_CLOSED);
        scenario.when(SEC, reserve("i2", "", "a", "")).thenRefused(MEETING_CLOSED);
        scenario.when("a", note("i2", "Text.")).thenRefused(MEETING_CLOSED);
    }

    @Test
    void RES_1_the_last_call_is_made_before_closing_and_again_once_the_meeting_has_gone_on() {
        var scenario = decided(voting(2));
        scenario.when("a", lastCall()).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, lastCall()).then(new DissentEvent.LastCallMade());
        scenario.when(CHAIR, lastCall()).thenNothing();
        assertThat(scenario.now().dissent().lastCall()).isTrue();
        scenario.given(CHAIR, start("i3"));
        assertThat(scenario.now().dissent().lastCall()).isFalse();
        planned().checkedIn().when(CHAIR, lastCall()).thenRefused(MEETING_NOT_OPEN);
        scenario.given(CHAIR, closeMeeting()).when(CHAIR, lastCall()).thenRefused(MEETING_CLOSED);
    }

    @Test
    void RES_1_a_body_may_do_without() {
        var network = planned(RuleProfile.of(BodyKind.NETWORK)).checkedIn().given(CHAIR, open());
        network.given(CHAIR, start("i2"));
        decided(network).when("anna", reserve("i2")).thenRefused(RESERVATION_OFF);
        network.when(CHAIR, lastCall()).thenRefused(RESERVATION_OFF);
        network.when("anna", note("i2", "Text.")).thenAccepted();
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.MINUTES_NOTE, "off");
        planned(profile)
                .checkedIn()
                .given(CHAIR, open())
                .when("anna", note("i1", "Text."))
                .thenRefused(MINUTES_NOTE_OFF);
    }

    @Test
    void RES_2_a_note_to_the_minutes_is_made_by_whoever_is_here_or_entered_for_them() {
        var scenario = voting(2);
        scenario.when("olle", note("i2", " Vi ser fram emot svaret. "))
                .thenMade("note", "i2n1")
                .then(
                        new DissentEvent.MinutesNoteMade(
                                new NoteId("i2n1"),
                                item("i2"),
                                person("olle"),
                                Optional.empty(),
                                "Vi ser fram emot svaret."));
        scenario.when(SEC, noteFor("guest", "i1", "Text.")).thenMade("note", "i1n1");
        scenario.when("guest", note("i2", "Text.")).thenRefused(NOT_HERE);
        scenario.when("a", noteFor("b", "i2", "Text.")).thenRefused(NOT_ALLOWED);
        scenario.when("a", note("i2", " ")).thenRefused(TEXT_EMPTY);
        scenario.when("a", note("i2", "x".repeat(20_001))).thenRefused(TEXT_TOO_LONG);
        scenario.when("a", note("i9", "Text.")).thenRefused(UNKNOWN_ITEM);
        scenario.given(CHAIR, withdraw("i4"))
                .when("a", note("i4", "Text."))
                .thenRefused(ITEM_WITHDRAWN);
        planned().checkedIn().when("anna", note("i1", "Text.")).thenRefused(MEETING_NOT_OPEN);
    }

    @Test
    void RES_2_reasons_are_written_until_the_document_is_finished_and_the_last_ones_stand() {
        var scenario = decided(voting(2)).given("a", reserve("i2")).given(CHAIR, closeMeeting());
        scenario.when("a", reasons("i2r1", "Därför."))
                .then(new DissentEvent.ReasonsWritten(new ReservationId("i2r1"), "Därför."));
        scenario.when("a", reasons("i2r1", " Därför.")).thenNothing();
        scenario.given(SEC, reasons("i2r1", "Därför att."));
        var made = scenario.now().dissent().reservations().get(new ReservationId("i2r1"));
        assertThat(made.reasons()).contains("Därför att.");
        scenario.when("b", reasons("i2r1", "Nej.")).thenRefused(NOT_ALLOWED);
        scenario.when(CHAIR, reasons("i2r1", "Nej.")).thenRefused(NOT_ALLOWED);
        scenario.when("a", reasons("i2r1", "")).thenRefused(TEXT_EMPTY);
        scenario.when("a", reasons("i2r9", "Text.")).thenRefused(UNKNOWN_RESERVATION);
    }

    @Test
    void RES_2_who_stands_aside_before_the_gavel_has_no_vote_in_what_follows() {
        var scenario = found(voting(3));
        scenario.when("b", aside("i2"))
                .then(
                        new DissentEvent.ParticipationDeclined(
                                item("i2"), person("b"), Optional.empty()));
        scenario.when("b", aside("i2")).thenNothing();
        scenario.given(SEC, asideFor("c", "i2"));
        scenario.when("a", asideFor("c", "i2")).thenRefused(NOT_ALLOWED);
        scenario.when("olle", aside("i2")).thenRefused(NOT_A_VOTER);
        scenario.when("b", requestVote("i2")).thenRefused(NOT_A_VOTER);
        scenario.given("a", requestVote("i2")).given(CHAIR, openVote("i2", "draft", "rejection"));
        assertThat(scenario.vote("i2v1").voters())
                .containsExactlyInAnyOrderElementsOf(people(CHAIR, "a"));
        scenario.given("a", cast("i2v1", NO));
        scenario.when("a", aside("i2")).thenRefused(ALREADY_VOTED);
        scenario.when(CHAIR, aside("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.given(CHAIR, cast("i2v1", YES)).given(CHAIR, closeVote("i2v1"));
        scenario.given(CHAIR, confirm("i2")).when("a", aside("i2")).thenRefused(DECISION_CONFIRMED);
        assertThat(scenario.now().mayVote(person("b"))).as("counts for the quorum").isTrue();
        scenario.given(CHAIR, start("i3"));
        assertThat(scenario.now().takesPart(person("b"))).as("the next item").isTrue();
        scenario.when("a", aside("i2")).thenRefused(DECISION_CONFIRMED);
        scenario.when("a", aside("i4")).thenRefused(ITEM_NOT_CURRENT);
    }

    @Test
    void RES_2_of_what_is_put_later_on_the_item_one_may_still_stand_aside() {
        var scenario =
                decided(voting(2)).given(SEC, draft("i2", "Tillägg.")).given(CHAIR, put("i2"));
        scenario.given("a", aside("i2")).given(CHAIR, find("i2")).given(CHAIR, confirm("i2"));
        scenario.when("a", reserve("i2", "i2d2", "", "")).thenRefused(DID_NOT_TAKE_PART);
        scenario.when("a", reserve("i2", "i2d1", "", "")).thenAccepted();
    }

    /// The gavel decides the tabling, and its voters take part: nobody who has come since.
    @Test
    void RES_1_in_putting_off_those_take_part_who_voted_on_it() {
        var scenario =
                voting(3)
                        .given(SEC, leave("c"))
                        .given("a", proposeTabling("i2", "mars"))
                        .given(CHAIR, put("i2", Purpose.PROCEDURAL, "i2q1"))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given("b", requestVote("i2"))
                        .given(CHAIR, openVote("i2"))
                        .given(SEC, join("c"))
                        .given("b", cast("i2v1", NO))
                        .given(CHAIR, closeVote("i2v1"))
                        .given(CHAIR, confirm("i2"));
        assertThat(scenario.item("i2").status()).isEqualTo(new Item.Status.Tabled("mars"));
        scenario.when("c", reserve("i2")).thenRefused(DID_NOT_TAKE_PART);
        scenario.when("a", reserve("i2")).thenAccepted();
    }

    @Test
    void RES_2_nobody_stands_aside_from_a_round_once_the_own_vote_is_in() {
        var scenario =
                voting(3)
                        .given("a", propose("i2", "A."))
                        .given("b", propose("i2", "B."))
                        .given("c", propose("i2", "C."))
                        .given(CHAIR, put("i2", Purpose.MAIN, "i2q1", "i2q2", "i2q3"))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given("b", requestVote("i2"))
                        .given(CHAIR, openRound("i2", "i2q2", "i2q3"))
                        .given("b", cast("i2v1", YES));
        scenario.when("b", aside("i2")).thenRefused(ALREADY_VOTED);
        scenario.when(CHAIR, aside("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.when("c", aside("i2")).thenAccepted();
    }

    @Test
    void VOTE_6_a_chair_who_votes_last_does_not_wait_for_who_stands_aside() {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.CHAIR_VOTES_LAST, "on");
        var scenario =
                found(planned(profile).checkedIn().given(CHAIR, open()).given(CHAIR, start("i2")))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2"))
                        .given("anna", cast("i2v1", YES))
                        .given("bo", cast("i2v1", NO));
        scenario.when(CHAIR, cast("i2v1", YES)).thenRefused(CHAIR_VOTES_LAST);
        scenario.given("cilla", aside("i2")).when(CHAIR, cast("i2v1", YES)).thenAccepted();
    }
}
