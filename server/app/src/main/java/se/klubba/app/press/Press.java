package se.klubba.app.press;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;

/// Makes files of documents, one after the other, off the event loop.
public interface Press {

    /// @return the file. Fails with [Unprintable] where this order cannot be set, by whomever; with
    ///         [se.klubba.app.problem.Turned] where it may be ordered again: the press broke down over it more than once, or
    ///         too many wait
    Future<Buffer> print(Order order);

    /// Takes nothing more. What is being set is broken off.
    Future<Void> close();

    /// An order that no press can carry out: a fault of ours. The message names its kind and quotes nothing of the document.
    final class Unprintable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unprintable(String kind) {
            super(kind);
        }
    }
}
