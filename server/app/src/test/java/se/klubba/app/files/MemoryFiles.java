package se.klubba.app.files;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// Files that are forgotten with the test.
public final class MemoryFiles implements Files {

    private final Map<Sha256, Stored> kept = new ConcurrentHashMap<>();

    @Override
    public Future<Sha256> put(Buffer content, String mediaType) {
        var hash = Sha256.of(content.getBytes());
        kept.putIfAbsent(hash, new Stored(mediaType, content.copy()));
        return Future.succeededFuture(hash);
    }

    @Override
    public Future<Sha256> put(Path file, String mediaType) {
        try {
            return put(Buffer.buffer(java.nio.file.Files.readAllBytes(file)), mediaType);
        } catch (IOException unreadable) {
            return Future.failedFuture(unreadable);
        }
    }

    @Override
    public Future<Optional<Stored>> get(Sha256 hash) {
        return Future.succeededFuture(Optional.ofNullable(kept.get(hash)));
    }

    @Override
    public Future<Optional<Known>> find(Sha256 hash) {
        return get(hash)
                .map(found -> found.map(f -> new Known(f.mediaType(), f.content().length())));
    }

    @Override
    public Future<Void> read(Sha256 hash, Function<Buffer, Future<Void>> to) {
        return get(hash)
                .compose(found ->
                        found.isPresent()
                                ? to.apply(found.get().content())
                                : Future.failedFuture(new NoSuchFile(hash)));
    }
}
