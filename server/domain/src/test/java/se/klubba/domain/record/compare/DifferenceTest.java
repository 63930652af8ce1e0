package se.klubba.domain.record.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// What those who adjust a document are shown of what has changed.
class DifferenceTest {

    private static String told(String before, String after) {
        return Words.between(before, after).stream()
                .map(part ->
                        switch (part.kind()) {
                            case SAME -> part.text();
                            case ADDED -> "+" + part.text().strip() + "+";
                            case REMOVED -> "-" + part.text().strip() + "-";
                        })
                .collect(Collectors.joining());
    }

    @Test
    void ADJ_2_a_changed_word_is_told_as_what_went_and_what_came() {
        assertThat(told("Mötet beslutar att bifalla.", "Mötet beslutar att avslå."))
                .isEqualTo("Mötet beslutar att -bifalla.-+avslå.+");
        assertThat(told("ett två tre", "ett tre")).isEqualTo("ett -två-tre");
        assertThat(told("ett tre", "ett två tre")).isEqualTo("ett +två+tre");
        assertThat(told("", "nytt")).isEqualTo("+nytt+");
        assertThat(told("gammalt", "")).isEqualTo("-gammalt-");
        assertThat(told("samma\nrad", "samma\nrad")).isEqualTo("samma\nrad");
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 300);
    }

    /// Words are compared, not what stands between them.
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void ADJ_2_without_what_came_it_is_the_old_text_and_without_what_went_the_new(long seed) {
        var random = new Random(seed);
        var before = text(random);
        var after = random.nextInt(4) == 0 ? text(random) : edited(before, random);
        var parts = Words.between(before, after);
        assertThat(without(parts, Difference.Kind.ADDED)).isEqualTo(words(before));
        assertThat(without(parts, Difference.Kind.REMOVED)).isEqualTo(words(after));
        for (var i = 1; i < parts.size(); i++) {
            assertThat(parts.get(i).kind()).isNotEqualTo(parts.get(i - 1).kind());
        }
    }

    private static List<String> without(List<Difference.Part> parts, Difference.Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .flatMap(part -> words(part.text()).stream())
                .toList();
    }

    private static List<String> words(String text) {
        return text.replace("\n", " \n ").lines().findAny().isEmpty()
                ? List.of()
                : List.of(text.replace("\n", " ¶ ").strip().split("\\s+")).stream()
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static String text(Random random) {
        var words = new ArrayList<String>();
        for (var i = random.nextInt(40); i > 0; i--)
            words.add("abcdef".charAt(random.nextInt(6)) + "");
        return String.join(random.nextBoolean() ? " " : "\n", words);
    }

    private static String edited(String text, Random random) {
        var words = new ArrayList<>(List.of(text.split(" ")));
        for (var i = random.nextInt(4); i > 0 && !words.isEmpty(); i--) {
            var at = random.nextInt(words.size());
            if (random.nextBoolean()) words.remove(at);
            else words.add(at, "ny");
        }
        return String.join(" ", words);
    }

    private static MeetingRecord record(Section... sections) {
        var date = LocalDate.of(2018, 12, 14);
        return new MeetingRecord(
                MeetingRecord.Kind.PROTOKOLL,
                MeetingRecord.Standing.DRAFT,
                new Cover("SocSam", date, Optional.empty(), List.of(), List.of()),
                new Contents(Optional.empty(), "Bilagor", List.of()),
                List.of(sections),
                new MeetingRecord.Furniture(List.of(), List.of()));
    }

    private static Section section(int number, String title, String... lines) {
        var blocks = new ArrayList<Block>();
        for (var line : lines) blocks.add(new Block.Paragraph(Inline.plain(line)));
        return new Section("p" + number, Optional.of("§ " + number), title, blocks);
    }

    @Test
    void ADJ_2_only_what_has_changed_is_shown_each_paragraph_by_itself() {
        var before = record(section(1, "Budget", "25 mkr."), section(2, "Val"), section(3, "Slut"));
        var after =
                record(
                        section(1, "Budget", "2,5 mkr."),
                        section(2, "Val av två"),
                        section(4, "Nytt"));
        assertThat(Difference.between(before, before)).isEmpty();
        assertThat(Difference.between(before, after))
                .extracting(Difference::anchor, Difference::change)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("p1", Difference.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("p2", Difference.Change.CHANGED),
                        org.assertj.core.groups.Tuple.tuple("p4", Difference.Change.ADDED),
                        org.assertj.core.groups.Tuple.tuple("p3", Difference.Change.REMOVED));
        var first = Difference.between(before, after).getFirst();
        assertThat(first.parts())
                .containsExactly(
                        new Difference.Part(Difference.Kind.REMOVED, "25 "),
                        new Difference.Part(Difference.Kind.ADDED, "2,5 "),
                        new Difference.Part(Difference.Kind.SAME, "mkr."));
    }

    @Test
    void ADJ_2_two_long_texts_with_nothing_in_common_are_compared_in_bearable_time() {
        var one = "a ".repeat(20_000);
        var other = "b ".repeat(20_000);
        assertThat(Words.between(one, other)).hasSize(2);
    }
}
