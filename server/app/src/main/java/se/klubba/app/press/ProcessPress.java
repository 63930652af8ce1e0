package se.klubba.app.press;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;

/// A press in a process of its own, with a heap of its own and a low claim on the processor: neither its garbage nor its
/// speed is felt by the meeting that goes on in ours, and if it dies, nothing else does.
///
/// The process is started by the first order, kept for a while after the last, and replaced when it dies or takes too long;
/// the order over which that happened is given to the next one once more. It ends by itself when this process does.
public final class ProcessPress implements Press {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessPress.class);
    private static final int ATTEMPTS = 2;
    private static final int MOST_WAITING = 100;

    private final Vertx vertx;
    private final WorkerExecutor worker;
    private final Ways ways;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean closed;
    private volatile @Nullable Child child;
    private long rest = -1;

    /// @param command  starts a process that runs [PressLoop] on its standard streams
    /// @param patience the longest that any order may take, if it is less than the order's own
    /// @param idle     how long the process is kept without work
    public record Ways(List<String> command, Duration patience, Duration idle) {

        public Ways {
            command = List.copyOf(command);
        }

        /// Starting takes a second or two, so it is kept through the end of a meeting, when people ask for the document.
        public static Ways usual(List<String> command) {
            return new Ways(command, Duration.ofMinutes(5), Duration.ofMinutes(5));
        }
    }

    public ProcessPress(Vertx vertx, Ways ways) {
        this.vertx = vertx;
        this.ways = ways;
        // one thread, which does nothing but wait for the process: the orders' queue
        this.worker =
                vertx.createSharedWorkerExecutor(
                        "press-" + System.identityHashCode(this), 1, 10, TimeUnit.MINUTES);
    }

    @Override
    public Future<Buffer> print(Order order) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return Future.failedFuture(new Turned(Problem.pressBusy()));
        }
        return worker.executeBlocking(() -> printed(order), false)
                .onComplete(_ -> waiting.decrementAndGet())
                .map(Objects::requireNonNull);
    }

    private Buffer printed(Order order) {
        vertx.cancelTimer(rest);
        var bytes = OrderBytes.write(order);
        try {
            for (int attempt = 1; attempt <= ATTEMPTS && !closed; attempt++) {
                try {
                    return Buffer.buffer(asked(bytes, order.patience()));
                } catch (Child.Gone gone) {
                    if (closed) break;
                    dismiss();
                    LOG.warn("the press broke down, attempt {}: {}", attempt, gone.getMessage());
                }
            }
        } finally {
            if (!closed) rest = vertx.setTimer(ways.idle().toMillis(), _ -> retire());
        }
        throw new Turned(Problem.pressBrokeDown());
    }

    /// One that has failed is asked nothing more, also while it still counts as running.
    private void dismiss() {
        var broken = child;
        if (broken != null) broken.kill();
        child = null;
    }

    private byte[] asked(byte[] order, Duration patience) throws Child.Gone {
        var ready = ready();
        var longest = patience.compareTo(ways.patience()) < 0 ? patience : ways.patience();
        var timer =
                vertx.setTimer(
                        longest.toMillis(),
                        _ -> {
                            LOG.warn("the press took more than {}", longest);
                            ready.kill();
                        });
        try {
            return ready.ask(order);
        } finally {
            vertx.cancelTimer(timer);
        }
    }

    private Child ready() throws Child.Gone {
        var known = child;
        if (known != null && known.alive()) return known;
        var started = Child.start(ways.command());
        child = started;
        if (closed) started.kill(); // closed meanwhile
        return started;
    }

    /// In its turn, so not while something is being set.
    private void retire() {
        if (closed) return;
        worker.executeBlocking(
                        () -> {
                            var idle = child;
                            if (idle != null && waiting.get() == 0) {
                                idle.kill();
                                child = null;
                            }
                            return true;
                        },
                        false)
                .onFailure(failure -> LOG.debug("closed before it retired", failure));
    }

    /// Of the process that runs now, if one does.
    OptionalLong pid() {
        var known = child;
        return known != null && known.alive() ? OptionalLong.of(known.pid()) : OptionalLong.empty();
    }

    @Override
    public Future<Void> close() {
        closed = true;
        var known = child;
        if (known != null) known.kill();
        return worker.close();
    }
}
