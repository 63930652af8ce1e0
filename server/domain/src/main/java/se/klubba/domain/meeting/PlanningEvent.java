package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// What has been settled about a meeting after it was planned and before it opened. Who is invited is
/// [AttendanceEvent.ParticipantInvited], as from the beginning.
public sealed interface PlanningEvent extends MeetingEvent {

    /// @param time as it is from now on; the day of the notice in it is the one that stood
    record TimeAndPlaceSet(Plan.Time time) implements PlanningEvent {}

    record ItemKindSet(ItemId item, ItemKind kind) implements PlanningEvent {}

    record ParticipantRemoved(PersonId person) implements PlanningEvent {}

    record Replied(PersonId person, Reply answer, Instant at) implements PlanningEvent {}

    /// With the first notice the items get their numbers in the sent agenda; with a later one those that have none.
    ///
    /// @param edition of the notice as it is kept
    record NoticeSent(int edition, java.time.LocalDate on, Instant at) implements PlanningEvent {}

    record MeetingCancelled(Optional<String> reason, Instant at) implements PlanningEvent {}
}
