package se.klubba.app.planning;

import io.vertx.core.Future;
import io.vertx.sqlclient.SqlClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.klubba.app.database.Database;
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
        /// @param within the transaction that makes the meeting known
        Future<Void> begin(SqlClient within, MeetingId meeting, List<MeetingEvent> events);
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

    /// The one way to a new meeting. People, meeting and log are stored together or not at all.
    ///
    /// @param by who plans; absent: the operator, who may name anybody. Others may name themselves and whom the body knows
    /// @return fails with [IllegalArgumentException] naming the field that cannot be used
    public Future<Planned> plan(MeetingForm form, Optional<PersonId> by) {
        return tables.known(form.body(), form.named(), by)
                .compose(known -> {
                    for (var id : form.named()) {
                        if (!known.contains(id)) {
                            throw new IllegalArgumentException(
                                    "people: the body knows no person '" + id + "'");
                        }
                    }
                    return plan(form);
                });
    }

    private Future<Planned> plan(MeetingForm form) {
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
        form.people().stream()
                .filter(person -> person.id().isEmpty())
                .forEach(person -> people.put(known(ids, person.key()), person));
        var items =
                events.stream()
                        .filter(AgendaEvent.ItemAdded.class::isInstance)
                        .map(event -> ((AgendaEvent.ItemAdded) event).item())
                        .toList();
        return tables.add(
                        people,
                        new PgPlanning.Row(id, form.body(), form.title(), form.date()),
                        within -> log.begin(within, id, events))
                .map(new Planned(id, ids, items));
    }

    private static PersonId known(Map<String, PersonId> ids, String key) {
        return Optional.ofNullable(ids.get(key)).orElseThrow();
    }

    static BodyForm.Kept read(String json) {
        try {
            return DomainJson.read(json, BodyForm.Kept.class);
        } catch (DomainJson.Unreadable damaged) {
            throw new IllegalStateException("a stored body is damaged", damaged);
        }
    }

    /// The names of these people, as the directory has them now.
    public Future<Map<PersonId, String>> names(Set<PersonId> persons) {
        return tables.names(persons);
    }

    /// Where letters to these people go, as far as the directory knows.
    public Future<Map<PersonId, String>> mail(Set<PersonId> persons) {
        return persons.isEmpty() ? Future.succeededFuture(Map.of()) : tables.mail(persons);
    }

    /// Somebody who is in no directory yet, to be invited to a meeting.
    ///
    /// @return fails with [IllegalArgumentException] naming what cannot be used
    public Future<PersonId> guest(String name, Optional<String> mail) {
        var person = new MeetingForm.Person("guest", name.strip(), mail, Optional.empty());
        person.check();
        var id = new PersonId(fresh("p_"));
        return tables.addPeople(Map.of(id, person)).map(id);
    }

    /// Of these people, those whom this body knows: who belongs or has belonged to it, or was invited to a meeting of it.
    public Future<Set<PersonId>> known(BodyId body, Set<PersonId> persons) {
        return tables.known(body, persons, Optional.of(new PersonId("nobody")));
    }

    /// All meetings, newest date first, as plain values.
    public Future<List<Map<String, Object>>> meetings() {
        return tables.meetings();
    }

    private static String fresh(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
