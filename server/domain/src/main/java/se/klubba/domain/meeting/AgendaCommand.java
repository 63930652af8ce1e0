package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// The agenda and its items.
public sealed interface AgendaCommand extends MeetingCommand {

    record AddAgendaItem(
            String title,
            Optional<ItemKind> kind,
            Optional<ItemId> before,
            List<PersonId> presenters)
            implements AgendaCommand {}

    record RenameAgendaItem(ItemId item, String title) implements AgendaCommand {}

    record MoveAgendaItem(ItemId item, Optional<ItemId> before) implements AgendaCommand {}

    record WithdrawAgendaItem(ItemId item, Optional<String> reason) implements AgendaCommand {}

    /// Takes a withdrawn or not reached item up again.
    record RestoreAgendaItem(ItemId item) implements AgendaCommand {}

    record RegisterOtherMatter(String title, Optional<PersonId> raisedBy)
            implements AgendaCommand {}

    record AdoptAgenda() implements AgendaCommand {}

    /// @param seen the item that was current on the screen of whoever pressed, so that a double or late press is
    ///     refused as outdated instead of skipping an item
    record StartItem(ItemId item, Optional<ItemId> seen) implements AgendaCommand {}

    record CloseItem(ItemId item) implements AgendaCommand {}

    record ParkItem(ItemId item) implements AgendaCommand {}

    record MarkNotReached(ItemId item, Optional<String> reason, Optional<String> carryOver)
            implements AgendaCommand {}

    record ReferToOtherBody(ItemId item, String body, Optional<String> when)
            implements AgendaCommand {}

    record Table(ItemId item, Optional<String> until) implements AgendaCommand {}

    record ReferBack(ItemId item, Optional<String> to, Optional<String> reason)
            implements AgendaCommand {}

    record SetPresenters(ItemId item, List<PersonId> presenters) implements AgendaCommand {}

    /// @param minutes how long it is to take, 1 to 1440; absent: nothing is planned
    record SetPlannedMinutes(ItemId item, Optional<Integer> minutes) implements AgendaCommand {}

    /// What the server says to itself.
    sealed interface Internal extends AgendaCommand {}

    /// The body's §§ have run on since the meeting was planned, up to the one before this.
    record BeginNumbering(int first) implements Internal {}

    record SetItemAccess(ItemId item, Set<PersonId> excluded) implements AgendaCommand {}
}
