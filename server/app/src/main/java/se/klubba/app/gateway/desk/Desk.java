package se.klubba.app.gateway.desk;

import java.util.Optional;
import se.klubba.app.directory.Rights;
import se.klubba.app.gateway.Admission;
import se.klubba.app.identity.Codes;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.FirstRun;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.identity.openid.OpenId;
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
        OpenId openId,
        TeamsSettings teams) {

    public void mount(Admission admission) {
        new SignInRoutes(signedIn, codes, firstRun, letters, openId).mount(admission);
        new OpenIdRoutes(openId, signedIn).mount(admission);
        new MyRoutes(rights, signedIn, doors, house).mount(admission);
        new TeamsRoutes(teams).mount(admission);
    }
}
