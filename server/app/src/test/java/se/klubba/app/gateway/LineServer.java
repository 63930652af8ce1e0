package se.klubba.app.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.Token;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.EventJson;
import se.klubba.app.meeting.EventStore;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.meeting.MemoryEventStore;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.meeting.RunningTexts;
import se.klubba.app.minutes.MemoryMinutesStore;
import se.klubba.app.minutes.MinutesRoom;
import se.klubba.app.minutes.MinutesStore.StoredStep;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.MeetingRules;
import se.klubba.domain.meeting.Origin;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.PlannedItem;
import se.klubba.domain.meeting.Seat;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;
import se.klubba.domain.minutes.Push;

/// The server without sockets and database: sessions, rooms and the authority behind JSON lines, so that a test in another
/// language can be the network between editors and them, and lose, reorder and cut as it likes
/// (`webapp/src/session/testing/authority.ts` tells the lines). Everybody is the secretary, who may write everywhere.
///
/// Long, since it is a whole server's surroundings in one place.
public final class LineServer {

    private static final PersonId SECRETARY = new PersonId("p_1");

    private final Vertx vertx = Vertx.vertx();
    private final Context context = vertx.getOrCreateContext();
    private final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);

    private int meetings;
    private MeetingId meeting = new MeetingId("m_0");
    private MemoryEventStore events = new MemoryEventStore();
    private MemoryMinutesStore minutes = new MemoryMinutesStore();
    private Rooms rooms = rooms();
    private Sessions sessions = sessions();
    private final Map<Integer, Line> lines = new HashMap<>();

    private LineServer() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var server = new LineServer();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            var said = line;
            var done = new CountDownLatch(1);
            server.context.runOnContext(_ -> server.take(said).onComplete(_ -> done.countDown()));
            done.await();
        }
        System.exit(0);
    }

    private Future<?> take(String line) {
        try {
            var said = (Map<?, ?>) DomainJson.plain(line);
            return switch ((String) said.get("do")) {
                case "begin" -> begin((Map<?, ?>) said.get("texts"));
                case "connect" -> connect((Integer) said.get("socket"));
                case "hear" -> hear((Integer) said.get("socket"), (String) said.get("text"));
                case "gone" -> gone((Integer) said.get("socket"));
                case "restart" -> restart();
                case "text" -> text((String) said.get("text"));
                case "sync" -> sync((Integer) said.get("id"));
                default -> throw new IllegalArgumentException(line);
            };
        } catch (DomainJson.Unreadable | RuntimeException fault) {
            fault.printStackTrace();
            System.exit(3);
            throw new IllegalStateException(fault);
        }
    }

    private Rooms rooms() {
        return new Rooms(
                context,
                Clock.systemUTC(),
                events,
                new se.klubba.app.meeting.NoSafe(),
                (id, begun) ->
                        MinutesRoom.open(
                                        minutes,
                                        id,
                                        name -> TextId.parse(name).flatMap(begun),
                                        Clock.systemUTC())
                                .map(TextsOfMinutes::new),
                _ -> Future.succeededFuture(Map.of()),
                () -> UUID.randomUUID().toString());
    }

    private Sessions sessions() {
        return new Sessions(context, Clock.systemUTC(), new OpenDoors(), "test");
    }

    private Future<?> begin(Map<?, ?> texts) {
        lines.clear();
        meeting = new MeetingId("m_" + ++meetings);
        events = new MemoryEventStore();
        minutes = new MemoryMinutesStore();
        var now = Clock.systemUTC().instant();
        var stored =
                plan().stream()
                        .map(fact ->
                                new EventStore.StoredEvent(
                                        EventJson.kindOf(fact), EventJson.write(fact), null, now))
                        .toList();
        var begun = events.append(meeting, 0, stored, List.of()).<Object>mapEmpty();
        for (var text : texts.entrySet()) {
            var content = ((Map<?, ?>) text.getValue()).get("content");
            var step = new LinkedHashMap<String, Object>();
            step.put("stepType", "replace");
            step.put("from", 0);
            step.put("to", 2);
            step.put("slice", Map.of("content", content));
            var whole = new StoredStep(DomainJson.write(step), "begin", SECRETARY, now);
            begun =
                    begun.compose(_ ->
                            minutes.append(meeting, (String) text.getKey(), 0, List.of(whole))
                                    .mapEmpty());
        }
        rooms = rooms();
        sessions = sessions();
        return begun;
    }

    private static List<MeetingEvent> plan() {
        var none = Optional.<String>empty();
        var kind = BodyKind.CONSULTATION_GROUP;
        var body =
                new Body(
                        new BodyId("b_1"),
                        new Body.Names("Gruppen", "Gruppen", "Gruppens", none),
                        kind,
                        List.of(),
                        Optional.empty(),
                        Body.usualCategories(kind));
        var time =
                new Plan.Time(
                        LocalDate.of(2018, 12, 14),
                        none,
                        none,
                        "",
                        Plan.MeetingMode.ON_SITE,
                        none,
                        false,
                        Optional.empty());
        var chair = new PersonId("p_2");
        var offices = new Plan.Offices(chair, none, Optional.empty(), SECRETARY);
        var category = body.categories().getFirst().key();
        var seats =
                List.of(SECRETARY, chair).stream()
                        .map(one ->
                                new Seat(
                                        one,
                                        category,
                                        none,
                                        none,
                                        Optional.empty(),
                                        true,
                                        Optional.empty(),
                                        Optional.empty()))
                        .toList();
        var heading = new Item.Heading(Optional.of(1), "Frågan", ItemKind.DECISION, Origin.NOTICE);
        return MeetingRules.plan(
                new Plan(body, "Möte", time, offices, 1, Plan.Printed.USUAL),
                RuleProfile.of(kind),
                seats,
                List.of(new PlannedItem(heading, List.of(), Set.of(), Optional.empty())));
    }

    private Future<?> connect(int socket) {
        var line = new Line(socket);
        lines.put(socket, line);
        return rooms.find(meeting)
                .onSuccess(found -> {
                    var room = found.orElseThrow();
                    line.room = Optional.of(room);
                    var chair = new Doors.Chair(meeting, SECRETARY);
                    line.session =
                            Optional.of(
                                    new Session(
                                            line.webSocket(),
                                            line,
                                            chair,
                                            Token.random(),
                                            room,
                                            sessions));
                    sessions.opened(line.session.get());
                });
    }

    private Future<?> hear(int socket, String text) {
        var line = lines.get(socket);
        if (line == null) return Future.succeededFuture();
        idOf(text).ifPresent(line.unanswered::add);
        line.read.handle(text);
        return Future.succeededFuture();
    }

    /// Steps and commands are answered; what was put to a line that is gone is not waited for.
    private static Optional<String> idOf(String frame) {
        return frame.contains("\"t\":\"steps\"") || frame.contains("\"t\":\"command\"")
                ? Incoming.idOf(frame)
                : Optional.empty();
    }

    private Future<?> gone(int socket) {
        var line = lines.remove(socket);
        if (line != null) line.closed.handle(null);
        return Future.succeededFuture();
    }

    private Future<?> restart() {
        lines.clear();
        rooms = rooms();
        sessions = sessions();
        return Future.succeededFuture();
    }

    private Future<?> text(String name) {
        return rooms.find(meeting)
                .onSuccess(found -> {
                    var text = found.orElseThrow().texts().at(TextId.parse(name).orElseThrow());
                    var told = new LinkedHashMap<String, Object>();
                    told.put("text", name);
                    told.put("version", text.version());
                    told.put("doc", text.document().toPlain());
                    out.println(DomainJson.write(told));
                    out.flush();
                });
    }

    /// Everything heard has been answered, and everybody has been sent what is due.
    private Future<?> sync(int id) {
        var waiting = lines.values().stream().anyMatch(line -> !line.unanswered.isEmpty());
        if (waiting) return vertx.timer(1).compose(_ -> sync(id));
        var told = new java.util.ArrayList<Future<?>>();
        for (var line : lines.values()) {
            if (line.session.isEmpty()) continue;
            var promise = io.vertx.core.Promise.<Void>promise();
            line.room.orElseThrow().afterTold(line.session.get(), promise::complete);
            told.add(promise.future());
        }
        return Future.all(told)
                .onSuccess(_ -> {
                    out.println("{\"synced\":" + id + "}");
                    out.flush();
                });
    }

    /// One socket that is none: what the session writes goes out as a line.
    private final class Line implements InvocationHandler, Wire {
        private final int socket;
        private final Set<String> unanswered = new HashSet<>();
        private Optional<MeetingRoom> room = Optional.empty();
        private Optional<Session> session = Optional.empty();
        private Handler<String> read = _ -> {};
        private Handler<Void> closed = _ -> {};

        Line(int socket) {
            this.socket = socket;
        }

        ServerWebSocket webSocket() {
            return (ServerWebSocket)
                    Proxy.newProxyInstance(
                            LineServer.class.getClassLoader(),
                            new Class<?>[] {ServerWebSocket.class},
                            this);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Object invoke(Object proxy, Method method, Object[] args) {
            switch (method.getName()) {
                case "textMessageHandler" -> read = (Handler<String>) args[0];
                case "closeHandler" -> closed = (Handler<Void>) args[0];
                case "close" -> {
                    var code = args == null || args.length == 0 ? (short) 1000 : (Short) args[0];
                    out.println("{\"close\":" + socket + ",\"code\":" + code + "}");
                }
                default -> {
                    // the rest of a socket does nothing here
                }
            }
            var type = method.getReturnType();
            if (type == boolean.class) return false;
            if (type == Future.class) return Future.succeededFuture();
            return type.isInstance(proxy) ? proxy : null;
        }

        @Override
        public boolean full() {
            return false;
        }

        @Override
        public void cut() {}

        @Override
        public void onDrained(Runnable then) {}

        @Override
        public void send(String frame) {
            if (lines.get(socket) != this) return;
            if (frame.startsWith("{\"t\":\"answer\"") || frame.startsWith("{\"t\":\"problem\"")) {
                Incoming.idOf(frame).ifPresent(unanswered::remove);
            }
            var line = new LinkedHashMap<String, Object>();
            line.put("tell", socket);
            line.put("text", frame);
            out.println(DomainJson.write(line));
        }
    }

    /// As in the server's own wiring.
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

    /// Lets everybody in.
    private static final class OpenDoors implements Doors {

        @Override
        public Future<Link> link(Chair chair, java.time.Instant expires) {
            return Future.failedFuture("no links here");
        }

        @Override
        public Future<Optional<Entered>> enter(Token link) {
            return Future.succeededFuture(Optional.empty());
        }

        @Override
        public Future<Entered> seat(Chair chair, String signedIn) {
            return Future.failedFuture("no seats here");
        }

        @Override
        public Future<Boolean> holds(Token session, Chair chair) {
            return Future.succeededFuture(true);
        }

        @Override
        public Future<Boolean> revoke(MeetingId meeting, String link) {
            return Future.succeededFuture(false);
        }

        @Override
        public void onRevoked(Consumer<String> ear) {}
    }
}
