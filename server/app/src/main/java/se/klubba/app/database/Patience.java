package se.klubba.app.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.ClosedConnectionException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;

/// Waits out a database that is being started again, so that those who ask see a pause and not a failure.
///
/// What was under way when a connection broke may or may not have happened. So an attempt is told whether an earlier one
/// may have succeeded unseen, and has to find out.
public final class Patience {

    private static final long PAUSE_MS = 50;
    private static final String NO_CONNECTION = "Timeout waiting for connection";

    private final Vertx vertx;
    private final Duration atMost;

    /// @param atMost since the first failure; then it fails with the last one
    public Patience(Vertx vertx, Duration atMost) {
        this.vertx = vertx;
        this.atMost = atMost;
    }

    /// Runs an attempt again until it ends in something else than a broken connection.
    ///
    /// @param attempt gets whether an earlier attempt of this call broke off
    public <T> Future<T> with(Function<Boolean, Future<T>> attempt) {
        return attempt.apply(false)
                .recover(failure ->
                        isPassing(failure)
                                ? again(attempt, System.nanoTime() + atMost.toNanos())
                                : Future.failedFuture(failure));
    }

    private <T> Future<T> again(Function<Boolean, Future<T>> attempt, long deadline) {
        return vertx.timer(PAUSE_MS, java.util.concurrent.TimeUnit.MILLISECONDS)
                .compose(_ -> attempt.apply(true))
                .recover(failure ->
                        isPassing(failure) && System.nanoTime() < deadline
                                ? again(attempt, deadline)
                                : Future.failedFuture(failure));
    }

    /// Whether the database was not there, went away in the middle, or is just starting or stopping.
    public static boolean isPassing(Throwable failure) {
        return switch (failure) {
            case ClosedConnectionException _ -> true;
            case IOException _ -> true;
            case PgException e -> isPassing(e.getSqlState());
            // nothing was asked yet: no connection came free, or none could be opened
            case VertxException e -> NO_CONNECTION.equals(e.getMessage());
            default -> false;
        };
    }

    /// Class 08 is connections; 57P01 to 57P03 are shutdown, crash and start-up; 25006 is a standby before promotion.
    private static boolean isPassing(String sqlState) {
        return sqlState.startsWith("08")
                || sqlState.equals("57P01")
                || sqlState.equals("57P02")
                || sqlState.equals("57P03")
                || sqlState.equals("25006");
    }
}
