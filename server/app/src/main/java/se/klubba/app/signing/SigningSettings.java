package se.klubba.app.signing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// What an installation has chosen for signatures made elsewhere.
///
/// @param service where the service's protocol begins (`docs/signing.md`), without a slash at its end; absent: there is none
/// @param secretFile its first line is what we show the service, and what the addresses it calls back are made with
/// @param name of the service, as people know it
/// @param look how often we ask by ourselves how it stands
public record SigningSettings(
        Optional<URI> service, Optional<Path> secretFile, String name, Duration look) {

    public static final Duration USUAL_LOOK = Duration.ofSeconds(60);

    public static SigningSettings none() {
        return new SigningSettings(
                Optional.empty(), Optional.empty(), "underskriftstjänsten", USUAL_LOOK);
    }
}
