package se.klubba.app.gateway.desk;

import se.klubba.app.directory.Rights;
import se.klubba.app.gateway.Admission;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.teams.TeamsSettings;

/// What the routes of the desk need of the house, and all of those routes.
public record Desk(SignedIn signedIn, Rights rights, TeamsSettings teams) {

    public void mount(Admission admission) {
        new MyRoutes(rights).mount(admission);
        new TeamsRoutes(teams).mount(admission);
    }
}
