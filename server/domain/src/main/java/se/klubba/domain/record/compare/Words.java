package se.klubba.domain.record.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The shortest way from one text to another in words taken away and words put in: the greedy algorithm of Eugene W. Myers,
/// "An O(ND) Difference Algorithm and Its Variations" (Algorithmica 1, 1986).
final class Words {

    /// More changes than this in one text are told as one: the old is gone, the new is there. It bounds time and memory.
    private static final int MOST_CHANGES = 4_000;

    /// A word with what stands after it up to the next; the end of a line is a word of its own.
    private static final Pattern WORD = Pattern.compile("\\n|[^\\s]+[^\\S\\n]*");

    private final List<String> before;
    private final List<String> after;
    private final int[] a;
    private final int[] b;

    private Words(String before, String after) {
        this.before = words(before);
        this.after = words(after);
        var known = new HashMap<String, Integer>();
        a = numbers(this.before, known);
        b = numbers(this.after, known);
    }

    /// The text after, with what was taken away where it stood. Joined, all but what is *added* is the text before, save
    /// for the spaces, and all but what is *removed* the text after.
    static List<Difference.Part> between(String before, String after) {
        return joined(new Words(before, after).steps());
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).toList();
    }

    /// Words are the same whatever space stands after them.
    private static int[] numbers(List<String> words, Map<String, Integer> known) {
        return words.stream()
                .map(word -> word.equals("\n") ? word : word.strip())
                .mapToInt(word -> known.computeIfAbsent(word, _ -> known.size()))
                .toArray();
    }

    private List<Difference.Part> steps() {
        var start = 0;
        while (start < a.length && start < b.length && a[start] == b[start]) start++;
        var end = 0;
        while (end < a.length - start
                && end < b.length - start
                && a[a.length - 1 - end] == b[b.length - 1 - end]) {
            end++;
        }
        var parts = new ArrayList<Difference.Part>();
        for (var i = 0; i < start; i++) parts.add(same(after.get(i)));
        parts.addAll(middle(start, a.length - end, b.length - end));
        for (var i = b.length - end; i < b.length; i++) parts.add(same(after.get(i)));
        return parts;
    }

    private List<Difference.Part> middle(int start, int endA, int endB) {
        var n = endA - start;
        var m = endB - start;
        var traces = new ArrayList<int[]>();
        var most = Math.min(n + m, MOST_CHANGES);
        // v[k + most + 1]: how far down the old text a path on diagonal k has come
        var v = new int[2 * most + 3];
        for (var d = 0; d <= most; d++) {
            traces.add(Arrays.copyOfRange(v, most + 1 - d - 1, most + 1 + d + 2));
            for (var k = -d; k <= d; k += 2) {
                var at = k + most + 1;
                var down = k == -d || (k != d && v[at - 1] < v[at + 1]);
                var x = down ? v[at + 1] : v[at - 1] + 1;
                while (x < n && x - k < m && a[start + x] == b[start + x - k]) x++;
                v[at] = x;
                if (x >= n && x - k >= m) return back(traces, start, n, m);
            }
        }
        var parts = new ArrayList<Difference.Part>();
        for (var i = start; i < endA; i++) parts.add(removed(before.get(i)));
        for (var i = start; i < endB; i++) parts.add(added(after.get(i)));
        return parts;
    }

    /// The way back from the end, told forwards.
    private List<Difference.Part> back(List<int[]> traces, int start, int n, int m) {
        var parts = new ArrayList<Difference.Part>();
        var x = n;
        var y = m;
        for (var d = traces.size() - 1; d > 0; d--) {
            // the diagonals -d - 1 … d + 1 as they were before this step
            var v = traces.get(d);
            var k = x - y;
            var at = k + d + 1;
            var down = k == -d || (k != d && v[at - 1] < v[at + 1]);
            var fromX = down ? v[at + 1] : v[at - 1];
            var fromY = fromX - (down ? k + 1 : k - 1);
            var begun = down ? fromX : fromX + 1;
            while (x > begun) {
                x--;
                y--;
                parts.add(same(after.get(start + y)));
            }
            parts.add(down ? added(after.get(start + fromY)) : removed(before.get(start + fromX)));
            x = fromX;
            y = fromY;
        }
        while (x > 0 && y > 0) {
            x--;
            y--;
            parts.add(same(after.get(start + y)));
        }
        return parts.reversed();
    }

    private static Difference.Part same(String word) {
        return new Difference.Part(Difference.Kind.SAME, word);
    }

    private static Difference.Part added(String word) {
        return new Difference.Part(Difference.Kind.ADDED, word);
    }

    private static Difference.Part removed(String word) {
        return new Difference.Part(Difference.Kind.REMOVED, word);
    }

    /// Neighbours of a kind become one; between two that stay, what went stands before what came.
    private static List<Difference.Part> joined(List<Difference.Part> steps) {
        var parts = new ArrayList<Difference.Part>();
        var same = new StringBuilder();
        var gone = new StringBuilder();
        var come = new StringBuilder();
        for (var step : steps) {
            if (step.kind() == Difference.Kind.SAME) {
                put(parts, Difference.Kind.REMOVED, gone);
                put(parts, Difference.Kind.ADDED, come);
                same.append(step.text());
            } else {
                put(parts, Difference.Kind.SAME, same);
                (step.kind() == Difference.Kind.REMOVED ? gone : come).append(step.text());
            }
        }
        put(parts, Difference.Kind.SAME, same);
        put(parts, Difference.Kind.REMOVED, gone);
        put(parts, Difference.Kind.ADDED, come);
        return parts;
    }

    private static void put(List<Difference.Part> parts, Difference.Kind kind, StringBuilder text) {
        if (text.isEmpty()) return;
        parts.add(new Difference.Part(kind, text.toString()));
        text.setLength(0);
    }
}
