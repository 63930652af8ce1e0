package se.klubba.domain.meeting;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How the cost of a decision is shared between organisations (DEC-6): an amount and the key by which it is divided.
///
/// Each pays whole kronor and together they pay the amount, by the method of the largest remainder (Hamilton, 1792): each
/// first gets what its share comes to without the öre, and the kronor that are left go one by one to those whose share
/// lost the most. Where two lost the same, the one that stands first gets it: the order is the body's own, so the same
/// figures are always divided alike.
///
/// @param amount in whole kronor, for each year or once as the decision says; more than nothing
/// @param key    what the key is called, "befolkning den 31 december 2025"
/// @param shares in the order in which they are printed; each organisation once
public record CostSplit(long amount, Basis basis, Optional<String> key, List<Share> shares) {

    /// The most that can be divided, a thousand billion kronor. What is more is a slip of the pen.
    public static final long MOST = 1_000_000_000_000L;

    private static final int MOST_SHARES = 100;

    /// What the figures of the shares count.
    public enum Basis {
        /// Inhabitants.
        POPULATION,
        /// Shares that have been agreed on.
        SHARES
    }

    /// @param weight counted in what the basis says; nothing or more, and not nothing for all
    public record Share(String organisation, long weight) {}

    /// What one organisation pays.
    public record Part(String organisation, long weight, long kronor) {}

    public CostSplit {
        shares = List.copyOf(shares);
    }

    /// Whether it can be divided at all.
    boolean divisible() {
        if (amount < 1 || amount > MOST || shares.isEmpty() || shares.size() > MOST_SHARES) {
            return false;
        }
        if (shares.stream().anyMatch(s -> s.weight() < 0 || s.weight() > MOST)) return false;
        if (shares.stream().anyMatch(s -> MeetingRules.blank(s.organisation()))) return false;
        var names = shares.stream().map(s -> s.organisation().strip()).distinct().count();
        return names == shares.size() && weight() > 0;
    }

    /// All weights together.
    public long weight() {
        return shares.stream().mapToLong(Share::weight).sum();
    }

    /// What each pays, in the order of the shares. The sum is the amount.
    public List<Part> parts() {
        var whole = BigInteger.valueOf(weight());
        var kronor = new long[shares.size()];
        var lost = new BigInteger[shares.size()];
        var left = amount;
        for (var i = 0; i < kronor.length; i++) {
            var exact = BigInteger.valueOf(amount).multiply(weightOf(i)).divideAndRemainder(whole);
            kronor[i] = exact[0].longValueExact();
            lost[i] = exact[1];
            left -= kronor[i];
        }
        // stable, so that of two who lost the same the first comes first
        var byLoss =
                IntStream.range(0, kronor.length)
                        .boxed()
                        .sorted(Comparator.comparing((Integer i) -> lost[i]).reversed())
                        .toList();
        // fewer are left than there are who lost something
        for (var i = 0; i < left; i++) kronor[byLoss.get(i)]++;
        var parts = new ArrayList<Part>();
        for (var i = 0; i < kronor.length; i++) {
            parts.add(new Part(shares.get(i).organisation(), shares.get(i).weight(), kronor[i]));
        }
        return List.copyOf(parts);
    }

    private BigInteger weightOf(int at) {
        return BigInteger.valueOf(shares.get(at).weight());
    }
}
