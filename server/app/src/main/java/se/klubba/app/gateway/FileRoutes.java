package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.identity.Doors;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.papers.Inspection;
import se.klubba.app.papers.Kind;
import se.klubba.app.papers.Unwelcome;
import se.klubba.app.problem.Problem;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.Id;
import se.klubba.domain.meeting.Attachment;
import se.klubba.domain.meeting.PaperCommand;
import se.klubba.domain.meeting.PaperFile;

/// Files of a meeting: in, looked through by those who lead (BIL-3), and out, to whoever sees the item (BIL-4).
final class FileRoutes {

    private static final int AT_ONCE_PER_PERSON = 4;
    private static final int AT_ONCE = 24;

    /// Looking through takes memory, so few at a time.
    private static final int LOOKING = 2;

    private static final int LONGEST_NAME = 1000;

    /// A file opens in a place where it can run nothing, fetch nothing and belongs to nobody. Only we may show it in a frame.
    private static final String ALONE =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    /// The browser's own reader of PDF does not open in a sandbox. It runs apart from our pages, and what could run was
    /// refused when the file came.
    private static final String READER =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors"
                    + " 'self'";

    private final Vertx vertx;
    private final MeetingRoutes meetings;
    private final Files files;
    private final long limit;
    private final WorkerExecutor workers;
    private final Map<Doors.Chair, Integer> underWay = new HashMap<>();
    private int all;

    /// @param limit of one file, in bytes
    FileRoutes(Vertx vertx, MeetingRoutes meetings, Files files, long limit) {
        this.vertx = vertx;
        this.meetings = meetings;
        this.files = files;
        this.limit = limit;
        this.workers = vertx.createSharedWorkerExecutor("papers", LOOKING);
    }

    /// Before whatever reads bodies into memory.
    void mount(Router router) {
        router.post("/m/:meeting/:person/files").handler(this::upload);
        router.get("/m/:meeting/:person/files").handler(this::limits);
        router.get("/m/:meeting/:person/files/:attachment").handler(this::download);
    }

    /// What may be sent, for a page that wants to say so before it sends it.
    private void limits(RoutingContext request) {
        meetings.visitor(request)
                .onSuccess(_ ->
                        MeetingRoutes.json(request, DomainJson.write(Map.of("maxBytes", limit))))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private void upload(RoutingContext request) {
        request.request().pause();
        meetings.ownPage(request)
                .compose(visited -> taken(request, visited))
                .onSuccess(answer -> MeetingRoutes.answered(request, answer))
                .onFailure(failure -> turnAway(request, failure));
    }

    /// What is still on its way is read past, unless it is being read already.
    private static void turnAway(RoutingContext request, Throwable failure) {
        Failures.answer(request, failure);
        if (!request.request().isEnded()) request.request().resume();
    }

    private Future<String> taken(RoutingContext request, MeetingRoutes.Seat visited) {
        var leads =
                Audience.of(visited.room().meeting(), visited.visitor().chair().person()).kind()
                        == Audience.Kind.LEADING;
        if (!leads) return no(Problem.of(se.klubba.domain.meeting.Refusal.NOT_ALLOWED));
        var name = name(request);
        if (name.isEmpty()) return no(Problem.unreadable("X-File-Name: missing, or too long"));
        if (!enter(visited.visitor().chair())) return no(Problem.tooFast());
        return Upload.receive(vertx, request.request(), limit)
                .compose(path -> kept(visited, path, name.get()))
                .onComplete(_ -> leave(visited.visitor().chair()));
    }

    private Future<String> kept(MeetingRoutes.Seat visited, Path path, String name) {
        return looked(path, name)
                .compose(looked ->
                        files.put(path, looked.kind().mediaType())
                                .compose(hash -> received(visited, looked, hash)))
                .onComplete(_ -> vertx.fileSystem().delete(path.toString()));
    }

    private Future<Inspection.Looked> looked(Path path, String name) {
        return workers.executeBlocking(() -> Inspection.look(path, name), false)
                .map(Objects::requireNonNull)
                .recover(failure ->
                        failure instanceof Unwelcome unwelcome
                                ? no(problem(unwelcome))
                                : Future.failedFuture(failure));
    }

    private static Problem problem(Unwelcome unwelcome) {
        var fault = unwelcome.fault();
        return new Problem(
                fault.name(), fault.ofKind() ? 415 : 422, fault.fact(), unwelcome.detail());
    }

    /// A fact of the meeting: only what was received here can be attached here.
    private Future<String> received(
            MeetingRoutes.Seat visited, Inspection.Looked looked, Sha256 hash) {
        var file =
                new PaperFile(
                        hash.hex(),
                        looked.kind().mediaType(),
                        looked.size(),
                        looked.name(),
                        looked.pages());
        return visited.room()
                .submit(
                        visited.visitor().chair().person(),
                        "file-" + UUID.randomUUID(),
                        new PaperCommand.ReceiveFile(file))
                .map(answer -> answer.contains("\"problem\"") ? answer : told(file));
    }

    private static String told(PaperFile file) {
        var told = new LinkedHashMap<String, Object>();
        told.put("sha256", file.sha256());
        told.put("mediaType", file.mediaType());
        told.put("size", file.size());
        told.put("name", file.name());
        file.pages().ifPresent(pages -> told.put("pages", pages));
        return DomainJson.write(told);
    }

    private static Optional<String> name(RoutingContext request) {
        var header = request.request().getHeader("X-File-Name");
        if (header == null || header.isBlank() || header.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    URLDecoder.decode(header.replace("+", "%2B"), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private boolean enter(Doors.Chair chair) {
        if (all >= AT_ONCE || underWay.getOrDefault(chair, 0) >= AT_ONCE_PER_PERSON) return false;
        all++;
        underWay.merge(chair, 1, Integer::sum);
        return true;
    }

    private void leave(Doors.Chair chair) {
        all--;
        underWay.computeIfPresent(chair, (_, count) -> count > 1 ? count - 1 : null);
    }

    private void download(RoutingContext request) {
        meetings.seat(request)
                .compose(visited -> sent(request, visited))
                .onFailure(failure -> brokeOff(request, failure));
    }

    /// Half a file must not look like a whole one.
    static void brokeOff(RoutingContext request, Throwable failure) {
        if (request.response().headWritten()) request.request().connection().close();
        else Failures.answer(request, failure);
    }

    private Future<Void> sent(RoutingContext request, MeetingRoutes.Seat visited) {
        var file =
                attachment(request, visited.room(), visited.visitor().chair())
                        .flatMap(Attachment::file);
        // there is none, it is not here, it is somebody else's to see: all the same from outside
        if (file.isEmpty()) return no(Problem.notFound("attachment"));
        return send(request, files, file.get());
    }

    /// With the headers with which nothing in it can run.
    static Future<Void> send(RoutingContext request, Files files, PaperFile file) {
        var hash = new Sha256(file.sha256());
        return files.find(hash)
                .compose(known -> {
                    if (known.isEmpty()) return no(Problem.notFound("attachment"));
                    head(request, file, known.get().size());
                    return files.read(hash, part -> request.response().write(part))
                            .compose(_ -> request.response().end());
                });
    }

    private static Optional<Attachment> attachment(
            RoutingContext request, MeetingRoom room, Doors.Chair chair) {
        var id = Entrance.part(request, "attachment");
        if (id.isEmpty() || id.length() > Id.LONGEST) return Optional.empty();
        var audience = Audience.of(room.meeting(), chair.person());
        return room.meeting()
                .papers()
                .find(new AttachmentId(id))
                .filter(attachment -> audience.sees(attachment.item()));
    }

    private static void head(RoutingContext request, PaperFile file, long size) {
        var shown = (file.ofPdf() || file.ofPicture()) && request.queryParam("save").isEmpty();
        var text =
                file.mediaType().equals(Kind.TEXT.mediaType())
                        || file.mediaType().equals(Kind.CSV.mediaType());
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                .putHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(size))
                // compressed already, but for text, whose letters we do not know
                .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("Content-Security-Policy", shown && file.ofPdf() ? READER : ALONE)
                .putHeader("Cross-Origin-Resource-Policy", "same-origin")
                .putHeader("Content-Disposition", disposition(shown && !text, file.name()));
    }

    /// RFC 6266; the plain name for what does not know the other.
    private static String disposition(boolean shown, String name) {
        var plain = name.replaceAll("[^ -~]", "_").replaceAll("[\"\\\\%]", "_");
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
        return (shown ? "inline" : "attachment")
                + "; filename=\""
                + plain
                + "\"; filename*=UTF-8''"
                + encoded;
    }

    private static <T> Future<T> no(Problem problem) {
        return Future.failedFuture(new Failures.No(problem));
    }
}
