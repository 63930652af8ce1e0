package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.database.Database;
import se.klubba.app.json.DomainJson;

/// `kill -9` of the database while the document is frozen, at each signature, and while it is sealed.
class AdjustmentKillIT {

    private Path data;
    private Vertx vertx;
    private Database database;
    private LiveServer server;
    private final List<Page> pages = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        data = Files.createTempDirectory("klubba-signing-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        vertx = Vertx.vertx();
        database = Database.start(vertx, data, Optional.empty()).await(60, TimeUnit.SECONDS);
        server = LiveServer.start(vertx, database, LiveServer.With.usual());
    }

    @AfterEach
    void stop() throws Exception {
        for (var page : pages) page.close();
        server.close();
        database.close().await(30, TimeUnit.SECONDS);
        vertx.close().await(10, TimeUnit.SECONDS);
        try (Stream<Path> all = Files.walk(data)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) delete(path);
        }
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException tidiedUpMeanwhile) {
            // the database was still at it
        }
    }

    private Page page(Planned meeting, String key) {
        var page = Page.of(meeting, key);
        pages.add(page);
        return page;
    }

    private void kill() throws InterruptedException {
        // killed a moment ago it may not be back yet
        for (var tries = 0; database.embeddedPid().isEmpty() && tries < 200; tries++) {
            Thread.sleep(50);
        }
        ProcessHandle.of(database.embeddedPid().orElseThrow())
                .ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void ADJ_2_a_database_killed_in_between_loses_no_signature_and_no_file() throws Exception {
        var meeting = Planned.on(server);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        var anna = page(meeting, "anna");
        Live.begin(meeting, chair, 2);
        chair.does(Live.command("closeMeeting"));
        var signers = Stream.of("sec", "chair", "anna").map(meeting::person).toList();
        sec.does(Live.command("sendForAdjustment", "signers", signers));

        var freezing = CompletableFuture.supplyAsync(() -> freeze(sec.guest));
        Thread.sleep(30);
        kill();
        var frozen = freezing.join();
        for (var tries = 0; frozen.status() == 503 && tries < 20; tries++) {
            frozen = freeze(sec.guest);
        }
        assertThat(frozen.status()).as(frozen.body()).isEqualTo(200);
        var sum = (String) ((Map<?, ?>) frozen.json().get("result")).get("sha256");

        for (var page : List.of(anna, chair, sec)) {
            page.settle();
            var id = UUID.randomUUID().toString();
            var signing = Live.command("sign", "sha256", sum);
            page.post(id, signing);
            kill();
            assertThat(page.answer(id, 0).get("status")).isEqualTo("done");
            assertThat(page.send(id, signing).get("status")).as("sent again").isEqualTo("done");
        }
        anna.sees(p -> "adjusted".equals(p.at("document", "state")));
        assertThat(verified(anna.guest)).contains("\"matches\":true", sum);
    }

    /// At the last signature, and twice more while the seal is made and stored.
    @Test
    void ADJ_7_a_database_killed_while_the_document_is_sealed_leaves_one_seal_that_holds()
            throws Exception {
        var meeting = Planned.on(server);
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        Live.begin(meeting, chair, 2);
        chair.does(Live.command("closeMeeting"));
        var signers = Stream.of("sec", "chair").map(meeting::person).toList();
        sec.does(Live.command("sendForAdjustment", "signers", signers));
        var frozen = freeze(sec.guest);
        assertThat(frozen.status()).as(frozen.body()).isEqualTo(200);
        var sum = (String) ((Map<?, ?>) frozen.json().get("result")).get("sha256");
        for (var page : List.of(chair, sec)) {
            page.settle();
            page.does(Live.command("sign", "sha256", sum));
        }
        for (var pause : List.of(0, 400, 900)) {
            Thread.sleep(pause);
            kill();
        }
        var sealed = false;
        for (var tries = 0; !sealed && tries < 600; tries++) {
            var standing = sec.guest.get("/document/standing");
            sealed = standing.status() == 200 && standing.body().contains("\"sealed\"");
            if (!sealed) Thread.sleep(100);
        }
        assertThat(sealed).isTrue();
        var all = sec.guest.get("/documents").body();
        assertThat(all.split("\"kind\":\"sealed\"", -1)).as(all).hasSize(2);
        assertThat(sec.guest.get("/documents/sealed/1/validation").json().get("verdict"))
                .isEqualTo("VALID");
        assertThat(sec.guest.get("/documents/verify/frozen/1").body())
                .contains("\"matches\":true", sum);
    }

    private static Web.Reply freeze(Planned.Guest guest) {
        return Web.ask(
                guest.meeting().port(),
                "POST",
                guest.path() + "/document/freeze",
                DomainJson.write(Map.of("id", "freeze-1")),
                "Cookie",
                guest.cookie());
    }

    /// The store may be away for a moment still.
    private static String verified(Planned.Guest guest) throws InterruptedException {
        var reply = guest.get("/documents/verify/frozen/1");
        for (var tries = 0; reply.status() == 503 && tries < 20; tries++) {
            Thread.sleep(250);
            reply = guest.get("/documents/verify/frozen/1");
        }
        return reply.body();
    }
}
