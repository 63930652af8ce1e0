package se.klubba.domain.meeting;

import java.util.List;
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
public record Item(
        ItemId id,
        Heading heading,
        Optional<Integer> number,
        Status status,
        List<PersonId> presenters,
        Set<PersonId> excluded,
        Form form) {

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
                new Form(Optional.empty(), Optional.empty()));
    }

    /// Whether it still waits for its turn.
    public boolean waits() {
        return status instanceof Status.Planned || status instanceof Status.Parked;
    }

    public String title() {
        return heading.title();
    }

    Item as(Status next) {
        return new Item(id, heading, number, next, presenters, excluded, form);
    }

    Item numbered(int given) {
        return new Item(id, heading, Optional.of(given), status, presenters, excluded, form);
    }

    Item renamed(String title) {
        var next = new Heading(heading.agendaNumber(), title, heading.kind(), heading.origin());
        return new Item(id, next, number, status, presenters, excluded, form);
    }

    Item presentedBy(List<PersonId> persons) {
        return new Item(id, heading, number, status, persons, excluded, form);
    }

    Item closedTo(Set<PersonId> persons) {
        return new Item(id, heading, number, status, presenters, persons, form);
    }

    Item printedAs(Form next) {
        return new Item(id, heading, number, status, presenters, excluded, next);
    }
}
