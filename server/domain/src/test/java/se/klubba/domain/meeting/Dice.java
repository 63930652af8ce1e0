package se.klubba.domain.meeting;

import java.util.List;
import java.util.Random;

/// Chance that comes out the same for the same seed.
public final class Dice {

    private final Random random;

    public Dice(long seed) {
        random = new Random(seed * 7919 + 17);
    }

    /// At least 0 and less than `bound`.
    public int below(int bound) {
        return random.nextInt(bound);
    }

    public boolean chance(int percent) {
        return below(100) < percent;
    }

    public <T> T of(List<T> all) {
        return all.get(below(all.size()));
    }

    @SafeVarargs
    public final <T> T of(T... all) {
        return all[below(all.length)];
    }
}
