package se.klubba.app.ballot;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// The keys of boxes that are in use, a file each, readable to the server's own user alone. Never in the database, nor in
/// its directory: a backup of that holds no key. Several nodes share one directory.
///
/// A file is written aside, forced to the disk and put in place as a whole, so that a crash leaves the old key or the new
/// one. All methods block.
final class KeyFiles {

    private static final HexFormat HEX = HexFormat.of();
    private static final String END = ".key";

    private final Path directory;

    KeyFiles(Path directory) {
        this.directory = directory;
    }

    /// @param vote any name; the file's is made from it
    Optional<Ratchet> find(String vote) throws IOException {
        try {
            return Optional.of(Ratchet.read(Files.readAllBytes(file(vote))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }

    /// The key that is there, or else this one, once it is on the disk. Of two nodes at once one is first.
    Ratchet make(String vote, Ratchet fresh) throws IOException {
        makeDirectory();
        var aside = aside(fresh);
        try {
            Files.createLink(file(vote), aside);
            force(directory);
            return fresh;
        } catch (FileAlreadyExistsException another) {
            return find(vote).orElseThrow(() -> new IOException("a key that cannot be read"));
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /// Puts a later key in the place of the one that is there. If there is none any more, there is none afterwards.
    void replace(String vote, Ratchet later) throws IOException {
        var now = find(vote);
        if (now.isEmpty() || now.get().turn() >= later.turn()) return;
        var aside = aside(later);
        try {
            Files.move(aside, file(vote), StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException odd) {
            Files.deleteIfExists(aside);
            throw odd;
        }
        force(directory);
    }

    /// Overwrites the key and takes the file away. Whether the disk keeps a copy of what was overwritten is the disk's
    /// affair.
    void destroy(String vote) throws IOException {
        var file = file(vote);
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(Ratchet.BYTES));
            channel.force(true);
        } catch (NoSuchFileException gone) {
            return;
        }
        Files.deleteIfExists(file);
        force(directory);
    }

    /// The names of the votes that have a key.
    List<String> votes() throws IOException {
        if (!Files.isDirectory(directory)) return List.of();
        var names = new ArrayList<String>();
        try (var files = Files.newDirectoryStream(directory, "*" + END)) {
            for (var file : files) name(file).ifPresent(names::add);
        }
        return names;
    }

    private static Optional<String> name(Path file) {
        var hex = file.getFileName().toString();
        try {
            var bytes = HEX.parseHex(hex.substring(0, hex.length() - END.length()));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private Path file(String vote) {
        return directory.resolve(HEX.formatHex(vote.getBytes(StandardCharsets.UTF_8)) + END);
    }

    private void makeDirectory() throws IOException {
        if (Files.isDirectory(directory)) return;
        Files.createDirectories(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var parent = directory.toAbsolutePath().getParent();
        if (parent != null) force(parent);
    }

    /// A file of its own with this key in it, on the disk.
    private Path aside(Ratchet key) throws IOException {
        var file = directory.resolve("new-" + UUID.randomUUID());
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (var channel =
                FileChannel.open(
                        file,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        ownerOnly)) {
            channel.write(ByteBuffer.wrap(key.bytes()));
            channel.force(true);
        }
        return file;
    }

    /// So that the name, too, outlives a power cut.
    private static void force(Path directory) throws IOException {
        try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
