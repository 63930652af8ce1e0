package se.klubba.app.directory;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.deeds.Deeds.Deed;
import se.klubba.app.deeds.PgDeeds;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// The table `administrator`.
public final class PgAdministrators implements Administrators {

    private static final String OF =
            """
            SELECT p.id, p.name, p.mail, a.since FROM administrator a JOIN person p ON p.id = a.person_id
            WHERE a.body_id IS NOT DISTINCT FROM $1
            ORDER BY lower(p.name) COLLATE "sv-x-icu", p.id
            """;

    private static final String BELONGS =
            "SELECT FROM membership WHERE body_id = $1 AND person_id = $2 LIMIT 1";

    private static final String APPOINT =
            "INSERT INTO administrator (person_id, body_id) VALUES ($1, $2) ON CONFLICT DO NOTHING";

    // one after the other, so that two do not dismiss each other at once
    private static final String LOCK = "LOCK TABLE administrator IN SHARE ROW EXCLUSIVE MODE";

    private static final String DISMISS =
            "DELETE FROM administrator WHERE person_id = $1 AND body_id IS NOT DISTINCT FROM $2";

    private static final String LEFT = "SELECT FROM administrator WHERE body_id IS NULL LIMIT 1";

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgAdministrators(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    @Override
    public Future<List<Administrator>> of(Optional<BodyId> body) {
        return patience.with(_ -> pool.preparedQuery(OF).execute(Tuple.of(value(body))))
                .map(rows -> {
                    var all = new ArrayList<Administrator>();
                    for (var row : rows) {
                        all.add(
                                new Administrator(
                                        new PersonId(row.getString("id")),
                                        row.getString("name"),
                                        Optional.ofNullable(row.getString("mail")),
                                        row.getOffsetDateTime("since").toInstant()));
                    }
                    return all;
                });
    }

    private static @org.jspecify.annotations.Nullable String value(Optional<BodyId> body) {
        return body.map(BodyId::value).orElse(null);
    }

    @Override
    public Future<Void> appoint(BodyId body, String by, PersonId person) {
        return patience.with(_ ->
                pool.withTransaction(tx ->
                        tx.preparedQuery(BELONGS)
                                .execute(Tuple.of(body.value(), person.value()))
                                .compose(rows -> {
                                    if (rows.size() == 0) {
                                        throw new Turned(Problem.notFound("person"));
                                    }
                                    return appoint(tx, Optional.of(body), by, person);
                                })));
    }

    private Future<Void> appoint(
            SqlConnection tx, Optional<BodyId> body, String by, PersonId person) {
        return tx.preparedQuery(APPOINT)
                .execute(Tuple.of(person.value(), value(body)))
                .compose(rows ->
                        rows.rowCount() == 0
                                ? Future.succeededFuture()
                                : deed(tx, body, by, "administratorAppointed", person));
    }

    private Future<Void> deed(
            SqlConnection tx, Optional<BodyId> body, String by, String what, PersonId person) {
        return PgDeeds.keep(tx, new Deed(by, body, what, person.value()), clock.instant());
    }

    @Override
    public Future<PersonId> appoint(String by, String name, String mail) {
        var form = MemberForm.ofPerson(name, mail);
        return patience.with(_ ->
                pool.withTransaction(tx -> {
                    var people = new PgMembers(tx, NO_BODY);
                    return people.ofMail(form.mail())
                            .compose(known ->
                                    known.isPresent()
                                            ? Future.succeededFuture(known.get().id())
                                            : people.newPerson(form))
                            .compose(person ->
                                    appoint(tx, Optional.empty(), by, person).map(person));
                }));
    }

    /// People are no body's own.
    private static final BodyId NO_BODY = new BodyId("none");

    @Override
    public Future<Void> dismiss(Optional<BodyId> body, String by, PersonId person) {
        return patience.with(_ ->
                pool.withTransaction(tx ->
                        tx.query(LOCK).execute().compose(_ -> dismiss(tx, body, by, person))));
    }

    private Future<Void> dismiss(
            SqlConnection tx, Optional<BodyId> body, String by, PersonId person) {
        return tx.preparedQuery(DISMISS)
                .execute(Tuple.of(person.value(), value(body)))
                .compose(rows -> {
                    if (rows.rowCount() == 0) throw new Turned(Problem.notFound("administrator"));
                    return body.isPresent()
                            ? Future.succeededFuture(true)
                            : tx.query(LEFT).execute().map(left -> left.size() > 0);
                })
                .compose(left -> {
                    if (!left) throw new Turned(Problem.conflict("LAST_ADMINISTRATOR", ""));
                    return deed(tx, body, by, "administratorDismissed", person);
                });
    }
}
