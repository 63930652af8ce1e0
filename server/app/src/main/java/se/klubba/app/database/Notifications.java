package se.klubba.app.database;

import io.vertx.core.Future;
import java.util.function.Consumer;

/// Hints from whoever stores something to whoever wants to know of it, on any node.
public interface Notifications {

    /// Hears everything that is told on the channel from the moment when the result completes.
    ///
    /// @param hint gets each text, on any thread
    /// @param missed called after each cut: what was told meanwhile is lost
    /// @return completes once listening, with the way to stop
    Future<Runnable> listen(String channel, Consumer<String> hint, Runnable missed);

    /// Whether a statement that stores something has to tell of it by `pg_notify` itself.
    boolean inTransaction();

    /// What was just stored. Told to the listeners where [#inTransaction()] is false.
    void stored(String channel, String hint);

    Future<Void> close();
}
