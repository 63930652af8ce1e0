package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MatterId;
import se.klubba.domain.id.PersonId;

/// The agenda, its order and its numbers.
public sealed interface AgendaEvent extends MeetingEvent {

    /// @param agendaNumber its number in the agenda as sent; absent for what came up at the meeting
    /// @param before the item that it stands before; absent: last
    record ItemAdded(
            ItemId item,
            Optional<Integer> agendaNumber,
            String title,
            ItemKind kind,
            Origin origin,
            Optional<ItemId> before)
            implements AgendaEvent {}

    record ItemRenamed(ItemId item, String title) implements AgendaEvent {}

    record ItemMoved(ItemId item, Optional<ItemId> before) implements AgendaEvent {}

    record ItemWithdrawn(ItemId item, Optional<String> reason) implements AgendaEvent {}

    /// A withdrawn or not reached item is taken up again.
    record ItemRestored(ItemId item) implements AgendaEvent {}

    record PresentersSet(ItemId item, List<PersonId> presenters) implements AgendaEvent {}

    /// @param excluded who has no right to the item: they get no data of it
    record ItemAccessSet(ItemId item, Set<PersonId> excluded) implements AgendaEvent {}

    /// @param title as registered, "Ang. Barnarenan"; the item's heading may become another
    record OtherMatterRegistered(
            MatterId matter, String title, Optional<PersonId> raisedBy, ItemId item)
            implements AgendaEvent {}

    record AgendaAdopted() implements AgendaEvent {}

    /// The first number is another than was planned: meetings of the body have taken place since (AGD-2).
    record NumberingBegun(int first) implements AgendaEvent {}

    /// @param number its § in the body's year, or its point in the meeting; given once, when it is first started
    /// @param at absent in logs from before times were kept
    record ItemStarted(ItemId item, int number, Optional<Instant> at) implements AgendaEvent {}

    /// @param at as of [ItemStarted]
    record ItemClosed(ItemId item, Optional<Instant> at) implements AgendaEvent {}

    /// @param minutes how long it is to take; absent: nothing is planned
    record PlannedMinutesSet(ItemId item, Optional<Integer> minutes) implements AgendaEvent {}

    record ItemParked(ItemId item) implements AgendaEvent {}

    record ItemNotReached(ItemId item, Optional<String> reason, Optional<String> carryOver)
            implements AgendaEvent {}

    record ItemReferred(ItemId item, String body, Optional<String> when) implements AgendaEvent {}

    /// Put off without further preparation (bordläggning).
    record ItemTabled(ItemId item, String until) implements AgendaEvent {}

    /// Sent back for more preparation (återremiss).
    record ItemReferredBack(ItemId item, String to, String reason) implements AgendaEvent {}
}
