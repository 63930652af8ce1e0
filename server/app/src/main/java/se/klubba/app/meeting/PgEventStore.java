package se.klubba.app.meeting;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
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
import se.klubba.app.meeting.HashChain.Link;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The tables `meeting_event`, `command_answer` and `ballot_box`. The key (meeting_id, version) is the optimistic lock: two writers
/// who read the same version cannot both insert the next one.
///
/// An append is one statement and so one transaction and one round trip: events, answers and the hint to other nodes
/// together. The link that a new fact is tied to is remembered for logs that this node writes to; otherwise it is read
/// first. A remembered link is never wrong, since rows do not change: it is at most old, and then the key says so.
///
/// A restart of the database is waited out. An append whose connection broke may have been stored; it is tried again,
/// and if the key then says no, a look at the rows tells whether they are our own.
public final class PgEventStore implements EventStore {

    static final String CHANNEL = "klubba_meeting";

    private static final int LINKS_KEPT = 10_000;
    private static final int PAGE = 1000;

    private static final String APPEND =
            """
            WITH events AS (
                INSERT INTO meeting_event (meeting_id, version, kind, body, actor, happened_at, hash)
                SELECT $1, * FROM unnest($2::bigint[], $3::text[], $4::text[], $5::text[],
                                         $6::timestamptz[], $7::bytea[])
            ), answers AS (
                INSERT INTO command_answer (meeting_id, person_id, command_id, answer, version, at)
                SELECT $1, * FROM unnest($8::text[], $9::text[], $10::text[], $11::bigint[],
                                         $12::timestamptz[])
            ), boxes AS (
                INSERT INTO ballot_box (meeting_id, vote_id, sealed)
                SELECT $1, * FROM unnest($16::text[], $17::bytea[])
                ON CONFLICT (meeting_id, vote_id) DO UPDATE SET sealed = excluded.sealed
            ), emptied AS (
                DELETE FROM ballot_box WHERE meeting_id = $1 AND vote_id = ANY ($18::text[])
            )
            SELECT pg_notify($13, $14) WHERE $15 AND cardinality($2::bigint[]) > 0
            """;

    private static final String HEAD =
            """
            SELECT version, hash FROM meeting_event WHERE meeting_id = $1 ORDER BY version DESC LIMIT 1
            """;

    private static final String LINK_AT =
            "SELECT hash FROM meeting_event WHERE meeting_id = $1 AND version = $2";

    private static final String READ =
            """
            SELECT version, kind, body, actor, happened_at, hash FROM meeting_event
            WHERE meeting_id = $1 AND version > $2 ORDER BY version LIMIT $3
            """;

    private static final String ANSWERS =
            """
            SELECT person_id, command_id, answer, version, at FROM command_answer
            JOIN unnest($2::text[], $3::text[]) AS asked (person, command)
              ON person_id = person AND command_id = command
            WHERE meeting_id = $1
            """;

    private static final String BOX =
            "SELECT sealed FROM ballot_box WHERE meeting_id = $1 AND vote_id = $2";

    private static final String MEETINGS =
            "SELECT DISTINCT meeting_id FROM meeting_event ORDER BY meeting_id";

    private static final String ANSWERED_UP_TO =
            "SELECT coalesce(max(version), 0) FROM command_answer WHERE meeting_id = $1";

    private record Head(long version, Link link) {}

    private final Pool pool;
    private final Notifications notifications;
    private final Patience patience;
    private final Map<MeetingId, Head> heads =
            Collections.synchronizedMap(
                    new LinkedHashMap<MeetingId, Head>(16, 0.75f, true) {
                        private static final long serialVersionUID = 1;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<MeetingId, Head> eldest) {
                            return size() > LINKS_KEPT;
                        }
                    });

    public PgEventStore(Database database) {
        this.pool = database.pool();
        this.notifications = database.notifications();
        this.patience = database.patience();
    }

    @Override
    public Future<Appended> append(
            MeetingId meeting,
            long expectedVersion,
            List<StoredEvent> events,
            List<RecordedAnswer> answers,
            List<Box> boxes) {
        if (!boxes.isEmpty() && events.isEmpty()) {
            throw new IllegalArgumentException("a box comes with events");
        }
        if (events.isEmpty() && answers.isEmpty()) {
            return Future.succeededFuture(new Appended(expectedVersion));
        }
        return patience.with(
                doubtful -> attempt(meeting, expectedVersion, events, answers, boxes, doubtful));
    }

    /// The first facts of a new log, within a transaction of the caller's: stored with it, or not at all. Nobody can have
    /// heard of the meeting before, so nobody is told.
    public static Future<Void> begin(
            SqlClient within, MeetingId meeting, List<StoredEvent> events) {
        var links = HashChain.links(Link.FIRST, meeting, 0, events);
        var batch = new EventBatch(meeting, 0, events, links, List.of(), List.of());
        return within.preparedQuery(APPEND).execute(batch.parameters(CHANNEL, false)).mapEmpty();
    }

    private Future<Appended> attempt(
            MeetingId meeting,
            long expected,
            List<StoredEvent> events,
            List<RecordedAnswer> answers,
            List<Box> boxes,
            boolean doubtful) {
        return linkAt(meeting, expected, events.isEmpty())
                .compose(before -> {
                    var links = HashChain.links(before, meeting, expected, events);
                    var batch = new EventBatch(meeting, expected, events, links, answers, boxes);
                    return pool.preparedQuery(APPEND)
                            .execute(batch.parameters(CHANNEL, notifications.inTransaction()))
                            .map(batch)
                            .recover(failure -> explain(failure, batch, doubtful));
                })
                .map(this::remembered);
    }

    private Appended remembered(EventBatch stored) {
        if (!stored.links().isEmpty()) {
            heads.put(stored.meeting(), new Head(stored.version(), stored.links().getLast()));
            notifications.stored(CHANNEL, stored.hint());
        }
        return new Appended(stored.version());
    }

    /// The link of the expected version.
    ///
    /// @param any if there is nothing to tie to it
    private Future<Link> linkAt(MeetingId meeting, long expected, boolean any) {
        if (any) return Future.succeededFuture(Link.FIRST);
        var known = heads.get(meeting);
        if (known != null && known.version == expected) return Future.succeededFuture(known.link);
        return pool.preparedQuery(HEAD)
                .execute(Tuple.of(meeting.value()))
                .compose(rows -> {
                    var head = new Head(0, Link.FIRST);
                    for (Row row : rows) head = new Head(row.getLong(0), link(row, 1));
                    heads.put(meeting, head);
                    return head.version == expected
                            ? Future.succeededFuture(head.link)
                            : Future.failedFuture(new VersionConflict(meeting, expected));
                });
    }

    /// Which key said no, and whether the row that stands there is our own of an attempt that we thought lost.
    private Future<EventBatch> explain(Throwable failure, EventBatch batch, boolean doubtful) {
        if (!(failure instanceof PgException e) || !e.getSqlState().equals("23505")) {
            return Future.failedFuture(failure);
        }
        heads.remove(batch.meeting());
        if (!doubtful) return refuse(e, batch);
        return isStored(batch)
                .compose(stored -> stored ? Future.succeededFuture(batch) : refuse(e, batch));
    }

    private <T> Future<T> refuse(PgException conflict, EventBatch batch) {
        if (!"command_answer_pkey".equals(conflict.getConstraint())) {
            return Future.failedFuture(new VersionConflict(batch.meeting(), batch.expected()));
        }
        return answers(batch.meeting(), batch.answers())
                .compose(found -> Future.failedFuture(new AnsweredAlready(batch.meeting(), found)));
    }

    /// The last link stands for all facts before it; without facts, every answer has to be there word for word.
    private Future<Boolean> isStored(EventBatch batch) {
        if (batch.events().isEmpty()) {
            return answers(batch.meeting(), batch.answers())
                    .map(found -> found.containsAll(batch.answers()));
        }
        return pool.preparedQuery(LINK_AT)
                .execute(Tuple.of(batch.meeting().value(), batch.version()))
                .map(rows -> {
                    for (Row row : rows) return link(row, 0).equals(batch.links().getLast());
                    return false;
                });
    }

    @Override
    public Future<List<Versioned>> read(MeetingId meeting, long afterVersion) {
        return patience.with(_ -> readOn(meeting, afterVersion, new ArrayList<>()));
    }

    private Future<List<Versioned>> readOn(
            MeetingId meeting, long afterVersion, List<Versioned> soFar) {
        return pool.preparedQuery(READ)
                .execute(Tuple.of(meeting.value(), afterVersion, PAGE))
                .compose(rows -> {
                    long last = afterVersion;
                    for (Row row : rows) {
                        var next = versioned(row);
                        if (next.version() != last + 1) {
                            return Future.failedFuture(
                                    new LogDamaged(meeting, last + 1, "it is missing"));
                        }
                        soFar.add(next);
                        last = next.version();
                    }
                    return rows.size() < PAGE
                            ? Future.succeededFuture(soFar)
                            : readOn(meeting, last, soFar);
                });
    }

    @Override
    public Future<Optional<RecordedAnswer>> answer(
            MeetingId meeting, PersonId person, String command) {
        var asked = new RecordedAnswer(person, command, "", null, Instant.EPOCH);
        return patience.with(
                _ -> answers(meeting, List.of(asked)).map(found -> found.stream().findFirst()));
    }

    private Future<List<RecordedAnswer>> answers(MeetingId meeting, List<RecordedAnswer> asked) {
        var people = asked.stream().map(a -> a.person().value()).toArray(String[]::new);
        var commands = asked.stream().map(RecordedAnswer::command).toArray(String[]::new);
        return pool.preparedQuery(ANSWERS)
                .execute(
                        Tuple.of(meeting.value())
                                .addArrayOfString(people)
                                .addArrayOfString(commands))
                .map(rows -> stream(rows).map(PgEventStore::recordedAnswer).toList());
    }

    @Override
    public Future<Optional<byte[]>> box(MeetingId meeting, String vote) {
        return patience.with(_ ->
                pool.preparedQuery(BOX)
                        .execute(Tuple.of(meeting.value(), vote))
                        .map(rows -> stream(rows).map(r -> r.getBuffer(0).getBytes()).findFirst()));
    }

    @Override
    public Future<List<MeetingId>> meetings() {
        return patience.with(_ ->
                pool.query(MEETINGS)
                        .execute()
                        .map(rows ->
                                stream(rows).map(r -> new MeetingId(r.getString(0))).toList()));
    }

    @Override
    public Future<Long> answeredUpTo(MeetingId meeting) {
        return patience.with(_ ->
                pool.preparedQuery(ANSWERED_UP_TO)
                        .execute(Tuple.of(meeting.value()))
                        .map(rows -> rows.iterator().next().getLong(0)));
    }

    @Override
    public Future<Runnable> listen(Consumer<News> ear) {
        return notifications.listen(
                CHANNEL,
                hint -> {
                    int space = hint.indexOf(' ');
                    ear.accept(
                            new News.Grown(
                                    new MeetingId(hint.substring(space + 1)),
                                    Long.parseLong(hint.substring(0, space))));
                },
                () -> ear.accept(new News.Missed()));
    }

    private static java.util.stream.Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private static Versioned versioned(Row row) {
        var actor = row.getString(3);
        var event =
                new StoredEvent(
                        row.getString(1),
                        row.getString(2),
                        actor == null ? null : new PersonId(actor),
                        row.getOffsetDateTime(4).toInstant());
        return new Versioned(row.getLong(0), event, link(row, 5));
    }

    private static RecordedAnswer recordedAnswer(Row row) {
        return new RecordedAnswer(
                new PersonId(row.getString(0)),
                row.getString(1),
                row.getString(2),
                row.getLong(3),
                row.getOffsetDateTime(4).toInstant());
    }

    private static Link link(Row row, int column) {
        return Link.of(row.getBuffer(column).getBytes());
    }
}
