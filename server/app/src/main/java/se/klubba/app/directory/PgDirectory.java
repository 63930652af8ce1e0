package se.klubba.app.directory;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.app.database.Database;
import se.klubba.app.database.Patience;
import se.klubba.app.deeds.Deeds.Deed;
import se.klubba.app.deeds.PgDeeds;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// Each change is one transaction, which locks the row of its body: two that change members of one body come one after the
/// other, and the second sees what the first did.
public final class PgDirectory implements Directory {

    private static final String LOCK = "SELECT FROM body WHERE id = $1 FOR UPDATE";

    private final Pool pool;
    private final Patience patience;
    private final Clock clock;
    private final Headings headings;

    public PgDirectory(Database database, Clock clock, Headings headings) {
        this.pool = database.pool();
        this.patience = database.patience();
        this.clock = clock;
        this.headings = headings;
    }

    /// What is done within one transaction.
    private record PgWork(
            SqlConnection tx,
            BodyId body,
            PgMembers members,
            List<AttendanceCategory> categories) {}

    private <T> Future<T> work(BodyId body, Function<PgWork, Future<T>> what) {
        return headings.of(body)
                .compose(found -> {
                    if (found.isEmpty()) throw new Turned(Problem.notFound("body"));
                    return patience.with(_ ->
                            pool.withTransaction(tx ->
                                    tx.preparedQuery(LOCK)
                                            .execute(Tuple.of(body.value()))
                                            .compose(_ ->
                                                    what.apply(
                                                            new PgWork(
                                                                    tx,
                                                                    body,
                                                                    new PgMembers(tx, body),
                                                                    found.get())))));
                });
    }

    private Future<Void> deed(PgWork work, Power by, String what, String about) {
        return PgDeeds.keep(
                work.tx(), Deed.in(work.body(), by.who(), what, about), clock.instant());
    }

    @Override
    public Future<List<Member>> of(BodyId body, boolean mail) {
        return patience.with(_ -> new PgMembers(pool, body).all())
                .map(all -> mail ? all : all.stream().map(Member::withoutMail).toList());
    }

    @Override
    public Future<byte[]> file(BodyId body) {
        return work(
                body,
                work -> work.members().all().map(all -> PeopleFile.write(all, work.categories())));
    }

    @Override
    public Future<Added> add(BodyId body, Power by, MemberForm form) {
        return work(body, work -> add(work, by, form));
    }

    private Future<Added> add(PgWork work, Power by, MemberForm form) {
        var place = form.place(work.categories());
        return work.members()
                .all()
                .compose(all -> {
                    checkSubstitute(place, all);
                    return work.members()
                            .ofMail(form.mail())
                            .compose(known -> {
                                if (known.filter(p -> stands(all, p.id(), place)).isPresent()) {
                                    throw new Turned(Problem.conflict("ALREADY_MEMBER", ""));
                                }
                                return added(work, by, form, place, known.map(Member.Person::id))
                                        .compose(id -> found(work, id))
                                        .map(member -> new Added(member, known.isPresent()));
                            });
                });
    }

    /// Who is there already under the same heading, at the same time.
    private static boolean stands(List<Member> all, PersonId person, Member.Place place) {
        return all.stream()
                .filter(m -> m.person().id().equals(person))
                .map(Member::place)
                .anyMatch(p -> p.category().equals(place.category()) && p.overlaps(place));
    }

    private static void checkSubstitute(Member.Place place, List<Member> all) {
        var whom = place.substituteFor();
        if (whom.isPresent() && all.stream().noneMatch(m -> m.person().id().equals(whom.get()))) {
            throw new IllegalArgumentException("substituteFor: nobody of this body");
        }
    }

    private Future<String> added(
            PgWork work, Power by, MemberForm form, Member.Place place, Optional<PersonId> known) {
        var person =
                known.map(Future::succeededFuture).orElseGet(() -> work.members().newPerson(form));
        return person.compose(id ->
                work.members()
                        .newMembership(id, place)
                        .compose(membership ->
                                deed(work, by, "memberAdded", id.value()).map(membership)));
    }

    private static Future<Member> found(PgWork work, String membership) {
        return work.members()
                .all()
                .map(all ->
                        all.stream()
                                .filter(m -> m.id().equals(membership))
                                .findFirst()
                                .orElseThrow(() -> new Turned(Problem.notFound("member"))));
    }

    private static Future<Member> found(PgWork work, String membership, Optional<String> version) {
        return found(work, membership)
                .map(member -> {
                    if (!version.equals(Optional.of(member.version()))) {
                        throw new Turned(Problem.changedMeanwhile());
                    }
                    return member;
                });
    }

    @Override
    public Future<Member> change(BodyId body, Power by, String membership, MemberForm form) {
        return work(
                body,
                work ->
                        found(work, membership, form.version())
                                .compose(member ->
                                        work.members()
                                                .all()
                                                .compose(all -> {
                                                    checkSubstitute(
                                                            form.place(work.categories()), all);
                                                    return changed(work, by, member, form);
                                                }))
                                .compose(_ -> found(work, membership)));
    }

    private Future<Void> changed(PgWork work, Power by, Member member, MemberForm form) {
        var place = form.place(work.categories());
        var person = member.person();
        var same =
                person.name().equals(form.name())
                        && person.party().equals(form.party())
                        && person.mail().equals(form.mail());
        var corrected =
                same
                        ? Future.<Void>succeededFuture()
                        : work.members()
                                .correct(person, form, by)
                                .compose(_ ->
                                        deed(work, by, "personCorrected", person.id().value()));
        return corrected.compose(_ -> {
            if (Objects.equals(place, member.place())) return Future.succeededFuture();
            return work.members()
                    .change(member.id(), place)
                    .compose(_ ->
                            deed(
                                    work,
                                    by,
                                    "memberChanged",
                                    person.id().value() + " " + place.differs(member.place())));
        });
    }

    @Override
    public Future<Void> remove(BodyId body, Power by, String membership, String version) {
        return work(
                body,
                work ->
                        found(work, membership, Optional.of(version))
                                .compose(member ->
                                        work.members()
                                                .remove(membership)
                                                .compose(_ ->
                                                        deed(
                                                                work,
                                                                by,
                                                                "memberRemoved",
                                                                member.person().id().value()))));
    }

    @Override
    public Future<Void> callIn(BodyId body, Power by, List<String> seen, List<String> order) {
        return work(
                body,
                work ->
                        work.members()
                                .all()
                                .compose(all -> {
                                    var calling = new CallingIn(all);
                                    if (!calling.order().equals(seen)) {
                                        throw new Turned(Problem.changedMeanwhile());
                                    }
                                    var places = calling.places(order);
                                    if (order.equals(seen)) return Future.succeededFuture();
                                    return each(
                                                    places,
                                                    change ->
                                                            work.members()
                                                                    .callIn(
                                                                            change.membership(),
                                                                            change.place()))
                                            .compose(_ -> deed(work, by, "callInOrderChanged", ""));
                                }));
    }

    @Override
    public Future<Import.Preview> preview(BodyId body, Power by, byte[] file) {
        return work(
                body,
                work ->
                        new PgImport(work.members(), work.categories(), by)
                                .plan(Sheet.read(file))
                                .map(planned -> Import.preview(file, Sheet.read(file), planned)));
    }

    @Override
    public Future<Import.Preview> importing(
            BodyId body, Power by, byte[] file, String fingerprint) {
        var sheet = Sheet.read(file);
        return work(
                body,
                work -> {
                    var importing = new PgImport(work.members(), work.categories(), by);
                    return importing
                            .plan(sheet)
                            .compose(planned -> {
                                var preview = Import.preview(file, sheet, planned);
                                if (!preview.fingerprint().equals(fingerprint)) {
                                    throw new Turned(Problem.changedMeanwhile());
                                }
                                return each(
                                                planned,
                                                one ->
                                                        one.existing().isPresent()
                                                                ? changed(
                                                                        work,
                                                                        by,
                                                                        one.existing().get(),
                                                                        one.form().orElseThrow())
                                                                : fresh(work, by, one))
                                        .compose(_ -> importing.settle(planned))
                                        .compose(_ ->
                                                deed(work, by, "peopleImported", told(preview)))
                                        .map(preview);
                            });
                });
    }

    private Future<Void> fresh(PgWork work, Power by, Import.Planned one) {
        if (one.form().isEmpty()) return Future.succeededFuture();
        var form = one.form().get();
        var place = form.place(work.categories());
        return added(work, by, form, place, one.known().map(Member.Person::id)).mapEmpty();
    }

    private static String told(Import.Preview preview) {
        var told = new StringBuilder();
        for (var fate : Import.Fate.values()) {
            told.append(se.klubba.app.json.DomainJson.camelCase(fate.name()))
                    .append('=')
                    .append(preview.count(fate))
                    .append(' ');
        }
        return told.toString().strip();
    }

    /// One after the other.
    static <T> Future<Void> each(List<T> all, Function<T, Future<Void>> what) {
        var done = Future.<Void>succeededFuture();
        for (var one : all) done = done.compose(_ -> what.apply(one));
        return done;
    }
}
