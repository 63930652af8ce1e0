package se.klubba.app.minutes;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import se.klubba.domain.id.MeetingId;

/// A store for tests, held to the same contract as the real one.
public final class MemoryMinutesStore implements MinutesStore {

    private record Place(MeetingId meeting, String document) {}

    private record Snapshot(long version, String content) {}

    private final Map<Place, List<StoredStep>> steps = new HashMap<>();
    private final Map<Place, Snapshot> snapshots = new HashMap<>();
    private final List<Consumer<News>> ears = new CopyOnWriteArrayList<>();

    @Override
    public Future<Void> append(MeetingId meeting, List<Batch> batches) {
        synchronized (this) {
            for (var batch : batches) {
                var there = stepsOf(new Place(meeting, batch.document()));
                if (!batch.steps().isEmpty() && there.size() != batch.expectedVersion()) {
                    return Future.failedFuture(
                            new StepsConflict(meeting, batch.document(), batch.expectedVersion()));
                }
            }
            for (var batch : batches) {
                if (batch.steps().isEmpty()) continue;
                steps.computeIfAbsent(new Place(meeting, batch.document()), _ -> new ArrayList<>())
                        .addAll(batch.steps());
            }
        }
        for (var batch : batches) {
            if (batch.steps().isEmpty()) continue;
            long version = batch.expectedVersion() + batch.steps().size();
            for (var ear : ears) {
                ear.accept(new News.Grown(meeting, batch.document(), version));
            }
        }
        return Future.succeededFuture();
    }

    private List<StoredStep> stepsOf(Place place) {
        return steps.getOrDefault(place, List.of());
    }

    @Override
    public synchronized Future<List<StoredStep>> read(
            MeetingId meeting, String document, long afterVersion) {
        var all = stepsOf(new Place(meeting, document));
        int from = (int) Math.min(afterVersion, all.size());
        return Future.succeededFuture(List.copyOf(all.subList(from, all.size())));
    }

    @Override
    public synchronized Future<Loaded> load(MeetingId meeting, String document) {
        var snapshot = snapshots.get(new Place(meeting, document));
        long version = snapshot == null ? 0 : snapshot.version;
        return read(meeting, document, version)
                .map(after ->
                        new Loaded(
                                version,
                                Optional.ofNullable(snapshot).map(Snapshot::content),
                                after));
    }

    @Override
    public synchronized Future<Void> saveSnapshot(
            MeetingId meeting, String document, long version, String content, Instant at) {
        snapshots.merge(
                new Place(meeting, document),
                new Snapshot(version, content),
                (old, next) -> old.version < next.version ? next : old);
        return Future.succeededFuture();
    }

    @Override
    public synchronized Future<List<String>> documents(MeetingId meeting) {
        var names = new TreeSet<String>();
        for (var place : steps.keySet()) {
            if (place.meeting.equals(meeting)) names.add(place.document);
        }
        for (var place : snapshots.keySet()) {
            if (place.meeting.equals(meeting)) names.add(place.document);
        }
        return Future.succeededFuture(List.copyOf(names));
    }

    @Override
    public Future<Runnable> listen(Consumer<News> ear) {
        ears.add(ear);
        return Future.succeededFuture(() -> ears.remove(ear));
    }
}
