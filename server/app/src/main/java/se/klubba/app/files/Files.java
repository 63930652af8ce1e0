package se.klubba.app.files;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// Where files are kept, each once by its hash, and never changed. What a completed future says is durable.
///
/// Putting what is already there does nothing, and the media type of the first time stays.
public interface Files {

    /// Keeps what is in memory. For what we have written ourselves; what people upload lies in a file.
    Future<Sha256> put(Buffer content, String mediaType);

    /// Keeps the content of a file of this computer, which must not change meanwhile; never holds all of it in memory.
    Future<Sha256> put(Path file, String mediaType);

    /// All of a file. For files that are known to be of bearable size.
    Future<Optional<Stored>> get(Sha256 hash);

    /// What is known of a file without reading it.
    Future<Optional<Known>> find(Sha256 hash);

    /// Hands a file on in order, part by part, each when the one before it has been taken.
    ///
    /// @param to takes a part; a failed future ends the reading with it
    /// @return fails with [NoSuchFile] if it is not kept here
    Future<Void> read(Sha256 hash, Function<Buffer, Future<Void>> to);

    record Stored(String mediaType, Buffer content) {}

    /// @param size in bytes
    record Known(String mediaType, long size) {}

    /// No file of this hash is kept.
    final class NoSuchFile extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NoSuchFile(Sha256 hash) {
            super("no file " + hash);
        }
    }
}
