package se.klubba.app.directory;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The tables `membership` and `administrator`, as far as rights follow from them.
public final class PgRights implements Rights {

    /// Terms of office begin and end at midnight here.
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final String STANDING =
            """
            SELECT
                EXISTS (SELECT FROM administrator WHERE person_id = $2 AND (body_id = $1 OR body_id IS NULL)) AS administers,
                coalesce(bool_or(office IS NOT NULL), false) AS prepares,
                count(*) > 0 AS belongs
            FROM membership
            WHERE body_id = $1 AND person_id = $2
                AND (from_date IS NULL OR from_date <= $3) AND (to_date IS NULL OR to_date >= $3)
            """;

    private static final String ADMINISTERS =
            "SELECT FROM administrator WHERE person_id = $1 AND body_id IS NULL";
    private static final String BODY_OF = "SELECT body_id FROM meeting WHERE id = $1";
    private static final String EXISTS = "SELECT FROM body WHERE id = $1";

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgRights(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    @Override
    public Future<Standing> in(BodyId body, PersonId person) {
        var today = LocalDate.ofInstant(clock.instant(), SWEDEN);
        return ask(STANDING, Tuple.of(body.value(), person.value(), today))
                .map(rows -> standing(rows.iterator().next()));
    }

    private static Standing standing(Row row) {
        if (row.getBoolean("administers")) return Standing.ADMINISTERS;
        if (row.getBoolean("prepares")) return Standing.PREPARES;
        return row.getBoolean("belongs") ? Standing.MEMBER : Standing.STRANGER;
    }

    @Override
    public Future<Boolean> administers(PersonId person) {
        return ask(ADMINISTERS, Tuple.of(person.value())).map(rows -> rows.size() > 0);
    }

    @Override
    public Future<Optional<BodyId>> bodyOf(MeetingId meeting) {
        return ask(BODY_OF, Tuple.of(meeting.value()))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(new BodyId(rows.iterator().next().getString(0))));
    }

    @Override
    public Future<Boolean> exists(BodyId body) {
        return ask(EXISTS, Tuple.of(body.value())).map(rows -> rows.size() > 0);
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }
}
