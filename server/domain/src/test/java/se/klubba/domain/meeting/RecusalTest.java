package se.klubba.domain.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Refusal.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.board;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;

/// Conflicts of interest: who has one, and what it shuts out from.
class RecusalTest {

    private static Scenario at(String item) {
        return board(5, List.of("anna", "bo", "cilla")).given(CHAIR, start(item));
    }

    private static Scenario free(String conflictOfInterest) {
        return Scenario.planned(
                        RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                                .with(Setting.CONFLICT_OF_INTEREST, conflictOfInterest))
                .checkedIn()
                .given(CHAIR, open())
                .given(CHAIR, start("i2"));
    }

    @Test
    void JAV_1_everybody_reports_the_own_conflict_and_those_who_lead_may_enter_anothers() {
        at("i2").when("anna", recuse("i2"))
                .then(
                        new AttendanceEvent.Recused(
                                item("i2"), person("anna"), true, java.util.Optional.empty()));
        at("i2").when(SEC, recuseFor("anna", "i2")).thenAccepted();
        at("i2").when("bo", recuseFor("anna", "i2")).thenRefused(NOT_ALLOWED);
        at("i2").given("anna", recuse("i2")).when("anna", recuse("i2")).thenNothing();
        at("i2").when("anna", recuse("i9")).thenRefused(UNKNOWN_ITEM);
        at("i2").when(SEC, recuseFor("nobody", "i2")).thenRefused(UNKNOWN_PERSON);
        at("i2").given(CHAIR, start("i3")).when("anna", recuse("i2")).thenRefused(ITEM_DONE);
    }

    @Test
    void JAV_1_who_is_recused_takes_part_in_nothing_of_the_item() {
        var scenario =
                at("i2").given(SEC, draft("i2", "Att bifalla."))
                        .given("anna", propose("i2", "Att avslå."))
                        .given("anna", recuse("i2"));
        assertThat(scenario.now().hidden(person("anna"))).containsExactly(item("i2"));
        assertThat(scenario.now().serving()).doesNotContain(person("anna"));
        assertThat(scenario.presence("anna")).isEmpty();
        for (var command :
                List.of(
                        propose("i2", "Att återremittera."),
                        withdrawProposal("i2q1"),
                        requestVote("i2"),
                        cast("i2v1", Choice.YES),
                        attach("i2", "Bilaga"))) {
            scenario.when("anna", command).thenRefused(RECUSED);
        }
        assertThat(
                        TextRules.mayWrite(
                                scenario.now(),
                                person("anna"),
                                TextId.parse("proposal:i2q1").orElseThrow()))
                .contains(RECUSED);
        scenario.when(SEC, proposeFor("anna", "i2", "Att avslå.")).thenRefused(RECUSED);
    }

    @Test
    void JAV_1_who_is_recused_is_back_when_the_item_is_done() {
        var scenario = at("i2").given("anna", recuse("i2")).given(CHAIR, start("i3"));
        assertThat(scenario.now().hidden(person("anna"))).isEmpty();
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
        assertThat(scenario.presence("anna")).containsExactly("i3");
        scenario.when("anna", propose("i3", "Att avslå.")).thenAccepted();
    }

    @Test
    void JAV_1_a_parked_item_is_not_done() {
        var scenario = at("i2").given("anna", recuse("i2")).given(CHAIR, park("i2"));
        assertThat(scenario.now().hidden(person("anna"))).containsExactly(item("i2"));
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.now().mayVote(person("anna"))).isFalse();
        scenario.given(CHAIR, closeMeeting());
        assertThat(scenario.now().hidden(person("anna"))).isEmpty();
    }

    @Test
    void JAV_1_announced_before_it_holds_from_then_on() {
        var scenario = at("i1").given("anna", recuse("i2"));
        assertThat(scenario.now().hidden(person("anna"))).containsExactly(item("i2"));
        assertThat(scenario.now().mayVote(person("anna"))).isTrue();
        scenario.given(CHAIR, start("i2"));
        assertThat(scenario.now().mayVote(person("anna"))).isFalse();
        assertThat(scenario.presence("anna")).containsExactly("i1");
    }

    @Test
    void JAV_1_withdrawn_it_holds_no_more() {
        var scenario = at("i2").given("anna", recuse("i2")).given("anna", withdrawRecusal("i2"));
        assertThat(scenario.now().hidden(person("anna"))).isEmpty();
        assertThat(scenario.presence("anna")).containsExactly("i2");
        scenario.when("anna", withdrawRecusal("i2")).thenNothing();
    }

    private static Scenario voting() {
        return at("i2").given(SEC, draft("i2", "Att bifalla."))
                .given(CHAIR, put("i2"))
                .given("bo", requestVote("i2"))
                .given(CHAIR, openVote("i2", "draft", "rejection"))
                .given("anna", cast("i2v1", Choice.NO))
                .given(CHAIR, cast("i2v1", Choice.YES));
    }

    @Test
    void JAV_1_in_an_open_vote_the_recused_has_no_vote_any_more() {
        var scenario = voting().given("anna", recuse("i2"));
        assertThat(scenario.vote("i2v1").voters()).doesNotContain(person("anna")).hasSize(3);
        scenario.when("anna", cast("i2v1", Choice.NO)).thenRefused(RECUSED);
        scenario.when(SEC, castFor("anna", "i2v1", Choice.NO)).thenRefused(RECUSED);
        scenario.given(CHAIR, closeVote("i2v1"));
        assertThat(scenario.vote("i2v1").outcome().orElseThrow().no()).isZero();
        scenario.when(CHAIR, confirm("i2")).thenAccepted();
    }

    @Test
    void JAV_1_a_recused_chair_has_no_power_over_the_item_but_to_pass_the_gavel() {
        var scenario = at("i2").given(SEC, draft("i2", "Att bifalla.")).given(CHAIR, recuse("i2"));
        for (var command :
                List.of(
                        put("i2"),
                        find("i2"),
                        confirm("i2"),
                        close("i2"),
                        park("i2"),
                        table("i2", "mars"),
                        start("i3"),
                        adjourn("10.30"),
                        closeMeeting())) {
            scenario.when(CHAIR, command).thenRefused(RECUSED);
        }
        scenario.when(CHAIR, passChair(SEC)).thenAccepted();
        scenario.when(CHAIR, put("i2")).thenRefused(RECUSED);
        scenario.when(SEC, passChair("bo")).thenAccepted();
        scenario.when("bo", passChair(CHAIR)).thenRefused(RECUSED);
        scenario.given("bo", put("i2")).given("bo", find("i2")).given("bo", confirm("i2"));
        scenario.given("bo", start("i3")).when("bo", passChair(CHAIR)).thenAccepted();
        assertThat(scenario.now().life().presided())
                .containsEntry(item("i2"), person("bo"))
                .containsEntry(item("i3"), person(CHAIR));
    }

    @Test
    void JAV_1_where_the_recused_chair_does_not_the_secretary_records_who_takes_the_gavel() {
        var scenario = at("i2").given(CHAIR, recuse("i2"));
        scenario.when("anna", passChair("bo")).thenRefused(NOT_PRESIDING);
        scenario.when(SEC, passChair("bo")).thenAccepted();
    }

    @Test
    void JAV_1_a_chair_who_leaves_an_open_vote_gives_it_to_one_who_votes_in_it() {
        var scenario = voting().given(CHAIR, recuse("i2"));
        scenario.when(CHAIR, closeVote("i2v1")).thenRefused(RECUSED);
        scenario.when(CHAIR, passChair("olle")).thenRefused(CHAIR_HAS_NO_VOTE);
        scenario.given(CHAIR, passChair("bo")).given("bo", cast("i2v1", Choice.YES));
        scenario.when("bo", closeVote("i2v1")).thenAccepted();
    }

    /// "Nu § 52; där är jag jävig."
    @Test
    void JAV_1_a_recused_chair_may_call_up_the_item_to_hand_it_over() {
        var scenario = at("i1").given(CHAIR, recuse("i2"));
        scenario.given(CHAIR, start("i2")).when(CHAIR, put("i2")).thenRefused(RECUSED);
        scenario.when(CHAIR, passChair("bo")).thenAccepted();
        assertThat(scenario.now().life().presided()).containsEntry(item("i2"), person("bo"));
    }

    @Test
    void JAV_2_free_bodies_note_it_and_nothing_more() {
        var scenario = free("record").given("anna", recuse("i2"));
        assertThat(scenario.item("i2").recusals()).containsOnlyKeys(person("anna"));
        assertThat(scenario.now().hidden(person("anna"))).isEmpty();
        assertThat(scenario.presence("anna")).containsExactly("i2");
        scenario.when("anna", propose("i2", "Att avslå.")).thenAccepted();
    }

    @Test
    void JAV_2_free_bodies_may_let_people_leave_or_ask_nothing() {
        assertThat(free("leave").given("anna", recuse("i2")).now().hidden(person("anna")))
                .containsExactly(item("i2"));
        free("off").when("anna", recuse("i2")).thenRefused(RECUSAL_OFF);
        free("off").when("anna", withdrawRecusal("i2")).thenRefused(RECUSAL_OFF);
    }

    /// Else whoever has a conflict of interest could choose who decides.
    @Test
    void JAV_1_who_is_recused_says_nothing_of_who_else_is() {
        var scenario = voting().given(CHAIR, recuse("i2"));
        scenario.when(CHAIR, recuseFor("bo", "i2")).thenRefused(RECUSED);
        scenario.given(SEC, recuseFor("bo", "i2"));
        scenario.when(CHAIR, withdrawRecusalFor("bo", "i2")).thenRefused(RECUSED);
        scenario.when(CHAIR, withdrawRecusal("i2")).thenAccepted();
    }

    /// Whether somebody else has left it is for those in the room.
    @Test
    void JAV_1_no_answer_tells_who_is_recused_whether_there_is_a_quorum_for_the_item() {
        var scenario = at("i2").given(CHAIR, recuse("i2"));
        scenario.when(CHAIR, put("i3")).thenRefused(ITEM_NOT_CURRENT);
        scenario.given("anna", recuse("i2")).given("bo", recuse("i2"));
        scenario.when(CHAIR, put("i3")).thenRefused(ITEM_NOT_CURRENT);
    }

    @Test
    void JAV_1_every_command_that_names_something_of_the_item_is_refused_in_the_same_word() {
        var scenario =
                at("i2").given("bo", propose("i2", "Att avslå.")).given("anna", recuse("i2"));
        for (var command : List.of(support("i2q1"), support("i2q9"), cancelVote("i2v1", "Fel."))) {
            scenario.when("anna", command).thenRefused(RECUSED);
        }
        scenario.when(SEC, supportFor("anna", "i2q1")).thenRefused(RECUSED);
    }
}
