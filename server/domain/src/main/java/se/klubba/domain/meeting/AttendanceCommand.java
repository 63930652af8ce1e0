package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who is there.
public sealed interface AttendanceCommand extends MeetingCommand {

    /// @param persons who is here; empty: whoever sends this
    record CheckIn(List<PersonId> persons, Optional<AttendanceMode> mode)
            implements AttendanceCommand {}

    /// @param item from which item; absent: the current or the next
    record Join(List<PersonId> persons, Optional<ItemId> item) implements AttendanceCommand {}

    /// @param afterItem the last item that they were there for; absent: they leave now
    record Leave(List<PersonId> persons, Optional<ItemId> afterItem) implements AttendanceCommand {}
}
