package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Right;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.app.teams.AppPackage;
import se.klubba.app.teams.TeamsSettings;

/// What whoever installs us in Teams needs.
final class TeamsRoutes {

    private final TeamsSettings settings;

    TeamsRoutes(TeamsSettings settings) {
        this.settings = settings;
    }

    void mount(Admission admission) {
        admission.get("/api/teams/klubba.zip", Right.ADMINISTER, (_, _) -> appPackage());
    }

    private Future<Admission.Answer> appPackage() {
        if (!AppPackage.possible(settings)) {
            return Future.failedFuture(new Turned(Problem.notSetUp("TEAMS_NEEDS_HTTPS")));
        }
        var file = Buffer.buffer(AppPackage.of(settings));
        return Future.succeededFuture(request ->
                request.response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/zip")
                        .putHeader(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "attachment; filename=\"klubba.zip\"")
                        .end(file));
    }
}
