package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who takes part, and for which items. Whether somebody's page is connected is no fact of the meeting and never an
/// event (LIVE-4).
public sealed interface AttendanceEvent extends MeetingEvent {

    record ParticipantInvited(Seat seat) implements AttendanceEvent {}

    record CheckedIn(PersonId person, Optional<AttendanceMode> mode) implements AttendanceEvent {}

    /// @param from the item at which the person comes; absent: the current one, or the next that starts
    record PersonJoined(PersonId person, Optional<ItemId> from) implements AttendanceEvent {}

    /// @param after the last item that the person was there for; absent: the current one
    record PersonLeft(PersonId person, Optional<ItemId> after) implements AttendanceEvent {}
}
