package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.appointAdjuster;
import static se.klubba.domain.meeting.Commands.attach;
import static se.klubba.domain.meeting.Commands.start;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.NOW;
import static se.klubba.domain.meeting.Scenario.SEC;

import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Single paragraphs that are adjusted while the meeting goes on.
class AdjustedAtOnceTest {

    private static Scenario done() {
        return Scenario.at("i2")
                .given(CHAIR, appointAdjuster("anna"))
                .written(new TextId.Minutes(new ItemId("i2")), "Mötet beslutar.")
                .given(SEC, attach("i2", "Underlag"))
                .given(CHAIR, start("i3"));
    }

    @Test
    void ADJ_4_a_paragraph_that_is_dealt_with_is_declared_adjusted_by_who_presides() {
        done().when("anna", Commands.adjustAtOnce("i2"))
                .thenRefused(Refusal.NOT_PRESIDING)
                .when(CHAIR, Commands.adjustAtOnce("i3"))
                .thenRefused(Refusal.ITEM_NOT_DONE)
                .when(CHAIR, Commands.adjustAtOnce("i4"))
                .thenRefused(Refusal.ITEM_NOT_DONE)
                .when(CHAIR, Commands.adjustAtOnce("i2"))
                .then(
                        new AdjustmentEvent.ItemAdjusted(
                                new ItemId("i2"), 7, new PersonId(CHAIR), NOW))
                .when(CHAIR, Commands.adjustAtOnce("i2"))
                .thenNothing();
        Scenario.at("i2")
                .given(CHAIR, start("i3"))
                .when(CHAIR, Commands.adjustAtOnce("i2"))
                .thenRefused(Refusal.TEXT_EMPTY);
        var without =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(Setting.IMMEDIATE_ADJUSTMENT, "no");
        Scenario.planned(without)
                .checkedIn()
                .given(CHAIR, Commands.open())
                .when(CHAIR, Commands.adjustAtOnce("i2"))
                .thenRefused(Refusal.IMMEDIATE_ADJUSTMENT_OFF);
    }

    @Test
    void ADJ_4_then_nothing_in_it_changes_and_the_rest_goes_on() {
        var scenario = done().given(CHAIR, Commands.adjustAtOnce("i2"));
        scenario.when(SEC, attach("i2", "Sent"))
                .thenRefused(Refusal.ITEM_ADJUSTED)
                .when(SEC, Commands.detach("i2a1"))
                .thenRefused(Refusal.ITEM_ADJUSTED)
                .when(SEC, Commands.rename("i2", "Annan rubrik"))
                .thenRefused(Refusal.ITEM_ADJUSTED)
                .when(CHAIR, start("i2"))
                .thenRefused(Refusal.ITEM_DONE)
                .when(SEC, attach("i3", "Annan punkt"))
                .thenAccepted();
        assertThat(
                        TextRules.mayWrite(
                                scenario.now(),
                                new PersonId(SEC),
                                new TextId.Minutes(new ItemId("i2"))))
                .contains(Refusal.ITEM_ADJUSTED);
        assertThat(
                        TextRules.mayWrite(
                                scenario.now(),
                                new PersonId(SEC),
                                new TextId.Minutes(new ItemId("i3"))))
                .isEmpty();
    }

    @Test
    void ADJ_4_the_adjusters_and_who_presided_sign_it() {
        var scenario =
                done().when("anna", Commands.signItem("i2"))
                        .thenRefused(Refusal.ITEM_NOT_ADJUSTED)
                        .given(CHAIR, Commands.adjustAtOnce("i2"))
                        .when("bo", Commands.signItem("i2"))
                        .thenRefused(Refusal.NOT_A_SIGNER)
                        .given("anna", Commands.signItem("i2"))
                        .given(CHAIR, Commands.signItem("i2"))
                        .when("anna", Commands.signItem("i2"))
                        .thenRefused(Refusal.ALREADY_SIGNED);
        assertThat(scenario.now().adjustment().atOnce().get(new ItemId("i2")).signed().keySet())
                .containsExactly(new PersonId("anna"), new PersonId(CHAIR));
    }

    /// The law gives the right to a reservation until the meeting is closed (KL 4:27); reasons come before the adjustment.
    @Test
    void RES_1_a_reservation_may_still_be_made_against_a_decision_that_is_adjusted_already() {
        Scenario.at("i2")
                .given(SEC, Commands.draft("i2", "att bifalla"))
                .given(CHAIR, Commands.put("i2"))
                .given(CHAIR, Commands.find("i2"))
                .given(CHAIR, Commands.confirm("i2"))
                .given(CHAIR, start("i3"))
                .given(CHAIR, Commands.adjustAtOnce("i2"))
                .when("anna", Commands.reserve("i2"))
                .thenMade("reservation", "i2r1")
                .when("anna", Commands.reasons("i2r1", "Frågan borde ha utretts."))
                .thenRefused(Refusal.ITEM_ADJUSTED)
                .when("anna", Commands.note("i2", "En anteckning."))
                .thenRefused(Refusal.ITEM_ADJUSTED);
    }
}
