package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.at;
import static se.klubba.domain.meeting.Scenario.opened;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ProposalId;

/// Who may what, and who may write where.
class RightsTest {

    private static final TextId MINUTES = new TextId.Minutes(item("i2"));
    private static final TextId DECISION = new TextId.OfDecision(new DecisionId("i2d1"));
    private static final TextId PROPOSAL = new TextId.OfProposal(new ProposalId("i2q1"));

    /// Commands on the usual meeting at `i2`, with a draft and a proposal of anna's.
    private static Scenario story() {
        return at("i2").given(SEC, draft("i2", "Ja.")).given("anna", propose("i2", "Nej."));
    }

    @Test
    void LIVE_8_what_only_the_presiding_one_may_is_refused_to_everybody_else() {
        for (var command :
                List.of(
                        start("i3"),
                        close("i2"),
                        park("i2"),
                        withdraw("i3"),
                        restore("i3"),
                        adopt(),
                        notReached("i3", "", ""),
                        refer("i2", "SVOM"),
                        table("i2", ""),
                        referBack("i2", "", ""),
                        adjourn("10"),
                        closeMeeting(),
                        passChair("bo"),
                        appointAdjuster("bo"),
                        put("i2"),
                        takeBack("i2"),
                        find("i2"),
                        openVote("i2", "draft", "i2q1"),
                        closeVote("i2v1"),
                        confirm("i2"))) {
            for (var who : List.of(SEC, "anna", "olle", "guest")) {
                story().when(who, command).thenRefused(NOT_PRESIDING);
                story().given(CHAIR, closeMeeting()).when(who, command).thenRefused(NOT_PRESIDING);
            }
        }
    }

    @Test
    void LIVE_8_what_chair_and_secretary_may_is_refused_to_everybody_else() {
        for (var command :
                List.of(
                        openCheckIn(),
                        add(""),
                        rename("i2", ""),
                        move("i3", "i2"),
                        register(""),
                        presenters("i2", "nobody"),
                        access("i2", "nobody"),
                        checkIn("bo", "cilla"),
                        join("guest"),
                        leave("bo"),
                        draft("i9"),
                        remove("i2d1"),
                        proposeFor("bo", "i2", "x"),
                        requestVoteFor("bo", "i2"),
                        attach("i2", ""),
                        detach("i2a1"))) {
            for (var who : List.of("anna", "olle", "guest")) {
                story().when(who, command).thenRefused(NOT_ALLOWED);
                story().given(CHAIR, closeMeeting()).when(who, command).thenRefused(NOT_ALLOWED);
            }
        }
    }

    @Test
    void LIVE_8_what_the_secretary_alone_may_is_refused_to_the_chair_too() {
        for (var command :
                List.of(
                        form("i9", "", true),
                        assign("i2d9", "", ""),
                        unassign("i2g9"),
                        send(),
                        finalise(),
                        castFor("bo", "i2v9", Choice.YES))) {
            for (var who : List.of(CHAIR, "anna"))
                story().when(who, command).thenRefused(NOT_ALLOWED);
        }
    }

    @Test
    void LIVE_8_who_takes_no_part_in_the_meeting_may_nothing() {
        opened().when("stranger", checkIn()).thenRefused(UNKNOWN_PERSON);
    }

    @Test
    void LAW_NOW_a_right_is_asked_for_when_the_command_is_taken() {
        var scenario = story().given(CHAIR, passChair("anna"));
        scenario.when(CHAIR, start("i3")).thenRefused(NOT_PRESIDING);
        scenario.when("anna", start("i3")).thenAccepted();
        assertThat(TextRules.mayWrite(scenario.now(), person("anna"), MINUTES))
                .contains(NOT_ALLOWED);
    }

    @Test
    void
            LIVE_9_who_has_no_right_to_an_item_can_do_nothing_with_it_and_learns_nothing_from_refusals() {
        var scenario = story().given(SEC, access("i2", "anna")).given(CHAIR, put("i2"));
        for (var command :
                List.of(
                        propose("i2", "x"),
                        requestVote("i2"),
                        close("i2"),
                        rename("i2", "x"),
                        draft("i2"))) {
            scenario.when("anna", command).thenRefused(NO_RIGHT_TO_ITEM);
        }
        for (var proposal : List.of("i2q1", "i2q2")) {
            scenario.when("anna", withdrawProposal(proposal)).thenRefused(UNKNOWN_PROPOSAL);
        }
        for (var vote : List.of("i2v1", "i2v2")) {
            scenario.when("anna", cast(vote, Choice.YES)).thenRefused(UNKNOWN_VOTE);
        }
        assertThat(TextRules.mayWrite(scenario.now(), person("anna"), PROPOSAL))
                .contains(UNKNOWN_TEXT);
        scenario.given(CHAIR, takeBack("i2")).given(SEC, access("i2"));
        scenario.when("anna", withdrawProposal("i2q1")).thenAccepted();
    }

    @Test
    void LIVE_9_those_who_lead_are_not_shut_out() {
        opened().when(SEC, access("i2", CHAIR)).thenRefused(NOT_ALLOWED);
        opened().when(CHAIR, access("i2", SEC)).thenRefused(NOT_ALLOWED);
        opened().when(SEC, access("i2", "nobody")).thenRefused(UNKNOWN_PERSON);
        opened().when(SEC, access("i9", "anna")).thenRefused(UNKNOWN_ITEM);
    }

    @Test
    void MIN_1_the_secretary_writes_the_minutes_of_every_item_until_the_document_is_finished() {
        var scenario = opened();
        for (var state : List.of("open", "closed")) {
            if (state.equals("closed"))
                scenario.given(CHAIR, closeMeeting()).given(SEC, send(CHAIR));
            assertThat(TextRules.mayWrite(scenario.now(), person(SEC), MINUTES))
                    .as(state)
                    .isEmpty();
            for (var who : List.of(CHAIR, "anna", "olle")) {
                assertThat(TextRules.mayWrite(scenario.now(), person(who), MINUTES))
                        .contains(NOT_ALLOWED);
            }
        }
        assertThat(TextRules.mayWrite(scenario.now(), person(SEC), new TextId.Minutes(item("i9"))))
                .contains(UNKNOWN_TEXT);
    }

    @Test
    void MIN_2_an_earlier_item_is_written_in_while_another_is_current() {
        var scenario = at("i2").given(CHAIR, start("i3"));
        assertThat(TextRules.mayWrite(scenario.now(), person(SEC), MINUTES)).isEmpty();
    }

    @Test
    void LAW_FIXED_finished_notes_are_not_written_in_any_more() {
        var notes =
                Scenario.planned(
                                se.klubba.domain.body.RuleProfile.of(
                                        se.klubba.domain.body.BodyKind.NETWORK))
                        .checkedIn()
                        .given(CHAIR, open())
                        .given(CHAIR, closeMeeting())
                        .given(SEC, finalise());
        assertThat(TextRules.mayWrite(notes.now(), person(SEC), MINUTES))
                .contains(DOCUMENT_FINALISED);
        assertThat(TextRules.mayWrite(notes.now(), person("anna"), MINUTES)).contains(NOT_ALLOWED);
    }

    @Test
    void
            DEC_3_the_wording_of_a_decision_is_writable_as_a_draft_locked_when_put_and_fixed_after_the_gavel() {
        var scenario = story();
        assertThat(TextRules.mayWrite(scenario.now(), person(SEC), DECISION)).isEmpty();
        assertThat(TextRules.mayWrite(scenario.now(), person(CHAIR), DECISION))
                .contains(NOT_ALLOWED);
        scenario.given(CHAIR, put("i2", List.of("i2d1"), List.of("i2q1")));
        for (var text : List.of(DECISION, PROPOSAL)) {
            assertThat(TextRules.mayWrite(scenario.now(), person(SEC), text)).contains(TEXT_LOCKED);
        }
        scenario.given(CHAIR, find("i2"));
        assertThat(TextRules.mayWrite(scenario.now(), person(SEC), DECISION)).contains(TEXT_LOCKED);
        scenario.given(CHAIR, confirm("i2"));
        for (var text : List.of(DECISION, PROPOSAL)) {
            assertThat(TextRules.mayWrite(scenario.now(), person(SEC), text))
                    .contains(DECISION_CONFIRMED);
        }
        assertThat(TextRules.mayWrite(scenario.now(), person("anna"), DECISION))
                .contains(NOT_ALLOWED);
    }

    @Test
    void PROP_1_the_proposer_edits_the_own_proposal_until_it_is_put_or_withdrawn() {
        var scenario = story();
        assertThat(TextRules.mayWrite(scenario.now(), person("anna"), PROPOSAL)).isEmpty();
        assertThat(TextRules.mayWrite(scenario.now(), person(SEC), PROPOSAL)).isEmpty();
        assertThat(TextRules.mayWrite(scenario.now(), person("bo"), PROPOSAL))
                .contains(NOT_THE_PROPOSER);
        scenario.given(CHAIR, adjourn("10"));
        assertThat(TextRules.mayWrite(scenario.now(), person("anna"), PROPOSAL))
                .contains(MEETING_NOT_OPEN);
        scenario.given(CHAIR, resume()).given("anna", withdrawProposal("i2q1"));
        assertThat(TextRules.mayWrite(scenario.now(), person("anna"), PROPOSAL))
                .contains(PROPOSAL_WITHDRAWN);
    }

    @Test
    void PROP_3_texts_begin_with_what_was_proposed_or_drafted() {
        var scenario = story();
        assertThat(TextRules.begun(scenario.now(), DECISION).orElseThrow().plainText())
                .isEqualTo("Ja.");
        assertThat(TextRules.begun(scenario.now(), PROPOSAL).orElseThrow().plainText())
                .isEqualTo("Nej.");
        assertThat(TextRules.all(scenario.now())).hasSize(7).contains(MINUTES, DECISION, PROPOSAL);
        assertThat(TextId.parse(DECISION.toString())).contains(DECISION);
        assertThat(TextId.parse("item:")).isEmpty();
        assertThat(TextId.parse("x:y")).isEmpty();
    }
}
