package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.klubba.app.directory.Directory;
import se.klubba.app.directory.Import;
import se.klubba.app.directory.Member;
import se.klubba.app.directory.MemberForm;
import se.klubba.app.directory.Power;
import se.klubba.app.directory.Rights;
import se.klubba.app.directory.Rights.Standing;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.domain.id.PersonId;

/// `/api/bodies/{body}/people`: who belongs to a body. Addresses are told to those who prepare its meetings.
final class PeopleRoutes {

    private static final String PEOPLE = "/api/bodies/:body/people";

    private final Directory directory;
    private final Rights rights;

    /// @param seen the order as it was read
    record CallInForm(List<String> seen, List<String> order) {}

    PeopleRoutes(Directory directory, Rights rights) {
        this.directory = directory;
        this.rights = rights;
    }

    void mount(Admission admission) {
        admission
                .get(PEOPLE, Right.READ_BODY, this::people)
                .get(PEOPLE + ".csv", Right.PREPARE_BODY, (request, _) -> file(request))
                .post(PEOPLE, Right.PREPARE_BODY, this::add)
                .post(PEOPLE + "/import", Right.PREPARE_BODY, this::importing)
                .put("/api/bodies/:body/call-in", Right.PREPARE_BODY, this::callIn)
                .put(PEOPLE + "/:member", Right.PREPARE_BODY, this::change)
                .delete(PEOPLE + "/:member", Right.PREPARE_BODY, this::remove);
    }

    private Future<?> people(RoutingContext request, Asker asker) {
        var body = BodyRoutes.body(request);
        return BodyRoutes.standing(rights, body, asker)
                .compose(standing ->
                        directory
                                .of(body, standing.compareTo(Standing.PREPARES) >= 0)
                                .map(all -> Map.of("people", all, "sameName", namesakes(all))));
    }

    /// Names that several persons of the body have (PART-7).
    private static Iterable<String> namesakes(List<Member> all) {
        var first = new HashMap<String, PersonId>();
        var several = new TreeSet<String>();
        for (var member : all) {
            var person = member.person();
            var other = first.putIfAbsent(person.name(), person.id());
            if (other != null && !other.equals(person.id())) several.add(person.name());
        }
        return several;
    }

    private Future<?> file(RoutingContext request) {
        return directory
                .file(BodyRoutes.body(request))
                .map(bytes ->
                        (Admission.Answer)
                                answered ->
                                        answered.response()
                                                .putHeader(
                                                        HttpHeaders.CONTENT_TYPE,
                                                        "text/csv; charset=utf-8")
                                                .putHeader(
                                                        HttpHeaders.CONTENT_DISPOSITION,
                                                        "attachment; filename=\"personer.csv\"")
                                                .end(Buffer.buffer(bytes)));
    }

    private Future<Power> power(RoutingContext request, Asker asker) {
        if (!(asker instanceof Asker.Person(var person, _))) {
            return Future.succeededFuture(new Power(asker.name(), true, true));
        }
        return rights.administers(person)
                .compose(all ->
                        rights.in(BodyRoutes.body(request), person)
                                .map(standing ->
                                        new Power(
                                                asker.name(),
                                                standing == Standing.ADMINISTERS,
                                                all)));
    }

    private Future<?> add(RoutingContext request, Asker asker) {
        return Admission.read(request, MemberForm.class)
                .compose(form ->
                        power(request, asker)
                                .compose(by -> directory.add(BodyRoutes.body(request), by, form)));
    }

    private Future<?> change(RoutingContext request, Asker asker) {
        return Admission.read(request, MemberForm.class)
                .compose(form ->
                        power(request, asker)
                                .compose(by ->
                                        directory.change(
                                                BodyRoutes.body(request),
                                                by,
                                                Admission.part(request, "member"),
                                                form)));
    }

    private Future<?> remove(RoutingContext request, Asker asker) {
        var version = Optional.ofNullable(request.request().getParam("version")).orElse("");
        return power(request, asker)
                .compose(by ->
                        directory.remove(
                                BodyRoutes.body(request),
                                by,
                                Admission.part(request, "member"),
                                version));
    }

    private Future<?> callIn(RoutingContext request, Asker asker) {
        return Admission.read(request, CallInForm.class)
                .compose(form ->
                        power(request, asker)
                                .compose(by ->
                                        directory.callIn(
                                                BodyRoutes.body(request),
                                                by,
                                                form.seen(),
                                                form.order())));
    }

    /// Without a fingerprint nothing is changed: what would become of each row is told, and the fingerprint to import it with.
    private Future<?> importing(RoutingContext request, Asker asker) {
        var body = BodyRoutes.body(request);
        var sent = request.body().buffer();
        var file = sent == null ? new byte[0] : sent.getBytes();
        var fingerprint = Optional.ofNullable(request.request().getParam("fingerprint"));
        return power(request, asker)
                .compose(by ->
                        fingerprint.isPresent()
                                ? directory.importing(body, by, file, fingerprint.get())
                                : directory.preview(body, by, file))
                .map(PeopleRoutes::told);
    }

    private static Object told(Import.Preview preview) {
        var told = new LinkedHashMap<String, Object>();
        told.put("rows", preview.rows());
        told.put("unknown", preview.unknown());
        told.put("fingerprint", preview.fingerprint());
        return told;
    }
}
