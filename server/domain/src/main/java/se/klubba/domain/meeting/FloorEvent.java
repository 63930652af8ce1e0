package se.klubba.domain.meeting;

import java.time.Instant;
import se.klubba.domain.id.PersonId;

/// Who asks to speak, and who speaks. Nothing of it stands in the minutes.
public sealed interface FloorEvent extends MeetingEvent {

    record FloorAsked(PersonId person, Floor.Kind kind) implements FloorEvent {}

    record SpeakersListLeft(PersonId person) implements FloorEvent {}

    record FloorGiven(PersonId person, Instant at) implements FloorEvent {}

    record FloorEnded() implements FloorEvent {}
}
