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

/// Yrkanden.
class ProposalTest {

    @Test
    void PROP_1_a_proposal_has_kind_wording_proposer_and_status() {
        var scenario = at("i2");
        var joined =
                new DecidingCommand.Propose(
                        item("i2"),
                        Proposal.Kind.ADDITION,
                        " Dessutom ...\n\nOch. ",
                        Optional.empty(),
                        people("bo", "bo", "anna"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
        scenario.when("anna", joined).thenMade("proposal", "i2q1");
        var motion = scenario.proposal("i2q1").motion();
        assertThat(motion.kind()).isEqualTo(Proposal.Kind.ADDITION);
        assertThat(motion.text()).containsExactly("Dessutom ...", "Och.");
        assertThat(motion.by()).isEqualTo(person("anna"));
        assertThat(motion.with()).containsExactly(person("bo"));
        assertThat(motion.enteredBy()).isEmpty();
        assertThat(scenario.proposal("i2q1").status()).isEqualTo(Proposal.Status.SUBMITTED);
    }

    @Test
    void PROP_1_a_proposal_is_withdrawn_by_who_made_it_or_by_the_secretary_while_it_is_not_put() {
        var scenario =
                at("i2").given("anna", propose("i2", "Nej")).given("bo", propose("i2", "Jo"));
        scenario.when("bo", withdrawProposal("i2q1")).thenRefused(NOT_THE_PROPOSER);
        scenario.when(CHAIR, withdrawProposal("i2q1")).thenRefused(NOT_THE_PROPOSER);
        scenario.when("anna", withdrawProposal("i2q1")).thenAccepted();
        scenario.when("anna", withdrawProposal("i2q1")).thenRefused(PROPOSAL_WITHDRAWN);
        scenario.when(SEC, withdrawProposal("i2q2")).thenAccepted();
        scenario.when(SEC, withdrawProposal("i2q9")).thenRefused(UNKNOWN_PROPOSAL);
        scenario.when(CHAIR, put("i2", List.of(), List.of("i2q1"))).thenRefused(PROPOSAL_WITHDRAWN);
        scenario.given("bo", propose("i2", "Igen"))
                .given(CHAIR, put("i2", List.of(), List.of("i2q3")));
        scenario.when("bo", withdrawProposal("i2q3")).thenRefused(TEXT_LOCKED);
        scenario.given(CHAIR, find("i2", "i2q3")).given(CHAIR, confirm("i2"));
        scenario.when("bo", withdrawProposal("i2q3")).thenRefused(DECISION_CONFIRMED);
        scenario.when(CHAIR, put("i2", List.of(), List.of("i2q3")))
                .thenRefused(PROPOSAL_ALREADY_PUT);
    }

    @Test
    void PROP_2_only_those_who_vote_and_are_here_propose() {
        var scenario = at("i2").given(SEC, leave("bo"));
        for (var who : List.of(SEC, "olle", "guest", "bo")) {
            scenario.when(who, propose("i2", "Nej")).thenRefused(MAY_NOT_PROPOSE);
        }
        scenario.when("anna", propose("i2", "Nej")).thenAccepted();
    }

    @Test
    void PROP_2_the_secretary_enters_on_behalf_and_it_is_marked() {
        var scenario = at("i2").given(SEC, proposeFor("anna", "i2", "Nej"));
        assertThat(scenario.proposal("i2q1").motion().by()).isEqualTo(person("anna"));
        assertThat(scenario.proposal("i2q1").motion().enteredBy()).contains(person(SEC));
        scenario.when("bo", proposeFor("anna", "i2", "Nej")).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, proposeFor("olle", "i2", "Nej")).thenRefused(MAY_NOT_PROPOSE);
        scenario.when(SEC, proposeFor("nobody", "i2", "Nej")).thenRefused(UNKNOWN_PERSON);
    }

    @Test
    void PROP_2_proposals_are_made_on_the_current_item_before_a_question_is_put() {
        opened().when("anna", propose("i2", "Nej")).thenRefused(ITEM_NOT_CURRENT);
        at("i2").when("anna", propose("i3", "Nej")).thenRefused(ITEM_NOT_CURRENT);
        at("i2").when("anna", propose("i9", "Nej")).thenRefused(UNKNOWN_ITEM);
        var scenario = at("i2").given(SEC, draft("i2", "Ja.")).given(CHAIR, put("i2"));
        scenario.when("anna", propose("i2", "Nej")).thenRefused(QUESTION_STILL_OPEN);
        scenario.given(CHAIR, takeBack("i2")).when("anna", propose("i2", "Nej")).thenAccepted();
    }

    @Test
    void PROP_2_a_proposal_has_words_and_not_too_many() {
        at("i2").when("anna", propose("i2", " ")).thenRefused(TEXT_EMPTY);
        at("i2").when("anna", propose("i2", "x".repeat(20_001))).thenRefused(TEXT_TOO_LONG);
    }

    @Test
    void PROP_4_a_refer_back_says_to_whom_and_why_and_a_tabling_until_when() {
        var scenario = at("i2");
        scenario.when("anna", propose("i2", Proposal.Kind.TABLING, "Bordlägg"))
                .thenRefused(TABLING_NEEDS_DATE);
        scenario.when("anna", propose("i2", Proposal.Kind.REFER_BACK, "Åter"))
                .thenRefused(REFER_BACK_NEEDS_ADDRESSEE_AND_REASON);
        scenario.when("anna", propose("i2", Proposal.Kind.REFER, "På remiss")).thenAccepted();
        scenario.when(CHAIR, table("i2", " ")).thenRefused(TABLING_NEEDS_DATE);
        scenario.when(CHAIR, referBack("i2", "IFO", " "))
                .thenRefused(REFER_BACK_NEEDS_ADDRESSEE_AND_REASON);
        scenario.when(CHAIR, referBack("i2", "", "x"))
                .thenRefused(REFER_BACK_NEEDS_ADDRESSEE_AND_REASON);
        scenario.when(CHAIR, refer("i2", " ")).thenRefused(TEXT_EMPTY);
    }
}
