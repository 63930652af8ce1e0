package se.klubba.app.identity;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The table `reply_link`.
public final class PgReplyLinks implements ReplyLinks {

    private static final String MAKE =
            "INSERT INTO reply_link (token_hash, meeting_id, person_id, expires_at) VALUES ($1, $2, $3, $4)";

    private static final String WHOSE =
            "SELECT meeting_id, person_id FROM reply_link WHERE token_hash = $1 AND expires_at > $2";

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgReplyLinks(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    @Override
    public Future<Token> make(Doors.Chair chair, Instant expires) {
        // a secret of its own for each attempt: that of one that broke off is never told to anybody
        return patience.with(_ -> {
            var token = Token.random();
            var row =
                    Tuple.of(
                            Buffer.buffer(token.hash()),
                            chair.meeting().value(),
                            chair.person().value(),
                            expires.atOffset(ZoneOffset.UTC));
            return pool.preparedQuery(MAKE).execute(row).map(token);
        });
    }

    @Override
    public Future<Optional<Doors.Chair>> whose(Token token) {
        var asked = Tuple.of(Buffer.buffer(token.hash()), clock.instant().atOffset(ZoneOffset.UTC));
        return patience.with(_ -> pool.preparedQuery(WHOSE).execute(asked))
                .map(PgReplyLinks::first);
    }

    private static Optional<Doors.Chair> first(RowSet<Row> rows) {
        for (var row : rows) {
            return Optional.of(
                    new Doors.Chair(
                            new MeetingId(row.getString("meeting_id")),
                            new PersonId(row.getString("person_id"))));
        }
        return Optional.empty();
    }
}
