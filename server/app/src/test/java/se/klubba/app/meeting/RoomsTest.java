package se.klubba.app.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.meeting.EventStore.StoredEvent;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AgendaCommand;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.MeetingRules;
import se.klubba.domain.meeting.Origin;
import se.klubba.domain.meeting.PlannedItem;
import se.klubba.domain.meeting.Seat;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;
import se.klubba.domain.minutes.Node;
import se.klubba.domain.minutes.Push;

/// Which rooms are open, and when one is left.
class RoomsTest {

    private static final MeetingId MEETING = new MeetingId("m_1");
    private static final PersonId CHAIR = new PersonId("p_anna");
    private static final Instant AT = Instant.parse("2018-12-14T08:00:00Z");

    private final MemoryEventStore store = new MemoryEventStore();
    private Vertx vertx;
    private Context context;
    private Rooms rooms;

    @BeforeEach
    void plan() throws Exception {
        vertx = Vertx.vertx();
        context = vertx.getOrCreateContext();
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        var seats = List.of(seat("p_anna"), seat("p_sec"));
        var heading = new Item.Heading(Optional.of(1), "Öppnande", ItemKind.OPENING, Origin.NOTICE);
        var items =
                List.of(new PlannedItem(heading, List.of(), java.util.Set.of(), Optional.empty()));
        append(
                MeetingRules.plan(EventExamples.plan(), profile, seats, items).stream()
                        .map(e ->
                                new StoredEvent(EventJson.kindOf(e), EventJson.write(e), null, AT))
                        .toList());
        rooms =
                new Rooms(
                        context,
                        Clock.systemUTC(),
                        store,
                        new NoSafe(),
                        (_, begun) -> Future.succeededFuture(new NoTexts(begun)),
                        _ -> Future.succeededFuture(Map.of()),
                        new Epochs());
    }

    private static Seat seat(String person) {
        return new Seat(
                new PersonId(person),
                "voting",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty(),
                Optional.empty());
    }

    private void append(List<StoredEvent> events) throws Exception {
        var end = store.read(MEETING, 0).await(5, TimeUnit.SECONDS).size();
        store.append(MEETING, end, events, List.of()).await(5, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() throws Exception {
        vertx.close().await(5, TimeUnit.SECONDS);
    }

    @Test
    void a_room_that_nobody_is_in_is_left_at_the_second_look() throws Exception {
        var room = find();
        assertThat(find()).isSameAs(room);
        sweep();
        sweep();
        assertThat(find()).isNotSameAs(room);
    }

    @Test
    void a_room_that_was_asked_for_since_the_last_look_is_kept() throws Exception {
        var room = find();
        for (var i = 0; i < 3; i++) {
            sweep();
            assertThat(find()).isSameAs(room);
        }
    }

    @Test
    void a_room_that_somebody_is_about_to_join_is_kept_until_they_go() throws Exception {
        var room = find();
        var page = new Page();
        on(() -> {
            room.expect(page);
            return Future.succeededFuture();
        });
        for (var i = 0; i < 4; i++) sweep();
        on(() -> {
            room.join(page, null, 0);
            return Future.succeededFuture();
        });
        for (var i = 0; i < 4; i++) sweep();
        assertThat(find()).isSameAs(room);
        assertThat(page.frames).isNotEmpty();
        on(() -> {
            room.leave(page);
            return Future.succeededFuture();
        });
        sweep();
        sweep();
        assertThat(find()).isNotSameAs(room);
    }

    @Test
    void a_meeting_that_is_not_there_has_no_room_until_it_is() throws Exception {
        var other = new MeetingId("m_2");
        assertThat(on(() -> rooms.find(other))).isEmpty();
        var log = store.read(MEETING, 0).await(5, TimeUnit.SECONDS);
        var facts = log.stream().map(EventStore.Versioned::event).toList();
        store.append(other, 0, facts, List.of()).await(5, TimeUnit.SECONDS);
        assertThat(on(() -> rooms.find(other))).isPresent();
    }

    @Test
    void a_meeting_whose_log_holds_what_is_not_understood_is_not_opened() throws Exception {
        append(List.of(new StoredEvent("itemSung", "{}", null, AT)));
        assertThatThrownBy(this::find)
                .isInstanceOf(EventJson.Unknown.class)
                .hasMessageContaining("itemSung");
    }

    @Test
    void LAW_FOLLOW_a_room_hears_of_what_others_have_stored() throws Exception {
        on(rooms::listen);
        var room = find();
        var renamed =
                new se.klubba.domain.meeting.AgendaEvent.ItemRenamed(
                        new ItemId("i1"), "Mötet öppnas");
        append(
                List.of(
                        new StoredEvent(
                                EventJson.kindOf(renamed), EventJson.write(renamed), null, AT)));
        var end = System.nanoTime() + 5_000_000_000L;
        while (!title(room).equals("Mötet öppnas") && System.nanoTime() < end) Thread.sleep(10);
        assertThat(title(room)).isEqualTo("Mötet öppnas");
        // and goes on deciding on top of it
        var command = new AgendaCommand.RenameAgendaItem(new ItemId("i1"), "Öppning");
        assertThat(on(() -> room.submit(CHAIR, "c-1", command))).contains("done");
    }

    private String title(MeetingRoom room) throws Exception {
        return on(() ->
                Future.succeededFuture(
                        room.meeting().agenda().item(new ItemId("i1")).heading().title()));
    }

    private MeetingRoom find() throws Exception {
        return on(() -> rooms.find(MEETING)).orElseThrow();
    }

    private void sweep() throws Exception {
        on(() -> {
            rooms.sweep();
            return Future.succeededFuture();
        });
    }

    /// Rooms are asked on their own event loop.
    private <T> T on(Supplier<Future<T>> what) throws Exception {
        Promise<T> done = Promise.promise();
        context.runOnContext(_ -> what.get().onComplete(done));
        return done.future().await(10, TimeUnit.SECONDS);
    }

    private static final class Epochs implements Supplier<String> {
        private int given;

        @Override
        public String get() {
            return "e" + ++given;
        }
    }

    private static final class Page implements Follower {
        private final List<String> frames = new ArrayList<>();

        @Override
        public PersonId person() {
            return CHAIR;
        }

        @Override
        public void send(String frame) {
            frames.add(frame);
        }

        @Override
        public boolean clogged() {
            return false;
        }
    }

    /// Texts that nobody writes in.
    private record NoTexts(Function<TextId, Optional<Node>> begun) implements RunningTexts {
        @Override
        public Authority at(TextId text) {
            return Authority.of(begun.apply(text).orElseThrow(), 0);
        }

        @Override
        public Future<List<Offered>> offer(List<Push> pushes) {
            return Future.failedFuture("nobody writes here");
        }

        @Override
        public Future<List<Change>> catchUp() {
            return Future.succeededFuture(List.of());
        }
    }
}
