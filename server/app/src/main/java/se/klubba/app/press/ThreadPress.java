package se.klubba.app.press;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.util.Objects;

/// A press in this process: for tests, and where nothing else goes on.
public final class ThreadPress implements Press {

    private final WorkerExecutor worker;

    public ThreadPress(Vertx vertx) {
        this.worker = vertx.createSharedWorkerExecutor("press", 1);
    }

    @Override
    public Future<Buffer> print(Order order) {
        return worker.executeBlocking(() -> set(order), false).map(Objects::requireNonNull);
    }

    private static Buffer set(Order order) {
        try {
            return Buffer.buffer(Typesetter.set(order));
        } catch (Exception | StackOverflowError fault) {
            throw new Unprintable(fault.getClass().getName());
        }
    }

    @Override
    public Future<Void> close() {
        return worker.close();
    }
}
