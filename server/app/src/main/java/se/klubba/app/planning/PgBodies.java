package se.klubba.app.planning;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.deeds.Deeds.Deed;
import se.klubba.app.deeds.PgDeeds;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// The table `body`. A change locks its row, so that two at once come one after the other, and the second is told.
public final class PgBodies implements Bodies {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final String FIND = "SELECT version, content FROM body WHERE id = $1";
    private static final String FOR_CHANGE = FIND + " FOR UPDATE";
    private static final String CHANGE =
            "UPDATE body SET content = $2, version = version + 1 WHERE id = $1";
    private static final String USED =
            "SELECT category FROM membership WHERE body_id = $1 AND category = ANY ($2) LIMIT 1";

    private static final String MINE =
            """
            SELECT id, content FROM body b
            WHERE $2
                OR EXISTS (SELECT FROM administrator a WHERE a.person_id = $1 AND a.body_id = b.id)
                OR EXISTS (
                    SELECT FROM membership m WHERE m.person_id = $1 AND m.body_id = b.id
                    AND (m.from_date IS NULL OR m.from_date <= $3) AND (m.to_date IS NULL OR m.to_date >= $3))
            ORDER BY lower(content::json -> 'body' -> 'names' ->> 'name') COLLATE "sv-x-icu"
            """;

    private static final String ROLES =
            """
            SELECT body_id, category, office, organisation FROM membership
            WHERE person_id = $1
            AND (from_date IS NULL OR from_date <= $2) AND (to_date IS NULL OR to_date >= $2)
            ORDER BY office NULLS LAST, created_at, id
            """;

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;

    public PgBodies(Database database, Clock clock) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
    }

    @Override
    public Future<Optional<Read>> find(BodyId body) {
        return patience.with(_ -> pool.preparedQuery(FIND).execute(Tuple.of(body.value())))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(read(rows.iterator().next())));
    }

    private static Read read(Row row) {
        return new Read(row.getInteger("version"), kept(row.getString("content")));
    }

    private static BodyForm.Kept kept(String json) {
        try {
            return DomainJson.read(json, BodyForm.Kept.class);
        } catch (DomainJson.Unreadable damaged) {
            throw new IllegalStateException("a stored body is damaged", damaged);
        }
    }

    @Override
    public Future<Integer> change(BodyId body, String by, Change change) {
        return patience.with(_ -> pool.withTransaction(tx -> change(tx, body, by, change)));
    }

    private Future<Integer> change(SqlConnection tx, BodyId id, String by, Change change) {
        return tx.preparedQuery(FOR_CHANGE)
                .execute(Tuple.of(id.value()))
                .compose(rows -> {
                    if (rows.size() == 0) throw new Turned(Problem.notFound("body"));
                    var read = read(rows.iterator().next());
                    if (read.version() != change.version()) {
                        throw new Turned(Problem.changedMeanwhile());
                    }
                    var next = change.applied(read.kept());
                    Fitting.check(next);
                    return unused(tx, id, Changing.removed(read.kept(), next))
                            .compose(_ -> store(tx, id, next))
                            .compose(_ ->
                                    PgDeeds.keep(
                                            tx,
                                            Deed.in(
                                                    id,
                                                    by,
                                                    change.deed(),
                                                    about(read.kept(), next)),
                                            clock.instant()))
                            .map(read.version() + 1);
                });
    }

    /// The names of rules that got another value; of other parts the deed itself says enough.
    private static String about(BodyForm.Kept before, BodyForm.Kept after) {
        var changed = new ArrayList<String>();
        after.profile()
                .values()
                .forEach((setting, value) -> {
                    if (!before.profile().is(setting, value)) changed.add(setting.word());
                });
        changed.sort(null);
        return String.join(" ", changed);
    }

    private static Future<Void> store(SqlConnection tx, BodyId id, BodyForm.Kept next) {
        return tx.preparedQuery(CHANGE)
                .execute(Tuple.of(id.value(), DomainJson.write(next)))
                .mapEmpty();
    }

    private static Future<Void> unused(SqlConnection tx, BodyId id, Collection<String> removed) {
        if (removed.isEmpty()) return Future.succeededFuture();
        return tx.preparedQuery(USED)
                .execute(Tuple.of(id.value(), (Object) removed.toArray(String[]::new)))
                .compose(rows ->
                        rows.size() == 0
                                ? Future.succeededFuture()
                                : Future.failedFuture(
                                        new Turned(
                                                Problem.conflict(
                                                        "CATEGORY_IN_USE",
                                                        rows.iterator().next().getString(0)))));
    }

    @Override
    public Future<List<Mine>> of(Optional<PersonId> person, boolean all) {
        var who = person.map(PersonId::value).orElse("");
        var today = LocalDate.ofInstant(clock.instant(), SWEDEN);
        return patience.with(_ ->
                pool.preparedQuery(ROLES)
                        .execute(Tuple.of(who, today))
                        .compose(roles ->
                                pool.preparedQuery(MINE)
                                        .execute(Tuple.of(who, all, today))
                                        .map(rows -> mine(rows, byBody(roles)))));
    }

    private static Map<String, List<Row>> byBody(Iterable<Row> roles) {
        var all = new HashMap<String, List<Row>>();
        for (var row : roles) {
            all.computeIfAbsent(row.getString("body_id"), _ -> new ArrayList<>()).add(row);
        }
        return all;
    }

    private static List<Mine> mine(Iterable<Row> rows, Map<String, List<Row>> roles) {
        var all = new ArrayList<Mine>();
        for (var row : rows) {
            var body = kept(row.getString("content")).body();
            all.add(
                    new Mine(
                            body.id(),
                            body.names().name(),
                            body.names().shortName(),
                            DomainJson.camelCase(body.kind().name()),
                            body.names().area(),
                            roles.getOrDefault(body.id().value(), List.of()).stream()
                                    .map(role -> role(body, role))
                                    .toList()));
        }
        return all;
    }

    private static Role role(Body body, Row row) {
        var key = row.getString("category");
        return new Role(
                body.category(key).map(AttendanceCategory::label).orElse(key),
                Optional.ofNullable(row.getString("office")),
                Optional.ofNullable(row.getString("organisation")));
    }
}
