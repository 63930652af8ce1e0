package se.klubba.bench;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.net.NetClient;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;

/// The page of one who leads: sends what is to be done, and hears whether it was.
final class Leader {

    private static final Pattern ANSWER =
            Pattern.compile(
                    "\\{\"t\":\"(?:answer|problem)\",\"id\":\"([^\"]+)\",(?:\"status\":\"([^\"]+)\")?.*");

    private final Map<String, Promise<Void>> asked = new HashMap<>();
    private final AtomicReference<Optional<String>> refusal =
            new AtomicReference<>(Optional.empty());
    private Optional<Line> line = Optional.empty();

    Future<Leader> join(NetClient client, Stage.Seat seat) {
        return Line.open(client, seat.live(), this::read)
                .map(opened -> {
                    line = Optional.of(opened);
                    opened.send("{\"t\":\"hello\",\"protocol\":1,\"client\":\"bench-leader\"}");
                    return this;
                });
    }

    private void read(byte[] payload) {
        if (payload.length < 8 || (payload[6] != 'a' && payload[6] != 'p')) return;
        var answer = ANSWER.matcher(new String(payload, StandardCharsets.UTF_8));
        if (!answer.matches()) return;
        var fine = "done".equals(answer.group(2)) || "taken".equals(answer.group(2));
        if (!fine) refusal.set(Optional.of(answer.group()));
        var waiting = asked.remove(answer.group(1));
        if (waiting == null) return;
        if (fine) {
            waiting.complete();
        } else {
            waiting.fail(answer.group());
        }
    }

    void send(String frame) {
        line.orElseThrow().send(frame);
    }

    /// A command of the preparations. On the event loop.
    Future<Void> ask(String id, String command) {
        return say(
                id, "{\"t\":\"command\",\"id\":\"%s\",\"command\":%s}".formatted(id, command));
    }

    /// A frame of any kind that is answered. On the event loop.
    ///
    /// @param id as it stands in the frame
    Future<Void> say(String id, String frame) {
        Promise<Void> promise = Promise.promise();
        asked.put(id, promise);
        send(frame);
        return promise.future();
    }

    /// Whatever was refused makes the figures worthless.
    void complain() {
        refusal.get()
                .ifPresent(answer -> {
                    throw new IllegalStateException("the server refused: " + answer);
                });
    }

    void close() {
        line.ifPresent(Line::close);
    }
}
