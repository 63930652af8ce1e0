package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.dispatch.MailSettings;

/// People called to a meeting: letters in a real mail server, calendar entries read back, answers by the links in them.
class CallingIT extends Live {

    private final GreenMail mail =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void open() {
        mail.start();
    }

    @AfterEach
    void stop() {
        mail.stop();
    }

    private LiveServer withMail() {
        var url = URI.create("smtp://127.0.0.1:" + mail.getSmtp().getPort());
        return server(
                LiveServer.With.usual()
                        .mail(
                                new MailSettings(
                                        Optional.of(url), Optional.of("klubba@klubba.example"))));
    }

    /// A board with `chair` and `åsa` who vote, `ess` and `ett` who may be called in, and `sec` who writes.
    private record Called(int port, String id, Map<?, ?> people) {

        static Called on(LiveServer server, String title) {
            var body =
                    Web.operator(
                            server.port(),
                            "POST",
                            "/api/bodies",
                            Map.of("name", "Nämnden för vård", "kind", "nämnd"));
            assertThat(body.status()).as(body.body()).isEqualTo(200);
            var planned =
                    Web.operator(
                            server.port(),
                            "POST",
                            "/api/meetings",
                            form((String) body.json().get("id"), title));
            assertThat(planned.status()).as(planned.body()).isEqualTo(200);
            var told = planned.json();
            return new Called(
                    server.port(), (String) told.get("id"), (Map<?, ?>) told.get("people"));
        }

        private static Map<String, ?> form(String body, String title) {
            var form = new HashMap<String, Object>();
            form.put("body", body);
            form.put("title", title);
            form.put("date", "2031-03-30");
            form.put("start", "09:00");
            form.put("end", "12:00");
            form.put("place", "Rådhuset, sal 3");
            form.put("joinLink", "https://teams.example/l/1");
            form.put(
                    "people",
                    List.of(
                            person("chair", "Cecilia Ek", "cecilia@are.example"),
                            person("åsa", "Åsa Öberg, \"Å\"", "asa@are.example"),
                            person("sec", "Sven Åhl", "sven@are.example"),
                            person("ess", "Essie Sol", "essie@are.example"),
                            Map.of("key", "ett", "name", "Ett Namn")));
            form.put(
                    "participants",
                    List.of(
                            seat("chair", "beslutande", true),
                            seat("åsa", "beslutande", true),
                            seat("ess", "ersättare", false),
                            seat("ett", "ersättare", false),
                            seat("sec", "tjänstemän", false)));
            form.put(
                    "offices",
                    List.of(
                            Map.of("role", "chair", "person", "chair"),
                            Map.of("role", "secretary", "person", "sec")));
            form.put(
                    "agenda",
                    List.of(
                            Map.of("title", "Öppnande", "kind", "opening"),
                            Map.of("title", "Budget", "kind", "decision"),
                            Map.of("title", "Avslutning", "kind", "closing")));
            return form;
        }

        private static Map<String, ?> person(String key, String name, String mail) {
            return Map.of("key", key, "name", name, "mail", mail);
        }

        private static Map<String, ?> seat(String person, String category, boolean votes) {
            return Map.of("person", person, "category", category, "votes", votes);
        }

        Web.Reply post(String what, Map<String, ?> body) {
            return Web.operator(port, "POST", "/api/meetings/" + id + what, body);
        }

        Web.Reply does(Map<String, ?> command) {
            var name = "c-" + java.util.UUID.randomUUID();
            return post("/commands", Map.of("id", name, "command", command));
        }

        Map<?, ?> now() {
            return Web.operator(port, "GET", "/api/meetings/" + id, "").json();
        }

        Object reply(String key) {
            var view = (Map<?, ?>) now().get("view");
            return ((Map<?, ?>) ((Map<?, ?>) view.get("people")).get(people.get(key))).get("reply");
        }
    }

    /// A letter as it came.
    private record Letter(String to, String subject, String whole, Map<String, String> parts) {

        String text() {
            return parts.get("text/plain");
        }

        String calendar() {
            return parts.get("text/calendar");
        }

        VEvent event() throws Exception {
            var calendar = new CalendarBuilder().build(new StringReader(calendar()));
            assertThat(calendar.validate(true).getEntries()).isEmpty();
            return (VEvent) calendar.getComponents().getLast();
        }

        int sequence() throws Exception {
            return Integer.parseInt(
                    event().<Property>getProperty("SEQUENCE").orElseThrow().getValue());
        }

        String uid() throws Exception {
            return event().<Property>getProperty("UID").orElseThrow().getValue();
        }

        String found(String pattern) {
            var matcher = Pattern.compile(pattern).matcher(text());
            assertThat(matcher.find()).as(text()).isTrue();
            return matcher.group(1);
        }
    }

    private List<Letter> letters(int count) throws Exception {
        assertThat(mail.waitForIncomingEmail(30_000, count)).isTrue();
        var all = new ArrayList<Letter>();
        for (var message : mail.getReceivedMessages()) all.add(letter(message));
        return all;
    }

    private static Letter letter(MimeMessage message) throws Exception {
        var recipients = message.getAllRecipients();
        assertThat(recipients).hasSize(1);
        assertThat(message.getRecipients(Message.RecipientType.CC)).isNull();
        var whole = new ByteArrayOutputStream();
        message.writeTo(whole);
        var parts = new HashMap<String, String>();
        collect(message.getContent(), parts);
        return new Letter(
                recipients[0].toString(),
                message.getSubject(),
                whole.toString(StandardCharsets.UTF_8),
                parts);
    }

    private static void collect(Object content, Map<String, String> parts) throws Exception {
        var many = (Multipart) content;
        for (var i = 0; i < many.getCount(); i++) {
            BodyPart part = many.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, parts);
                continue;
            }
            var type = part.getContentType().replaceAll("(?s)[;\r\n].*", "").strip();
            var bytes = part.getInputStream().readAllBytes();
            parts.put(type, new String(bytes, StandardCharsets.UTF_8));
            parts.put(type + " header", part.getContentType());
        }
    }

    private static Letter of(List<Letter> letters, String to) {
        return letters.stream()
                .filter(l -> l.to().equals(to))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    @Test
    void MTG_7_each_gets_a_letter_of_their_own_with_the_notice_links_and_a_calendar_entry()
            throws Exception {
        var meeting = Called.on(withMail(), "Nämndens möte\r\nBcc: evil@example.com");
        var sent = meeting.post("/notice", Map.of("id", "n1", "message", "Fika från 8.30."));
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.json().get("letters")).isEqualTo(4);
        var letters = letters(4);
        var asa = of(letters, "asa@are.example");
        assertThat(asa.subject())
                .isEqualTo("Kallelse: Nämndens möte Bcc: evil@example.com 2031-03-30");
        assertThat(asa.text())
                .contains(
                        "Hej Åsa Öberg, \"Å\"!",
                        "söndag 30 mars 2031 kl. 09:00–12:00",
                        "Rådhuset, sal 3")
                .contains("Fika från 8.30.");
        assertThat(asa.parts()).containsKey("application/pdf").containsKey("text/html");
        assertThat(asa.parts().get("text/calendar header")).contains("method=REQUEST");
        assertThat(asa.calendar()).contains("METHOD:REQUEST");
        assertThat(asa.uid()).isEqualTo(meeting.id() + "@klubba.example");
        assertThat(asa.whole()).doesNotContain("cecilia@are.example", "sven@are.example");
        assertThat(mail.getReceivedMessages())
                .allSatisfy(m -> assertThat(m.getHeader("Bcc")).isNull());
        // everybody's link opens their own seat
        var link = asa.found("http://klubba.example(/in/\\S+)");
        var in = Web.get(meeting.port(), link);
        assertThat(in.header("location"))
                .isEqualTo("/m/" + meeting.id() + "/" + meeting.people().get("åsa") + "/");
        assertThat(of(letters, "sven@are.example").text()).doesNotContain(link);
        var view = (Map<?, ?>) ((Map<?, ?>) meeting.now().get("view")).get("meeting");
        assertThat(view.get("noticeSent")).isNotNull();
    }

    @Test
    void MTG_7_a_change_takes_the_place_of_the_entry_before_and_calling_off_takes_it_away()
            throws Exception {
        var meeting = Called.on(withMail(), "Nämndens möte");
        meeting.post("/notice", Map.of("id", "n1"));
        var first = of(letters(4), "asa@are.example");
        var moved =
                meeting.does(
                        command(
                                "setTimeAndPlace",
                                "date",
                                "2031-03-31",
                                "start",
                                "13:00",
                                "end",
                                "15:00",
                                "place",
                                "Sal 4"));
        assertThat(moved.status()).as(moved.body()).isEqualTo(200);
        assertThat(meeting.post("/notice", Map.of("id", "n2")).status()).isEqualTo(200);
        var second = of(letters(8), "asa@are.example");
        assertThat(second.uid()).isEqualTo(first.uid());
        assertThat(second.sequence()).isGreaterThan(first.sequence());
        assertThat(second.calendar()).contains("DTSTART;TZID=Europe/Stockholm:20310331T130000");
        assertThat(second.subject()).startsWith("Ändrad kallelse:");
        var off = meeting.post("/cancel", Map.of("id", "x1", "reason", "För få kan komma."));
        assertThat(off.status()).as(off.body()).isEqualTo(200);
        var third = of(letters(12), "asa@are.example");
        assertThat(third.uid()).isEqualTo(first.uid());
        assertThat(third.sequence()).isGreaterThan(second.sequence());
        assertThat(third.calendar()).contains("METHOD:CANCEL", "STATUS:CANCELLED");
        assertThat(third.text()).contains("Mötet är inställt", "För få kan komma.");
        // said again, nobody is told twice
        assertThat(meeting.post("/cancel", Map.of("id", "x1")).status()).isEqualTo(200);
        assertThat(meeting.does(command("openCheckIn")).json().get("code"))
                .isEqualTo("MEETING_CANCELLED");
        assertThat(mail.getReceivedMessages()).hasSize(12);
    }

    @Test
    void PART_8_the_link_in_the_letter_answers_only_by_a_press_and_until_the_meeting_opens()
            throws Exception {
        var meeting = Called.on(withMail(), "Nämndens möte");
        meeting.post("/notice", Map.of("id", "n1"));
        var token = of(letters(4), "asa@are.example").found("/hem/svar/(\\S+)");
        var path = "/api/replies/" + token;
        assertThat(Web.get(meeting.port(), path).json().get("name")).isEqualTo("Åsa Öberg, \"Å\"");
        assertThat(Web.get(meeting.port(), path).json().containsKey("reply")).isFalse();
        assertThat(meeting.reply("åsa")).isNull();
        assertThat(post(meeting, path, "{\"answer\":\"comes\"}").status()).isEqualTo(200);
        assertThat(meeting.reply("åsa")).isEqualTo("comes");
        assertThat(post(meeting, path, "{\"answer\":\"absent\"}").status()).isEqualTo(200);
        assertThat(meeting.reply("åsa")).isEqualTo("absent");
        assertThat(post(meeting, path, "{\"answer\":\"perhaps\"}").status()).isEqualTo(400);
        assertThat(Web.get(meeting.port(), "/api/replies/x" + token).status()).isEqualTo(404);
        assertThat(Web.get(meeting.port(), path + "/calendar.ics").body())
                .contains("METHOD:PUBLISH");

        // the secretary sees it, and calls the first substitute
        var now = meeting.now();
        assertThat(now.get("unreplaced")).isEqualTo(List.of(meeting.people().get("åsa")));
        assertThat(now.get("toCall"))
                .isEqualTo(List.of(meeting.people().get("ess"), meeting.people().get("ett")));
        var call =
                Map.of(
                        "id", "k1",
                        "person", meeting.people().get("ess"),
                        "member", meeting.people().get("åsa"));
        assertThat(meeting.post("/calls", call).status()).isEqualTo(200);
        var letter = of(letters(5), "essie@are.example");
        assertThat(letter.text())
                .contains("Du kallas in till Nämndens möte i stället för Åsa Öberg");

        // an open meeting takes no answers
        var chair = chair(meeting);
        assertThat(chair.command("o1", command("openMeeting")).status()).isEqualTo(200);
        var late = post(meeting, path, "{\"answer\":\"comes\"}");
        assertThat(late.json().get("code")).isEqualTo("MEETING_ALREADY_OPEN");
        assertThat(Web.get(meeting.port(), path).json().get("open")).isEqualTo(false);
    }

    private static Web.Reply post(Called meeting, String path, String body) {
        return Web.ask(meeting.port(), "POST", path, body);
    }

    private static Planned.Guest chair(Called meeting) {
        return new Planned(meeting.port(), meeting.id(), meeting.people(), List.of())
                .enter("chair");
    }

    @Test
    void MTG_7_without_mail_the_notice_is_kept_and_the_entry_is_fetched() {
        var meeting = Called.on(server(), "Nämndens möte");
        var sent = meeting.post("/notice", Map.of("id", "n1"));
        assertThat(sent.json().get("letters")).isEqualTo(0);
        assertThat(meeting.now().get("mailIsSent")).isEqualTo(false);
        assertThat(meeting.now().get("letters")).isEqualTo(List.of());
        var ics =
                Web.operator(
                        meeting.port(),
                        "GET",
                        "/api/meetings/" + meeting.id() + "/calendar.ics",
                        "");
        assertThat(ics.header("content-type")).startsWith("text/calendar");
        assertThat(ics.body()).contains("UID:" + meeting.id() + "@klubba.example");
    }

    @Test
    void MTG_6_a_guest_is_invited_by_name_and_known_at_once_on_open_pages() throws Exception {
        var meeting = Called.on(server(), "Nämndens möte");
        var chair = chair(meeting);
        var invited =
                meeting.post(
                        "/participants",
                        Map.of(
                                "id", "g1",
                                "name", "Gösta Ny",
                                "mail", "gosta@are.example",
                                "category", "övriga deltagare",
                                "votes", false));
        assertThat(invited.status()).as(invited.body()).isEqualTo(200);
        for (var i = 0; i < 100 && !chair.get("/view").body().contains("Gösta Ny"); i++) {
            Thread.sleep(50);
        }
        assertThat(chair.get("/view").body()).contains("Gösta Ny");
        var stranger =
                meeting.post(
                        "/participants",
                        Map.of(
                                "id", "g2",
                                "person", "p_unknown",
                                "category", "övriga deltagare",
                                "votes", false));
        assertThat(stranger.status()).isEqualTo(404);
    }
}
