package se.klubba.app.identity.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What a token is worth: signed by the provider's very own key, and still a lie in one point.
class ProviderTest {

    private static final String NONCE = "n".repeat(64);
    private static final String CLIENT = "klubba";
    private static final URI BACK =
            URI.create("http://klubba.example/api/sign-in/with/kommun/back");

    /// The provider's key, which the test may change.
    private static final class Keys extends KeyProvider {
        private volatile RSAKey key = fresh();

        private static RSAKey fresh() {
            try {
                return new RSAKeyGenerator(2048)
                        .keyID(UUID.randomUUID().toString())
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .generate();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        @Override
        public JWK signingKey(String keyId) {
            return key;
        }
    }

    private static final Keys KEYS = new Keys();
    private static final MockOAuth2Server SERVER =
            new MockOAuth2Server(
                    new OAuth2Config(false, null, null, false, new OAuth2TokenProvider(KEYS)));

    private static String issuer;

    @BeforeAll
    static void start() {
        SERVER.start(InetAddress.getLoopbackAddress(), 0);
        issuer = SERVER.issuerUrl("kommun").toString();
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    private static Provider provider(List<String> domains) {
        return new Provider(
                new ProviderSettings(
                        "kommun",
                        URI.create(issuer),
                        CLIENT,
                        Optional.empty(),
                        "Kommunen",
                        List.of(),
                        domains),
                BACK);
    }

    private static JWTClaimsSet.Builder truth() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject("u-17")
                .audience(CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", NONCE)
                .claim("email", "Anna.Ek@Kommun.Example")
                .claim("email_verified", true)
                .claim("sid", "s-1");
    }

    private static SignedJWT signed(JWTClaimsSet claims) throws JOSEException {
        return signed(claims, KEYS.key, KEYS.key.getKeyID());
    }

    private static SignedJWT signed(JWTClaimsSet claims, RSAKey key, String id)
            throws JOSEException {
        var token =
                new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(), claims);
        token.sign(new RSASSASigner(key));
        return token;
    }

    @Test
    void SEC_9_a_token_that_holds_names_somebody() throws Exception {
        var asserted = provider(List.of()).checked(signed(truth().build()), NONCE);
        assertThat(asserted)
                .isEqualTo(
                        new Asserted(
                                issuer,
                                "u-17",
                                Optional.of("anna.ek@kommun.example"),
                                Optional.of("s-1")));
    }

    static Stream<Arguments> lies() {
        return Stream.of(
                lie("expired", t -> t.expirationTime(ago(31))),
                lie("without an end", t -> t.expirationTime(null)),
                lie(
                        "from the time to come",
                        t -> t.issueTime(Date.from(Instant.now().plusSeconds(90)))),
                lie("without a time", t -> t.issueTime(null)),
                lie("for somebody else", t -> t.audience("other")),
                lie("for nobody", t -> t.audience((String) null)),
                lie("for two, issued to nobody", t -> t.audience(List.of(CLIENT, "other"))),
                lie(
                        "for two, issued to the other",
                        t -> t.audience(List.of(CLIENT, "other")).claim("azp", "other")),
                lie("issued to somebody else", t -> t.claim("azp", "other")),
                lie("of another issuer", t -> t.issuer("https://evil.example")),
                lie("of an issuer beside it", t -> t.issuer(issuer + "2")),
                lie("without an issuer", t -> t.issuer(null)),
                lie("with another nonce", t -> t.claim("nonce", "m".repeat(64))),
                lie("without a nonce", t -> t.claim("nonce", null)),
                lie("about nobody", t -> t.subject(null)));
    }

    private static Arguments lie(String name, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(name, change);
    }

    private static Date ago(int seconds) {
        return Date.from(Instant.now().minusSeconds(seconds));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lies")
    void SEC_9_one_lie_is_enough(String name, UnaryOperator<JWTClaimsSet.Builder> change)
            throws Exception {
        var token = signed(change.apply(truth()).build());
        assertThatThrownBy(() -> provider(List.of()).checked(token, NONCE))
                .as(name)
                .isInstanceOf(Provider.Untrue.class);
    }

    static Stream<Arguments> forgeries() throws Exception {
        var claims = truth().build();
        var own = Keys.fresh();
        var secret =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.HS256)
                                .keyID(KEYS.key.getKeyID())
                                .build(),
                        claims);
        // the oldest trick: the public key, which everybody knows, as the secret of a signature
        // with one
        secret.sign(new MACSigner(KEYS.key.toRSAPublicKey().getEncoded()));
        var turned = signed(claims).serialize().split("\\.", -1);
        var other = new PlainJWT(truth().subject("u-18").build()).serialize().split("\\.", -1);
        return Stream.of(
                Arguments.of("alg none", new PlainJWT(claims)),
                Arguments.of("the public key as a secret", secret),
                Arguments.of("a key of one's own", signed(claims, own, own.getKeyID())),
                Arguments.of(
                        "a key of one's own under its name",
                        signed(claims, own, KEYS.key.getKeyID())),
                Arguments.of(
                        "other words under its signature",
                        JWTParser.parse(turned[0] + "." + other[1] + "." + turned[2])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void SEC_9_only_the_providers_own_signature_counts(String name, JWT token) {
        assertThatThrownBy(() -> provider(List.of()).checked(token, NONCE))
                .as(name)
                .isInstanceOf(Provider.Untrue.class);
    }

    @Test
    void SEC_9_clocks_may_differ_a_little() throws Exception {
        var late = truth().expirationTime(ago(20)).issueTime(ago(80)).build();
        assertThat(provider(List.of()).checked(signed(late), NONCE).subject()).isEqualTo("u-17");
    }

    @Test
    void SEC_9_a_new_key_of_the_provider_is_fetched_and_the_old_one_no_more_taken()
            throws Exception {
        var provider = provider(List.of());
        var old = KEYS.key;
        provider.checked(signed(truth().build()), NONCE);
        KEYS.key = Keys.fresh();
        provider.checked(signed(truth().build()), NONCE);
        var stale = signed(truth().build(), old, old.getKeyID());
        assertThatThrownBy(() -> provider.checked(stale, NONCE))
                .isInstanceOf(Provider.Untrue.class);
    }

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of(Map.of("email_verified", true), true),
                Arguments.of(Map.of("email_verified", "true"), true),
                Arguments.of(Map.of("email_verified", false), false),
                Arguments.of(Map.of("email_verified", "false"), false),
                Arguments.of(Map.of(), false),
                Arguments.of(Map.of("xms_edov", true), true),
                Arguments.of(Map.of("xms_edov", 1), true),
                Arguments.of(Map.of("xms_edov", "1"), true),
                Arguments.of(Map.of("xms_edov", 0), false),
                Arguments.of(Map.of("xms_edov", "0"), false),
                Arguments.of(Map.of("email_verified", List.of(true)), false));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("addresses")
    void SEC_9_an_address_counts_only_if_the_provider_has_made_sure_of_it(
            Map<String, Object> said, boolean counts) throws Exception {
        var claims = truth().claim("email_verified", null);
        said.forEach(claims::claim);
        var mail = provider(List.of()).checked(signed(claims.build()), NONCE).mail();
        assertThat(mail.isPresent()).isEqualTo(counts);
    }

    @Test
    void SEC_9_a_provider_speaks_only_for_the_domains_that_it_was_given() throws Exception {
        var token = signed(truth().build());
        assertThat(provider(List.of("kommun.example")).checked(token, NONCE).mail()).isPresent();
        assertThat(provider(List.of("other.example")).checked(token, NONCE).mail()).isEmpty();
        assertThat(provider(List.of("example")).checked(token, NONCE).mail()).isEmpty();
    }

    @Test
    void SEC_9_a_provider_that_cannot_be_reached_is_told_from_one_that_lies() {
        var gone =
                new Provider(
                        new ProviderSettings(
                                "gone",
                                URI.create("http://127.0.0.1:1"),
                                CLIENT,
                                Optional.empty(),
                                "",
                                List.of(),
                                List.of()),
                        BACK);
        assertThatThrownBy(() -> gone.ask("s", NONCE, "v".repeat(64)))
                .isInstanceOf(Provider.Away.class);
    }

    @Test
    void SEC_9_the_way_to_the_provider_carries_what_binds_the_answer_to_us() throws Exception {
        var address = provider(List.of()).ask("state-1", NONCE, "v".repeat(64)).toString();
        assertThat(address)
                .startsWith(issuer)
                .contains(
                        "response_type=code",
                        "state=state-1",
                        "nonce=" + NONCE,
                        "code_challenge_method=S256")
                .doesNotContain("v".repeat(64));
    }
}
