package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import se.klubba.app.LiveServer;
import se.klubba.app.database.Database;

/// `kill -9` of the database between secret ballots, and what its files hold afterwards.
class BallotKillIT {

    private static final String FIRST = "Qvintus Hemlig";
    private static final String SECOND = "Zelma Hemlig";

    private static final long SEED = 4;

    /// Everything that the server writes into its log.
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

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
        log.start();
        ours().setLevel(Level.TRACE);
        ours().addAppender(log);
        vertx = Vertx.vertx();
        database = Database.start(vertx, data, Optional.empty()).await(60, TimeUnit.SECONDS);
        server = LiveServer.start(vertx, database, LiveServer.With.usual().ballotKeys(keys));
    }

    @AfterEach
    void stop() throws Exception {
        ours().detachAppender(log);
        ours().setLevel(null);
        for (var page : pages) page.close();
        server.close();
        database.close().await(30, TimeUnit.SECONDS);
        vertx.close().await(10, TimeUnit.SECONDS);
        delete(data);
        delete(keys.getParent());
    }

    private static Logger ours() {
        return (Logger) LoggerFactory.getLogger("se.klubba");
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    private Page page(Planned meeting, String key) {
        return kept(Page.of(meeting, key));
    }

    private static String opened(Planned meeting, Page chair) {
        var opening =
                Live.command(
                        "openVote",
                        "item",
                        meeting.item(2),
                        "candidates",
                        List.of(FIRST, SECOND),
                        "secret",
                        true);
        return (String) ((Map<?, ?>) chair.does(opening).get("result")).get("vote");
    }

    private Page kept(Page page) {
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
    void VOTE_8_a_database_killed_between_ballots_loses_none_and_doubles_none() throws Exception {
        var ways = "consensus acclamation openVote secretInElections";
        var meeting = Planned.on(server, Map.of("decisionMethods", ways));
        var chair = page(meeting, "chair");
        Live.begin(meeting, chair, 2);
        var vote = opened(meeting, chair);
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

    /// Sixty voters, each of whom loses the line now and then before the answer has come, sends the ballot again, and tries
    /// another one; the database is killed in between.
    @Test
    void VOTE_8_counts_agree_whatever_is_cut_killed_and_sent_again() throws Exception {
        var voters = IntStream.rangeClosed(1, 60).mapToObj(n -> "voter" + n).toList();
        var ways = "consensus acclamation openVote secretInElections";
        var meeting = Planned.on(server, Map.of("decisionMethods", ways), voters);
        var chair = page(meeting, "chair");
        Live.begin(meeting, chair, 0);
        var here = voters.stream().map(meeting::person).toList();
        chair.does(Live.command("checkIn", "persons", here));
        chair.does(Live.command("startItem", "item", meeting.item(2)));
        var vote = opened(meeting, chair);
        var dice = new Random(SEED);
        var expected = new HashMap<>(Map.of(FIRST, 0, SECOND, 0));
        var acknowledged = 0;
        for (var voter : voters) {
            var chosen = dice.nextInt(3) == 0 ? FIRST : SECOND;
            expected.merge(chosen, 1, Integer::sum);
            var id = UUID.randomUUID().toString();
            var cast = Live.command("castBallot", "vote", vote, "candidate", chosen);
            var page = page(meeting, voter);
            for (var cuts = dice.nextInt(3); cuts > 0; cuts--) {
                page.post(id, cast);
                page.close();
                page = kept(page.comeBack());
            }
            if (dice.nextInt(15) == 0) kill();
            assertThat(page.send(id, cast).get("status")).isEqualTo("done");
            acknowledged++;
            if (dice.nextInt(4) == 0) {
                var other = chosen.equals(FIRST) ? SECOND : FIRST;
                var again = Live.command("castBallot", "vote", vote, "candidate", other);
                assertThat(Live.code(page.send(again))).isEqualTo("ALREADY_VOTED");
            }
            var counted = acknowledged;
            chair.sees(p ->
                    p.at("votes", vote, "voted") instanceof List<?> all && all.size() >= counted);
            page.close();
        }
        boxNowhereInClear(expected.get(FIRST), expected.get(SECOND));
        chair.does(Live.command("closeVote", "vote", vote));
        chair.sees(p -> p.at("votes", vote, "tally") != null);
        assertThat(chair.at("votes", vote, "tally"))
                .as("seed %s", SEED)
                .isEqualTo(Map.of("candidates", expected, "blank", 0));
        boxNowhereInClear(expected.get(FIRST), expected.get(SECOND));
        nothingInTheFiles();
        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("Hemlig"));
    }

    /// The papers as they lie in the box, sorted: no file of the database has them, nor any part of them.
    private void boxNowhereInClear(int first, int second) throws IOException {
        var papers = "\u0001".repeat(first) + "\u0002".repeat(second);
        var part = papers.substring(first - 8, first + 8);
        for (var bytes : files()) assertThat(bytes.contains(part)).isFalse();
    }

    /// Tables, their dead rows, and the journal, byte for byte: no command has left its words there.
    private void nothingInTheFiles() throws IOException {
        for (var bytes : files()) {
            assertThat(bytes.contains("castBallot")).isFalse();
            assertThat(bytes.contains("\"candidate\"")).isFalse();
        }
    }

    private List<String> files() throws IOException {
        var all = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(data)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try {
                    all.add(Files.readString(file, StandardCharsets.ISO_8859_1));
                } catch (IOException goneMeanwhile) {
                    // the database tidies up
                }
            }
        }
        assertThat(all).as("the journal is among them").hasSizeGreaterThan(100);
        return all;
    }
}
