package se.klubba.app.identity.openid;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.identity.Token;
import se.klubba.domain.id.PersonId;

/// Signing in through providers. The browser that sets out keeps a secret of which nonce and code verifier are made, so that
/// only this browser can come back, and nothing that is kept here could help another one.
public final class OpenId {

    private static final Logger LOG = LoggerFactory.getLogger(OpenId.class);

    /// Older words of a provider on who has signed out are not believed.
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Vertx vertx;
    private final Accounts accounts;
    private final Clock clock;
    private final Map<String, Provider> providers = new LinkedHashMap<>();

    /// A provider as the page that signs in shows it.
    public record Button(String name, String label) {}

    /// @param address where the browser is to go
    /// @param browser what it keeps
    public record Begun(URI address, Token browser) {}

    /// What the browser brings back. All of it may be anything.
    public record Brought(String state, Optional<String> code, Optional<String> issuer) {}

    /// How it ended.
    public sealed interface Outcome {
        /// @param to where they wanted to go
        record In(PersonId person, SignedIn.Origin origin, String to) implements Outcome {}

        record Out(Why why) implements Outcome {}
    }

    /// Why somebody is not let in; each has its words in the page.
    public enum Why {
        /// Not in this browser, not the first time, or too late.
        OUTDATED,
        /// Broken off at the provider.
        BROKEN_OFF,
        /// The provider's answer does not hold.
        UNTRUE,
        /// The provider cannot be reached.
        AWAY,
        /// Nobody here is known by this account, and the provider vouches for no address.
        UNVERIFIED,
        /// Nobody here has the address.
        STRANGER,
        /// The account is somebody else's.
        TAKEN
    }

    /// @param home our own address
    public OpenId(
            Vertx vertx,
            List<ProviderSettings> settings,
            URI home,
            Accounts accounts,
            Clock clock) {
        this.vertx = vertx;
        this.accounts = accounts;
        this.clock = clock;
        for (var one : settings) {
            var back = URI.create(home + "/api/sign-in/with/" + one.name() + "/back");
            providers.put(one.name(), new Provider(one, back));
        }
    }

    public List<Button> buttons() {
        return providers.values().stream()
                .map(p -> new Button(p.settings().name(), p.settings().label()))
                .toList();
    }

    public boolean knows(String provider) {
        return providers.containsKey(provider);
    }

    /// @param joins who is signed in already, and wants to be known by the account from now on
    /// @return fails if the provider cannot be reached
    public Future<Begun> begin(String provider, String to, Optional<PersonId> joins) {
        var browser = Token.random();
        var state = Token.random();
        return blocking(() -> of(provider).ask(state.text(), nonce(browser), verifier(browser)))
                .compose(address ->
                        accounts.begin(new Accounts.Attempt(provider, to, joins), state, browser)
                                .map(new Begun(address, browser)));
    }

    /// Whether that is why something failed.
    public boolean away(Throwable failure) {
        return failure instanceof Provider.Away;
    }

    /// @param asker who is signed in in the browser already
    public Future<Outcome> finish(
            String provider, Token browser, Brought brought, Optional<PersonId> asker) {
        return accounts.take(provider, new Token(brought.state()), browser)
                .compose(attempt -> {
                    if (attempt.isEmpty()) return out(Why.OUTDATED);
                    if (brought.code().isEmpty()) return out(Why.BROKEN_OFF);
                    return redeem(provider, browser, brought)
                            .compose(asserted -> known(asserted, attempt.get(), asker))
                            .recover(failure -> unsettled(provider, failure));
                });
    }

    private Future<Asserted> redeem(String provider, Token browser, Brought brought) {
        return blocking(() -> {
            var one = of(provider);
            // RFC 9207; each provider has an address of its own to come back to, too
            if (brought.issuer().isPresent() && !one.speaksFor(brought.issuer().get())) {
                throw new Provider.Untrue("the answer is of another issuer", null);
            }
            return one.redeem(brought.code().orElseThrow(), nonce(browser), verifier(browser));
        });
    }

    private Future<Outcome> known(
            Asserted asserted, Accounts.Attempt attempt, Optional<PersonId> asker) {
        if (attempt.joins().isPresent()) return joined(asserted, attempt, asker);
        return accounts.personOf(asserted.issuer(), asserted.subject(), asserted.mail())
                .map(person -> {
                    if (person.isPresent()) return in(person.get(), asserted, attempt);
                    return new Outcome.Out(
                            asserted.mail().isPresent() ? Why.STRANGER : Why.UNVERIFIED);
                });
    }

    /// Only whoever set out and still is signed in: an account is worth as much as a key.
    private Future<Outcome> joined(
            Asserted asserted, Accounts.Attempt attempt, Optional<PersonId> asker) {
        var person = attempt.joins().orElseThrow();
        if (!asker.equals(attempt.joins())) return out(Why.OUTDATED);
        return accounts.join(asserted.issuer(), asserted.subject(), person)
                .map(is -> is ? in(person, asserted, attempt) : new Outcome.Out(Why.TAKEN));
    }

    private static Outcome in(PersonId person, Asserted asserted, Accounts.Attempt attempt) {
        var origin = new SignedIn.Origin(asserted.issuer(), asserted.subject(), asserted.session());
        return new Outcome.In(person, origin, attempt.to());
    }

    private static Future<Outcome> out(Why why) {
        return Future.succeededFuture(new Outcome.Out(why));
    }

    private static Future<Outcome> unsettled(String provider, Throwable failure) {
        return switch (failure) {
            case Provider.Untrue untrue -> {
                LOG.warn("{}: not let in, {}", provider, told(untrue));
                yield out(Why.UNTRUE);
            }
            case Provider.Away away -> {
                LOG.warn("{} cannot be reached, {}", provider, told(away));
                yield out(Why.AWAY);
            }
            default -> Future.failedFuture(failure);
        };
    }

    /// Whose session has ended at a provider, if that is true and news.
    public Future<Optional<SignedIn.Origin>> loggedOut(String provider, String token) {
        return blocking(() -> of(provider).loggedOut(token))
                .compose(claims -> {
                    var at = claims.getIssueTime().toInstant();
                    if (at.isBefore(clock.instant().minus(FRESH))) return nothing();
                    var issuer = claims.getIssuer().getValue();
                    var subject = claims.getSubject();
                    var session = claims.getSessionID();
                    var origin =
                            new SignedIn.Origin(
                                    issuer,
                                    subject == null ? "" : subject.getValue(),
                                    Optional.ofNullable(session).map(id -> id.getValue()));
                    return accounts.hear(issuer, claims.getJWTID().getValue(), until(at))
                            .map(news -> news ? Optional.of(origin) : Optional.empty());
                })
                .recover(failure -> {
                    if (!(failure instanceof Provider.Untrue)) return Future.failedFuture(failure);
                    LOG.warn("{}: word of a sign-out is not taken, {}", provider, told(failure));
                    return nothing();
                });
    }

    private static Instant until(Instant at) {
        return at.plus(FRESH).plusSeconds(60);
    }

    private static <T> Future<Optional<T>> nothing() {
        return Future.succeededFuture(Optional.empty());
    }

    /// Where somebody signs out at the provider itself; absent where it cannot be reached, or has no such place.
    public Future<Optional<URI>> goodbye(String provider, URI home) {
        if (!knows(provider)) return nothing();
        return blocking(() -> of(provider).goodbye(home))
                .recover(failure ->
                        failure instanceof Provider.Away
                                ? nothing()
                                : Future.failedFuture(failure));
    }

    private static String told(Throwable failure) {
        var cause = failure.getCause();
        return failure.getMessage() + (cause == null ? "" : ": " + cause.getMessage());
    }

    private Provider of(String name) {
        var provider = providers.get(name);
        if (provider == null) throw new IllegalArgumentException("provider");
        return provider;
    }

    private <T> Future<T> blocking(Callable<T> what) {
        return vertx.executeBlocking(what, false).map(Objects::requireNonNull);
    }

    private static String nonce(Token browser) {
        return new Token("nonce " + browser.text()).name();
    }

    private static String verifier(Token browser) {
        return new Token("verifier " + browser.text()).name();
    }
}
