package se.klubba.app.identity;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The tables `link` and `session`. What was asked lately is remembered for some seconds; a revocation on any node empties
/// that memory by a notification, and closes the sockets.
public final class PgDoors implements Doors {

    private static final String CHANNEL = "klubba_revoked";
    private static final Duration REMEMBERED = Duration.ofSeconds(20);
    private static final Duration SESSION = Duration.ofDays(30);
    private static final int MOST_KNOWN = 20_000;

    private static final String LINK =
            """
            INSERT INTO link (token_hash, meeting_id, person_id, created_at, expires_at)
            VALUES ($1, $2, $3, $4, $5)
            """;

    private static final String ENTER =
            """
            INSERT INTO session (token_hash, meeting_id, person_id, created_at, expires_at, link_hash)
            SELECT $2, meeting_id, person_id, $3, least(expires_at, $4), token_hash
            FROM link WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $3
            RETURNING meeting_id, person_id, expires_at
            """;

    private static final String SEAT =
            """
            INSERT INTO session (token_hash, meeting_id, person_id, created_at, expires_at, signed_in_id)
            SELECT $1, $2, $3, $4, least(expires_at, $5), id FROM signed_in
            WHERE id = $6 AND person_id = $3 AND revoked_at IS NULL
            RETURNING expires_at
            """;

    /// The link is asked too: a session that began while its link was being revoked was seen by neither.
    private static final String HOLDS =
            """
            SELECT expires_at FROM session WHERE token_hash = $1 AND meeting_id = $2 AND person_id = $3
            AND revoked_at IS NULL AND expires_at > $4
            AND NOT EXISTS (
                SELECT 1 FROM link WHERE link.token_hash = session.link_hash AND link.revoked_at IS NOT NULL)
            AND NOT EXISTS (
                SELECT 1 FROM signed_in WHERE signed_in.id = session.signed_in_id AND signed_in.revoked_at IS NOT NULL)
            """;

    private static final String REVOKE =
            """
            WITH closed AS (
                UPDATE link SET revoked_at = coalesce(revoked_at, $3) WHERE token_hash = $1 AND meeting_id = $2
                RETURNING token_hash),
            ended AS (
                UPDATE session SET revoked_at = coalesce(revoked_at, $3) FROM closed
                WHERE link_hash = closed.token_hash
                RETURNING session.token_hash),
            told AS (
                SELECT pg_notify('klubba_revoked', encode(token_hash, 'hex')),
                    encode(token_hash, 'hex') AS name
                FROM ended)
            SELECT (SELECT count(*) FROM closed) AS links, array(SELECT name FROM told) AS sessions
            """;

    private final Pool pool;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final CopyOnWriteArrayList<Consumer<String>> ears = new CopyOnWriteArrayList<>();

    private final AtomicLong revocations = new AtomicLong();
    private final Patience patience;

    private record Known(Chair chair, Instant until) {}

    private PgDoors(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    public static Future<PgDoors> open(Database database, Clock clock) {
        var doors = new PgDoors(database, clock);
        return database.notifications().listen(CHANNEL, doors::forget, doors::forgetAll).map(doors);
    }

    private void forget(String session) {
        revocations.incrementAndGet();
        known.remove(session);
        ears.forEach(ear -> ear.accept(session));
    }

    private void forgetAll() {
        revocations.incrementAndGet();
        known.clear();
    }

    @Override
    public Future<Link> link(Chair chair, Instant expires) {
        // a secret of its own for each attempt: that of one that broke off is never told to anybody
        return patience.with(_ -> newLink(chair, expires))
                .recover(failure -> Future.failedFuture(named(failure, chair)));
    }

    private Future<Link> newLink(Chair chair, Instant expires) {
        var token = Token.random();
        var row =
                Tuple.of(
                        Buffer.buffer(token.hash()),
                        chair.meeting().value(),
                        chair.person().value(),
                        time(clock.instant()),
                        time(expires));
        return pool.preparedQuery(LINK).execute(row).map(new Link(token, token.name()));
    }

    /// A foreign key that does not hold is a person or meeting that does not exist.
    private static Throwable named(Throwable failure, Chair chair) {
        boolean missing = failure instanceof PgException pg && "23503".equals(pg.getSqlState());
        return missing ? new Stranger(chair) : failure;
    }

    @Override
    public Future<Optional<Entered>> enter(Token link) {
        return patience.with(_ -> newSession(link));
    }

    private Future<Optional<Entered>> newSession(Token link) {
        var session = Token.random();
        var now = clock.instant();
        var row =
                Tuple.of(
                        Buffer.buffer(link.hash()),
                        Buffer.buffer(session.hash()),
                        time(now),
                        time(now.plus(SESSION)));
        return pool.preparedQuery(ENTER)
                .execute(row)
                .map(found -> {
                    if (found.size() == 0) return Optional.empty();
                    var one = found.iterator().next();
                    var chair =
                            new Chair(
                                    new MeetingId(one.getString("meeting_id")),
                                    new PersonId(one.getString("person_id")));
                    var until = one.getOffsetDateTime("expires_at").toInstant();
                    return Optional.of(new Entered(chair, session, until));
                });
    }

    @Override
    public Future<Entered> seat(Chair chair, String signedIn) {
        return patience.with(_ -> newSeat(chair, signedIn))
                .recover(failure -> Future.failedFuture(named(failure, chair)));
    }

    private Future<Entered> newSeat(Chair chair, String signedIn) {
        var session = Token.random();
        var now = clock.instant();
        var row =
                Tuple.of(
                        Buffer.buffer(session.hash()),
                        chair.meeting().value(),
                        chair.person().value(),
                        time(now),
                        time(now.plus(SESSION)),
                        signedIn);
        return pool.preparedQuery(SEAT)
                .execute(row)
                .compose(found -> {
                    if (found.size() == 0) return Future.failedFuture(new Stranger(chair));
                    var until = found.iterator().next().getOffsetDateTime(0).toInstant();
                    return Future.succeededFuture(new Entered(chair, session, until));
                });
    }

    @Override
    public Future<Boolean> holds(Token session, Chair chair) {
        var now = clock.instant();
        var name = session.name();
        var lately = known.get(name);
        if (lately != null && lately.until().isAfter(now)) {
            return Future.succeededFuture(lately.chair().equals(chair));
        }
        var row =
                Tuple.of(
                        Buffer.buffer(session.hash()),
                        chair.meeting().value(),
                        chair.person().value(),
                        time(now));
        var before = revocations.get();
        return patience.with(_ -> pool.preparedQuery(HOLDS).execute(row))
                .map(found -> {
                    if (found.size() == 0) return false;
                    var ends = found.iterator().next().getOffsetDateTime(0).toInstant();
                    // what was read before a revocation is not remembered after it
                    if (before == revocations.get()) remember(name, chair, ends);
                    return true;
                });
    }

    private void remember(String name, Chair chair, Instant ends) {
        if (known.size() >= MOST_KNOWN) known.clear();
        var until = clock.instant().plus(REMEMBERED);
        known.put(name, new Known(chair, ends.isBefore(until) ? ends : until));
    }

    @Override
    public Future<Boolean> revoke(MeetingId meeting, String link) {
        byte[] hash;
        try {
            hash = HexFormat.of().parseHex(link);
        } catch (IllegalArgumentException noName) {
            return Future.succeededFuture(false);
        }
        var given = Tuple.of(Buffer.buffer(hash), meeting.value(), time(clock.instant()));
        return patience.with(_ -> pool.preparedQuery(REVOKE).execute(given))
                .map(counted -> {
                    // the database tells all nodes; this one need not wait for that, and hears
                    // nothing where the
                    // database is its own
                    var row = counted.iterator().next();
                    for (var session : row.getArrayOfStrings("sessions")) forget(session);
                    return row.getLong("links") > 0;
                });
    }

    @Override
    public void onRevoked(Consumer<String> ear) {
        ears.add(ear);
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
