package se.klubba.app.meeting;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/// What locks and opens the boxes of secret votes. Keeps the keys, never in the store.
public interface Safe {

    /// @param vote a name that no other vote of any meeting has
    /// @param sealed the box as it is stored; absent: nothing was ever put in
    /// @return absent if it cannot be opened any more; fails if the keys cannot be reached now
    Future<Optional<Opened>> open(String vote, Optional<byte[]> sealed);

    /// Nobody opens the box of this vote again.
    Future<Void> destroy(String vote);

    /// The votes that could be opened.
    Future<List<String>> votes();

    /// A box that is open for one turn.
    interface Opened {

        /// What lies in it; absent if nothing was ever put in.
        Optional<byte[]> papers();

        /// The box with these papers in it, locked anew.
        byte[] close(byte[] papers);

        /// What was closed last is stored, so what came before can be forgotten.
        Future<Void> stored();
    }
}
