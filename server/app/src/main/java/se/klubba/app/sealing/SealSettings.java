package se.klubba.app.sealing;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/// What an installation has chosen for its seal.
///
/// @param key PKCS#12 file with the organisation's certificate and its private key; absent: a development certificate is
///     made in [#own]
/// @param passwordFile holds the password of that file; its first line counts
/// @param timeStamps address of a time-stamp service (RFC 3161); absent: the time is the server's own
/// @param trusted PEM file of more certificates that count as trusted when a seal is looked at: earlier ones of the
///     organisation's, those of the signing service and of the time-stamp service
/// @param own directory of what is made here
public record SealSettings(
        Optional<Path> key,
        Optional<Path> passwordFile,
        Optional<URI> timeStamps,
        Optional<Path> trusted,
        Path own) {

    /// Nothing is configured.
    public static SealSettings none(Path own) {
        return new SealSettings(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), own);
    }
}
