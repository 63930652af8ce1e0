package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.vertx.sqlclient.Tuple;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.klubba.app.LiveServer;
import se.klubba.app.identity.PgSignedIn;
import se.klubba.app.identity.openid.ProviderSettings;
import se.klubba.domain.id.PersonId;

/// Signing in through a provider: there and back, as a browser goes.
class OpenIdIT extends Live {

    private static final String ISSUER = "kommun";
    private static final String CLIENT = "klubba";
    private static final String OWN = "http://klubba.example";
    private static final KeyProvider KEYS = new KeyProvider();
    private static final MockOAuth2Server PROVIDER =
            new MockOAuth2Server(
                    new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(KEYS)));
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @BeforeAll
    static void start() {
        PROVIDER.start(InetAddress.getLoopbackAddress(), 0);
    }

    @AfterAll
    static void stop() {
        PROVIDER.shutdown();
    }

    private static String issuer() {
        return PROVIDER.issuerUrl(ISSUER).toString();
    }

    private int port() {
        return server(
                        LiveServer.With.usual()
                                .providers(
                                        provider("kommun", issuer()),
                                        provider("gone", "http://127.0.0.1:1")))
                .port();
    }

    private static ProviderSettings provider(String name, String issuer) {
        return new ProviderSettings(
                name,
                URI.create(issuer),
                CLIENT,
                Optional.empty(),
                "Kommunen",
                List.of(),
                List.of());
    }

    /// A browser on its way: where it was sent, and what it holds.
    private record Way(String address, String cookie) {}

    private static Way setOut(int port, String form, String... cookies) {
        var reply =
                Web.ask(
                        port,
                        "POST",
                        "/api/sign-in/with/kommun",
                        form,
                        "Cookie",
                        String.join("; ", cookies.length == 0 ? new String[] {"x=1"} : cookies),
                        "Origin",
                        OWN);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.headers().allValues("set-cookie").getFirst())
                .contains("HttpOnly", "SameSite=Lax", "Path=/api/sign-in/with");
        return new Way((String) reply.json().get("url"), cookie(reply, "klubba-openid"));
    }

    /// What the provider sends the browser back with, having asked nobody for a password.
    private static String there(Way way, Map<String, Object> said) throws Exception {
        return there(way, said, 600);
    }

    private static String there(Way way, Map<String, Object> said, long seconds) throws Exception {
        PROVIDER.enqueueCallback(
                new DefaultOAuth2TokenCallback(
                        ISSUER, (String) said.get("sub"), "JWT", List.of(CLIENT), said, seconds));
        var reply =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(way.address())).build(),
                        HttpResponse.BodyHandlers.discarding());
        var back = reply.headers().firstValue("location").orElseThrow();
        assertThat(back).startsWith(OWN + "/api/sign-in/with/kommun/back?");
        return back.substring(OWN.length());
    }

    private static Web.Reply back(int port, String path, String... cookies) {
        return Web.get(port, path, "Cookie", String.join("; ", cookies));
    }

    private static Web.Reply through(int port, Map<String, Object> said) throws Exception {
        var way = setOut(port, "{}");
        return back(port, there(way, said), way.cookie());
    }

    private static String cookie(Web.Reply reply, String name) {
        return reply.headers().allValues("set-cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> account(String mail) {
        var said = new HashMap<String, Object>();
        said.put("sub", "u-" + UUID.randomUUID());
        said.put("email", mail);
        said.put("email_verified", true);
        return said;
    }

    /// Somebody in the directory, and the address.
    private static String person(String name) throws Exception {
        var mail = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@as.example";
        run(
                "INSERT INTO person (id, name, mail) VALUES ($1, $2, $3)",
                Tuple.of("p_" + UUID.randomUUID().toString().substring(0, 12), name, mail));
        return mail;
    }

    private static void run(String sql, Tuple given) throws Exception {
        DATABASE.database().pool().preparedQuery(sql).execute(given).await(20, TimeUnit.SECONDS);
    }

    private static Object nameOf(int port, String cookie) {
        return Web.get(port, "/api/me", "Cookie", cookie).json().get("name");
    }

    private static void out(Web.Reply reply, String why) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        assertThat(reply.header("location")).isEqualTo("/hem/logga-in?why=" + why);
        assertThat(cookie(reply, "klubba-in")).isEmpty();
    }

    @Test
    void SEC_9_whom_a_provider_vouches_for_is_let_in_and_known_again_by_the_account()
            throws Exception {
        var port = port();
        var said = account(person("anna").toUpperCase(java.util.Locale.ROOT));
        var way = setOut(port, "{\"to\":\"/hem/organ?sort=namn\"}");
        var reply = back(port, there(way, said), way.cookie());
        assertThat(reply.status()).as(reply.body()).isEqualTo(303);
        assertThat(reply.header("location")).isEqualTo("/hem/organ?sort=namn");
        assertThat(reply.headers().allValues("set-cookie").toString()).contains("HttpOnly");
        assertThat(nameOf(port, cookie(reply, "klubba-in"))).isEqualTo("anna");
        said.put("email", "married@elsewhere.example");
        said.remove("email_verified");
        var again = through(port, said);
        assertThat(nameOf(port, cookie(again, "klubba-in"))).isEqualTo("anna");
        assertThat(cookie(again, "klubba-in")).isNotEqualTo(cookie(reply, "klubba-in"));
        assertThat(Web.get(port, "/api/sign-in").json().get("providers"))
                .isEqualTo(
                        List.of(
                                Map.of("name", "kommun", "label", "Kommunen"),
                                Map.of("name", "gone", "label", "Kommunen")));
    }

    @ParameterizedTest
    @CsvSource({
        "//evil.example", "https://evil.example/hem", "/\\evil.example", "/hem/../\\evil.example",
        "/hem//evil.example", "/api/sign-out", "javascript:alert(1)", "/hem\u0009/x"
    })
    void SEC_9_the_way_back_leads_to_a_page_of_ours(String to) throws Exception {
        var port = port();
        var way = setOut(port, se.klubba.app.json.DomainJson.write(Map.of("to", to)));
        var reply = back(port, there(way, account(person("bo"))), way.cookie());
        assertThat(reply.header("location")).isEqualTo("/hem");
    }

    @Test
    void SEC_9_what_comes_back_holds_once_and_in_the_browser_that_set_out() throws Exception {
        var port = port();
        var said = account(person("cilla"));
        var way = setOut(port, "{}");
        var path = there(way, said);
        var other = setOut(port, "{}");
        out(back(port, path, "x=1"), "outdated");
        out(back(port, path, other.cookie()), "outdated");
        out(back(port, path.replace("/kommun/", "/gone/"), way.cookie()), "outdated");
        out(back(port, path.replaceAll("state=[^&]+", "state=guess"), way.cookie()), "outdated");
        assertThat(cookie(back(port, path, way.cookie()), "klubba-in"))
                .as("the right one")
                .isNotEmpty();
        out(back(port, path, way.cookie()), "outdated");
        // the code of before with a state that is new
        var state = other.address().replaceAll(".*[?&]state=([^&]+).*", "$1");
        var code = path.replaceAll("state=[^&]+", "state=" + state);
        out(back(port, code, other.cookie()), "untrue");
    }

    @Test
    void SEC_9_a_token_that_lies_lets_nobody_in() throws Exception {
        var port = port();
        var mail = person("dan");
        for (var lie :
                List.<Map<String, Object>>of(
                        Map.of("nonce", "another"),
                        Map.of("iss", "https://evil.example"),
                        Map.of("aud", List.of("other")),
                        Map.of("azp", "other"))) {
            var said = account(mail);
            said.putAll(lie);
            out(through(port, said), "untrue");
        }
        var way = setOut(port, "{}");
        out(back(port, there(way, account(mail), -60), way.cookie()), "untrue");
    }

    @Test
    void SEC_9_an_address_that_the_provider_does_not_vouch_for_opens_nothing() throws Exception {
        var port = port();
        var said = account(person("eva"));
        said.put("email_verified", false);
        out(through(port, said), "unverified");
        said.remove("email_verified");
        out(through(port, said), "unverified");
        out(through(port, account("nobody@elsewhere.example")), "stranger");
    }

    @Test
    void SEC_9_who_breaks_off_is_told_so_and_a_provider_that_is_away_too() throws Exception {
        var port = port();
        var way = setOut(port, "{}");
        var state = way.address().replaceAll(".*[?&]state=([^&]+).*", "$1");
        var path = "/api/sign-in/with/kommun/back?error=access_denied&state=" + state;
        out(back(port, path, way.cookie()), "broken_off");
        var gone =
                Web.ask(
                        port,
                        "POST",
                        "/api/sign-in/with/gone",
                        "{}",
                        "Cookie",
                        "x=1",
                        "Origin",
                        OWN);
        assertThat(gone.status()).isEqualTo(502);
        assertThat(
                        Web.ask(
                                        port,
                                        "POST",
                                        "/api/sign-in/with/none",
                                        "{}",
                                        "Cookie",
                                        "x=1",
                                        "Origin",
                                        OWN)
                                .status())
                .isEqualTo(404);
        assertThat(
                        Web.ask(
                                        port,
                                        "POST",
                                        "/api/sign-in/with/kommun",
                                        "{}",
                                        "Cookie",
                                        "klubba-in=x",
                                        "Origin",
                                        "https://evil.example")
                                .status())
                .isEqualTo(403);
    }

    @Test
    void SEC_9_an_account_becomes_ones_own_when_one_is_signed_in_and_nobody_elses()
            throws Exception {
        var port = port();
        var said = account("private@mail.example");
        said.remove("email_verified");
        out(through(port, said), "unverified");
        var fia = signedIn("fia");
        var way = setOut(port, "{\"join\":true}", fia);
        out(back(port, there(way, said), way.cookie()), "outdated");
        var once = setOut(port, "{\"join\":true}", fia);
        assertThat(back(port, there(once, said), once.cookie(), fia).header("location"))
                .isEqualTo("/hem");
        assertThat(nameOf(port, cookie(through(port, said), "klubba-in"))).isEqualTo("fia");
        var gun = signedIn("gun");
        var hers = setOut(port, "{\"join\":true}", gun);
        out(back(port, there(hers, said), hers.cookie(), gun), "taken");
        assertThat(
                        Web.ask(
                                        port,
                                        "POST",
                                        "/api/sign-in/with/kommun",
                                        "{\"join\":true}",
                                        "Cookie",
                                        "x=1",
                                        "Origin",
                                        OWN)
                                .status())
                .isEqualTo(401);
    }

    private static String signedIn(String name) throws Exception {
        var id = "p_" + UUID.randomUUID().toString().substring(0, 12);
        run("INSERT INTO person (id, name) VALUES ($1, $2)", Tuple.of(id, name));
        var opened =
                new PgSignedIn(DATABASE.database(), Clock.systemUTC())
                        .open(new PersonId(id), "code", "test")
                        .await(20, TimeUnit.SECONDS);
        return "klubba-in=" + opened.token().text();
    }

    @Test
    void SEC_10_a_session_that_ended_at_the_provider_ends_here_with_its_seats() throws Exception {
        var server = server(LiveServer.With.usual().providers(provider("kommun", issuer())));
        var port = server.port();
        var meeting = Planned.on(server);
        var said = account(person("hans"));
        said.put("sid", "s-" + UUID.randomUUID());
        // the one of the meeting
        run(
                "UPDATE person SET mail = $1 WHERE id = $2",
                Tuple.of("seat-" + said.get("sub") + "@as.example", meeting.person("anna")));
        said.put("email", "seat-" + said.get("sub") + "@as.example");
        var one = cookie(through(port, said), "klubba-in");
        var first = said.get("sid");
        said.put("sid", "s-" + UUID.randomUUID());
        var two = cookie(through(port, said), "klubba-in");
        var entered =
                Web.ask(
                        port,
                        "POST",
                        "/api/meetings/" + meeting.id() + "/enter",
                        "",
                        "Cookie",
                        one,
                        "Origin",
                        OWN);
        assertThat(entered.status()).as(entered.body()).isEqualTo(200);
        var seat = cookie(entered, "klubba");
        var path = (String) entered.json().get("url");
        assertThat(Web.get(port, path, "Cookie", seat).status()).isEqualTo(200);

        assertThat(loggedOut(port, token(Map.of("sid", first, "aud", "other"), true)))
                .isEqualTo(400);
        assertThat(loggedOut(port, token(Map.of("sid", first, "nonce", "n"), true))).isEqualTo(400);
        assertThat(loggedOut(port, token(Map.of("sid", first), false))).isEqualTo(400);
        assertThat(
                        loggedOut(
                                port,
                                token(Map.of("sid", first, "iat", Date.from(Instant.EPOCH)), true)))
                .isEqualTo(400);
        assertThat(loggedOut(port, "x")).isEqualTo(400);
        assertThat(nameOf(port, one)).isNotNull();

        var word = token(Map.of("sid", first), true);
        assertThat(loggedOut(port, word)).isEqualTo(200);
        assertThat(Web.get(port, "/api/me", "Cookie", one).status()).isEqualTo(401);
        assertThat(Web.get(port, path, "Cookie", seat).status()).isEqualTo(401);
        assertThat(nameOf(port, two)).as("another session of the same person").isNotNull();
        assertThat(loggedOut(port, word)).as("heard before").isEqualTo(400);

        assertThat(loggedOut(port, token(Map.of("sub", said.get("sub")), true))).isEqualTo(200);
        assertThat(Web.get(port, "/api/me", "Cookie", two).status()).isEqualTo(401);
    }

    private static int loggedOut(int port, String token) {
        return Web.ask(
                        port,
                        "POST",
                        "/api/sign-in/with/kommun/logged-out",
                        "logout_token=" + token,
                        "Content-Type",
                        "application/x-www-form-urlencoded")
                .status();
    }

    /// @param event whether it says that it is about signing out
    private static String token(Map<String, Object> said, boolean event) throws Exception {
        var now = Instant.now();
        var claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer())
                        .audience(CLIENT)
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString());
        if (event) {
            claims.claim(
                    "events",
                    Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        }
        said.forEach(claims::claim);
        var key = (RSAKey) KEYS.signingKey(ISSUER);
        var token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .keyID(key.getKeyID())
                                .type(new JOSEObjectType("logout+jwt"))
                                .build(),
                        claims.build());
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }
}
