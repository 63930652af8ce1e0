package se.klubba.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A real PostgreSQL that belongs to this process: with its default, durable settings, in a directory that survives.
///
/// - It is reached over a Unix socket in a directory that only our user may enter; it listens to no network.
/// - It shuts down by itself when this process ends, also by `kill -9`. One that was left over nevertheless is ended at
///   the next start. What a power cut or a kill left behind is recovered by PostgreSQL itself, from its own log.
/// - If it dies while we live, it is started again, again and again. Clients see a pause.
/// - One data directory is used by one process at a time; a second one gets [DataInUse].
///
/// Layout of the directory: `postgres/` the cluster, `socket/`, `postgres.log`, `klubba.lock`.
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private static final int STARTS_BEFORE_GIVING_UP = 3;
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);
    private static final int FAST_SHUTDOWN_SECONDS = 30;

    private final PostgresCluster cluster;
    private final DataLock lock;
    private final CompletableFuture<Void> firstReady = new CompletableFuture<>();

    private boolean closing;
    private @Nullable Process process;

    private EmbeddedPostgres(PostgresCluster cluster, DataLock lock) {
        this.cluster = cluster;
        this.lock = lock;
    }

    /// Starts the database of this directory, and makes it first where there is none. Blocks until it takes connections:
    /// under 0.2 s, about 3 s the first time, longer when there is much to recover.
    ///
    /// @throws DataInUse if another process uses the directory
    /// @throws IOException if it does not start; the message ends with the last lines of its log
    public static EmbeddedPostgres start(Path data) throws IOException {
        return start(data, PostgresUser.here());
    }

    static EmbeddedPostgres start(Path data, PostgresUser user) throws IOException {
        Files.createDirectories(data);
        Path real = data.toRealPath();
        var lock = DataLock.of(real);
        try {
            var postgres = new EmbeddedPostgres(new PostgresCluster(real, user), lock);
            postgres.begin();
            return postgres;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /// Where to connect.
    public PostgresAddress address() {
        return cluster.address();
    }

    /// The main process of the server, while it runs.
    public synchronized long pid() {
        return process == null ? -1 : process.pid();
    }

    /// Shuts down in an orderly way and waits for it. Nothing that was acknowledged is lost however long that takes.
    @Override
    public void close() throws IOException {
        @Nullable Process last;
        synchronized (this) {
            if (closing) return;
            closing = true;
            last = process;
        }
        if (last != null) shutDown(last);
        lock.close();
        cluster.leave();
    }

    private void shutDown(Process last) throws IOException {
        try {
            if (last.isAlive()) cluster.signal("INT", last.pid());
            if (last.waitFor(FAST_SHUTDOWN_SECONDS, TimeUnit.SECONDS)) return;
            cluster.signal("QUIT", last.pid());
            if (!last.waitFor(FAST_SHUTDOWN_SECONDS, TimeUnit.SECONDS)) last.destroyForcibly();
        } catch (InterruptedException stopped) {
            last.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void begin() throws IOException {
        cluster.prepare();
        // The server is told to stop when this very thread ends, so it lives as long as we do.
        Thread.ofPlatform().daemon().name("postgres-guard").start(this::guard);
        try {
            firstReady.get();
        } catch (ExecutionException failure) {
            throw new IOException(
                    "The embedded database does not start.\n" + cluster.lastOfLog(),
                    failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException("interrupted while starting the database", stopped);
        }
    }

    private void guard() {
        int failures = 0;
        while (true) {
            try {
                Process running = launch();
                if (running == null) return;
                boolean ready = awaitReady(running);
                if (ready) {
                    failures = 0;
                    firstReady.complete(null);
                }
                int code = running.waitFor();
                if (isClosing()) return;
                failures++;
                if (!firstReady.isDone() && failures >= STARTS_BEFORE_GIVING_UP) {
                    firstReady.completeExceptionally(new IOException("exit code " + code));
                    return;
                }
                log.warn(
                        "The database {} with code {}; starting it again",
                        ready ? "ended" : "did not start and ended",
                        code);
                Thread.sleep(pauseAfter(failures));
            } catch (IOException failure) {
                log.error("The database cannot be started", failure);
                if (firstReady.completeExceptionally(failure)) return;
                sleep(LONGEST_PAUSE);
            } catch (InterruptedException stopped) {
                firstReady.completeExceptionally(stopped);
                return;
            }
        }
    }

    private static Duration pauseAfter(int failures) {
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException ignored) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    /// The new server, or null when we are about to close.
    private synchronized @Nullable Process launch() throws IOException {
        if (closing) return null;
        process = cluster.launch();
        return process;
    }

    /// @return false if the process ended before it took connections
    private boolean awaitReady(Process running) throws InterruptedException {
        while (running.isAlive()) {
            if (cluster.isReady(running)) return true;
            Thread.sleep(10);
        }
        return false;
    }

    /// Another Klubba works on the same data directory.
    public static final class DataInUse extends IOException {
        private static final long serialVersionUID = 1;

        DataInUse(Path data, String holder) {
            super(
                    "The data directory %s is in use by another Klubba%s. Stop that one, or choose another directory with KLUBBA_DATA."
                            .formatted(data, holder.isEmpty() ? "" : " (process " + holder + ")"));
        }
    }
}
