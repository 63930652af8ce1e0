package se.klubba.app.planning;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The tables `body`, `person` and `meeting`. Ids are fresh, so a row that is there already is that of an attempt that broke
/// off.
final class PgPlanning {

    private static final String ADD_BODY =
            "INSERT INTO body (id, content) VALUES ($1, $2) ON CONFLICT DO NOTHING";
    private static final String BODY = "SELECT content FROM body WHERE id = $1";
    private static final String ADD_PERSON =
            "INSERT INTO person (id, name, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
    private static final String NAMES = "SELECT id, name FROM person WHERE id = ANY ($1)";

    private static final String MAIL =
            """
            SELECT id, coalesce(mail, content::json ->> 'mail') AS mail FROM person
            WHERE id = ANY ($1) AND coalesce(mail, content::json ->> 'mail') IS NOT NULL
            """;

    /// Whom a body knows; the third is whoever asks, or nothing for all.
    private static final String KNOWN =
            """
            SELECT id FROM person
            WHERE id = ANY ($2::text[]) AND erased_at IS NULL
                AND ($3::text IS NULL OR id = $3
                    OR EXISTS (SELECT FROM membership WHERE body_id = $1 AND person_id = person.id)
                    OR EXISTS (SELECT FROM invitation i JOIN meeting m ON m.id = i.meeting_id
                        WHERE m.body_id = $1 AND i.person_id = person.id))
            """;

    private static final String ADD_MEETING =
            """
            INSERT INTO meeting (id, body_id, title, date) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING
            """;

    private static final String MEETINGS =
            """
            SELECT id, title, date FROM meeting ORDER BY date DESC, created_at DESC
            """;

    /// The highest § that meetings of the body have given in a year (AGD-2).
    private static final String LAST_NUMBER =
            """
            SELECT coalesce(max((e.body::json ->> 'number')::int), 0) AS last
            FROM meeting m JOIN meeting_event e ON e.meeting_id = m.id
            WHERE m.body_id = $1 AND extract(year FROM m.date) = $2 AND e.kind = 'itemStarted'
            """;

    private final Pool pool;
    private final Patience patience;

    PgPlanning(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    private Future<RowSet<io.vertx.sqlclient.Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }

    Future<Void> addBody(BodyId id, String content) {
        return ask(ADD_BODY, Tuple.of(id.value(), content)).mapEmpty();
    }

    Future<Optional<String>> body(BodyId id) {
        return ask(BODY, Tuple.of(id.value()))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(rows.iterator().next().getString(0)));
    }

    Future<Integer> lastNumber(BodyId body, int year) {
        return ask(LAST_NUMBER, Tuple.of(body.value(), year))
                .map(rows -> rows.iterator().next().getInteger(0));
    }

    /// What is to be known of a new meeting.
    record Row(MeetingId id, BodyId body, String title, LocalDate date) {}

    /// People, meeting and whatever `rest` stores, together or not at all.
    Future<Void> add(
            Map<PersonId, MeetingForm.Person> people,
            Row meeting,
            Function<SqlClient, Future<Void>> rest) {
        var row =
                Tuple.of(
                        meeting.id().value(),
                        meeting.body().value(),
                        meeting.title(),
                        meeting.date());
        return patience.with(_ ->
                pool.withTransaction(tx ->
                        addPeople(tx, people)
                                .compose(_ -> tx.preparedQuery(ADD_MEETING).execute(row))
                                // there already: an attempt that was thought lost had come through
                                .compose(added ->
                                        added.rowCount() == 0
                                                ? Future.succeededFuture()
                                                : rest.apply(tx))));
    }

    Future<Void> addPeople(Map<PersonId, MeetingForm.Person> people) {
        return patience.with(_ -> addPeople(pool, people));
    }

    private static Future<Void> addPeople(
            SqlClient within, Map<PersonId, MeetingForm.Person> people) {
        if (people.isEmpty()) return Future.succeededFuture();
        var rows =
                people.entrySet().stream()
                        .map(e ->
                                Tuple.of(
                                        e.getKey().value(),
                                        e.getValue().name(),
                                        content(e.getValue())))
                        .toList();
        return within.preparedQuery(ADD_PERSON).executeBatch(rows).mapEmpty();
    }

    /// @param by absent: everybody in the directory
    Future<Set<PersonId>> known(BodyId body, Set<PersonId> persons, Optional<PersonId> by) {
        if (persons.isEmpty()) return Future.succeededFuture(Set.of());
        var ids = persons.stream().map(PersonId::value).toArray(String[]::new);
        var given = Tuple.of(body.value(), (Object) ids, by.map(PersonId::value).orElse(null));
        return ask(KNOWN, given)
                .map(rows -> {
                    var known = new HashSet<PersonId>();
                    for (var row : rows) known.add(new PersonId(row.getString(0)));
                    return known;
                });
    }

    private static String content(MeetingForm.Person person) {
        var content = new LinkedHashMap<String, Object>();
        person.mail().ifPresent(mail -> content.put("mail", mail));
        return DomainJson.write(content);
    }

    Future<Map<PersonId, String>> mail(Set<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toArray(String[]::new);
        return ask(MAIL, Tuple.of((Object) ids))
                .map(rows -> {
                    var mail = new HashMap<PersonId, String>();
                    for (var row : rows) {
                        mail.put(new PersonId(row.getString(0)), row.getString(1));
                    }
                    return mail;
                });
    }

    Future<Map<PersonId, String>> names(Set<PersonId> persons) {
        var ids = persons.stream().map(PersonId::value).toArray(String[]::new);
        return ask(NAMES, Tuple.of((Object) ids))
                .map(rows -> {
                    var names = new HashMap<PersonId, String>();
                    for (var row : rows) {
                        names.put(new PersonId(row.getString(0)), row.getString(1));
                    }
                    return names;
                });
    }

    Future<List<Map<String, Object>>> meetings() {
        return patience.with(_ -> pool.query(MEETINGS).execute())
                .map(rows -> {
                    var all = new java.util.ArrayList<Map<String, Object>>();
                    for (var row : rows) {
                        all.add(
                                Map.of(
                                        "id", row.getString(0),
                                        "title", row.getString(1),
                                        "date", row.getLocalDate(2).toString()));
                    }
                    return all;
                });
    }
}
