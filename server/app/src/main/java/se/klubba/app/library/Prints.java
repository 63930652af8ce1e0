package se.klubba.app.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Supplier;
import se.klubba.app.document.HtmlWriter;
import se.klubba.app.document.RecordJson;
import se.klubba.app.document.RecordReader;
import se.klubba.app.document.TextWriter;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.form.Looks;
import se.klubba.app.press.Order;
import se.klubba.app.press.Press;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.record.MeetingRecord;

/// Has documents printed, and keeps them.
final class Prints {

    private static final int THREADS = 2;

    private final WorkerExecutor workers;
    private final Press press;
    private final Files files;
    private final Looks looks;

    /// @param press for what takes long
    Prints(Vertx vertx, Press press, Files files, Looks looks) {
        this.workers = vertx.createSharedWorkerExecutor("documents", THREADS);
        this.press = press;
        this.files = files;
        this.looks = looks;
    }

    /// Files that are kept: the document, and what the same content is as data.
    ///
    /// @param pdf SHA-256 of it
    record Kept(String pdf, String record) {}

    /// @param body whose document it is, and so in whose template it is set
    Future<Kept> keep(BodyId body, Supplier<MeetingRecord> document) {
        return looks.of(body)
                .compose(look ->
                        work(() -> look.layout().arranged(document.get()))
                                .compose(record ->
                                        press.print(new Order.Pdf(record, look))
                                                .compose(pdf ->
                                                        files.put(pdf, "application/pdf")
                                                                .compose(sum ->
                                                                        asData(record)
                                                                                .map(json ->
                                                                                        new Kept(
                                                                                                sum
                                                                                                        .hex(),
                                                                                                json))))));
    }

    private Future<String> asData(MeetingRecord record) {
        return work(() -> Buffer.buffer(new RecordJson().write(record)))
                .compose(json -> files.put(json, "application/json"))
                .map(Sha256::hex);
    }

    /// A document that is kept as data, in another form. Its parts stand in the order in which they were kept.
    ///
    /// @param form `html`, `docx` or `txt`
    Future<Buffer> again(BodyId body, Buffer json, String form) {
        return looks.of(body)
                .compose(look ->
                        work(() -> new RecordReader().read(json.getBytes()))
                                .compose(record ->
                                        switch (form) {
                                            case "html" ->
                                                    work(() ->
                                                            Buffer.buffer(
                                                                    new HtmlWriter("/document")
                                                                            .write(record, look)));
                                            case "docx" ->
                                                    press.print(new Order.Docx(record, look));
                                            default -> work(() -> text(record));
                                        }));
    }

    private static Buffer text(MeetingRecord record) {
        return Buffer.buffer(new TextWriter().write(record).getBytes(StandardCharsets.UTF_8));
    }

    /// Something that takes some milliseconds.
    <T> Future<T> work(Supplier<T> what) {
        return workers.executeBlocking(what::get, false).map(Objects::requireNonNull);
    }
}
