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
/// @param interrupted whether the person was in service and left it, for another reason than a conflict of interest: where
///     substitutes serve, there is no return the same day (KL 5:17–20 by way of 6:17)
public record Participant(
        Seat seat,
        boolean here,
        Optional<AttendanceMode> mode,
        Set<ItemId> at,
        Optional<ItemId> comesAt,
        Optional<ItemId> leavesAfter,
        boolean interrupted) {

    public Participant {
        at = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(at));
    }

    static Participant invited(Seat seat) {
        return new Participant(
                seat, false, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), false);
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
                interrupted);
    }

    Participant present(boolean now) {
        return new Participant(
                seat, now, mode, at, Optional.empty(), Optional.empty(), interrupted);
    }

    Participant expectedAt(ItemId item) {
        return new Participant(seat, here, mode, at, Optional.of(item), leavesAfter, interrupted);
    }

    Participant leavingAfter(ItemId item) {
        return new Participant(seat, here, mode, at, comesAt, Optional.of(item), interrupted);
    }

    Participant attending(ItemId item) {
        var all = new LinkedHashSet<>(at);
        all.add(item);
        return new Participant(seat, here, mode, all, comesAt, leavesAfter, interrupted);
    }

    Participant notAttending(Set<ItemId> items) {
        var rest = new LinkedHashSet<>(at);
        rest.removeAll(items);
        return new Participant(seat, here, mode, rest, comesAt, leavesAfter, interrupted);
    }

    Participant by(AttendanceMode how) {
        return new Participant(seat, here, Optional.of(how), at, comesAt, leavesAfter, interrupted);
    }

    Participant interrupted(boolean so) {
        return new Participant(seat, here, mode, at, comesAt, leavesAfter, so);
    }
}
