package se.klubba.app.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.klubba.app.minutes.MinutesStore.Batch;
import se.klubba.app.minutes.MinutesStore.News;
import se.klubba.app.minutes.MinutesStore.StepsConflict;
import se.klubba.app.minutes.MinutesStore.StoredStep;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// What every store of running texts promises.
abstract class MinutesStoreContract {

    static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");
    static final PersonId ADA = new PersonId("ada");

    final MeetingId meeting = new MeetingId("t-" + UUID.randomUUID());

    abstract MinutesStore store();

    @Test
    void steps_are_read_in_order_word_for_word() {
        var steps = steps("a", 3);
        assertThat(get(store().append(meeting, "item-1", 0, steps))).isEqualTo(3);
        assertThat(get(store().append(meeting, "item-1", 3, steps("b", 1)))).isEqualTo(4);

        assertThat(get(store().read(meeting, "item-1", 0))).isEqualTo(concat(steps, steps("b", 1)));
        assertThat(get(store().read(meeting, "item-1", 3))).isEqualTo(steps("b", 1));
        assertThat(get(store().read(meeting, "item-2", 0))).isEmpty();
    }

    @Test
    void a_document_nobody_wrote_in_is_empty_at_version_0() {
        var loaded = get(store().load(meeting, "item-1"));
        assertThat(loaded.version()).isZero();
        assertThat(loaded.snapshot()).isEmpty();
        assertThat(loaded.stepsAfter()).isEmpty();
    }

    @Test
    void a_writer_who_is_behind_or_ahead_is_refused() {
        get(store().append(meeting, "item-1", 0, steps("a", 2)));
        for (long wrong : List.of(0L, 1L, 3L, 9L)) {
            assertThatThrownBy(() -> get(store().append(meeting, "item-1", wrong, steps("b", 2))))
                    .isInstanceOf(StepsConflict.class);
        }
        assertThat(get(store().read(meeting, "item-1", 0))).isEqualTo(steps("a", 2));
        assertThat(get(store().append(meeting, "item-1", 2, steps("b", 2)))).isEqualTo(4);
    }

    @Test
    void several_documents_are_stored_together_or_not_at_all() {
        get(store().append(meeting, "item-1", 0, steps("a", 2)));

        assertThatThrownBy(() ->
                        get(
                                store().append(
                                                meeting,
                                                List.of(
                                                        new Batch("item-2", 0, steps("b", 1)),
                                                        new Batch("item-1", 1, steps("b", 1))))))
                .isInstanceOf(StepsConflict.class)
                .hasMessageContaining("item-1");
        assertThat(get(store().read(meeting, "item-2", 0))).isEmpty();

        get(
                store().append(
                                meeting,
                                List.of(
                                        new Batch("item-2", 0, steps("b", 2)),
                                        new Batch("item-1", 2, steps("b", 3)))));
        assertThat(get(store().read(meeting, "item-2", 0))).hasSize(2);
        assertThat(get(store().read(meeting, "item-1", 0))).hasSize(5);
    }

    @Test
    void of_writers_at_once_one_is_first_and_the_others_are_refused() {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(store().append(meeting, "item-1", 0, steps("w" + i, 2)));
        }
        Future.join(writers).transform(_ -> Future.succeededFuture()).await();

        assertThat(writers).filteredOn(Future::succeeded).hasSize(1);
        assertThat(writers)
                .filteredOn(Future::failed)
                .allSatisfy(w -> assertThat(w.cause()).isInstanceOf(StepsConflict.class));
        assertThat(get(store().read(meeting, "item-1", 0))).hasSize(2);
    }

    @Test
    void loading_gives_the_newest_snapshot_and_the_steps_after_it() {
        get(store().append(meeting, "item-1", 0, steps("a", 5)));
        get(store().saveSnapshot(meeting, "item-1", 3, "three", NOON));
        get(store().saveSnapshot(meeting, "item-1", 2, "two", NOON));

        var loaded = get(store().load(meeting, "item-1"));
        assertThat(loaded.snapshotVersion()).isEqualTo(3);
        assertThat(loaded.snapshot()).isEqualTo(Optional.of("three"));
        assertThat(loaded.stepsAfter()).isEqualTo(steps("a", 5).subList(3, 5));
        assertThat(loaded.version()).isEqualTo(5);

        get(store().saveSnapshot(meeting, "item-1", 5, "five", NOON));
        assertThat(get(store().load(meeting, "item-1")).stepsAfter()).isEmpty();
        assertThat(get(store().append(meeting, "item-1", 5, steps("b", 1)))).isEqualTo(6);
    }

    @Test
    void a_long_document_is_read_whole() {
        for (int i = 0; i < 6; i++) {
            get(store().append(meeting, "item-1", i * 400L, steps("s" + i, 400)));
        }
        assertThat(get(store().read(meeting, "item-1", 0))).hasSize(2400);
        assertThat(get(store().load(meeting, "item-1")).version()).isEqualTo(2400);
    }

    @Test
    void the_documents_of_a_meeting_are_listed() {
        get(store().append(meeting, "item-2", 0, steps("a", 1)));
        get(store().append(meeting, "item-1", 0, steps("a", 1)));
        get(store().saveSnapshot(meeting, "cover", 0, "{}", NOON));
        get(store().append(new MeetingId(meeting + "x"), "item-9", 0, steps("a", 1)));

        assertThat(get(store().documents(meeting))).containsExactly("cover", "item-1", "item-2");
    }

    @Test
    void who_listens_hears_of_each_append_until_stopping() throws InterruptedException {
        var heard = new LinkedBlockingQueue<News>();
        Runnable stop = get(store().listen(heard::add));

        get(store().append(meeting, "item 1", 0, steps("a", 2)));
        assertThat(heard.poll(10, TimeUnit.SECONDS))
                .isEqualTo(new News.Grown(meeting, "item 1", 2));
        stop.run();
        get(store().append(meeting, "item 1", 2, steps("a", 2)));
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    static List<StoredStep> steps(String client, int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new StoredStep(
                                "{\"stepType\":\"replace\",\"from\":" + i + "}", client, ADA, NOON))
                .toList();
    }

    private static List<StoredStep> concat(List<StoredStep> first, List<StoredStep> second) {
        var all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }

    static <T> T get(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("no answer in 30 s", late);
        }
    }
}
