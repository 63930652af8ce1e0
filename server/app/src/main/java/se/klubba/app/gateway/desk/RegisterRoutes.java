package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.followup.Register;
import se.klubba.app.followup.Seer;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.domain.id.BodyId;

/// Over many meetings: search, the register of decisions, assignments, what was not reached. Everybody who has signed in may
/// ask, and is told of what the meetings' own pages would show.
final class RegisterRoutes {

    private static final int LONGEST = 200;

    private final Register register;

    RegisterRoutes(Register register) {
        this.register = register;
    }

    void mount(Admission admission) {
        admission
                .get("/api/search", Right.SIGNED_IN, this::search)
                .get("/api/decisions", Right.SIGNED_IN, this::decisions)
                .get("/api/assignments", Right.SIGNED_IN, this::assignments)
                .get("/api/bodies/:body/carried", Right.READ_BODY, this::carried);
    }

    private Future<?> search(RoutingContext request, Asker asker) {
        var words = words(request).orElseThrow(() -> new IllegalArgumentException("q: missing"));
        return register.search(seer(asker), words);
    }

    private Future<?> decisions(RoutingContext request, Asker asker) {
        return register.decisions(seer(asker), body(request), words(request));
    }

    private Future<?> assignments(RoutingContext request, Asker asker) {
        var all = "true".equals(request.request().getParam("all"));
        return register.assignments(seer(asker), body(request), all)
                .map(tasks -> Map.of("assignments", tasks));
    }

    private Future<?> carried(RoutingContext request, Asker asker) {
        var body = new BodyId(Admission.part(request, "body"));
        return register.carried(seer(asker), body).map(items -> Map.of("items", items));
    }

    private static Optional<String> words(RoutingContext request) {
        var words = Optional.ofNullable(request.request().getParam("q")).map(String::strip);
        if (words.filter(w -> w.length() > LONGEST || w.indexOf(0) >= 0).isPresent()) {
            throw new IllegalArgumentException("q: too long");
        }
        return words.filter(w -> !w.isEmpty());
    }

    private static Optional<BodyId> body(RoutingContext request) {
        return Optional.ofNullable(request.request().getParam("body"))
                .filter(body -> !body.isEmpty())
                .map(BodyId::new);
    }

    private static Seer seer(Asker asker) {
        return switch (asker) {
            case Asker.Operator _ -> Seer.OPERATOR;
            case Asker.Person(var person, _) -> Seer.of(person);
            case Asker.Nobody _ -> throw new IllegalStateException("nobody has signed in");
        };
    }
}
