package se.klubba.app.identity.openid;

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
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.identity.Token;
import se.klubba.domain.id.PersonId;

/// The tables `openid_attempt`, `provider_account` and `logout_token`.
public final class PgAccounts implements Accounts {

    private static final Duration ON_THE_WAY = Duration.ofMinutes(10);

    private static final String SWEEP = "DELETE FROM openid_attempt WHERE expires_at < $1";

    private static final String BEGIN =
            """
            INSERT INTO openid_attempt (state_hash, browser_hash, provider, return_to, joins, expires_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            """;

    /// One statement, so of two that bring the same one goes away with nothing.
    private static final String TAKE =
            """
            DELETE FROM openid_attempt
            WHERE state_hash = $1 AND browser_hash = $2 AND provider = $3 AND expires_at > $4
            RETURNING return_to, joins
            """;

    private static final String PERSON =
            """
            WITH known AS (
                SELECT person.id FROM provider_account JOIN person ON person.id = person_id
                WHERE issuer = $1 AND subject = $2 AND erased_at IS NULL),
            addressed AS (
                SELECT id FROM person
                WHERE mail = $3 AND erased_at IS NULL
                    AND NOT EXISTS (SELECT FROM provider_account WHERE issuer = $1 AND subject = $2)),
            made AS (
                INSERT INTO provider_account (issuer, subject, person_id, since)
                SELECT $1, $2, id, $4 FROM addressed
                ON CONFLICT DO NOTHING)
            SELECT id FROM known UNION ALL SELECT id FROM addressed
            """;

    private static final String JOIN =
            """
            INSERT INTO provider_account (issuer, subject, person_id, since) VALUES ($1, $2, $3, $4)
            ON CONFLICT (issuer, subject) DO UPDATE SET since = provider_account.since
            RETURNING person_id
            """;

    private static final String FORGET = "DELETE FROM logout_token WHERE until < $1";

    private static final String HEAR =
            "INSERT INTO logout_token (issuer, id, until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgAccounts(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    @Override
    public Future<Void> begin(Attempt attempt, Token state, Token browser) {
        var now = clock.instant();
        var row =
                Tuple.of(
                        hash(state),
                        hash(browser),
                        attempt.provider(),
                        attempt.to(),
                        attempt.joins().map(PersonId::value).orElse(null),
                        time(now.plus(ON_THE_WAY)));
        return ask(SWEEP, Tuple.of(time(now))).compose(_ -> ask(BEGIN, row)).mapEmpty();
    }

    @Override
    public Future<Optional<Attempt>> take(String provider, Token state, Token browser) {
        var given = Tuple.of(hash(state), hash(browser), provider, time(clock.instant()));
        return ask(TAKE, given)
                .map(rows -> {
                    if (rows.size() == 0) return Optional.empty();
                    var row = rows.iterator().next();
                    var joins = Optional.ofNullable(row.getString("joins")).map(PersonId::new);
                    return Optional.of(new Attempt(provider, row.getString("return_to"), joins));
                });
    }

    @Override
    public Future<Optional<PersonId>> personOf(
            String issuer, String subject, Optional<String> mail) {
        var given = Tuple.of(issuer, subject, mail.orElse(null), time(clock.instant()));
        return ask(PERSON, given)
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(
                                        new PersonId(rows.iterator().next().getString("id"))));
    }

    @Override
    public Future<Boolean> join(String issuer, String subject, PersonId person) {
        var row = Tuple.of(issuer, subject, person.value(), time(clock.instant()));
        return ask(JOIN, row)
                .map(rows -> rows.iterator().next().getString("person_id").equals(person.value()));
    }

    @Override
    public Future<Boolean> hear(String issuer, String id, Instant until) {
        return ask(FORGET, Tuple.of(time(clock.instant())))
                .compose(_ -> ask(HEAR, Tuple.of(issuer, id, time(until))))
                .map(stored -> stored.rowCount() == 1);
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }

    private static Buffer hash(Token token) {
        return Buffer.buffer(token.hash());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
