package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import se.klubba.app.editions.Editions.Kind;
import se.klubba.app.json.DomainJson;
import se.klubba.app.library.Library;
import se.klubba.app.library.Versions;
import se.klubba.app.problem.Problem;
import se.klubba.domain.audience.Readers;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.record.compare.Difference;

/// The routes of the document's own life below `/m/{meeting}/{person}`: fixing it, and its versions.
final class AdjustmentRoutes {

    private static final long FREEZE_SECONDS = 60;
    private static final String BELOW =
            "\\/m\\/(?<meeting>[^/]+)\\/(?<person>[^/]+)\\/documents\\/";

    private final MeetingRoutes routes;
    private final Library library;

    AdjustmentRoutes(MeetingRoutes routes, Library library) {
        this.routes = routes;
        this.library = library;
    }

    void mount(Router router) {
        router.post("/m/:meeting/:person/document/freeze").handler(this::freeze);
        router.get("/m/:meeting/:person/documents").handler(this::list);
        router.get("/m/:meeting/:person/documents/changes").handler(this::changes);
        router.get("/m/:meeting/:person/documents/verify/:kind/:number").handler(this::verify);
        router.getWithRegex(
                        BELOW
                                + "(?<kind>[a-z]+)\\/(?<number>[0-9]{1,6})\\.(?<form>pdf|json|html|txt|docx)")
                .setName("/m/{meeting}/{person}/documents/{kind}/{number}.{form}")
                .handler(this::version);
    }

    /// The body may be empty, or hold the sender's id of the request.
    private void freeze(RoutingContext request) {
        routes.ownPage(request)
                .compose(seat -> {
                    try {
                        var id = idOf(request);
                        return library.freeze(seat.room(), seat.visitor().chair().person(), id)
                                .timeout(FREEZE_SECONDS, TimeUnit.SECONDS);
                    } catch (DomainJson.Unreadable fault) {
                        return Future.<String>failedFuture(fault);
                    }
                })
                .onSuccess(answer -> MeetingRoutes.answered(request, answer))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static String idOf(RoutingContext request) throws DomainJson.Unreadable {
        var body = request.body().asString();
        if (body == null || body.isBlank()) return UUID.randomUUID().toString();
        if (!(DomainJson.strangers(body) instanceof Map<?, ?> fields)) {
            throw new DomainJson.Unreadable("body: not an object");
        }
        if (!(fields.get("id") instanceof String id)) return UUID.randomUUID().toString();
        if (!Incoming.isName(id)) {
            throw new DomainJson.Unreadable("id: not 1 to 80 visible ASCII characters");
        }
        return id;
    }

    private void list(RoutingContext request) {
        routes.seat(request)
                .compose(seat ->
                        library.list(seat.room())
                                .map(all ->
                                        all.stream()
                                                .filter(one -> mayRead(seat, one.kind()))
                                                .map(AdjustmentRoutes::told)
                                                .toList()))
                .onSuccess(all -> MeetingRoutes.json(request, DomainJson.write(all)))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static Map<String, Object> told(Library.Listed one) {
        var told = new LinkedHashMap<String, Object>();
        told.put("kind", one.kind().word());
        told.put("number", one.number());
        one.sha256().ifPresent(sum -> told.put("sha256", sum));
        told.put("createdAt", one.at().toString());
        one.by().ifPresent(by -> told.put("createdBy", by.value()));
        one.note().ifPresent(note -> told.put("note", note));
        told.put(
                "forms",
                switch (one.kind()) {
                    case CLOSING, FROZEN, ADJUSTED, FINALISED, CORRECTION, NOTICE ->
                            List.of("pdf", "docx", "txt", "json");
                    case SEALED, EXTRACT, ANNOUNCEMENT, WEB -> List.of("pdf");
                });
        return told;
    }

    /// Whether this person may read a version of that kind now.
    private static boolean mayRead(MeetingRoutes.Seat seat, Kind kind) {
        var meeting = seat.room().meeting();
        var person = seat.visitor().chair().person();
        return switch (kind) {
            case CLOSING, FROZEN, EXTRACT -> Readers.mayReadDrafts(meeting, person);
            case ADJUSTED, FINALISED, SEALED, CORRECTION, ANNOUNCEMENT, WEB ->
                    (Readers.mayRead(meeting, person) && Readers.done(meeting))
                            || Readers.mayReadDrafts(meeting, person);
            case NOTICE -> meeting.hidden(person).isEmpty();
        };
    }

    private void version(RoutingContext request) {
        var form = Entrance.part(request, "form");
        asked(request)
                .compose(asked ->
                        library.content(asked.seat().room(), asked.kind(), asked.number(), form))
                .onSuccess(content ->
                        content.ifPresentOrElse(
                                bytes -> sent(request, form, bytes),
                                () -> Failures.send(request, Problem.notFound("version"))))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static void sent(RoutingContext request, String form, Buffer bytes) {
        request.response()
                .putHeader(
                        HttpHeaders.CONTENT_TYPE,
                        switch (form) {
                            case "pdf" -> "application/pdf";
                            case "json" -> "application/json; charset=utf-8";
                            case "html" -> "text/html; charset=utf-8";
                            case "docx" ->
                                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
                            default -> "text/plain; charset=utf-8";
                        })
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(bytes);
    }

    private void verify(RoutingContext request) {
        asked(request)
                .compose(asked -> library.verify(asked.seat().room(), asked.kind(), asked.number()))
                .onSuccess(verified ->
                        verified.ifPresentOrElse(
                                one ->
                                        MeetingRoutes.json(
                                                request,
                                                DomainJson.write(
                                                        Map.of(
                                                                "sha256",
                                                                one.sha256(),
                                                                "matches",
                                                                one.matches()))),
                                () -> Failures.send(request, Problem.notFound("version"))))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private record Asked(MeetingRoutes.Seat seat, Kind kind, int number) {}

    /// The version that the path names, if the person may read it; else fails.
    private Future<Asked> asked(RoutingContext request) {
        var kind = Kind.named(Entrance.part(request, "kind"));
        var number = Entrance.part(request, "number");
        return routes.seat(request)
                .compose(seat -> {
                    if (kind.isEmpty() || !number.matches("[0-9]{1,6}")) {
                        return no(Problem.notFound("version"));
                    }
                    if (!mayRead(seat, kind.get())) return no(Problem.of(Refusal.NOT_ALLOWED));
                    return Future.succeededFuture(
                            new Asked(seat, kind.get(), Integer.parseInt(number)));
                });
    }

    private static <T> Future<T> no(Problem problem) {
        return Future.failedFuture(new Failures.No(problem));
    }

    /// Between any two versions; since the meeting was closed, where nothing else is asked for.
    private void changes(RoutingContext request) {
        var from = Versions.Point.named(asked(request, "from", "closing"));
        var to = Versions.Point.named(asked(request, "to", "now"));
        routes.seat(request)
                .compose(seat -> {
                    if (from.isEmpty() || to.isEmpty()) {
                        return AdjustmentRoutes.<Optional<List<Difference>>>no(
                                Problem.invalid("from, to: now, closing, frozen:1 or adjusted:1"));
                    }
                    if (!Readers.mayReadDrafts(
                            seat.room().meeting(), seat.visitor().chair().person())) {
                        return no(Problem.of(Refusal.NOT_ALLOWED));
                    }
                    return library.changes(seat.room(), from.get(), to.get());
                })
                .onSuccess(all ->
                        all.ifPresentOrElse(
                                found -> MeetingRoutes.json(request, DomainJson.write(found)),
                                () -> Failures.send(request, Problem.notFound("version"))))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static String asked(RoutingContext request, String name, String otherwise) {
        return Objects.requireNonNullElse(request.request().getParam(name), otherwise);
    }
}
