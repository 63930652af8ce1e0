package se.klubba.app.minutes;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.app.json.DomainJson;
import se.klubba.app.minutes.MinutesStore.StoredStep;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Node;

/// The running texts of a meeting as they stood at a moment, made anew from their steps, on a thread of its own. Snapshots are of no use here: they
/// are newer.
public final class PastTexts {

    private final Vertx vertx;
    private final MinutesStore store;

    public PastTexts(Vertx vertx, MinutesStore store) {
        this.vertx = vertx;
        this.store = store;
    }

    /// @param begun what a text of the meeting as it was then begins with; absent: it had no such text
    /// @param until steps that were accepted later are left out
    /// @return the texts that had been written in by then
    public Future<Map<String, Authority>> at(
            MeetingId meeting, Function<String, Optional<Node>> begun, Instant until) {
        return store.documents(meeting)
                .compose(names -> {
                    var reading = new ArrayList<Future<Map.Entry<String, Authority>>>();
                    for (var name : names) {
                        begun.apply(name)
                                .ifPresent(first -> reading.add(one(meeting, name, first, until)));
                    }
                    return Future.all(reading).map(all -> texts(all.list()));
                });
    }

    private static Map<String, Authority> texts(List<Map.Entry<String, Authority>> read) {
        var all = new HashMap<String, Authority>();
        read.forEach(text -> all.put(text.getKey(), text.getValue()));
        return all;
    }

    private Future<Map.Entry<String, Authority>> one(
            MeetingId meeting, String name, Node first, Instant until) {
        return store.read(meeting, name, 0)
                .compose(steps ->
                        vertx.executeBlocking(() -> replayed(first, steps, until), false)
                                .map(Objects::requireNonNull))
                .map(text -> Map.entry(name, text));
    }

    private static Authority replayed(Node first, List<StoredStep> steps, Instant until) {
        var then =
                steps.stream()
                        .takeWhile(step -> !step.at().isAfter(until))
                        .map(step -> plain(step.step()))
                        .toList();
        return Authority.of(first, 0).replay(then);
    }

    private static Object plain(String json) {
        try {
            return DomainJson.plain(json);
        } catch (DomainJson.Unreadable damaged) {
            throw new IllegalStateException("a stored text is damaged: " + damaged.getMessage());
        }
    }
}
