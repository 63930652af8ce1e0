package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.NoteId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ReservationId;

/// What is said by those who do not stand behind a decision, or want something beside it in the minutes.
public sealed interface DissentEvent extends MeetingEvent {

    /// @param decision which point of the item's decision; absent: the decision as a whole
    /// @param enteredBy chair or secretary, where it was called out in the room
    /// @param text what the person has said to it
    record ReservationMade(
            ReservationId reservation,
            ItemId item,
            Optional<DecisionId> decision,
            PersonId by,
            Optional<PersonId> enteredBy,
            Optional<String> text)
            implements DissentEvent {}

    /// The reasons for a reservation, in writing; the last ones stand.
    record ReasonsWritten(ReservationId reservation, String text) implements DissentEvent {}

    /// @param enteredBy chair or secretary, where it was called out in the room
    record MinutesNoteMade(
            NoteId note, ItemId item, PersonId by, Optional<PersonId> enteredBy, String text)
            implements DissentEvent {}

    /// "Jag deltar inte i beslutet" (KL 4:25).
    ///
    /// @param enteredBy chair or secretary, where it was called out in the room
    record ParticipationDeclined(ItemId item, PersonId person, Optional<PersonId> enteredBy)
            implements DissentEvent {}

    /// Whoever presides has asked for reservations before closing.
    record LastCallMade() implements DissentEvent {}
}
