package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.minutes.StepMap.Moved;
import se.klubba.domain.minutes.StepMap.Side;

/// Leads positions through many steps, one after the other.
///
/// A step that was undone and done again further on is marked as the mirror of its undoing. A position inside of what
/// it had put in would otherwise be lost in between; so it goes straight from the one to the other, as the guide
/// describes under "Rebasing" (https://prosemirror.net/docs/guide/#transform.rebasing).
public final class Mapping {

    private final List<StepMap> maps = new ArrayList<>();
    private final Map<Integer, Integer> redoneBy = new HashMap<>();

    public void add(StepMap map) {
        maps.add(map);
    }

    /// Adds the map of a step that was undone by the map at this index.
    void addRedoing(int undoing, StepMap map) {
        redoneBy.put(undoing, maps.size());
        maps.add(map);
    }

    public int map(int position, Side side) {
        return move(0, position, side).position();
    }

    /// @param first index of the first map to go through
    Moved move(int first, int position, Side side) {
        var current = position;
        var across = false;
        var after = false;
        for (var i = first; i < maps.size(); i++) {
            var moved = maps.get(i).move(current, side);
            var redone = Optional.ofNullable(redoneBy.get(i));
            if (moved.recovery().isPresent() && redone.isPresent()) {
                i = redone.get();
                current = maps.get(i).recover(moved.recovery().get());
                continue;
            }
            across |= moved.deletedAcross();
            after |= moved.deletedAfter();
            current = moved.position();
        }
        return new Moved(current, across, after, Optional.empty());
    }

    /// This mapping from one of its maps on.
    Part from(int first) {
        return new Part(this, first);
    }

    /// The maps of a mapping from an index on.
    record Part(Mapping whole, int first) {

        Moved move(int position, Side side) {
            return whole.move(first, position, side);
        }

        int map(int position, Side side) {
            return move(position, side).position();
        }
    }
}
