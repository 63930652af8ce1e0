package se.klubba.app;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import se.klubba.app.ballot.BallotSafe;
import se.klubba.app.database.Database;
import se.klubba.app.editions.PgEditions;
import se.klubba.app.files.Files;
import se.klubba.app.files.PgFiles;
import se.klubba.app.form.Looks;
import se.klubba.app.form.PgTemplates;
import se.klubba.app.gateway.Gateway;
import se.klubba.app.identity.PgDoors;
import se.klubba.app.library.Library;
import se.klubba.app.meeting.EventJson;
import se.klubba.app.meeting.EventStore;
import se.klubba.app.meeting.Past;
import se.klubba.app.meeting.PgEventStore;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.meeting.RunningTexts;
import se.klubba.app.meeting.Safe;
import se.klubba.app.minutes.MinutesRoom;
import se.klubba.app.minutes.MinutesStore;
import se.klubba.app.minutes.PastTexts;
import se.klubba.app.minutes.PgMinutesStore;
import se.klubba.app.planning.Planning;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;
import se.klubba.domain.minutes.Node;
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

    /// What a server is made of beside its database; tests put other things in.
    ///
    /// @param epochs names of numberings of frames, each given once
    record Parts(
            Clock clock,
            Supplier<String> epochs,
            Function<Database, EventStore> events,
            Function<Database, MinutesStore> minutes,
            BiFunction<Vertx, Database, Files> files) {

        static Parts usual() {
            return new Parts(
                    Clock.systemUTC(),
                    () -> UUID.randomUUID().toString().substring(0, 13),
                    PgEventStore::new,
                    PgMinutesStore::new,
                    PgFiles::new);
        }
    }

    /// @param token of the operator
    static Future<Server> start(Vertx vertx, Settings settings, String token, String build) {
        return Database.start(vertx, settings)
                .compose(database ->
                        open(vertx, settings, token, build, database, Parts.usual())
                                .map(gateway -> new Server(gateway, database))
                                .recover(failure ->
                                        database.close()
                                                .transform(_ -> Future.failedFuture(failure))));
    }

    /// A server on a database that is open. All of it runs on one event loop: rooms, sockets, and whatever the store answers
    /// them.
    static Future<Gateway> open(
            Vertx vertx,
            Settings settings,
            String token,
            String build,
            Database database,
            Parts parts) {
        Promise<Gateway> opened = Promise.promise();
        var context = vertx.getOrCreateContext();
        context.runOnContext(
                _ -> furnish(context, settings, token, build, database, parts).onComplete(opened));
        return opened.future();
    }

    private static Future<Gateway> furnish(
            Context context,
            Settings settings,
            String token,
            String build,
            Database database,
            Parts parts) {
        var clock = parts.clock();
        var events = parts.events().apply(database);
        var minutes = parts.minutes().apply(database);
        var files = parts.files().apply(context.owner(), database);
        var planning = new Planning(database, (id, facts) -> begin(events, clock, id, facts));
        var rooms =
                new Rooms(
                        context,
                        clock,
                        events,
                        new SafeOfBallots(new BallotSafe(context.owner(), settings.ballotKeys())),
                        (meeting, begun) -> texts(minutes, meeting, begun, clock),
                        planning::names,
                        parts.epochs());
        var editions = new PgEditions(database);
        var templates = new PgTemplates(database);
        var library =
                new Library(
                        context.owner(),
                        clock,
                        files,
                        editions,
                        new Looks(templates, files),
                        new Past(
                                context.owner(),
                                events,
                                new PastTexts(context.owner(), minutes)::at));
        rooms.hear(library::changed);
        var after =
                Afterwards.of(
                        context,
                        settings,
                        clock,
                        database,
                        new Afterwards.House(rooms, files, editions, planning, build));
        return PgDoors.open(database, clock)
                .compose(doors ->
                        rooms.listen()
                                .compose(_ -> minutes.listen(news -> heard(rooms, news)))
                                // opens rooms, which must hear of what others store
                                .compose(_ -> rooms.tidy())
                                .map(
                                        new Gateway.Needs(
                                                clock,
                                                settings.publicUrl(),
                                                token,
                                                doors,
                                                rooms,
                                                planning,
                                                files,
                                                editions,
                                                templates,
                                                library,
                                                after,
                                                DeskParts.of(
                                                        context, settings, clock, database, doors,
                                                        rooms, planning),
                                                settings.uploadMegabytes() * 1_000_000L)))
                .compose(
                        needs -> onContext(context, () -> listen(context, settings, needs, build)));
    }

    private static Future<Gateway> listen(
            Context context, Settings settings, Gateway.Needs needs, String build) {
        return Gateway.listen(context.owner(), settings.host(), settings.port(), needs, build);
    }

    /// A server listens on the event loop on which it was asked to.
    private static <T> Future<T> onContext(Context context, Supplier<Future<T>> what) {
        Promise<T> done = Promise.promise();
        context.runOnContext(_ -> what.get().onComplete(done));
        return done.future();
    }

    private static Future<RunningTexts> texts(
            MinutesStore minutes,
            MeetingId meeting,
            Function<TextId, Optional<Node>> begun,
            Clock clock) {
        return MinutesRoom.open(minutes, meeting, name -> TextId.parse(name).flatMap(begun), clock)
                .map(TextsOfMinutes::new);
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
                        .map(fact ->
                                new EventStore.StoredEvent(
                                        EventJson.kindOf(fact), EventJson.write(fact), null, now))
                        .toList();
        return store.append(meeting, 0, stored, List.of()).mapEmpty();
    }

    /// The keys of the feature *ballot* as the feature *meeting* wants them.
    private record SafeOfBallots(BallotSafe safe) implements Safe {

        @Override
        public Future<Optional<Opened>> open(String vote, Optional<byte[]> sealed) {
            return safe.open(vote, sealed).map(found -> found.map(OpenedBallots::new));
        }

        @Override
        public Future<Void> destroy(String vote) {
            return safe.destroy(vote);
        }

        @Override
        public Future<List<String>> votes() {
            return safe.votes();
        }
    }

    private record OpenedBallots(BallotSafe.Opened box) implements Safe.Opened {

        @Override
        public Optional<byte[]> papers() {
            return box.papers();
        }

        @Override
        public byte[] close(byte[] papers) {
            return box.close(papers);
        }

        @Override
        public Future<Void> stored() {
            return box.stored();
        }
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
                    .map(results -> results.stream().map(TextsOfMinutes::offered).toList())
                    .recover(failure -> Future.failedFuture(named(failure)));
        }

        private static Throwable named(Throwable failure) {
            return failure instanceof MinutesStore.StepsConflict ? new Overtaken() : failure;
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
