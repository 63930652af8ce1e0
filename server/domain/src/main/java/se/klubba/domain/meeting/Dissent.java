package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.NoteId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ReservationId;

/// Who took part in which decision, and what was said by those who did not stand behind it (KL 4:25, 4:27).
///
/// @param settled every falling of the gavel, in order
/// @param aside who does not take part in the decisions of which item
/// @param lastCall whether reservations have been asked for and nothing has been taken up since
public record Dissent(
        List<Settled> settled,
        Map<ItemId, Set<PersonId>> aside,
        Map<ReservationId, Reservation> reservations,
        Map<NoteId, MinutesNote> notes,
        boolean lastCall) {

    /// What was decided at once on an item, and by whom.
    ///
    /// @param decisions the points; none where a proposal fell, or the item was put off
    public record Settled(ItemId item, List<DecisionId> decisions, Set<PersonId> tookPart) {
        public Settled {
            decisions = List.copyOf(decisions);
            tookPart = Collections.unmodifiableSet(new LinkedHashSet<>(tookPart));
        }

        boolean covers(Optional<DecisionId> decision) {
            return decision.isEmpty() || decisions.contains(decision.get());
        }
    }

    /// @param text what was said to it; `reasons` what was handed in afterwards
    public record Reservation(
            ReservationId id,
            ItemId item,
            Optional<DecisionId> decision,
            PersonId by,
            Optional<String> text,
            Optional<String> reasons) {}

    public record MinutesNote(NoteId id, ItemId item, PersonId by, String text) {}

    public Dissent {
        settled = List.copyOf(settled);
        aside = Collections.unmodifiableMap(new LinkedHashMap<>(aside));
        reservations = Collections.unmodifiableMap(new LinkedHashMap<>(reservations));
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
    }

    static final Dissent NONE = new Dissent(List.of(), Map.of(), Map.of(), Map.of(), false);

    public Set<PersonId> aside(ItemId item) {
        return aside.getOrDefault(item, Set.of());
    }

    /// Whether anything has been decided on this item, or of this point of it.
    public boolean decided(ItemId item, Optional<DecisionId> decision) {
        return on(item).stream().anyMatch(s -> s.covers(decision));
    }

    /// Whether this person took part in deciding it.
    public boolean tookPart(PersonId person, ItemId item, Optional<DecisionId> decision) {
        return on(item).stream().anyMatch(s -> s.covers(decision) && s.tookPart().contains(person));
    }

    private List<Settled> on(ItemId item) {
        return settled.stream().filter(s -> s.item().equals(item)).toList();
    }

    /// The items in whose decisions this person took part.
    public Set<ItemId> decidedBy(PersonId person) {
        var items = new LinkedHashSet<ItemId>();
        for (var one : settled) if (one.tookPart().contains(person)) items.add(one.item());
        return items;
    }

    /// Everybody who took part in a decision of this item, in the order of the first (KL 5:67 p5).
    public Set<PersonId> tookPart(ItemId item) {
        var all = new LinkedHashSet<PersonId>();
        on(item).forEach(s -> all.addAll(s.tookPart()));
        return all;
    }

    public List<Reservation> reservationsOn(ItemId item) {
        return reservations.values().stream().filter(r -> r.item().equals(item)).toList();
    }

    public List<MinutesNote> notesOn(ItemId item) {
        return notes.values().stream().filter(n -> n.item().equals(item)).toList();
    }

    /// Counted for each item by itself, as all ids are.
    ReservationId newReservation(ItemId item) {
        return new ReservationId(item + "r" + (reservationsOn(item).size() + 1));
    }

    NoteId newNote(ItemId item) {
        return new NoteId(item + "n" + (notesOn(item).size() + 1));
    }

    /// What somebody knows who has no right to these items.
    Dissent without(Collection<ItemId> hidden) {
        var reserved = new LinkedHashMap<>(reservations);
        reserved.values().removeIf(r -> hidden.contains(r.item()));
        var noted = new LinkedHashMap<>(notes);
        noted.values().removeIf(n -> hidden.contains(n.item()));
        var rest = new LinkedHashMap<>(aside);
        rest.keySet().removeIf(hidden::contains);
        var known = settled.stream().filter(s -> !hidden.contains(s.item())).toList();
        return new Dissent(known, rest, reserved, noted, lastCall);
    }

    Dissent evolve(DissentEvent event) {
        return switch (event) {
            case DissentEvent.ReservationMade e ->
                    with(
                            new Reservation(
                                    e.reservation(),
                                    e.item(),
                                    e.decision(),
                                    e.by(),
                                    e.text(),
                                    Optional.empty()));
            case DissentEvent.ReasonsWritten e -> reasoned(e);
            case DissentEvent.MinutesNoteMade e -> {
                var all = new LinkedHashMap<>(notes);
                all.put(e.note(), new MinutesNote(e.note(), e.item(), e.by(), e.text()));
                yield new Dissent(settled, aside, reservations, all, lastCall);
            }
            case DissentEvent.ParticipationDeclined e -> {
                var all = new LinkedHashMap<>(aside);
                var people = new LinkedHashSet<>(aside(e.item()));
                people.add(e.person());
                all.put(e.item(), Collections.unmodifiableSet(people));
                yield new Dissent(settled, all, reservations, notes, lastCall);
            }
            case DissentEvent.LastCallMade _ ->
                    new Dissent(settled, aside, reservations, notes, true);
        };
    }

    private Dissent reasoned(DissentEvent.ReasonsWritten e) {
        var r = reservations.get(e.reservation());
        if (r == null) throw new IllegalStateException("unknown: " + e.reservation());
        return with(
                new Reservation(
                        r.id(), r.item(), r.decision(), r.by(), r.text(), Optional.of(e.text())));
    }

    private Dissent with(Reservation reservation) {
        var all = new LinkedHashMap<>(reservations);
        all.put(reservation.id(), reservation);
        return new Dissent(settled, aside, all, notes, lastCall);
    }

    /// The gavel has fallen.
    Dissent settled(Settled now) {
        var all = new ArrayList<>(settled);
        all.add(now);
        return new Dissent(all, aside, reservations, notes, lastCall);
    }

    /// An item has been taken up: whatever was asked before it was not the last call. Not at the gavel, which those who
    /// have no right to the item must not hear of.
    Dissent goneOn() {
        return lastCall ? new Dissent(settled, aside, reservations, notes, false) : this;
    }
}
