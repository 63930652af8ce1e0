package se.klubba.domain.ballot;

import java.util.Arrays;

/// The papers in the box of one secret vote. Kept sorted, so that nothing tells who came when; written out they are as
/// long as there are voters, however many have voted. A paper is a number: 0 is blank, others are the candidates in the
/// order in which they stand, from 1. Immutable.
public final class Ballots {

    public static final int BLANK = 0;

    /// As many candidates as a paper can name.
    public static final int MOST_CANDIDATES = 254;

    /// Where no paper lies. The highest, so that papers stay first when sorted.
    private static final byte NONE = (byte) 0xff;

    private static final Ballots EMPTY = new Ballots(new byte[0]);

    private final byte[] papers;

    private Ballots(byte[] sorted) {
        this.papers = sorted;
    }

    public static Ballots none() {
        return EMPTY;
    }

    /// @param paper [#BLANK], or the place of a candidate
    public Ballots with(int paper) {
        if (paper < BLANK || paper > MOST_CANDIDATES) {
            throw new IllegalArgumentException("no such paper");
        }
        return sorted(Arrays.copyOf(papers, papers.length + 1), (byte) paper);
    }

    private static Ballots sorted(byte[] all, byte last) {
        var at = all.length - 1;
        while (at > 0 && (all[at - 1] & 0xff) > (last & 0xff)) {
            all[at] = all[at - 1];
            at--;
        }
        all[at] = last;
        return new Ballots(all);
    }

    public int size() {
        return papers.length;
    }

    /// How many papers there are of this sort.
    ///
    /// @param paper [#BLANK], or the place of a candidate
    public int count(int paper) {
        var count = 0;
        for (var one : papers) if ((one & 0xff) == paper) count++;
        return count;
    }

    /// Written out, always at this length.
    ///
    /// @throws IllegalStateException if there are more papers than that
    public byte[] padded(int length) {
        if (papers.length > length) throw new IllegalStateException("more papers than voters");
        var all = Arrays.copyOf(papers, length);
        Arrays.fill(all, papers.length, length, NONE);
        return all;
    }

    /// What [#padded] has written.
    ///
    /// @throws IllegalArgumentException if it was not written so
    public static Ballots read(byte[] padded) {
        var size = 0;
        while (size < padded.length && padded[size] != NONE) size++;
        for (var at = 1; at < padded.length; at++) {
            if ((padded[at - 1] & 0xff) > (padded[at] & 0xff)) {
                throw new IllegalArgumentException("papers out of order");
            }
        }
        return new Ballots(Arrays.copyOf(padded, size));
    }

    /// Tells no more than how many there are.
    @Override
    public String toString() {
        return papers.length + " papers";
    }
}
