package se.klubba.domain.meeting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who takes part, in which capacity, and for which items. Presence is counted in items, since that is what the
/// document prints ("§ 49 – 52", PART-2).
///
/// @param people in the order in which they were invited
public record Attendance(Map<PersonId, Participant> people) {

    public Attendance {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
    }

    static final Attendance NOBODY = new Attendance(Map.of());

    public Optional<Participant> find(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    public boolean here(PersonId person) {
        return find(person).map(Participant::here).orElse(false);
    }

    Attendance evolve(AttendanceEvent event, Agenda agenda) {
        return switch (event) {
            case AttendanceEvent.ParticipantInvited e -> {
                var all = new LinkedHashMap<>(people);
                all.put(e.seat().person(), Participant.invited(e.seat()));
                yield new Attendance(all);
            }
            case AttendanceEvent.CheckedIn e ->
                    with(e.person(), p -> here(p.checkedIn(e.mode()), agenda));
            case AttendanceEvent.PersonJoined e ->
                    with(e.person(), p -> joined(p, e.from(), agenda));
            case AttendanceEvent.PersonLeft e -> with(e.person(), p -> left(p, e.after(), agenda));
        };
    }

    /// Whoever is here when an item is started was there for it, unless without right to it.
    Attendance started(Item item) {
        return each(p -> {
            var comes = p.comesAt().filter(item.id()::equals).isPresent();
            var now = comes ? p.present(true) : p;
            return now.here() ? attending(now, item) : now;
        });
    }

    private static Participant attending(Participant p, Item item) {
        return item.excluded().contains(p.seat().person()) ? p : p.attending(item.id());
    }

    Attendance closed(ItemId item) {
        return each(p -> p.leavesAfter().filter(item::equals).isPresent() ? p.present(false) : p);
    }

    private static Participant here(Participant p, Agenda agenda) {
        return agenda.currentItem().map(item -> attending(p, item)).orElse(p);
    }

    private static Participant joined(Participant p, Optional<ItemId> from, Agenda agenda) {
        var later = from.filter(item -> !agenda.handled().contains(item));
        if (later.isPresent()) return p.expectedAt(later.get());
        var now = p.present(true);
        var since = from.map(agenda.handled()::indexOf);
        if (since.isEmpty()) return here(now, agenda);
        for (var item : agenda.handled().subList(since.get(), agenda.handled().size())) {
            now = attending(now, agenda.item(item));
        }
        return now;
    }

    /// Told in advance it comes true when that item is closed; told late it takes back what was counted since.
    private static Participant left(Participant p, Optional<ItemId> after, Agenda agenda) {
        if (after.isEmpty()) return p.present(false);
        var ahead = !agenda.handled().contains(after.get());
        if (ahead || after.equals(agenda.current())) return p.leavingAfter(after.get());
        var last = agenda.handled().indexOf(after.get());
        var missed = agenda.handled().subList(last + 1, agenda.handled().size());
        return p.present(false).notAttending(new LinkedHashSet<>(missed));
    }

    private Attendance with(PersonId person, UnaryOperator<Participant> change) {
        var all = new LinkedHashMap<>(people);
        all.computeIfPresent(person, (_, p) -> change.apply(p));
        return new Attendance(all);
    }

    private Attendance each(UnaryOperator<Participant> change) {
        var all = new LinkedHashMap<>(people);
        all.replaceAll((_, p) -> change.apply(p));
        return new Attendance(all);
    }
}
