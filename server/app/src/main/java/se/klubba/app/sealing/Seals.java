package se.klubba.app.sealing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Seals documents and looks at seals, one at a time on a thread of its own: it takes a second and several times the file's
/// size in memory, and nobody's meeting waits for it.
public final class Seals {

    /// One, so that the memory it takes is bounded by the largest file.
    private static final int THREADS = 1;

    private static final long MOST_SECONDS = 120;

    private final WorkerExecutor worker;
    private final SealSettings settings;
    private final Clock clock;

    /// Made when it is first needed; loading the library takes longer than sealing.
    private volatile @Nullable Loaded loaded;

    private record Loaded(Sealer sealer, Validator validator) {}

    /// What the panel of signatures says beside the certificate's own name.
    ///
    /// @param reason why it was sealed, in Swedish
    /// @param place of the meeting
    /// @param by who seals
    public record Words(String reason, String place, String by) {}

    /// The key, the trusted certificates or the time-stamp service cannot be used. The message is for whoever runs the server.
    public static final class Unusable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unusable(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    public Seals(Vertx vertx, SealSettings settings, Clock clock) {
        this.worker =
                vertx.createSharedWorkerExecutor("seals", THREADS, MOST_SECONDS, TimeUnit.SECONDS);
        this.settings = settings;
        this.clock = clock;
    }

    /// Whether the seal is only the one that was made here for trying things out.
    public boolean development() {
        return settings.key().isEmpty();
    }

    /// @return the sealed file, which begins with the given bytes; fails with [Unusable]
    public Future<Buffer> seal(Buffer pdf, Words words) {
        return worker.executeBlocking(() ->
                        Buffer.buffer(
                                loaded().sealer().seal(pdf.getBytes(), words, clock.instant())))
                .map(Objects::requireNonNull);
    }

    /// Looks at every signature in the file.
    public Future<Validation> validate(Buffer pdf) {
        return worker.executeBlocking(() -> loaded().validator().look(pdf.getBytes()))
                .map(Objects::requireNonNull);
    }

    /// Whether a file that came back is the very document that was handed out, with signatures added and nothing else.
    public Future<Same> same(Buffer handedOut, Buffer cameBack) {
        return worker.executeBlocking(() -> Same.of(handedOut.getBytes(), cameBack.getBytes()))
                .map(Objects::requireNonNull);
    }

    /// On the one thread.
    private Loaded loaded() {
        var known = loaded;
        if (known != null) return known;
        var key = new SealKey(settings);
        var fresh = new Loaded(new Sealer(key, settings), new Validator(key));
        loaded = fresh;
        return fresh;
    }
}
