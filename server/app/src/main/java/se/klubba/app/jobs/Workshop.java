package se.klubba.app.jobs;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what was ordered, one piece at a time, so that no meeting feels it. What fails is tried again, with pauses that
/// grow; what somebody died over is taken up again when its time is up. So a piece may be begun twice: each kind of work has
/// to leave the same behind however often it is done.
///
/// Runs on one event loop; the work itself goes where it belongs.
public final class Workshop {

    private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final Context context;
    private final Jobs jobs;
    private final Clock clock;
    private final Pace pace;
    private final String me = UUID.randomUUID().toString();
    private final Map<String, Work> kinds = new LinkedHashMap<>();
    private final Map<String, String> orders = new LinkedHashMap<>();

    private Optional<Jobs.Job> atHand = Optional.empty();
    private long timer = -1;
    private boolean working;
    private boolean stopped;
    private Promise<Void> rest = Promise.promise();

    /// @param look how often it is looked for work
    /// @param hold how long a piece is somebody's who says nothing
    /// @param end how long closing waits for what is at hand
    public record Pace(Duration look, Duration hold, Duration end) {
        public static final Pace USUAL =
                new Pace(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(5));
    }

    /// How a piece of work ended; a failed future means that it is to be tried again soon.
    public sealed interface Result {
        record Done() implements Result {}

        /// There is nothing wrong, it is just not over.
        record Later(Instant due) implements Result {}
    }

    /// Work of one kind.
    @FunctionalInterface
    public interface Work {
        Future<Result> attempt(Jobs.Taken piece);
    }

    public Workshop(Context context, Jobs jobs, Clock clock, Pace pace) {
        this.context = context;
        this.jobs = jobs;
        this.clock = clock;
        this.pace = pace;
    }

    /// Before [#open].
    public Workshop does(String kind, Work work) {
        kinds.put(kind, work);
        return this;
    }

    /// Each fact of this name in a log orders a piece of work of this kind.
    public Workshop follows(String event, String kind) {
        orders.put(kind, event);
        return this;
    }

    public void open() {
        timer = context.owner().setPeriodic(pace.look().toMillis(), _ -> look());
    }

    /// Looks for work at once, for somebody waits for it.
    public void look() {
        context.runOnContext(_ -> {
            if (working || stopped) return;
            working = true;
            ordered().compose(_ -> all()).onComplete(_ -> rested());
        });
    }

    private void rested() {
        working = false;
        var waiting = rest;
        rest = Promise.promise();
        waiting.complete();
    }

    private Future<Void> ordered() {
        Future<Void> done = Future.succeededFuture();
        for (var order : orders.entrySet()) {
            done =
                    done.compose(
                            _ -> jobs.orderFor(order.getValue(), order.getKey(), clock.instant()));
        }
        // a database that is away has its own who wait for it
        return done.otherwiseEmpty();
    }

    private Future<Void> all() {
        if (stopped || kinds.isEmpty()) return Future.succeededFuture();
        return jobs.take(kinds.keySet(), me, clock.instant(), pace.hold())
                .compose(found ->
                        found.isEmpty()
                                ? Future.succeededFuture()
                                : one(found.get()).compose(_ -> all()))
                .onFailure(failure -> LOG.debug("no work found", failure))
                .otherwiseEmpty();
    }

    private Future<Void> one(Jobs.Taken piece) {
        atHand = Optional.of(piece.job());
        long holding =
                context.owner().setPeriodic(Math.max(1, pace.hold().toMillis() / 3), _ -> hold());
        return attempted(piece)
                .compose(result -> ended(piece.job(), result), failure -> failed(piece, failure))
                .onComplete(_ -> {
                    context.owner().cancelTimer(holding);
                    atHand = Optional.empty();
                });
    }

    private void hold() {
        atHand.ifPresent(job -> jobs.hold(job, me, clock.instant().plus(pace.hold())));
    }

    private Future<Result> attempted(Jobs.Taken piece) {
        try {
            return Objects.requireNonNull(kinds.get(piece.job().kind())).attempt(piece);
        } catch (RuntimeException fault) {
            return Future.failedFuture(fault);
        }
    }

    private Future<Void> ended(Jobs.Job job, Result result) {
        return switch (result) {
            case Result.Done() -> jobs.done(job, me, clock.instant());
            case Result.Later(var due) -> jobs.again(job, me, due, Optional.empty());
        };
    }

    private Future<Void> failed(Jobs.Taken piece, Throwable failure) {
        var job = piece.job();
        LOG.warn(
                "{} {} did not get through at attempt {}: {}",
                job.kind(),
                job.name(),
                piece.attempts(),
                failure.toString());
        LOG.debug("because", failure);
        var why = Objects.requireNonNullElse(failure.getMessage(), failure.toString());
        return jobs.again(job, me, clock.instant().plus(pause(piece.attempts())), Optional.of(why));
    }

    private static Duration pause(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(20, attempts - 1));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /// Takes nothing more, and completes when what is at hand is done. What takes too long is left: it is stored, and
    /// somebody takes it up again. To be called from any thread.
    public Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        // whether something is at hand is only known here
        context.runOnContext(_ -> {
            stopped = true;
            if (timer >= 0) context.owner().cancelTimer(timer);
            resting().onComplete(closed);
        });
        return closed.future();
    }

    private Future<Void> resting() {
        if (!working) return Future.succeededFuture();
        return rest.future()
                .timeout(pace.end().toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(_ -> LOG.warn("{} is left for later", atHand))
                .otherwiseEmpty();
    }
}
