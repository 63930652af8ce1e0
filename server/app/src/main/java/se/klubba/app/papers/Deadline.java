package se.klubba.app.papers;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/// How long a look at a file may take. Our own loops ask; a library that reads from the file is stopped by an interrupt.
final class Deadline {

    private static final ScheduledExecutorService WATCH =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("papers-watch").factory());

    private final long end;

    private Deadline(Duration limit) {
        this.end = System.nanoTime() + limit.toNanos();
    }

    boolean over() {
        return System.nanoTime() - end > 0;
    }

    void check() throws Unwelcome {
        if (over()) throw new Unwelcome(Fault.FILE_TAKES_TOO_LONG);
    }

    /// Something to be done with a file.
    interface Work<T> {
        T within(Deadline deadline) throws Exception;
    }

    /// @throws Unwelcome as the work says, or because it took too long
    static <T> T within(Duration limit, Work<T> work) throws Exception {
        var deadline = new Deadline(limit);
        var thread = Thread.currentThread();
        Callable<Void> stop =
                () -> {
                    thread.interrupt();
                    return null;
                };
        var watch =
                WATCH.schedule(stop, limit.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
        try {
            return work.within(deadline);
        } catch (Unwelcome known) {
            throw deadline.over() ? new Unwelcome(Fault.FILE_TAKES_TOO_LONG) : known;
        } finally {
            watch.cancel(false);
            // an interrupt that came late is nobody else's
            Thread.interrupted();
        }
    }
}
