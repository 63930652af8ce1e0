package se.klubba.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.domain.meeting.Scenario.CHAIR;
import static se.klubba.domain.meeting.Scenario.SEC;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Commands;
import se.klubba.domain.meeting.Scenario;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;

/// What a document says about its own adjustment.
class SignaturesTest {

    private static final Map<String, String> NAMES =
            Map.of(CHAIR, "Eva Ask", SEC, "Siv Berg", "anna", "Anna Ceder", "bo", "Bo Dal");

    private static Scenario inReview() {
        return Scenario.at("i2")
                .given(CHAIR, Commands.appointAdjuster("anna"))
                .given(CHAIR, Commands.close("i2"))
                .given(CHAIR, Commands.closeMeeting())
                .given(SEC, Commands.send(SEC, CHAIR, "anna"));
    }

    private static MeetingRecord record(Scenario scenario) {
        var meeting = scenario.now();
        Texts texts = text -> new Texts.Reading(0, TextRules.begun(meeting, text).orElseThrow());
        return RecordOfMeeting.of(
                meeting, texts, person -> NAMES.getOrDefault(person.value(), person.value()));
    }

    private static List<Optional<String>> lines(MeetingRecord record) {
        return record.cover().offices().stream().map(Cover.Office::signed).toList();
    }

    @Test
    void DOC_7_it_carries_utkast_until_the_last_has_signed() {
        assertThat(record(Scenario.opened()).mark()).contains("UTKAST");
        var scenario = inReview();
        assertThat(record(scenario).mark()).contains("UTKAST");
        scenario.given(SEC, scenario.freezing("a".repeat(64)));
        assertThat(record(scenario).mark()).contains("UTKAST");
        // the file that is signed becomes the document
        assertThat(record(scenario).as(MeetingRecord.Standing.FROZEN).mark()).isEmpty();
        scenario.given(SEC, Commands.sign()).given("anna", Commands.sign());
        assertThat(record(scenario).mark()).contains("UTKAST");
        scenario.given(CHAIR, Commands.sign());
        assertThat(record(scenario).mark()).isEmpty();
        assertThat(record(scenario).standing()).isEqualTo(MeetingRecord.Standing.ADJUSTED);
    }

    @Test
    void DOC_3_the_signature_lines_say_who_signed_when_and_how() {
        var scenario = inReview();
        scenario.given(SEC, scenario.freezing("a".repeat(64)))
                .given(SEC, Commands.sign())
                .given(SEC, Commands.signOnPaper("anna", LocalDate.of(2018, 12, 14)));
        assertThat(lines(record(scenario)))
                .containsExactly(
                        Optional.of("Signerat elektroniskt 2018-12-14 kl.\u00a009:00"),
                        Optional.empty(),
                        Optional.of("Underskrivet på papper 2018-12-14"));
        scenario.given(SEC, Commands.signedOutside("a".repeat(64), CHAIR));
        assertThat(lines(record(scenario)).get(1))
                .contains("Signerat med Underskriftstjänsten 2018-12-14 kl.\u00a009:00");
    }

    @Test
    void DOC_3_whoever_signs_without_an_office_has_a_line_too() {
        var scenario = inReview().given(SEC, Commands.send(SEC, CHAIR, "anna", "bo"));
        assertThat(record(scenario).cover().offices())
                .extracting(Cover.Office::name)
                .containsExactly("Siv Berg", "Eva Ask", "Anna Ceder", "Bo Dal");
    }

    @Test
    void ADJ_4_a_paragraph_adjusted_at_the_meeting_says_so_and_who_signed() {
        var scenario =
                Scenario.at("i2")
                        .given(CHAIR, Commands.appointAdjuster("anna"))
                        .written(new TextId.Minutes(Commands.item("i2")), "Mötet beslutar.")
                        .given(CHAIR, Commands.start("i3"))
                        .given(CHAIR, Commands.adjustAtOnce("i2"));
        assertThat(remarks(scenario)).containsExactly("Paragrafen förklaras omedelbart justerad.");
        scenario.given(CHAIR, Commands.signItem("i2")).given("anna", Commands.signItem("i2"));
        assertThat(remarks(scenario))
                .containsExactly(
                        "Paragrafen förklaras omedelbart justerad.",
                        "Signerat av Eva Ask 2018-12-14 kl.\u00a009:00 och Anna Ceder 2018-12-14 kl.\u00a009:00.");
    }

    private static List<String> remarks(Scenario scenario) {
        return record(scenario).sections().getFirst().blocks().stream()
                .filter(Block.Remark.class::isInstance)
                .map(Block.Remark.class::cast)
                .filter(remark -> remark.kind() == Block.Remark.Kind.ADJUSTED_AT_ONCE)
                .map(Block.Remark::sentence)
                .toList();
    }

    @Test
    void ADJ_5_a_disagreement_is_printed_where_it_belongs_and_a_referral_last() {
        var scenario =
                inReview()
                        .given("anna", Commands.disagree("i2", "Mitt yrkande saknas."))
                        .given("anna", Commands.disagree("", "Listan är fel."))
                        .given(CHAIR, Commands.refer("nästa sammanträde"));
        var record = record(scenario);
        var statement =
                new Block.Statement(
                        "Anna Ceder anser inte att protokollet rätt återger vad som förekom.",
                        Optional.of("Mitt yrkande saknas."));
        assertThat(record.sections().getFirst().blocks())
                .contains(
                        new Block.Statements(
                                "Avvikande mening vid justeringen", List.of(statement)));
        var last = record.sections().getLast();
        assertThat(last.title()).isEqualTo("Justering");
        assertThat(last.label()).isEmpty();
        assertThat(last.blocks().getLast())
                .isEqualTo(
                        new Block.Paragraph(
                                Inline.plain(
                                        "Justeringen av protokollet hänskjuts till nästa sammanträde.")));
        assertThat(record(inReview()).sections()).noneMatch(s -> s.title().equals("Justering"));
    }

    @Test
    void ADJ_6_a_correction_is_a_document_of_its_own_with_old_and_new() {
        var scenario = inReview();
        scenario.given(SEC, scenario.freezing("a".repeat(64)))
                .given(SEC, Commands.sign())
                .given(CHAIR, Commands.sign())
                .given("anna", Commands.sign());
        var before = record(scenario);
        scenario.given(SEC, Commands.correct("i2", "31 februari", "28 februari"));
        assertThat(record(scenario)).isEqualTo(before);
        var meeting = scenario.now();
        var correction = meeting.adjustment().corrections().values().iterator().next();
        var addition =
                CorrectionOfRecord.of(meeting, correction, 1, (PersonId p) -> NAMES.get(p.value()));
        assertThat(addition.cover().title())
                .isEqualTo("Rättelse 1 av protokoll, SocSam 14 december 2018");
        assertThat(addition.sections().getFirst().label())
                .isEqualTo(before.sections().getFirst().label());
        assertThat(addition.sections().getFirst().blocks().toString())
                .contains("14 december 2018 av Siv Berg", "31 februari", "28 februari", "skrivfel");
    }
}
