package se.klubba.domain.minutes;

import java.util.List;
import java.util.Optional;

/// How a step moved positions: which ranges it replaced, and by how much.
///
/// @param ranges   in order, each counted in the document before the step, or for an inverted map as the step had them
/// @param inverted whether it leads from after the step to before it
public record StepMap(List<Range> ranges, boolean inverted) {

    /// Moves nothing: marks and attributes take no room.
    public static final StepMap EMPTY = new StepMap(List.of(), false);

    /// @param start first position of the replaced range
    /// @param oldSize positions that were taken away
    /// @param newSize positions that came instead
    public record Range(int start, int oldSize, int newSize) {}

    /// Which neighbour a position stays with when something is put in exactly there.
    public enum Side {
        BEFORE,
        AFTER
    }

    /// Where in a replaced range a position was, so that a map that undoes this one can put it back.
    record Recovery(int range, int offset) {}

    /// Where a position went.
    ///
    /// @param deletedAcross what is before it and what is after it were both taken away
    /// @param deletedAfter  what is after it was taken away
    record Moved(
            int position,
            boolean deletedAcross,
            boolean deletedAfter,
            Optional<Recovery> recovery) {}

    static StepMap of(Range... ranges) {
        return new StepMap(List.of(ranges), false);
    }

    /// The way back.
    public StepMap invert() {
        return new StepMap(ranges, !inverted);
    }

    /// Where a position is after the step.
    public int map(int position, Side side) {
        return move(position, side).position();
    }

    Moved move(int position, Side side) {
        var moved = 0;
        for (var i = 0; i < ranges.size(); i++) {
            var range = ranges.get(i);
            var start = range.start() - (inverted ? moved : 0);
            if (start > position) {
                break;
            }
            var oldSize = inverted ? range.newSize() : range.oldSize();
            var newSize = inverted ? range.oldSize() : range.newSize();
            if (position <= start + oldSize) {
                return moveInside(position, side, i, new Range(start, oldSize, newSize), moved);
            }
            moved += newSize - oldSize;
        }
        return new Moved(position + moved, false, false, Optional.empty());
    }

    private static Moved moveInside(int position, Side side, int index, Range range, int moved) {
        var atStart = position == range.start();
        var atEnd = position == range.start() + range.oldSize();
        var keptSide = side;
        if (range.oldSize() > 0) {
            keptSide = atStart ? Side.BEFORE : atEnd ? Side.AFTER : side;
        }
        var result = range.start() + moved + (keptSide == Side.BEFORE ? 0 : range.newSize());
        var recovery =
                (side == Side.BEFORE ? atStart : atEnd)
                        ? Optional.<Recovery>empty()
                        : Optional.of(new Recovery(index, position - range.start()));
        var across = range.oldSize() > 0 && !atStart && !atEnd;
        return new Moved(result, across, across || (range.oldSize() > 0 && atStart), recovery);
    }

    /// The position that the inverse of this map moved away, in the document after this map.
    int recover(Recovery recovery) {
        var moved = 0;
        if (!inverted) {
            for (var range : ranges.subList(0, recovery.range())) {
                moved += range.newSize() - range.oldSize();
            }
        }
        return ranges.get(recovery.range()).start() + moved + recovery.offset();
    }
}
