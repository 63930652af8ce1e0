package se.klubba.app.gateway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.klubba.app.json.DomainJson;
import se.klubba.app.json.DomainJson.Unreadable;
import se.klubba.app.meeting.CommandJson;
import se.klubba.domain.meeting.MeetingCommand;

/// What a page sends (`docs/protocol.md`, 2 to 6). Not trusted: what does not read is named by its path, and nothing else is
/// disturbed.
sealed interface Incoming {

    /// @param seq the state that the page has, 0 for none
    record Have(@Nullable String epoch, long seq) {}

    record Hello(long protocol, Have have) implements Incoming {}

    record Resume(Have have) implements Incoming {}

    record Ping() implements Incoming {}

    record Command(String id, MeetingCommand command) implements Incoming {}

    record Steps(String id, String text, long version, String client, List<?> steps)
            implements Incoming {}

    int LONGEST_ID = 80;

    /// @throws Unreadable naming the place and the fault
    static Incoming read(String frame) throws Unreadable {
        var fields = object(DomainJson.strangers(frame), "frame");
        return switch (text(fields, "t")) {
            case "hello" -> new Hello(number(fields, "protocol"), have(fields));
            case "resume" -> new Resume(have(fields));
            case "ping" -> new Ping();
            case "command" -> new Command(id(fields), CommandJson.read(fields.get("command")));
            case "steps" ->
                    new Steps(
                            id(fields),
                            text(fields, "text"),
                            number(fields, "version"),
                            shortText(fields, "client"),
                            list(fields, "steps"));
            default -> throw new Unreadable("t: there is no frame of this sort");
        };
    }

    /// The id of a frame that could not be read otherwise, so that its sender learns which it was.
    static Optional<String> idOf(String frame) {
        try {
            return DomainJson.plain(frame) instanceof Map<?, ?> fields
                            && fields.get("id") instanceof String id
                            && isName(id)
                    ? Optional.of(id)
                    : Optional.empty();
        } catch (Unreadable broken) {
            return Optional.empty();
        }
    }

    private static Have have(Map<?, ?> fields) throws Unreadable {
        if (fields.get("have") == null) return new Have(null, 0);
        var have = object(fields.get("have"), "have");
        if (!(have.get("epoch") instanceof String epoch)) return new Have(null, 0);
        return have.get("seq") == null ? new Have(null, 0) : new Have(epoch, number(have, "seq"));
    }

    private static Map<?, ?> object(@Nullable Object value, String path) throws Unreadable {
        if (value instanceof Map<?, ?> map) return map;
        throw new Unreadable(path + ": not an object");
    }

    private static String id(Map<?, ?> fields) throws Unreadable {
        return shortText(fields, "id");
    }

    private static String shortText(Map<?, ?> fields, String name) throws Unreadable {
        var text = text(fields, name);
        if (!isName(text)) throw new Unreadable(name + ": not 1 to 80 visible ASCII characters");
        return text;
    }

    /// Whether this may name a command or an editor: it is stored, compared and sent back.
    static boolean isName(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_ID
                && text.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static String text(Map<?, ?> fields, String name) throws Unreadable {
        if (fields.get(name) instanceof String text) return text;
        throw new Unreadable(name + ": missing, or not a text");
    }

    private static long number(Map<?, ?> fields, String name) throws Unreadable {
        return switch (fields.get(name)) {
            case Integer number -> number;
            case Long number -> number;
            case null, default -> throw new Unreadable(name + ": missing, or not a whole number");
        };
    }

    private static List<?> list(Map<?, ?> fields, String name) throws Unreadable {
        if (fields.get(name) instanceof List<?> list) return list;
        throw new Unreadable(name + ": missing, or not a list");
    }
}
