package se.klubba.app.planning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.app.planning.MeetingForm.Participant;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Seat;

/// The seats that a form's participants take. Who stands twice has one seat: without the vote as a substitute, and with it
/// for what is served (PART-6).
final class Seats {

    private final Body body;
    private final Function<String, PersonId> ids;
    private int substitutes;

    private Seats(Body body, Function<String, PersonId> ids) {
        this.body = body;
        this.ids = ids;
    }

    /// @throws IllegalArgumentException naming what cannot be used
    static List<Seat> of(
            List<Participant> participants, Body body, Function<String, PersonId> ids) {
        var entries = new LinkedHashMap<String, List<Participant>>();
        for (var participant : participants) {
            if (body.category(participant.category()).isEmpty()) {
                throw new IllegalArgumentException(
                        "participants: the body has no category '" + participant.category() + "'");
            }
            entries.computeIfAbsent(participant.person(), _ -> new ArrayList<>()).add(participant);
        }
        var seats = new Seats(body, ids);
        return entries.values().stream().map(seats::seat).toList();
    }

    private Seat seat(List<Participant> entries) {
        var base = entries.stream().filter(e -> !e.votes()).findFirst().orElse(entries.getFirst());
        var others = new ArrayList<>(entries);
        others.remove(base);
        if (others.size() > 1 || (base.votes() && !others.isEmpty())) {
            throw new IllegalArgumentException(
                    "participants: '" + base.person() + "' stands twice");
        }
        return new Seat(
                ids.apply(base.person()),
                base.category(),
                base.organisation()
                        .or(() -> others.stream().findFirst().flatMap(Participant::organisation)),
                base.note(),
                base.substituteFor().map(ids),
                base.votes(),
                callIn(base, !others.isEmpty()),
                others.stream().findFirst().map(this::serving));
    }

    private Seat.Serving serving(Participant entry) {
        return new Seat.Serving(entry.category(), entry.substituteFor().map(ids));
    }

    /// Those listed as substitutes, and those who are to serve, are called in as they stand.
    private Optional<Integer> callIn(Participant base, boolean serves) {
        var substitute =
                serves
                        || base.callIn().isPresent()
                        || body.category(base.category())
                                .filter(c -> c.role() == AttendanceCategory.Role.SUBSTITUTE)
                                .isPresent();
        if (!substitute || base.votes()) return Optional.empty();
        substitutes++;
        return base.callIn().or(() -> Optional.of(substitutes));
    }
}
