package se.klubba.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Sends changes to a server and counts what it costs until all have seen them.
final class Bench {

    /// A person may send so much at once, and then so much a second; a burst waits until the bucket is full.
    private static final long PAUSE_AFTER_BURST_MILLIS = 1500;

    private final Context loop;
    private final Watch watch;
    private final Audience audience;
    private final Optional<Meter> meter;
    private final Consumer<Change> sender;
    private final int followers;

    Bench(
            Context loop,
            Watch watch,
            Audience audience,
            Optional<Meter> meter,
            Consumer<Change> sender,
            int followers) {
        this.loop = loop;
        this.watch = watch;
        this.audience = audience;
        this.meter = meter;
        this.sender = sender;
        this.followers = followers;
    }

    /// One change after the other, each when all have seen the one before, and no faster than the rate.
    Slice paced(Slice.Sort sort, List<Change> changes, int perSecond) throws Exception {
        begin(changes);
        var cpu = cpu();
        var children = children();
        var started = System.nanoTime();
        var due = started;
        for (var i = 0; i < changes.size(); i++) {
            sleepUntil(due);
            due = Math.max(due, System.nanoTime() - 1_000_000) + 1_000_000_000L / perSecond;
            var last = i;
            onLoop(() -> watch.expect(last));
            watch.sending(i);
            sender.accept(changes.get(i));
            watch.await(i);
        }
        var wall = System.nanoTime() - started;
        sleepUntil(due);
        return slice(sort, changes.size(), wall, cpu, children);
    }

    /// All at once, several times over.
    Slice bursts(Slice.Sort sort, List<Change> changes, int atOnce) throws Exception {
        begin(changes);
        var cpu = cpu();
        var children = children();
        var wall = 0L;
        for (var from = 0; from < changes.size(); from += atOnce) {
            var to = Math.min(from + atOnce, changes.size());
            onLoop(() -> watch.expect(to - 1));
            var started = System.nanoTime();
            for (var i = from; i < to; i++) {
                watch.sending(i);
                sender.accept(changes.get(i));
            }
            watch.await(to - 1);
            wall += System.nanoTime() - started;
            Thread.sleep(PAUSE_AFTER_BURST_MILLIS);
        }
        return slice(sort, changes.size(), wall, cpu, children);
    }

    private void begin(List<Change> changes) throws Exception {
        onLoop(() -> {
            watch.begin(changes.size());
            audience.begin(changes);
        });
    }

    private Slice slice(Slice.Sort sort, int changes, long wall, Meter.Cpu cpu, long children)
            throws Exception {
        var used = cpu().since(cpu);
        var below = Math.max(0, children() - children);
        var done = new ArrayList<Slice>();
        onLoop(() ->
                done.add(
                        new Slice(
                                sort,
                                changes,
                                followers,
                                wall,
                                used,
                                below,
                                audience.frames(),
                                audience.bytes(),
                                watch.delays())));
        return done.getFirst();
    }

    private Meter.Cpu cpu() {
        return meter.map(Meter::cpu).orElse(new Meter.Cpu(0, 0));
    }

    private long children() {
        return meter.map(Meter::cpuNanosOfChildren).orElse(0L);
    }

    private void onLoop(Runnable task) throws Exception {
        onLoop(
                loop,
                () -> {
                    task.run();
                    return Future.succeededFuture();
                });
    }

    /// Does something on the event loop, and waits for it.
    static void onLoop(Context loop, java.util.function.Supplier<Future<?>> task) throws Exception {
        var done = Promise.<Object>promise();
        loop.runOnContext(_ -> {
            try {
                task.get().<Object>map(x -> x).onComplete(done);
            } catch (RuntimeException fault) {
                done.fail(fault);
            }
        });
        done.future().await(120, TimeUnit.SECONDS);
    }

    private static void sleepUntil(long due) throws InterruptedException {
        var left = due - System.nanoTime();
        if (left > 0) Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
    }
}
