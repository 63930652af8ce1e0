package se.klubba.app.ballot;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/// Opens and closes the boxes of secret votes. A box lies in the database, locked; its key lies in a file elsewhere. One
/// without the other tells nothing, and a key opens no earlier state of its box.
///
/// Files are read and written on worker threads.
public final class BallotSafe {

    private final Vertx vertx;
    private final KeyFiles keys;
    private final SecureRandom random = new SecureRandom();

    /// @param directory is made when the first key is
    public BallotSafe(Vertx vertx, Path directory) {
        this.vertx = vertx;
        this.keys = new KeyFiles(directory);
    }

    /// Looks whether keys can be kept there, before anybody relies on it.
    ///
    /// @throws IOException if they cannot
    public static void check(Path directory) throws IOException {
        var there = directory.toAbsolutePath();
        while (there != null && !Files.exists(there)) there = there.getParent();
        if (there == null || !Files.isDirectory(there) || !Files.isWritable(there)) {
            throw new IOException("cannot be written: " + directory);
        }
    }

    /// A box that is open for one turn.
    public final class Opened {
        private final String vote;
        private final Ratchet key;
        private final Optional<byte[]> papers;

        private Opened(String vote, Ratchet key, Optional<byte[]> papers) {
            this.vote = vote;
            this.key = key;
            this.papers = papers;
        }

        /// What lies in it; absent if nothing was ever put in.
        public Optional<byte[]> papers() {
            return papers;
        }

        /// The box with these papers in it, locked with the next key.
        public byte[] close(byte[] all) {
            return Seal.close(vote, key.next(), all, random);
        }

        /// The box as it was closed is stored: the key that opened it before is not needed any more, and forgotten.
        public Future<Void> stored() {
            return writing(() -> keys.replace(vote, key.next()));
        }
    }

    /// @param vote a name that no other vote has
    /// @param sealed the box as it is stored; absent if nothing was ever put in, then the key is made and on the disk
    ///     when the future completes
    /// @return absent if the box cannot be opened any more: its key is lost, or it is not the box that was stored; fails
    ///     if the keys cannot be reached
    public Future<Optional<Opened>> open(String vote, Optional<byte[]> sealed) {
        return blocking(() -> opened(vote, sealed));
    }

    private Optional<Opened> opened(String vote, Optional<byte[]> sealed) throws IOException {
        var known = keys.find(vote);
        if (sealed.isEmpty()) {
            var key = known.isPresent() ? known.get() : keys.make(vote, Ratchet.begin(random));
            return Optional.of(new Opened(vote, key, Optional.empty()));
        }
        var turn = Seal.turn(sealed.get());
        if (known.isEmpty() || turn.isEmpty()) return Optional.empty();
        try {
            var key = known.get().at(turn.get());
            return Seal.open(vote, key, sealed.get())
                    .map(papers -> new Opened(vote, key, Optional.of(papers)));
        } catch (IllegalArgumentException past) {
            return Optional.empty();
        }
    }

    /// The vote is over: nobody opens its box again.
    public Future<Void> destroy(String vote) {
        return writing(() -> keys.destroy(vote));
    }

    /// The votes that have a key.
    public Future<List<String>> votes() {
        return blocking(keys::votes);
    }

    private <T> Future<T> blocking(Callable<T> what) {
        return vertx.<T>executeBlocking(what, false).map(Objects::requireNonNull);
    }

    /// One after the other, so that a key that was destroyed is not put back by what came before.
    private Future<Void> writing(Writing what) {
        return vertx.<Void>executeBlocking(
                        () -> {
                            what.run();
                            return null;
                        },
                        true)
                .mapEmpty();
    }

    private interface Writing {
        void run() throws IOException;
    }
}
