package se.klubba.bench;

import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// When each follower has seen each change of the slice under way. A follower that has seen a change has seen those before
/// it: what it is shown is the state after all of them. Written on the event loop, read between slices.
final class Watch {

    private static final int PATIENCE_SECONDS = 30;

    private final int followers;
    private volatile long[] sent = {};
    private int[] seen = {};
    private int[] reached = {};
    private final List<Long> delays = new ArrayList<>();
    private volatile int awaited = -1;
    private volatile Promise<Void> arrived = Promise.promise();
    private volatile int underWay = -1;

    Watch(int followers) {
        this.followers = followers;
    }

    /// A slice of so many changes begins. On the event loop.
    void begin(int changes) {
        sent = new long[changes];
        reached = new int[changes];
        seen = new int[followers];
        java.util.Arrays.fill(seen, -1);
        delays.clear();
        underWay = -1;
        awaited = -1;
    }

    /// From any thread, before the change is sent.
    void sending(int change) {
        sent[change] = System.nanoTime();
        underWay = change;
    }

    /// The change that was sent last.
    int underWay() {
        return underWay;
    }

    int changes() {
        return sent.length;
    }

    /// What this follower has come to.
    void saw(int follower, int change) {
        if (change <= seen[follower]) return;
        var now = System.nanoTime();
        for (var i = seen[follower] + 1; i <= change; i++) {
            delays.add(now - sent[i]);
            if (++reached[i] == followers && i == awaited) arrived.tryComplete();
        }
        seen[follower] = change;
    }

    /// On the event loop: from now on it is waited for that all have seen this change.
    void expect(int change) {
        arrived = Promise.promise();
        awaited = change;
        if (reached[change] == followers) arrived.tryComplete();
    }

    void await(int change) throws TimeoutException {
        try {
            arrived.future().await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw new TimeoutException(
                    "change %d of %d was seen by %d of %d followers only"
                            .formatted(change + 1, sent.length, reached[change], followers));
        }
    }

    long[] delays() {
        return delays.stream().mapToLong(Long::longValue).toArray();
    }
}
