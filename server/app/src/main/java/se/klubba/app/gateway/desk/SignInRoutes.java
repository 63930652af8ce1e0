package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.dispatch.MailSettings;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.app.identity.Codes;
import se.klubba.app.identity.FirstRun;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.identity.Token;
import se.klubba.app.identity.openid.OpenId;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.PersonId;

/// `/api/sign-in` and what stands around it: signing in by a code, the first administrator, signing out.
public final class SignInRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(SignInRoutes.class);

    /// The secret of the browser that asked for a code; sent to nothing but signing in.
    private static final String CHALLENGE = "klubba-code";

    private static final String CHALLENGE_PATH = "/api/sign-in";
    private static final long CHALLENGE_SECONDS = 600;
    private static final int LONGEST_NAME = 200;

    private final SignedIn signedIn;
    private final Codes codes;
    private final FirstRun firstRun;
    private final Optional<Letters> letters;
    private final OpenId openId;

    /// Carries a code to its address.
    @FunctionalInterface
    public interface Letters {
        Future<Void> code(String mail, String code);
    }

    record MailForm(String mail) {}

    record CodeForm(String code) {}

    record FirstForm(String code, String name, String mail, Optional<String> organisation) {}

    /// @param letters absent where no mail is sent from here
    SignInRoutes(
            SignedIn signedIn,
            Codes codes,
            FirstRun firstRun,
            Optional<Letters> letters,
            OpenId openId) {
        this.signedIn = signedIn;
        this.codes = codes;
        this.firstRun = firstRun;
        this.letters = letters;
        this.openId = openId;
    }

    void mount(Admission admission) {
        admission
                .get("/api/sign-in", Right.ANYBODY, (_, _) -> ways())
                .post(
                        "/api/sign-in/code",
                        Right.ANYBODY,
                        (request, _) -> askForCode(admission, request))
                .post("/api/sign-in", Right.ANYBODY, (request, _) -> answer(admission, request))
                .post(
                        "/api/sign-out",
                        Right.SIGNED_IN,
                        (request, asker) -> signOut(admission, request, asker))
                .post("/api/first", Right.ANYBODY, (request, _) -> first(admission, request));
    }

    /// What a sign-in page may offer.
    private Future<?> ways() {
        return firstRun.open()
                .map(open ->
                        Map.of(
                                "mail", letters.isPresent(),
                                "first", open,
                                "providers", openId.buttons()));
    }

    /// The answer is the same, and as quick, whoever has the address: the letter is not waited for.
    private Future<?> askForCode(Admission admission, RoutingContext request) {
        var post = letters.orElseThrow(() -> new Turned(Problem.notSetUp("MAIL_IS_OFF")));
        return Admission.read(request, MailForm.class)
                .compose(form -> codes.ask(address(form.mail())))
                .onSuccess(asked -> {
                    asked.letter().ifPresent(letter -> send(post, letter));
                    admission.give(
                            request,
                            CHALLENGE,
                            asked.challenge().text(),
                            CHALLENGE_PATH,
                            CHALLENGE_SECONDS);
                })
                .mapEmpty();
    }

    private static void send(Letters post, Codes.Sent letter) {
        post.code(letter.mail(), letter.code())
                .onFailure(failure ->
                        LOG.warn("a code could not be mailed: {}", failure.getClass().getName()));
    }

    private static String address(String mail) {
        var address = mail.strip();
        if (MailSettings.isAddress(address)) return address;
        throw new Turned(new Problem("NO_ADDRESS", 422, "This is no mail address.", "mail"));
    }

    private Future<?> answer(Admission admission, RoutingContext request) {
        var challenge = request.request().getCookie(CHALLENGE);
        if (challenge == null) throw wrongCode();
        return Admission.read(request, CodeForm.class)
                .compose(form -> codes.answer(new Token(challenge.getValue()), form.code()))
                .compose(person ->
                        begin(
                                admission,
                                request,
                                person.orElseThrow(SignInRoutes::wrongCode),
                                "code"))
                .onSuccess(_ -> admission.give(request, CHALLENGE, "", CHALLENGE_PATH, 0));
    }

    /// Wrong, too old, used or tried too often: which of them is not told.
    private static Turned wrongCode() {
        return new Turned(
                new Problem("CODE_WRONG", 403, "The code is wrong or holds no more.", ""));
    }

    private Future<?> first(Admission admission, RoutingContext request) {
        return Admission.read(request, FirstForm.class)
                .compose(form -> {
                    if (form.name().isBlank() || form.name().length() > LONGEST_NAME) {
                        throw new IllegalArgumentException("name: empty or too long");
                    }
                    return firstRun.begin(
                            form.code(), form.name(), address(form.mail()), form.organisation());
                })
                .compose(person ->
                        begin(
                                admission,
                                request,
                                person.orElseThrow(SignInRoutes::wrongCode),
                                "setup"));
    }

    private Future<?> begin(
            Admission admission, RoutingContext request, PersonId person, String how) {
        var device =
                Objects.requireNonNullElse(request.request().getHeader(HttpHeaders.USER_AGENT), "");
        return signedIn.open(person, how, device)
                .map(opened -> {
                    admission.welcome(request, opened);
                    var told = new LinkedHashMap<String, Object>();
                    told.put("person", person);
                    return told;
                });
    }

    private Future<?> signOut(Admission admission, RoutingContext request, Asker asker) {
        if (!(asker instanceof Asker.Person(var person, var session))) {
            return Future.succeededFuture();
        }
        return signedIn.end(person, session).onSuccess(_ -> admission.farewell(request)).mapEmpty();
    }
}
