package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.appointAdjuster;
import static se.klubba.domain.meeting.Commands.attach;
import static se.klubba.domain.meeting.Commands.close;
import static se.klubba.domain.meeting.Commands.closeMeeting;
import static se.klubba.domain.meeting.Commands.comment;
import static se.klubba.domain.meeting.Commands.correct;
import static se.klubba.domain.meeting.Commands.disagree;
import static se.klubba.domain.meeting.Commands.disagreeFor;
import static se.klubba.domain.meeting.Commands.refer;
import static se.klubba.domain.meeting.Commands.reopen;
import static se.klubba.domain.meeting.Commands.resolve;
import static se.klubba.domain.meeting.Commands.send;
import static se.klubba.domain.meeting.Commands.sign;
import static se.klubba.domain.meeting.Commands.signOnPaper;
import static se.klubba.domain.meeting.Commands.signedOutside;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.NOW;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// From the closed meeting to the adjusted document, and what comes after.
class AdjustmentTest {

    private static final String SUM = "a".repeat(64);
    private static final String OTHER = "b".repeat(64);
    private static final LocalDate DAY = LocalDate.of(2018, 12, 14);

    private static Scenario closed() {
        return Scenario.at("i2")
                .given(CHAIR, appointAdjuster("anna"))
                .given(CHAIR, close("i2"))
                .given(CHAIR, closeMeeting());
    }

    private static Scenario inReview() {
        return closed().given(SEC, send(SEC, CHAIR, "anna"));
    }

    private static Scenario frozen() {
        var scenario = inReview();
        return scenario.given(SEC, scenario.freezing(SUM));
    }

    private static Scenario adjusted() {
        return frozen().given(SEC, sign(SUM)).given(CHAIR, sign(SUM)).given("anna", sign(SUM));
    }

    private static Adjustment.Stage stage(Scenario scenario) {
        return scenario.now().adjustment().stage();
    }

    @Test
    void ADJ_1_it_is_due_the_bodys_number_of_days_after_the_meeting() {
        assertThat(Reminder.deadline(Scenario.opened().now())).isEmpty();
        assertThat(Reminder.deadline(closed().now())).contains(DAY.plusDays(14));
        var quick =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.ADJUST_DEADLINE_DAYS, "3");
        var scenario =
                Scenario.planned(quick)
                        .checkedIn()
                        .given(CHAIR, Commands.open())
                        .given(CHAIR, closeMeeting());
        assertThat(Reminder.deadline(scenario.now())).contains(DAY.plusDays(3));
    }

    @Test
    void ADJ_1_who_has_something_to_do_is_reminded_until_it_is_done() {
        var secretary = List.of(new PersonId(SEC));
        assertThat(Reminder.of(closed().now()))
                .contains(
                        new Reminder(DAY.plusDays(7), Reminder.What.SEND, secretary),
                        new Reminder(DAY.plusDays(15), Reminder.What.OVERDUE, secretary));
        assertThat(Reminder.of(inReview().now()))
                .contains(
                        new Reminder(
                                DAY.plusDays(13),
                                Reminder.What.REVIEW,
                                Commands.people(SEC, CHAIR, "anna")));
        assertThat(Reminder.of(frozen().given(CHAIR, sign()).now()))
                .contains(
                        new Reminder(
                                DAY.plusDays(13),
                                Reminder.What.SIGN,
                                Commands.people(SEC, "anna")));
        assertThat(Reminder.of(adjusted().now())).isEmpty();
        assertThat(Reminder.of(inReview().given(CHAIR, refer("nästa möte")).now())).isEmpty();
    }

    @Test
    void ADJ_2_those_who_read_it_comment_and_comments_are_dealt_with() {
        inReview()
                .given("anna", comment("i2", " Beloppet ska vara 2,5 mkr. "))
                .thenMade("comment", "i2c1")
                .given(CHAIR, comment("i2", "Ja."))
                .thenMade("comment", "i2c2")
                .when("bo", comment("i2", "Jag också!"))
                .thenRefused(Refusal.NOT_ALLOWED)
                .when(CHAIR, resolve("i2c1"))
                .thenRefused(Refusal.NOT_ALLOWED)
                .when("anna", resolve("i2c1"))
                .thenAccepted()
                .when(SEC, resolve("i2c2"))
                .thenAccepted()
                .when(SEC, resolve("i2c2"))
                .thenNothing()
                .when(SEC, resolve("i2c3"))
                .thenRefused(Refusal.UNKNOWN_COMMENT);
        Scenario.opened()
                .when(SEC, comment("i2", "Under mötet"))
                .thenRefused(Refusal.MEETING_STILL_OPEN);
        closed().when(SEC, comment("i2", "Innan det är skickat")).thenAccepted();
        frozen().when("anna", comment("i2", "Sent")).thenRefused(Refusal.DOCUMENT_FROZEN);
    }

    @Test
    void ADJ_2_it_is_frozen_by_the_secretary_once_it_is_in_review() {
        var draft = closed();
        draft.when(SEC, draft.freezing(SUM)).thenRefused(Refusal.DOCUMENT_NOT_IN_REVIEW);
        var scenario = inReview();
        scenario.when(CHAIR, scenario.freezing(SUM))
                .thenRefused(Refusal.NOT_ALLOWED)
                .when(SEC, scenario.freezing(SUM))
                .then(new AdjustmentEvent.DocumentFrozen(1, SUM, NOW))
                .thenMade("sha256", SUM)
                .when(SEC, scenario.freezing(SUM))
                .thenRefused(Refusal.DOCUMENT_FROZEN);
    }

    @Test
    void ADJ_2_a_file_of_what_has_changed_since_is_not_frozen() {
        var written = inReview();
        var early = written.freezing(SUM);
        written.written(new TextId.Minutes(new ItemId("i2")), "Nytt.")
                .when(SEC, early)
                .thenRefused(Refusal.DOCUMENT_CHANGED)
                .when(SEC, written.freezing(OTHER))
                .thenAccepted();
        var attached = inReview();
        var before = attached.freezing(SUM);
        attached.given(SEC, attach("i2", "Bilaga"))
                .when(SEC, before)
                .thenRefused(Refusal.DOCUMENT_CHANGED);
        var commented = inReview();
        var same = commented.freezing(SUM);
        commented.given("anna", comment("i2", "Bra.")).when(SEC, same).thenAccepted();
    }

    @Test
    void ADJ_2_while_it_is_frozen_nothing_in_it_changes() {
        var scenario = frozen();
        scenario.when(SEC, attach("i2", "Bilaga"))
                .thenRefused(Refusal.DOCUMENT_FROZEN)
                .when(SEC, Commands.form("i2", "Beslut", true))
                .thenRefused(Refusal.DOCUMENT_FROZEN)
                .when(SEC, send("bo"))
                .thenRefused(Refusal.DOCUMENT_FROZEN)
                .when("anna", disagree("", "Nej"))
                .thenRefused(Refusal.DOCUMENT_FROZEN)
                .when(CHAIR, attach("i2", "Bilaga"))
                .thenRefused(Refusal.DOCUMENT_FROZEN);
        var minutes = new TextId.Minutes(new ItemId("i2"));
        assertThat(TextRules.mayWrite(scenario.now(), new PersonId(SEC), minutes))
                .contains(Refusal.DOCUMENT_FROZEN);
        assertThat(TextRules.mayWrite(scenario.now(), new PersonId("bo"), minutes))
                .contains(Refusal.NOT_ALLOWED);
    }

    @Test
    void ADJ_2_each_signs_that_very_file_once_in_any_order_and_the_last_adjusts_it() {
        inReview().when("anna", sign()).thenRefused(Refusal.DOCUMENT_NOT_FROZEN);
        var scenario =
                frozen().when("bo", sign())
                        .thenRefused(Refusal.NOT_A_SIGNER)
                        .when("anna", sign(OTHER))
                        .thenRefused(Refusal.OTHER_DOCUMENT)
                        .given("anna", sign(SUM))
                        .when("anna", sign(SUM))
                        .thenRefused(Refusal.ALREADY_SIGNED)
                        .given(SEC, sign());
        assertThat(scenario.now().adjustment().waitsFor()).containsExactly(new PersonId(CHAIR));
        scenario.given(CHAIR, sign(SUM));
        assertThat(scenario.events().getLast())
                .isEqualTo(new AdjustmentEvent.DocumentAdjusted(1, NOW));
        assertThat(stage(scenario)).isInstanceOf(Adjustment.Stage.Adjusted.class);
        scenario.when(CHAIR, sign(SUM)).thenRefused(Refusal.ALREADY_SIGNED);
    }

    @Test
    void ADJ_2_opened_again_all_signatures_are_void_and_stay_to_be_seen() {
        inReview().when(SEC, reopen("fel")).thenRefused(Refusal.DOCUMENT_NOT_FROZEN);
        var scenario =
                frozen().given("anna", sign(SUM))
                        .when(CHAIR, reopen("fel belopp"))
                        .thenRefused(Refusal.NOT_ALLOWED)
                        .when(SEC, reopen(" "))
                        .thenRefused(Refusal.TEXT_EMPTY)
                        .given(SEC, reopen("fel belopp"));
        var document = scenario.now().adjustment();
        assertThat(document.signatures()).isEmpty();
        assertThat(document.voided()).hasSize(1);
        assertThat(document.voided().getFirst().signed()).containsExactly(new PersonId("anna"));
        scenario.given(SEC, attach("i2", "Rättad bilaga"))
                .given(SEC, scenario.freezing(OTHER))
                .thenMade("edition", "2")
                .when("anna", sign(SUM))
                .thenRefused(Refusal.OTHER_DOCUMENT)
                .given("anna", sign(OTHER))
                .given(SEC, sign(OTHER))
                .given(CHAIR, sign(OTHER));
        assertThat(stage(scenario)).isInstanceOf(Adjustment.Stage.Adjusted.class);
        scenario.when(SEC, reopen("en gång till")).thenRefused(Refusal.DOCUMENT_FINALISED);
    }

    @Test
    void ADJ_2_notes_are_finalised_and_not_adjusted() {
        Scenario.planned(RuleProfile.of(BodyKind.NETWORK))
                .checkedIn()
                .given(CHAIR, Commands.open())
                .given(CHAIR, closeMeeting())
                .when(SEC, send(CHAIR))
                .thenRefused(Refusal.NOTES_ARE_FINALISED)
                .given(SEC, Commands.finalise());
    }

    @Test
    void ADJ_3_what_was_signed_on_paper_is_recorded_with_its_day() {
        var scenario =
                frozen().when(CHAIR, signOnPaper("anna", DAY))
                        .thenRefused(Refusal.NOT_ALLOWED)
                        .when(SEC, signOnPaper("bo", DAY))
                        .thenRefused(Refusal.NOT_A_SIGNER)
                        .when(SEC, signOnPaper("anna", DAY.minusDays(1)))
                        .thenRefused(Refusal.DATE_NOT_POSSIBLE)
                        .when(SEC, signOnPaper("anna", DAY.plusDays(9)))
                        .thenRefused(Refusal.DATE_NOT_POSSIBLE)
                        .given(SEC, signOnPaper("anna", DAY))
                        .when("anna", sign())
                        .thenRefused(Refusal.ALREADY_SIGNED);
        var signature = scenario.now().adjustment().signatures().get(new PersonId("anna"));
        assertThat(signature.how()).isEqualTo(Signature.How.PAPER);
        assertThat(signature.on()).contains(DAY);
        assertThat(signature.enteredBy()).contains(new PersonId(SEC));
    }

    @Test
    void ADJ_3_the_scan_of_a_signed_page_is_received_though_the_document_is_frozen() {
        var scan = "c".repeat(64);
        var signing =
                new AdjustmentCommand.SignOnPaper(
                        new PersonId("anna"), DAY, Optional.empty(), Optional.of(scan));
        var scenario =
                frozen().when(SEC, signing)
                        .thenRefused(Refusal.UNKNOWN_FILE)
                        .given(SEC, Commands.receive(scan))
                        .given(SEC, signing);
        var signature = scenario.now().adjustment().signatures().get(new PersonId("anna"));
        assertThat(signature.elsewhere().file()).contains(scan);
    }

    @Test
    void ADJ_3_an_outside_service_signs_for_several_and_only_that_very_file() {
        var scenario =
                frozen().given("anna", sign())
                        .when(SEC, signedOutside(OTHER, CHAIR))
                        .thenRefused(Refusal.OTHER_DOCUMENT)
                        .when(SEC, signedOutside(SUM, CHAIR, "anna"))
                        .thenRefused(Refusal.ALREADY_SIGNED)
                        .given(SEC, signedOutside(SUM, CHAIR, SEC));
        assertThat(stage(scenario)).isInstanceOf(Adjustment.Stage.Adjusted.class);
        var signature = scenario.now().adjustment().signatures().get(new PersonId(CHAIR));
        assertThat(signature.elsewhere().service()).contains("Underskriftstjänsten");
        assertThat(signature.elsewhere().file()).contains(OTHER);
    }

    @Test
    void ADJ_5_an_adjuster_who_does_not_agree_says_so() {
        closed().when("anna", disagree("", "Nej")).thenRefused(Refusal.NOT_A_SIGNER);
        var scenario =
                inReview()
                        .when("bo", disagree("", "Nej"))
                        .thenRefused(Refusal.NOT_A_SIGNER)
                        .when(CHAIR, disagreeFor("anna", "Nej"))
                        .thenRefused(Refusal.NOT_ALLOWED)
                        .when("anna", disagree("i99", "Nej"))
                        .thenRefused(Refusal.UNKNOWN_ITEM)
                        .given("anna", disagree("i2", "Mitt yrkande saknas."))
                        .given(SEC, disagreeFor("anna", "Och i övrigt."));
        assertThat(scenario.now().adjustment().disagreements())
                .extracting(Review.Disagreement::item, Review.Disagreement::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Optional.of(new ItemId("i2")), "Mitt yrkande saknas."),
                        org.assertj.core.groups.Tuple.tuple(Optional.empty(), "Och i övrigt."));
    }

    @Test
    void ADJ_5_the_adjustment_may_be_left_to_a_later_meeting() {
        closed().when(SEC, refer("nästa möte")).thenRefused(Refusal.DOCUMENT_NOT_IN_REVIEW);
        var scenario =
                inReview()
                        .when("anna", refer("nästa möte"))
                        .thenRefused(Refusal.NOT_ALLOWED)
                        .given(CHAIR, refer("nästa möte"));
        assertThat(scenario.now().adjustment().referred().map(Review.Referral::to))
                .contains("nästa möte");
        // it is signed then as it would have been now
        scenario.given(SEC, scenario.freezing(SUM)).given("anna", sign());
    }

    @Test
    void ADJ_6_what_was_wrong_is_put_right_beside_it() {
        inReview().when(SEC, correct("i2", "31", "28")).thenRefused(Refusal.DOCUMENT_NOT_ADJUSTED);
        frozen().when(SEC, correct("i2", "31", "28")).thenRefused(Refusal.DOCUMENT_NOT_ADJUSTED);
        var scenario =
                adjusted()
                        .when(CHAIR, correct("i2", "31", "28"))
                        .thenRefused(Refusal.NOT_ALLOWED)
                        .when(SEC, correct("i2", "31", " 31 "))
                        .thenRefused(Refusal.NOTHING_CORRECTED)
                        .given(SEC, correct("i2", "31 februari", "28 februari"))
                        .thenMade("correction", "i2k1")
                        .given(SEC, correct("i2", "Brcäke", "Bräcke"))
                        .thenMade("correction", "i2k2");
        assertThat(scenario.now().adjustment().corrections()).hasSize(2);
        scenario.when(SEC, attach("i2", "Bilaga"))
                .thenRefused(Refusal.DOCUMENT_FINALISED)
                .when(SEC, send("bo"))
                .thenRefused(Refusal.DOCUMENT_FINALISED);
    }
}
