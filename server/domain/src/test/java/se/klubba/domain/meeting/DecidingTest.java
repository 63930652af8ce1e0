package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.NOW;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;
import static se.klubba.domain.meeting.Scenario.planned;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.minutes.Documents;

/// Put → finding → pause → gavel.
class DecidingTest {

    /// One drafted point, put.
    private static Scenario put() {
        return at("i2").given(SEC, draft("i2", "Planen antas.")).given(CHAIR, Commands.put("i2"));
    }

    /// The draft against a proposal by anna, put.
    private static Scenario two() {
        return at("i2").given(SEC, draft("i2", "Planen antas."))
                .given("anna", propose("i2", "Planen avvisas."))
                .given(CHAIR, Commands.put("i2", List.of("i2d1"), List.of("i2q1")));
    }

    @Test
    void V9_one_proposal_and_nobody_requests_a_vote() {
        var scenario = put().given(CHAIR, find("i2"));
        scenario.when(CHAIR, confirm("i2"))
                .then(
                        new DecidingEvent.DecisionConfirmed(
                                item("i2"),
                                List.of(
                                        new Wording(
                                                new DecisionId("i2d1"),
                                                0,
                                                Documents.ofParagraphs("Planen antas."))),
                                Optional.of(Alternative.DRAFT),
                                Method.ACCLAMATION,
                                person(CHAIR),
                                NOW));
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.CONFIRMED);
        assertThat(scenario.now().deciding().votes()).isEmpty();
        assertThat(scenario.now().deciding().question()).isEmpty();
    }

    @Test
    void DEC_1_an_item_is_decided_in_several_points_which_keep_their_order() {
        var scenario =
                at("i2").given(SEC, draft("i2", "Ett.")).given(SEC, draft("i2", "Två.", "- a"));
        scenario.given(SEC, form("i2", "SocSam beslutar", false));
        scenario.given(CHAIR, Commands.put("i2"))
                .given(CHAIR, find("i2"))
                .given(CHAIR, confirm("i2"));
        assertThat(
                        scenario.now().deciding().decisionsOf(item("i2")).stream()
                                .map(d -> d.id().value()))
                .containsExactly("i2d1", "i2d2");
        assertThat(scenario.wording("i2d2")).contains("Två.").contains("- a");
        assertThat(scenario.item("i2").form())
                .isEqualTo(new Item.Form(Optional.of("SocSam beslutar"), Optional.of(false)));
        scenario.when("anna", form("i2", "x", true)).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, form("i2", " ", true)).thenRefused(TEXT_EMPTY);
    }

    @Test
    void DEC_2_only_the_gavel_of_whoever_presides_confirms_and_method_time_and_chair_are_kept() {
        var scenario = put().given(CHAIR, find("i2"));
        for (var who : List.of("anna", SEC))
            scenario.when(who, confirm("i2")).thenRefused(NOT_PRESIDING);
        scenario.given(CHAIR, passChair("bo"));
        scenario.when(CHAIR, confirm("i2")).thenRefused(NOT_PRESIDING);
        scenario.given("bo", confirm("i2"));
        assertThat(scenario.decision("i2d1").confirmed())
                .contains(new Decision.Confirmation(Method.ACCLAMATION, person("bo"), NOW));
    }

    @Test
    void DEC_2_nothing_is_confirmed_before_the_chair_has_declared_a_finding() {
        put().when(CHAIR, confirm("i2")).thenRefused(NOTHING_FOUND);
        at("i2").when(CHAIR, confirm("i2")).thenRefused(NO_QUESTION);
        at("i2").when(CHAIR, find("i2")).thenRefused(NO_QUESTION);
        put().given(CHAIR, find("i2")).when(CHAIR, find("i2")).thenRefused(ALREADY_FOUND);
        put().when("anna", find("i2")).thenRefused(NOT_PRESIDING);
    }

    @Test
    void DEC_3_after_the_gavel_nothing_of_the_decision_changes() {
        var scenario = put().given(CHAIR, find("i2")).given(CHAIR, confirm("i2"));
        scenario.written(new TextId.OfDecision(new DecisionId("i2d1")), "Något annat.");
        for (var command :
                List.of(
                        confirm("i2"),
                        takeBack("i2"),
                        find("i2"),
                        openVote("i2", "draft", "rejection"))) {
            scenario.when(CHAIR, command).thenRefused(DECISION_CONFIRMED);
        }
        scenario.when(CHAIR, remove("i2d1")).thenRefused(DECISION_CONFIRMED);
        scenario.when("anna", requestVote("i2")).thenRefused(DECISION_CONFIRMED);
        scenario.when(CHAIR, Commands.put("i2", List.of("i2d1"), List.of()))
                .thenRefused(DECISION_CONFIRMED);
        assertThat(scenario.wording("i2d1")).isEqualTo("Planen antas.");
    }

    @Test
    void LAW_FIXED_what_was_confirmed_is_the_wording_that_was_put() {
        var scenario = put();
        scenario.written(new TextId.OfDecision(new DecisionId("i2d1")), "Något annat.");
        scenario.given(CHAIR, find("i2")).given(CHAIR, confirm("i2"));
        assertThat(scenario.wording("i2d1")).isEqualTo("Planen antas.");
    }

    @Test
    void LIVE_6_the_wording_is_fixed_from_when_it_is_put_until_it_is_taken_back_in_sight_of_all() {
        var scenario = put();
        scenario.when(SEC, remove("i2d1")).thenRefused(TEXT_LOCKED);
        scenario.when(SEC, takeBack("i2")).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, takeBack("i2")).then(new DecidingEvent.QuestionTakenBack(item("i2")));
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.DRAFTED);
        assertThat(scenario.decision("i2d1").fixed()).isEmpty();
        scenario.written(new TextId.OfDecision(new DecisionId("i2d1")), "Planen antas delvis.");
        scenario.given(CHAIR, Commands.put("i2"))
                .given(CHAIR, find("i2"))
                .given(CHAIR, confirm("i2"));
        assertThat(scenario.wording("i2d1")).isEqualTo("Planen antas delvis.");
    }

    @Test
    void
            LIVE_6_a_question_is_taken_back_also_after_the_finding_and_after_a_request_but_not_once_a_vote_is_open() {
        put().given(CHAIR, find("i2")).when(CHAIR, takeBack("i2")).thenAccepted();
        var scenario = put().given("anna", requestVote("i2"));
        scenario.given(CHAIR, takeBack("i2")).given(CHAIR, Commands.put("i2"));
        assertThat(scenario.question().requestedBy()).isEmpty();
        scenario.given("anna", requestVote("i2"))
                .given(CHAIR, openVote("i2", "draft", "rejection"));
        scenario.when(CHAIR, takeBack("i2")).thenRefused(VOTE_STILL_OPEN);
        scenario.given(CHAIR, cast("i2v1", Choice.YES)).given(CHAIR, closeVote("i2v1"));
        scenario.when(CHAIR, takeBack("i2")).thenRefused(QUESTION_STILL_OPEN);
    }

    @Test
    void DEC_5_of_several_proposals_the_one_found_has_won_and_the_others_have_lost() {
        var scenario = two();
        assertThat(scenario.question().put().alternatives())
                .containsExactly(Alternative.DRAFT, new Alternative("i2q1"));
        scenario.when(CHAIR, findRejected("i2")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(CHAIR, find("i2", "i2q9")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.given(CHAIR, find("i2", "i2q1"));
        scenario.when(CHAIR, confirm("i2", "i2q9")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.given(CHAIR, confirm("i2", "i2q1"));
        assertThat(scenario.proposal("i2q1").status()).isEqualTo(Proposal.Status.WON);
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.LOST);
        assertThat(scenario.decision("i2d2").status()).isEqualTo(Decision.Status.CONFIRMED);
        assertThat(scenario.wording("i2d2")).isEqualTo("Planen avvisas.");
        var draft = two().given(CHAIR, find("i2")).given(CHAIR, confirm("i2"));
        assertThat(draft.proposal("i2q1").status()).isEqualTo(Proposal.Status.LOST);
        assertThat(draft.decision("i2d1").status()).isEqualTo(Decision.Status.CONFIRMED);
    }

    @Test
    void DEC_5_a_proposal_that_has_won_may_have_been_drafted_as_points() {
        var scenario =
                at("i2").given("anna", propose("i2", "Anna")).given("bo", propose("i2", "Bo"));
        scenario.given(CHAIR, Commands.put("i2", List.of(), List.of("i2q1", "i2q2")));
        scenario.given(SEC, draft("i2", "Som Bo vill.")).given(SEC, draft("i2"));
        scenario.given(CHAIR, find("i2", "i2q2"));
        scenario.when(CHAIR, confirm("i2", "i2q2", "i2d2")).thenRefused(TEXT_EMPTY);
        scenario.when(CHAIR, confirm("i2", "i2q2", "i2d9")).thenRefused(UNKNOWN_DECISION);
        scenario.given(CHAIR, confirm("i2", "i2q2", "i2d1"));
        assertThat(scenario.wording("i2d1")).isEqualTo("Som Bo vill.");
        assertThat(scenario.proposal("i2q1").status()).isEqualTo(Proposal.Status.LOST);
    }

    @Test
    void DEC_5_where_the_draft_has_won_it_is_confirmed_as_put_no_less_and_no_more() {
        var scenario = at("i2").given(SEC, draft("i2", "Ett.")).given(SEC, draft("i2", "Två."));
        scenario.given(CHAIR, Commands.put("i2"))
                .given(SEC, draft("i2", "Tre."))
                .given(CHAIR, find("i2"));
        scenario.when(CHAIR, confirm("i2", "", "i2d1")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(CHAIR, confirm("i2", "", "i2d1", "i2d2", "i2d3"))
                .thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.when(CHAIR, confirm("i2", "", "i2d1", "i2d2")).thenAccepted();
        assertThat(scenario.decision("i2d3").status()).isEqualTo(Decision.Status.DRAFTED);
    }

    @Test
    void DEC_5_the_one_proposal_put_may_fall() {
        var scenario = put().given(CHAIR, findRejected("i2"));
        scenario.given(CHAIR, confirm("i2"));
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.LOST);
        assertThat(scenario.events().getFirst())
                .isEqualTo(
                        new DecidingEvent.DecisionConfirmed(
                                item("i2"),
                                List.of(),
                                Optional.empty(),
                                Method.ACCLAMATION,
                                person(CHAIR),
                                NOW));
    }

    @Test
    void DEC_7_an_item_ends_without_a_decision_and_a_body_may_decide_by_consensus() {
        at("i4").when(CHAIR, close("i4")).thenAccepted();
        at("i2").when(CHAIR, Commands.put("i2")).thenRefused(NOTHING_TO_PUT);
        var scenario = at("i2").given(SEC, draft("i2", "Eniga."));
        scenario.given(CHAIR, Commands.put("i2", Method.CONSENSUS)).given(CHAIR, find("i2"));
        scenario.given(CHAIR, confirm("i2"));
        assertThat(scenario.decision("i2d1").confirmed().map(Decision.Confirmation::method))
                .contains(Method.CONSENSUS);
    }

    @Test
    void BODY_2_a_body_decides_in_its_own_ways_only() {
        at("i2").given(SEC, draft("i2", "Ja."))
                .when(CHAIR, Commands.put("i2", Method.VOTE))
                .thenRefused(NO_VOTE_REQUESTED);
        var board = planned(RuleProfile.of(BodyKind.BOARD)).checkedIn().given(CHAIR, open());
        board.given(CHAIR, start("i2")).given(SEC, draft("i2", "Ja."));
        board.when(CHAIR, Commands.put("i2", Method.CONSENSUS)).thenRefused(METHOD_NOT_ALLOWED);
        var network = planned(RuleProfile.of(BodyKind.NETWORK)).checkedIn().given(CHAIR, open());
        network.given(CHAIR, start("i2")).given(SEC, draft("i2", "Ja."));
        network.when(CHAIR, Commands.put("i2", Method.ACCLAMATION)).thenRefused(METHOD_NOT_ALLOWED);
        network.given(CHAIR, Commands.put("i2"));
        assertThat(network.question().put().method()).isEqualTo(Method.CONSENSUS);
    }

    @Test
    void PROP_3_decisions_are_drafted_on_any_item_before_they_are_put_and_removed_again() {
        var scenario = planned();
        scenario.when(SEC, draft("i3", "Förslag.")).thenMade("decision", "i3d1");
        scenario.when("anna", draft("i3", "x")).thenRefused(NOT_ALLOWED);
        scenario.when(SEC, draft("i9", "x")).thenRefused(UNKNOWN_ITEM);
        scenario.given(SEC, assign("i3d1", "IFO", "Utreda")).given(SEC, remove("i3d1"));
        assertThat(scenario.now().deciding().assignments()).isEmpty();
        scenario.when(SEC, draft("i3", "Nytt.")).thenMade("decision", "i3d2");
        scenario.when(SEC, remove("i3d1")).thenRefused(UNKNOWN_DECISION);
        scenario.when(SEC, draft("i3", "x".repeat(20_001))).thenRefused(TEXT_TOO_LONG);
    }

    @Test
    void PROP_3_only_drafted_points_of_the_current_item_that_have_words_are_put() {
        var scenario = at("i2").given(SEC, draft("i3", "Annat.")).given(SEC, draft("i2"));
        scenario.when(CHAIR, Commands.put("i3")).thenRefused(ITEM_NOT_CURRENT);
        scenario.when(CHAIR, Commands.put("i2")).thenRefused(TEXT_EMPTY);
        scenario.when(CHAIR, Commands.put("i2", List.of("i3d1"), List.of()))
                .thenRefused(UNKNOWN_DECISION);
        scenario.when(SEC, Commands.put("i2")).thenRefused(NOT_PRESIDING);
        scenario.written(new TextId.OfDecision(new DecisionId("i2d1")), "Klart.");
        scenario.given(CHAIR, Commands.put("i2", List.of("i2d1", "i2d1"), List.of()));
        assertThat(scenario.question().put().decisions()).hasSize(1);
        scenario.when(CHAIR, Commands.put("i2")).thenRefused(QUESTION_STILL_OPEN);
    }

    /// The chair has said to when before the gavel, and then a vote is asked for.
    @Test
    void V6_what_the_meeting_decides_to_settle_today_is_not_put_off() {
        var scenario =
                at("i2").given(SEC, draft("i2", "Ja."))
                        .given("anna", proposeTabling("i2", "mars"))
                        .given(CHAIR, Commands.put("i2", Purpose.PROCEDURAL, "i2q1"))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given(CHAIR, table("i2", "april"))
                        .given("bo", requestVote("i2"))
                        .given(CHAIR, openVote("i2"))
                        .given("bo", cast("i2v1", Choice.YES))
                        .given(CHAIR, closeVote("i2v1"))
                        .given(CHAIR, confirm("i2"));
        assertThat(scenario.item("i2").status()).isEqualTo(new Item.Status.Current());
        scenario.when(CHAIR, Commands.put("i2")).thenAccepted();
    }

    @Test
    void LIVE_6_a_tabling_that_is_taken_back_before_the_gavel_puts_nothing_off() {
        var scenario =
                at("i2").given("anna", proposeTabling("i2", "mars"))
                        .given(CHAIR, Commands.put("i2", Purpose.PROCEDURAL, "i2q1"))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given(CHAIR, table("i2", "april"))
                        .given(CHAIR, takeBack("i2"));
        assertThat(scenario.item("i2").status()).isEqualTo(new Item.Status.Current());
        scenario.when("anna", reserve("i2")).thenRefused(Refusal.NOTHING_DECIDED);
    }
}
