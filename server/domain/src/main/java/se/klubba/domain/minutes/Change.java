package se.klubba.domain.minutes;

import java.time.Instant;
import java.util.List;

/// Steps that a text has taken, in order, and that are stored.
///
/// @param from the version before them
/// @param steps plain values, as they go over the wire
/// @param clients whose each step is; as many as steps
/// @param at when the last of them was stored
public record Change(String text, long from, List<Object> steps, List<String> clients, Instant at) {

    public long version() {
        return from + steps.size();
    }
}
