package se.klubba.app.jobs;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;

/// The table `job`. Of several nodes that look at once each takes another row, and one that died in the middle of its work
/// loses it when its time is up.
public final class PgJobs implements Jobs {

    private static final String ORDER =
            """
            INSERT INTO job (kind, name, content, due_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """;

    private static final String ORDER_FOR =
            """
            INSERT INTO job (kind, name, content, due_at)
            SELECT $2, e.meeting_id || '/' || e.version, e.meeting_id, $3
            FROM meeting_event e
            WHERE e.kind = $1 AND e.kind IN ('documentAdjusted', 'meetingClosed')
            AND NOT EXISTS (
                SELECT 1 FROM job WHERE job.kind = $2 AND job.name = e.meeting_id || '/' || e.version)
            ON CONFLICT DO NOTHING
            """;

    private static final String TAKE =
            """
            UPDATE job SET taken_by = $2, taken_until = $4, attempts = attempts + 1
            WHERE (kind, name) = (
                SELECT kind, name FROM job
                WHERE done_at IS NULL AND kind = ANY ($1) AND due_at <= $3
                AND (taken_until IS NULL OR taken_until <= $3)
                ORDER BY due_at, name LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING kind, name, content, attempts
            """;

    private static final String HOLD =
            """
            UPDATE job SET taken_until = $4
            WHERE kind = $1 AND name = $2 AND taken_by = $3 AND done_at IS NULL
            """;

    private static final String DONE =
            """
            UPDATE job SET done_at = $4, taken_by = NULL, taken_until = NULL, failure = NULL
            WHERE kind = $1 AND name = $2 AND taken_by = $3
            """;

    private static final String AGAIN =
            """
            UPDATE job SET due_at = $4, failure = $5, taken_by = NULL, taken_until = NULL
            WHERE kind = $1 AND name = $2 AND taken_by = $3 AND done_at IS NULL
            """;

    private static final String HASTEN =
            """
            UPDATE job SET due_at = least(due_at, $3)
            WHERE kind = $1 AND name = $2 AND done_at IS NULL
            """;

    private static final String STANDING =
            "SELECT done_at IS NOT NULL AS done, attempts, due_at, failure FROM job ";

    private static final String FIND = STANDING + "WHERE kind = $1 AND name = $2";

    private static final String LATEST =
            STANDING + "WHERE kind = $1 AND content = $2 ORDER BY due_at DESC LIMIT 1";

    private final Pool pool;
    private final Patience patience;

    public PgJobs(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    @Override
    public Future<Void> order(Job job, Instant due) {
        return ask(ORDER, Tuple.of(job.kind(), job.name(), job.content(), time(due))).mapEmpty();
    }

    @Override
    public Future<Void> orderFor(String event, String kind, Instant due) {
        return ask(ORDER_FOR, Tuple.of(event, kind, time(due))).mapEmpty();
    }

    @Override
    public Future<Optional<Taken>> take(
            Collection<String> kinds, String by, Instant now, Duration hold) {
        var row = Tuple.of(kinds.toArray(String[]::new), by, time(now), time(now.plus(hold)));
        // not tried again: what was taken by an attempt that broke off is free again in a while
        return pool.preparedQuery(TAKE).execute(row).map(PgJobs::taken);
    }

    private static Optional<Taken> taken(RowSet<Row> rows) {
        for (var row : rows) {
            var job = new Job(row.getString(0), row.getString(1), row.getString(2));
            return Optional.of(new Taken(job, row.getInteger(3)));
        }
        return Optional.empty();
    }

    @Override
    public Future<Void> hold(Job job, String by, Instant until) {
        return ask(HOLD, Tuple.of(job.kind(), job.name(), by, time(until))).mapEmpty();
    }

    @Override
    public Future<Void> done(Job job, String by, Instant at) {
        return ask(DONE, Tuple.of(job.kind(), job.name(), by, time(at))).mapEmpty();
    }

    @Override
    public Future<Void> again(Job job, String by, Instant due, Optional<String> failure) {
        return ask(AGAIN, Tuple.of(job.kind(), job.name(), by, time(due), failure.orElse(null)))
                .mapEmpty();
    }

    @Override
    public Future<Void> hasten(String kind, String name, Instant due) {
        return ask(HASTEN, Tuple.of(kind, name, time(due))).mapEmpty();
    }

    @Override
    public Future<Optional<Standing>> find(String kind, String name) {
        return ask(FIND, Tuple.of(kind, name)).map(PgJobs::standing);
    }

    @Override
    public Future<Optional<Standing>> latest(String kind, String content) {
        return ask(LATEST, Tuple.of(kind, content)).map(PgJobs::standing);
    }

    private static Optional<Standing> standing(RowSet<Row> rows) {
        for (var row : rows) {
            return Optional.of(
                    new Standing(
                            row.getBoolean(0),
                            row.getInteger(1),
                            row.getOffsetDateTime(2).toInstant(),
                            Optional.ofNullable(row.getString(3))));
        }
        return Optional.empty();
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
