package se.klubba.app.planning;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AgendaEvent;
import se.klubba.domain.meeting.MeetingEvent;

/// Keeps bodies, people and what meetings there are.
public final class Planning {

    private final PgPlanning tables;
    private final Log log;

    /// Where the facts of a new meeting go.
    @FunctionalInterface
    public interface Log {
        Future<Void> begin(MeetingId meeting, List<MeetingEvent> events);
    }

    /// What was planned.
    ///
    /// @param people ids by the keys of the form
    /// @param items ids in the order of the agenda
    public record Planned(MeetingId id, Map<String, PersonId> people, List<ItemId> items) {}

    public Planning(Database database, Log log) {
        this.tables = new PgPlanning(database);
        this.log = log;
    }

    /// @return fails with [IllegalArgumentException] naming the field that cannot be used
    public Future<BodyId> addBody(BodyForm form) {
        var id = new BodyId(fresh("b_"));
        var kept = form.kept(id);
        return tables.addBody(id, DomainJson.write(kept)).map(id);
    }

    /// @return fails with [IllegalArgumentException] naming the field that cannot be used
    public Future<Planned> plan(MeetingForm form) {
        return tables.body(form.body())
                .compose(found -> {
                    if (found.isEmpty()) {
                        throw new IllegalArgumentException(
                                "body: there is no body '" + form.body() + "'");
                    }
                    return tables.lastNumber(form.body(), form.date().getYear())
                            .compose(last -> plan(form, read(found.get()), last + 1));
                });
    }

    private Future<Planned> plan(MeetingForm form, BodyForm.Kept of, int following) {
        var id = new MeetingId(fresh("m_"));
        var ids = form.identify(() -> new PersonId(fresh("p_")));
        var events = form.events(of.body(), of.profile(), ids, following);
        var people = new LinkedHashMap<PersonId, MeetingForm.Person>();
        form.people().forEach(person -> people.put(known(ids, person.key()), person));
        var items =
                events.stream()
                        .filter(AgendaEvent.ItemAdded.class::isInstance)
                        .map(event -> ((AgendaEvent.ItemAdded) event).item())
                        .toList();
        // the row that makes it known comes last: what breaks off before leaves no meeting without
        // a log
        return tables.addPeople(people)
                .compose(_ -> log.begin(id, events))
                .compose(_ -> tables.addMeeting(id, form))
                .map(new Planned(id, ids, items));
    }

    private static PersonId known(Map<String, PersonId> ids, String key) {
        return Optional.ofNullable(ids.get(key)).orElseThrow();
    }

    private static BodyForm.Kept read(String json) {
        try {
            return DomainJson.read(json, BodyForm.Kept.class);
        } catch (DomainJson.Unreadable damaged) {
            throw new IllegalStateException("a stored body is damaged", damaged);
        }
    }

    /// The § that follows on the last of the body's meetings of the same year; none where the first was set by hand.
    public Future<Optional<Integer>> following(MeetingId meeting) {
        return tables.following(meeting);
    }

    /// The names of these people, as the directory has them now.
    public Future<Map<PersonId, String>> names(Set<PersonId> persons) {
        return tables.names(persons);
    }

    /// Where letters to these people go, as far as the directory knows.
    public Future<Map<PersonId, String>> mail(Set<PersonId> persons) {
        return persons.isEmpty() ? Future.succeededFuture(Map.of()) : tables.mail(persons);
    }

    /// All meetings, newest date first, as plain values.
    public Future<List<Map<String, Object>>> meetings() {
        return tables.meetings();
    }

    private static String fresh(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }

    /// The tables `body`, `person` and `meeting`. Ids are fresh, so a row that is there already is that of an attempt that broke
    /// off.
    private static final class PgPlanning {

        private static final String ADD_BODY =
                "INSERT INTO body (id, content) VALUES ($1, $2) ON CONFLICT DO NOTHING";
        private static final String BODY = "SELECT content FROM body WHERE id = $1";
        private static final String ADD_PERSON =
                "INSERT INTO person (id, name, content) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING";
        private static final String NAMES = "SELECT id, name FROM person WHERE id = ANY ($1)";

        private static final String MAIL =
                """
                SELECT id, content::json ->> 'mail' AS mail FROM person
                WHERE id = ANY ($1) AND content::json ->> 'mail' IS NOT NULL
                """;

        private static final String ADD_MEETING =
                """
                INSERT INTO meeting (id, body_id, title, date, number_by_hand) VALUES ($1, $2, $3, $4, $5)
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

        /// The § after that, for a meeting of the body that comes to open now; none where it was set by hand.
        private static final String FOLLOWING =
                """
                SELECT coalesce((
                    SELECT max((e.body::json ->> 'number')::int) FROM meeting o
                    JOIN meeting_event e ON e.meeting_id = o.id
                    WHERE o.body_id = m.body_id AND o.id <> m.id AND e.kind = 'itemStarted'
                        AND extract(year FROM o.date) = extract(year FROM m.date)), 0) + 1
                FROM meeting m WHERE m.id = $1 AND NOT m.number_by_hand
                """;

        private final Pool pool;
        private final Patience patience;

        PgPlanning(Database database) {
            this.pool = database.pool();
            this.patience = database.patience();
        }

        private Future<RowSet<Row>> ask(String sql, Tuple given) {
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

        Future<Void> addPeople(Map<PersonId, MeetingForm.Person> people) {
            if (people.isEmpty()) return Future.succeededFuture();
            var rows =
                    people.entrySet().stream()
                            .map(e ->
                                    Tuple.of(
                                            e.getKey().value(),
                                            e.getValue().name(),
                                            content(e.getValue())))
                            .toList();
            return patience.with(_ -> pool.preparedQuery(ADD_PERSON).executeBatch(rows).mapEmpty());
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

        Future<Void> addMeeting(MeetingId id, MeetingForm form) {
            var given =
                    Tuple.of(
                            id.value(),
                            form.body().value(),
                            form.title(),
                            form.date(),
                            form.numberedByHand());
            return ask(ADD_MEETING, given).mapEmpty();
        }

        Future<Optional<Integer>> following(MeetingId meeting) {
            return ask(FOLLOWING, Tuple.of(meeting.value()))
                    .map(rows ->
                            rows.size() == 0
                                    ? Optional.empty()
                                    : Optional.of(rows.iterator().next().getInteger(0)));
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
}
