package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
import java.util.function.Supplier;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.papers.Binder;
import se.klubba.app.press.Order;
import se.klubba.app.press.Press;
import se.klubba.app.problem.Problem;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.PaperFile;

/// The document and all its attachments as one PDF, made when somebody asks (BIL-5): in temporary files, one at a time, so
/// that the meeting beside it does not feel it.
final class BoundDocument {

    private static final int WAITING = 6;

    private final Vertx vertx;
    private final MeetingRoutes meetings;
    private final MeetingRoutes.Records records;
    private final Files files;
    private final Press press;
    private int waiting;

    BoundDocument(
            Vertx vertx,
            MeetingRoutes meetings,
            MeetingRoutes.Records records,
            Files files,
            Press press) {
        this.vertx = vertx;
        this.meetings = meetings;
        this.records = records;
        this.files = files;
        this.press = press;
    }

    void mount(Router router) {
        router.get("/m/:meeting/:person/record-with-attachments.pdf").handler(this::answer);
    }

    private void answer(RoutingContext request) {
        inTurn(
                request,
                () ->
                        meetings.seat(request)
                                .compose(visited -> {
                                    // as it stands now, together with what the record is made of
                                    var meeting = visited.room().meeting();
                                    return records.write(
                                                    visited.room(),
                                                    visited.visitor().chair(),
                                                    "pdf")
                                            .compose(written -> bound(request, meeting, written));
                                }));
    }

    /// Answers, unless too many wait already.
    void inTurn(RoutingContext request, Supplier<Future<Void>> answer) {
        if (waiting >= WAITING) {
            Failures.send(request, Problem.tooFast());
            return;
        }
        waiting++;
        answer.get()
                .onComplete(_ -> waiting--)
                .onFailure(failure -> Failures.answer(request, failure));
    }

    /// A paper that is to be bound.
    record Wanted(int number, String title, boolean separately, Optional<PaperFile> file) {}

    private Future<Void> bound(
            RoutingContext request, Meeting meeting, MeetingRoutes.Written written) {
        if (written.content().isEmpty()) {
            MeetingRoutes.sent(request, written);
            return Future.succeededFuture();
        }
        return send(request, written.content().get(), wanted(meeting));
    }

    /// @param record a PDF
    Future<Void> send(RoutingContext request, Buffer record, List<Wanted> wanted) {
        return vertx.fileSystem()
                .createTempDirectory("klubba-binding-")
                .compose(name -> {
                    var directory = Path.of(name);
                    return sheets(wanted, directory)
                            .compose(papers -> bind(record, papers, directory))
                            .compose(path -> send(request, path))
                            .eventually(() -> vertx.fileSystem().deleteRecursive(name));
                });
    }

    private static List<Wanted> wanted(Meeting meeting) {
        var all = new ArrayList<Wanted>();
        for (var numbered : meeting.papers().numbers(meeting.agenda()).entrySet()) {
            var paper = meeting.papers().find(numbered.getKey()).orElseThrow();
            all.add(
                    new Wanted(
                            numbered.getValue(), paper.title(), paper.separately(), paper.file()));
        }
        return all;
    }

    private Future<List<Binder.Paper>> sheets(List<Wanted> wanted, Path directory) {
        Future<List<Binder.Paper>> papers = Future.succeededFuture(new ArrayList<>());
        for (var one : wanted) {
            papers =
                    papers.compose(soFar ->
                            paper(one, directory)
                                    .map(paper -> {
                                        soFar.add(paper);
                                        return soFar;
                                    }));
        }
        return papers;
    }

    private Future<Binder.Paper> paper(Wanted wanted, Path directory) {
        var number = wanted.number();
        var file = wanted.file();
        var name = wanted.title();
        if (file.isEmpty()) {
            return Future.succeededFuture(
                    new Binder.Paper(number, name, wanted.separately(), Optional.empty()));
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
        var from = directory.resolve("record.pdf");
        return vertx.fileSystem()
                .writeFile(from.toString(), record)
                .compose(_ -> press.print(new Order.Bound(from, papers, to)))
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
