package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.directory.Rights.Standing;
import se.klubba.app.identity.Doors;
import se.klubba.app.planning.BodyForm;
import se.klubba.app.planning.MeetingForm;
import se.klubba.app.planning.Planning;
import se.klubba.app.problem.Problem;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Setting up bodies and meetings, and giving out personal links.
final class PlanningRoutes {

    private static final Duration LINK_HOLDS = Duration.ofDays(180);

    private final Admission admission;
    private final Planning planning;
    private final Doors doors;
    private final Clock clock;
    private final URI publicUrl;

    /// A personal link to be made.
    ///
    /// @param expires absent: in half a year
    record LinkForm(PersonId person, Optional<Instant> expires) {}

    PlanningRoutes(
            Admission admission, Planning planning, Doors doors, Clock clock, URI publicUrl) {
        this.admission = admission;
        this.planning = planning;
        this.doors = doors;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    void mount() {
        admission
                .post("/api/bodies", Right.ADMINISTER, (request, _) -> addBody(request))
                .post("/api/meetings", Right.SIGNED_IN, this::plan)
                .get("/api/meetings", Right.ADMINISTER, (_, _) -> meetings())
                .post(
                        "/api/meetings/:meeting/links",
                        Right.PREPARE_BODY,
                        (request, _) -> link(request))
                .delete(
                        "/api/meetings/:meeting/links/:link",
                        Right.PREPARE_BODY,
                        (request, _) -> revoke(request));
    }

    private Future<?> addBody(RoutingContext request) {
        return Admission.read(request, BodyForm.class)
                .compose(planning::addBody)
                .map(id -> Map.of("id", id));
    }

    private Future<?> plan(RoutingContext request, Asker asker) {
        return Admission.read(request, MeetingForm.class)
                .compose(form ->
                        admission
                                .require(asker, form.body(), Standing.PREPARES)
                                .compose(_ -> planning.plan(form, who(asker))));
    }

    private static Optional<PersonId> who(Asker asker) {
        return asker instanceof Asker.Person(var person, _)
                ? Optional.of(person)
                : Optional.empty();
    }

    private Future<?> meetings() {
        return planning.meetings().map(all -> Map.of("meetings", all));
    }

    private Future<?> link(RoutingContext request) {
        var meeting = new MeetingId(Entrance.part(request, "meeting"));
        return Admission.read(request, LinkForm.class)
                .compose(form ->
                        doors.link(
                                new Doors.Chair(meeting, form.person()),
                                form.expires().orElse(clock.instant().plus(LINK_HOLDS))))
                .map(this::told)
                .recover(PlanningRoutes::unknown);
    }

    private Object told(Doors.Link link) {
        var told = new LinkedHashMap<String, Object>();
        told.put("url", publicUrl + "/in/" + link.token().text());
        told.put("link", link.name());
        return told;
    }

    private static Future<Object> unknown(Throwable failure) {
        return failure instanceof Doors.Stranger
                ? Future.failedFuture(new Failures.No(Problem.notFound("meeting or person")))
                : Future.failedFuture(failure);
    }

    private Future<?> revoke(RoutingContext request) {
        return doors.revoke(
                        new MeetingId(Entrance.part(request, "meeting")),
                        Entrance.part(request, "link"))
                .compose(was ->
                        was
                                ? Future.succeededFuture()
                                : Future.failedFuture(new Failures.No(Problem.notFound("link"))));
    }
}
