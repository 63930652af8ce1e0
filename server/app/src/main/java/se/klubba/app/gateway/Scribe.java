package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import se.klubba.app.document.DocxWriter;
import se.klubba.app.document.HtmlWriter;
import se.klubba.app.document.Look;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.TextWriter;
import se.klubba.domain.record.MeetingRecord;

/// Writes records in any form, on threads of its own: a PDF takes longer than an event loop may. As few threads as that,
/// because a long document takes memory, and whoever waits for one can wait.
final class Scribe {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;

    Scribe(Vertx vertx) {
        this.workers = vertx.createSharedWorkerExecutor("documents", THREADS);
    }

    /// Something that takes a while.
    <T> Future<T> aside(Callable<T> work) {
        return workers.executeBlocking(work, false).map(Objects::requireNonNull);
    }

    /// @param record is asked for on the worker's thread
    Future<Buffer> write(Callable<MeetingRecord> record, Look look, String form) {
        return aside(() -> written(look.layout().arranged(record.call()), look, form));
    }

    private static Buffer written(MeetingRecord record, Look look, String form) {
        return switch (form) {
            case "html" -> Buffer.buffer(new HtmlWriter("/document").write(record, look));
            case "txt" ->
                    Buffer.buffer(new TextWriter().write(record).getBytes(StandardCharsets.UTF_8));
            case "json" -> Buffer.buffer(new RecordJson().write(record));
            case "docx" -> Buffer.buffer(new DocxWriter().write(record, look));
            default -> Buffer.buffer(new PdfWriter().write(record, look));
        };
    }

    static String contentType(String form) {
        return switch (form) {
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "json" -> "application/json; charset=utf-8";
            case "docx" ->
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
            default -> "application/pdf";
        };
    }
}
