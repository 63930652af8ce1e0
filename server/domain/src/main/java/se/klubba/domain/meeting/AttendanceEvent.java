package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who takes part, for which items, and in whose place. Whether somebody's page is connected is no fact of the meeting and
/// never an event (LIVE-4).
public sealed interface AttendanceEvent extends MeetingEvent {

    record ParticipantInvited(Seat seat) implements AttendanceEvent {}

    record CheckedIn(PersonId person, Optional<AttendanceMode> mode) implements AttendanceEvent {}

    /// @param from the item at which the person comes; absent: the current one, or the next that starts
    record PersonJoined(PersonId person, Optional<ItemId> from) implements AttendanceEvent {}

    /// @param after the last item that the person was there for; absent: the current one
    record PersonLeft(PersonId person, Optional<ItemId> after) implements AttendanceEvent {}

    /// @param present who answered; of those who vote, the others are not here
    record RollCalled(List<PersonId> present, Instant at) implements AttendanceEvent {}

    record ModeSet(PersonId person, AttendanceMode mode) implements AttendanceEvent {}

    /// A substitute has a member's rights from now or from an item on; a member who is named for itself is back in service.
    ///
    /// @param from absent: now, or the next item that starts where the member is still there
    /// @param until the item that the member had to leave for a conflict of interest: the service ends with it
    /// @param note why somebody returns to service the same day
    record ServiceBegun(
            PersonId person,
            PersonId member,
            Optional<ItemId> from,
            Optional<ItemId> until,
            Optional<String> note)
            implements AttendanceEvent {}

    record ServiceEnded(PersonId person) implements AttendanceEvent {}

    record SoundAndPictureConfirmed(Instant at) implements AttendanceEvent {}

    /// @param leaves whether the person takes no part in the item from now on until it is done
    record Recused(ItemId item, PersonId person, boolean leaves, Optional<String> reason)
            implements AttendanceEvent {}

    record RecusalWithdrawn(ItemId item, PersonId person) implements AttendanceEvent {}
}
