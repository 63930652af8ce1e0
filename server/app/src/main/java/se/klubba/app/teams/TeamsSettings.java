package se.klubba.app.teams;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What an installation has chosen for Teams.
///
/// @param publicUrl where the app's pages lie
/// @param client id of the app as it is registered in Entra ID; absent: nobody is signed in by Teams
/// @param tenants whose people may be signed in by Teams
public record TeamsSettings(URI publicUrl, Optional<String> client, List<String> tenants) {

    public static TeamsSettings at(URI publicUrl) {
        return new TeamsSettings(publicUrl, Optional.empty(), List.of());
    }

    /// The host as Teams wants to have it told, with the port where it is not the usual one.
    String host() {
        return publicUrl.getPort() < 0
                ? publicUrl.getHost()
                : publicUrl.getHost() + ":" + publicUrl.getPort();
    }

    /// What a token from Teams has to be made out to.
    public Optional<String> audience() {
        return client.map(id -> "api://" + host() + "/" + id);
    }
}
