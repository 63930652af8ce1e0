package se.klubba.app.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The programs of PostgreSQL, unpacked once a version into a cache that all data directories of the user share.
final class PostgresBinaries {

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";
    private static final int EXECUTABLE = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /// Finds them in the cache or unpacks them there, about a second. Several processes may do so at once: each unpacks
    /// aside, and the first to rename wins.
    ///
    /// @throws IOException also on a system that the archive is not made for
    static PostgresBinaries in(Path cache) throws IOException {
        URL archive = PostgresBinaries.class.getResource(ARCHIVE);
        boolean fits =
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64");
        if (archive == null || !fits) {
            throw new IOException(
                    "The embedded database is for Linux on x86-64. Elsewhere, set KLUBBA_DATABASE_URL.");
        }
        Path home = cache.resolve("postgres-" + fingerprint(archive));
        if (!Files.isDirectory(home)) unpack(archive, home);
        return new PostgresBinaries(home);
    }

    private static String fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        return connection instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toString(connection.getContentLengthLong());
    }

    private static void unpack(URL archive, Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path aside = Files.createTempDirectory(home.getParent(), "unpacking-");
        try {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
            try (InputStream raw = archive.openStream();
                    var tar =
                            new TarArchiveInputStream(
                                    new XZInputStream(new BufferedInputStream(raw)))) {
                for (TarArchiveEntry e = tar.getNextEntry(); e != null; e = tar.getNextEntry()) {
                    unpackEntry(tar, e, aside);
                }
            }
            Files.move(aside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException failure) {
            if (!Files.isDirectory(home)) throw failure; // otherwise another process was faster
        } finally {
            delete(aside);
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path to)
            throws IOException {
        Path path = to.resolve(entry.getName()).normalize();
        if (!path.startsWith(to)) throw new IOException("outside the archive: " + entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(
                path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /// Deletes a directory with all that is in it; nothing happens when there is none.
    static void delete(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return;
        try (var all = Files.walk(directory)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
