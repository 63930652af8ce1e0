package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.klubba.app.database.Patience;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.Token;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.domain.id.Id;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// From link to cookie, and from cookie to person. The cookie holds for the path of one person in one meeting alone, so
/// several persons' pages can be open in one browser, and each page sends just its own.
final class Entrance {

    private static final String COOKIE = "klubba";

    private final Doors doors;
    private final Clock clock;
    private final URI publicUrl;

    Entrance(Doors doors, Clock clock, URI publicUrl) {
        this.doors = doors;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    static String path(Doors.Chair chair) {
        return "/m/" + chair.meeting() + "/" + chair.person();
    }

    /// Whether browsers reach us over https.
    boolean secure() {
        return "https".equals(publicUrl.getScheme());
    }

    /// `GET /in/{token}`
    void enter(RoutingContext request) {
        doors.enter(new Token(part(request, "token")))
                .onSuccess(entered ->
                        entered.ifPresentOrElse(
                                e -> letIn(request, e), () -> linkIsNoMore(request, 403)))
                .onFailure(failure -> turnAway(request, failure));
    }

    /// Shows a page to somebody who is let in, and to others a page that says what to do.
    void letIn(RoutingContext request, Runnable show) {
        visitor(request)
                .onSuccess(_ -> show.run())
                .onFailure(failure -> turnAway(request, failure));
    }

    private static void turnAway(RoutingContext request, Throwable failure) {
        if (failure instanceof Failures.No) {
            linkIsNoMore(request, 401);
        } else if (Patience.isPassing(failure)) {
            Pages.storeIsAway(request);
        } else {
            request.fail(failure);
        }
    }

    /// In Teams there is a page that asks for another link, and says so where it is the cookie that was not kept.
    private static void linkIsNoMore(RoutingContext request, int status) {
        var surface = Framing.surface(request);
        if (surface.isEmpty()) {
            Pages.linkIsNoMore(request, status);
            return;
        }
        var why = request.request().getParam("entered") == null ? "link" : "cookies";
        var meeting = chair(request).map(chair -> "&meeting=" + chair.meeting()).orElse("");
        away(request, "/teams/" + surface.get().word() + "?why=" + why + meeting);
    }

    private void letIn(RoutingContext request, Doors.Entered entered) {
        var surface = Framing.surface(request);
        // a window of one's own needs no such cookie, whatever its address says
        var window = "document".equals(request.request().getHeader("Sec-Fetch-Dest"));
        seat(request, entered, surface.isPresent() && !window);
        away(
                request,
                surface.map(s -> inTeams(entered.chair(), s)).orElse(path(entered.chair()) + "/"));
    }

    private static String inTeams(Doors.Chair chair, Framing.Surface surface) {
        return surface == Framing.Surface.CONFIG
                ? "/teams/config?meeting=" + chair.meeting() + "&person=" + chair.person()
                : path(chair) + "/?teams=" + surface.word() + "&entered";
    }

    private static void away(RoutingContext request, String to) {
        request.response()
                .setStatusCode(303)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, to)
                .end();
    }

    /// The same for a page that asked by itself: told where to go.
    void seated(RoutingContext request, Doors.Entered entered) {
        seat(request, entered, Framing.surface(request).isPresent());
        MeetingRoutes.json(request, DomainJson.write(Map.of("url", path(entered.chair()) + "/")));
    }

    private void seat(RoutingContext request, Doors.Entered entered, boolean framed) {
        var left = Duration.between(clock.instant(), entered.until()).toSeconds();
        var value = entered.session().text();
        give(request, cookie(COOKIE, value, path(entered.chair()), Math.max(0, left)), framed);
    }

    /// A cookie that no script reads.
    Cookie cookie(String name, String value, String path, long seconds) {
        return Cookie.cookie(name, value)
                .setPath(path)
                .setHttpOnly(true)
                .setSecure(secure())
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }

    /// Sets a cookie. In a frame of another site it has to be one that other sites may send, and is kept in a jar of that
    /// site's own (CHIPS), so no third site can use it; both ask for https. What changes something asks for our own
    /// Origin, whatever the cookie is.
    void give(RoutingContext request, Cookie cookie, boolean framed) {
        if (!framed || !secure()) {
            request.response().addCookie(cookie);
            return;
        }
        // Vert.x 5.0 does not know the attribute
        var text = cookie.setSameSite(CookieSameSite.NONE).encode() + "; Partitioned";
        request.response().headers().add(HttpHeaders.SET_COOKIE, text);
    }

    /// Who the path says it is, as far as the path goes.
    static Optional<Doors.Chair> chair(RoutingContext request) {
        var meeting = part(request, "meeting");
        var person = part(request, "person");
        if (noId(meeting) || noId(person)) return Optional.empty();
        return Optional.of(new Doors.Chair(new MeetingId(meeting), new PersonId(person)));
    }

    private static boolean noId(String text) {
        return text.length() > Id.LONGEST || !Incoming.isName(text);
    }

    /// A part of the path that the route names.
    static String part(RoutingContext request, String name) {
        return Objects.requireNonNullElse(request.pathParam(name), "");
    }

    /// Somebody who has been let in, with the session that proves it.
    record Visitor(Doors.Chair chair, Token token) {}

    /// @return fails with [Failures.No] for whoever has no valid session for this path
    Future<Visitor> visitor(RoutingContext request) {
        var chair = chair(request);
        var cookie = request.request().getCookie(COOKIE);
        if (chair.isEmpty() || cookie == null) return no(Problem.notSignedIn());
        var token = new Token(cookie.getValue());
        return doors.holds(token, chair.get())
                .compose(holds ->
                        holds
                                ? Future.succeededFuture(new Visitor(chair.get(), token))
                                : no(Problem.notSignedIn()));
    }

    /// Whether the page that asks was served from here (cross-site WebSocket hijacking, CSRF).
    ///
    /// @param absent the answer for a request without Origin: only browsers send it
    boolean ownOrigin(HttpServerRequest request, boolean absent) {
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null) return absent;
        if (origin.equals(publicUrl.toString())) return true;
        var host = request.getHeader(HttpHeaders.HOST);
        return host != null
                && (origin.equals("http://" + host) || origin.equals("https://" + host));
    }

    private static <T> Future<T> no(Problem problem) {
        return Future.failedFuture(new Failures.No(problem));
    }
}
