package se.klubba.app.calling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.Life;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Plan;

/// What a letter and a calendar entry tell of a meeting, as it is when they are written.
///
/// @param revision rises with whatever happens to the meeting: a calendar takes the entry with the highest
/// @param cancelled with the reason that was given, which may be empty
public record Occasion(
        MeetingId meeting,
        String body,
        String title,
        Plan.Time time,
        long revision,
        Optional<String> cancelled,
        Instant at) {

    /// @param revision the length of its log
    public static Occasion of(Meeting meeting, long revision, Instant at) {
        var plan = meeting.plan();
        return new Occasion(
                meeting.id(),
                plan.body().names().name(),
                plan.title(),
                plan.time(),
                revision,
                meeting.life().phase() instanceof Life.Phase.Cancelled(var reason, _)
                        ? reason.or(() -> Optional.of(""))
                        : Optional.empty(),
                at);
    }

    LocalDate date() {
        return time.date();
    }
}
