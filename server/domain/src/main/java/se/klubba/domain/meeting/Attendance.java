package se.klubba.domain.meeting;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who takes part, in which capacity, and for which items. Presence is counted in items, since that is what the
/// document prints ("§ 49 – 52", PART-2).
///
/// @param people in the order in which they were invited
/// @param services of substitutes in members' places, in the order in which they were settled
public record Attendance(Map<PersonId, Participant> people, List<Service> services) {

    public Attendance {
        people = Collections.unmodifiableMap(new LinkedHashMap<>(people));
        services = List.copyOf(services);
    }

    static final Attendance NOBODY = new Attendance(Map.of(), List.of());

    public Optional<Participant> find(PersonId person) {
        return Optional.ofNullable(people.get(person));
    }

    public boolean here(PersonId person) {
        return find(person).map(Participant::here).orElse(false);
    }

    /// In whose place this person serves, or is to serve.
    public Optional<Service> service(PersonId person) {
        return services.stream().filter(s -> !s.ended() && s.person().equals(person)).findFirst();
    }

    /// Who serves, or is to serve, in this member's place.
    public Optional<Service> serviceFor(PersonId member) {
        return services.stream().filter(s -> !s.ended() && s.member().equals(member)).findFirst();
    }

    /// What those know of it who are shut out from these items: not who else has left them, nor who serves there for whom.
    public Attendance unseen(Set<ItemId> items) {
        if (items.isEmpty()) return this;
        var seen = services.stream().filter(s -> s.until().filter(items::contains).isEmpty());
        return each(p -> p.notAttending(items)).serving(seen.toList());
    }

    /// Whether this person has a member's rights when here.
    ///
    /// @param noReturn whether who has left service does not come back to it the same day
    boolean serves(Participant person, boolean noReturn) {
        var id = person.seat().person();
        if (service(id).filter(Service::now).isPresent()) return true;
        if (!person.seat().votes() || (noReturn && person.interrupted())) return false;
        return serviceFor(id).filter(Service::now).isEmpty();
    }

    Attendance evolve(AttendanceEvent event, Agenda agenda) {
        return switch (event) {
            case AttendanceEvent.ParticipantInvited e -> {
                var all = new LinkedHashMap<>(people);
                var known = people.get(e.seat().person());
                all.put(
                        e.seat().person(),
                        known == null ? Participant.invited(e.seat()) : known.in(e.seat()));
                yield new Attendance(all, services);
            }
            case AttendanceEvent.CheckedIn e ->
                    with(e.person(), p -> here(p.checkedIn(e.mode()), agenda));
            case AttendanceEvent.PersonJoined e ->
                    with(e.person(), p -> joined(p, e.from(), agenda));
            case AttendanceEvent.PersonLeft e -> left(e.person(), e.after(), agenda);
            case AttendanceEvent.RollCalled e -> called(Set.copyOf(e.present()), agenda);
            case AttendanceEvent.ModeSet e -> with(e.person(), p -> p.by(e.mode()));
            case AttendanceEvent.ServiceBegun e -> Serving.begun(this, e, agenda);
            case AttendanceEvent.ServiceEnded e ->
                    serving(Serving.ended(services, s -> s.person().equals(e.person())));
            case AttendanceEvent.SoundAndPictureConfirmed _ -> this;
            case AttendanceEvent.Recused e ->
                    e.leaves() ? without(e.person(), Set.of(e.item())) : this;
            case AttendanceEvent.RecusalWithdrawn e ->
                    with(e.person(), p -> p.here() ? here(p, agenda) : p)
                            .serving(Serving.ended(services, s -> s.because(e.person(), e.item())));
        };
    }

    /// Whether it would be another after this. Who comes is looked at alone: asked at every change for each who leads.
    boolean changedBy(AttendanceEvent event, Agenda agenda) {
        return event instanceof AttendanceEvent.PersonJoined e
                ? find(e.person()).filter(p -> !joined(p, e.from(), agenda).equals(p)).isPresent()
                : !evolve(event, agenda).equals(this);
    }

    /// Whoever is here when an item is started was there for it, unless without right to it.
    Attendance started(Item item) {
        var now =
                each(p -> {
                    var comes = p.comesAt().filter(item.id()::equals).isPresent();
                    var there = comes ? p.present(true) : p;
                    return there.here() ? attending(there, item) : there;
                });
        var returned = Serving.returned(now, item);
        return returned.serving(Serving.started(returned, item));
    }

    private static Participant attending(Participant p, Item item) {
        var person = p.seat().person();
        var shut = item.excluded().contains(person) || item.recused(person);
        return shut ? p : p.attending(item.id());
    }

    /// @param agenda without it being current
    Attendance closed(ItemId item, Agenda agenda) {
        var next = serving(Serving.left(services, item, agenda.item(item).waits()));
        for (var p : people.values()) {
            var leaves = p.leavesAfter().filter(item::equals).isPresent();
            if (leaves) next = next.gone(p.seat().person(), agenda, Participant.Interruption.LEFT);
        }
        return next;
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
    private Attendance left(PersonId person, Optional<ItemId> after, Agenda agenda) {
        if (after.isEmpty()) return gone(person, agenda, Participant.Interruption.LEFT);
        var ahead = !agenda.handled().contains(after.get());
        if (ahead || after.equals(agenda.current()))
            return with(person, p -> p.leavingAfter(after.get()));
        var last = agenda.handled().indexOf(after.get());
        var missed = agenda.handled().subList(last + 1, agenda.handled().size());
        return without(person, Set.copyOf(missed))
                .gone(person, agenda, Participant.Interruption.LEFT);
    }

    /// Those who answered are here; the others who vote are not.
    private Attendance called(Set<PersonId> present, Agenda agenda) {
        var next = this;
        for (var p : people.values()) {
            var person = p.seat().person();
            if (present.contains(person)) {
                next =
                        next.with(
                                person,
                                one -> here(one.answered().checkedIn(Optional.empty()), agenda));
            } else if (p.here() && serves(p, false)) {
                next = next.gone(person, agenda, Participant.Interruption.MISSED_ROLL_CALL);
            }
        }
        return next;
    }

    /// Who serves and goes has interrupted the service, unless it is for a conflict of interest in the item at hand, or in
    /// the one to come.
    private Attendance gone(PersonId person, Agenda agenda, Participant.Interruption how) {
        var about = agenda.currentItem().or(agenda::next);
        var recused = about.filter(item -> item.recused(person)).isPresent();
        return with(
                        person,
                        p -> {
                            var breaksOff = !recused && !p.at().isEmpty() && serves(p, false);
                            return p.present(false)
                                    .interrupted(
                                            p.interruption()
                                                    .or(() ->
                                                            Optional.of(how)
                                                                    .filter(_ -> breaksOff)));
                        })
                .serving(Serving.ended(services, s -> s.person().equals(person)));
    }

    /// This person was not there for these items.
    private Attendance without(PersonId person, Set<ItemId> items) {
        return with(person, p -> p.notAttending(new LinkedHashSet<>(items)))
                .serving(
                        services.stream()
                                .map(s -> s.person().equals(person) ? s.notAttending(items) : s)
                                .toList());
    }

    /// Somebody is not invited any more, and serves for nobody.
    Attendance without(PersonId person) {
        var all = new LinkedHashMap<>(people);
        all.remove(person);
        var rest =
                services.stream()
                        .filter(s -> !s.person().equals(person) && !s.member().equals(person))
                        .toList();
        return new Attendance(all, rest);
    }

    Attendance with(PersonId person, UnaryOperator<Participant> change) {
        var all = new LinkedHashMap<>(people);
        all.computeIfPresent(person, (_, p) -> change.apply(p));
        return new Attendance(all, services);
    }

    Attendance serving(List<Service> next) {
        return new Attendance(people, next);
    }

    private Attendance each(UnaryOperator<Participant> change) {
        var all = new LinkedHashMap<>(people);
        all.replaceAll((_, p) -> change.apply(p));
        return new Attendance(all, services);
    }
}
