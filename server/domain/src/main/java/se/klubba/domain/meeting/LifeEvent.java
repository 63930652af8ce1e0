package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// The meeting as a whole: planned, opened, led, closed, and its document.
public sealed interface LifeEvent extends MeetingEvent {

    record MeetingPlanned(Plan plan, RuleProfile profile) implements LifeEvent {}

    record CheckInOpened() implements LifeEvent {}

    /// @param profile the rules in force; they hold for this meeting whatever the body changes later (BODY-3)
    record MeetingOpened(PersonId presiding, RuleProfile profile, Instant at)
            implements LifeEvent {}

    /// @param until as said, such as "10.30"
    record MeetingAdjourned(Optional<String> until, Instant at) implements LifeEvent {}

    record MeetingResumed(Instant at) implements LifeEvent {}

    record MeetingClosed(Instant at) implements LifeEvent {}

    /// @param during the item that was current, if any
    record ChairPassed(PersonId to, Optional<ItemId> during) implements LifeEvent {}

    record AdjustersAppointed(List<PersonId> persons) implements LifeEvent {}

    record SentForAdjustment(List<PersonId> signers, Instant at) implements LifeEvent {}

    record NotesFinalised(Instant at) implements LifeEvent {}
}
