package se.klubba.app.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import se.klubba.app.LiveServer;
import se.klubba.app.meeting.EventStore;
import se.klubba.app.minutes.MinutesStore;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Nothing is told before it is stored, and a store that is away is waited for.
class DurableIT extends Live {

    private static final int EVENTS_OF_A_PLAN = 1;

    /// What a store does with the next things it is asked to append: usually what it should.
    private static final class Weather {
        private final Queue<Kind> coming = new ArrayDeque<>();
        private Promise<Void> held = Promise.promise();
        private int appends;

        enum Kind {
            /// Nothing happens until it is let go.
            HOLD,
            /// Nothing is stored.
            FAIL,
            /// It is stored, and nobody hears that it was.
            STORE_AND_FAIL
        }

        synchronized void comes(Kind... kinds) {
            coming.addAll(List.of(kinds));
        }

        synchronized void clear() {
            held.tryComplete();
            held = Promise.promise();
        }

        synchronized int appends() {
            return appends;
        }

        <T> Future<T> then(Supplier<Future<T>> append) {
            Kind kind;
            Promise<Void> gate;
            synchronized (this) {
                appends++;
                kind = coming.poll();
                gate = held;
            }
            return switch (kind) {
                case null -> append.get();
                case FAIL -> Future.failedFuture(new IllegalStateException("the disk is away"));
                case STORE_AND_FAIL ->
                        append.get()
                                .compose(_ ->
                                        Future.failedFuture(
                                                new IllegalStateException("the line broke")));
                case HOLD -> onItsOwnThread(gate.future()).compose(_ -> append.get());
            };
        }

        /// Goes on where it was asked, as every store does.
        private static Future<Void> onItsOwnThread(Future<Void> gate) {
            var context = Vertx.currentContext();
            Promise<Void> open = Promise.promise();
            gate.onComplete(_ -> context.runOnContext(_ -> open.complete()));
            return open.future();
        }
    }

    private record Stormy(EventStore store, Weather weather) implements EventStore {
        @Override
        public Future<Appended> append(
                MeetingId meeting,
                long expected,
                List<StoredEvent> events,
                List<RecordedAnswer> answers,
                List<Box> boxes) {
            var planning = events.size() > EVENTS_OF_A_PLAN && answers.isEmpty();
            return planning
                    ? store.append(meeting, expected, events, answers, boxes)
                    : weather.then(() -> store.append(meeting, expected, events, answers, boxes));
        }

        @Override
        public Future<Optional<byte[]>> box(MeetingId meeting, String vote) {
            return store.box(meeting, vote);
        }

        @Override
        public Future<List<Versioned>> read(MeetingId meeting, long after) {
            return store.read(meeting, after);
        }

        @Override
        public Future<Optional<RecordedAnswer>> answer(
                MeetingId meeting, PersonId person, String command) {
            return store.answer(meeting, person, command);
        }

        @Override
        public Future<List<MeetingId>> meetings() {
            return store.meetings();
        }

        @Override
        public Future<Long> answeredUpTo(MeetingId meeting) {
            return store.answeredUpTo(meeting);
        }

        @Override
        public Future<Runnable> listen(Consumer<News> ear) {
            return store.listen(ear);
        }
    }

    private record StormyTexts(MinutesStore store, Weather weather) implements MinutesStore {
        @Override
        public Future<Void> append(MeetingId meeting, List<Batch> batches) {
            return weather.then(() -> store.append(meeting, batches));
        }

        @Override
        public Future<List<StoredStep>> read(MeetingId meeting, String document, long after) {
            return store.read(meeting, document, after);
        }

        @Override
        public Future<Loaded> load(MeetingId meeting, String document) {
            return store.load(meeting, document);
        }

        @Override
        public Future<Void> saveSnapshot(
                MeetingId meeting, String document, long version, String content, Instant at) {
            return store.saveSnapshot(meeting, document, version, content, at);
        }

        @Override
        public Future<List<String>> documents(MeetingId meeting) {
            return store.documents(meeting);
        }

        @Override
        public Future<Runnable> listen(Consumer<News> ear) {
            return store.listen(ear);
        }
    }

    private final Weather weather = new Weather();

    private Planned meeting() {
        return Planned.on(
                server(
                        LiveServer.With.usual()
                                .events(store -> new Stormy(store, weather))
                                .minutes(store -> new StormyTexts(store, weather))));
    }

    @Test
    void LAW_DURABLE_nobody_is_told_or_answered_anything_before_it_is_stored() throws Exception {
        var meeting = meeting();
        var chair = page(meeting, "chair");
        var sec = page(meeting, "sec");
        var anna = page(meeting, "anna");
        Thread.sleep(500); // those who came have been told of
        weather.comes(Weather.Kind.HOLD);
        var heard = anna.heard().size();
        var told = chair.heard("frame").size();
        chair.post("a", command("renameAgendaItem", "item", meeting.item(2), "title", "Nytt"));
        chair.post("b", command("startItem", "item", meeting.item(2)));
        var offer = UUID.randomUUID().toString();
        sec.say(sec.offerOf(offer, "item:" + meeting.item(1), 0, List.of(Page.typed(1, "x"))));
        Thread.sleep(300);
        chair.settle();
        anna.settle();
        assertThat(chair.answersTo("a")).isEmpty();
        assertThat(chair.answersTo("b")).as("a refusal is an answer too").isEmpty();
        assertThat(sec.answersTo(offer)).isEmpty();
        assertThat(chair.heard("frame")).hasSize(told);
        assertThat(anna.heard()).hasSize(heard + 1);
        assertThat(chair.guest.get("/view").body()).doesNotContain("Nytt");
        weather.clear();
        assertThat(chair.answer("a", 0).get("status")).isEqualTo("done");
        assertThat(sec.answer(offer, 0).get("status")).isEqualTo("taken");
        anna.sees(p -> "Nytt".equals(p.at("items", meeting.item(2), "title")));
        assertThat(weather.appends()).as("what waits is stored together").isLessThanOrEqualTo(3);
        FollowingIT.agrees(chair);
    }

    @Test
    void what_waits_is_decided_in_its_order_on_top_of_what_waits_before_it() {
        var meeting = meeting();
        var chair = page(meeting, "chair");
        begin(meeting, chair, 2);
        var item = meeting.item(2);
        weather.comes(Weather.Kind.HOLD);
        chair.post("first", command("renameAgendaItem", "item", item, "title", "Nytt"));
        chair.settle();
        chair.post("draft", command("draftDecision", "item", item, "text", List.of("att bifalla")));
        chair.post("put", command("putToMeeting", "item", item, "method", "consensus"));
        chair.post("find", command("declareFinding", "item", item));
        chair.post("again", command("draftDecision", "item", item, "text", List.of("att avslå")));
        chair.post("confirm", command("confirmDecision", "item", item));
        chair.settle();
        weather.clear();
        for (var id : List.of("first", "draft", "put", "find", "confirm")) {
            assertThat(chair.answer(id, 0).get("status"))
                    .as(chair.answersTo(id).toString())
                    .isEqualTo("done");
        }
        assertThat(weather.appends()).as("what waits is stored together").isLessThanOrEqualTo(5);
        FollowingIT.agrees(chair);
    }

    @Test
    void LAW_DURABLE_a_store_that_fails_is_asked_again_and_the_answer_comes_once() {
        var meeting = meeting();
        var chair = page(meeting, "chair");
        weather.comes(Weather.Kind.FAIL, Weather.Kind.FAIL);
        var answer = chair.send("a", command("addAgendaItem", "title", "Nytt"));
        assertThat(answer.get("status")).isEqualTo("done");
        chair.settle();
        assertThat(chair.answersTo("a")).hasSize(1);
        assertThat((List<?>) chair.at("order")).hasSize(6);
    }

    @Test
    void LAW_ONCE_what_was_stored_though_the_store_seemed_to_fail_is_not_done_twice() {
        var meeting = meeting();
        var chair = page(meeting, "chair");
        weather.comes(Weather.Kind.STORE_AND_FAIL);
        assertThat(chair.send("a", command("addAgendaItem", "title", "Nytt")).get("status"))
                .isEqualTo("done");
        assertThat((List<?>) chair.at("order")).hasSize(6);
        weather.comes(Weather.Kind.STORE_AND_FAIL);
        assertThat(code(chair.send("b", command("startItem", "item", "none"))))
                .isEqualTo("UNKNOWN_ITEM");

        var sec = page(meeting, "sec");
        var text = "item:" + meeting.item(1);
        weather.comes(Weather.Kind.STORE_AND_FAIL);
        var taken = sec.offer(text, 0, List.of(Page.typed(1, "a"), Page.typed(2, "b")));
        assertThat(taken.get("status")).isEqualTo("taken");
        assertThat(taken.get("version")).isEqualTo(2);
        FollowingIT.agrees(sec);
        FollowingIT.agrees(chair);
    }

    @Test
    void LAW_DURABLE_a_meeting_whose_store_is_away_holds_up_no_other_meeting() {
        var server = server(LiveServer.With.usual().events(store -> new Stormy(store, weather)));
        var one = page(Planned.on(server), "chair");
        var other = page(Planned.on(server), "chair");
        weather.comes(Weather.Kind.HOLD);
        one.post("a", command("adoptAgenda"));
        one.settle();
        other.send(command("addAgendaItem", "title", "Nytt"));
        assertThat(one.answersTo("a")).isEmpty();
        weather.clear();
        one.answer("a", 0);
    }
}
