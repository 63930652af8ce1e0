package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// The meeting as a whole.
public sealed interface LifeCommand extends MeetingCommand {

    record OpenCheckIn() implements LifeCommand {}

    record OpenMeeting() implements LifeCommand {}

    /// @param until as said, such as "10.30"
    record AdjournMeeting(Optional<String> until) implements LifeCommand {}

    record ResumeMeeting() implements LifeCommand {}

    /// Closes; items that still wait become *not reached*, nothing is decided by itself.
    record CloseMeeting() implements LifeCommand {}

    record PassChair(PersonId to) implements LifeCommand {}

    record AppointAdjuster(List<PersonId> persons) implements LifeCommand {}

    record SendForAdjustment(List<PersonId> signers) implements LifeCommand {}

    record FinaliseNotes() implements LifeCommand {}
}
