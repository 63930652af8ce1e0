package se.klubba.app.database;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Within the one server that an embedded database can have. Saves every commit the lock of NOTIFY.
final class LocalNotifications implements Notifications {

    private static final Logger log = LoggerFactory.getLogger(LocalNotifications.class);

    private final Map<String, List<Consumer<String>>> ears = new ConcurrentHashMap<>();

    @Override
    public Future<Runnable> listen(String channel, Consumer<String> hint, Runnable missed) {
        var listeners = ears.computeIfAbsent(channel, _ -> new CopyOnWriteArrayList<>());
        listeners.add(hint);
        return Future.succeededFuture(() -> listeners.remove(hint));
    }

    @Override
    public boolean inTransaction() {
        return false;
    }

    @Override
    public void stored(String channel, String hint) {
        for (var ear : ears.getOrDefault(channel, List.of())) {
            try {
                ear.accept(hint);
            } catch (RuntimeException bug) {
                // Whoever stored must not suffer from whoever listens.
                log.error("A listener of {} failed", channel, bug);
            }
        }
    }

    @Override
    public Future<Void> close() {
        ears.clear();
        return Future.succeededFuture();
    }
}
