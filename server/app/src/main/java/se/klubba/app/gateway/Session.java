package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.ServerWebSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.Token;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.Follower;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.problem.Problem;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Push;

/// One socket: an open page of one person in one meeting. Reads frames in the order in which they come, asks for each
/// whether the person is still let in (*Now*), and hands it on. A fault here ends this socket and no other.
final class Session implements Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int PROTOCOL = 1;

    /// RFC 6455, 7.4.1.
    private static final int NORMAL = 1000;

    private static final int MESSAGE_TOO_BIG = 1009;

    /// Why the server closes a socket.
    enum Bye {
        REVOKED("revoked", 4401),
        OUTDATED("outdated", 4409),
        TOO_FAST("tooFast", 4429),
        REPLACED("replaced", 4410),
        RESTARTING("restarting", 1012);

        private final String word;
        private final int code;

        Bye(String word, int code) {
            this.word = word;
            this.code = code;
        }
    }

    private final ServerWebSocket socket;
    private final Wire wire;
    private final Doors.Chair chair;
    private final Token token;
    private final MeetingRoom room;
    private final Sessions sessions;

    private final Allowance pings;
    private boolean joined;
    private boolean closed;
    private int refusedInARow;
    private long heard;

    Session(
            ServerWebSocket socket,
            Wire wire,
            Doors.Chair chair,
            Token token,
            MeetingRoom room,
            Sessions sessions) {
        this.socket = socket;
        this.wire = wire;
        wire.onDrained(() -> room.drained(this));
        this.chair = chair;
        this.token = token;
        this.room = room;
        this.sessions = sessions;
        this.heard = sessions.nanos();
        this.pings = new Allowance(heard);
        room.expect(this);
        socket.textMessageHandler(this::read);
        socket.binaryMessageHandler(
                _ -> turnDown(Optional.empty(), Problem.unreadable("frame: not text")));
        socket.pongHandler(_ -> heard = sessions.nanos());
        socket.exceptionHandler(fault -> LOG.debug("socket: {}", fault.toString()));
        socket.closeHandler(_ -> end());
    }

    @Override
    public PersonId person() {
        return chair.person();
    }

    Doors.Chair chair() {
        return chair;
    }

    Token token() {
        return token;
    }

    @Override
    public void send(String frame) {
        if (closed || socket.isClosed()) return;
        wire.send(frame);
    }

    @Override
    public boolean clogged() {
        return wire.full();
    }

    void bye(Bye why) {
        if (closed) return;
        send("{\"t\":\"bye\",\"reason\":\"" + why.word + "\"}");
        part(why.code, why.word);
    }

    /// Nothing more is read. The other side has a while to say goodbye, too.
    private void part(int code, String reason) {
        end();
        socket.close((short) code, reason);
        sessions.later(Limits.GOODBYE_MILLIS, wire::cut);
    }

    /// Leaves the room. The late end of an old socket ends nothing but itself.
    private void end() {
        if (closed) return;
        closed = true;
        room.leave(this);
        sessions.ended(this);
    }

    /// Pings; or closes if nothing has been heard for long. A socket that has not said hello by then is nobody's.
    void beat() {
        if (closed) return;
        if (sessions.nanos() - heard > Limits.SILENCE_MILLIS * 1_000_000) {
            part(NORMAL, "silent");
            return;
        }
        if (joined) socket.writePing(io.vertx.core.buffer.Buffer.buffer("k"));
    }

    /// Ends if the person is no longer let in. What cannot be found out now ends nothing.
    void checkDoor() {
        sessions.holds(this)
                .onSuccess(holds -> {
                    if (!holds) bye(Bye.REVOKED);
                });
    }

    private void read(String frame) {
        if (closed) return;
        heard = sessions.nanos();
        var bytes = bytes(frame);
        if (bytes > Limits.FRAME_BYTES_EVER) {
            part(MESSAGE_TOO_BIG, "too large");
            return;
        }
        if (bytes > Limits.FRAME_BYTES) {
            turnDown(Optional.empty(), Problem.tooLarge(Limits.FRAME_BYTES));
            return;
        }
        try {
            take(Incoming.read(frame));
        } catch (DomainJson.Unreadable fault) {
            var message = fault.getMessage() == null ? "" : fault.getMessage();
            turnDown(Incoming.idOf(frame), Problem.unreadable(message));
        }
    }

    /// Its length as it came; counted only where it can matter.
    private static int bytes(String frame) {
        return frame.length() * 3L <= Limits.FRAME_BYTES
                ? frame.length()
                : frame.getBytes(StandardCharsets.UTF_8).length;
    }

    /// Says what is wrong with a frame. That costs the sender as much as a frame that is right.
    private void turnDown(Optional<String> id, Problem why) {
        if (within()) problem(id, why);
    }

    /// Whether the person is within the limits. Whoever goes on and on beyond them is sent away.
    private boolean within() {
        if (sessions.allowance(chair).take(sessions.nanos())) {
            refusedInARow = 0;
            return true;
        }
        if (++refusedInARow > Limits.REQUESTS_AT_ONCE) bye(Bye.TOO_FAST);
        return false;
    }

    private void take(Incoming incoming) {
        switch (incoming) {
            case Incoming.Ping _ -> {
                // counted apart: who types fast must not take the line for cut
                if (pings.take(sessions.nanos()))
                    send("{\"t\":\"pong\",\"at\":\"" + clock().instant() + "\"}");
            }
            case Incoming.Hello hello -> hello(hello);
            case Incoming.Resume(var have) -> {
                if (!joined) {
                    turnDown(Optional.empty(), Problem.unreadable("t: hello comes first"));
                } else if (within()) {
                    room.resume(this, have.epoch(), have.seq());
                }
            }
            case Incoming.Command(var id, var command) ->
                    allowed(id, () -> room.submit(person(), id, command));
            case Incoming.Steps steps -> steps(steps);
        }
    }

    private Clock clock() {
        return sessions.clock();
    }

    private void hello(Incoming.Hello hello) {
        if (hello.protocol() != PROTOCOL) {
            bye(Bye.OUTDATED);
            return;
        }
        if (joined) return;
        var welcome = new LinkedHashMap<String, Object>();
        welcome.put("t", "welcome");
        welcome.put("protocol", PROTOCOL);
        welcome.put("build", sessions.build());
        welcome.put("meeting", chair.meeting().value());
        welcome.put("person", chair.person().value());
        welcome.put("at", clock().instant().toString());
        send(DomainJson.write(welcome));
        joined = true;
        room.join(this, hello.have().epoch(), hello.have().seq());
    }

    private void steps(Incoming.Steps steps) {
        var text = TextId.parse(steps.text());
        if (text.isEmpty()) {
            allowed(
                    steps.id(),
                    () -> Future.succeededFuture(refused(steps.id(), Refusal.UNKNOWN_TEXT)));
            return;
        }
        var push = new Push(steps.text(), steps.version(), steps.client(), person(), steps.steps());
        allowed(steps.id(), () -> room.offer(steps.id(), text.get(), push));
    }

    private static String refused(String id, Refusal why) {
        return refused(id, Problem.of(why));
    }

    private static String refused(String id, Problem problem) {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("t", "answer");
        answer.put("id", id);
        answer.put("status", "refused");
        answer.put("problem", problem.plain());
        return DomainJson.write(answer);
    }

    /// Goes on if the person is within the limits, and still let in.
    private void allowed(String id, java.util.function.Supplier<Future<String>> what) {
        if (!joined) {
            turnDown(Optional.of(id), Problem.unreadable("t: hello comes first"));
            return;
        }
        if (!within()) {
            send(refused(id, Problem.tooFast()));
            return;
        }
        var held = sessions.holds(this);
        if (held.isComplete()) {
            goOn(held, what);
        } else {
            // keeps the order: nothing more is read until it is known
            socket.pause();
            held.onComplete(_ -> {
                goOn(held, what);
                socket.resume();
            });
        }
    }

    private void goOn(Future<Boolean> held, java.util.function.Supplier<Future<String>> what) {
        if (held.failed()) {
            // no answer is better than a wrong one: the page comes back and sends it again
            LOG.warn("a session cannot be looked up: {}", held.cause().toString());
            bye(Bye.RESTARTING);
        } else if (!held.result()) {
            bye(Bye.REVOKED);
        } else {
            what.get().onSuccess(answer -> room.afterTold(this, () -> send(answer)));
        }
    }

    private void problem(Optional<String> id, Problem problem) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("t", "problem");
        id.ifPresent(known -> frame.put("id", known));
        frame.put("problem", problem.plain());
        send(DomainJson.write(frame));
    }
}
