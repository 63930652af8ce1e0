package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who is there, who serves, and who may not take part.
public sealed interface AttendanceCommand extends MeetingCommand {

    /// @param persons who is here; empty: whoever sends this
    record CheckIn(List<PersonId> persons, Optional<AttendanceMode> mode)
            implements AttendanceCommand {}

    /// @param item from which item; absent: the current or the next
    record Join(List<PersonId> persons, Optional<ItemId> item) implements AttendanceCommand {}

    /// @param afterItem the last item that they were there for; absent: they leave now
    record Leave(List<PersonId> persons, Optional<ItemId> afterItem) implements AttendanceCommand {}

    /// The roll is called (upprop): of those who vote, the ones who are not named are not here.
    record RecordRollCall(List<PersonId> present) implements AttendanceCommand {}

    record SetMode(PersonId person, AttendanceMode mode) implements AttendanceCommand {}

    /// A substitute steps in, or a member back in, with the note that it takes.
    ///
    /// @param member in whose place; on the wire `for`, which is no name in this language
    /// @param fromItem absent: now
    record Serve(PersonId person, PersonId member, Optional<ItemId> fromItem, Optional<String> note)
            implements AttendanceCommand {}

    record EndService(PersonId person) implements AttendanceCommand {}

    /// That all see and hear one another (KL 5:16).
    record ConfirmSoundAndPicture() implements AttendanceCommand {}

    /// Reports a conflict of interest (jäv).
    ///
    /// @param person whose, when those who lead enter it; absent: the sender's
    record Recuse(ItemId item, Optional<PersonId> person, Optional<String> reason)
            implements AttendanceCommand {}

    /// @param person as of [Recuse]
    record WithdrawRecusal(ItemId item, Optional<PersonId> person) implements AttendanceCommand {}
}
