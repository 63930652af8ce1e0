package se.klubba.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/// A frame of the audience as far as a follower has to understand it. The same bytes come to all, so each is read once:
/// the clients share the machine with the server and should take little of it.
///
/// @param shows the last change of the slice that it shows, or -1
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reading(byte[] bytes, String epoch, long from, long seq, int shows) {

    private static final Pattern HEAD =
            Pattern.compile(
                    "\\{\"t\":\"frame\",\"epoch\":\"([^\"]+)\",\"from\":(\\d+),\"seq\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"from\":\\d+,\"version\":(\\d+)");
    private static final byte[] BEGINNING = "{\"t\":\"frame\"".getBytes(StandardCharsets.UTF_8);
    private static final int KEPT = 16;

    static boolean isFrame(byte[] bytes) {
        return bytes.length > BEGINNING.length
                && Arrays.equals(bytes, 0, BEGINNING.length, BEGINNING, 0, BEGINNING.length);
    }

    private static Reading of(byte[] bytes, List<Change> changes, int last) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var head = HEAD.matcher(text);
        if (!head.lookingAt()) throw new IllegalStateException("a frame without a head: " + text);
        return new Reading(
                bytes,
                head.group(1),
                Long.parseLong(head.group(2)),
                Long.parseLong(head.group(3)),
                shown(text, changes, last));
    }

    /// @param last that has been sent: no later one can be shown
    private static int shown(String text, List<Change> changes, int last) {
        var version = VERSION.matcher(text);
        var reached = version.find() ? Long.parseLong(version.group(1)) : -1;
        for (var i = last; i >= 0; i--) {
            var shows =
                    switch (changes.get(i).sign()) {
                        case Change.Sign.Fragment(var fragment) -> text.contains(fragment);
                        case Change.Sign.Version(var wanted) -> wanted <= reached;
                    };
            if (shows) return i;
        }
        return -1;
    }

    /// The frames read lately.
    static final class Kept {
        private final Deque<Reading> lately = new ArrayDeque<>();
        private List<Change> changes = List.of();

        void begin(List<Change> now) {
            changes = now;
            lately.clear();
        }

        Reading of(byte[] bytes, int last) {
            for (var reading : lately) if (Arrays.equals(reading.bytes(), bytes)) return reading;
            var reading = Reading.of(bytes, changes, last);
            lately.addFirst(reading);
            if (lately.size() > KEPT) lately.removeLast();
            return reading;
        }
    }
}
