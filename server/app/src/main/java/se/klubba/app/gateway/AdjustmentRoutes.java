package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import se.klubba.app.json.DomainJson;

/// The routes of the document's own life below `/m/{meeting}/{person}`.
final class AdjustmentRoutes {

    private static final long FREEZE_SECONDS = 60;

    private final MeetingRoutes routes;
    private final Freezing freezing;

    AdjustmentRoutes(MeetingRoutes routes, Freezing freezing) {
        this.routes = routes;
        this.freezing = freezing;
    }

    void mount(Router router) {
        router.post("/m/:meeting/:person/document/freeze").handler(this::freeze);
    }

    /// The body may be empty, or hold the sender's id of the request.
    private void freeze(RoutingContext request) {
        routes.ownPage(request)
                .compose(seated -> {
                    try {
                        var id = idOf(request);
                        return freezing.freeze(seated.room(), seated.visitor().chair().person(), id)
                                .timeout(FREEZE_SECONDS, TimeUnit.SECONDS);
                    } catch (DomainJson.Unreadable fault) {
                        return Future.<String>failedFuture(fault);
                    }
                })
                .onSuccess(answer -> MeetingRoutes.answered(request, answer))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static String idOf(RoutingContext request) throws DomainJson.Unreadable {
        var body = request.body().asString();
        if (body == null || body.isBlank()) return UUID.randomUUID().toString();
        if (!(DomainJson.strangers(body) instanceof Map<?, ?> fields)) {
            throw new DomainJson.Unreadable("body: not an object");
        }
        if (!(fields.get("id") instanceof String id)) return UUID.randomUUID().toString();
        if (!Incoming.isName(id)) {
            throw new DomainJson.Unreadable("id: not 1 to 80 visible ASCII characters");
        }
        return id;
    }
}
