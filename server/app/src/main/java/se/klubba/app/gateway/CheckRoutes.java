package se.klubba.app.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.klubba.app.json.DomainJson;
import se.klubba.app.library.AsItStands;
import se.klubba.app.problem.Problem;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.record.check.Check;

/// What is to be looked at before the document goes to adjustment (CHK-1, CHK-2), for those who lead and those who sign. The
/// page asks while it is written; looking through a long document takes longer than an event loop may.
final class CheckRoutes {

    private final MeetingRoutes routes;
    private final WorkerExecutor workers;

    CheckRoutes(Vertx vertx, MeetingRoutes routes) {
        this.routes = routes;
        this.workers = vertx.createSharedWorkerExecutor("documents", 2);
    }

    void mount(Router router) {
        router.get("/m/:meeting/:person/checks").handler(this::checks);
    }

    private void checks(RoutingContext request) {
        routes.seat(request)
                .compose(seat -> {
                    var room = seat.room();
                    var audience = Audience.of(room.meeting(), seat.visitor().chair().person());
                    if (audience.kind() == Audience.Kind.FOLLOWING) {
                        throw new Failures.No(Problem.of(Refusal.NOT_ALLOWED));
                    }
                    var stands = AsItStands.of(room);
                    return workers.executeBlocking(() -> told(stands.checks(), audience), false);
                })
                .onSuccess(json -> MeetingRoutes.json(request, json))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    /// Nothing of an item that this audience does not see.
    private static String told(List<Check> checks, Audience audience) {
        return DomainJson.write(
                checks.stream()
                        .filter(check -> check.item().filter(i -> !audience.sees(i)).isEmpty())
                        .map(CheckRoutes::plain)
                        .toList());
    }

    private static Map<String, Object> plain(Check check) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("code", check.code().name());
        plain.put("severity", check.severity().name().toLowerCase(Locale.ROOT));
        check.item().ifPresent(item -> plain.put("item", item.value()));
        if (!check.about().isEmpty()) plain.put("about", check.about());
        return plain;
    }
}
