package se.klubba.app.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static se.klubba.app.meeting.EventStoreContract.ADA;
import static se.klubba.app.meeting.EventStoreContract.NOON;
import static se.klubba.app.meeting.EventStoreContract.get;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.database.Database;
import se.klubba.app.database.PostgresAddress;
import se.klubba.app.meeting.EventStore.News;
import se.klubba.app.meeting.EventStore.RecordedAnswer;
import se.klubba.app.meeting.EventStore.StoredEvent;
import se.klubba.app.minutes.MinutesStore.StoredStep;
import se.klubba.app.minutes.PgMinutesStore;
import se.klubba.domain.id.MeetingId;

/// `kill -9` of the database while meetings are written to: what was acknowledged is there, nothing is there twice, and
/// the writers go on without noticing more than a pause.
class KillIT {

    private static final int MEETINGS = 4;

    private Path data;
    private Vertx vertx;
    private Database database;

    @BeforeEach
    void start() throws Exception {
        data = Files.createTempDirectory("klubba-kill-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        vertx = Vertx.vertx();
        database = get(Database.start(vertx, data, Optional.empty()));
    }

    @AfterEach
    void stop() throws Exception {
        get(database.close());
        get(vertx.close());
        try (var all = Files.walk(data)) {
            for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void nothing_acknowledged_is_lost_or_doubled_when_the_database_is_killed_under_writers()
            throws Exception {
        var store = new PgEventStore(database);
        var goOn = new AtomicBoolean(true);
        var acknowledged = new ArrayList<AtomicLong>();
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < MEETINGS; i++) {
            var count = new AtomicLong();
            acknowledged.add(count);
            writers.add(write(store, meeting(i), count, goOn));
        }
        var minutes = new PgMinutesStore(database);
        var typed = new AtomicLong();
        writers.add(type(minutes, typed, goOn));

        for (int kill = 0; kill < 3; kill++) {
            long before = acknowledged.getFirst().get();
            waitFor(acknowledged.getFirst(), before + 50);
            ProcessHandle.of(database.embeddedPid().orElseThrow()).orElseThrow().destroyForcibly();
            waitFor(acknowledged.getFirst(), acknowledged.getFirst().get() + 20);
        }
        goOn.set(false);
        for (var writer : writers) get(writer);

        for (int i = 0; i < MEETINGS; i++) {
            assertLog(new PgEventStore(database), meeting(i), acknowledged.get(i).get());
        }
        var text = get(minutes.load(meeting(0), "item-1"));
        assertThat(text.version()).isEqualTo(typed.get());
        assertThat(text.stepsAfter()).extracting(StoredStep::step).doesNotHaveDuplicates();
    }

    @Test
    void all_of_it_is_there_when_both_are_started_again() throws Exception {
        var goOn = new AtomicBoolean(true);
        var count = new AtomicLong();
        var writer = write(new PgEventStore(database), meeting(0), count, goOn);
        waitFor(count, 100);
        goOn.set(false);
        get(writer);
        ProcessHandle.of(database.embeddedPid().orElseThrow()).orElseThrow().destroyForcibly();
        get(database.close());

        database = get(Database.start(vertx, data, Optional.empty()));
        assertLog(new PgEventStore(database), meeting(0), count.get());
    }

    @Test
    void who_listens_is_told_of_the_cut_and_hears_again_after_it() throws Exception {
        var shared = get(Database.start(vertx, data, Optional.of(socket())));
        var store = new PgEventStore(shared);
        var heard = new LinkedBlockingQueue<News>();
        get(store.listen(heard::add));
        ProcessHandle.of(database.embeddedPid().orElseThrow()).orElseThrow().destroyForcibly();

        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(new News.Missed());
        get(store.append(meeting(0), 0, EventStoreContract.events(1), List.of()));
        assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo(new News.Grown(meeting(0), 1));
        get(shared.close());
    }

    private PostgresAddress socket() {
        return new PostgresAddress.Socket(data.resolve("socket"), 5432);
    }

    private static MeetingId meeting(int i) {
        return new MeetingId("m-" + i);
    }

    /// One fact after the other, each numbered, until told to end. A failure ends it too.
    private static Future<Void> write(
            EventStore store, MeetingId meeting, AtomicLong acknowledged, AtomicBoolean goOn) {
        if (!goOn.get()) return Future.succeededFuture();
        long n = acknowledged.get();
        var event = new StoredEvent("counted", "{\"n\":" + n + "}", ADA, NOON);
        var answer = new RecordedAnswer(ADA, "c" + n, "{}", n + 1, NOON);
        return store.append(meeting, n, List.of(event), List.of(answer))
                .compose(appended -> {
                    acknowledged.set(appended.version());
                    return write(store, meeting, acknowledged, goOn);
                });
    }

    private static Future<Void> type(
            PgMinutesStore store, AtomicLong acknowledged, AtomicBoolean goOn) {
        if (!goOn.get()) return Future.succeededFuture();
        long n = acknowledged.get();
        var step = new StoredStep("{\"n\":" + n + "}", "editor", ADA, NOON);
        return store.append(meeting(0), "item-1", n, List.of(step))
                .compose(version -> {
                    acknowledged.set(version);
                    return type(store, acknowledged, goOn);
                });
    }

    private static void waitFor(AtomicLong counter, long value) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (counter.get() < value) {
            assertThat(System.nanoTime()).as("goes on writing").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static void assertLog(EventStore store, MeetingId meeting, long acknowledged) {
        var log = get(store.read(meeting, 0));
        assertThat(log).hasSize((int) acknowledged);
        for (var fact : log) {
            assertThat(fact.event().json()).isEqualTo("{\"n\":" + (fact.version() - 1) + "}");
        }
        assertThat(get(store.answeredUpTo(meeting))).isEqualTo(acknowledged);
        assertThat(get(new ChainVerifier(store).verify(meeting)))
                .isInstanceOf(ChainVerifier.Verdict.Whole.class);
    }
}
