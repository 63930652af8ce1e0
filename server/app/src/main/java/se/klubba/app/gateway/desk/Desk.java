package se.klubba.app.gateway.desk;

import se.klubba.app.directory.Rights;
import se.klubba.app.gateway.Admission;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.teams.TeamsSettings;

/// What the routes of the desk need of the house, and all of those routes.
///
/// @param meetings what planning and calling need
public record Desk(SignedIn signedIn, Rights rights, TeamsSettings teams, MeetingDesk meetings) {

    /// @param notices writes and keeps the notice of a meeting
    public void mount(Admission admission, PreparationRoutes.Notices notices) {
        new MyRoutes(rights).mount(admission);
        new TeamsRoutes(teams).mount(admission);
        new MeetingListRoutes(meetings).mount(admission);
        new PreparationRoutes(meetings, notices).mount(admission);
        new ReplyRoutes(meetings).mount(admission);
    }
}
