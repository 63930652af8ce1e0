package se.klubba.app.live;

import io.vertx.core.Vertx;
import io.vertx.core.http.WebSocket;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketClientOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.audience.MergePatch;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Node;

/// An open page, as small as the protocol allows: it applies what it is told, and knows what that comes to.
///
/// Long, since it is a whole client in one place: what it hears, says, knows and waits for.
final class Page implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;
    private static final Vertx VERTX = Vertx.vertx();
    private static final WebSocketClient CLIENT =
            VERTX.createWebSocketClient(
                    new WebSocketClientOptions()
                            .setMaxConnections(1000)
                            .setMaxFrameSize(8 << 20)
                            .setMaxMessageSize(8 << 20));

    final Planned.Guest guest;
    final String client = "c-" + UUID.randomUUID();
    private final WebSocket socket;

    /// Every frame as it came.
    private final List<String> heard = new ArrayList<>();

    private final Map<String, List<Map<?, ?>>> answers = new HashMap<>();

    private Map<String, Object> view = Map.of();
    private Map<String, Object> self = Map.of();
    private final Map<String, Authority> texts = new HashMap<>();
    private String epoch = "";
    private long seq;
    private String selfEpoch = "";
    private long selfSeq;
    private int gaps;
    private int problems;
    private String bye = "";
    private Integer closeCode;

    private Page(Planned.Guest guest, WebSocket socket) {
        this.guest = guest;
        this.socket = socket;
        socket.textMessageHandler(this::hear);
        socket.closeHandler(_ -> closed());
        socket.exceptionHandler(_ -> {});
        socket.resume();
    }

    /// A page that has said hello and has the whole state.
    static Page of(Planned.Guest guest) {
        var page = connect(guest);
        page.hello(null);
        page.until(() -> page.seq > 0 && page.selfSeq > 0, "a snapshot");
        return page;
    }

    static Page of(Planned meeting, String key) {
        return of(meeting.enter(key));
    }

    /// A page that has a socket, and said nothing.
    static Page connect(Planned.Guest guest) {
        return connect(guest, "http://127.0.0.1:" + guest.meeting().port());
    }

    static Page connect(Planned.Guest guest, String origin) {
        var options =
                new WebSocketConnectOptions()
                        .setHost("127.0.0.1")
                        .setPort(guest.meeting().port())
                        .setURI(guest.path() + "/live")
                        .setAllowOriginHeader(origin != null)
                        .addHeader("Cookie", guest.cookie());
        if (origin != null) options.addHeader("Origin", origin);
        try {
            var socket = CLIENT.connect(options).await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return new Page(guest, socket);
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /// A new socket that says what this page has; this page is done with.
    Page comeBack() {
        return comeBack(guest);
    }

    Page comeBack(Planned.Guest as) {
        var next = connect(as);
        synchronized (this) {
            synchronized (next) {
                next.view = view;
                next.self = self;
                next.texts.putAll(texts);
                next.epoch = epoch;
                next.seq = seq;
            }
        }
        next.hello(have());
        next.until(() -> next.selfSeq > 0, "its own view");
        return next;
    }

    Map<String, Object> have() {
        return Map.of("epoch", epoch, "seq", seq, "selfEpoch", selfEpoch, "selfSeq", selfSeq);
    }

    void hello(Map<String, ?> have) {
        var hello = new LinkedHashMap<String, Object>();
        hello.put("t", "hello");
        hello.put("protocol", 1);
        hello.put("client", client);
        if (have != null) hello.put("have", have);
        say(hello);
    }

    // what it hears

    private synchronized void hear(String frame) {
        heard.add(frame);
        var fields = Web.json(frame);
        switch ((String) fields.get("t")) {
            case "frame" -> frame(fields);
            case "self" -> self(fields);
            case "answer" ->
                    answers.computeIfAbsent((String) fields.get("id"), _ -> new ArrayList<>())
                            .add(fields);
            case "problem" -> {
                problems++;
                if (fields.get("id") instanceof String id) {
                    answers.computeIfAbsent(id, _ -> new ArrayList<>()).add(fields);
                }
            }
            case "bye" -> bye = (String) fields.get("reason");
            default -> {}
        }
        notifyAll();
    }

    private void frame(Map<?, ?> frame) {
        var from = number(frame, "from");
        var to = number(frame, "seq");
        if (from != 0 && frame.get("epoch").equals(epoch) && to <= seq) return;
        if (from != 0 && (!frame.get("epoch").equals(epoch) || from != seq)) {
            gaps++;
            say(Map.of("t", "resume", "have", have()));
            return;
        }
        if (from == 0) texts.clear();
        epoch = (String) frame.get("epoch");
        seq = to;
        view = MergePatch.apply(from == 0 ? Map.of() : view, patch(frame));
        if (frame.get("texts") instanceof Map<?, ?> changes) {
            changes.forEach((text, change) -> text((String) text, (Map<?, ?>) change));
        }
    }

    private void text(String name, Map<?, ?> change) {
        if (change == null) {
            texts.remove(name);
        } else if (change.get("content") != null) {
            texts.put(
                    name,
                    Authority.of(Node.fromPlain(change.get("content")), number(change, "version")));
        } else {
            var known = texts.get(name);
            if (known.version() != number(change, "from")) {
                throw new IllegalStateException(name + ": " + known.version() + " " + change);
            }
            texts.put(name, known.replay((List<?>) change.get("steps")));
        }
    }

    private void self(Map<?, ?> frame) {
        self = MergePatch.apply(number(frame, "from") == 0 ? Map.of() : self, patch(frame));
        selfEpoch = (String) frame.get("epoch");
        selfSeq = number(frame, "seq");
    }

    @SuppressWarnings("unchecked") // JSON objects have texts for keys
    private static Map<String, Object> patch(Map<?, ?> frame) {
        var patch = frame.get("patch");
        return patch == null ? Map.of() : (Map<String, Object>) patch;
    }

    private static long number(Map<?, ?> fields, String name) {
        return ((Number) fields.get(name)).longValue();
    }

    private synchronized void closed() {
        closeCode = socket.closeStatusCode() == null ? 0 : (int) socket.closeStatusCode();
        notifyAll();
    }

    // what it says

    void say(Map<String, ?> frame) {
        say(DomainJson.write(frame));
    }

    void say(String frame) {
        socket.writeTextMessage(frame);
    }

    void sayBytes(byte[] bytes) {
        socket.writeBinaryMessage(io.vertx.core.buffer.Buffer.buffer(bytes));
    }

    /// Sends a command and waits for its answer.
    Map<?, ?> send(Map<String, ?> command) {
        return send(UUID.randomUUID().toString(), command);
    }

    Map<?, ?> send(String id, Map<String, ?> command) {
        var before = answersTo(id).size();
        post(id, command);
        return answer(id, before);
    }

    /// Sends a command and waits for nothing.
    void post(String id, Map<String, ?> command) {
        say(Map.of("t", "command", "id", id, "command", command));
    }

    /// Sends a command that has to be accepted.
    Map<?, ?> does(Map<String, ?> command) {
        var answer = send(command);
        if (!"done".equals(answer.get("status"))) throw new AssertionError(command + ": " + answer);
        return answer;
    }

    /// Offers steps and waits for the answer.
    Map<?, ?> offer(String text, long version, List<?> steps) {
        return offer(UUID.randomUUID().toString(), text, version, steps);
    }

    Map<?, ?> offer(String id, String text, long version, List<?> steps) {
        var before = answersTo(id).size();
        say(offerOf(id, text, version, steps));
        return answer(id, before);
    }

    Map<String, ?> offerOf(String id, String text, long version, List<?> steps) {
        return Map.of(
                "t", "steps",
                "id", id,
                "text", text,
                "version", version,
                "client", client,
                "steps", steps);
    }

    /// Types at the beginning of a text, as often as others are faster.
    Map<?, ?> type(String text, String letters) {
        while (true) {
            var answer = offer(text, text(text).version(), List.of(typed(1, letters)));
            if (!"behind".equals(answer.get("status"))) return answer;
            until(() -> text(text).version() >= number(answer, "version"), "what it missed");
        }
    }

    static Map<String, ?> typed(int at, String letters) {
        return Map.of(
                "stepType",
                "replace",
                "from",
                at,
                "to",
                at,
                "slice",
                Map.of("content", List.of(Map.of("type", "text", "text", letters))));
    }

    Map<?, ?> answer(String id, int before) {
        until(() -> answersTo(id).size() > before, "an answer to " + id);
        return answersTo(id).get(before);
    }

    synchronized List<Map<?, ?>> answersTo(String id) {
        return List.copyOf(answers.getOrDefault(id, List.of()));
    }

    // what it knows

    synchronized Map<String, Object> view() {
        return view;
    }

    synchronized Map<String, Object> self() {
        return self;
    }

    synchronized Authority text(String name) {
        return texts.get(name);
    }

    synchronized Map<String, String> texts() {
        var all = new java.util.TreeMap<String, String>();
        texts.forEach(
                (name, text) -> all.put(name, text.version() + " " + text.document().toPlain()));
        return all;
    }

    synchronized List<String> heard() {
        return List.copyOf(heard);
    }

    synchronized List<String> heard(String type) {
        return heard.stream().filter(f -> f.startsWith("{\"t\":\"" + type + "\"")).toList();
    }

    synchronized int gaps() {
        return gaps;
    }

    synchronized int problems() {
        return problems;
    }

    synchronized String bye() {
        return bye;
    }

    synchronized Integer closeCode() {
        return closeCode;
    }

    synchronized String epoch() {
        return epoch;
    }

    synchronized long seq() {
        return seq;
    }

    Object at(String... path) {
        Object value = view();
        for (var name : path) value = value instanceof Map<?, ?> map ? map.get(name) : null;
        return value;
    }

    // waiting

    void sees(Predicate<Page> what) {
        until(() -> what.test(this), "what was to be seen");
    }

    synchronized void until(BooleanSupplier what, String name) {
        var end = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
        while (!what.getAsBoolean()) {
            var left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                var last = heard.subList(Math.max(0, heard.size() - 3), heard.size());
                throw new AssertionError(
                        guest.key() + " waited in vain for " + name + "; bye " + bye + ", " + last);
            }
            try {
                wait(Math.min(left, 50));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }

    /// All that the server had to say so far has come.
    void settle() {
        var before = heard("pong").size();
        say(Map.of("t", "ping"));
        until(() -> heard("pong").size() > before, "a pong");
    }

    void gone() {
        until(() -> closeCode() != null, "the end of the line");
    }

    @Override
    public void close() {
        socket.close();
    }
}
