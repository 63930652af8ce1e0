package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// One matter on the agenda.
///
/// @param heading what it is called and where it stood
/// @param number its § or point; present once it has been started, and never changed after
/// @param presenters who presents it
/// @param excluded who has no right to it
/// @param recusals who has reported a conflict of interest in it (jäv)
/// @param timing how long it is to take, and when it was taken (eight parts and one more: an item is where these meet)
public record Item(
        ItemId id,
        Heading heading,
        Optional<Integer> number,
        Status status,
        List<PersonId> presenters,
        Set<PersonId> excluded,
        Form form,
        Map<PersonId, Recusal> recusals,
        Timing timing) {

    public Item {
        recusals = Collections.unmodifiableMap(new LinkedHashMap<>(recusals));
    }

    /// A conflict of interest that was reported (KL 6:28–32).
    ///
    /// @param leaves whether the person takes no part in the item; else it is only noted, as free bodies may do
    /// @param reason as said
    public record Recusal(boolean leaves, Optional<String> reason) {}

    /// @param plannedMinutes as the agenda foresees, at least 1
    /// @param startedAt when it was last taken up
    /// @param endedAt when it was left for good
    public record Timing(
            Optional<Integer> plannedMinutes,
            Optional<Instant> startedAt,
            Optional<Instant> endedAt) {

        static final Timing NONE = new Timing(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// @param agendaNumber its number in the agenda as sent
    /// @param title the one source of its title everywhere (AGD-8)
    public record Heading(
            Optional<Integer> agendaNumber, String title, ItemKind kind, Origin origin) {}

    /// How its decision is printed; absent: as the body is used to.
    public record Form(Optional<String> decisionHeading, Optional<Boolean> numbered) {}

    /// Where an item is in its life, with just what that state needs.
    public sealed interface Status {
        record Planned() implements Status {}

        record Current() implements Status {}

        record Done() implements Status {}

        record Parked() implements Status {}

        record Withdrawn(Optional<String> reason) implements Status {}

        record NotReached(Optional<String> reason, Optional<String> carryOver) implements Status {}

        record Tabled(String until) implements Status {}

        record ReferredBack(String to, String reason) implements Status {}

        record Referred(String body, Optional<String> when) implements Status {}
    }

    static Item planned(ItemId id, Heading heading) {
        return new Item(
                id,
                heading,
                Optional.empty(),
                new Status.Planned(),
                List.of(),
                Set.of(),
                new Form(Optional.empty(), Optional.empty()),
                Map.of(),
                Timing.NONE);
    }

    /// Whether nobody is without right to it, and nobody recused.
    boolean openToAll() {
        return excluded.isEmpty() && recusals.isEmpty();
    }

    /// Whether this person takes no part in it, for a conflict of interest.
    public boolean recused(PersonId person) {
        var recusal = recusals.get(person);
        return recusal != null && recusal.leaves();
    }

    /// Whether it still waits for its turn.
    public boolean waits() {
        return status instanceof Status.Planned || status instanceof Status.Parked;
    }

    public String title() {
        return heading.title();
    }

    Item as(Status next) {
        return new Item(id, heading, number, next, presenters, excluded, form, recusals, timing);
    }

    Item numbered(int given) {
        return new Item(
                id,
                heading,
                Optional.of(given),
                status,
                presenters,
                excluded,
                form,
                recusals,
                timing);
    }

    @SuppressWarnings("ReferenceEquality") // of most items nothing has changed at all
    boolean sameButForTitle(Item other) {
        return this == other || renamed(other.title()).equals(other);
    }

    Item renamed(String title) {
        var next = new Heading(heading.agendaNumber(), title, heading.kind(), heading.origin());
        return new Item(id, next, number, status, presenters, excluded, form, recusals, timing);
    }

    Item ofKind(ItemKind kind) {
        return headed(new Heading(heading.agendaNumber(), heading.title(), kind, heading.origin()));
    }

    Item sentAs(int agendaNumber) {
        var number = Optional.of(agendaNumber);
        return headed(new Heading(number, heading.title(), heading.kind(), heading.origin()));
    }

    private Item headed(Heading next) {
        return new Item(id, next, number, status, presenters, excluded, form, recusals, timing);
    }

    Item presentedBy(List<PersonId> persons) {
        return new Item(id, heading, number, status, persons, excluded, form, recusals, timing);
    }

    Item closedTo(Set<PersonId> persons) {
        return new Item(id, heading, number, status, presenters, persons, form, recusals, timing);
    }

    Item printedAs(Form next) {
        return new Item(id, heading, number, status, presenters, excluded, next, recusals, timing);
    }

    Item recusing(PersonId person, Recusal recusal) {
        var all = new LinkedHashMap<>(recusals);
        all.put(person, recusal);
        return new Item(id, heading, number, status, presenters, excluded, form, all, timing);
    }

    Item notRecusing(PersonId person) {
        var all = new LinkedHashMap<>(recusals);
        all.remove(person);
        return new Item(id, heading, number, status, presenters, excluded, form, all, timing);
    }

    Item timed(Timing next) {
        return new Item(id, heading, number, status, presenters, excluded, form, recusals, next);
    }

    Item planned(Optional<Integer> minutes) {
        return timed(new Timing(minutes, timing.startedAt(), timing.endedAt()));
    }

    Item startedAt(Optional<Instant> at) {
        return timed(new Timing(timing.plannedMinutes(), at, Optional.empty()));
    }

    Item endedAt(Optional<Instant> at) {
        return timed(new Timing(timing.plannedMinutes(), timing.startedAt(), at));
    }
}
