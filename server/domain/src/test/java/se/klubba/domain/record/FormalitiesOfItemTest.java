package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Commands.adopt;
import static se.klubba.domain.meeting.Commands.appointAdjuster;
import static se.klubba.domain.meeting.Commands.closeMeeting;
import static se.klubba.domain.meeting.Commands.start;
import static se.klubba.domain.meeting.Commands.withdraw;
import static se.klubba.domain.meeting.Scenario.CHAIR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
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
                                i.timing()))
                .orElseThrow();
    }
}
