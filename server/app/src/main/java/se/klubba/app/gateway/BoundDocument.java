package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.papers.Binder;
import se.klubba.app.problem.Problem;
import se.klubba.domain.meeting.Attachment;
import se.klubba.domain.meeting.Meeting;

/// The document and all its attachments as one PDF, made when somebody asks (BIL-5): in temporary files, one at a time, so
/// that the meeting beside it does not feel it.
final class BoundDocument {

    private static final int WAITING = 6;

    private final Vertx vertx;
    private final MeetingRoutes meetings;
    private final MeetingRoutes.Records records;
    private final Files files;
    private final WorkerExecutor worker;
    private int waiting;

    BoundDocument(Vertx vertx, MeetingRoutes meetings, MeetingRoutes.Records records, Files files) {
        this.vertx = vertx;
        this.meetings = meetings;
        this.records = records;
        this.files = files;
        this.worker = vertx.createSharedWorkerExecutor("binding", 1);
    }

    void mount(Router router) {
        router.get("/m/:meeting/:person/record-with-attachments.pdf").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (waiting >= WAITING) {
            Failures.send(request, Problem.tooFast());
            return;
        }
        waiting++;
        meetings.seat(request)
                .compose(visited -> {
                    // as it stands now, together with what the record is made of
                    var meeting = visited.room().meeting();
                    return records.write(visited.room(), visited.visitor().chair(), "pdf")
                            .compose(written -> bound(request, meeting, written));
                })
                .onComplete(_ -> waiting--)
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private Future<Void> bound(
            RoutingContext request, Meeting meeting, MeetingRoutes.Written written) {
        if (written.content().isEmpty()) {
            MeetingRoutes.sent(request, written);
            return Future.succeededFuture();
        }
        return vertx.fileSystem()
                .createTempDirectory("klubba-binding-")
                .compose(name -> {
                    var directory = Path.of(name);
                    return sheets(meeting, directory)
                            .compose(papers -> bind(written.content().get(), papers, directory))
                            .compose(path -> send(request, path))
                            .eventually(() -> vertx.fileSystem().deleteRecursive(name));
                });
    }

    private Future<List<Binder.Paper>> sheets(Meeting meeting, Path directory) {
        Future<List<Binder.Paper>> papers = Future.succeededFuture(new ArrayList<>());
        for (var numbered : meeting.papers().numbers(meeting.agenda()).entrySet()) {
            var attachment = meeting.papers().find(numbered.getKey()).orElseThrow();
            var number = numbered.getValue();
            papers =
                    papers.compose(soFar ->
                            paper(attachment, number, directory)
                                    .map(paper -> {
                                        soFar.add(paper);
                                        return soFar;
                                    }));
        }
        return papers;
    }

    private Future<Binder.Paper> paper(Attachment attachment, int number, Path directory) {
        var file = attachment.file();
        var name = attachment.title();
        if (file.isEmpty()) {
            return Future.succeededFuture(
                    new Binder.Paper(number, name, attachment.separately(), Optional.empty()));
        }
        var content = directory.resolve(Integer.toString(number));
        var sheet = new Binder.Sheet(content, file.get().mediaType(), file.get().name());
        var paper = new Binder.Paper(number, name, false, Optional.of(sheet));
        return sheet.bound()
                ? copied(new Sha256(file.get().sha256()), content).map(paper)
                : Future.succeededFuture(paper);
    }

    private Future<Void> copied(Sha256 hash, Path to) {
        return vertx.fileSystem()
                .open(to.toString(), new OpenOptions().setWrite(true).setCreate(true))
                .compose(out -> files.read(hash, part -> write(out, part)).eventually(out::close));
    }

    private static Future<Void> write(AsyncFile out, Buffer part) {
        return out.write(part);
    }

    private Future<Path> bind(Buffer record, List<Binder.Paper> papers, Path directory) {
        var to = directory.resolve("bound.pdf");
        return worker.executeBlocking(
                        () -> {
                            Binder.bind(record.getBytes(), papers, to);
                            return to;
                        },
                        false)
                .map(to);
    }

    private static Future<Void> send(RoutingContext request, Path path) {
        return request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/pdf")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .sendFile(path.toString());
    }
}
