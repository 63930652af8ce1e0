package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.directory.Administrators;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// Who administers a body (`/api/bodies/{body}/administrators`), or the installation (`/api/administrators`).
final class AdministratorRoutes {

    private static final String OF_BODY = "/api/bodies/:body/administrators";
    private static final String OF_ALL = "/api/administrators";

    private final Administrators administrators;

    record PersonForm(PersonId person) {}

    record NewForm(String name, String mail) {}

    AdministratorRoutes(Administrators administrators) {
        this.administrators = administrators;
    }

    void mount(Admission admission) {
        admission
                .get(
                        OF_BODY,
                        Right.ADMINISTER_BODY,
                        (request, _) -> list(Optional.of(BodyRoutes.body(request))))
                .post(OF_BODY, Right.ADMINISTER_BODY, this::appoint)
                .delete(
                        OF_BODY + "/:person",
                        Right.ADMINISTER_BODY,
                        (request, asker) ->
                                dismiss(Optional.of(BodyRoutes.body(request)), request, asker))
                .get(OF_ALL, Right.ADMINISTER, (_, _) -> list(Optional.empty()))
                .post(OF_ALL, Right.ADMINISTER, this::appointForAll)
                .delete(
                        OF_ALL + "/:person",
                        Right.ADMINISTER,
                        (request, asker) -> dismiss(Optional.empty(), request, asker));
    }

    private Future<?> list(Optional<BodyId> body) {
        return administrators.of(body).map(all -> Map.of("administrators", all));
    }

    private Future<?> appoint(RoutingContext request, Asker asker) {
        return Admission.read(request, PersonForm.class)
                .compose(form ->
                        administrators.appoint(
                                BodyRoutes.body(request), asker.name(), form.person()));
    }

    private Future<?> appointForAll(RoutingContext request, Asker asker) {
        return Admission.read(request, NewForm.class)
                .compose(form -> administrators.appoint(asker.name(), form.name(), form.mail()))
                .map(person -> Map.of("person", person));
    }

    private Future<?> dismiss(Optional<BodyId> body, RoutingContext request, Asker asker) {
        var person = new PersonId(Admission.part(request, "person"));
        return administrators.dismiss(body, asker.name(), person);
    }
}
