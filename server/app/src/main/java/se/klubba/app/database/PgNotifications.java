package se.klubba.app.database;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.pubsub.PgSubscriber;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Between the nodes that share a database: LISTEN and NOTIFY, over one connection of its own that is opened at the
/// first listener and comes back after every cut.
///
/// NOTIFY is part of the transaction, so a hint comes if and only if something was stored. Its price is a lock that
/// transactions with a NOTIFY hold one after the other until they are durable.
final class PgNotifications implements Notifications {

    private static final long SHORTEST_PAUSE_MS = 50;
    private static final long LONGEST_PAUSE_MS = 2000;

    private final PgSubscriber subscriber;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile Future<Void> connected = Future.succeededFuture();

    PgNotifications(Vertx vertx, PgConnectOptions options) {
        subscriber = PgSubscriber.subscriber(vertx, options);
        subscriber.reconnectPolicy(
                retries -> Math.min(LONGEST_PAUSE_MS, SHORTEST_PAUSE_MS << Math.min(retries, 10)));
    }

    @Override
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

    @Override
    public boolean inTransaction() {
        return true;
    }

    @Override
    public void stored(String channel, String hint) {
        // The transaction has told it.
    }

    @Override
    public Future<Void> close() {
        return begun.get() ? subscriber.close() : Future.succeededFuture();
    }
}
