package se.klubba.app.database;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.klubba.app.Settings;

/// The database of this server: embedded or configured, its tables up to date, its connections open.
public final class Database {

    private static final int CONNECTIONS = 16;
    private static final int STATEMENTS_KEPT = 256;

    /// Longer than a restart with recovery takes, shorter than people wait.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Vertx vertx;
    private final @Nullable EmbeddedPostgres embedded;
    private final PostgresAddress address;
    private final Pool pool;
    private final Notifications notifications;
    private final Patience patience;

    private Database(Vertx vertx, @Nullable EmbeddedPostgres embedded, PostgresAddress address) {
        this.vertx = vertx;
        this.embedded = embedded;
        this.address = address;
        this.pool = pool(vertx, address);
        this.notifications =
                embedded == null
                        ? new PgNotifications(vertx, address.forPool())
                        : new LocalNotifications();
        this.patience = new Patience(vertx, PATIENCE);
    }

    /// Starts what has to be started, migrates, and then opens the pool. Fails with a message for whoever starts the
    /// server.
    public static Future<Database> start(Vertx vertx, Settings settings) {
        return start(vertx, settings.data(), settings.database().map(PostgresAddress.Remote::new));
    }

    /// @param remote the configured database, or none for the embedded one of the directory
    public static Future<Database> start(
            Vertx vertx, Path data, Optional<? extends PostgresAddress> remote) {
        return vertx.executeBlocking(() ->
                        remote.isPresent()
                                ? migrated(vertx, null, remote.get())
                                : embedded(vertx, data))
                .map(Objects::requireNonNull);
    }

    /// For programs that look into the database of a server that may be running: joins it, or starts what it needs.
    public static Future<Database> reach(Vertx vertx, Settings settings) {
        return start(vertx, settings)
                .recover(failure ->
                        failure instanceof EmbeddedPostgres.DataInUse
                                ? vertx.executeBlocking(() -> joined(vertx, settings))
                                        .map(Objects::requireNonNull)
                                : Future.failedFuture(failure));
    }

    private static Database joined(Vertx vertx, Settings settings) throws IOException {
        return new Database(vertx, null, PostgresCluster.running(settings.data()));
    }

    private static Database embedded(Vertx vertx, Path data) throws IOException {
        var postgres = EmbeddedPostgres.start(data);
        try {
            return migrated(vertx, postgres, postgres.address());
        } catch (RuntimeException failure) {
            postgres.close();
            throw failure;
        }
    }

    private static Database migrated(
            Vertx vertx, @Nullable EmbeddedPostgres embedded, PostgresAddress address) {
        Migrations.apply(address);
        return new Database(vertx, embedded, address);
    }

    private static Pool pool(Vertx vertx, PostgresAddress address) {
        return PgBuilder.pool()
                .using(vertx)
                .connectingTo(
                        address.forPool()
                                .setCachePreparedStatements(true)
                                .setPreparedStatementCacheMaxSize(STATEMENTS_KEPT)
                                .addProperty("application_name", "klubba"))
                .with(
                        new PoolOptions()
                                .setMaxSize(CONNECTIONS)
                                .setConnectionTimeout(10)
                                .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .build();
    }

    public Pool pool() {
        return pool;
    }

    public Notifications notifications() {
        return notifications;
    }

    /// For those who ask the pool and want to wait out a restart of the database.
    public Patience patience() {
        return patience;
    }

    /// Where it is.
    PostgresAddress address() {
        return address;
    }

    /// The embedded server's process, for tests that kill it.
    public Optional<Long> embeddedPid() {
        return Optional.ofNullable(embedded).map(EmbeddedPostgres::pid);
    }

    /// Closes the connections, and then stops the embedded server in an orderly way.
    public Future<Void> close() {
        return notifications
                .close()
                .transform(_ -> pool.close())
                .transform(_ -> vertx.executeBlocking(this::stopEmbedded));
    }

    private @Nullable Void stopEmbedded() throws IOException {
        if (embedded != null) embedded.close();
        return null;
    }
}
