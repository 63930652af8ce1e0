package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.followup.Register;
import se.klubba.app.followup.Seer;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.domain.meeting.Refusal;

/// What the body's earlier meetings asked for and what has not come yet, for those who lead a meeting (ASG-2).
final class FollowupRoutes {

    private final MeetingRoutes routes;
    private final Register register;

    FollowupRoutes(MeetingRoutes routes, Register register) {
        this.routes = routes;
        this.register = register;
    }

    void mount(Router router) {
        router.get("/m/:meeting/:person/assignments").handler(this::assignments);
    }

    private void assignments(RoutingContext request) {
        routes.seat(request)
                .compose(seat -> {
                    var meeting = seat.room().meeting();
                    var person = seat.visitor().chair().person();
                    if (!FormRoutes.leads(meeting, person)) {
                        return Future.failedFuture(
                                new Failures.No(Problem.of(Refusal.NOT_ALLOWED)));
                    }
                    var body = Optional.of(meeting.plan().body().id());
                    return register.assignments(new Seer(Optional.of(person), body), body, false);
                })
                .onSuccess(tasks ->
                        MeetingRoutes.json(request, DomainJson.write(Map.of("assignments", tasks))))
                .onFailure(failure -> Failures.answer(request, failure));
    }
}
