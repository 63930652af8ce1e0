package se.klubba.app.dispatch;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The table `dispatch`; each letter's work goes into `job` by the same statement.
public final class PgLetters implements Letters {

    private static final String ORDER =
            """
            WITH ordered AS (
                INSERT INTO dispatch (id, meeting_id, what, address, asked_by, asked_at, subject, body, file,
                    file_name, state, person_id)
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'waiting', $11)
                ON CONFLICT DO NOTHING RETURNING id, asked_at)
            INSERT INTO job (kind, name, content, due_at)
            SELECT 'mail', id, id, asked_at FROM ordered ON CONFLICT DO NOTHING
            """;

    private static final String COLUMNS =
            """
            SELECT id, meeting_id, what, address, asked_by, asked_at, subject, body, file, file_name, state,
                settled_at, failure, person_id
            FROM dispatch
            """;

    private static final String FIND = COLUMNS + "WHERE id = $1";
    private static final String ALL = COLUMNS + "WHERE meeting_id = $1 ORDER BY asked_at, address";

    private static final String SETTLE =
            "UPDATE dispatch SET state = $2, settled_at = $3, failure = $4 WHERE id = $1";

    private final Pool pool;
    private final Patience patience;

    public PgLetters(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    @Override
    public Future<Void> order(List<Entry> letters) {
        if (letters.isEmpty()) return Future.succeededFuture();
        var rows = letters.stream().map(PgLetters::row).toList();
        return patience.with(
                        _ -> pool.withTransaction(tx -> tx.preparedQuery(ORDER).executeBatch(rows)))
                .mapEmpty();
    }

    private static Tuple row(Entry letter) {
        var row =
                Tuple.of(
                        letter.id(),
                        letter.meeting().value(),
                        letter.what(),
                        letter.address(),
                        letter.by().map(PersonId::value).orElse(null),
                        letter.at().atOffset(ZoneOffset.UTC));
        row.addString(letter.subject()).addString(letter.text());
        row.addString(letter.file().map(File::sha256).orElse(null));
        return row.addString(letter.file().map(File::name).orElse(null))
                .addString(letter.person().map(PersonId::value).orElse(null));
    }

    @Override
    public Future<Optional<Entry>> find(String id) {
        return ask(FIND, Tuple.of(id))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(entry(rows.iterator().next())));
    }

    @Override
    public Future<List<Entry>> of(MeetingId meeting) {
        return ask(ALL, Tuple.of(meeting.value()))
                .map(rows -> {
                    var all = new ArrayList<Entry>();
                    for (var row : rows) all.add(entry(row));
                    return List.copyOf(all);
                });
    }

    @Override
    public Future<Void> settle(String id, State state, Instant at, Optional<String> failure) {
        return ask(
                        SETTLE,
                        Tuple.of(
                                id,
                                state.name().toLowerCase(Locale.ROOT),
                                at.atOffset(ZoneOffset.UTC),
                                failure.orElse(null)))
                .mapEmpty();
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.getString("id"),
                new MeetingId(row.getString("meeting_id")),
                row.getString("what"),
                row.getString("address"),
                Optional.ofNullable(row.getString("asked_by")).map(PersonId::new),
                Optional.ofNullable(row.getString("person_id")).map(PersonId::new),
                row.getOffsetDateTime("asked_at").toInstant(),
                row.getString("subject"),
                row.getString("body"),
                Optional.ofNullable(row.getString("file"))
                        .map(file -> new File(file, row.getString("file_name"))),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getOffsetDateTime("settled_at"))
                        .map(OffsetDateTime::toInstant),
                Optional.ofNullable(row.getString("failure")));
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }
}
