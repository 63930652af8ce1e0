package se.klubba.app.identity;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.PersonId;

/// The table `signed_in`.
public final class PgSignedIn implements SignedIn {

    private static final Duration LONGEST = Duration.ofDays(30);

    private static final String OPEN =
            """
            INSERT INTO signed_in (id, token_hash, person_id, how, device, created_at, rotated_at, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6, $6, $7)
            """;

    private static final String HOLDS =
            """
            SELECT id, person_id FROM signed_in
            WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2
            """;

    private static final String END =
            """
            WITH ended AS (
                UPDATE signed_in SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND person_id = $2
                RETURNING id),
            seats AS (
                UPDATE session SET revoked_at = coalesce(revoked_at, $3) FROM ended
                WHERE session.signed_in_id = ended.id
                RETURNING session.token_hash)
            SELECT (SELECT count(*) FROM ended) AS ended,
                (SELECT count(pg_notify('klubba_revoked', encode(token_hash, 'hex'))) FROM seats) AS told
            """;

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgSignedIn(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    @Override
    public Future<Opened> open(PersonId person, String how, String device) {
        var token = Token.random();
        var session = new Session("s_" + UUID.randomUUID().toString().replace("-", ""), person);
        var now = clock.instant();
        var until = now.plus(LONGEST);
        var row =
                Tuple.of(
                        session.id(),
                        Buffer.buffer(token.hash()),
                        person.value(),
                        how,
                        device,
                        time(now),
                        time(until));
        return ask(OPEN, row).map(new Opened(session, token, until));
    }

    @Override
    public Future<Optional<Session>> holds(Token token) {
        return ask(HOLDS, Tuple.of(Buffer.buffer(token.hash()), time(clock.instant())))
                .map(rows -> {
                    if (rows.size() == 0) return Optional.empty();
                    var row = rows.iterator().next();
                    var person = new PersonId(row.getString("person_id"));
                    return Optional.of(new Session(row.getString("id"), person));
                });
    }

    @Override
    public Future<Boolean> end(PersonId person, String session) {
        return ask(END, Tuple.of(session, person.value(), time(clock.instant())))
                .map(rows -> rows.iterator().next().getLong("ended") > 0);
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
