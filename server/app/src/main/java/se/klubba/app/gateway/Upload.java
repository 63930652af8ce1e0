package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerRequest;
import java.nio.file.Path;
import se.klubba.app.problem.Problem;

/// The body of one request on its way into a temporary file: never in memory, and never more than is allowed. Where it turns
/// out to be more, the rest is read past for a while, so that the sender hears why and does not just see the line break.
final class Upload {

    private static final long IDLE_MILLIS = 30_000;

    private final Vertx vertx;
    private final HttpServerRequest request;
    private final Path path;
    private final AsyncFile file;
    private final long limit;
    private final Promise<Path> received = Promise.promise();
    private final long timer;

    private long size;
    private long seen;
    private boolean over;

    private Upload(Vertx vertx, HttpServerRequest request, Path path, AsyncFile file, long limit) {
        this.vertx = vertx;
        this.request = request;
        this.path = path;
        this.file = file;
        this.limit = limit;
        this.timer = vertx.setPeriodic(IDLE_MILLIS, _ -> idle());
    }

    /// @param request paused
    /// @param limit in bytes
    /// @return the file, which is the caller's to delete; fails with [Failures.No] if it is too large or breaks off, and then
    ///     leaves none
    static Future<Path> receive(Vertx vertx, HttpServerRequest request, long limit) {
        if (announced(request) > limit) {
            readPast(request, limit);
            return Future.failedFuture(new Failures.No(Problem.fileTooLarge(limit)));
        }
        return vertx.fileSystem()
                .createTempFile("klubba-upload-", "")
                .compose(name ->
                        vertx.fileSystem()
                                .open(name, new OpenOptions().setWrite(true))
                                .compose(file ->
                                        new Upload(vertx, request, Path.of(name), file, limit)
                                                .begin()));
    }

    private static long announced(HttpServerRequest request) {
        var length = request.getHeader("Content-Length");
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private Future<Path> begin() {
        request.handler(this::part)
                .endHandler(_ -> end())
                .exceptionHandler(_ -> fail(Problem.brokenOff()));
        request.resume();
        return received.future();
    }

    private void part(Buffer part) {
        if (over) return;
        size += part.length();
        if (size > limit) {
            readPast(request, limit);
            fail(Problem.fileTooLarge(limit));
            return;
        }
        file.write(part).onFailure(_ -> fail(Problem.storeAway()));
        if (file.writeQueueFull()) {
            request.pause();
            file.drainHandler(_ -> request.resume());
        }
    }

    private void idle() {
        if (seen == size) fail(Problem.brokenOff());
        seen = size;
    }

    private void end() {
        if (over) return;
        over = true;
        vertx.cancelTimer(timer);
        file.close().map(path).onComplete(received);
    }

    private void fail(Problem problem) {
        if (over) return;
        over = true;
        vertx.cancelTimer(timer);
        file.close()
                .transform(_ -> vertx.fileSystem().delete(path.toString()))
                .onComplete(_ -> received.tryFail(new Failures.No(problem)));
    }

    /// As much again as is allowed; then the line is cut.
    private static void readPast(HttpServerRequest request, long limit) {
        var past = new long[1];
        request.handler(part -> {
            past[0] += part.length();
            if (past[0] > 4 * limit) request.connection().close();
        });
        request.endHandler(_ -> {}).exceptionHandler(_ -> {});
        request.resume();
    }
}
