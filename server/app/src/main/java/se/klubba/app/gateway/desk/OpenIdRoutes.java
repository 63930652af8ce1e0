package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Admission.Answer;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.identity.Token;
import se.klubba.app.identity.openid.OpenId;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.PersonId;

/// `/api/sign-in/with/…`: to a provider of OpenID Connect and back, and what a provider says of sessions that have ended there.
public final class OpenIdRoutes {

    /// The secret of the browser that is on its way. It comes back by a link from another site, which `Lax` lets through.
    private static final String BROWSER = "klubba-openid";

    private static final String PATH = "/api/sign-in/with";
    private static final long SECONDS = 600;

    /// Pages of our own, and nothing that a browser could take for the name of another host.
    private static final Pattern OWN_PAGE =
            Pattern.compile("/(?:hem|m/[\\w-]+/[\\w-]+|teams)(?:/[\\w-]+)*/?(?:\\?[\\w=&.-]*)?");

    private static final String HOME = "/hem";
    private static final int LONGEST_PAGE = 500;

    private final OpenId openId;
    private final SignedIn signedIn;

    /// @param to where they wanted to go; a page of ours
    /// @param join whether the account is to be known as that of whoever is signed in
    record SetOut(Optional<String> to, Optional<Boolean> join) {}

    OpenIdRoutes(OpenId openId, SignedIn signedIn) {
        this.openId = openId;
        this.signedIn = signedIn;
    }

    void mount(Admission admission) {
        admission
                .post(
                        "/api/sign-in/with/:provider",
                        Right.ANYBODY,
                        (request, asker) -> setOut(admission, request, asker))
                .get(
                        "/api/sign-in/with/:provider/back",
                        Right.ANYBODY,
                        (request, asker) -> comeBack(admission, request, asker))
                .post(
                        "/api/sign-in/with/:provider/logged-out",
                        Right.ANYBODY,
                        (request, _) -> loggedOut(request));
    }

    private Future<?> setOut(Admission admission, RoutingContext request, Asker asker) {
        var provider = provider(request);
        return Admission.read(request, SetOut.class)
                .compose(form -> openId.begin(provider, page(form.to()), joins(form, asker)))
                .recover(failure -> Future.failedFuture(openId.away(failure) ? away() : failure))
                .map(begun -> {
                    admission.give(request, BROWSER, begun.browser().text(), PATH, SECONDS);
                    return Map.of("url", begun.address().toString());
                });
    }

    private static Turned away() {
        return new Turned(
                new Problem("PROVIDER_AWAY", 502, "The provider cannot be reached now.", ""));
    }

    private static Optional<PersonId> joins(SetOut form, Asker asker) {
        if (!form.join().orElse(false)) return Optional.empty();
        var person = person(asker);
        if (person.isEmpty()) throw new Turned(Problem.notSignedIn());
        return person;
    }

    private static Optional<PersonId> person(Asker asker) {
        return asker instanceof Asker.Person(var person, _)
                ? Optional.of(person)
                : Optional.empty();
    }

    private static String page(Optional<String> to) {
        return to.filter(page -> page.length() <= LONGEST_PAGE)
                .filter(page -> OWN_PAGE.matcher(page).matches())
                .orElse(HOME);
    }

    private Future<?> comeBack(Admission admission, RoutingContext request, Asker asker) {
        var provider = provider(request);
        var cookie = request.request().getCookie(BROWSER);
        var state = given(request, "state");
        if (cookie == null || state.isEmpty()) {
            return Future.succeededFuture(out(OpenId.Why.OUTDATED));
        }
        var brought =
                new OpenId.Brought(state.get(), given(request, "code"), given(request, "iss"));
        return openId.finish(provider, new Token(cookie.getValue()), brought, person(asker))
                .compose(outcome -> {
                    admission.give(request, BROWSER, "", PATH, 0);
                    return switch (outcome) {
                        case OpenId.Outcome.Out(var why) -> Future.succeededFuture(out(why));
                        case OpenId.Outcome.In in -> letIn(admission, request, provider, in);
                    };
                });
    }

    /// With a secret of its own, whatever the browser had before.
    private Future<Answer> letIn(
            Admission admission, RoutingContext request, String provider, OpenId.Outcome.In in) {
        var device =
                Objects.requireNonNullElse(request.request().getHeader(HttpHeaders.USER_AGENT), "");
        return signedIn.open(in.person(), provider, device, Optional.of(in.origin()))
                .map(opened -> {
                    admission.welcome(request, opened);
                    return to(in.to());
                });
    }

    private static Answer out(OpenId.Why why) {
        return to(HOME + "/logga-in?why=" + why.name().toLowerCase(Locale.ROOT));
    }

    private static Answer to(String page) {
        return request ->
                request.response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, page).end();
    }

    /// The token alone says who speaks: no cookie, no page.
    private Future<?> loggedOut(RoutingContext request) {
        var provider = provider(request);
        var token = Optional.ofNullable(request.request().getFormAttribute("logout_token"));
        if (token.isEmpty()) throw notTaken();
        return openId.loggedOut(provider, token.get())
                .compose(origin ->
                        origin.isPresent()
                                ? signedIn.endOf(origin.get())
                                : Future.failedFuture(notTaken()))
                .map((Answer) answer -> answer.response().setStatusCode(200).end());
    }

    private static Turned notTaken() {
        return new Turned(Problem.unreadable("logout_token"));
    }

    private String provider(RoutingContext request) {
        var name = Admission.part(request, "provider");
        if (openId.knows(name)) return name;
        throw new Turned(Problem.notFound("provider"));
    }

    private static Optional<String> given(RoutingContext request, String name) {
        return Optional.ofNullable(request.request().getParam(name))
                .filter(text -> !text.isBlank());
    }
}
