package se.klubba.app.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.StaticHandler;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import se.klubba.app.editions.Editions;
import se.klubba.app.files.Files;
import se.klubba.app.form.Looks;
import se.klubba.app.form.Templates;
import se.klubba.app.gateway.desk.Desk;
import se.klubba.app.identity.Doors;
import se.klubba.app.jobs.Workshop;
import se.klubba.app.library.Library;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.planning.Planning;
import se.klubba.app.problem.Problem;

/// The HTTP server.
public final class Gateway {

    private final HttpServer server;
    private final Sessions sessions;

    /// What the gateway needs of the house.
    ///
    /// @param token of the operator
    /// @param uploadBytes the largest file that is taken
    public record Needs(
            Clock clock,
            URI publicUrl,
            String token,
            Doors doors,
            Rooms rooms,
            Planning planning,
            Files files,
            Editions editions,
            Templates templates,
            Library library,
            AfterMeeting after,
            Desk desk,
            long uploadBytes) {}

    private final Workshop workshop;
    private final Context context;

    private Gateway(Context context, HttpServer server, Sessions sessions, Workshop workshop) {
        this.context = context;
        this.server = server;
        this.sessions = sessions;
        this.workshop = workshop;
    }

    /// @param build names this version of the server
    public static Future<Gateway> listen(
            Vertx vertx, String host, int port, Needs needs, String build) {
        var context = vertx.getOrCreateContext();
        var sessions = new Sessions(context, needs.clock(), needs.doors(), build);
        var options =
                new HttpServerOptions()
                        .setHost(host)
                        .setPort(port)
                        .setCompressionSupported(true)
                        // small frames, encoded once for all: compressing them for each socket
                        // costs more than it saves
                        .setPerMessageWebSocketCompressionSupported(false)
                        .setPerFrameWebSocketCompressionSupported(false)
                        .setMaxWebSocketFrameSize(Limits.FRAME_BYTES_READ)
                        .setMaxWebSocketMessageSize(Limits.FRAME_BYTES_READ);
        var server = vertx.createHttpServer(options);
        return server.requestHandler(router(vertx, needs, sessions))
                .listen()
                .map(listening -> {
                    var workshop = needs.after().workshop();
                    workshop.open();
                    return new Gateway(context, listening, sessions, workshop);
                });
    }

    public int port() {
        return server.actualPort();
    }

    /// Says goodbye to the open pages, which come back by themselves, and stops: soon, whatever those at the other ends
    /// do. To be called from any thread.
    public Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        // the pages are this event loop's alone, and come and go while we stop
        context.runOnContext(_ -> stop().onComplete(closed));
        return closed.future();
    }

    private Future<Void> stop() {
        sessions.stop();
        return server.shutdown(Limits.GOODBYE_MILLIS, TimeUnit.MILLISECONDS)
                .transform(_ -> workshop.close());
    }

    static Router router(Vertx vertx, Needs needs, Sessions sessions) {
        var router = Router.router(vertx);
        router.route().handler(Gateway::secure);
        router.get("/health")
                .handler(request -> MeetingRoutes.json(request, "{\"status\":\"up\"}"));
        var entrance = new Entrance(needs.doors(), needs.clock(), needs.publicUrl());
        var scribe = new Scribe(vertx);
        var looks = new Looks(needs.templates(), needs.files());
        var records = new DocumentWriting(scribe, looks);
        var meetings = new MeetingRoutes(entrance, needs.rooms(), sessions, records);
        new FileRoutes(vertx, meetings, needs.files(), needs.uploadBytes()).mount(router);
        var bodies = BodyHandler.create(false).setBodyLimit(Limits.BODY_BYTES);
        router.post().handler(bodies);
        router.put("/api/*").handler(bodies);
        meetings.mount(router);
        var notices = forms(router, meetings, scribe, looks, needs);
        new CheckRoutes(vertx, meetings).mount(router);
        new AdjustmentRoutes(meetings, needs.library()).mount(router);
        afterwards(router, needs, meetings);
        new BoundDocument(vertx, meetings, records, needs.files()).mount(router);
        desk(router, entrance, sessions, needs, notices);
        webapp(router, entrance);
        router.route().failureHandler(Failures::answer);
        return router;
    }

    /// Everything below `/api`.
    private static void desk(
            Router router,
            Entrance entrance,
            Sessions sessions,
            Needs needs,
            NoticeRoutes notices) {
        var desk = needs.desk();
        var admission =
                new Admission(
                        router, needs.token(), desk.signedIn(), desk.rights(), entrance, sessions);
        new PlanningRoutes(
                        admission,
                        needs.planning(),
                        needs.doors(),
                        needs.clock(),
                        needs.publicUrl())
                .mount();
        desk.mount(admission, notices::issue);
        router.route("/api/*").handler(request -> Failures.send(request, Problem.notFound("")));
    }

    private static void afterwards(Router router, Needs needs, MeetingRoutes meetings) {
        var done = new FinishedDocument(needs.files(), needs.library());
        new SealRoutes(meetings, done, needs.after()).mount(router);
        new ArchiveRoutes(meetings, done, needs.files(), needs.after(), needs.clock())
                .mount(router);
        new DispatchRoutes(meetings, done, needs.after()).mount(router);
    }

    private static NoticeRoutes forms(
            Router router, MeetingRoutes meetings, Scribe scribe, Looks looks, Needs needs) {
        var clock = needs.clock();
        var templates = needs.templates();
        new FormRoutes(meetings, scribe, looks, templates, clock).mount(router);
        new LayoutRoutes(meetings, scribe, looks, templates, clock).mount(router);
        var notices =
                new NoticeRoutes(meetings, scribe, looks, needs.files(), needs.editions(), clock);
        notices.mount(router);
        return notices;
    }

    private static void secure(RoutingContext request) {
        request.response()
                .putHeader("Content-Security-Policy", Framing.policy(request))
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin")
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        request.next();
    }

    /// One page for everybody: it knows nothing until the socket tells it.
    private static void webapp(Router router, Entrance entrance) {
        var files = StaticHandler.create("webroot").setIncludeHidden(false);
        router.get("/assets/*")
                .handler(request -> {
                    request.response()
                            .putHeader("Cache-Control", "public, max-age=31536000, immutable");
                    request.next();
                });
        router.get("/document/*").handler(StaticHandler.create("se/klubba/app/document/web"));
        router.get("/m/:meeting/:person/")
                .handler(request ->
                        entrance.letIn(
                                request,
                                () -> {
                                    request.response().putHeader("Cache-Control", "no-cache");
                                    page(request, "index.html");
                                }));
        // what Teams shows before it is known whose seat it is
        for (var surface : Framing.Surface.values()) {
            router.get("/teams/" + surface.word())
                    .handler(request -> {
                        request.response().putHeader("Cache-Control", "no-cache");
                        page(request, "teams.html");
                    });
        }
        // the desk finds its way in the page itself
        router.get("/").handler(request -> request.redirect("/hem"));
        router.getWithRegex("/hem(?:/.*)?")
                .setName("/hem")
                .handler(request -> {
                    request.response().putHeader("Cache-Control", "no-cache");
                    page(request, "desk.html");
                });
        router.get("/m/:meeting/:person")
                .handler(request -> request.redirect(request.request().path() + "/"));
        router.get().handler(files);
    }

    private static void page(RoutingContext request, String file) {
        // a server that was built without its pages has none
        request.response().sendFile("webroot/" + file).onFailure(_ -> request.fail(404));
    }
}
