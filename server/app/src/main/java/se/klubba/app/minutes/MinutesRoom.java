package se.klubba.app.minutes;

import io.vertx.core.Future;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.json.DomainJson;
import se.klubba.app.minutes.MinutesStore.Batch;
import se.klubba.app.minutes.MinutesStore.StoredStep;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;
import se.klubba.domain.minutes.Node;
import se.klubba.domain.minutes.Push;
import se.klubba.domain.minutes.Step;

/// The running texts of one meeting. Holds what is stored, never more: a push is taken by the authority on paper, stored, and
/// only then is it the text. Asked by one room, one call at a time.
///
/// Every few hundred steps the whole text is stored too, so that opening is as quick after ten thousand edits as after ten.
public final class MinutesRoom {

    private static final Logger LOG = LoggerFactory.getLogger(MinutesRoom.class);
    private static final int STEPS_BETWEEN_SNAPSHOTS = 300;

    private final MinutesStore store;
    private final MeetingId meeting;
    private final Function<String, Optional<Node>> begun;
    private final Clock clock;
    private final Map<String, Authority> texts = new HashMap<>();
    private final Map<String, Long> snapshots = new HashMap<>();

    /// What became of a push.
    public sealed interface Result {
        record Stored(Change change) implements Result {}

        /// Was taken before, and its answer was lost: nothing has changed now.
        ///
        /// @param version after these steps
        record Already(long version) implements Result {}

        record Behind(long version) implements Result {}

        record Broken(int index, String reason) implements Result {}
    }

    private MinutesRoom(
            MinutesStore store,
            MeetingId meeting,
            Function<String, Optional<Node>> begun,
            Clock clock) {
        this.store = store;
        this.meeting = meeting;
        this.begun = begun;
        this.clock = clock;
    }

    /// Loads all texts that have been written in.
    ///
    /// @param begun what a text of the meeting begins with
    /// @return fails if one of them cannot be read: a text that cannot be read is never shown as an empty one
    public static Future<MinutesRoom> open(
            MinutesStore store,
            MeetingId meeting,
            Function<String, Optional<Node>> begun,
            Clock clock) {
        var room = new MinutesRoom(store, meeting, begun, clock);
        return store.documents(meeting)
                .compose(names -> Future.all(names.stream().map(room::load).toList()).map(room));
    }

    private Future<Void> load(String name) {
        // what was typed in a draft that was taken away again is kept and no text of the meeting
        // any more
        if (!exists(name)) return Future.succeededFuture();
        return store.load(meeting, name)
                .map(loaded -> {
                    var base =
                            loaded.snapshot()
                                    .map(json -> Node.fromPlain(plain(json)))
                                    .orElseGet(() -> beginning(name));
                    var steps = loaded.stepsAfter().stream().map(s -> plain(s.step())).toList();
                    var text = Authority.of(base, loaded.snapshotVersion()).replay(steps);
                    texts.put(name, text);
                    snapshots.put(name, loaded.snapshotVersion());
                    return null;
                });
    }

    private Node beginning(String name) {
        return begun.apply(name)
                .orElseThrow(() -> new IllegalStateException("the meeting has no text " + name));
    }

    /// The text as it is stored, or what it begins with.
    public Authority at(String name) {
        var known = texts.get(name);
        return known != null ? known : Authority.of(beginning(name), 0);
    }

    /// Takes what fits, in order, and completes once it is stored.
    ///
    /// @return a result for each push; fails, with nothing changed, if storing failed or another writer was faster
    public Future<List<Result>> offer(List<Push> pushes) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var after = new HashMap<String, Authority>();
        var steps = new LinkedHashMap<String, List<StoredStep>>();
        var results = new ArrayList<Result>();
        for (var push : pushes) {
            var text = after.getOrDefault(push.text(), at(push.text()));
            results.add(
                    switch (offered(text, push)) {
                        case Authority.Taken(var next, var taken) -> {
                            after.put(push.text(), next);
                            var change = change(push, taken, now);
                            var kept = steps.computeIfAbsent(push.text(), _ -> new ArrayList<>());
                            for (var step : change.steps()) {
                                kept.add(
                                        new StoredStep(
                                                DomainJson.write(step),
                                                push.client(),
                                                push.person(),
                                                now));
                            }
                            yield new Result.Stored(change);
                        }
                        case Authority.Behind _ -> new Result.Behind(text.version());
                        case Authority.Broken(var index, var reason) ->
                                new Result.Broken(index, reason);
                    });
        }
        if (steps.isEmpty()) return known(pushes, results);
        var batches = new ArrayList<Batch>();
        steps.forEach((name, kept) -> batches.add(new Batch(name, at(name).version(), kept)));
        return store.append(meeting, batches)
                // the steps are stored and have to be told, whether or not this look succeeds
                .compose(_ -> known(pushes, results).otherwise(results))
                .map(told -> {
                    // last of all: the texts here and what followers are told of them move in one
                    // moment
                    texts.putAll(after);
                    after.keySet().forEach(this::keepSnapshot);
                    return told;
                });
    }

    /// A push that our own code stumbles over stops itself alone.
    private static Authority.Offer offered(Authority text, Push push) {
        try {
            return text.offer(push.base(), push.steps());
        } catch (RuntimeException bug) {
            LOG.error("a push could not be judged", bug);
            return new Authority.Broken(-1, "a fault here");
        }
    }

    /// Looks whether those who are behind are so because their own steps were taken before (*Once*). An editor that finds
    /// its steps among those it missed knows that by itself; one that came back to a whole text, after a restart or a crash of
    /// its own, learns it only so.
    private Future<List<Result>> known(List<Push> pushes, List<Result> results) {
        var looked = new ArrayList<Future<Result>>();
        for (var i = 0; i < results.size(); i++) {
            looked.add(
                    results.get(i) instanceof Result.Behind behind
                            ? known(pushes.get(i), behind)
                            : Future.succeededFuture(results.get(i)));
        }
        return Future.all(looked).map(all -> all.<Result>list());
    }

    private Future<Result> known(Push push, Result.Behind behind) {
        return store.read(meeting, push.text(), push.base())
                .map(stored -> {
                    var same = 0;
                    while (same < Math.min(stored.size(), push.steps().size())
                            && sameStep(stored.get(same), push, push.steps().get(same))) {
                        same++;
                    }
                    return same == 0 ? behind : new Result.Already(push.base() + same);
                });
    }

    private static boolean sameStep(StoredStep stored, Push push, Object offered) {
        if (!stored.client().equals(push.client()) || !stored.person().equals(push.person()))
            return false;
        try {
            return plain(stored.step())
                    .equals(plain(DomainJson.write(Step.fromPlain(offered).toPlain())));
        } catch (se.klubba.domain.minutes.Unplaceable unreadable) {
            return false;
        }
    }

    private static Change change(Push push, List<Step> taken, java.time.Instant now) {
        var plain = taken.stream().<Object>map(Step::toPlain).toList();
        var clients = java.util.Collections.nCopies(plain.size(), push.client());
        return new Change(push.text(), push.base(), plain, clients, now);
    }

    /// A snapshot only shortens reading, so nobody waits for it and its failure harms nothing.
    private void keepSnapshot(String name) {
        var text = at(name);
        if (text.version() - snapshots.getOrDefault(name, 0L) < STEPS_BETWEEN_SNAPSHOTS) return;
        snapshots.put(name, text.version());
        store.saveSnapshot(
                        meeting,
                        name,
                        text.version(),
                        DomainJson.write(text.document().toPlain()),
                        clock.instant())
                .onFailure(failure -> LOG.warn("snapshot of {} not stored", name, failure));
    }

    /// What other writers have stored since.
    public Future<List<Change>> catchUp() {
        return store.documents(meeting)
                .compose(names ->
                        Future.all(names.stream().filter(this::exists).map(this::tail).toList()))
                .map(all -> {
                    // all are read before the first is taken: what one of them knows is told, or
                    // known by none
                    var grown = new HashMap<String, Authority>();
                    var changes = new ArrayList<Change>();
                    for (var tail : all.<Tail>list()) {
                        if (tail.steps().isEmpty()) continue;
                        var change = tail.change();
                        grown.put(change.text(), at(change.text()).replay(change.steps()));
                        changes.add(change);
                    }
                    texts.putAll(grown);
                    return changes;
                });
    }

    private boolean exists(String name) {
        return begun.apply(name).isPresent();
    }

    private Future<Tail> tail(String name) {
        var from = at(name).version();
        return store.read(meeting, name, from).map(steps -> new Tail(name, from, steps));
    }

    /// What others have added to a text.
    private record Tail(String name, long from, List<StoredStep> steps) {
        Change change() {
            return new Change(
                    name,
                    from,
                    steps.stream().map(step -> plain(step.step())).toList(),
                    steps.stream().map(StoredStep::client).toList(),
                    steps.getLast().at());
        }
    }

    private static Object plain(String json) {
        try {
            return DomainJson.plain(json);
        } catch (DomainJson.Unreadable damaged) {
            throw new IllegalStateException("a stored text is damaged: " + damaged.getMessage());
        }
    }
}
