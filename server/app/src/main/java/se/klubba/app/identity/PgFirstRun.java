package se.klubba.app.identity;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.PersonId;

/// The first row of `administrator`.
public final class PgFirstRun implements FirstRun {

    private static final String OPEN =
            "SELECT NOT EXISTS (SELECT FROM administrator WHERE body_id IS NULL) AS open";

    /// A statement of its own: the next one must see what whoever held the lock before has done.
    private static final String ALONE = "SELECT pg_advisory_xact_lock(hashtext('klubba first'))";

    /// Somebody who stands in the directory already is that person.
    private static final String BEGIN =
            """
            WITH first AS (
                SELECT WHERE NOT EXISTS (SELECT FROM administrator WHERE body_id IS NULL)),
            made AS (
                INSERT INTO person (id, name, mail, organisation) SELECT $1, $2, $3, $4 FROM first
                ON CONFLICT (mail) DO UPDATE SET name = excluded.name
                RETURNING id)
            INSERT INTO administrator (person_id) SELECT id FROM made
            ON CONFLICT DO NOTHING
            RETURNING person_id
            """;

    private final Pool pool;
    private final Patience patience;
    private final byte[] code;

    /// @param code what the first administrator must know
    public PgFirstRun(Database database, String code) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.code = code.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Future<Boolean> open() {
        return patience.with(_ -> pool.query(OPEN).execute())
                .map(rows -> rows.iterator().next().getBoolean("open"));
    }

    @Override
    public Future<Optional<PersonId>> begin(
            String given, String name, String mail, Optional<String> organisation) {
        if (!MessageDigest.isEqual(given.strip().getBytes(StandardCharsets.UTF_8), code)) {
            return Future.succeededFuture(Optional.empty());
        }
        var id = "p_" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        var row =
                Tuple.of(
                        id,
                        name.strip(),
                        mail.strip().toLowerCase(Locale.ROOT),
                        organisation.map(String::strip).orElse(null));
        return patience.with(_ ->
                        pool.withTransaction(tx ->
                                tx.query(ALONE)
                                        .execute()
                                        .compose(_ -> tx.preparedQuery(BEGIN).execute(row))))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(new PersonId(rows.iterator().next().getString(0))));
    }
}
