package se.klubba.bench;

import java.util.ArrayList;
import java.util.List;

/// Makes the changes that are sent: new titles, points begun and parked, letters typed. Each title bears a number that
/// occurs once in the whole run.
@SuppressWarnings("InlineFormatString") // a command stands as it goes over the wire
final class Script {

    private static final String COMMAND = "{\"t\":\"command\",\"id\":\"bench-%d\",\"command\":%s}";

    private final List<String> items;
    private int number;
    private int current;
    private boolean parked;
    private long version;

    /// @param items of the meeting; the first is the current one, and its text is as it was begun
    Script(List<String> items) {
        this.items = items;
    }

    /// One after the other: every fourth is the meeting moving, the others are titles.
    List<Change> oneAtATime(int count) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < count; i++) {
            changes.add(i % 4 == 3 ? move() : rename(i % 4 != 1));
        }
        return changes;
    }

    List<Change> titles(int count) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < count; i++) changes.add(rename(false));
        return changes;
    }

    List<Change> letters(int count) {
        var changes = new ArrayList<Change>();
        for (var i = 0; i < count; i++) changes.add(letter());
        return changes;
    }

    /// @param writes whether the secretary does it: a person may send forty commands a second, so two take turns
    private Change rename(boolean writes) {
        var item = items.get(2 + number % (items.size() - 2));
        var title = "Ny rubrik " + number + " på punkten.";
        var command =
                "{\"type\":\"renameAgendaItem\",\"item\":\"%s\",\"title\":\"%s\"}"
                        .formatted(item, title);
        return command(writes, command, "\"" + title + "\"");
    }

    /// The current point is parked, and then the other of the first two is begun.
    private Change move() {
        if (!parked) {
            parked = true;
            return command(
                    false,
                    "{\"type\":\"parkItem\",\"item\":\"%s\"}".formatted(items.get(current)),
                    "\"status\":\"parked\"");
        }
        parked = false;
        current = 1 - current;
        var item = items.get(current);
        return command(
                false,
                "{\"type\":\"startItem\",\"item\":\"%s\"}".formatted(item),
                "\"current\":\"" + item + "\"");
    }

    private Change command(boolean writes, String command, String fragment) {
        return new Change(
                writes, COMMAND.formatted(number++, command), new Change.Sign.Fragment(fragment));
    }

    /// Two letters behind the others, as somebody who types fast sends in 40 ms. The text of the first point.
    private Change letter() {
        var at = 1 + 2 * version;
        var frame =
                """
                {"t":"steps","id":"bench-s%d","text":"item:%s","version":%d,"client":"bench-typist","steps":[{"stepType":"replace","from":%d,"to":%d,"slice":{"content":[{"type":"text","text":"ab"}]}}]}\
                """
                        .formatted(version, items.getFirst(), version, at, at);
        return new Change(true, frame, new Change.Sign.Version(++version));
    }
}
