package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.identity.Doors;
import se.klubba.app.json.DomainJson;
import se.klubba.app.planning.BodyForm;
import se.klubba.app.planning.MeetingForm;
import se.klubba.app.planning.Planning;
import se.klubba.app.problem.Problem;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The routes below `/api`: setting up bodies and meetings and giving out links, for whoever holds the installation's token.
final class OperatorRoutes {

    private static final Duration LINK_HOLDS = Duration.ofDays(180);

    private final byte[] token;
    private final Planning planning;
    private final Doors doors;
    private final Clock clock;
    private final URI publicUrl;

    /// A personal link to be made.
    ///
    /// @param expires absent: in half a year
    record LinkForm(PersonId person, Optional<Instant> expires) {}

    OperatorRoutes(String token, Planning planning, Doors doors, Clock clock, URI publicUrl) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.planning = planning;
        this.doors = doors;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    void mount(Router router) {
        router.route("/api/*").handler(this::admit);
        router.post("/api/bodies").handler(this::addBody);
        router.post("/api/meetings").handler(this::plan);
        router.get("/api/meetings").handler(this::meetings);
        router.post("/api/meetings/:meeting/links").handler(this::link);
        router.delete("/api/meetings/:meeting/links/:link").handler(this::revoke);
    }

    /// Compared in constant time, so that the token cannot be felt for.
    private void admit(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        var given = header != null && header.startsWith("Bearer ") ? header.substring(7) : "";
        if (MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token)) {
            request.next();
        } else {
            request.response().putHeader("WWW-Authenticate", "Bearer");
            Failures.send(
                    request,
                    new Problem("NOT_SIGNED_IN", 401, "The installation's token is needed.", ""));
        }
    }

    private void addBody(RoutingContext request) {
        answer(
                request,
                read(request, BodyForm.class)
                        .compose(planning::addBody)
                        .map(id -> Map.of("id", id)));
    }

    private void plan(RoutingContext request) {
        answer(request, read(request, MeetingForm.class).compose(planning::plan));
    }

    private void meetings(RoutingContext request) {
        answer(request, planning.meetings().map(all -> Map.of("meetings", all)));
    }

    private void link(RoutingContext request) {
        var meeting = new MeetingId(Entrance.part(request, "meeting"));
        answer(
                request,
                read(request, LinkForm.class)
                        .compose(form ->
                                doors.link(
                                        new Doors.Chair(meeting, form.person()),
                                        form.expires().orElse(clock.instant().plus(LINK_HOLDS))))
                        .map(this::told)
                        .recover(OperatorRoutes::unknown));
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

    private void revoke(RoutingContext request) {
        doors.revoke(
                        new MeetingId(Entrance.part(request, "meeting")),
                        Entrance.part(request, "link"))
                .onSuccess(was -> {
                    if (was) {
                        request.response().setStatusCode(204).end();
                    } else {
                        Failures.send(request, Problem.notFound("link"));
                    }
                })
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static <T> Future<T> read(RoutingContext request, Class<T> type) {
        try {
            var body = request.body().asString();
            var plain = DomainJson.strangers(body == null ? "" : body);
            return Future.succeededFuture(DomainJson.read(plain, type, ""));
        } catch (DomainJson.Unreadable fault) {
            return Future.failedFuture(fault);
        }
    }

    private static void answer(RoutingContext request, Future<?> result) {
        result.onSuccess(value -> MeetingRoutes.json(request, DomainJson.write(value)))
                .onFailure(failure -> Failures.answer(request, failure));
    }
}
