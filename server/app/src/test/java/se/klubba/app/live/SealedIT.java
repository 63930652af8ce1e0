package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.klubba.app.LiveServer;
import se.klubba.app.document.FormOfPdf;
import se.klubba.app.json.DomainJson;
import se.klubba.app.sealing.SealSettings;
import se.klubba.app.sealing.Seals;
import se.klubba.app.signing.SigningSettings;
import se.klubba.app.signing.SigningStandIn;

/// What happens to a document once it is fixed, over a running server.
class SealedIT extends Live {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @TempDir Path directory;

    /// A meeting that was held, decided nothing and was closed, with its document frozen to be signed by secretary and chair.
    private static void frozen(Page chair, Page sec, Planned meeting) {
        begin(meeting, chair, 1);
        chair.does(command("closeMeeting"));
        sec.does(
                command(
                        "sendForAdjustment",
                        "signers",
                        List.of(meeting.person("sec"), meeting.person("chair"))));
        var reply = post(sec.guest, "/document/freeze", "");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    private static Web.Reply post(Planned.Guest guest, String what, String body) {
        return Web.ask(
                guest.meeting().port(),
                "POST",
                guest.path() + what,
                body,
                "Cookie",
                guest.cookie());
    }

    private static byte[] fetched(Planned.Guest guest, String what) throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + guest.meeting().port()
                                                + guest.path()
                                                + what))
                        .header("Cookie", guest.cookie())
                        .build();
        var reply = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(reply.statusCode()).isEqualTo(200);
        return reply.body();
    }

    private static Map<?, ?> until(Planned.Guest guest, Predicate<Map<?, ?>> what)
            throws InterruptedException {
        Map<?, ?> now = Map.of();
        for (int i = 0; i < 300; i++) {
            now = guest.get("/document/standing").json();
            if (what.test(now)) return now;
            Thread.sleep(100);
        }
        throw new AssertionError("still " + now);
    }

    private static Object at(Map<?, ?> tree, String... path) {
        Object now = tree;
        for (var name : path) now = ((Map<?, ?>) now).get(name);
        return now;
    }

    @Test
    void ADJ_7_when_the_last_has_signed_the_document_is_sealed_and_the_validator_passes_it()
            throws Exception {
        var server = server();
        var meeting = Planned.on(server, Map.of(), List.of());
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        frozen(chair, sec, meeting);
        assertThat(at(until(sec.guest, _ -> true), "seal", "state")).isEqualTo("none");
        sec.does(command("sign"));
        chair.does(command("sign"));
        var standing = until(sec.guest, now -> "sealed".equals(at(now, "seal", "state")));
        assertThat(at(standing, "seal", "development")).isEqualTo(true);
        var number = at(standing, "seal", "number");
        var reply = sec.guest.get("/documents/sealed/" + number + "/validation");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        assertThat(reply.json().get("verdict")).isEqualTo("VALID");
        assertThat(sec.guest.get("/documents/sealed/9/validation").status()).isEqualTo(404);
        // to whom a part is closed, not even whether it holds
        assertThat(
                        meeting.enter("guest")
                                .get("/documents/sealed/" + number + "/validation")
                                .status())
                .isEqualTo(403);
        assertThat(meeting.enter("guest").get("/document/standing").status()).isEqualTo(403);
        archived(meeting, sec.guest);
    }

    /// ARC-1 over the same meeting.
    private static void archived(Planned meeting, Planned.Guest sec) throws Exception {
        var files = opened(fetched(sec, "/archive.zip"));
        assertThat(files)
                .containsKeys(
                        "protokoll.pdf",
                        "protokoll-forseglat.pdf",
                        "record.json",
                        "metadata.json",
                        "metadata.xml",
                        "metadata-1.xsd",
                        "checksums-sha256.txt");
        for (var line :
                new String(files.get("checksums-sha256.txt"), StandardCharsets.UTF_8)
                        .lines()
                        .toList()) {
            var parts = line.split(" {2}");
            assertThat(sha256(files.get(parts[1]))).as(parts[1]).isEqualTo(parts[0]);
        }
        var metadata =
                (Map<?, ?>)
                        DomainJson.plain(
                                new String(files.get("metadata.json"), StandardCharsets.UTF_8));
        assertThat(at(metadata, "document", "sha256"))
                .isEqualTo(sha256(files.get("protokoll.pdf")));
        assertThat((List<?>) metadata.get("signatures")).hasSize(2);
        validated(files);
        assertThat(meeting.enter("chair").get("/archive.zip").status()).isEqualTo(403);
        assertThat(meeting.enter("guest").get("/archive.zip").status()).isEqualTo(403);
    }

    private static void validated(Map<String, byte[]> files) throws Exception {
        javax.xml.validation.SchemaFactory.newInstance(javax.xml.XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(
                        new javax.xml.transform.stream.StreamSource(
                                new ByteArrayInputStream(files.get("metadata-1.xsd"))))
                .newValidator()
                .validate(
                        new javax.xml.transform.stream.StreamSource(
                                new ByteArrayInputStream(files.get("metadata.xml"))));
    }

    @Test
    void ADJ_7_what_was_adjusted_while_the_server_was_dying_is_sealed_by_the_next_one_once()
            throws Exception {
        var first = server();
        var meeting = Planned.on(first);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        frozen(chair, sec, meeting);
        sec.does(command("sign"));
        chair.does(command("sign"));
        // at once: whether it was sealed before is a matter of luck, and both has to come to the
        // same
        first.close();
        var second = server();
        var third = node(LiveServer.With.usual());
        var guest = sec.guest.at(second);
        until(guest, now -> "sealed".equals(at(now, "seal", "state")));
        assertThat(sec.guest.at(third).get("/document/standing").json().get("seal").toString())
                .contains("sealed");
        var rows =
                DATABASE.database()
                        .pool()
                        .query(
                                "SELECT count(*) FROM document_edition WHERE kind = 'sealed' AND meeting_id = '"
                                        + meeting.id()
                                        + "'")
                        .execute()
                        .await(10, TimeUnit.SECONDS);
        assertThat(rows.iterator().next().getLong(0)).isEqualTo(1);
    }

    @Test
    void ADJ_8_a_service_signs_the_frozen_document_and_the_meeting_hears_of_it() throws Exception {
        var secret = directory.resolve("secret");
        Files.writeString(secret, "hemlighet\n");
        try (var service = new SigningStandIn("hemlighet")) {
            var server =
                    server(
                            LiveServer.With.usual()
                                    .signing(
                                            new SigningSettings(
                                                    Optional.of(service.url()),
                                                    Optional.of(secret),
                                                    "Provtjänsten",
                                                    Duration.ofMinutes(5))));
            var meeting = Planned.on(server);
            var chair = page(meeting, "chair");
            var sec = page(meeting, "sec");
            assertThat(post(sec.guest, "/document/outside", "").status()).isEqualTo(409);
            frozen(chair, sec, meeting);
            assertThat(post(chair.guest, "/document/outside", "").status()).isEqualTo(403);
            assertThat(post(sec.guest, "/document/outside", "").json().get("state"))
                    .isEqualTo("ordered");
            until(sec.guest, now -> now.get("outside").toString().contains("state=waiting"));
            var seals =
                    new Seals(
                            DATABASE.vertx(),
                            SealSettings.none(LiveServer.SEAL),
                            Clock.systemUTC());
            service.sign(file -> signed(seals, file));
            called(server, service);
            until(sec.guest, now -> now.get("outside").toString().contains("state=signed"));
            var sealed = until(sec.guest, now -> "sealed".equals(at(now, "seal", "state")));
            var reply =
                    sec.guest.get(
                            "/documents/sealed/" + at(sealed, "seal", "number") + "/validation");
            assertThat(reply.json().get("verdict")).isEqualTo("VALID");
            assertThat((List<?>) reply.json().get("signatures")).hasSize(2);
            assertThat(opened(fetched(sec.guest, "/archive.zip")))
                    .containsKey("underskrifter/1.pdf");
        }
    }

    private static Buffer signed(Seals seals, Buffer file) {
        try {
            return seals.seal(file, new Seals.Words("Underskrift", "Åre", "Två personer"))
                    .await(60, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void called(LiveServer server, SigningStandIn service) {
        var told = service.orders().values().iterator().next().told;
        var callback = (String) told.get("callback");
        var path = callback.substring(callback.indexOf("/signing/"));
        assertThat(Web.ask(server.port(), "POST", path, "anything").status()).isEqualTo(204);
        assertThat(Web.ask(server.port(), "POST", path + "x", "anything").status()).isEqualTo(404);
    }

    @Test
    void ADJ_8_without_a_service_that_is_said() {
        var server = server();
        var meeting = Planned.on(server);
        var sec = page(meeting, "sec");
        var chair = page(meeting, "chair");
        frozen(chair, sec, meeting);
        assertThat(post(sec.guest, "/document/outside", "").json().get("code"))
                .isEqualTo("NO_SIGNING_SERVICE");
    }

    @Test
    void ARC_1_attachments_and_the_scan_of_what_was_signed_on_paper_lie_there_under_their_names()
            throws Exception {
        var server = server();
        var meeting = Planned.on(server);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        var paper = FormOfPdf.protocol();
        sec.does(
                command(
                        "attach",
                        "item",
                        meeting.item(1),
                        "title",
                        "Kalkyl för året",
                        "file",
                        uploaded(sec.guest, paper, "kalkyl.pdf")));
        frozen(chair, sec, meeting);
        sec.does(command("sign"));
        var scan = picture();
        sec.does(
                command(
                        "signOnPaper",
                        "person",
                        meeting.person("chair"),
                        "date",
                        "2018-12-20",
                        "scan",
                        uploaded(sec.guest, scan, "skannat.png")));
        var files = opened(fetched(sec.guest, "/archive.zip"));
        assertThat(files.get("bilagor/01-kalkyl-for-aret.pdf")).isEqualTo(paper);
        assertThat(files.get("underskrifter/2.png")).isEqualTo(scan);
        assertThat(new String(files.get("metadata.xml"), StandardCharsets.UTF_8))
                .contains("<on>2018-12-20</on>")
                .contains("<path>underskrifter/2.png</path>")
                .contains("<path>bilagor/01-kalkyl-for-aret.pdf</path>");
        validated(files);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static String uploaded(Planned.Guest guest, byte[] content, String name)
            throws Exception {
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:"
                                                + guest.meeting().port()
                                                + guest.path()
                                                + "/files"))
                        .header("Cookie", guest.cookie())
                        .header("X-File-Name", name)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(content))
                        .build();
        var reply = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        return (String) Web.json(reply.body()).get("sha256");
    }

    @Test
    void ARC_1_before_adjustment_there_is_no_archive() {
        var server = server();
        var meeting = Planned.on(server);
        var sec = page(meeting, "sec");
        var chair = page(meeting, "chair");
        frozen(chair, sec, meeting);
        assertThat(sec.guest.get("/archive.zip").json().get("code"))
                .isEqualTo("DOCUMENT_NOT_ADJUSTED");
    }

    private static Map<String, byte[]> opened(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
