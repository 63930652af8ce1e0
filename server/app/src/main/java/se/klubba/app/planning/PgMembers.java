package se.klubba.app.planning;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Who belongs to a body on a day, and which meeting was its last: read from `membership`, `person` and `meeting`.
public final class PgMembers {

    private static final String MEMBERS =
            """
            SELECT m.person_id, p.name, m.category, coalesce(m.organisation, p.organisation) AS organisation,
                m.votes, m.office, m.call_in, m.substitute_for, m.note
            FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.body_id = $1 AND p.erased_at IS NULL
                AND (m.from_date IS NULL OR m.from_date <= $2) AND (m.to_date IS NULL OR m.to_date >= $2)
            ORDER BY m.call_in NULLS FIRST, p.name, m.id
            """;

    private static final String BODY = "SELECT content FROM body WHERE id = $1";
    private static final String NAME = "SELECT name FROM person WHERE id = $1";

    private static final String LAST =
            """
            SELECT id FROM meeting WHERE body_id = $1 AND phase <> 'cancelled'
            ORDER BY date DESC, created_at DESC LIMIT 1
            """;

    private final Pool pool;
    private final Patience patience;

    public PgMembers(Database database) {
        this.pool = database.pool();
        this.patience = database.patience();
    }

    /// @param office `chair`, `viceChair` or `secretary`
    record Member(
            PersonId person,
            String name,
            String category,
            Optional<String> organisation,
            boolean votes,
            Optional<String> office,
            Optional<Integer> callIn,
            Optional<PersonId> substituteFor,
            Optional<String> note) {}

    Future<List<Member>> on(BodyId body, LocalDate day) {
        return ask(MEMBERS, Tuple.of(body.value(), day))
                .map(rows -> {
                    var all = new ArrayList<Member>();
                    for (var row : rows) all.add(member(row));
                    return all;
                });
    }

    private static Member member(Row row) {
        return new Member(
                new PersonId(row.getString("person_id")),
                row.getString("name"),
                row.getString("category"),
                Optional.ofNullable(row.getString("organisation")),
                row.getBoolean("votes"),
                Optional.ofNullable(row.getString("office")),
                Optional.ofNullable(row.getInteger("call_in")),
                Optional.ofNullable(row.getString("substitute_for")).map(PersonId::new),
                Optional.ofNullable(row.getString("note")));
    }

    Future<Optional<BodyForm.Kept>> body(BodyId body) {
        return ask(BODY, Tuple.of(body.value())).map(rows -> first(rows).map(Planning::read));
    }

    Future<Optional<String>> name(PersonId person) {
        return ask(NAME, Tuple.of(person.value())).map(PgMembers::first);
    }

    Future<Optional<MeetingId>> lastMeeting(BodyId body) {
        return ask(LAST, Tuple.of(body.value())).map(rows -> first(rows).map(MeetingId::new));
    }

    private static Optional<String> first(Iterable<Row> rows) {
        for (var row : rows) return Optional.of(row.getString(0));
        return Optional.empty();
    }

    private Future<io.vertx.sqlclient.RowSet<Row>> ask(String sql, Tuple given) {
        return patience.with(_ -> pool.preparedQuery(sql).execute(given));
    }
}
