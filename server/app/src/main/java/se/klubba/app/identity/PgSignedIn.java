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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import se.klubba.app.database.Database;
import se.klubba.app.database.Notifications;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.PersonId;

/// The table `signed_in`. A session ends after thirty days, or seven without use. Its secret is replaced each hour that it is
/// used; the one before is good for a minute more, for requests that were under way.
public final class PgSignedIn implements SignedIn {

    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration ROTATES = Duration.ofHours(1);
    private static final Duration GRACE = Duration.ofMinutes(1);
    private static final int LONGEST_DEVICE = 200;

    /// Where doors hear of seats that are no more.
    private static final String REVOKED = "klubba_revoked";

    private static final String OPEN =
            """
            INSERT INTO signed_in (id, token_hash, person_id, how, device, created_at, rotated_at, expires_at,
                provider, provider_subject, provider_session)
            VALUES ($1, $2, $3, $4, $5, $6, $6, $7, $8, $9, $10)
            """;

    private static final String HOLDS =
            """
            SELECT id, person_id, rotated_at, expires_at, token_hash = $1 AS current FROM signed_in
            WHERE (token_hash = $1 OR previous_hash = $1)
                AND revoked_at IS NULL AND expires_at > $2 AND rotated_at > $3
            """;

    /// Only one of several requests at once replaces the secret; the others go on with the one that they have.
    private static final String ROTATE =
            """
            UPDATE signed_in SET previous_hash = token_hash, token_hash = $2, rotated_at = $3
            WHERE token_hash = $1 AND rotated_at < $4 AND revoked_at IS NULL
            """;

    private static final String LIST =
            """
            SELECT id, how, device, created_at, rotated_at FROM signed_in
            WHERE person_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND rotated_at > $3
            ORDER BY rotated_at DESC
            """;

    /// The seats that were taken from what has ended, told to all nodes.
    private static final String WITH_SEATS =
            """
            ,
            seats AS (
                UPDATE session SET revoked_at = coalesce(session.revoked_at, $1) FROM ended
                WHERE session.signed_in_id = ended.id
                RETURNING session.token_hash),
            told AS (
                SELECT pg_notify('klubba_revoked', encode(token_hash, 'hex')),
                    encode(token_hash, 'hex') AS name
                FROM seats)
            SELECT (SELECT count(*) FROM ended) AS ended, array(SELECT name FROM told) AS seats
            """;

    private static final String END =
            """
            WITH ended AS (
                UPDATE signed_in SET revoked_at = coalesce(revoked_at, $1) WHERE id = $2 AND person_id = $3
                RETURNING id)
            """
                    + WITH_SEATS;

    private static final String END_OF_SESSION =
            """
            WITH ended AS (
                UPDATE signed_in SET revoked_at = $1
                WHERE provider = $2 AND provider_session = $3 AND revoked_at IS NULL
                RETURNING id)
            """
                    + WITH_SEATS;

    private static final String END_OF_ACCOUNT =
            """
            WITH ended AS (
                UPDATE signed_in SET revoked_at = $1
                WHERE provider = $2 AND provider_subject = $3 AND revoked_at IS NULL
                RETURNING id)
            """
                    + WITH_SEATS;

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;
    private final Notifications notifications;

    public PgSignedIn(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.notifications = database.notifications();
        this.clock = clock;
    }

    @Override
    public Future<Opened> open(
            PersonId person, String how, String device, Optional<Origin> origin) {
        var token = Token.random();
        var session = new Session("s_" + UUID.randomUUID().toString().replace("-", ""), person);
        var now = clock.instant();
        var until = now.plus(LONGEST);
        var row =
                Tuple.of(
                        session.id(),
                        hash(token),
                        person.value(),
                        how,
                        device.substring(0, Math.min(device.length(), LONGEST_DEVICE)),
                        time(now),
                        time(until),
                        origin.map(Origin::issuer).orElse(null),
                        origin.map(Origin::subject).orElse(null),
                        origin.flatMap(Origin::session).orElse(null));
        return ask(OPEN, row).map(new Opened(session, token, until));
    }

    @Override
    public Future<Optional<Held>> holds(Token token) {
        var now = clock.instant();
        return ask(HOLDS, Tuple.of(hash(token), time(now), time(now.minus(IDLE))))
                .compose(rows ->
                        rows.size() == 0
                                ? Future.succeededFuture(Optional.empty())
                                : held(token, rows.iterator().next(), now));
    }

    private Future<Optional<Held>> held(Token token, Row row, Instant now) {
        var session = new Session(row.getString("id"), new PersonId(row.getString("person_id")));
        var rotated = row.getOffsetDateTime("rotated_at").toInstant();
        if (!row.getBoolean("current")) {
            if (rotated.plus(GRACE).isAfter(now)) return kept(session);
            return end(session.person(), session.id()).map(Optional.empty());
        }
        if (rotated.plus(ROTATES).isAfter(now)) return kept(session);
        return rotate(token, session, row.getOffsetDateTime("expires_at").toInstant(), now);
    }

    private static Future<Optional<Held>> kept(Session session) {
        return Future.succeededFuture(Optional.of(new Held(session, Optional.empty())));
    }

    private Future<Optional<Held>> rotate(
            Token token, Session session, Instant until, Instant now) {
        var fresh = Token.random();
        var row = Tuple.of(hash(token), hash(fresh), time(now), time(now.minus(ROTATES)));
        return ask(ROTATE, row)
                .map(done ->
                        Optional.of(
                                new Held(
                                        session,
                                        done.rowCount() == 0
                                                ? Optional.empty()
                                                : Optional.of(new Opened(session, fresh, until)))));
    }

    @Override
    public Future<List<Listed>> of(PersonId person) {
        var now = clock.instant();
        return ask(LIST, Tuple.of(person.value(), time(now), time(now.minus(IDLE))))
                .map(rows -> {
                    var all = new ArrayList<Listed>();
                    for (var row : rows) {
                        all.add(
                                new Listed(
                                        row.getString("id"),
                                        row.getString("how"),
                                        row.getString("device"),
                                        row.getOffsetDateTime("created_at").toInstant(),
                                        row.getOffsetDateTime("rotated_at").toInstant()));
                    }
                    return all;
                });
    }

    @Override
    public Future<Boolean> end(PersonId person, String session) {
        return end(END, session, person.value()).map(ended -> ended > 0);
    }

    @Override
    public Future<Void> endOf(Origin origin) {
        return origin.session()
                .map(session -> end(END_OF_SESSION, origin.issuer(), session))
                .orElseGet(() -> end(END_OF_ACCOUNT, origin.issuer(), origin.subject()))
                .mapEmpty();
    }

    /// @return how many sessions that were
    private Future<Long> end(String sql, String first, String second) {
        return ask(sql, Tuple.of(time(clock.instant()), first, second))
                .map(rows -> {
                    var row = rows.iterator().next();
                    for (var seat : row.getArrayOfStrings("seats")) {
                        // an embedded database is listened to by nobody else
                        notifications.stored(REVOKED, seat);
                    }
                    return row.getLong("ended");
                });
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
