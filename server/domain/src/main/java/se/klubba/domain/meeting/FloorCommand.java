package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// The speakers' list.
public sealed interface FloorCommand extends MeetingCommand {

    record AskForFloor(Floor.Kind kind) implements FloorCommand {}

    /// @param person who is taken off, when those who lead do it; absent: the sender
    record LeaveSpeakersList(Optional<PersonId> person) implements FloorCommand {}

    record GiveFloor(PersonId person) implements FloorCommand {}

    record EndFloor() implements FloorCommand {}
}
