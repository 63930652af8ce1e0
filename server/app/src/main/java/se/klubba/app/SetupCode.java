package se.klubba.app;

import java.io.IOException;
import java.nio.file.Path;

/// The word that the first administrator must know, from the console of whoever started the server: `setup-code` of the data
/// directory, made like the operator's token. It opens nothing once somebody administers the installation.
final class SetupCode {

    private SetupCode() {}

    static Path file(Settings settings) {
        return settings.data().resolve("setup-code");
    }

    /// @throws IOException if it can neither be read nor written
    static String of(Settings settings) throws IOException {
        return AdminToken.kept(file(settings));
    }
}
