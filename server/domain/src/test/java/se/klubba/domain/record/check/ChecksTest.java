package se.klubba.domain.record.check;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.appointAdjuster;
import static se.klubba.domain.meeting.Commands.assign;
import static se.klubba.domain.meeting.Commands.cast;
import static se.klubba.domain.meeting.Commands.close;
import static se.klubba.domain.meeting.Commands.closeVote;
import static se.klubba.domain.meeting.Commands.confirm;
import static se.klubba.domain.meeting.Commands.draft;
import static se.klubba.domain.meeting.Commands.find;
import static se.klubba.domain.meeting.Commands.openVote;
import static se.klubba.domain.meeting.Commands.presenters;
import static se.klubba.domain.meeting.Commands.propose;
import static se.klubba.domain.meeting.Commands.put;
import static se.klubba.domain.meeting.Commands.recuse;
import static se.klubba.domain.meeting.Commands.requestVote;
import static se.klubba.domain.meeting.Commands.start;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Documents;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Section;

/// What is looked for before a document goes to adjustment.
class ChecksTest {

    private static final ItemId SECOND = new ItemId("i2");

    private static List<String> found(Scenario scenario, String written) {
        return found(scenario, written, PersonId::value);
    }

    /// Code, item and what it is about, each as a line.
    private static List<String> found(
            Scenario scenario, String written, Function<PersonId, String> names) {
        Texts texts = _ -> new Texts.Reading(0, Documents.ofParagraphs(written));
        return Checks.of(scenario.now(), texts, names).stream()
                .map(check ->
                        check.code()
                                + check.item().map(item -> " " + item).orElse("")
                                + (check.about().isEmpty() ? "" : " " + check.about()))
                .toList();
    }

    private static Scenario adjusted() {
        return Scenario.at("i1").given(CHAIR, appointAdjuster("anna"));
    }

    @Test
    void CHK_1_a_document_that_lacks_nothing_has_nothing_to_look_at() {
        assertThat(found(adjusted(), "Mötet öppnas.")).isEmpty();
    }

    @Test
    void CHK_1_what_is_missing_of_the_whole_document_is_named() {
        var scenario = Scenario.at("i1");
        assertThat(found(scenario, "Mötet öppnas.")).containsExactly("ADJUSTER_MISSING");
        scenario.given(CHAIR, appointAdjuster("guest"));
        assertThat(found(scenario, "Mötet öppnas.")).containsExactly("ADJUSTER_NOT_THERE [guest]");
        assertThat(found(adjusted(), "Mötet öppnas.", _ -> "Kim Ek"))
                .containsExactly("DUPLICATE_NAME [Kim Ek]");
    }

    @Test
    void CHK_1_an_item_with_nothing_written_and_a_presenter_who_was_not_there_are_named() {
        var scenario = adjusted().given(CHAIR, start("i4")).given(SEC, presenters("i4", "guest"));
        assertThat(found(scenario, ""))
                .containsExactly("PRESENTER_NOT_THERE i4 [guest]", "ITEM_EMPTY i4");
    }

    @Test
    void CHK_1_a_matter_that_was_to_be_decided_and_was_not_is_named() {
        var scenario = adjusted().given(CHAIR, start("i2")).given(CHAIR, close("i2"));
        assertThat(found(scenario, "Frågan diskuteras.")).containsExactly("DECISION_MISSING i2");
    }

    @Test
    void CHK_1_a_task_for_nobody_is_named() {
        var scenario =
                adjusted()
                        .given(CHAIR, start("i2"))
                        .given(SEC, draft("i2", "Frågan utreds."))
                        .given(CHAIR, put("i2"))
                        .given(CHAIR, find("i2"))
                        .given(CHAIR, confirm("i2"))
                        .given(SEC, assign("i2d1", "", "Utreda frågan"));
        assertThat(found(scenario, "Bakgrund."))
                .containsExactly("ASSIGNEE_MISSING i2 [Utreda frågan]");
    }

    @Test
    void CHK_1_references_that_lead_nowhere_are_named_and_earlier_meetings_are_not() {
        assertThat(found(adjusted(), "Se (§ 44), (§ 12), (§ 45) och bilaga 1."))
                .containsExactly(
                        "REFERENCE_LEADS_NOWHERE i1 [(§ 45)]",
                        "REFERENCE_LEADS_NOWHERE i1 [bilaga 1]");
    }

    private static Scenario board() {
        return Scenario.board(5, List.of("anna", "bo", "cilla"))
                .given(CHAIR, appointAdjuster("anna"))
                .given("bo", recuse("i2"))
                .given(CHAIR, start("i2"))
                .given(SEC, draft("i2", "Vägen byggs."))
                .given("anna", propose("i2", "Vägen byggs inte."))
                .given(CHAIR, put("i2"))
                .given("anna", requestVote("i2"))
                .given(CHAIR, openVote("i2"))
                .given("anna", cast("i2v1", Choice.NO))
                .given("cilla", cast("i2v1", Choice.YES))
                .given(CHAIR, cast("i2v1", Choice.YES))
                .given(CHAIR, closeVote("i2v1"))
                .given(CHAIR, confirm("i2"));
    }

    @Test
    void CHK_2_a_paragraph_as_the_rules_write_it_lacks_nothing_that_the_law_demands() {
        assertThat(found(board(), "Bakgrund.")).isEmpty();
    }

    @Test
    void CHK_2_a_recusal_and_a_method_that_are_not_told_of_stop_a_statutory_document() {
        var meeting = board().now();
        var bare =
                new Section(
                        "p45",
                        Optional.of("§ 45"),
                        "Punkt 2",
                        List.of(new Block.Decisions("Nämndens beslut", List.of())));
        Texts silent = _ -> new Texts.Reading(0, Documents.empty());
        var checks =
                new LawfulItem(meeting, PersonId::value)
                        .of(meeting.agenda().item(SECOND), bare, silent);
        assertThat(checks)
                .extracting(Check::code)
                .containsExactly(Check.Code.METHOD_MISSING, Check.Code.RECUSAL_UNPRINTED);
        assertThat(checks).extracting(Check::severity).containsOnly(Check.Severity.STOP);
        var told = Map.of(new TextId.Minutes(SECOND), "bo anmäler jäv.");
        Texts texts =
                text -> new Texts.Reading(0, Documents.ofParagraphs(told.getOrDefault(text, "")));
        assertThat(
                        new LawfulItem(meeting, PersonId::value)
                                .of(meeting.agenda().item(SECOND), bare, texts))
                .extracting(Check::code)
                .containsExactly(Check.Code.METHOD_MISSING);
    }

    @Test
    void CHK_2_votes_that_do_not_add_up_are_seen() {
        var vote = board().now().deciding().vote(new VoteId("i2v1"));
        var right = vote.outcome().orElseThrow();
        assertThat(LawfulItem.addsUp(vote, right)).isTrue();
        var wrong = Outcome.of(3, 1, 0, Choice.YES, Outcome.DecidedBy.MAJORITY);
        assertThat(LawfulItem.addsUp(vote, wrong)).isFalse();
    }
}
