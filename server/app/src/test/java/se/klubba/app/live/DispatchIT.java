package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.dispatch.MailSettings;

/// Finished documents by mail, over a running server and a mail server of the test's own.
class DispatchIT extends Live {

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

    private static Web.Reply post(Planned.Guest guest, String body) {
        return Web.ask(
                guest.meeting().port(),
                "POST",
                guest.path() + "/dispatch",
                body,
                "Cookie",
                guest.cookie());
    }

    /// Notes that are finished.
    private Planned finished(LiveServer server, boolean secret) {
        var profile = Map.of("documentType", "minnesanteckningar");
        var meeting = secret ? Planned.on(server, profile) : Planned.allOpen(server, profile);
        var chair = page(meeting, "chair");
        begin(meeting, chair, 1);
        chair.does(command("closeMeeting"));
        page(meeting, "sec").does(command("finaliseNotes"));
        return meeting;
    }

    private static Map<?, ?> letter(Planned.Guest sec, String to) throws InterruptedException {
        for (int i = 0; i < 200; i++) {
            var all = (List<?>) sec.get("/dispatch").json().get("letters");
            for (var one : all) {
                var letter = (Map<?, ?>) one;
                if (letter.get("to").equals(to) && !"waiting".equals(letter.get("state"))) {
                    return letter;
                }
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nothing became of it");
    }

    @Test
    void PUB_4_the_finished_document_goes_to_chosen_addresses_once_and_is_logged()
            throws Exception {
        var meeting = finished(withMail(), false);
        var sec = meeting.enter("sec");
        var body =
                "{\"id\":\"r1\",\"to\":[\"asa@are.example\",\"bo@krokom.example\"],\"message\":\"Här kommer de.\"}";
        assertThat(post(sec, body).status()).isEqualTo(200);
        assertThat(post(sec, body).status()).isEqualTo(200);
        assertThat(letter(sec, "asa@are.example"))
                .satisfies(letter -> {
                    assertThat(letter.get("state")).isEqualTo("sent");
                    assertThat(letter.get("by")).isEqualTo(meeting.person("sec"));
                    assertThat(letter.get("file")).isEqualTo("minnesanteckningar-2018-12-14.pdf");
                });
        letter(sec, "bo@krokom.example");
        Thread.sleep(300);
        var received = mail.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject())
                .isEqualTo("Minnesanteckningar 2018-12-14, Sociala samrådsgruppen");
        assertThat(received[0].getFrom()[0].toString()).isEqualTo("klubba@klubba.example");
        assertThat(GreenMailUtil.getWholeMessage(received[0]))
                .contains("minnesanteckningar-2018-12-14.pdf")
                .contains("Auto-Submitted: auto-generated");
        assertThat(post(meeting.enter("chair"), body).status()).isEqualTo(403);
        assertThat(meeting.enter("chair").get("/dispatch").status()).isEqualTo(403);
    }

    @Test
    void DOC_2_finished_notes_are_kept_as_a_version_which_is_what_is_sent_and_archived()
            throws Exception {
        var meeting = finished(withMail(), false);
        var sec = meeting.enter("sec");
        var pdf = sec.get("/documents/finalised/1.pdf");
        assertThat(pdf.status()).as(pdf.body()).isEqualTo(200);
        assertThat(sec.get("/documents").body()).contains("\"kind\":\"finalised\"");
        assertThat(sec.get("/documents/finalised/2.pdf").status()).isEqualTo(404);
        var verified = sec.get("/documents/verify/finalised/1").json();
        assertThat(verified.get("matches")).isEqualTo(true);
        var sum = (String) verified.get("sha256");

        post(sec, "{\"id\":\"r1\",\"to\":[\"asa@are.example\"]}");
        letter(sec, "asa@are.example");
        assertThat(kept("SELECT file FROM dispatch WHERE meeting_id = '" + meeting.id() + "'"))
                .isEqualTo(sum);
        assertThat(sec.get("/archive.zip").status()).isEqualTo(200);
        assertThat(sec.get("/documents/verify/finalised/1").json().get("sha256"))
                .as("still the same file")
                .isEqualTo(sum);
    }

    /// The name is corrected in the directory, which every server reads anew.
    @Test
    void DOC_9_a_kept_version_has_the_names_of_its_time_in_every_form() throws Exception {
        var meeting = finished(server(), false);
        var sec = meeting.enter("sec");
        assertThat(sec.get("/documents/finalised/1.txt").body()).contains("Name of anna");
        kept(
                "UPDATE person SET name = 'Anna Nygift' WHERE id = '"
                        + meeting.person("anna")
                        + "' RETURNING id");
        var later = sec.at(server());
        assertThat(later.get("/record.txt").body()).contains("Anna Nygift");
        for (var form : List.of("txt", "html", "json")) {
            assertThat(later.get("/documents/finalised/1." + form).body())
                    .as(form)
                    .contains("Name of anna")
                    .doesNotContain("Nygift");
        }
        assertThat(later.get("/documents/finalised/1.docx").body()).startsWith("PK");
    }

    private static String kept(String statement) {
        try {
            return DATABASE.database()
                    .pool()
                    .query(statement)
                    .execute()
                    .await(10, TimeUnit.SECONDS)
                    .iterator()
                    .next()
                    .getString(0);
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    @Test
    void PUB_4_what_is_no_address_is_named_and_nothing_is_sent() {
        var meeting = finished(withMail(), false);
        var sec = meeting.enter("sec");
        for (var wrong :
                List.of(
                        "asa",
                        "asa@are.example\\r\\nBcc: x@y.example",
                        "Åsa <a@b.example>",
                        "a@b..example",
                        "")) {
            var reply =
                    post(sec, "{\"id\":\"r\",\"to\":[\"bo@krokom.example\",\"" + wrong + "\"]}");
            assertThat(reply.status()).as(wrong).isEqualTo(422);
        }
        assertThat(post(sec, "{\"id\":\"r\",\"to\":[]}").status()).isEqualTo(422);
        assertThat((List<?>) sec.get("/dispatch").json().get("letters")).isEmpty();
    }

    @Test
    void PUB_4_nothing_that_is_closed_to_some_leaves_by_mail() {
        var meeting = finished(withMail(), true);
        var reply = post(meeting.enter("sec"), "{\"id\":\"r\",\"to\":[\"asa@are.example\"]}");
        assertThat(reply.json().get("code")).isEqualTo("HOLDS_SECRET_ITEMS");
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void PUB_4_an_extract_goes_where_the_whole_may_not_if_its_own_items_are_open_to_all()
            throws Exception {
        var meeting = finished(withMail(), true);
        var sec = meeting.enter("sec");
        var form = "{\"id\":\"%s\",\"to\":[\"asa@are.example\"],\"items\":[\"%s\"]}";
        assertThat(post(sec, form.formatted("r1", meeting.item(1))).status()).isEqualTo(200);
        var letter = letter(sec, "asa@are.example");
        assertThat(letter.get("what")).isEqualTo("extract");
        assertThat(letter.get("file")).isEqualTo("utdrag-2018-12-14.pdf");
        assertThat(post(sec, form.formatted("r2", meeting.item(3))).json().get("code"))
                .isEqualTo("HOLDS_SECRET_ITEMS");
        assertThat(post(sec, form.formatted("r3", "i99")).json().get("code"))
                .isEqualTo("UNKNOWN_ITEM");
    }

    @Test
    void PUB_4_without_configuration_that_is_said() {
        var meeting = finished(server(), false);
        var sec = meeting.enter("sec");
        var reply = post(sec, "{\"id\":\"r\",\"to\":[\"asa@are.example\"]}");
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.json().get("code")).isEqualTo("MAIL_IS_OFF");
        assertThat(sec.get("/document/standing").json().get("mail")).isEqualTo(false);
    }

    @Test
    void PUB_4_what_waited_for_a_mail_server_is_sent_when_it_is_back() throws Exception {
        var server = withMail();
        var meeting = finished(server, false);
        var sec = meeting.enter("sec");
        int port = mail.getSmtp().getPort();
        mail.stop();
        assertThat(post(sec, "{\"id\":\"r\",\"to\":[\"asa@are.example\"]}").status())
                .isEqualTo(200);
        Thread.sleep(500);
        var back = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        back.start();
        try {
            assertThat(letter(sec, "asa@are.example").get("state")).isEqualTo("sent");
            assertThat(back.getReceivedMessages()).hasSize(1);
        } finally {
            back.stop();
        }
    }
}
