package se.klubba.app.followup;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.followup.Aftermath;
import se.klubba.domain.followup.Readers;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The tables that hold what meetings leave behind, kept up to the logs (`docs/decisions/0037-a-register-made-from-the-logs.md`).
///
/// There is no feed of events: each meeting has its own position, the length of its log and how much has been written in its
/// texts, and whoever asks first has those read anew whose position is another. So nothing is missed by a crash, a second
/// server or an event that was committed late, and what a meeting leaves behind is always that of one moment.
final class PgAftermath {

    private static final String BEHIND =
            """
            SELECT m.id, v.version, s.steps FROM meeting m
            CROSS JOIN LATERAL (
                SELECT coalesce(max(e.version), 0) AS version FROM meeting_event e WHERE e.meeting_id = m.id) v
            CROSS JOIN LATERAL (
                SELECT coalesce(sum(d.version), 0)::bigint AS steps FROM (
                    SELECT max(t.version) AS version FROM minutes_step t WHERE t.meeting_id = m.id
                    GROUP BY t.document) d) s
            LEFT JOIN register_position p ON p.meeting_id = m.id
            WHERE v.version > 0 AND (p.version IS DISTINCT FROM v.version OR p.steps IS DISTINCT FROM s.steps)
            """;

    /// The row is the lock of two who write at once; one who knows less does not write over the other.
    private static final String TAKE =
            """
            INSERT INTO register_position (meeting_id, version, steps) VALUES ($1, $2, $3)
            ON CONFLICT (meeting_id) DO UPDATE SET version = $2, steps = $3
            WHERE register_position.version < $2
                OR (register_position.version = $2 AND register_position.steps <> $3)
            RETURNING meeting_id
            """;

    private static final List<String> TABLES =
            List.of("register_entry", "assignment", "assignment_report", "carried_item");

    private static final String ENTRY =
            """
            INSERT INTO register_entry (meeting_id, item, number, title, readers, open, everybody, kind, key, body)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    private static final String GIVEN =
            """
            INSERT INTO assignment (meeting_id, item, number, title, readers, open, everybody, id, assignee, assignee_kind,
                task, sub_tasks, due)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
            """;

    private static final String REPORTED =
            """
            INSERT INTO assignment_report (meeting_id, item, number, readers, open, everybody, of_meeting, of_id, result, told)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
            """;

    private static final String CARRIED =
            """
            INSERT INTO carried_item (meeting_id, item, number, title, readers, open, everybody, how, why, told, to_body)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;

    private final Pool pool;
    private final Patience patience;
    private final Register.Source source;

    private record Behind(MeetingId meeting, long version, long steps) {}

    PgAftermath(Database database, Register.Source source) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.source = source;
    }

    /// Completes once the tables hold what the logs hold that were stored when this was called.
    Future<Void> upToNow() {
        return patience.with(_ -> pool.query(BEHIND).execute())
                .compose(rows -> {
                    var behind = new ArrayList<Behind>();
                    for (var row : rows) {
                        var meeting = new MeetingId(row.getString(0));
                        behind.add(new Behind(meeting, row.getLong(1), row.getLong(2)));
                    }
                    Future<Void> done = Future.succeededFuture();
                    for (var one : behind) done = done.compose(_ -> read(one));
                    return done;
                });
    }

    private Future<Void> read(Behind behind) {
        return source.of(behind.meeting())
                .compose(stands ->
                        stands.isEmpty() ? Future.succeededFuture() : store(behind, stands.get()));
    }

    /// A room that has not heard of the newest facts yet says so by its version, and is asked again the next time.
    private Future<Void> store(Behind behind, Register.Stands stands) {
        var aftermath = Aftermath.of(stands.meeting(), stands.texts());
        var position = Tuple.of(behind.meeting().value(), stands.version(), behind.steps());
        return patience.with(_ ->
                pool.withTransaction(tx ->
                        tx.preparedQuery(TAKE)
                                .execute(position)
                                .compose(taken ->
                                        taken.size() == 0
                                                ? Future.succeededFuture()
                                                : write(tx, behind.meeting(), aftermath))));
    }

    private static Future<Void> write(SqlConnection tx, MeetingId meeting, Aftermath aftermath) {
        Future<?> done = Future.succeededFuture();
        for (var table : TABLES) {
            var away = "DELETE FROM " + table + " WHERE meeting_id = $1";
            done = done.compose(_ -> tx.preparedQuery(away).execute(Tuple.of(meeting.value())));
        }
        return done.compose(_ ->
                        batch(
                                tx,
                                ENTRY,
                                aftermath.entries().stream().map(e -> entry(meeting, e)).toList()))
                .compose(_ ->
                        batch(
                                tx,
                                GIVEN,
                                aftermath.given().stream().map(g -> given(meeting, g)).toList()))
                .compose(_ ->
                        batch(
                                tx,
                                REPORTED,
                                aftermath.reported().stream()
                                        .map(r -> reported(meeting, r))
                                        .toList()))
                .compose(_ ->
                        batch(
                                tx,
                                CARRIED,
                                aftermath.carried().stream()
                                        .map(c -> carried(meeting, c))
                                        .toList()));
    }

    private static Future<Void> batch(SqlConnection tx, String sql, List<Tuple> rows) {
        return rows.isEmpty()
                ? Future.succeededFuture()
                : tx.preparedQuery(sql).executeBatch(rows).mapEmpty();
    }

    private static Tuple place(
            MeetingId meeting, String item, Optional<Integer> number, String title, Readers who) {
        return Tuple.of(meeting.value(), item, number.orElse(null), title)
                .addArrayOfString(names(who))
                .addBoolean(who.open())
                .addBoolean(who.everybody());
    }

    private static String[] names(Readers readers) {
        return readers.persons().stream().map(PersonId::value).sorted().toArray(String[]::new);
    }

    private static Tuple entry(MeetingId meeting, Aftermath.Entry e) {
        return place(meeting, e.item().value(), e.number(), e.title(), e.readers())
                .addString(DomainJson.camelCase(e.kind().name()))
                .addString(e.key())
                .addString(unmarked(e.text()));
    }

    /// The two characters that mark what was found.
    private static String unmarked(String text) {
        return text.replaceAll("[\u0002\u0003]", "");
    }

    private static Tuple given(MeetingId meeting, Aftermath.Given g) {
        var task = g.assignment().task();
        return place(meeting, g.item().value(), g.number(), g.title(), g.readers())
                .addString(g.assignment().id().value())
                .addString(task.assignee().filter(who -> !who.isBlank()).orElse(null))
                .addString(DomainJson.camelCase(task.assigneeKind().name()))
                .addString(task.task())
                .addArrayOfString(task.subTasks().toArray(String[]::new))
                .addLocalDate(task.due().orElse(null));
    }

    private static Tuple reported(MeetingId meeting, Aftermath.Reported r) {
        return Tuple.of(meeting.value(), r.item().value(), r.number().orElse(null))
                .addArrayOfString(names(r.readers()))
                .addBoolean(r.readers().open())
                .addBoolean(r.readers().everybody())
                .addString(r.report().meeting().value())
                .addString(r.report().assignment().value())
                .addString(DomainJson.camelCase(r.report().result().name()))
                .addString(r.report().text().orElse(null));
    }

    private static Tuple carried(MeetingId meeting, Aftermath.Carried c) {
        return place(meeting, c.item().value(), c.number(), c.title(), c.readers())
                .addString(DomainJson.camelCase(c.how().name()))
                .addString(c.why().orElse(null))
                .addString(c.text().orElse(null))
                .addString(c.to().orElse(null));
    }
}
