package se.klubba.app.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import se.klubba.app.document.HtmlWriter;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.TextWriter;
import se.klubba.app.files.Files;
import se.klubba.domain.record.MeetingRecord;

/// Writes documents, on threads of its own, and keeps them.
final class Press {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;
    private final Files files;

    Press(Vertx vertx, Files files) {
        this.workers = vertx.createSharedWorkerExecutor("documents", THREADS);
        this.files = files;
    }

    /// Files that are kept: the document, and what the same content is as data.
    ///
    /// @param pdf SHA-256 of it
    record Kept(String pdf, String record) {}

    Future<Kept> keep(Supplier<MeetingRecord> document) {
        record Written(Buffer pdf, Buffer json) {}
        return work(
                        () -> {
                            var record = document.get();
                            return new Written(
                                    Buffer.buffer(new PdfWriter().write(record)),
                                    Buffer.buffer(new RecordJson().write(record)));
                        })
                .compose(written ->
                        files.put(written.pdf(), "application/pdf")
                                .compose(pdf ->
                                        files.put(written.json(), "application/json")
                                                .map(json -> new Kept(pdf.hex(), json.hex()))));
    }

    /// @param form `html` or `txt`
    Future<Buffer> write(Supplier<MeetingRecord> document, String form) {
        return work(() -> {
            var record = document.get();
            return form.equals("html")
                    ? Buffer.buffer(new HtmlWriter("/document").write(record))
                    : Buffer.buffer(
                            new TextWriter().write(record).getBytes(StandardCharsets.UTF_8));
        });
    }

    <T> Future<T> work(Supplier<T> what) {
        return workers.executeBlocking(what::get, false).map(Objects::requireNonNull);
    }
}
