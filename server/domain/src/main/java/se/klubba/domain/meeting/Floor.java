package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// Who speaks, and who waits to. Begun anew with each item.
///
/// @param now who has the floor
/// @param waiting in the order in which they asked; a person once
public record Floor(Optional<Speaker> now, List<Asked> waiting) {

    /// What somebody wants to speak for, in the order in which they come (custom).
    public enum Kind {
        /// About how the meeting goes on: before all others.
        POINT_OF_ORDER,
        /// To whoever speaks.
        REPLY,
        SPEAK
    }

    /// @param since when the floor was given
    public record Speaker(PersonId person, Kind kind, Instant since) {}

    public record Asked(PersonId person, Kind kind) {}

    static final Floor EMPTY = new Floor(Optional.empty(), List.of());

    public Floor {
        waiting = List.copyOf(waiting);
    }

    /// Who waits, in the order in which they will speak.
    public List<Asked> inTurn() {
        return waiting.stream().sorted(Comparator.comparing(Asked::kind)).toList();
    }

    public Optional<Asked> waiting(PersonId person) {
        return waiting.stream().filter(asked -> asked.person().equals(person)).findFirst();
    }

    Floor evolve(FloorEvent event) {
        return switch (event) {
            case FloorEvent.FloorAsked e -> asked(e.person(), e.kind());
            case FloorEvent.SpeakersListLeft e -> new Floor(now, others(e.person()));
            case FloorEvent.FloorGiven e -> {
                var kind = waiting(e.person()).map(Asked::kind).orElse(Kind.SPEAK);
                yield new Floor(
                        Optional.of(new Speaker(e.person(), kind, e.at())), others(e.person()));
            }
            case FloorEvent.FloorEnded _ -> new Floor(Optional.empty(), waiting);
        };
    }

    /// Somebody has left the room.
    Floor without(PersonId person) {
        var speaks = now.filter(speaker -> speaker.person().equals(person)).isPresent();
        if (!speaks && waiting(person).isEmpty()) return this;
        return new Floor(speaks ? Optional.empty() : now, others(person));
    }

    private Floor asked(PersonId person, Kind kind) {
        var all = new ArrayList<>(others(person));
        all.add(new Asked(person, kind));
        return new Floor(now, all);
    }

    private List<Asked> others(PersonId person) {
        return waiting.stream().filter(asked -> !asked.person().equals(person)).toList();
    }
}
