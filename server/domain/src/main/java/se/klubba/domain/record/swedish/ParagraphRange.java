package se.klubba.domain.record.swedish;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/// Consecutive §§ or points, both ends included.
public record ParagraphRange(int from, int to) {

    public ParagraphRange {
        if (to < from) throw new IllegalArgumentException(from + " – " + to);
    }

    /// These numbers as runs of the numbers that the document has: 49, 50, 52 of 49, 50, 52 is one range, since there
    /// is no § 51 that was missed.
    ///
    /// @param numbers a part of `all`
    /// @param all     the numbers that the document has
    public static List<ParagraphRange> of(
            NavigableSet<Integer> numbers, NavigableSet<Integer> all) {
        var ranges = new ArrayList<ParagraphRange>();
        var open = new TreeSet<Integer>();
        for (int number : all) {
            if (numbers.contains(number)) {
                open.add(number);
            } else if (!open.isEmpty()) {
                ranges.add(new ParagraphRange(open.first(), open.last()));
                open.clear();
            }
        }
        if (!open.isEmpty()) ranges.add(new ParagraphRange(open.first(), open.last()));
        return List.copyOf(ranges);
    }
}
