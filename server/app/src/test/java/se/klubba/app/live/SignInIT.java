package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.vertx.sqlclient.Tuple;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.dispatch.MailSettings;

/// Signing in over the whole house: codes by mail, the first administrator, sessions.
class SignInIT extends Live {

    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeAll
    static void open() {
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    /// Time that the test moves.
    private static final class Moved extends Clock {
        private final AtomicReference<Instant> now =
                new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));

        void by(Duration time) {
            now.updateAndGet(at -> at.plus(time));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Moved clock = new Moved();

    private LiveServer withMail() {
        var url = URI.create("smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
        return server(
                LiveServer.With.usual()
                        .clock(clock)
                        .mail(
                                new MailSettings(
                                        Optional.of(url), Optional.of("klubba@klubba.example"))));
    }

    /// Somebody in the directory.
    private static String person(String name) throws Exception {
        var mail = name + "-" + UUID.randomUUID().toString().substring(0, 8) + "@as.example";
        DATABASE.database()
                .pool()
                .preparedQuery("INSERT INTO person (id, name, mail) VALUES ($1, $2, $3)")
                .execute(Tuple.of("p_" + UUID.randomUUID().toString().substring(0, 12), name, mail))
                .await(20, TimeUnit.SECONDS);
        return mail;
    }

    private static Web.Reply post(int port, String path, String cookie, String body) {
        return Web.ask(
                port, "POST", path, body, "Cookie", cookie, "Origin", "http://klubba.example");
    }

    private static String cookie(Web.Reply reply, String name) {
        return reply.headers().allValues("set-cookie").stream()
                .filter(c -> c.startsWith(name + "="))
                .map(c -> c.substring(0, c.indexOf(';')))
                .findFirst()
                .orElse("");
    }

    private static Web.Reply ask(int port, String mail) {
        return post(port, "/api/sign-in/code", "x=1", "{\"mail\":\"" + mail + "\"}");
    }

    /// The code in the last letter to this address.
    private static String code(String mail, int nth) throws Exception {
        for (var i = 0; i < 200; i++) {
            var codes = new ArrayList<String>();
            for (var letter : MAIL.getReceivedMessages()) {
                if (letter.getAllRecipients()[0].toString().equals(mail)) {
                    codes.add(letter.getSubject().replaceAll("\\D", ""));
                }
            }
            if (codes.size() >= nth) return codes.get(nth - 1);
            Thread.sleep(25);
        }
        throw new AssertionError("no letter");
    }

    /// The cookie of somebody who has signed in by a code.
    private static String signIn(int port, String mail) throws Exception {
        var asked = ask(port, mail);
        assertThat(asked.status()).isEqualTo(204);
        var signed =
                post(
                        port,
                        "/api/sign-in",
                        cookie(asked, "klubba-code"),
                        "{\"code\":\"" + code(mail, 1) + "\"}");
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        return cookie(signed, "klubba-in");
    }

    private static Web.Reply me(int port, String cookie) {
        return Web.get(port, "/api/me", "Cookie", cookie);
    }

    @Test
    void SEC_6_a_code_by_mail_signs_in_once_in_the_browser_that_asked() throws Exception {
        var port = withMail().port();
        var mail = person("asa");
        var asked = ask(port, mail.toUpperCase(java.util.Locale.ROOT));
        assertThat(asked.headers().allValues("set-cookie").getFirst())
                .contains("HttpOnly", "Path=/api/sign-in", "SameSite=Lax");
        var browser = cookie(asked, "klubba-code");
        var right = "{\"code\":\"" + code(mail, 1) + "\"}";
        assertThat(post(port, "/api/sign-in", "x=1", right).status()).isEqualTo(403);
        assertThat(post(port, "/api/sign-in", "klubba-code=" + "x".repeat(43), right).status())
                .isEqualTo(403);
        var signed = post(port, "/api/sign-in", browser, right);
        assertThat(signed.status()).as(signed.body()).isEqualTo(200);
        assertThat(me(port, cookie(signed, "klubba-in")).json().get("name")).isEqualTo("asa");
        assertThat(post(port, "/api/sign-in", browser, right).status()).as("again").isEqualTo(403);
    }

    @Test
    void SEC_6_asking_looks_the_same_whoever_has_the_address() throws Exception {
        var port = withMail().port();
        var known = ask(port, person("bo"));
        var unknown = ask(port, "nobody-" + UUID.randomUUID() + "@example.se");
        assertThat(unknown.status()).isEqualTo(known.status());
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(cookie(unknown, "klubba-code")).hasSameSizeAs(cookie(known, "klubba-code"));
        var guess =
                post(port, "/api/sign-in", cookie(unknown, "klubba-code"), "{\"code\":\"123456\"}");
        assertThat(guess.status()).isEqualTo(403);
        assertThat(ask(port, "no address").status()).isEqualTo(422);
    }

    @Test
    void SEC_6_a_code_holds_for_ten_minutes_and_five_tries_and_an_address_gets_five()
            throws Exception {
        var port = withMail().port();
        var mail = person("cilla");
        var first = ask(port, mail);
        var wrong =
                code(mail, 1).equals("000000") ? "{\"code\":\"000001\"}" : "{\"code\":\"000000\"}";
        var browser = cookie(first, "klubba-code");
        for (var i = 0; i < 5; i++) {
            assertThat(post(port, "/api/sign-in", browser, wrong).status()).isEqualTo(403);
        }
        var right = "{\"code\":\"" + code(mail, 1) + "\"}";
        assertThat(post(port, "/api/sign-in", browser, right).status()).as("sixth").isEqualTo(403);
        var late = cookie(ask(port, mail), "klubba-code");
        var second = "{\"code\":\"" + code(mail, 2) + "\"}";
        clock.by(Duration.ofMinutes(11));
        assertThat(post(port, "/api/sign-in", late, second).status()).as("late").isEqualTo(403);
        for (var i = 0; i < 6; i++) ask(port, mail);
        code(mail, 5);
        var other = person("dan");
        ask(port, other);
        code(other, 1);
        var letters = 0;
        for (var letter : MAIL.getReceivedMessages()) {
            if (letter.getAllRecipients()[0].toString().equals(mail)) letters++;
        }
        assertThat(letters).as("letters to one address").isEqualTo(5);
    }

    @Test
    void SEC_7_the_secret_of_a_session_is_replaced_and_an_old_one_that_comes_again_ends_it()
            throws Exception {
        var port = withMail().port();
        var old = signIn(port, person("eva"));
        assertThat(cookie(me(port, old), "klubba-in")).as("at once").isEmpty();
        clock.by(Duration.ofMinutes(61));
        var renewed = me(port, old);
        var fresh = cookie(renewed, "klubba-in");
        assertThat(fresh).isNotEmpty().isNotEqualTo(old);
        assertThat(me(port, old).status()).as("a request under way").isEqualTo(200);
        assertThat(me(port, fresh).status()).isEqualTo(200);
        clock.by(Duration.ofMinutes(2));
        assertThat(me(port, old).status()).as("in two hands").isEqualTo(401);
        assertThat(me(port, fresh).status()).as("so it has ended").isEqualTo(401);
    }

    @Test
    void SEC_7_of_many_requests_at_once_one_gets_the_new_secret_and_all_go_on() throws Exception {
        var port = withMail().port();
        var old = signIn(port, person("fia"));
        clock.by(Duration.ofMinutes(61));
        Callable<Web.Reply> asking = () -> me(port, old);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var replies = new ArrayList<Web.Reply>();
            for (var reply : pool.invokeAll(java.util.Collections.nCopies(24, asking))) {
                replies.add(reply.get());
            }
            assertThat(replies).allMatch(reply -> reply.status() == 200);
            var given =
                    replies.stream()
                            .map(r -> cookie(r, "klubba-in"))
                            .filter(c -> !c.isEmpty())
                            .toList();
            assertThat(given).hasSize(1);
            assertThat(me(port, given.getFirst()).status()).isEqualTo(200);
        }
    }

    @Test
    void SEC_7_a_session_ends_unused_signed_out_or_ended_elsewhere_and_its_seats_with_it()
            throws Exception {
        var server = withMail();
        var port = server.port();
        var mail = person("gun");
        var idle = signIn(port, mail);
        clock.by(Duration.ofDays(8));
        assertThat(me(port, idle).status()).isEqualTo(401);

        var laptop = signInAgain(port, mail, 2);
        var phone = signInAgain(port, mail, 3);
        var meeting = Planned.on(server);
        var person = (String) me(port, laptop).json().get("person");
        assertThat(post(port, "/api/meetings/" + meeting.id() + "/enter", laptop, "").status())
                .as("no seat there")
                .isEqualTo(404);
        var listed =
                (List<?>)
                        Web.get(port, "/api/me/sessions", "Cookie", laptop).json().get("sessions");
        assertThat(listed).hasSize(2);
        var other =
                listed.stream()
                        .map(s -> (Map<?, ?>) s)
                        .filter(s -> !(Boolean) s.get("this"))
                        .findFirst()
                        .orElseThrow();
        var ended =
                Web.ask(
                        port,
                        "DELETE",
                        "/api/me/sessions/" + other.get("id"),
                        "",
                        "Cookie",
                        laptop,
                        "Origin",
                        "http://klubba.example");
        assertThat(ended.status()).isEqualTo(204);
        assertThat(me(port, phone).status()).isEqualTo(401);
        assertThat(person).startsWith("p_");
        assertThat(post(port, "/api/sign-out", laptop, "").status()).isEqualTo(204);
        assertThat(me(port, laptop).status()).isEqualTo(401);
    }

    private static String signInAgain(int port, String mail, int nth) throws Exception {
        var asked = ask(port, mail);
        var signed =
                post(
                        port,
                        "/api/sign-in",
                        cookie(asked, "klubba-code"),
                        "{\"code\":\"" + code(mail, nth) + "\"}");
        return cookie(signed, "klubba-in");
    }

    @Test
    void SEC_7_a_foreign_page_changes_nothing_with_somebodys_cookie() throws Exception {
        var port = withMail().port();
        var cookie = signIn(port, person("hans"));
        for (var origin : List.of("https://evil.example", "null")) {
            var reply =
                    Web.ask(port, "POST", "/api/sign-out", "", "Cookie", cookie, "Origin", origin);
            assertThat(reply.status()).isEqualTo(403);
        }
        assertThat(Web.ask(port, "POST", "/api/sign-out", "", "Cookie", cookie).status())
                .isEqualTo(403);
        assertThat(me(port, cookie).status()).isEqualTo(200);
    }

    @Test
    void SEC_8_the_first_administrator_is_made_once_by_whoever_reads_the_console()
            throws Exception {
        DATABASE.database()
                .pool()
                .query("DELETE FROM administrator WHERE body_id IS NULL")
                .execute()
                .await(20, TimeUnit.SECONDS);
        var port = withMail().port();
        assertThat(Web.get(port, "/api/sign-in").json().get("first")).isEqualTo(true);
        var wrong = "{\"code\":\"x\",\"name\":\"Ingrid Ek\",\"mail\":\"ingrid@example.se\"}";
        assertThat(post(port, "/api/first", "x=1", wrong).status()).isEqualTo(403);
        var code = Files.readString(LiveServer.DATA.resolve("setup-code")).strip();
        Callable<Web.Reply> beginning =
                () ->
                        post(
                                port,
                                "/api/first",
                                "x=1",
                                "{\"code\":\""
                                        + code
                                        + "\",\"name\":\"Ingrid Ek\",\"mail\":\"ingrid-"
                                        + UUID.randomUUID()
                                        + "@example.se\"}");
        try (var pool = Executors.newFixedThreadPool(6)) {
            var statuses = new ArrayList<Integer>();
            var cookie = "";
            for (var reply : pool.invokeAll(java.util.Collections.nCopies(6, beginning))) {
                statuses.add(reply.get().status());
                if (reply.get().status() == 200) cookie = cookie(reply.get(), "klubba-in");
            }
            assertThat(statuses).containsExactlyInAnyOrder(200, 403, 403, 403, 403, 403);
            assertThat(me(port, cookie).json().get("administers")).isEqualTo(true);
        }
        assertThat(Web.get(port, "/api/sign-in").json().get("first")).isEqualTo(false);
        assertThat(beginning.call().status()).isEqualTo(403);
    }
}
