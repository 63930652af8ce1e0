package se.klubba.app.dispatch;

import io.vertx.core.Future;

/// What carries letters.
@FunctionalInterface
public interface Post {

    /// @return completes once a mail server has taken it; fails with [Undeliverable] where trying again is no use
    Future<Void> send(Letter letter);

    /// It was turned away for good. The message is what the mail server said.
    final class Undeliverable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Undeliverable(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
