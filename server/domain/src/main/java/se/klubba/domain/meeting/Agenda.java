package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MatterId;
import se.klubba.domain.id.PersonId;

/// The agenda: items in order, at most one of them current.
///
/// @param items in the order in which they will be, or were, taken
/// @param handled in the order in which they were first started; that is the order of the document
/// @param nextNumber the number that the next item to be started gets: no gaps, no repeats (AGD-2)
public record Agenda(
        List<Item> items,
        List<ItemId> handled,
        Optional<ItemId> current,
        int nextNumber,
        List<Matter> matters,
        boolean adopted) {

    public Agenda {
        items = List.copyOf(items);
        handled = List.copyOf(handled);
        matters = List.copyOf(matters);
    }

    static Agenda empty(int firstNumber) {
        return new Agenda(List.of(), List.of(), Optional.empty(), firstNumber, List.of(), false);
    }

    /// Whether it differs from another in titles at most.
    public boolean sameButForTitles(Agenda other) {
        if (items.size() != other.items.size()) return false;
        for (var i = 0; i < items.size(); i++) {
            if (!items.get(i).sameButForTitle(other.items.get(i))) return false;
        }
        return handled.equals(other.handled)
                && current.equals(other.current)
                && nextNumber == other.nextNumber
                && matters.equals(other.matters)
                && adopted == other.adopted;
    }

    public Optional<Item> find(ItemId id) {
        for (var item : items) if (item.id().equals(id)) return Optional.of(item);
        return Optional.empty();
    }

    /// @throws IllegalStateException if there is no such item: only for ids out of the log itself
    public Item item(ItemId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no item " + id));
    }

    /// First what has been handled, in the order in which it was; then the rest as it stands.
    public List<ItemId> inDocumentOrder() {
        var order = new LinkedHashSet<>(handled);
        items.forEach(item -> order.add(item.id()));
        return List.copyOf(order);
    }

    public Optional<Item> currentItem() {
        return current.map(this::item);
    }

    /// Whether nothing more will be done on it: who had to leave for it may hear of it again.
    public boolean over(Item item) {
        return !item.waits() && !current.equals(Optional.of(item.id()));
    }

    Agenda recused(ItemId id, PersonId person, Item.Recusal recusal) {
        return with(id, item -> item.recusing(person, recusal));
    }

    Agenda notRecused(ItemId id, PersonId person) {
        return with(id, item -> item.notRecusing(person));
    }

    /// The item that comes next: the first that waits, parked ones after the planned.
    public Optional<Item> next() {
        return items.stream()
                .filter(item -> item.status() instanceof Item.Status.Planned)
                .findFirst()
                .or(() -> items.stream().filter(Item::waits).findFirst());
    }

    ItemId newItem() {
        return new ItemId("i" + (items.size() + 1));
    }

    /// Each matter has an item of its own.
    static MatterId newMatter(ItemId item) {
        return new MatterId(item + "o1");
    }

    Agenda ofKind(ItemId id, ItemKind kind) {
        return with(id, item -> item.ofKind(kind));
    }

    /// Every item gets its number in the agenda that is sent, in their order; one that has a number keeps it, and one that
    /// was taken off before gets none.
    Agenda sent() {
        var last =
                items.stream()
                        .flatMap(item -> item.heading().agendaNumber().stream())
                        .max(Integer::compare)
                        .orElse(0);
        var all = new ArrayList<Item>();
        for (var item : items) {
            var stays =
                    item.heading().agendaNumber().isPresent()
                            || item.status() instanceof Item.Status.Withdrawn;
            all.add(stays ? item : item.sentAs(++last));
        }
        return new Agenda(all, handled, current, nextNumber, matters, adopted);
    }

    /// Somebody is not invited any more.
    Agenda without(PersonId person) {
        var all =
                items.stream()
                        .map(item ->
                                item.presentedBy(
                                                item.presenters().stream()
                                                        .filter(p -> !p.equals(person))
                                                        .toList())
                                        .closedTo(
                                                item.excluded().stream()
                                                        .filter(p -> !p.equals(person))
                                                        .collect(
                                                                java.util.stream.Collectors
                                                                        .toUnmodifiableSet()))
                                        .notRecusing(person))
                        .toList();
        return new Agenda(all, handled, current, nextNumber, matters, adopted);
    }

    Agenda evolve(AgendaEvent event) {
        return switch (event) {
            case AgendaEvent.ItemAdded e ->
                    inserted(
                            Item.planned(
                                    e.item(),
                                    new Item.Heading(
                                            e.agendaNumber(), e.title(), e.kind(), e.origin())),
                            e.before());
            case AgendaEvent.ItemRenamed e -> with(e.item(), item -> item.renamed(e.title()));
            case AgendaEvent.ItemMoved e -> moved(item(e.item()), e.before());
            case AgendaEvent.ItemWithdrawn e ->
                    ended(e.item(), new Item.Status.Withdrawn(e.reason()));
            case AgendaEvent.ItemRestored e ->
                    with(e.item(), item -> item.as(new Item.Status.Planned()));
            case AgendaEvent.PresentersSet e ->
                    with(e.item(), item -> item.presentedBy(e.presenters()));
            case AgendaEvent.ItemAccessSet e -> with(e.item(), item -> item.closedTo(e.excluded()));
            case AgendaEvent.OtherMatterRegistered e -> registered(e);
            case AgendaEvent.AgendaAdopted _ ->
                    new Agenda(items, handled, current, nextNumber, matters, true);
            case AgendaEvent.ItemStarted e -> started(e);
            case AgendaEvent.ItemClosed e ->
                    closed(e.item()).with(e.item(), item -> item.endedAt(e.at()));
            case AgendaEvent.PlannedMinutesSet e ->
                    with(e.item(), item -> item.planned(e.minutes()));
            case AgendaEvent.ItemParked e -> ended(e.item(), new Item.Status.Parked());
            case AgendaEvent.ItemNotReached e ->
                    ended(e.item(), new Item.Status.NotReached(e.reason(), e.carryOver()));
            case AgendaEvent.ItemReferred e ->
                    with(e.item(), item -> item.as(new Item.Status.Referred(e.body(), e.when())));
            case AgendaEvent.ItemTabled e ->
                    with(e.item(), item -> item.as(new Item.Status.Tabled(e.until())));
            case AgendaEvent.ItemReferredBack e ->
                    with(
                            e.item(),
                            item -> item.as(new Item.Status.ReferredBack(e.to(), e.reason())));
        };
    }

    Agenda printedAs(ItemId id, Item.Form form) {
        return with(id, item -> item.printedAs(form));
    }

    /// The chair has said to when it is put off, and the meeting has not gone along.
    Agenda notPutOff(ItemId id) {
        var putOff =
                currentItem()
                        .filter(item -> item.id().equals(id))
                        .filter(item -> !(item.status() instanceof Item.Status.Current));
        return putOff.isEmpty() ? this : with(id, item -> item.as(new Item.Status.Current()));
    }

    private Agenda started(AgendaEvent.ItemStarted e) {
        var first = !handled.contains(e.item());
        var order = new ArrayList<>(handled);
        if (first) order.add(e.item());
        var changed =
                with(
                        e.item(),
                        item ->
                                item.numbered(e.number())
                                        .as(new Item.Status.Current())
                                        .startedAt(e.at()));
        return new Agenda(
                changed.items,
                order,
                Optional.of(e.item()),
                Math.max(nextNumber, e.number() + 1),
                matters,
                adopted);
    }

    /// What was tabled or referred keeps that status when the chair leaves it.
    private Agenda closed(ItemId id) {
        var item = item(id);
        return ended(
                id,
                item.status() instanceof Item.Status.Current
                        ? new Item.Status.Done()
                        : item.status());
    }

    private Agenda ended(ItemId id, Item.Status status) {
        var changed = with(id, item -> item.as(status));
        var now = current.filter(c -> !c.equals(id));
        return new Agenda(changed.items, handled, now, nextNumber, matters, adopted);
    }

    private Agenda registered(AgendaEvent.OtherMatterRegistered e) {
        var all = new ArrayList<>(matters);
        all.add(new Matter(e.matter(), e.title(), e.raisedBy(), current, e.item()));
        return new Agenda(items, handled, current, nextNumber, all, adopted);
    }

    private Agenda with(ItemId id, UnaryOperator<Item> change) {
        var all = new ArrayList<>(items);
        all.replaceAll(item -> item.id().equals(id) ? change.apply(item) : item);
        return new Agenda(all, handled, current, nextNumber, matters, adopted);
    }

    private Agenda moved(Item item, Optional<ItemId> before) {
        var rest = items.stream().filter(other -> !other.id().equals(item.id())).toList();
        return new Agenda(rest, handled, current, nextNumber, matters, adopted)
                .inserted(item, before);
    }

    private Agenda inserted(Item item, Optional<ItemId> before) {
        var all = new ArrayList<>(items);
        var at = before.map(id -> all.indexOf(item(id))).orElse(all.size());
        all.add(at, item);
        return new Agenda(all, handled, current, nextNumber, matters, adopted);
    }
}
