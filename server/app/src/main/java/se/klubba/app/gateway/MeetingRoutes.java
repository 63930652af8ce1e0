package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import se.klubba.app.identity.Doors;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.CommandJson;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.problem.Problem;

/// The routes below `/m/{meeting}/{person}`: the page, the socket, and the same commands over HTTP.
final class MeetingRoutes {

    private final Entrance entrance;
    private final Rooms rooms;
    private final Sessions sessions;
    private final Records records;

    /// Writes the document of a meeting, on a thread of its own.
    @FunctionalInterface
    interface Records {
        /// @param form `html`, `pdf`, `docx`, `txt` or `json`
        Future<Written> write(MeetingRoom room, Doors.Chair chair, String form);
    }

    /// @param content absent where the person may not read the document now
    record Written(String contentType, Optional<io.vertx.core.buffer.Buffer> content) {}

    MeetingRoutes(Entrance entrance, Rooms rooms, Sessions sessions, Records records) {
        this.entrance = entrance;
        this.rooms = rooms;
        this.sessions = sessions;
        this.records = records;
    }

    void mount(Router router) {
        router.get("/in/:token").handler(entrance::enter);
        router.get("/m/:meeting/:person/live").handler(this::live);
        router.post("/m/:meeting/:person/commands").handler(this::command);
        router.get("/m/:meeting/:person/view").handler(this::view);
        router.getWithRegex(
                        "\\/m\\/(?<meeting>[^/]+)\\/(?<person>[^/]+)\\/record\\.(?<form>html|pdf|docx|txt|json)")
                .setName("/m/{meeting}/{person}/record.{form}")
                .handler(this::record);
    }

    /// Accepts or refuses before a socket exists.
    private void live(RoutingContext request) {
        if (!"websocket".equalsIgnoreCase(request.request().getHeader(HttpHeaders.UPGRADE))) {
            Failures.send(request, Problem.noSocket());
            return;
        }
        if (!entrance.ownOrigin(request.request(), false)) {
            Failures.send(request, Problem.foreignOrigin());
            return;
        }
        request.request().pause();
        entrance.visitor(request)
                .compose(visitor -> room(visitor).map(room -> Map.entry(visitor, room)))
                .compose(both ->
                        request.request()
                                .toWebSocket()
                                .map(socket -> {
                                    var visitor = both.getKey();
                                    sessions.opened(
                                            new Session(
                                                    socket,
                                                    new SharedWire(
                                                            request.request().connection(),
                                                            sessions.encoded()),
                                                    visitor.chair(),
                                                    visitor.token(),
                                                    both.getValue(),
                                                    sessions));
                                    return socket;
                                }))
                .onFailure(failure -> {
                    request.request().resume();
                    Failures.answer(request, failure);
                });
    }

    private void command(RoutingContext request) {
        if (!entrance.ownOrigin(request.request(), true)) {
            Failures.send(request, Problem.foreignOrigin());
            return;
        }
        visitor(request)
                .compose(visitor -> submit(request, visitor))
                .onSuccess(answer -> answered(request, answer))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private Future<String> submit(RoutingContext request, Entrance.Visitor visitor) {
        try {
            if (!(DomainJson.strangers(text(request)) instanceof Map<?, ?> body)) {
                throw new DomainJson.Unreadable("body: not an object");
            }
            if (!(body.get("id") instanceof String id) || !Incoming.isName(id)) {
                throw new DomainJson.Unreadable(
                        "id: missing, or not 1 to 80 visible ASCII characters");
            }
            var command = CommandJson.read(body.get("command"));
            return room(visitor)
                    .compose(room -> room.submit(visitor.chair().person(), id, command))
                    .timeout(Limits.ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (DomainJson.Unreadable fault) {
            return Future.failedFuture(fault);
        }
    }

    private static String text(RoutingContext request) {
        var body = request.body().asString();
        return body == null ? "" : body;
    }

    /// The same answer as on the socket; a refusal is the problem itself, with its status.
    static void answered(RoutingContext request, String answer) {
        try {
            if (DomainJson.plain(answer) instanceof Map<?, ?> fields
                    && fields.get("problem") instanceof Map<?, ?> problem) {
                request.response()
                        .setStatusCode(problem.get("status") instanceof Integer s ? s : 409)
                        .putHeader(
                                HttpHeaders.CONTENT_TYPE, "application/problem+json; charset=utf-8")
                        .end(DomainJson.write(problem));
                return;
            }
        } catch (DomainJson.Unreadable bug) {
            throw new IllegalStateException("an answer of ours cannot be read", bug);
        }
        json(request, answer);
    }

    /// Somebody who is let in, and within the limits of one person.
    Future<Entrance.Visitor> visitor(RoutingContext request) {
        return entrance.visitor(request)
                .compose(visitor ->
                        sessions.allowance(visitor.chair()).take(sessions.nanos())
                                ? Future.succeededFuture(visitor)
                                : Future.failedFuture(new Failures.No(Problem.tooFast())));
    }

    /// Somebody who is let in, and the room of the meeting.
    record Seat(Entrance.Visitor visitor, MeetingRoom room) {}

    /// Whoever asks, within the limits of one person.
    Future<Seat> seat(RoutingContext request) {
        return visitor(request)
                .compose(visitor -> room(visitor).map(room -> new Seat(visitor, room)));
    }

    /// The same for what changes something: only from a page that was served from here.
    Future<Seat> ownPage(RoutingContext request) {
        return entrance.ownOrigin(request.request(), true)
                ? seat(request)
                : Future.failedFuture(new Failures.No(Problem.foreignOrigin()));
    }

    private void view(RoutingContext request) {
        visitor(request)
                .compose(visitor -> room(visitor).map(room -> room.read(visitor.chair().person())))
                .onSuccess(view -> json(request, DomainJson.write(view)))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private void record(RoutingContext request) {
        visitor(request)
                .compose(visitor ->
                        room(visitor)
                                .compose(room ->
                                        records.write(
                                                room,
                                                visitor.chair(),
                                                Entrance.part(request, "form"))))
                .onSuccess(written -> sent(request, written))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    static void sent(RoutingContext request, Written written) {
        if (written.content().isEmpty()) {
            Failures.send(
                    request,
                    new Problem(
                            "NOT_ALLOWED",
                            403,
                            "The document is not open to this person now.",
                            ""));
            return;
        }
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, written.contentType())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(written.content().get());
    }

    private Future<MeetingRoom> room(Entrance.Visitor visitor) {
        return rooms.find(visitor.chair().meeting())
                .compose(room ->
                        room.filter(r -> r.knows(visitor.chair().person()))
                                .map(Future::succeededFuture)
                                .orElseGet(() ->
                                        Future.failedFuture(
                                                new Failures.No(Problem.notFound("meeting")))));
    }

    static void json(RoutingContext request, String body) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(body);
    }
}
