package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Choice.ABSTAIN;
import static se.klubba.domain.meeting.Choice.NO;
import static se.klubba.domain.meeting.Choice.YES;
import static se.klubba.domain.meeting.Commands.approvePath;
import static se.klubba.domain.meeting.Commands.cast;
import static se.klubba.domain.meeting.Commands.closeVote;
import static se.klubba.domain.meeting.Commands.confirm;
import static se.klubba.domain.meeting.Commands.draft;
import static se.klubba.domain.meeting.Commands.find;
import static se.klubba.domain.meeting.Commands.findCounter;
import static se.klubba.domain.meeting.Commands.openElection;
import static se.klubba.domain.meeting.Commands.openRound;
import static se.klubba.domain.meeting.Commands.openVote;
import static se.klubba.domain.meeting.Commands.propose;
import static se.klubba.domain.meeting.Commands.put;
import static se.klubba.domain.meeting.Commands.requestVote;
import static se.klubba.domain.meeting.Commands.showPath;
import static se.klubba.domain.meeting.Commands.support;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Commands;
import se.klubba.domain.meeting.DecidingCommand;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;

/// What the document says of how a decision was reached, for decisions that took more than one question.
class RecordOfDecidingTest {

    private static final Map<String, String> NAMES =
            Map.of(
                    "chair", "Olof Ek",
                    "anna", "Anna Borg",
                    "bo", "Bo Lind",
                    "cilla", "Cilla Rask");

    private static List<Block> blocks(Scenario scenario) {
        var meeting = scenario.now();
        Texts texts = text -> new Texts.Reading(0, TextRules.begun(meeting, text).orElseThrow());
        return RecordOfMeeting.of(
                        meeting,
                        texts,
                        person -> NAMES.getOrDefault(person.value(), person.value()))
                .sections()
                .getFirst()
                .blocks();
    }

    private static List<String> path(Scenario scenario) {
        return blocks(scenario).stream()
                .flatMap(block ->
                        block instanceof Block.DecisionPath path
                                ? path.sentences().stream()
                                : java.util.stream.Stream.empty())
                .toList();
    }

    private static List<Block.Vote> votes(Scenario scenario) {
        return blocks(scenario).stream()
                .flatMap(block ->
                        block instanceof Block.Vote vote
                                ? java.util.stream.Stream.of(vote)
                                : java.util.stream.Stream.empty())
                .toList();
    }

    private static Scenario at(RuleProfile profile) {
        return Scenario.of(profile, Map.of(), List.of("anna", "bo", "cilla"))
                .checkedIn()
                .given(CHAIR, Commands.open())
                .given(CHAIR, Commands.start("i2"));
    }

    private static Scenario at() {
        return at(RuleProfile.of(BodyKind.CONSULTATION_GROUP));
    }

    private static Scenario all(Scenario scenario, String vote, Choice... choices) {
        var voters = List.of(CHAIR, "anna", "bo", "cilla");
        for (var i = 0; i < choices.length; i++) {
            scenario.given(voters.get(i), cast(vote, choices[i]));
        }
        return scenario.given(CHAIR, closeVote(vote));
    }

    @Test
    void VOTE_7_each_round_is_printed_with_what_it_chose() {
        var scenario =
                at().given(CHAIR, propose("i2", "A"))
                        .given("anna", propose("i2", "B"))
                        .given("bo", propose("i2", "E"))
                        .given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2", "i2q3")))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given("bo", requestVote("i2"))
                        .given(CHAIR, openRound("i2", "i2q2", "i2q3"));
        all(scenario, "i2v1", NO, YES, NO, ABSTAIN).given(CHAIR, openVote("i2", "i2q1", "i2q3"));
        all(scenario, "i2v2", YES, NO, NO, YES).given(CHAIR, confirm("i2", "i2q1"));
        assertThat(path(scenario))
                .containsExactly(
                        "Ordföranden ställer proposition på förslagen och finner att Sociala samrådsgruppen beslutar"
                                + " enligt Olof Eks förslag.",
                        "Omröstning begärs.");
        var round = votes(scenario).getFirst();
        assertThat(round.heading()).isEqualTo("Omröstning om motförslag");
        assertThat(round.order())
                .contains(
                        "Följande beslutsgång godkänns för att utse motförslag: ja-röst för Anna Borgs förslag,"
                                + " nej-röst för Bo Linds förslag.");
        assertThat(round.outcome())
                .containsExactly(
                        "Med 1 ja-röst mot 2 nej-röster, 1 ledamot avstår, utses Bo Linds förslag till motförslag.");
        var last = votes(scenario).getLast();
        assertThat(last.outcome())
                .containsExactly(
                        "Vid lika röstetal avgörs ärendet med ordförandens utslagsröst.",
                        "Med 2 ja-röster mot 2 nej-röster, beslutar Sociala samrådsgruppen enligt Olof Eks förslag.");
        assertThat(last.rollCall().getFirst())
                .isEqualTo(new Block.Roll("Ja", 2, List.of("Olof Ek", "Cilla Rask")));
    }

    @Test
    void VOTE_7_a_round_by_acclamation_is_told_in_a_sentence() {
        var scenario =
                at().given(CHAIR, propose("i2", "A"))
                        .given("anna", propose("i2", "B"))
                        .given("bo", propose("i2", "E"))
                        .given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2", "i2q3")))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given("bo", requestVote("i2"))
                        .given(CHAIR, findCounter("i2", "i2q3"))
                        .given(CHAIR, openVote("i2"));
        all(scenario, "i2v1", YES, YES, NO, YES).given(CHAIR, confirm("i2"));
        assertThat(path(scenario))
                .last()
                .isEqualTo(
                        "Ordföranden ställer Anna Borgs förslag mot Bo Linds förslag och finner att Bo Linds förslag"
                                + " ska stå mot huvudförslaget.");
    }

    @Test
    void DEC_5_the_path_approved_is_printed_with_each_question_in_its_turn() {
        var scenario =
                at().given(SEC, draft("i2", "A"))
                        .given(
                                "anna",
                                new DecidingCommand.Propose(
                                        Commands.item("i2"),
                                        Proposal.Kind.REFER_BACK,
                                        "Återremiss",
                                        Optional.empty(),
                                        List.of(),
                                        Optional.empty(),
                                        Optional.of("förvaltningen"),
                                        Optional.of("kostnaden är oklar")))
                        .given("bo", propose("i2", "B"))
                        .given("cilla", propose("i2", Proposal.Kind.ADDITION, "T"))
                        .given("anna", support("i2q3"))
                        .given(CHAIR, showPath("i2"))
                        .given(CHAIR, approvePath("i2"))
                        .given(CHAIR, put("i2"))
                        .given(CHAIR, find("i2", "decideToday"))
                        .given(CHAIR, confirm("i2"))
                        .given(CHAIR, put("i2"))
                        .given(CHAIR, find("i2"))
                        .given(CHAIR, confirm("i2"))
                        .given(CHAIR, put("i2"))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2"));
        all(scenario, "i2v1", NO, YES, NO, YES).given(CHAIR, confirm("i2"));
        assertThat(path(scenario))
                .containsExactly(
                        "Följande beslutsgång godkänns: först om ärendet ska avgöras i dag eller återremitteras,"
                                + " därefter det framlagda förslaget mot Bo Linds förslag, därefter Cilla Rask och"
                                + " Anna Borgs tilläggsyrkande.",
                        "Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner"
                                + " att Sociala samrådsgruppen beslutar att ärendet ska avgöras i dag.",
                        "Ordföranden ställer proposition på förslagen och finner att Sociala samrådsgruppen beslutar"
                                + " enligt det framlagda förslaget.",
                        "Omröstning begärs.");
        var addition = votes(scenario).getFirst();
        assertThat(addition.heading()).isEqualTo("Omröstning om tilläggsyrkande");
        assertThat(addition.outcome())
                .last()
                .isEqualTo(
                        "Med 2 ja-röster mot 2 nej-röster, beslutar Sociala samrådsgruppen att avslå Cilla Rask och"
                                + " Anna Borgs tilläggsyrkande.");
    }

    @Test
    void VOTE_10_the_answer_of_each_organisation_is_printed_and_who_gave_it() {
        var scenario =
                at(RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                                .with(Setting.VOTE_UNIT, "organisation"))
                        .given(SEC, draft("i2", "A"))
                        .given(CHAIR, put("i2"))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2"));
        all(scenario, "i2v1", YES, YES, YES, ABSTAIN).given(CHAIR, confirm("i2"));
        var vote = votes(scenario).getFirst();
        assertThat(vote.order().orElseThrow()).startsWith("Varje organisation har en röst.");
        assertThat(vote.outcome())
                .containsExactly(
                        "Med 2 ja-röster mot 0 nej-röster, 1 organisation avstår, beslutar Sociala samrådsgruppen enligt"
                                + " det framlagda förslaget.",
                        "Olof Ek och Bräcke kommun röstar ja.",
                        "Bergs kommun avstår.");
        assertThat(vote.rollCall().getFirst())
                .isEqualTo(new Block.Roll("Ja", 2, List.of("Olof Ek", "Anna Borg", "Bo Lind")));
    }

    @Test
    void VOTE_5_a_tie_without_a_decision_says_so_and_nothing_is_decided() {
        var scenario =
                at(RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                                .with(Setting.TIE_BREAK, "noDecision"))
                        .given(SEC, draft("i2", "A"))
                        .given(CHAIR, put("i2"))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2"));
        all(scenario, "i2v1", YES, YES, NO, NO).given(CHAIR, confirm("i2"));
        assertThat(votes(scenario).getFirst().outcome())
                .containsExactly(
                        "Vid lika röstetal fattas inget beslut.",
                        "Med 2 ja-röster mot 2 nej-röster, fattar Sociala samrådsgruppen inget beslut.");
        assertThat(blocks(scenario)).noneMatch(Block.Decisions.class::isInstance);
    }

    @Test
    void VOTE_2_an_open_election_is_printed_by_candidate_and_by_name() {
        var scenario = at().given(CHAIR, openElection("i2", "Ask", "bo"));
        for (var voter : List.of("anna", "cilla")) {
            scenario.given(voter, Commands.castFor("bo", "i2v1"));
        }
        scenario.given("bo", Commands.castFor("Ask", "i2v1"))
                .given(CHAIR, cast("i2v1", ABSTAIN))
                .given(CHAIR, closeVote("i2v1"))
                .given(CHAIR, confirm("i2"));
        var vote = votes(scenario).getFirst();
        assertThat(vote.outcome())
                .containsExactly("Med 2 röster väljer Sociala samrådsgruppen Bo Lind.");
        assertThat(vote.rollCall())
                .containsExactly(
                        new Block.Roll("Ask", 1, List.of("Bo Lind")),
                        new Block.Roll("Bo Lind", 2, List.of("Anna Borg", "Cilla Rask")),
                        new Block.Roll("Avstår", 1, List.of("Olof Ek")));
    }
}
