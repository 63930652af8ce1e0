package se.klubba.domain.meeting;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;

/// A person in a meeting: the seat, and the presence so far.
///
/// @param here whether the person attends now, in the room or in the call
/// @param mode how, as far as is known
/// @param at the items that the person was there for
/// @param comesAt the item at which the person will come
/// @param leavesAfter the current item, where the person leaves once it is closed
/// @param interruption how the person was in service and left it, for another reason than a conflict of interest: where
///     substitutes serve, there is no return the same day (KL 5:17–20 by way of 6:17)
/// @param reply what the person has answered to the invitation (eight parts: what is known of one person)
public record Participant(
        Seat seat,
        boolean here,
        Optional<AttendanceMode> mode,
        Set<ItemId> at,
        Optional<ItemId> comesAt,
        Optional<ItemId> leavesAfter,
        Optional<Interruption> interruption,
        Optional<Reply> reply) {

    /// How somebody has left service.
    public enum Interruption {
        LEFT,
        /// Did not answer when the roll was called: a next roll that names the person corrects that.
        MISSED_ROLL_CALL
    }

    public Participant {
        at = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(at));
    }

    static Participant invited(Seat seat) {
        return new Participant(
                seat,
                false,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /// In another seat.
    Participant in(Seat next) {
        return new Participant(next, here, mode, at, comesAt, leavesAfter, interruption, reply);
    }

    Participant replied(Reply answer) {
        return new Participant(
                seat, here, mode, at, comesAt, leavesAfter, interruption, Optional.of(answer));
    }

    /// Whether the person is not expected to come.
    public boolean excused() {
        return !here && reply.equals(Optional.of(Reply.ABSENT));
    }

    /// Whether the person was here and has gone.
    public boolean hasLeft() {
        return !here && !at.isEmpty();
    }

    Participant checkedIn(Optional<AttendanceMode> how) {
        return new Participant(
                seat,
                true,
                how.or(() -> mode),
                at,
                Optional.empty(),
                Optional.empty(),
                interruption,
                reply);
    }

    Participant present(boolean now) {
        return new Participant(
                seat, now, mode, at, Optional.empty(), Optional.empty(), interruption, reply);
    }

    Participant expectedAt(ItemId item) {
        return new Participant(
                seat, here, mode, at, Optional.of(item), leavesAfter, interruption, reply);
    }

    Participant leavingAfter(ItemId item) {
        return new Participant(
                seat, here, mode, at, comesAt, Optional.of(item), interruption, reply);
    }

    Participant attending(ItemId item) {
        var all = new LinkedHashSet<>(at);
        all.add(item);
        return new Participant(seat, here, mode, all, comesAt, leavesAfter, interruption, reply);
    }

    Participant notAttending(Set<ItemId> items) {
        var rest = new LinkedHashSet<>(at);
        rest.removeAll(items);
        return new Participant(seat, here, mode, rest, comesAt, leavesAfter, interruption, reply);
    }

    Participant by(AttendanceMode how) {
        return new Participant(
                seat, here, Optional.of(how), at, comesAt, leavesAfter, interruption, reply);
    }

    /// Whether the person has left service during the meeting.
    public boolean interrupted() {
        return interruption.isPresent();
    }

    /// Answered the roll: one missed before was a mistake.
    Participant answered() {
        return interrupted(interruption.filter(how -> how == Interruption.LEFT));
    }

    Participant interrupted(Optional<Interruption> how) {
        return new Participant(seat, here, mode, at, comesAt, leavesAfter, how, reply);
    }
}
