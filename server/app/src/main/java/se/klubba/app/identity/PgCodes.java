package se.klubba.app.identity;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.PersonId;

/// The table `mail_code`. A code has six digits, holds for ten minutes and for five tries; an address gets five in a quarter of
/// an hour. A guesser thus has a chance of 25 in a million in that time, and must be the browser that asked.
public final class PgCodes implements Codes {

    private static final Duration HOLDS = Duration.ofMinutes(10);
    private static final Duration LATELY = Duration.ofMinutes(15);
    private static final int MOST_LATELY = 5;
    private static final int MOST_TRIES = 5;
    private static final int CODES = 1_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    /// Keeps two that ask at once from both being the fifth. A statement of its own, since the next one must see what the other did.
    private static final String ALONE =
            "SELECT pg_advisory_xact_lock(hashtext('klubba code ' || $1))";

    /// The same statement whether or not somebody has the address.
    private static final String ASK =
            """
            WITH lately AS (
                SELECT count(*) AS n FROM mail_code WHERE mail = $3 AND created_at > $6),
            known AS (
                SELECT id FROM person, lately
                WHERE person.mail = $3 AND erased_at IS NULL AND lately.n < $7)
            INSERT INTO mail_code (challenge_hash, code_hash, mail, person_id, created_at, expires_at)
            SELECT $1, $2, $3, (SELECT id FROM known), $4, $5 FROM lately
            RETURNING person_id
            """;

    /// Counts the try before it is judged, so that tries side by side are counted too.
    private static final String ANSWER =
            """
            UPDATE mail_code SET tries = tries + 1,
                used_at = CASE WHEN code_hash = $2 AND person_id IS NOT NULL THEN $3::timestamptz END
            WHERE challenge_hash = $1 AND used_at IS NULL AND expires_at > $3 AND tries < $4
            RETURNING CASE WHEN code_hash = $2 THEN person_id END AS person_id
            """;

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgCodes(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    @Override
    public Future<Asked> ask(String mail) {
        var address = mail.strip().toLowerCase(Locale.ROOT);
        var challenge = Token.random();
        var code = "%06d".formatted(RANDOM.nextInt(CODES));
        var now = clock.instant();
        var row =
                Tuple.of(
                        Buffer.buffer(challenge.hash()),
                        Buffer.buffer(together(challenge, code)),
                        address,
                        time(now),
                        time(now.plus(HOLDS)),
                        time(now.minus(LATELY)),
                        MOST_LATELY);
        return patience.with(_ ->
                        pool.withTransaction(tx ->
                                tx.preparedQuery(ALONE)
                                        .execute(Tuple.of(address))
                                        .compose(_ -> tx.preparedQuery(ASK).execute(row))))
                .map(rows -> {
                    var known = rows.iterator().next().getString("person_id") != null;
                    return new Asked(
                            challenge,
                            known ? Optional.of(new Sent(address, code)) : Optional.empty());
                });
    }

    @Override
    public Future<Optional<PersonId>> answer(Token challenge, String code) {
        var row =
                Tuple.of(
                        Buffer.buffer(challenge.hash()),
                        Buffer.buffer(together(challenge, code.replaceAll("\\s", ""))),
                        time(clock.instant()),
                        MOST_TRIES);
        return ask(ANSWER, row)
                .map(rows -> {
                    if (rows.size() == 0) return Optional.empty();
                    var person = rows.iterator().next().getString("person_id");
                    return Optional.ofNullable(person).map(PersonId::new);
                });
    }

    private static byte[] together(Token challenge, String code) {
        return new Token(challenge.text() + " " + code).hash();
    }

    private Future<RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
