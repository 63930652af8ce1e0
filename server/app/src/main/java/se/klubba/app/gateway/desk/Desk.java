package se.klubba.app.gateway.desk;

import java.util.Optional;
import se.klubba.app.directory.Administrators;
import se.klubba.app.directory.Directory;
import se.klubba.app.directory.Rights;
import se.klubba.app.followup.Register;
import se.klubba.app.gateway.Admission;
import se.klubba.app.identity.Codes;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.FirstRun;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.planning.Bodies;
import se.klubba.app.teams.TeamsSettings;

/// What the routes of the desk need of the house, and all of those routes.
///
/// @param letters absent where no mail is sent from here
public record Desk(
        SignedIn signedIn,
        Rights rights,
        Doors doors,
        MyRoutes.House house,
        Codes codes,
        FirstRun firstRun,
        Optional<SignInRoutes.Letters> letters,
        TeamsSettings teams,
        Administration administration,
        Register register) {

    /// What there is to administer.
    public record Administration(
            Bodies bodies, Directory directory, Administrators administrators) {
        void mount(Admission admission, Rights rights) {
            new BodyRoutes(bodies, rights).mount(admission);
            new PeopleRoutes(directory, rights).mount(admission);
            new AdministratorRoutes(administrators).mount(admission);
        }
    }

    public void mount(Admission admission) {
        new SignInRoutes(signedIn, codes, firstRun, letters).mount(admission);
        new MyRoutes(rights, signedIn, doors, house).mount(admission);
        new TeamsRoutes(teams).mount(admission);
        administration.mount(admission, rights);
        new RegisterRoutes(register).mount(admission);
    }
}
