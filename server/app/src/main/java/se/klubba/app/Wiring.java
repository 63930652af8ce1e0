package se.klubba.app;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import se.klubba.app.database.Database;
import se.klubba.app.gateway.Gateway;
import se.klubba.app.identity.PgDoors;
import se.klubba.app.meeting.EventJson;
import se.klubba.app.meeting.EventStore;
import se.klubba.app.meeting.PgEventStore;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.meeting.RunningTexts;
import se.klubba.app.minutes.MinutesRoom;
import se.klubba.app.minutes.MinutesStore;
import se.klubba.app.minutes.PgMinutesStore;
import se.klubba.app.planning.Planning;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;
import se.klubba.domain.minutes.Push;

/// The only place where everything meets: plain constructor calls.
final class Wiring {

    private Wiring() {}

    /// A server that listens.
    record Server(Gateway gateway, Database database) {

        /// Stops taking anything, then closes the database: nothing that was answered is left unstored.
        Future<Void> close() {
            return gateway.close().transform(_ -> database.close());
        }
    }

    /// @param token of the operator
    static Future<Server> start(Vertx vertx, Settings settings, String token, String build) {
        var clock = Clock.systemUTC();
        var context = vertx.getOrCreateContext();
        return Database.start(vertx, settings)
                .compose(
                        database ->
                                open(vertx, context, clock, settings, token, build, database)
                                        .map(gateway -> new Server(gateway, database))
                                        .recover(
                                                failure ->
                                                        database.close()
                                                                .transform(
                                                                        _ ->
                                                                                Future.failedFuture(
                                                                                        failure))));
    }

    private static Future<Gateway> open(
            Vertx vertx,
            Context context,
            Clock clock,
            Settings settings,
            String token,
            String build,
            Database database) {
        var events = new PgEventStore(database);
        var minutes = new PgMinutesStore(database);
        var planning = new Planning(database.pool(), (id, facts) -> begin(events, clock, id, facts));
        var rooms =
                new Rooms(
                        context,
                        clock,
                        events,
                        (meeting, begun) ->
                                MinutesRoom.open(
                                                minutes,
                                                meeting,
                                                name -> TextId.parse(name).flatMap(begun),
                                                clock)
                                        .map(TextsOfMinutes::new),
                        planning::names);
        return PgDoors.open(database, clock)
                .compose(
                        doors ->
                                rooms.listen()
                                        .compose(_ -> minutes.listen(news -> heard(rooms, news)))
                                        .compose(
                                                _ ->
                                                        Gateway.listen(
                                                                vertx,
                                                                settings.host(),
                                                                settings.port(),
                                                                new Gateway.Needs(
                                                                        clock,
                                                                        settings.publicUrl(),
                                                                        token,
                                                                        doors,
                                                                        rooms,
                                                                        planning),
                                                                build)));
    }

    private static void heard(Rooms rooms, MinutesStore.News news) {
        switch (news) {
            case MinutesStore.News.Grown(var meeting, var text, var version) ->
                    rooms.textGrown(meeting, text, version);
            case MinutesStore.News.Missed() -> rooms.lookAgain();
        }
    }

    private static Future<Void> begin(
            EventStore store, Clock clock, MeetingId meeting, List<MeetingEvent> facts) {
        var now = clock.instant();
        var stored =
                facts.stream()
                        .map(
                                fact ->
                                        new EventStore.StoredEvent(
                                                EventJson.kindOf(fact),
                                                EventJson.write(fact),
                                                null,
                                                now))
                        .toList();
        return store.append(meeting, 0, stored, List.of()).mapEmpty();
    }

    /// The texts of the feature *minutes* as the feature *meeting* wants them.
    private record TextsOfMinutes(MinutesRoom room) implements RunningTexts {

        @Override
        public Authority at(TextId text) {
            return room.at(text.toString());
        }

        @Override
        public Future<List<Offered>> offer(List<Push> pushes) {
            return room.offer(pushes)
                    .map(results -> results.stream().map(TextsOfMinutes::offered).toList());
        }

        private static Offered offered(MinutesRoom.Result result) {
            return switch (result) {
                case MinutesRoom.Result.Stored(var change) -> new Offered.Stored(change);
                case MinutesRoom.Result.Already(var version) -> new Offered.Already(version);
                case MinutesRoom.Result.Behind(var version) -> new Offered.Behind(version);
                case MinutesRoom.Result.Broken(var index, var reason) ->
                        new Offered.Broken(index, reason);
            };
        }

        @Override
        public Future<List<Change>> catchUp() {
            return room.catchUp();
        }
    }

    /// The version that is running, as its jar says.
    static String build() {
        return Optional.ofNullable(Wiring.class.getPackage().getImplementationVersion())
                .orElse("development");
    }
}
