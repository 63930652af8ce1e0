package se.klubba.domain.record.swedish;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2018, 12, 14);

    @Test
    void MTG_2_all_forms_of_a_date_come_from_the_one_date() {
        assertThat(Formats.date(DAY)).isEqualTo("14 december 2018");
        assertThat(Formats.weekdayAndDate(DAY)).isEqualTo("Fredag den 14 december 2018");
        assertThat(Formats.occasion(DAY, Optional.of("09:00"), Optional.of("12:00")))
                .isEqualTo("Fredag den 14 december 2018 kl.\u00a009:00 – 12:00");
        assertThat(Formats.occasion(DAY, Optional.of("8"), Optional.empty()))
                .endsWith("2018 kl.\u00a08");
        assertThat(Formats.occasion(DAY, Optional.empty(), Optional.empty())).endsWith("2018");
    }

    @Test
    void PART_2_presence_is_printed_as_ranges() {
        var all = numbers(44, 45, 46, 47, 49, 50, 51, 52);
        assertThat(Formats.paragraphs(ParagraphRange.of(numbers(49), all))).isEqualTo("§\u00a049");
        assertThat(Formats.paragraphs(ParagraphRange.of(numbers(49, 50, 51, 52), all)))
                .isEqualTo("§\u00a049 – 52");
        assertThat(Formats.paragraphs(ParagraphRange.of(numbers(44, 45, 50), all)))
                .isEqualTo("§§\u00a044 – 45, 50");
        assertThat(Formats.points(ParagraphRange.of(numbers(1), numbers(1, 2))))
                .isEqualTo("(p.\u00a01)");
    }

    @Test
    void a_number_that_the_document_lacks_does_not_break_a_range() {
        var all = numbers(44, 45, 47);
        assertThat(ParagraphRange.of(numbers(45, 47), all))
                .containsExactly(new ParagraphRange(45, 47));
    }

    @Test
    void numbers_are_parted_in_threes() {
        assertThat(Formats.number(600_000)).isEqualTo("600\u00a0000");
        assertThat(Formats.number(3_850_000)).isEqualTo("3\u00a0850\u00a0000");
        assertThat(Formats.number(999)).isEqualTo("999");
        assertThat(Formats.number(-1_000)).isEqualTo("−1\u00a0000");
    }

    @Test
    void names_are_joined_and_put_in_the_genitive_as_in_swedish() {
        assertThat(Formats.names(List.of("A"))).isEqualTo("A");
        assertThat(Formats.names(List.of("A", "B", "C"))).isEqualTo("A, B och C");
        assertThat(Formats.genitive("Håkan Edlund")).isEqualTo("Håkan Edlunds");
        assertThat(Formats.genitive("Anders")).isEqualTo("Anders");
        assertThat(Formats.genitive("SVOM")).isEqualTo("SVOM:s");
    }

    @Test
    void PART_4_organisations_stand_in_the_swedish_alphabet() {
        var sorted =
                Stream.of(
                                "Östersunds kommun",
                                "Åre kommun",
                                "Älvdalens kommun",
                                "Regional utveckling",
                                "Region JH",
                                "Zeta",
                                "bergs kommun",
                                "Bräcke kommun",
                                "Čállit",
                                "Édla",
                                "Edlb")
                        .sorted(SwedishOrder.SWEDISH)
                        .toList();
        assertThat(sorted)
                .containsExactly(
                        "bergs kommun",
                        "Bräcke kommun",
                        "Čállit",
                        "Édla",
                        "Edlb",
                        "Region JH",
                        "Regional utveckling",
                        "Zeta",
                        "Åre kommun",
                        "Älvdalens kommun",
                        "Östersunds kommun");
    }

    @Test
    void a_result_says_figures_abstentions_and_what_was_decided() {
        assertThat(
                        DecidingPhrases.result(
                                DecidingPhrases.figures(6, 4, 1, false),
                                "nämnden",
                                "enligt " + Phrases.proposalOf(List.of("Nils Bergvall"))))
                .isEqualTo(
                        "Med 6 ja-röster mot 4 nej-röster, 1 ledamot avstår, beslutar nämnden enligt Nils Bergvalls förslag.");
        assertThat(
                        DecidingPhrases.result(
                                DecidingPhrases.figures(5, 1, 0, true),
                                "nämnden",
                                "att avslå förslaget"))
                .isEqualTo("Med 5 ja-röster mot 1 nej-röst, beslutar nämnden att avslå förslaget.");
    }

    @Test
    void a_reason_is_taken_into_the_sentence_however_it_was_entered() {
        var sentence = "Ärendet återremitteras till förvaltningen för att ekonomin ska belysas.";
        assertThat(Phrases.referredBack("förvaltningen", "för att ekonomin ska belysas."))
                .isEqualTo(sentence);
        assertThat(Phrases.referredBack("förvaltningen", "ekonomin ska belysas"))
                .isEqualTo(sentence);
    }

    private static NavigableSet<Integer> numbers(Integer... numbers) {
        return new TreeSet<>(List.of(numbers));
    }
}
