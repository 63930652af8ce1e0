package se.klubba.app.database;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Hints from other nodes by LISTEN and NOTIFY, over one connection of its own that is opened at the first listener and
/// comes back after every cut.
public final class Notifications {

    private static final long SHORTEST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 2000;

    private final PgSubscriber subscriber;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Future<Void> connected = Future.succeededFuture();

    Notifications(Vertx vertx, PgConnectOptions options) {
        subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(
                retries -> Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS << Math.min(retries, 10)));
    }

    /// Hears everything that is notified on the channel from the moment when the result completes.
    ///
    /// @param hint gets each payload, on an event loop that is not the caller's
    /// @param missed called after each cut: what was notified meanwhile is lost
    /// @return completes once listening, with the way to stop
    public Future<Runnable> listen(String channel, Consumer<String> hint, Runnable missed) {
        Promise<Runnable> listening = Promise.promise();
        if (begun.compareAndSet(false, true)) connected = subscriber.connect();
        var pgChannel = subscriber.channel(channel);
        pgChannel.exceptionHandler(listening::tryFail);
        pgChannel.subscribeHandler(_ -> {
            boolean first = listening.tryComplete(() -> pgChannel.handler(null));
            if (!first) missed.run();
        });
        pgChannel.handler(hint::accept);
        return connected.compose(_ -> listening.future());
    }

    Future<Void> close() {
        return begun.get() ? subscriber.close() : Future.succeededFuture();
    }
}
