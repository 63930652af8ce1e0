package se.klubba.domain.record.kind;

import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.ParagraphRange;

/// The numbers that a record has printed, read back: a record knows no meeting.
///
/// @param all         those of the record's sections
/// @param paragraphs  whether they are §§ and not points
record Numbers(NavigableSet<Integer> all, boolean paragraphs) {

    /// "§ 49 – 52", "§§ 31 – 38, 40", "(p. 1 – 2)", with whatever spaces.
    private static final Pattern RANGES =
            Pattern.compile("\\(?(?:§§?|p\\.)[\\s\\u00a0]*(\\d[\\d\\s\\u00a0,–-]*)\\)?");

    private static final Pattern RANGE =
            Pattern.compile("(\\d+)(?:[\\s\\u00a0]*[–-][\\s\\u00a0]*(\\d+))?");

    static Numbers of(MeetingRecord record) {
        var all = new TreeSet<Integer>();
        record.sections().forEach(section -> of(section).ifPresent(all::add));
        var paragraphs =
                record.numbered().stream()
                        .anyMatch(section -> section.label().orElse("").startsWith("§"));
        return new Numbers(all, paragraphs);
    }

    /// The number of a section, "§ 44" or "1.".
    static Optional<Integer> of(Section section) {
        return section.label()
                .map(label -> label.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .map(Integer::valueOf);
    }

    /// The numbers of a note that is a range and nothing else.
    Optional<NavigableSet<Integer>> in(String note) {
        var match = RANGES.matcher(note.strip());
        if (!match.matches()) return Optional.empty();
        var numbers = new TreeSet<Integer>();
        var ranges = RANGE.matcher(match.group(1));
        while (ranges.find()) {
            int from = Integer.parseInt(ranges.group(1));
            int to = ranges.group(2) == null ? from : Integer.parseInt(ranges.group(2));
            numbers.addAll(all.subSet(from, true, Math.max(from, to), true));
        }
        return Optional.of(numbers);
    }

    String written(NavigableSet<Integer> numbers) {
        List<ParagraphRange> ranges = ParagraphRange.of(numbers, all);
        return paragraphs ? Formats.paragraphs(ranges) : Formats.points(ranges);
    }
}
