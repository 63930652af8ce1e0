package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Choice.ABSTAIN;
import static se.klubba.domain.meeting.Choice.NO;
import static se.klubba.domain.meeting.Choice.YES;
import static se.klubba.domain.meeting.Commands.cast;
import static se.klubba.domain.meeting.Commands.close;
import static se.klubba.domain.meeting.Commands.closeVote;
import static se.klubba.domain.meeting.Commands.confirm;
import static se.klubba.domain.meeting.Commands.find;
import static se.klubba.domain.meeting.Commands.openVote;
import static se.klubba.domain.meeting.Commands.propose;
import static se.klubba.domain.meeting.Commands.put;
import static se.klubba.domain.meeting.Commands.recuse;
import static se.klubba.domain.meeting.Commands.requestVote;
import static se.klubba.domain.meeting.Commands.reserve;
import static se.klubba.domain.meeting.Commands.start;
import static se.klubba.domain.meeting.Commands.withdrawProposal;
import static se.klubba.domain.meeting.Scenario.CHAIR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;

/// What the law has in the minutes of a statutory board for every matter (KL 5:67 by 6:35).
class SixThingsTest {

    private static final Map<String, String> NAMES =
            Map.of("chair", "Olof Ek", "anna", "Anna Borg", "bo", "Bo Lind", "dag", "Dag Ros");

    private static MeetingRecord recordOf(Scenario scenario) {
        var meeting = scenario.now();
        Texts texts = text -> new Texts.Reading(0, TextRules.begun(meeting, text).orElseThrow());
        return RecordOfMeeting.of(
                meeting, texts, person -> NAMES.getOrDefault(person.value(), person.value()));
    }

    private static <T> T only(List<Block> blocks, Class<T> kind) {
        return blocks.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    @Test
    void DOC_6_a_matter_of_a_board_holds_the_six_things_of_KL_5_67() {
        var scenario =
                Scenario.board(5, List.of("anna", "bo", "dag"))
                        .given(CHAIR, start("i2"))
                        .given("dag", recuse("i2"))
                        .given(CHAIR, propose("i2", "Förslag A"))
                        .given("anna", propose("i2", "Förslag B"))
                        .given("bo", propose("i2", "Förslag C"))
                        .given("bo", withdrawProposal("i2q3"))
                        .given(CHAIR, put("i2", List.of(), List.of("i2q1", "i2q2")))
                        .given(CHAIR, find("i2", "i2q1"))
                        .given("anna", requestVote("i2"))
                        .given(CHAIR, openVote("i2", "i2q1", "i2q2"))
                        .given(CHAIR, cast("i2v1", YES))
                        .given("anna", cast("i2v1", NO))
                        .given("bo", cast("i2v1", ABSTAIN))
                        .given(CHAIR, closeVote("i2v1"))
                        .given(CHAIR, confirm("i2", "i2q1"))
                        .given("anna", reserve("i2"))
                        .given(CHAIR, close("i2"))
                        .given(CHAIR, start("i3"));
        var document = recordOf(scenario);
        var matter = document.sections().getFirst().blocks();

        // 1: what was proposed and not withdrawn
        assertThat(only(matter, Block.Proposals.class).proposals())
                .extracting(Block.Proposal::wording)
                .containsExactly("Förslag A", "Förslag B");
        // 2: the order in which the chair put it
        assertThat(only(matter, Block.DecisionPath.class).sentences().getFirst())
                .startsWith("Ordföranden ställer proposition på förslagen");
        // 3 and 5: the vote, its result, who voted and how
        var vote = only(matter, Block.Vote.class);
        assertThat(vote.order().orElseThrow()).contains("ja-röst för", "nej-röst för");
        assertThat(vote.outcome()).anyMatch(line -> line.contains("1 ja-röst mot 1 nej-röst"));
        assertThat(vote.rollCall())
                .containsExactly(
                        new Block.Roll("Ja", 1, List.of("Olof Ek")),
                        new Block.Roll("Nej", 1, List.of("Anna Borg")),
                        new Block.Roll("Avstår", 1, List.of("Bo Lind")));
        // 4: the decision
        assertThat(only(matter, Block.Decisions.class).points()).hasSize(1);
        // 5: who took part: the list of those who decide, with their §§, and who stood back from
        // this one
        assertThat(document.cover().attendance().getFirst().people())
                .filteredOn(one -> one.name().equals("Dag Ros"))
                .singleElement()
                .satisfies(one -> assertThat(one.notes()).contains("§\u00a045"));
        assertThat(matter)
                .filteredOn(Block.Remark.class::isInstance)
                .extracting(block -> ((Block.Remark) block).sentence())
                .anyMatch(line -> line.startsWith("Dag Ros anmäler jäv"));
        // 6: reservations
        assertThat(only(matter, Block.Statements.class).statements())
                .extracting(Block.Statement::sentence)
                .anyMatch(line -> line.startsWith("Anna Borg reserverar sig"));
    }
}
