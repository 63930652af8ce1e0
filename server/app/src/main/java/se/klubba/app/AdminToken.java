package se.klubba.app;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/// The word that lets a program set up bodies and meetings: the configured one, or one that is made at the first start
/// and kept in `admin-token` of the data directory, readable to its owner alone.
public final class AdminToken {

    private static final int BYTES = 32;

    private AdminToken() {}

    /// The token of this installation. Generates it the first time.
    ///
    /// @throws IOException if it can neither be read nor written
    public static String of(Settings settings) throws IOException {
        return settings.adminToken().isPresent()
                ? settings.adminToken().get()
                : kept(settings.data().resolve("admin-token"));
    }

    /// The secret in this file, which is made if it is not there.
    static String kept(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try {
            generate(file);
        } catch (FileAlreadyExistsException earlierStart) {
            // read below
        }
        return Files.readString(file).strip();
    }

    /// Written aside and linked into place, so that a kill in the middle leaves no empty token behind.
    private static void generate(Path file) throws IOException {
        if (Files.exists(file)) throw new FileAlreadyExistsException(file.toString());
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(aside);
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                Files.newByteChannel(
                        aside,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly)) {
            channel.write(
                    java.nio.ByteBuffer.wrap(
                            (token + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
        }
        Files.createLink(file, aside);
        Files.delete(aside);
    }
}
