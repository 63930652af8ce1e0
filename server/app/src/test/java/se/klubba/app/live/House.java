package se.klubba.app.live;

import io.vertx.sqlclient.Tuple;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import se.klubba.app.database.Database;
import se.klubba.app.identity.PgSignedIn;
import se.klubba.domain.id.PersonId;

/// People of the directory with what they are in a body, signed in: the cookie of each by the name of the role.
///
/// `foreign` belongs to another body, `former` did belong to this one, `member` does, `preparer` is its secretary,
/// `bodyAdministrator` administers it, and `administrator` the installation.
record House(Map<String, String> cookies, Map<String, String> persons) {

    static final java.util.List<String> ROLES =
            java.util.List.of(
                    "foreign",
                    "former",
                    "member",
                    "preparer",
                    "bodyAdministrator",
                    "administrator");

    static House of(Database database, String body, String otherBody) throws Exception {
        var house = new House(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (var role : ROLES) house.add(database, role);
        member(database, house.persons.get("foreign"), otherBody, Optional.of("secretary"), false);
        member(database, house.persons.get("former"), body, Optional.of("secretary"), true);
        member(database, house.persons.get("member"), body, Optional.empty(), false);
        member(database, house.persons.get("preparer"), body, Optional.of("secretary"), false);
        administrator(database, house.persons.get("bodyAdministrator"), body);
        administrator(database, house.persons.get("administrator"), null);
        return house;
    }

    private void add(Database database, String role) throws Exception {
        var id = "p_" + UUID.randomUUID().toString().substring(0, 13);
        run(
                database,
                "INSERT INTO person (id, name, mail, organisation) VALUES ($1, $2, $3, 'Ås kommun')",
                Tuple.of(
                        id,
                        "Namn " + role,
                        role.toLowerCase(java.util.Locale.ROOT) + "-" + id + "@example.se"));
        var opened =
                new PgSignedIn(database, java.time.Clock.systemUTC())
                        .open(new PersonId(id), "code", "test")
                        .await(20, TimeUnit.SECONDS);
        persons.put(role, id);
        cookies.put(role, "klubba-in=" + opened.token().text());
    }

    private static void member(
            Database database, String person, String body, Optional<String> office, boolean over)
            throws Exception {
        run(
                database,
                """
                INSERT INTO membership (id, body_id, person_id, category, votes, office, to_date)
                VALUES ($1, $2, $3, 'beslutande', true, $4, CASE WHEN $5 THEN current_date - 2 END)
                """,
                Tuple.of("ms_" + UUID.randomUUID(), body, person, office.orElse(null), over));
    }

    private static void administrator(
            Database database, String person, @org.jspecify.annotations.Nullable String body)
            throws Exception {
        run(
                database,
                "INSERT INTO administrator (person_id, body_id) VALUES ($1, $2)",
                Tuple.of(person, body));
    }

    private static void run(Database database, String sql, Tuple given) throws Exception {
        database.pool().preparedQuery(sql).execute(given).await(20, TimeUnit.SECONDS);
    }
}
