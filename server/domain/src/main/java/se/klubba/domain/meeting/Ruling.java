package se.klubba.domain.meeting;

import java.util.List;
import java.util.Map;

/// The answer to a command: what has then happened, or why not.
public sealed interface Ruling {

    /// @param events in order; none where the command asks for what is so already
    /// @param made the ids of what was made, by the names of the wire (`item`, `decision` …)
    record Accepted(List<MeetingEvent> events, Map<String, String> made) implements Ruling {
        public Accepted {
            events = List.copyOf(events);
            made = Map.copyOf(made);
        }
    }

    record Refused(Refusal reason) implements Ruling {}

    static Ruling accept(MeetingEvent... events) {
        return new Accepted(List.of(events), Map.of());
    }

    static Ruling accept(List<? extends MeetingEvent> events) {
        return new Accepted(List.copyOf(events), Map.of());
    }

    static Ruling made(String name, Object id, MeetingEvent... events) {
        return new Accepted(List.of(events), Map.of(name, id.toString()));
    }

    static Ruling refuse(Refusal reason) {
        return new Refused(reason);
    }
}
