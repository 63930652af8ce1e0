package se.klubba.app.meeting;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import se.klubba.app.meeting.HashChain.Link;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// A store for tests, held to the same contract as the real one.
public final class MemoryEventStore implements EventStore {

    private record Asked(MeetingId meeting, PersonId person, String command) {}

    private record BoxKey(MeetingId meeting, String vote) {}

    private final Map<MeetingId, List<Versioned>> logs = new HashMap<>();
    private final Map<Asked, RecordedAnswer> answers = new LinkedHashMap<>();
    private final Map<BoxKey, byte[]> boxes = new HashMap<>();
    private final List<Consumer<News>> ears = new CopyOnWriteArrayList<>();

    @Override
    public Future<Appended> append(
            MeetingId meeting,
            long expectedVersion,
            List<StoredEvent> events,
            List<RecordedAnswer> given,
            List<Box> sealed) {
        if (!sealed.isEmpty() && events.isEmpty()) {
            throw new IllegalArgumentException("a box comes with events");
        }
        long version = expectedVersion + events.size();
        synchronized (this) {
            var log = logs.getOrDefault(meeting, List.of());
            if (!events.isEmpty() && log.size() != expectedVersion) {
                return Future.failedFuture(new VersionConflict(meeting, expectedVersion));
            }
            var before =
                    given.stream().map(a -> answers.get(asked(meeting, a))).filter(a -> a != null);
            var already = before.toList();
            if (!already.isEmpty()) {
                return Future.failedFuture(new AnsweredAlready(meeting, already));
            }
            if (!events.isEmpty()) add(meeting, events);
            for (var answer : given) answers.put(asked(meeting, answer), answer);
            for (var box : sealed) {
                var key = new BoxKey(meeting, box.vote());
                if (box.sealed() == null) boxes.remove(key);
                else boxes.put(key, box.sealed().clone());
            }
        }
        if (!events.isEmpty()) {
            for (var ear : ears) ear.accept(new News.Grown(meeting, version));
        }
        return Future.succeededFuture(new Appended(version));
    }

    private void add(MeetingId meeting, List<StoredEvent> events) {
        var log = logs.computeIfAbsent(meeting, _ -> new ArrayList<>());
        Link before = log.isEmpty() ? Link.FIRST : log.getLast().hash();
        var links = HashChain.links(before, meeting, log.size(), events);
        for (int i = 0; i < links.size(); i++) {
            log.add(new Versioned(log.size() + 1, events.get(i), links.get(i)));
        }
    }

    private static Asked asked(MeetingId meeting, RecordedAnswer answer) {
        return new Asked(meeting, answer.person(), answer.command());
    }

    @Override
    public synchronized Future<List<Versioned>> read(MeetingId meeting, long afterVersion) {
        var log = logs.getOrDefault(meeting, List.of());
        int from = (int) Math.min(afterVersion, log.size());
        return Future.succeededFuture(List.copyOf(log.subList(from, log.size())));
    }

    @Override
    public synchronized Future<Optional<RecordedAnswer>> answer(
            MeetingId meeting, PersonId person, String command) {
        var found = answers.get(new Asked(meeting, person, command));
        return Future.succeededFuture(Optional.ofNullable(found));
    }

    @Override
    public synchronized Future<Optional<byte[]>> box(MeetingId meeting, String vote) {
        var found = boxes.get(new BoxKey(meeting, vote));
        return Future.succeededFuture(Optional.ofNullable(found).map(byte[]::clone));
    }

    @Override
    public synchronized Future<List<MeetingId>> meetings() {
        var sorted = new TreeMap<String, MeetingId>();
        logs.keySet().forEach(id -> sorted.put(id.value(), id));
        return Future.succeededFuture(List.copyOf(sorted.values()));
    }

    @Override
    public synchronized Future<Long> answeredUpTo(MeetingId meeting) {
        long highest = 0;
        for (var entry : answers.entrySet()) {
            var version = entry.getValue().version();
            if (entry.getKey().meeting().equals(meeting) && version != null) {
                highest = Math.max(highest, version);
            }
        }
        return Future.succeededFuture(highest);
    }

    @Override
    public Future<Runnable> listen(Consumer<News> ear) {
        ears.add(ear);
        return Future.succeededFuture(() -> ears.remove(ear));
    }

    /// For tests that want facts without caring about their history.
    public static StoredEvent event(String kind, String json, String actor, Instant at) {
        return new StoredEvent(kind, json, new PersonId(actor), at);
    }
}
