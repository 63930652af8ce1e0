package se.klubba.app.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.klubba.app.meeting.EventStore.AnsweredAlready;
import se.klubba.app.meeting.EventStore.Box;
import se.klubba.app.meeting.EventStore.News;
import se.klubba.app.meeting.EventStore.RecordedAnswer;
import se.klubba.app.meeting.EventStore.StoredEvent;
import se.klubba.app.meeting.EventStore.VersionConflict;
import se.klubba.app.meeting.EventStore.Versioned;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// What every store of events promises.
abstract class EventStoreContract {

    static final PersonId ADA = new PersonId("ada");
    static final PersonId BO = new PersonId("bo");
    static final Instant NOON = Instant.parse("2026-03-04T12:00:00.123456Z");

    final MeetingId meeting = new MeetingId("m-" + UUID.randomUUID());

    abstract EventStore store();

    @Test
    void what_was_appended_is_read_in_order_word_for_word() {
        var opened = new StoredEvent("opened", "{\"q\":\"Å \\\"§\\\" 😀\"}", ADA, NOON);
        var ranOut = new StoredEvent("ranOut", "{}", null, NOON.plusSeconds(1));

        var first = get(store().append(meeting, 0, List.of(opened, ranOut), List.of()));
        var second = get(store().append(meeting, 2, List.of(opened), List.of()));

        assertThat(first.version()).isEqualTo(2);
        assertThat(second.version()).isEqualTo(3);
        var log = get(store().read(meeting, 0));
        assertThat(log).extracting(Versioned::version).containsExactly(1L, 2L, 3L);
        assertThat(log).extracting(Versioned::event).containsExactly(opened, ranOut, opened);
        assertThat(get(store().read(meeting, 2))).isEqualTo(log.subList(2, 3));
        assertThat(get(store().read(meeting, 3))).isEmpty();
    }

    @Test
    void a_meeting_without_facts_has_an_empty_log() {
        assertThat(get(store().read(meeting, 0))).isEmpty();
        assertThat(get(store().answeredUpTo(meeting))).isZero();
    }

    @Test
    void a_writer_who_is_behind_is_refused_and_nothing_is_stored() {
        get(store().append(meeting, 0, events(2), List.of()));

        var answer = answer(ADA, "c1", 2L);
        assertThatThrownBy(() -> get(store().append(meeting, 1, events(1), List.of(answer))))
                .isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() -> get(store().append(meeting, 0, events(3), List.of(answer))))
                .isInstanceOf(VersionConflict.class);

        assertThat(get(store().read(meeting, 0))).hasSize(2);
        assertThat(get(store().answer(meeting, ADA, "c1"))).isEmpty();
    }

    @Test
    void a_writer_who_is_ahead_is_refused_so_that_numbers_have_no_gaps() {
        get(store().append(meeting, 0, events(1), List.of()));

        assertThatThrownBy(() -> get(store().append(meeting, 5, events(1), List.of())))
                .isInstanceOf(VersionConflict.class);
        assertThat(get(store().append(meeting, 1, events(1), List.of())).version()).isEqualTo(2);
    }

    @Test
    void answers_are_stored_with_their_events_and_found_by_the_command() {
        var done = answer(ADA, "c1", 1L);
        get(store().append(meeting, 0, events(1), List.of(done)));

        assertThat(get(store().answer(meeting, ADA, "c1"))).contains(done);
        assertThat(get(store().answer(meeting, BO, "c1"))).isEmpty();
        assertThat(get(store().answer(meeting, ADA, "c2"))).isEmpty();
        assertThat(get(store().answer(new MeetingId("other"), ADA, "c1"))).isEmpty();
        assertThat(get(store().answeredUpTo(meeting))).isEqualTo(1);
    }

    @Test
    void a_refusal_is_an_answer_without_events() {
        var refused = answer(BO, "c9", null);
        get(store().append(meeting, 7, List.of(), List.of(refused)));

        assertThat(get(store().answer(meeting, BO, "c9"))).contains(refused);
        assertThat(get(store().read(meeting, 0))).isEmpty();
    }

    @Test
    void a_command_that_has_an_answer_is_told_it_and_nothing_is_stored() {
        var first = answer(ADA, "c1", 1L);
        get(store().append(meeting, 0, events(1), List.of(first)));

        var again = new RecordedAnswer(ADA, "c1", "{\"other\":true}", 2L, NOON.plusSeconds(9));
        var beside = answer(BO, "c2", 2L);
        assertThatThrownBy(() -> get(store().append(meeting, 1, events(1), List.of(beside, again))))
                .isInstanceOfSatisfying(
                        AnsweredAlready.class,
                        already -> assertThat(already.answers()).containsExactly(first));

        assertThat(get(store().read(meeting, 0))).hasSize(1);
        assertThat(get(store().answer(meeting, BO, "c2"))).isEmpty();
        assertThat(get(store().answer(meeting, ADA, "c1"))).contains(first);
    }

    @Test
    void VOTE_8_a_box_is_stored_with_its_events_replaced_and_taken_away() {
        assertThat(get(store().box(meeting, "v1"))).isEmpty();
        get(store().append(meeting, 0, events(1), List.of(), boxes("v1", 1, "v2", 2)));
        assertThat(get(store().box(meeting, "v1"))).contains(new byte[] {1});
        get(store().append(meeting, 1, events(1), List.of(), boxes("v1", 3)));
        assertThat(get(store().box(meeting, "v1"))).contains(new byte[] {3});
        assertThat(get(store().box(meeting, "v2"))).contains(new byte[] {2});
        assertThat(get(store().box(new MeetingId("other"), "v1"))).isEmpty();

        var gone = List.of(new Box("v1", null), new Box("v9", null));
        get(store().append(meeting, 2, events(1), List.of(), gone));
        assertThat(get(store().box(meeting, "v1"))).isEmpty();
        assertThat(get(store().box(meeting, "v2"))).contains(new byte[] {2});
    }

    @Test
    void VOTE_8_a_box_is_not_changed_where_its_events_or_answers_are_not_stored() {
        var first = answer(ADA, "c1", 1L);
        get(store().append(meeting, 0, events(1), List.of(first), boxes("v1", 1)));

        assertThatThrownBy(
                        () -> get(store().append(meeting, 0, events(1), List.of(), boxes("v1", 2))))
                .isInstanceOf(VersionConflict.class);
        assertThatThrownBy(() ->
                        get(store().append(meeting, 1, events(1), List.of(first), boxes("v1", 2))))
                .isInstanceOf(AnsweredAlready.class);
        assertThatThrownBy(
                        () -> get(store().append(meeting, 1, List.of(), List.of(), boxes("v1", 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(get(store().box(meeting, "v1"))).contains(new byte[] {1});
    }

    private static List<Box> boxes(Object... voteAndByte) {
        var all = new ArrayList<Box>();
        for (int i = 0; i < voteAndByte.length; i += 2) {
            var content = new byte[] {((Integer) voteAndByte[i + 1]).byteValue()};
            all.add(new Box((String) voteAndByte[i], content));
        }
        return all;
    }

    @Test
    void of_writers_at_once_one_is_first_and_the_others_are_refused() {
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            writers.add(store().append(meeting, 0, events(3), List.of(answer(ADA, "c" + i, 3L))));
        }
        Future.join(writers).transform(_ -> Future.succeededFuture()).await();

        assertThat(writers).filteredOn(Future::succeeded).hasSize(1);
        assertThat(writers)
                .filteredOn(Future::failed)
                .allSatisfy(w -> assertThat(w.cause()).isInstanceOf(VersionConflict.class));
        assertThat(get(store().read(meeting, 0))).hasSize(3);
    }

    @Test
    void a_long_log_is_read_whole() {
        for (int i = 0; i < 5; i++) {
            get(store().append(meeting, i * 500L, events(500), List.of()));
        }
        assertThat(get(store().read(meeting, 0)))
                .extracting(Versioned::version)
                .isEqualTo(IntStream.rangeClosed(1, 2500).mapToObj(Long::valueOf).toList());
    }

    @Test
    void each_link_ties_a_fact_to_the_one_before() {
        get(store().append(meeting, 0, events(2), List.of()));
        get(store().append(meeting, 2, events(2), List.of()));

        var link = HashChain.Link.FIRST;
        for (var fact : get(store().read(meeting, 0))) {
            link = HashChain.link(link, meeting, fact.version(), fact.event());
            assertThat(fact.hash()).isEqualTo(link);
        }
        assertThat(get(new ChainVerifier(store()).verify(meeting)))
                .isEqualTo(new ChainVerifier.Verdict.Whole(meeting, 4, link));
    }

    @Test
    void meetings_with_a_log_are_known() {
        get(store().append(meeting, 0, events(1), List.of()));
        assertThat(get(store().meetings())).contains(meeting).doesNotHaveDuplicates();
    }

    @Test
    void who_listens_hears_of_each_append_until_stopping() throws InterruptedException {
        var heard = new LinkedBlockingQueue<News>();
        Runnable stop = get(store().listen(heard::add));

        get(store().append(meeting, 0, events(2), List.of()));
        get(store().append(meeting, 9, List.of(), List.of(answer(ADA, "quiet", null))));
        get(store().append(meeting, 2, events(1), List.of()));

        assertThat(next(heard)).isEqualTo(new News.Grown(meeting, 2));
        assertThat(next(heard)).isEqualTo(new News.Grown(meeting, 3));
        stop.run();
        get(store().append(meeting, 3, events(1), List.of()));
        assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }

    /// The next news of this test's meeting.
    News next(LinkedBlockingQueue<News> heard) throws InterruptedException {
        while (true) {
            var news = heard.poll(10, TimeUnit.SECONDS);
            if (!(news instanceof News.Grown grown) || grown.meeting().equals(meeting)) return news;
        }
    }

    static List<StoredEvent> events(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new StoredEvent("counted", "{\"n\":" + i + "}", ADA, NOON))
                .toList();
    }

    static RecordedAnswer answer(PersonId person, String command, Long version) {
        return new RecordedAnswer(person, command, "{\"for\":\"" + command + "\"}", version, NOON);
    }

    static <T> T get(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("no answer in 30 s", late);
        }
    }
}
