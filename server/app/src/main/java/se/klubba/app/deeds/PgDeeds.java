package se.klubba.app.deeds;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.BodyId;

/// The table `deed`, whose rows the database itself lets nobody change.
public final class PgDeeds implements Deeds {

    private static final String KEEP =
            "INSERT INTO deed (at, who, body_id, what, about) VALUES ($1, $2, $3, $4, $5)";

    private static final String OF =
            """
            SELECT id, at, who, body_id, what, about FROM deed
            WHERE body_id IS NOT DISTINCT FROM $1 AND id < $2
            ORDER BY id DESC LIMIT $3
            """;

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgDeeds(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    /// Keeps a deed within a transaction: it stands if and only if what was done does.
    public static Future<Void> keep(SqlClient transaction, Deed deed, Instant at) {
        var row =
                Tuple.of(
                        at.atOffset(ZoneOffset.UTC),
                        deed.who(),
                        deed.body().map(BodyId::value).orElse(null),
                        deed.what(),
                        deed.about());
        return transaction.preparedQuery(KEEP).execute(row).mapEmpty();
    }

    @Override
    public Future<Void> keep(Deed deed) {
        return patience.with(_ -> keep(pool, deed, clock.instant()));
    }

    @Override
    public Future<List<Kept>> of(Optional<BodyId> body, Optional<Long> before, int most) {
        var given =
                Tuple.of(body.map(BodyId::value).orElse(null), before.orElse(Long.MAX_VALUE), most);
        return patience.with(_ -> pool.preparedQuery(OF).execute(given))
                .map(rows -> {
                    var all = new ArrayList<Kept>();
                    for (var row : rows) all.add(kept(row));
                    return all;
                });
    }

    private static Kept kept(Row row) {
        var deed =
                new Deed(
                        row.getString("who"),
                        Optional.ofNullable(row.getString("body_id")).map(BodyId::new),
                        row.getString("what"),
                        row.getString("about"));
        return new Kept(row.getLong("id"), row.getOffsetDateTime("at").toInstant(), deed);
    }
}
