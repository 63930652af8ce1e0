package se.klubba.app.signing;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The table `outside_signing`. An index allows one attempt at a time for an edition.
public final class PgAttempts implements Attempts {

    private static final String COLUMNS =
            "meeting_id, edition, number, asked_by, asked_at, state, reference, signed, file, why";

    private static final String BEGIN =
            """
            INSERT INTO outside_signing (meeting_id, edition, number, asked_by, asked_at, state, signed)
            SELECT $1, $2, coalesce(max(number), 0) + 1, $3, $4, 'ordered', '{}'
            FROM outside_signing WHERE meeting_id = $1 AND edition = $2
            ON CONFLICT DO NOTHING
            """;

    private static final String LATEST =
            "SELECT "
                    + COLUMNS
                    + " FROM outside_signing WHERE meeting_id = $1 AND edition = $2 ORDER BY number DESC LIMIT 1";

    private static final String FIND =
            "SELECT "
                    + COLUMNS
                    + " FROM outside_signing WHERE meeting_id = $1 AND edition = $2 AND number = $3";

    private static final String ALL =
            "SELECT "
                    + COLUMNS
                    + " FROM outside_signing WHERE meeting_id = $1 ORDER BY edition, number";

    private static final String SAVE =
            """
            UPDATE outside_signing SET state = $4, reference = $5, signed = $6, file = $7, why = $8
            WHERE meeting_id = $1 AND edition = $2 AND number = $3
            """;

    private final Pool pool;
    private final Patience patience;

    public PgAttempts(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    @Override
    public Future<Attempt> begin(MeetingId meeting, int edition, PersonId by, Instant at) {
        var row = Tuple.of(meeting.value(), edition, by.value(), at.atOffset(ZoneOffset.UTC));
        return ask(BEGIN, row)
                .compose(_ -> ask(LATEST, Tuple.of(meeting.value(), edition)))
                .map(rows -> attempt(rows.iterator().next()));
    }

    @Override
    public Future<Optional<Attempt>> find(MeetingId meeting, int edition, int number) {
        return ask(FIND, Tuple.of(meeting.value(), edition, number))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(attempt(rows.iterator().next())));
    }

    @Override
    public Future<List<Attempt>> all(MeetingId meeting) {
        return ask(ALL, Tuple.of(meeting.value()))
                .map(rows -> {
                    var all = new ArrayList<Attempt>();
                    for (var row : rows) all.add(attempt(row));
                    return List.copyOf(all);
                });
    }

    @Override
    public Future<Void> save(Attempt attempt) {
        var signed = attempt.signed().stream().map(PersonId::value).toArray(String[]::new);
        var row =
                Tuple.of(
                        attempt.meeting().value(),
                        attempt.edition(),
                        attempt.number(),
                        attempt.state().name().toLowerCase(Locale.ROOT),
                        attempt.reference().orElse(null),
                        signed);
        row.addString(attempt.file().orElse(null)).addString(attempt.why().orElse(null));
        return ask(SAVE, row).mapEmpty();
    }

    private static Attempt attempt(Row row) {
        return new Attempt(
                new MeetingId(row.getString("meeting_id")),
                row.getInteger("edition"),
                row.getInteger("number"),
                new PersonId(row.getString("asked_by")),
                row.getOffsetDateTime("asked_at").toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getString("reference")),
                Stream.of(row.getArrayOfStrings("signed")).map(PersonId::new).toList(),
                Optional.ofNullable(row.getString("file")),
                Optional.ofNullable(row.getString("why")));
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }
}
