package se.klubba.app.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkshopTest {

    private static final Workshop.Pace PACE =
            new Workshop.Pace(Duration.ofMillis(20), Duration.ofMillis(300), Duration.ofSeconds(5));

    private final Vertx vertx = Vertx.vertx();
    private final Jobs jobs = new MemoryJobs();

    private Workshop workshop() {
        return new Workshop(vertx.getOrCreateContext(), jobs, Clock.systemUTC(), PACE);
    }

    private static void until(BooleanSupplier what) throws InterruptedException {
        for (int i = 0; i < 500 && !what.getAsBoolean(); i++) Thread.sleep(10);
        assertThat(what.getAsBoolean()).isTrue();
    }

    private void order(String name) {
        jobs.order(new Jobs.Job("k", name, ""), Instant.now());
    }

    private boolean done(String name) {
        return jobs.find("k", name).result().orElseThrow().done();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    @Test
    void one_piece_at_a_time_and_each_once() throws Exception {
        var under = new AtomicInteger();
        var most = new AtomicInteger();
        var seen = Collections.synchronizedList(new ArrayList<String>());
        var workshop =
                workshop()
                        .does(
                                "k",
                                piece -> {
                                    most.accumulateAndGet(under.incrementAndGet(), Math::max);
                                    seen.add(piece.job().name());
                                    return vertx.timer(5)
                                            .map(_ -> {
                                                under.decrementAndGet();
                                                return new Workshop.Result.Done();
                                            });
                                });
        for (int i = 0; i < 10; i++) order("n" + i);
        workshop.open();
        until(() -> seen.size() == 10 && done("n9"));
        assertThat(most).hasValue(1);
        assertThat(seen).doesNotHaveDuplicates();
        workshop.close();
    }

    @Test
    void what_fails_or_throws_comes_again_and_stops_nothing_else() throws Exception {
        var bad = new AtomicInteger();
        var workshop =
                workshop()
                        .does(
                                "k",
                                piece -> {
                                    if (piece.job().name().equals("throws")) {
                                        bad.incrementAndGet();
                                        throw new IllegalStateException("broken");
                                    }
                                    if (piece.job().name().equals("fails")) {
                                        bad.incrementAndGet();
                                        return Future.failedFuture("away");
                                    }
                                    return Future.succeededFuture(new Workshop.Result.Done());
                                });
        for (var name : List.of("throws", "fails", "good")) order(name);
        workshop.open();
        until(() -> done("good") && bad.get() >= 2);
        until(() -> jobs.find("k", "fails").result().orElseThrow().failure().isPresent());
        assertThat(jobs.find("k", "throws").result().orElseThrow())
                .satisfies(standing -> {
                    assertThat(standing.done()).isFalse();
                    assertThat(standing.failure()).contains("broken");
                    assertThat(standing.due()).isAfter(Instant.now());
                });
        workshop.close();
    }

    @Test
    void long_work_is_held_and_that_of_one_who_died_is_taken_up() throws Exception {
        Promise<Workshop.Result> never = Promise.promise();
        var first = new AtomicInteger();
        var second = new AtomicInteger();
        var dying =
                workshop()
                        .does(
                                "k",
                                _ -> {
                                    first.incrementAndGet();
                                    return never.future();
                                });
        order("a");
        dying.open();
        until(() -> first.get() == 1);
        var heir =
                workshop()
                        .does(
                                "k",
                                _ -> {
                                    second.incrementAndGet();
                                    return Future.succeededFuture(new Workshop.Result.Done());
                                });
        heir.open();
        Thread.sleep(700);
        assertThat(second).as("held while its worker lives").hasValue(0);
        var other = Vertx.vertx();
        try {
            // its event loop stops: nobody holds it any more
            vertx.close().await(10, TimeUnit.SECONDS);
            new Workshop(other.getOrCreateContext(), jobs, Clock.systemUTC(), PACE)
                    .does(
                            "k",
                            _ -> {
                                second.incrementAndGet();
                                return Future.succeededFuture(new Workshop.Result.Done());
                            })
                    .open();
            until(() -> second.get() == 1);
        } finally {
            other.close().await(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void what_is_not_over_comes_back_when_it_said() throws Exception {
        var asked = new AtomicInteger();
        var workshop =
                workshop()
                        .does(
                                "k",
                                _ ->
                                        Future.succeededFuture(
                                                asked.incrementAndGet() < 3
                                                        ? new Workshop.Result.Later(
                                                                Instant.now().plusMillis(30))
                                                        : new Workshop.Result.Done()));
        order("a");
        workshop.open();
        until(() -> done("a"));
        assertThat(asked).hasValue(3);
        workshop.close();
    }

    @Test
    void closing_waits_for_what_is_at_hand() throws Exception {
        Promise<Workshop.Result> ending = Promise.promise();
        var workshop = workshop().does("k", _ -> ending.future());
        order("a");
        workshop.open();
        until(() -> jobs.find("k", "a").result().orElseThrow().attempts() == 1);
        var closed = workshop.close();
        assertThat(closed.isComplete()).isFalse();
        ending.complete(new Workshop.Result.Done());
        closed.await(5, TimeUnit.SECONDS);
        assertThat(done("a")).isTrue();
    }

    @Test
    void closing_leaves_what_does_not_end() throws Exception {
        var hasty = new Workshop.Pace(PACE.look(), PACE.hold(), Duration.ofMillis(50));
        var workshop =
                new Workshop(vertx.getOrCreateContext(), jobs, Clock.systemUTC(), hasty)
                        .does("k", _ -> Promise.<Workshop.Result>promise().future());
        order("a");
        workshop.open();
        until(() -> jobs.find("k", "a").result().orElseThrow().attempts() == 1);
        workshop.close().await(5, TimeUnit.SECONDS);
        assertThat(done("a")).isFalse();
    }
}
