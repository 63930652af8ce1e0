package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.*;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;
import static se.klubba.domain.meeting.Scenario.voting;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Documents;

class DissentOfItemTest {

    /// Decided in two points, against a proposal of `b`.
    private static Scenario decided() {
        return voting(4)
                .given(SEC, draft("i2", "Ett."))
                .given(SEC, draft("i2", "Två."))
                .given("b", propose("i2", "B"))
                .given(CHAIR, put("i2", List.of("i2d1", "i2d2"), List.of("i2q1")))
                .given(CHAIR, find("i2"))
                .given("d", aside("i2"))
                .given(CHAIR, confirm("i2"));
    }

    private static List<Block> after(Scenario scenario) {
        Texts texts =
                (TextId text) ->
                        new Texts.Reading(
                                0,
                                TextRules.begun(scenario.now(), text).orElseGet(Documents::empty));
        var blocks =
                RecordOfMeeting.of(scenario.now(), texts, PersonId::value)
                        .sections()
                        .getFirst()
                        .blocks();
        var decision =
                blocks.stream().filter(Block.Decisions.class::isInstance).findFirst().orElseThrow();
        return blocks.subList(blocks.indexOf(decision) + 1, blocks.size());
    }

    private static Block.Statement said(String sentence) {
        return new Block.Statement(sentence, Optional.empty());
    }

    @Test
    void RES_1_reservations_stand_after_the_decision_those_without_more_words_in_one_sentence() {
        var scenario =
                decided()
                        .given("a", reserve("i2"))
                        .given("b", reserve("i2"))
                        .given("c", reserve("i2"))
                        .given(SEC, reserve("i2", "i2d2", "c", ""))
                        .given(CHAIR, reserve("i2", "", "", "Det går för fort."))
                        .given("b", reserve("i2", "i2d1", "", "till förmån för eget yrkande"));
        assertThat(after(scenario))
                .containsExactly(
                        new Block.Remark(
                                Block.Remark.Kind.NOT_PARTICIPATING, "d deltar inte i beslutet."),
                        new Block.Statements(
                                "Reservationer",
                                List.of(
                                        said("a och c reserverar sig mot beslutet."),
                                        said(
                                                "b reserverar sig mot beslutet till förmån för eget"
                                                        + " yrkande."),
                                        said("c reserverar sig mot beslutets punkt 2."),
                                        new Block.Statement(
                                                "chair reserverar sig mot beslutet.",
                                                Optional.of("Det går för fort.")),
                                        said(
                                                "b reserverar sig mot beslutet till förmån för eget"
                                                        + " yrkande."))));
    }

    @Test
    void RES_2_written_reasons_stand_under_the_reservation_and_notes_to_the_minutes_after_it() {
        var scenario =
                decided()
                        .given("b", reserve("i2"))
                        .given("b", reasons("i2r1", "Kostnaden är inte utredd."))
                        .given("olle", note("i2", "Vi återkommer i mars."));
        assertThat(after(scenario))
                .containsSubsequence(
                        new Block.Statements(
                                "Reservationer",
                                List.of(
                                        new Block.Statement(
                                                "b reserverar sig mot beslutet till förmån för eget"
                                                        + " yrkande.",
                                                Optional.of("Kostnaden är inte utredd.")))),
                        new Block.Statements(
                                "Protokollsanteckningar",
                                List.of(said("olle: Vi återkommer i mars."))));
    }
}
