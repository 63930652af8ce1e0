package se.klubba.app.meeting;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;

/// For tests without secret votes.
public final class NoSafe implements Safe {

    @Override
    public Future<Optional<Opened>> open(String vote, Optional<byte[]> sealed) {
        return Future.succeededFuture(Optional.empty());
    }

    @Override
    public Future<Void> destroy(String vote) {
        return Future.succeededFuture();
    }

    @Override
    public Future<List<String>> votes() {
        return Future.succeededFuture(List.of());
    }
}
