package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.answer;
import static se.klubba.domain.meeting.Commands.approvePath;
import static se.klubba.domain.meeting.Commands.confirm;
import static se.klubba.domain.meeting.Commands.draft;
import static se.klubba.domain.meeting.Commands.find;
import static se.klubba.domain.meeting.Commands.findRejected;
import static se.klubba.domain.meeting.Commands.openVote;
import static se.klubba.domain.meeting.Commands.person;
import static se.klubba.domain.meeting.Commands.propose;
import static se.klubba.domain.meeting.Commands.put;
import static se.klubba.domain.meeting.Commands.referBack;
import static se.klubba.domain.meeting.Commands.requestVote;
import static se.klubba.domain.meeting.Commands.showPath;
import static se.klubba.domain.meeting.Commands.step;
import static se.klubba.domain.meeting.Commands.support;
import static se.klubba.domain.meeting.Commands.supportFor;
import static se.klubba.domain.meeting.Commands.table;
import static se.klubba.domain.meeting.Commands.withdrawProposal;
import static se.klubba.domain.meeting.Refusal.ADDITION_AFTER_MAIN_DECISION;
import static se.klubba.domain.meeting.Refusal.ITEM_DONE;
import static se.klubba.domain.meeting.Refusal.MAY_NOT_PROPOSE;
import static se.klubba.domain.meeting.Refusal.NOTHING_TO_PUT;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_PATH_SHOWN;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTIONS_ONE_BY_ONE;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTION_FIRST;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_WITHDRAWN;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PROPOSAL;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.voting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ProposalId;

/// In which order questions are put, what belongs to one of them, and what those who follow from afar call.
class DecisionPathTest {

    private static DecidingCommand.Propose motion(Proposal.Kind kind) {
        return new DecidingCommand.Propose(
                Commands.item("i2"),
                kind,
                "Vänta",
                Optional.empty(),
                List.of(),
                Optional.of("nästa sammanträde"),
                Optional.of("förvaltningen"),
                Optional.of("kostnaden är oklar"));
    }

    /// A draft, a counter-proposal, an addition and two procedural motions.
    private static Scenario full() {
        return voting(4)
                .given(SEC, draft("i2", "Ja."))
                .given("a", propose("i2", "Nej."))
                .given("b", propose("i2", Proposal.Kind.ADDITION, "Och mer."))
                .given("c", motion(Proposal.Kind.TABLING))
                .given("d", motion(Proposal.Kind.REFER_BACK));
    }

    private static List<String> steps(Scenario scenario) {
        return PathRules.suggested(scenario.now(), Commands.item("i2")).stream()
                .map(one -> one.purpose() + " " + one.alternatives())
                .toList();
    }

    // support

    @Test
    void PROP_2_whoever_may_propose_may_join_in_anothers_proposal() {
        var scenario = voting(3).given("a", propose("i2", "A"));
        scenario.when("b", support("i2q1"))
                .then(
                        new DecidingEvent.ProposalSupported(
                                new ProposalId("i2q1"), person("b"), Optional.empty()));
        scenario.when(SEC, supportFor("c", "i2q1"))
                .then(
                        new DecidingEvent.ProposalSupported(
                                new ProposalId("i2q1"), person("c"), Optional.of(person(SEC))));
        scenario.when("b", support("i2q1")).thenNothing();
        scenario.when("a", support("i2q1")).thenNothing();
        assertThat(scenario.proposal("i2q1").with()).containsExactly(person("b"), person("c"));
        scenario.when("olle", support("i2q1")).thenRefused(MAY_NOT_PROPOSE);
        scenario.when("a", supportFor("b", "i2q1")).thenRefused(NOT_ALLOWED);
        scenario.when("b", support("i2q9")).thenRefused(UNKNOWN_PROPOSAL);
        scenario.given("a", withdrawProposal("i2q1"));
        scenario.when(CHAIR, support("i2q1")).thenRefused(PROPOSAL_WITHDRAWN);
    }

    @Test
    void PROP_2_nobody_joins_in_what_is_put_already() {
        var scenario =
                voting(2)
                        .given("a", propose("i2", "A"))
                        .given("b", propose("i2", "B"))
                        .given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2")));
        scenario.when("b", support("i2q1")).thenRefused(QUESTION_STILL_OPEN);
    }

    // the path

    @Test
    void DEC_5_the_rules_propose_procedural_motions_one_by_one_the_main_question_and_additions() {
        assertThat(steps(full()))
                .containsExactly(
                        "PROCEDURAL [decideToday, i2q4]",
                        "PROCEDURAL [decideToday, i2q3]",
                        "MAIN [draft, i2q1]",
                        "ADDITION [i2q2]");
    }

    @Test
    void DEC_5_where_the_body_takes_additions_first_they_come_first() {
        var profile =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP).with(Setting.ADDITIONS_ORDER, "first");
        var scenario =
                Scenario.of(profile, Map.of(), List.of("anna"))
                        .checkedIn()
                        .given(CHAIR, Commands.open())
                        .given(CHAIR, Commands.start("i2"))
                        .given(SEC, draft("i2", "Ja."))
                        .given("anna", propose("i2", Proposal.Kind.ADDITION, "T"));
        assertThat(steps(scenario)).containsExactly("ADDITION [i2q1]", "MAIN [draft]");
        scenario.when(CHAIR, put("i2", Purpose.ADDITION, "i2q1")).thenAccepted();
    }

    @Test
    void DEC_5_the_chair_shows_the_path_has_it_approved_and_puts_each_question_in_its_turn() {
        var scenario = full();
        scenario.when("a", showPath("i2")).thenRefused(NOT_PRESIDING);
        scenario.when(CHAIR, approvePath("i2")).thenRefused(NO_PATH_SHOWN);
        scenario.given(CHAIR, showPath("i2")).given(CHAIR, approvePath("i2"));
        scenario.when(CHAIR, approvePath("i2")).thenNothing();
        for (var alternatives :
                List.of("[i2q4, decideToday]", "[i2q3, decideToday]", "[draft, i2q1]", "[i2q2]")) {
            scenario.given(CHAIR, put("i2"));
            assertThat(scenario.question().put().alternatives())
                    .containsExactlyInAnyOrderElementsOf(
                            List.of(alternatives.replaceAll("[\\[\\]]", "").split(", ")).stream()
                                    .map(Alternative::new)
                                    .toList());
            var today = alternatives.contains("decideToday");
            scenario.given(CHAIR, today ? find("i2", "decideToday") : find("i2"))
                    .given(CHAIR, confirm("i2"));
        }
        scenario.when(CHAIR, put("i2")).thenRefused(NOTHING_TO_PUT);
        var path = scenario.now().deciding().procedure(Commands.item("i2"));
        assertThat(path.path().orElseThrow().steps()).allMatch(path::done);
    }

    @Test
    void DEC_5_the_chair_may_reorder_but_not_against_the_order_of_questions() {
        var scenario = full();
        scenario.when(
                        CHAIR,
                        showPath(
                                "i2",
                                step(Purpose.PROCEDURAL, List.of(), "i2q3"),
                                step(Purpose.PROCEDURAL, List.of(), "i2q4"),
                                step(Purpose.MAIN, List.of("i2d1"), "i2q1"),
                                step(Purpose.ADDITION, List.of(), "i2q2")))
                .thenAccepted();
        scenario.when(
                        CHAIR,
                        showPath(
                                "i2",
                                step(Purpose.MAIN, List.of("i2d1"), "i2q1"),
                                step(Purpose.PROCEDURAL, List.of(), "i2q3")))
                .thenRefused(PROCEDURAL_MOTION_FIRST);
        scenario.when(CHAIR, showPath("i2", step(Purpose.PROCEDURAL, List.of(), "i2q3", "i2q4")))
                .thenRefused(PROCEDURAL_MOTIONS_ONE_BY_ONE);
        scenario.when(
                        CHAIR,
                        showPath(
                                "i2",
                                step(Purpose.ADDITION, List.of(), "i2q2"),
                                step(Purpose.MAIN, List.of("i2d1"), "i2q1")))
                .thenRefused(ADDITION_AFTER_MAIN_DECISION);
        scenario.when(CHAIR, showPath("i2", step(Purpose.MAIN, List.of())))
                .thenRefused(NOTHING_TO_PUT);
        scenario.when(CHAIR, showPath("i2", step(Purpose.MAIN, List.of(), "i2q9")))
                .thenRefused(UNKNOWN_PROPOSAL);
    }

    @Test
    void DEC_5_what_is_withdrawn_leaves_the_path_and_a_new_proposal_makes_another_path_due() {
        var scenario = full().given(CHAIR, showPath("i2")).given("d", withdrawProposal("i2q4"));
        var path = scenario.now().deciding().procedure(Commands.item("i2")).path().orElseThrow();
        assertThat(path.steps()).hasSize(3);
        scenario.given("a", propose("i2", "Kanske."));
        assertThat(scenario.now().deciding().procedure(Commands.item("i2")).path()).isEmpty();
    }

    // the order of questions, whether a path is shown or not

    @Test
    void DEC_5_procedural_motions_are_settled_before_the_matter_and_never_against_each_other() {
        var scenario = full();
        scenario.when(CHAIR, put("i2")).thenRefused(PROCEDURAL_MOTION_FIRST);
        scenario.when(CHAIR, put("i2", List.of("i2d1"), List.of("i2q3")))
                .thenRefused(PROCEDURAL_MOTION_FIRST);
        scenario.when(CHAIR, put("i2", Purpose.PROCEDURAL, "i2q3", "i2q4"))
                .thenRefused(PROCEDURAL_MOTIONS_ONE_BY_ONE);
        scenario.when(CHAIR, put("i2", Purpose.PROCEDURAL, "decideToday"))
                .thenRefused(UNKNOWN_PROPOSAL);
        scenario.given("c", withdrawProposal("i2q3")).given("d", withdrawProposal("i2q4"));
        scenario.when(CHAIR, put("i2")).thenAccepted();
    }

    @Test
    void DEC_5_additions_wait_for_the_main_decision_unless_nothing_else_is_before_the_meeting() {
        var scenario =
                voting(2)
                        .given(SEC, draft("i2", "Ja."))
                        .given("a", propose("i2", Proposal.Kind.ADDITION, "T"));
        scenario.when(CHAIR, put("i2", List.of("i2d1"), List.of("i2q1")))
                .thenRefused(ADDITION_AFTER_MAIN_DECISION);
        scenario.given(CHAIR, put("i2", List.of("i2d1"), List.of()))
                .given(CHAIR, findRejected("i2"))
                .given(CHAIR, confirm("i2"));
        scenario.when(CHAIR, put("i2", Purpose.ADDITION, "i2q1")).thenAccepted();
        voting(2)
                .given("a", propose("i2", Proposal.Kind.ADDITION, "T"))
                .when(CHAIR, put("i2", List.of(), List.of("i2q1")))
                .thenAccepted();
    }

    @Test
    void DEC_5_where_the_matter_is_referred_back_the_item_is_put_off_with_the_gavel() {
        var scenario =
                voting(2)
                        .given(SEC, draft("i2", "Ja."))
                        .given("a", motion(Proposal.Kind.REFER_BACK))
                        .given(CHAIR, put("i2", Purpose.PROCEDURAL, "i2q1"))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given(CHAIR, confirm("i2", "i2q1"));
        assertThat(scenario.item("i2").status())
                .isEqualTo(new Item.Status.ReferredBack("förvaltningen", "kostnaden är oklar"));
        assertThat(scenario.proposal("i2q1").status()).isEqualTo(Proposal.Status.WON);
        assertThat(scenario.now().deciding().decisions()).hasSize(1);
        scenario.when(CHAIR, put("i2")).thenRefused(ITEM_DONE);
        scenario.when(CHAIR, referBack("i2", "kontoret", "kostnaden")).thenAccepted();
    }

    @Test
    void DEC_5_the_chair_may_say_to_when_before_the_gavel_falls_on_a_tabling() {
        var scenario =
                voting(2)
                        .given("a", motion(Proposal.Kind.TABLING))
                        .given(CHAIR, put("i2", Purpose.PROCEDURAL, "i2q1", "decideToday"));
        scenario.when(CHAIR, table("i2", "maj")).thenRefused(QUESTION_STILL_OPEN);
        scenario.given(CHAIR, find("i2", "i2q1")).given(CHAIR, table("i2", "maj"));
        scenario.when(CHAIR, Commands.close("i2")).thenRefused(QUESTION_STILL_OPEN);
        scenario.given(CHAIR, confirm("i2", "i2q1"));
        assertThat(scenario.item("i2").status()).isEqualTo(new Item.Status.Tabled("maj"));
    }

    @Test
    void DEC_5_a_motion_to_put_off_that_falls_means_that_the_matter_is_decided_today() {
        var scenario =
                voting(2)
                        .given(SEC, draft("i2", "Ja."))
                        .given("a", motion(Proposal.Kind.TABLING))
                        .given(CHAIR, put("i2", Purpose.PROCEDURAL, "i2q1"))
                        .given(CHAIR, findRejected("i2"));
        assertThat(scenario.question().finding().orElseThrow().alternative())
                .isEqualTo(Alternative.DECIDE_TODAY);
        scenario.given("a", requestVote("i2"));
        scenario.when(CHAIR, openVote("i2")).thenAccepted();
        assertThat(scenario.vote("i2v1").sides())
                .contains(new Vote.Sides(Alternative.DECIDE_TODAY, new Alternative("i2q1")));
    }

    // approval of the draft

    @Test
    void DEC_5_who_calls_for_approval_stands_for_the_draft_and_wins_with_it() {
        var scenario =
                voting(3)
                        .given(SEC, draft("i2", "Ja."))
                        .given("a", propose("i2", Proposal.Kind.APPROVAL, "Bifall"))
                        .given("b", propose("i2", Proposal.Kind.REJECTION, "Avslag"))
                        .given(CHAIR, put("i2", List.of("i2d1"), List.of("i2q1", "i2q2")));
        assertThat(scenario.question().put().alternatives()).hasToString("[draft, i2q2]");
        scenario.given(CHAIR, find("i2", "i2q1")).given("b", requestVote("i2"));
        scenario.given(CHAIR, openVote("i2", "i2q1", "rejection"));
        assertThat(scenario.vote("i2v1").sides())
                .contains(new Vote.Sides(Alternative.DRAFT, new Alternative("i2q2")));
        scenario.given(CHAIR, Commands.cast("i2v1", Choice.YES))
                .given(CHAIR, Commands.closeVote("i2v1"))
                .given(CHAIR, confirm("i2", "i2q1", "i2d1"));
        assertThat(scenario.proposal("i2q1").status()).isEqualTo(Proposal.Status.WON);
        assertThat(scenario.proposal("i2q2").status()).isEqualTo(Proposal.Status.LOST);
        assertThat(scenario.decision("i2d1").status()).isEqualTo(Decision.Status.CONFIRMED);
    }

    @Test
    void DEC_5_an_approval_that_wins_alone_confirms_what_is_drafted() {
        var scenario =
                voting(3)
                        .given(SEC, draft("i2", "Ja."))
                        .given("a", propose("i2", Proposal.Kind.APPROVAL, "Bifall"))
                        .given("b", propose("i2", "Nej."))
                        .given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2")))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given(CHAIR, confirm("i2", "i2q1"));
        assertThat(scenario.wording("i2d1")).isEqualTo("Ja.");
        assertThat(scenario.now().deciding().decisions()).hasSize(1);
    }

    // remote acclamation

    @Test
    void DEC_4_voters_may_call_their_answer_from_afar_and_call_another() {
        var scenario =
                voting(2)
                        .given("a", propose("i2", "A"))
                        .given("b", propose("i2", "B"))
                        .given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2")));
        scenario.given("a", answer("i2", "i2q1")).given("b", answer("i2", "i2q1"));
        scenario.given("b", answer("i2", "i2q2"));
        scenario.when("b", answer("i2", "i2q2")).thenNothing();
        assertThat(scenario.question().answers())
                .containsEntry(person("a"), new Alternative("i2q1"))
                .containsEntry(person("b"), new Alternative("i2q2"));
        scenario.when("olle", answer("i2", "i2q1")).thenRefused(NOT_A_VOTER);
        scenario.when("a", answer("i2", "draft")).thenRefused(NOT_AMONG_THE_ALTERNATIVES);
        scenario.given(CHAIR, find("i2")).when("a", answer("i2", "i2q2")).thenAccepted();
        scenario.given("a", requestVote("i2"));
        scenario.when("a", answer("i2", "i2q1")).thenRefused(Refusal.VOTE_REQUESTED);
    }
}
