package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.adopt;
import static se.klubba.domain.meeting.Commands.appointAdjuster;
import static se.klubba.domain.meeting.Commands.closeMeeting;
import static se.klubba.domain.meeting.Commands.start;
import static se.klubba.domain.meeting.Commands.withdraw;
import static se.klubba.domain.meeting.Scenario.CHAIR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.Phrase;
import se.klubba.domain.body.Phrase.Occasion;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Documents;

/// What the formalities leave in the minutes.
class FormalitiesOfItemTest {

    /// The sentences of an item, with what the secretary has written there.
    private static List<String> sentences(Scenario scenario, int section, String written) {
        Texts texts = _ -> new Texts.Reading(0, Documents.ofParagraphs(written));
        return RecordOfMeeting.of(scenario.now(), texts, PersonId::value)
                .sections()
                .get(section)
                .blocks()
                .stream()
                .filter(Block.Remark.class::isInstance)
                .map(block -> ((Block.Remark) block).sentence())
                .toList();
    }

    @Test
    void MIN_6_the_opening_says_who_opened_until_the_secretary_has_said_it() {
        var scenario = Scenario.at("i1");
        assertThat(sentences(scenario, 0, "Alla hälsas välkomna."))
                .containsExactly("Ordföranden chair öppnar mötet.");
        assertThat(sentences(scenario, 0, "Kim Ek öppnar dagens möte.")).isEmpty();
    }

    @Test
    void MIN_6_closing_says_so_once_the_meeting_is_closed() {
        var scenario = Scenario.at("i5");
        assertThat(sentences(scenario, 0, "")).isEmpty();
        scenario.given(CHAIR, closeMeeting());
        assertThat(sentences(scenario, 0, "")).containsExactly("Ordföranden avslutar mötet.");
        assertThat(sentences(scenario, 0, "Mötet avslutas med kaffe.")).isEmpty();
    }

    @Test
    void MIN_6_adjusters_an_adopted_agenda_and_withdrawn_items_are_told_of() {
        var scenario =
                Scenario.at("i2")
                        .given(CHAIR, appointAdjuster("anna"))
                        .given(CHAIR, withdraw("i4"))
                        .given(CHAIR, adopt());
        var formalities = new FormalitiesOfItem(scenario.now(), PersonId::value);
        assertThat(formalities.of(item(ItemKind.ELECTION_OF_ADJUSTER), "Val av justerare."))
                .extracting(block -> ((Block.Remark) block).sentence())
                .containsExactly("anna utses att jämte ordföranden justera protokollet.");
        assertThat(formalities.of(item(ItemKind.ELECTION_OF_ADJUSTER), "anna utses.")).isEmpty();
        assertThat(formalities.of(item(ItemKind.ADOPT_AGENDA), ""))
                .extracting(block -> ((Block.Remark) block).sentence())
                .containsExactly(
                        "Punkt 4. Punkt 4 utgår.", "Mötet fastställer föredragningslistan.");
        assertThat(formalities.of(item(ItemKind.ADOPT_AGENDA), "Punkt 4 utgår. Listan fastställs."))
                .isEmpty();
    }

    @Test
    void MIN_6_a_body_says_it_in_its_own_wording_and_the_secretary_in_any_other() {
        var scenario = Scenario.at("i5").given(CHAIR, closeMeeting());
        assertThat(
                        inOwnWords(
                                scenario,
                                "Rast följer.",
                                "[ordförande] tackar för idag.",
                                Occasion.CLOSED))
                .containsExactly("chair tackar för idag.");
        // taken over as it is, or written in words that mean it
        assertThat(
                        inOwnWords(
                                scenario,
                                "Kim Ek tackar för idag kl. 15.",
                                "[ordförande] tackar för idag.",
                                Occasion.CLOSED))
                .isEmpty();
        assertThat(
                        inOwnWords(
                                scenario,
                                "Mötet avslutas.",
                                "[ordförande] tackar för idag.",
                                Occasion.CLOSED))
                .isEmpty();
        // of another occasion it is no wording
        assertThat(inOwnWords(scenario, "", "Öppet!", Occasion.OPENED))
                .containsExactly("Ordföranden avslutar mötet.");
    }

    @Test
    void MIN_6_a_wording_has_only_slots_that_its_occasion_fills() {
        assertThat(new Phrase("a", "[ordförande] börjar.", Optional.of(Occasion.OPENED)).fits())
                .isTrue();
        assertThat(new Phrase("a", "[vem] börjar.", Optional.of(Occasion.OPENED)).fits()).isFalse();
        assertThat(new Phrase("a", "[vem] börjar.").fits()).isTrue();
    }

    /// What the closing item of that meeting says, if the body had had this wording from the beginning.
    private static List<String> inOwnWords(
            Scenario scenario, String written, String wording, Occasion occasion) {
        var log = new ArrayList<>(scenario.log());
        var planned = (LifeEvent.MeetingPlanned) log.getFirst();
        var plan = planned.plan();
        var of = plan.body();
        var body =
                new Body(
                        of.id(),
                        of.names(),
                        of.kind(),
                        of.organisations(),
                        of.seats(),
                        of.categories(),
                        List.of(new Phrase("Egen", wording, Optional.of(occasion))));
        log.set(
                0,
                new LifeEvent.MeetingPlanned(
                        new Plan(
                                body,
                                plan.title(),
                                plan.time(),
                                plan.offices(),
                                plan.firstNumber(),
                                plan.printed()),
                        planned.profile()));
        var meeting = Meeting.replay(scenario.now().id(), log);
        Texts texts = _ -> new Texts.Reading(0, Documents.ofParagraphs(written));
        return RecordOfMeeting.of(meeting, texts, PersonId::value)
                .sections()
                .getFirst()
                .blocks()
                .stream()
                .filter(Block.Remark.class::isInstance)
                .map(block -> ((Block.Remark) block).sentence())
                .toList();
    }

    @Test
    void MIN_6_notes_have_no_formalities() {
        var notes =
                RuleProfile.of(BodyKind.CONSULTATION_GROUP)
                        .with(Setting.DOCUMENT_TYPE, "minnesanteckningar");
        var scenario = Scenario.planned(notes).checkedIn();
        scenario.given(CHAIR, se.klubba.domain.meeting.Commands.open()).given(CHAIR, start("i1"));
        assertThat(sentences(scenario, 0, "")).isEmpty();
    }

    private static Item item(ItemKind kind) {
        var meeting = Scenario.at("i1").now();
        return meeting.agenda().items().stream()
                .filter(i -> i.id().equals(new ItemId("i1")))
                .findFirst()
                .map(i ->
                        new Item(
                                i.id(),
                                new Item.Heading(
                                        Optional.of(1), "Formalia", kind, i.heading().origin()),
                                i.number(),
                                i.status(),
                                i.presenters(),
                                i.excluded(),
                                i.form(),
                                Map.of(),
                                i.timing(),
                                i.reports()))
                .orElseThrow();
    }
}
