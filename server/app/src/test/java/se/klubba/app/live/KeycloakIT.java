package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import se.klubba.app.LiveServer;
import se.klubba.app.identity.openid.ProviderSettings;
import se.klubba.app.json.DomainJson;

/// Signing in against a real Keycloak, whose own form is filled in. Run by `bin/keycloak-test`, which knows where Keycloak is.
@EnabledIfSystemProperty(named = "klubba.keycloak", matches = ".+")
class KeycloakIT extends Live {

    private static final String OWN = "http://klubba.example";
    private static final String SECRET = "the-secret-of-klubba";
    private static final String REALM = "klubba-" + UUID.randomUUID().toString().substring(0, 8);
    private static final Pattern FORM = Pattern.compile("<form[^>]+action=\"([^\"]+)\"");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @TempDir static Path dir;

    private static Process keycloak;
    private static String base;
    private static String token;

    @BeforeAll
    static void start() throws Exception {
        var port = free();
        base = "http://127.0.0.1:" + port;
        var starting =
                new ProcessBuilder(
                        System.getProperty("klubba.keycloak") + "/bin/kc.sh",
                        "start-dev",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--cache=local");
        starting.environment().put("JAVA_HOME", System.getProperty("java.home"));
        starting.environment().put("JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m");
        starting.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        starting.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        var log = dir.resolve("keycloak.log");
        keycloak = starting.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        var patience = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!answers()) {
            if (!keycloak.isAlive() || System.nanoTime() > patience) {
                throw new IllegalStateException(
                        "Keycloak did not start:\n" + Files.readString(log));
            }
            Thread.sleep(200);
        }
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers() throws InterruptedException {
        try {
            return send(HttpRequest.newBuilder(URI.create(base + "/realms/master"))).statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    @AfterAll
    static void stop() throws Exception {
        if (keycloak == null) return;
        if (token != null) admin("DELETE", "", null);
        keycloak.descendants().forEach(ProcessHandle::destroy);
        keycloak.destroy();
        if (!keycloak.waitFor(20, TimeUnit.SECONDS)) keycloak.destroyForcibly();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return HTTP.send(
                request.timeout(Duration.ofSeconds(30)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f ->
                        f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// Asks Keycloak's administration of this realm.
    private static HttpResponse<String> admin(String method, String path, Object body)
            throws Exception {
        return send(
                HttpRequest.newBuilder(URI.create(base + "/admin/realms/" + REALM + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(
                                                DomainJson.write(body))));
    }

    private static void realm(int port, String mail, String unverified) throws Exception {
        var signedIn =
                send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                base
                                                        + "/realms/master/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                form(
                                                        Map.of(
                                                                "grant_type", "password",
                                                                "client_id", "admin-cli",
                                                                "username", "admin",
                                                                "password", "admin")))));
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(200);
        token = (String) Web.json(signedIn.body()).get("access_token");
        var client =
                Map.of(
                        "clientId",
                        "klubba",
                        "secret",
                        SECRET,
                        "redirectUris",
                        List.of(OWN + "/api/sign-in/with/keycloak/back"),
                        "attributes",
                        Map.of(
                                "pkce.code.challenge.method", "S256",
                                "backchannel.logout.url",
                                        "http://127.0.0.1:"
                                                + port
                                                + "/api/sign-in/with/keycloak/logged-out",
                                "backchannel.logout.session.required", "true"));
        var made =
                send(
                        HttpRequest.newBuilder(URI.create(base + "/admin/realms"))
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                DomainJson.write(
                                                        Map.of(
                                                                "realm",
                                                                REALM,
                                                                "enabled",
                                                                true,
                                                                "sslRequired",
                                                                "none",
                                                                "clients",
                                                                List.of(client),
                                                                "users",
                                                                List.of(
                                                                        user("anna", mail, true),
                                                                        user(
                                                                                "bo",
                                                                                unverified,
                                                                                false)))))));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    }

    private static Map<String, Object> user(String name, String mail, boolean verified) {
        return Map.of(
                "username", name,
                "enabled", true,
                "firstName", name,
                "lastName", "Ek",
                "email", mail,
                "emailVerified", verified,
                "credentials",
                        List.of(Map.of("type", "password", "value", "pw", "temporary", false)));
    }

    private static String person(String name) throws Exception {
        var mail = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@as.example";
        DATABASE.database()
                .pool()
                .preparedQuery("INSERT INTO person (id, name, mail) VALUES ($1, $2, $3)")
                .execute(Tuple.of("p_" + UUID.randomUUID().toString().substring(0, 12), name, mail))
                .await(20, TimeUnit.SECONDS);
        return mail;
    }

    /// From our page over Keycloak's form and back: our answer.
    private static Web.Reply through(int port, String user) throws Exception {
        var begun =
                Web.ask(
                        port,
                        "POST",
                        "/api/sign-in/with/keycloak",
                        "{}",
                        "Cookie",
                        "x=1",
                        "Origin",
                        OWN);
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        var page = send(HttpRequest.newBuilder(URI.create((String) begun.json().get("url"))));
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        var action = FORM.matcher(page.body());
        assertThat(action.find()).as(page.body()).isTrue();
        var sent =
                send(
                        HttpRequest.newBuilder(URI.create(action.group(1).replace("&amp;", "&")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookies(page))
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                form(Map.of("username", user, "password", "pw")))));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        var back = sent.headers().firstValue("location").orElseThrow();
        assertThat(back).startsWith(OWN + "/api/sign-in/with/keycloak/back?");
        return Web.get(
                port, back.substring(OWN.length()), "Cookie", cookie(begun, "klubba-openid"));
    }

    private static String cookies(HttpResponse<String> reply) {
        var all = new LinkedHashMap<String, String>();
        for (var line : reply.headers().allValues("set-cookie")) {
            var pair = line.substring(0, line.indexOf(';'));
            all.put(pair.substring(0, pair.indexOf('=')), pair);
        }
        return String.join("; ", all.values());
    }

    private static String cookie(Web.Reply reply, String name) {
        return reply.headers().allValues("set-cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    @Test
    void SEC_9_signing_in_through_keycloak_also_after_its_keys_changed_until_it_says_that_it_ended()
            throws Exception {
        var mail = person("anna");
        var secret = Files.writeString(dir.resolve("secret"), SECRET + "\n");
        var provider =
                new ProviderSettings(
                        "keycloak",
                        URI.create(base + "/realms/" + REALM),
                        "klubba",
                        Optional.of(secret),
                        "Kommunens inloggning",
                        List.of(),
                        List.of());
        var port = server(LiveServer.With.usual().providers(provider)).port();
        realm(port, mail, person("bo"));

        var in = through(port, "anna");
        assertThat(in.header("location")).isEqualTo("/hem");
        var first = cookie(in, "klubba-in");
        assertThat(Web.get(port, "/api/me", "Cookie", first).json().get("name")).isEqualTo("anna");
        assertThat(through(port, "bo").header("location"))
                .isEqualTo("/hem/logga-in?why=unverified");

        var key =
                admin(
                        "POST",
                        "/components",
                        Map.of(
                                "name", "newer",
                                "providerId", "rsa-generated",
                                "providerType", "org.keycloak.keys.KeyProvider",
                                "config", Map.of("priority", List.of("500"))));
        assertThat(key.statusCode()).as(key.body()).isEqualTo(201);
        var second = cookie(through(port, "anna"), "klubba-in");
        assertThat(Web.get(port, "/api/me", "Cookie", second).status()).isEqualTo(200);

        var users = admin("GET", "/users?username=anna&exact=true", null).body();
        var id = users.replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(admin("POST", "/users/" + id + "/logout", null).statusCode()).isEqualTo(204);
        for (var session : List.of(first, second)) {
            var patience = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (Web.get(port, "/api/me", "Cookie", session).status() != 401) {
                assertThat(System.nanoTime()).as("not heard").isLessThan(patience);
                Thread.sleep(50);
            }
        }
    }
}
