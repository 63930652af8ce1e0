package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.klubba.app.directory.Rights;
import se.klubba.app.directory.Rights.Standing;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.identity.Token;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The one way to put up a route below `/api`: with the right that it asks for. Whoever calls is either the operator, by the
/// installation's token, or somebody who has signed in, by a cookie. What is not there, and what somebody has no right to
/// know of, is answered alike (404); what somebody knows and may not, 403.
public final class Admission {

    private final Router router;
    private final byte[] token;
    private final SignedIn signedIn;
    private final Rights rights;
    private final Entrance entrance;
    private final Sessions sessions;
    private final List<Row> rows = new ArrayList<>();
    private final Map<PersonId, Allowance> allowances = new HashMap<>();

    /// A route and what it asks for, for the table that a test walks through.
    public record Row(HttpMethod method, String path, Right right) {}

    /// Answers a request. Anything but an [Answer] is sent as JSON; nothing at all as 204.
    @FunctionalInterface
    public interface Handler {
        Future<?> handle(RoutingContext request, Asker asker);
    }

    /// An answer of another kind than JSON.
    @FunctionalInterface
    public interface Answer {
        void send(RoutingContext request);
    }

    Admission(
            Router router,
            String token,
            SignedIn signedIn,
            Rights rights,
            Entrance entrance,
            Sessions sessions) {
        this.router = router;
        this.token = token.getBytes(StandardCharsets.UTF_8);
        this.signedIn = signedIn;
        this.rights = rights;
        this.entrance = entrance;
        this.sessions = sessions;
    }

    public Admission get(String path, Right right, Handler handler) {
        return route(HttpMethod.GET, path, right, handler);
    }

    public Admission post(String path, Right right, Handler handler) {
        return route(HttpMethod.POST, path, right, handler);
    }

    public Admission put(String path, Right right, Handler handler) {
        return route(HttpMethod.PUT, path, right, handler);
    }

    public Admission delete(String path, Right right, Handler handler) {
        return route(HttpMethod.DELETE, path, right, handler);
    }

    /// All that was put up, in its order.
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    private Admission route(HttpMethod method, String path, Right right, Handler handler) {
        if (!path.startsWith("/api/")) throw new IllegalArgumentException(path);
        rows.add(new Row(method, path, right));
        router.route(method, path)
                .handler(request ->
                        admit(request, right)
                                .compose(asker -> handler.handle(request, asker))
                                .onSuccess(value -> answer(request, value))
                                .onFailure(failure -> Failures.answer(request, failure)));
        return this;
    }

    private static void answer(RoutingContext request, @Nullable Object value) {
        switch (value) {
            case null -> request.response().setStatusCode(204).end();
            case Answer answer -> answer.send(request);
            default -> MeetingRoutes.json(request, DomainJson.write(value));
        }
    }

    private Future<Asker> admit(RoutingContext request, Right right) {
        return asker(request)
                .compose(asker -> allowed(request, asker, right))
                .map(asker -> {
                    request.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                    return asker;
                });
    }

    /// Who calls, whatever they may do.
    private Future<Asker> asker(RoutingContext request) {
        var header = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) return operator(header);
        var cookie = request.request().getCookie(cookieName());
        // a browser names the page that asks; who has no cookie may be no browser
        if (changes(request) && !entrance.ownOrigin(request.request(), cookie == null)) {
            return no(Problem.foreignOrigin());
        }
        if (cookie == null) return Future.succeededFuture(new Asker.Nobody());
        return signedIn.holds(new Token(cookie.getValue()))
                .map(found ->
                        found.map(held -> person(request, held)).orElseGet(Asker.Nobody::new));
    }

    /// The secret is replaced from time to time; the browser gets the new one with the answer.
    private Asker person(RoutingContext request, SignedIn.Held held) {
        held.renewed().ifPresent(renewed -> welcome(request, renewed));
        return new Asker.Person(held.session().person(), held.session().id());
    }

    private Future<Asker> operator(String header) {
        var given = header.startsWith("Bearer ") ? header.substring(7) : "";
        return MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), token)
                ? Future.succeededFuture(new Asker.Operator())
                : no(Problem.notSignedIn());
    }

    private static boolean changes(RoutingContext request) {
        var method = request.request().method();
        return !method.equals(HttpMethod.GET) && !method.equals(HttpMethod.HEAD);
    }

    private Future<Asker> allowed(RoutingContext request, Asker asker, Right right) {
        return switch (asker) {
            case Asker.Operator _ -> Future.succeededFuture(asker);
            case Asker.Nobody _ ->
                    right == Right.ANYBODY
                            ? Future.succeededFuture(asker)
                            : no(Problem.notSignedIn());
            case Asker.Person person ->
                    allowance(person.person()).take(sessions.nanos())
                            ? allowed(request, person, right)
                            : no(Problem.tooFast());
        };
    }

    private Future<Asker> allowed(RoutingContext request, Asker.Person asker, Right right) {
        return switch (right) {
            case ANYBODY, SIGNED_IN -> Future.succeededFuture(asker);
            case ADMINISTER ->
                    rights.administers(asker.person())
                            .compose(may ->
                                    may ? Future.succeededFuture(asker) : no(Problem.notAllowed()));
            case READ_BODY -> inBody(request, asker, Standing.MEMBER);
            case PREPARE_BODY -> inBody(request, asker, Standing.PREPARES);
            case ADMINISTER_BODY -> inBody(request, asker, Standing.ADMINISTERS);
        };
    }

    private Future<Asker> inBody(RoutingContext request, Asker.Person asker, Standing least) {
        var body = request.pathParam("body");
        if (body != null) return require(asker, new BodyId(body), least);
        var meeting = new MeetingId(part(request, "meeting"));
        return rights.bodyOf(meeting)
                .compose(of ->
                        of.isPresent()
                                ? require(asker, of.get(), least)
                                : no(Problem.notFound("meeting")));
    }

    /// For a route that learns of its body from what it is sent.
    ///
    /// @return fails as the route itself would have turned the asker away
    public Future<Asker> require(Asker asker, BodyId body, Standing least) {
        if (!(asker instanceof Asker.Person person)) return Future.succeededFuture(asker);
        return rights.in(body, person.person())
                .compose(standing -> {
                    if (standing == Standing.STRANGER) return no(Problem.notFound("body"));
                    return standing.compareTo(least) < 0
                            ? no(Problem.notAllowed())
                            : Future.succeededFuture(asker);
                });
    }

    private Allowance allowance(PersonId person) {
        if (allowances.size() > 10_000) {
            allowances.values().removeIf(a -> a.full(sessions.nanos()));
        }
        return allowances.computeIfAbsent(person, _ -> new Allowance(sessions.nanos()));
    }

    /// Over https the cookie is for this host alone, and its own in each frame that another site shows.
    private String cookieName() {
        return entrance.secure() ? "__Host-klubba-in" : "klubba-in";
    }

    /// Hands the browser its secret.
    public void welcome(RoutingContext request, SignedIn.Opened opened) {
        var left = Duration.between(sessions.clock().instant(), opened.until()).toSeconds();
        give(request, cookieName(), opened.token().text(), "/", Math.max(0, left));
    }

    /// Takes the secret out of the browser.
    public void farewell(RoutingContext request) {
        give(request, cookieName(), "", "/", 0);
    }

    /// Lets somebody who has signed in take a seat in a meeting.
    public Answer seat(Doors.Entered entered) {
        return request -> entrance.seated(request, entered);
    }

    /// A small secret for the routes below a path, given to this browser alone.
    public void give(RoutingContext request, String name, String value, String path, long seconds) {
        var cookie = entrance.cookie(name, value, path, seconds);
        entrance.give(request, cookie, Framing.surface(request).isPresent());
    }

    /// The body of a request, read strictly.
    ///
    /// @return fails naming the place of the fault
    public static <T> Future<T> read(RoutingContext request, Class<T> type) {
        try {
            var body = request.body().asString();
            var plain = DomainJson.strangers(body == null ? "" : body);
            return Future.succeededFuture(DomainJson.read(plain, type, ""));
        } catch (DomainJson.Unreadable fault) {
            return Future.failedFuture(fault);
        }
    }

    /// A part of the path that the route names.
    public static String part(RoutingContext request, String name) {
        return Entrance.part(request, name);
    }

    private static <T> Future<T> no(Problem problem) {
        return Future.failedFuture(new Turned(problem));
    }
}
