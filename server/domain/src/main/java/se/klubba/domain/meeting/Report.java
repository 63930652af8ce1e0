package se.klubba.domain.meeting;

import java.time.LocalDate;
import java.util.Optional;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.MeetingId;

/// Somebody has come back to the meeting with what an earlier one asked for (ASG-2).
///
/// What was asked for stands here as it stood there, so that the minutes can be read without the older ones, and so that
/// nothing of another meeting is needed to know this one.
///
/// @param meeting    where the assignment was given
/// @param text       what was reported, in a sentence or two
public record Report(
        MeetingId meeting,
        AssignmentId assignment,
        Given given,
        Result result,
        Optional<String> text) {

    /// @param date   of the meeting that gave it
    /// @param number the § or point under which it did
    public record Given(
            LocalDate date, Optional<Integer> number, Optional<String> assignee, String task) {}

    public enum Result {
        /// Told of, and not done yet.
        REPORTED,
        DONE,
        /// The body does not ask for it any more.
        DROPPED
    }

    boolean about(MeetingId where, AssignmentId which) {
        return meeting.equals(where) && assignment.equals(which);
    }
}
