package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Callable;
import se.klubba.app.document.HtmlWriter;
import se.klubba.app.document.Look;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.TextWriter;
import se.klubba.app.press.Order;
import se.klubba.app.press.Press;
import se.klubba.domain.record.MeetingRecord;

/// Writes records in any form: what takes long is printed by the press, what takes some milliseconds is written on threads
/// aside.
final class Scribe {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;
    private final Press press;

    Scribe(Vertx vertx, Press press) {
        this.press = press;
        this.workers = vertx.createSharedWorkerExecutor("documents", THREADS);
    }

    /// Something that takes a while.
    <T> Future<T> aside(Callable<T> work) {
        return workers.executeBlocking(work, false).map(Objects::requireNonNull);
    }

    /// @param record is asked for on the worker's thread
    Future<Buffer> write(Callable<MeetingRecord> record, Look look, String form) {
        return arranged(record, look).compose(arranged -> written(arranged, look, form));
    }

    /// A page of the PDF as a picture, as JSON.
    Future<Buffer> page(Callable<MeetingRecord> record, Look look, int page) {
        return arranged(record, look)
                .compose(arranged -> press.print(new Order.Page(arranged, look, page)));
    }

    private Future<MeetingRecord> arranged(Callable<MeetingRecord> record, Look look) {
        return aside(() -> look.layout().arranged(record.call()));
    }

    private Future<Buffer> written(MeetingRecord record, Look look, String form) {
        return switch (form) {
            case "html" ->
                    aside(() -> Buffer.buffer(new HtmlWriter("/document").write(record, look)));
            case "txt" ->
                    aside(() ->
                            Buffer.buffer(
                                    new TextWriter()
                                            .write(record)
                                            .getBytes(StandardCharsets.UTF_8)));
            case "json" -> aside(() -> Buffer.buffer(new RecordJson().write(record)));
            case "docx" -> press.print(new Order.Docx(record, look));
            default -> press.print(new Order.Pdf(record, look));
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
