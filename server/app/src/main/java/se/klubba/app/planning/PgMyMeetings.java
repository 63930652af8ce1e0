package se.klubba.app.planning;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The tables `meeting` and `invitation`, which follow the log, and of closed meetings the few facts about their document.
public final class PgMyMeetings implements MyMeetings {

    private static final String MEETINGS =
            """
            SELECT m.id, m.body_id, b.content::json -> 'body' -> 'names' ->> 'name' AS body_name, m.title, m.date,
                m.start_time, m.end_time, m.place, m.phase, m.notice_sent,
                i.person_id IS NOT NULL AS invited, i.reply, prepares.yes AS prepares,
                CASE WHEN m.phase = 'closed' AND i.person_id IS NOT NULL THEN asked.what END AS document
            FROM meeting m
            JOIN body b ON b.id = m.body_id
            LEFT JOIN invitation i ON i.meeting_id = m.id AND i.person_id = $1
            CROSS JOIN LATERAL (SELECT
                EXISTS (SELECT FROM membership s WHERE s.body_id = m.body_id AND s.person_id = $1
                    AND s.office IS NOT NULL AND (s.from_date IS NULL OR s.from_date <= $2)
                    AND (s.to_date IS NULL OR s.to_date >= $2))
                OR EXISTS (SELECT FROM administrator a WHERE a.person_id = $1
                    AND (a.body_id IS NULL OR a.body_id = m.body_id)) AS yes) prepares
            LEFT JOIN LATERAL (
                SELECT CASE e.kind WHEN 'sentForAdjustment' THEN 'review' WHEN 'documentReopened' THEN 'review'
                    WHEN 'documentFrozen' THEN 'sign' END AS what
                FROM meeting_event e
                WHERE e.meeting_id = m.id AND m.phase = 'closed'
                    AND e.kind IN ('sentForAdjustment', 'documentFrozen', 'documentReopened', 'documentAdjusted',
                        'documentSigned')
                    AND (e.kind <> 'documentSigned' OR e.body::json ->> 'person' = $1)
                    AND EXISTS (SELECT FROM meeting_event s WHERE s.meeting_id = m.id
                        AND s.kind = 'sentForAdjustment' AND s.body::jsonb -> 'signers' ? $1)
                ORDER BY e.version DESC LIMIT 1) asked ON true
            WHERE %s AND (i.person_id IS NOT NULL OR prepares.yes)
            ORDER BY m.date %s, m.start_time %s
            """;

    private static final String MINE = MEETINGS.formatted("m.date >= $3", "ASC", "ASC");
    private static final String OF_BODY = MEETINGS.formatted("m.body_id = $3", "DESC", "DESC");

    private final Pool pool;
    private final Patience patience;

    public PgMyMeetings(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    @Override
    public Future<List<Row>> of(PersonId person, LocalDate today, LocalDate from) {
        return ask(MINE, Tuple.of(person.value(), today, from));
    }

    @Override
    public Future<List<Row>> of(PersonId person, LocalDate today, BodyId body) {
        return ask(OF_BODY, Tuple.of(person.value(), today, body.value()));
    }

    private Future<List<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given))
                .map(rows -> {
                    var all = new ArrayList<Row>();
                    for (var row : rows) all.add(row(row));
                    return all;
                });
    }

    private static Row row(io.vertx.sqlclient.Row row) {
        return new Row(
                new MeetingId(row.getString("id")),
                new BodyId(row.getString("body_id")),
                row.getString("body_name"),
                row.getString("title"),
                row.getLocalDate("date"),
                Optional.ofNullable(row.getString("start_time")),
                Optional.ofNullable(row.getString("end_time")),
                Optional.ofNullable(row.getString("place")),
                row.getString("phase"),
                Optional.ofNullable(row.getLocalDate("notice_sent")),
                row.getBoolean("invited"),
                row.getBoolean("prepares"),
                Optional.ofNullable(row.getString("reply")),
                Optional.ofNullable(row.getString("document")));
    }
}
