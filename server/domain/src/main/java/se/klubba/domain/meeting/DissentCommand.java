package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ReservationId;

/// Reservations, notes to the minutes, and standing aside.
public sealed interface DissentCommand extends MeetingCommand {

    /// @param decision a point of the item's decision; absent: the decision as a whole
    /// @param by whose reservation chair or secretary enters; absent: the sender's own
    record Reserve(
            ItemId item,
            Optional<DecisionId> decision,
            Optional<PersonId> by,
            Optional<String> text)
            implements DissentCommand {}

    record WriteReasons(ReservationId reservation, String text) implements DissentCommand {}

    /// @param by whose note chair or secretary enters; absent: the sender's own
    record MinutesNote(ItemId item, String text, Optional<PersonId> by) implements DissentCommand {}

    /// @param person who stands aside, when chair or secretary enters it; absent: the sender
    record NotParticipating(ItemId item, Optional<PersonId> person) implements DissentCommand {}

    /// The last call before the meeting is closed.
    record CallForReservations() implements DissentCommand {}
}
