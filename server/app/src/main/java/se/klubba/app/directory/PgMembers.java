package se.klubba.app.directory;

import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// The statements on `person` and `membership`, within whatever transaction they are given.
final class PgMembers {

    private static final String OF_BODY =
            """
            SELECT m.id, m.version || '.' || p.version AS version, m.person_id, p.name, p.party, p.mail, m.category,
                coalesce(m.organisation, p.organisation) AS organisation, m.votes, m.office, m.call_in,
                m.substitute_for, m.note, m.from_date, m.to_date
            FROM membership m JOIN person p ON p.id = m.person_id
            WHERE m.body_id = $1 AND p.erased_at IS NULL
            ORDER BY lower(p.name) COLLATE "sv-x-icu", m.from_date NULLS FIRST, m.created_at, m.id
            """;

    private static final String PERSON_OF_MAIL =
            "SELECT id, name, party, mail FROM person WHERE mail = $1";

    private static final String PERSONS_OF_MAILS =
            "SELECT id, name, party, mail FROM person WHERE mail = ANY ($1)";

    private static final String NEW_PERSON =
            """
            INSERT INTO person (id, name, content, organisation, party, mail) VALUES ($1, $2, $3, $4, $5, $6)
            """;

    // content holds the address for letters, as it does of people who were planned with a meeting
    private static final String CORRECT =
            """
            UPDATE person SET name = $2, party = $3, mail = $4, version = version + 1,
                content = CASE WHEN $4::text IS NULL THEN (content::jsonb - 'mail')::text
                    ELSE (content::jsonb || jsonb_build_object('mail', $4::text))::text END
            WHERE id = $1
            """;

    private static final String NEW_MEMBERSHIP =
            """
            INSERT INTO membership (id, body_id, person_id, category, organisation, votes, office, substitute_for, note,
                from_date, to_date)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            """;

    private static final String CHANGE =
            """
            UPDATE membership SET category = $3, organisation = $4, votes = $5, office = $6, substitute_for = $7, note = $8,
                from_date = $9, to_date = $10, version = version + 1
            WHERE id = $1 AND body_id = $2
            """;

    private static final String CALL_IN =
            """
            UPDATE membership SET call_in = $3, version = version + 1
            WHERE id = $1 AND body_id = $2 AND call_in IS DISTINCT FROM $3
            """;

    /// Members whose name and address are not for those to change who only answer for this body.
    private static final String OF_OTHERS =
            """
            SELECT DISTINCT m.person_id FROM membership m WHERE m.body_id = $1 AND (
                EXISTS (SELECT FROM membership o WHERE o.person_id = m.person_id AND o.body_id <> $1)
                OR EXISTS (SELECT FROM administrator a WHERE a.person_id = m.person_id
                    AND (a.body_id IS DISTINCT FROM $1 OR NOT $2)))
            """;

    private final SqlClient tx;
    private final BodyId body;

    PgMembers(SqlClient tx, BodyId body) {
        this.tx = tx;
        this.body = body;
    }

    Future<List<Member>> all() {
        return tx.preparedQuery(OF_BODY)
                .execute(Tuple.of(body.value()))
                .map(rows -> {
                    var all = new ArrayList<Member>();
                    for (var row : rows) all.add(member(row));
                    return all;
                });
    }

    private static Member member(Row row) {
        return new Member(
                row.getString("id"),
                row.getString("version"),
                person(row, "person_id"),
                new Member.Place(
                        row.getString("category"),
                        text(row, "organisation"),
                        row.getBoolean("votes"),
                        text(row, "office"),
                        text(row, "substitute_for").map(PersonId::new),
                        text(row, "note"),
                        Optional.ofNullable(row.getLocalDate("from_date")),
                        Optional.ofNullable(row.getLocalDate("to_date"))),
                Optional.ofNullable(row.getInteger("call_in")));
    }

    private static Member.Person person(Row row, String id) {
        return new Member.Person(
                new PersonId(row.getString(id)),
                row.getString("name"),
                text(row, "party"),
                text(row, "mail"));
    }

    private static Optional<String> text(Row row, String column) {
        return Optional.ofNullable(row.getString(column));
    }

    Future<Optional<Member.Person>> ofMail(Optional<String> mail) {
        if (mail.isEmpty()) return Future.succeededFuture(Optional.empty());
        return tx.preparedQuery(PERSON_OF_MAIL)
                .execute(Tuple.of(mail.get()))
                .map(rows ->
                        rows.size() == 0
                                ? Optional.empty()
                                : Optional.of(person(rows.iterator().next(), "id")));
    }

    Future<List<Member.Person>> ofMails(List<String> mails) {
        return tx.preparedQuery(PERSONS_OF_MAILS)
                .execute(Tuple.of((Object) mails.toArray(String[]::new)))
                .map(rows -> {
                    var all = new ArrayList<Member.Person>();
                    for (var row : rows) all.add(person(row, "id"));
                    return all;
                });
    }

    Future<PersonId> newPerson(MemberForm form) {
        var id = new PersonId(fresh("p_"));
        return tx.preparedQuery(NEW_PERSON)
                .execute(
                        Tuple.of(
                                id.value(),
                                form.name(),
                                form.mail().map(PgMembers::content).orElse("{}"),
                                form.organisation().orElse(null),
                                form.party().orElse(null),
                                form.mail().orElse(null)))
                .map(id);
    }

    private static String content(String mail) {
        return se.klubba.app.json.DomainJson.write(java.util.Map.of("mail", mail));
    }

    /// @return fails (409) where that is not for the asker to do, or somebody else has the address
    Future<Void> correct(Member.Person person, MemberForm form, Power by) {
        return guarded(by)
                .compose(guarded -> {
                    if (guarded.contains(person.id())) {
                        throw new Turned(Problem.conflict("PERSON_OF_OTHERS", ""));
                    }
                    return ofMail(form.mail());
                })
                .compose(has -> {
                    if (has.filter(p -> !p.id().equals(person.id())).isPresent()) {
                        throw new Turned(Problem.conflict("MAIL_TAKEN", ""));
                    }
                    return tx.preparedQuery(CORRECT)
                            .execute(
                                    Tuple.of(
                                            person.id().value(),
                                            form.name(),
                                            form.party().orElse(null),
                                            form.mail().orElse(null)));
                })
                .mapEmpty();
    }

    /// Members whose name and address are not for this asker to change.
    Future<Set<PersonId>> guarded(Power by) {
        if (by.all()) return Future.succeededFuture(Set.of());
        return tx.preparedQuery(OF_OTHERS)
                .execute(Tuple.of(body.value(), by.body()))
                .map(rows -> {
                    var all = new HashSet<PersonId>();
                    for (var row : rows) all.add(new PersonId(row.getString(0)));
                    return all;
                });
    }

    Future<String> newMembership(PersonId person, Member.Place place) {
        var id = fresh("ms_");
        var row =
                Tuple.of(id, body.value(), person.value())
                        .addString(place.category())
                        .addString(place.organisation().orElse(null))
                        .addBoolean(place.votes())
                        .addString(place.office().orElse(null))
                        .addString(place.substituteFor().map(PersonId::value).orElse(null))
                        .addString(place.note().orElse(null))
                        .addLocalDate(place.from().orElse(null))
                        .addLocalDate(place.to().orElse(null));
        return tx.preparedQuery(NEW_MEMBERSHIP).execute(row).map(id);
    }

    Future<Void> change(String membership, Member.Place place) {
        var row =
                Tuple.of(membership, body.value(), place.category())
                        .addString(place.organisation().orElse(null))
                        .addBoolean(place.votes())
                        .addString(place.office().orElse(null))
                        .addString(place.substituteFor().map(PersonId::value).orElse(null))
                        .addString(place.note().orElse(null))
                        .addLocalDate(place.from().orElse(null))
                        .addLocalDate(place.to().orElse(null));
        return tx.preparedQuery(CHANGE).execute(row).mapEmpty();
    }

    Future<Void> remove(String membership) {
        return tx.preparedQuery("DELETE FROM membership WHERE id = $1 AND body_id = $2")
                .execute(Tuple.of(membership, body.value()))
                .mapEmpty();
    }

    /// @param place absent: is not called in
    Future<Void> callIn(String membership, Optional<Integer> place) {
        return tx.preparedQuery(CALL_IN)
                .execute(Tuple.of(membership, body.value(), place.orElse(null)))
                .mapEmpty();
    }

    private static String fresh(String prefix) {
        return prefix + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}
