package se.klubba.app.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import se.klubba.app.document.DocxWriter;
import se.klubba.app.document.HtmlWriter;
import se.klubba.app.document.Look;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.TextWriter;
import se.klubba.app.files.Files;
import se.klubba.app.form.Looks;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.record.MeetingRecord;

/// Writes documents, on threads of its own, and keeps them.
final class Press {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;
    private final Files files;
    private final Looks looks;

    Press(Vertx vertx, Files files, Looks looks) {
        this.workers = vertx.createSharedWorkerExecutor("documents", THREADS);
        this.files = files;
        this.looks = looks;
    }

    /// Files that are kept: the document, and what the same content is as data.
    ///
    /// @param pdf SHA-256 of it
    record Kept(String pdf, String record) {}

    private record Written(Buffer pdf, Buffer json) {}

    /// @param body whose document it is, and so in whose template it is set
    Future<Kept> keep(BodyId body, Supplier<MeetingRecord> document) {
        return looks.of(body)
                .compose(look ->
                        work(() -> {
                            var record = look.layout().arranged(document.get());
                            return new Written(
                                    Buffer.buffer(new PdfWriter().write(record, look)),
                                    Buffer.buffer(new RecordJson().write(record)));
                        }))
                .compose(written ->
                        files.put(written.pdf(), "application/pdf")
                                .compose(pdf ->
                                        files.put(written.json(), "application/json")
                                                .map(json -> new Kept(pdf.hex(), json.hex()))));
    }

    /// @param form `html`, `docx` or `txt`
    Future<Buffer> write(BodyId body, Supplier<MeetingRecord> document, String form) {
        return looks.of(body).compose(look -> work(() -> written(document.get(), look, form)));
    }

    private static Buffer written(MeetingRecord as, Look look, String form) {
        var record = look.layout().arranged(as);
        return switch (form) {
            case "html" -> Buffer.buffer(new HtmlWriter("/document").write(record, look));
            case "docx" -> Buffer.buffer(new DocxWriter().write(record, look));
            default ->
                    Buffer.buffer(new TextWriter().write(record).getBytes(StandardCharsets.UTF_8));
        };
    }

    <T> Future<T> work(Supplier<T> what) {
        return workers.executeBlocking(what::get, false).map(Objects::requireNonNull);
    }
}
