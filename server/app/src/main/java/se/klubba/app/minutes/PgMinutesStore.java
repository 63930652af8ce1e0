package se.klubba.app.minutes;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import se.klubba.app.database.Database;
import se.klubba.app.database.Notifications;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The tables `minutes_step` and `minutes_snapshot`. The key (meeting_id, document, version) is the optimistic lock.
///
/// An append is one statement, with the hint to other nodes in it. That no version is left out is seen to by looking at
/// the document's end once, before this node's first append to it; after that the node remembers where it ended. The
/// remembered version is at most old, and then the key says so.
///
/// A restart of the database is waited out as in the store of events.
public final class PgMinutesStore implements MinutesStore {

    static final String CHANNEL = "klubba_minutes";

    private static final int ENDS_KEPT = 50_000;
    private static final int PAGE = 1000;

    private static final String APPEND =
            """
            WITH steps AS (
                INSERT INTO minutes_step (meeting_id, document, version, step, client, person, at)
                SELECT $1, * FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[],
                                         $7::timestamptz[])
            )
            SELECT pg_notify($8, hint) FROM unnest($9::text[]) AS hint WHERE $10
            """;

    private static final String ENDS =
            """
            SELECT document, greatest(
                (SELECT coalesce(max(version), 0) FROM minutes_step s
                 WHERE s.meeting_id = $1 AND s.document = asked.document),
                (SELECT coalesce(max(version), 0) FROM minutes_snapshot s
                 WHERE s.meeting_id = $1 AND s.document = asked.document))
            FROM unnest($2::text[]) AS asked (document)
            """;

    private static final String READ =
            """
            SELECT version, step, client, person, at FROM minutes_step
            WHERE meeting_id = $1 AND document = $2 AND version > $3 ORDER BY version LIMIT $4
            """;

    private static final String SNAPSHOT =
            "SELECT version, content FROM minutes_snapshot WHERE meeting_id = $1 AND document = $2";

    private static final String SAVE_SNAPSHOT =
            """
            INSERT INTO minutes_snapshot AS old (meeting_id, document, version, content, at)
            VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (meeting_id, document) DO UPDATE
            SET version = excluded.version, content = excluded.content, at = excluded.at
            WHERE old.version < excluded.version
            """;

    private static final String DOCUMENTS =
            """
            SELECT document FROM minutes_step WHERE meeting_id = $1
            UNION SELECT document FROM minutes_snapshot WHERE meeting_id = $1
            ORDER BY document
            """;

    private record Place(MeetingId meeting, String document) {}

    private final Pool pool;
    private final Notifications notifications;
    private final Patience patience;
    private final Map<Place, Long> ends =
            Collections.synchronizedMap(
                    new LinkedHashMap<Place, Long>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<Place, Long> eldest) {
                            return size() > ENDS_KEPT;
                        }
                    });

    public PgMinutesStore(Database database) {
        this.pool = database.pool();
        this.notifications = database.notifications();
        this.patience = database.patience();
    }

    @Override
    public Future<Void> append(MeetingId meeting, List<Batch> batches) {
        var filled = batches.stream().filter(b -> !b.steps().isEmpty()).toList();
        if (filled.isEmpty()) return Future.succeededFuture();
        return patience.with(doubtful -> attempt(meeting, filled, doubtful));
    }

    private Future<Void> attempt(MeetingId meeting, List<Batch> batches, boolean doubtful) {
        return checkEnds(meeting, batches)
                .compose(_ ->
                        pool.preparedQuery(APPEND)
                                .execute(
                                        StepColumns.of(
                                                meeting,
                                                batches,
                                                CHANNEL,
                                                notifications.inTransaction())))
                .<Void>mapEmpty()
                .recover(failure -> explain(failure, meeting, batches, doubtful))
                .onSuccess(_ -> {
                    for (var batch : batches) {
                        ends.put(new Place(meeting, batch.document()), StepColumns.endOf(batch));
                        notifications.stored(CHANNEL, StepColumns.hint(meeting, batch));
                    }
                });
    }

    /// Reads the ends of documents that this node has not appended to yet, and refuses to leave a gap.
    private Future<Void> checkEnds(MeetingId meeting, List<Batch> batches) {
        var unknown =
                batches.stream()
                        .map(Batch::document)
                        .filter(document -> !ends.containsKey(new Place(meeting, document)))
                        .toArray(String[]::new);
        Future<Void> known =
                unknown.length == 0
                        ? Future.succeededFuture()
                        : pool.preparedQuery(ENDS)
                                .execute(Tuple.of(meeting.value()).addArrayOfString(unknown))
                                .map(rows -> rememberEnds(meeting, rows))
                                .mapEmpty();
        return known.compose(_ -> {
            for (var batch : batches) {
                Long end = ends.get(new Place(meeting, batch.document()));
                if (end == null || end < batch.expectedVersion()) {
                    ends.remove(new Place(meeting, batch.document()));
                    return Future.failedFuture(conflict(meeting, batch));
                }
            }
            return Future.succeededFuture();
        });
    }

    private int rememberEnds(MeetingId meeting, RowSet<Row> rows) {
        for (Row row : rows) ends.put(new Place(meeting, row.getString(0)), row.getLong(1));
        return rows.size();
    }

    /// The key said no: because another writer was faster, or because an attempt that we thought lost was stored.
    private Future<Void> explain(
            Throwable failure, MeetingId meeting, List<Batch> batches, boolean doubtful) {
        if (!(failure instanceof PgException e) || !e.getSqlState().equals("23505")) {
            return Future.failedFuture(failure);
        }
        for (var batch : batches) ends.remove(new Place(meeting, batch.document()));
        return foreign(meeting, batches, doubtful, new ArrayList<>())
                .compose(foreign ->
                        doubtful && foreign.isEmpty()
                                ? Future.succeededFuture()
                                : Future.failedFuture(
                                        conflict(
                                                meeting,
                                                foreign.isEmpty()
                                                        ? batches.getFirst()
                                                        : foreign.getFirst())));
    }

    /// The batches in whose places other steps stand than theirs; after a broken attempt also those in whose places
    /// nothing stands, since that attempt was then not stored.
    private Future<List<Batch>> foreign(
            MeetingId meeting, List<Batch> batches, boolean doubtful, List<Batch> found) {
        if (batches.isEmpty()) return Future.succeededFuture(found);
        var batch = batches.getFirst();
        return page(meeting, batch.document(), batch.expectedVersion(), batch.steps().size())
                .compose(there -> {
                    boolean fine = doubtful ? there.equals(batch.steps()) : there.isEmpty();
                    if (!fine) found.add(batch);
                    return foreign(meeting, batches.subList(1, batches.size()), doubtful, found);
                });
    }

    @Override
    public Future<List<StoredStep>> read(MeetingId meeting, String document, long afterVersion) {
        return patience.with(_ -> readOn(meeting, document, afterVersion, new ArrayList<>()));
    }

    private Future<List<StoredStep>> readOn(
            MeetingId meeting, String document, long afterVersion, List<StoredStep> soFar) {
        return page(meeting, document, afterVersion, PAGE)
                .compose(page -> {
                    soFar.addAll(page);
                    return page.size() < PAGE
                            ? Future.succeededFuture(soFar)
                            : readOn(meeting, document, afterVersion + PAGE, soFar);
                });
    }

    private Future<List<StoredStep>> page(
            MeetingId meeting, String document, long afterVersion, int atMost) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(meeting.value(), document, afterVersion, atMost))
                .compose(rows -> {
                    var steps = new ArrayList<StoredStep>(rows.size());
                    for (Row row : rows) {
                        steps.add(storedStep(row));
                        if (row.getLong(0) != afterVersion + steps.size()) {
                            return Future.failedFuture(
                                    new IllegalStateException(
                                            "document %s of meeting %s lacks version %d"
                                                    .formatted(
                                                            document,
                                                            meeting,
                                                            afterVersion + steps.size())));
                        }
                    }
                    return Future.succeededFuture(steps);
                });
    }

    /// The snapshot first: steps that are accepted between the two questions are then among those after it.
    @Override
    public Future<Loaded> load(MeetingId meeting, String document) {
        return patience.with(_ ->
                pool.preparedQuery(SNAPSHOT)
                        .execute(Tuple.of(meeting.value(), document))
                        .compose(rows -> withSteps(meeting, document, rows)));
    }

    private Future<Loaded> withSteps(MeetingId meeting, String document, RowSet<Row> snapshots) {
        long version = 0;
        Optional<String> content = Optional.empty();
        for (Row row : snapshots) {
            version = row.getLong(0);
            content = Optional.of(row.getString(1));
        }
        var snapshot = new Loaded(version, content, List.of());
        return readOn(meeting, document, version, new ArrayList<>())
                .map(after -> new Loaded(snapshot.snapshotVersion(), snapshot.snapshot(), after));
    }

    @Override
    public Future<Void> saveSnapshot(
            MeetingId meeting, String document, long version, String content, Instant at) {
        var parameters =
                Tuple.of(meeting.value(), document, version, content, at.atOffset(ZoneOffset.UTC));
        return patience.with(_ -> pool.preparedQuery(SAVE_SNAPSHOT).execute(parameters).mapEmpty());
    }

    @Override
    public Future<List<String>> documents(MeetingId meeting) {
        return patience.with(_ ->
                pool.preparedQuery(DOCUMENTS)
                        .execute(Tuple.of(meeting.value()))
                        .map(rows ->
                                StreamSupport.stream(rows.spliterator(), false)
                                        .map(row -> row.getString(0))
                                        .toList()));
    }

    @Override
    public Future<Runnable> listen(Consumer<News> ear) {
        return notifications.listen(
                CHANNEL,
                hint -> {
                    String[] parts = hint.split(StepColumns.BETWEEN, 3);
                    ear.accept(
                            new News.Grown(
                                    new MeetingId(parts[1]), parts[2], Long.parseLong(parts[0])));
                },
                () -> ear.accept(new News.Missed()));
    }

    private static StoredStep storedStep(Row row) {
        return new StoredStep(
                row.getString(1),
                row.getString(2),
                new PersonId(row.getString(3)),
                row.getOffsetDateTime(4).toInstant());
    }

    private static StepsConflict conflict(MeetingId meeting, Batch batch) {
        return new StepsConflict(meeting, batch.document(), batch.expectedVersion());
    }
}
