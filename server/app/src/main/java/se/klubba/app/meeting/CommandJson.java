package se.klubba.app.meeting;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.meeting.AdjustmentCommand;
import se.klubba.domain.meeting.MeetingCommand;
import se.klubba.domain.meeting.PaperCommand;
import se.klubba.domain.meeting.PlanningCommand;

/// Commands as they come over the wire: `{"type":"startItem","item":"i6"}`, each type named as its record. Not trusted:
/// what does not read as a command is refused with the path of the fault. What the server says to itself cannot be read.
public final class CommandJson {

    /// What the server alone says.
    private static final Set<Class<?>> INTERNAL =
            Set.of(
                    PaperCommand.Internal.class,
                    AdjustmentCommand.Internal.class,
                    PlanningCommand.Internal.class);

    private static final Map<String, Class<?>> TYPES = types();

    private CommandJson() {}

    private static Map<String, Class<?>> types() {
        var types = new HashMap<String, Class<?>>();
        leaves(MeetingCommand.class).forEach(type -> types.put(name(type), type));
        return types;
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        if (INTERNAL.contains(type)) return Stream.empty();
        var below = type.getPermittedSubclasses();
        return below == null ? Stream.of(type) : Arrays.stream(below).flatMap(CommandJson::leaves);
    }

    private static String name(Class<?> type) {
        var name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /// The names of all commands.
    public static Set<String> names() {
        return new TreeSet<>(TYPES.keySet());
    }

    /// @param plain the value of `command` in a frame
    /// @throws DomainJson.Unreadable naming the place and the fault
    public static MeetingCommand read(@Nullable Object plain) throws DomainJson.Unreadable {
        if (!(plain instanceof Map<?, ?> fields)) {
            throw new DomainJson.Unreadable("command: missing, or not an object");
        }
        if (!(fields.get("type") instanceof String name)) {
            throw new DomainJson.Unreadable("command.type: missing");
        }
        var type = TYPES.get(name);
        if (type == null) {
            throw new DomainJson.Unreadable(
                    "command.type: there is no command '" + shown(name) + "'");
        }
        var rest = new LinkedHashMap<Object, Object>(fields);
        rest.remove("type");
        return (MeetingCommand) DomainJson.read(rest, type, "command");
    }

    private static String shown(String name) {
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
