package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import java.util.Map;
import se.klubba.app.directory.Rights;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;

/// `/api/me`: who is asking.
final class MyRoutes {

    private final Rights rights;

    MyRoutes(Rights rights) {
        this.rights = rights;
    }

    void mount(Admission admission) {
        admission.get("/api/me", Right.SIGNED_IN, (_, asker) -> me(asker));
    }

    private Future<?> me(Asker asker) {
        return asker instanceof Asker.Person(var person, _)
                ? rights.administers(person)
                        .map(all -> Map.of("person", person, "administers", all))
                : Future.succeededFuture(Map.of("administers", true));
    }
}
