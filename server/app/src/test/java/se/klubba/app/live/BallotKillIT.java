package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.database.Database;

/// `kill -9` of the database between secret ballots, and what its files hold afterwards.
class BallotKillIT {

    private static final String FIRST = "Qvintus Hemlig";
    private static final String SECOND = "Zelma Hemlig";

    private Path data;
    private Path keys;
    private Vertx vertx;
    private Database database;
    private LiveServer server;
    private final List<Page> pages = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        data = Files.createTempDirectory("klubba-ballots-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        keys = Files.createTempDirectory("klubba-keys-").resolve("keys");
        vertx = Vertx.vertx();
        database = Database.start(vertx, data, Optional.empty()).await(60, TimeUnit.SECONDS);
        server = LiveServer.start(vertx, database, LiveServer.With.usual().ballotKeys(keys));
    }

    @AfterEach
    void stop() throws Exception {
        for (var page : pages) page.close();
        server.close();
        database.close().await(30, TimeUnit.SECONDS);
        vertx.close().await(10, TimeUnit.SECONDS);
        delete(data);
        delete(keys.getParent());
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private Page page(Planned meeting, String key) {
        var page = Page.of(meeting, key);
        pages.add(page);
        return page;
    }

    private void kill() {
        ProcessHandle.of(database.embeddedPid().orElseThrow()).orElseThrow().destroyForcibly();
    }

    @Test
    void VOTE_8_a_database_killed_between_ballots_loses_none_and_doubles_none() throws Exception {
        var ways = "consensus acclamation openVote secretInElections";
        var meeting = Planned.on(server, Map.of("decisionMethods", ways));
        var chair = page(meeting, "chair");
        Live.begin(meeting, chair, 2);
        var made =
                chair.does(
                        Live.command(
                                "openVote",
                                "item",
                                meeting.item(2),
                                "candidates",
                                List.of(FIRST, SECOND),
                                "secret",
                                true));
        var vote = (String) ((Map<?, ?>) made.get("result")).get("vote");
        for (var voter : List.of("anna", "bo", "cilla", "chair")) {
            var page = voter.equals("chair") ? chair : page(meeting, voter);
            page.settle();
            var id = UUID.randomUUID().toString();
            var chosen = voter.equals("bo") ? FIRST : SECOND;
            var cast = Live.command("castBallot", "vote", vote, "candidate", chosen);
            page.post(id, cast);
            kill();
            assertThat(page.answer(id, 0).get("status")).isEqualTo("done");
            assertThat(page.send(id, cast).get("status")).as("sent again").isEqualTo("done");
        }
        nothingInTheFiles();
        kill();
        chair.does(Live.command("closeVote", "vote", vote));
        chair.sees(p -> p.at("votes", vote, "tally") != null);
        assertThat(chair.at("votes", vote, "tally"))
                .isEqualTo(Map.of("candidates", Map.of(FIRST, 1, SECOND, 3), "blank", 0));
        nothingInTheFiles();
    }

    /// Tables, their dead rows, and the journal, byte for byte: no command has left its words there.
    private void nothingInTheFiles() throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                String bytes;
                try {
                    bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                } catch (IOException goneMeanwhile) {
                    continue;
                }
                assertThat(bytes.contains("castBallot")).as("%s", file).isFalse();
                assertThat(bytes.contains("\"candidate\"")).as("%s", file).isFalse();
            }
        }
    }
}
