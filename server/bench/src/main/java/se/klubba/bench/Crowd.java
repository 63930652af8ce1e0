package se.klubba.bench;

import io.vertx.core.Future;
import io.vertx.core.net.NetClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Followers of a meeting. Each keeps its place as `docs/protocol.md` demands, so a frame that is lost, doubled or out of
/// order is a fault and not a delivery. All on one event loop.
final class Crowd implements Audience {

    private final Watch watch;
    private final Reading.Kept kept = new Reading.Kept();
    private final List<Place> places = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private List<List<String>> recorded = new ArrayList<>();
    private int joined;
    private long frames;
    private long bytes;
    private int faults;

    /// Where a follower is.
    private static final class Place {
        private String epoch = "";
        private long seq;
    }

    Crowd(Watch watch) {
        this.watch = watch;
    }

    Future<?> join(NetClient client, List<Stage.Seat> seats) {
        var opening = new ArrayList<Future<?>>();
        for (var seat : seats) {
            var number = places.size();
            places.add(new Place());
            opening.add(
                    Line.open(client, seat.live(), payload -> read(number, payload))
                            .onSuccess(line -> {
                                lines.add(line);
                                line.send(
                                        "{\"t\":\"hello\",\"protocol\":1,\"client\":\"bench-%d\"}"
                                                .formatted(number));
                            }));
        }
        return Future.all(opening);
    }

    @Override
    public void begin(List<Change> changes) {
        kept.begin(changes);
        recorded = new ArrayList<>();
        changes.forEach(_ -> recorded.add(new ArrayList<>()));
        frames = 0;
        bytes = 0;
    }

    private void read(int follower, byte[] payload) {
        frames++;
        bytes += payload.length;
        if (follower == 0) record(payload);
        if (!Reading.isFrame(payload)) return;
        var reading = kept.of(payload, watch.underWay());
        var place = places.get(follower);
        if (reading.from() == 0) {
            if (place.epoch.isEmpty()) joined++;
        } else if (!reading.epoch().equals(place.epoch) || reading.from() != place.seq) {
            faults++;
        }
        place.epoch = reading.epoch();
        place.seq = reading.seq();
        if (reading.shows() >= 0) watch.saw(follower, reading.shows());
    }

    /// What one follower gets for each change, for the bare broadcast to do the same.
    private void record(byte[] payload) {
        var change = watch.underWay();
        if (change >= 0 && change < recorded.size()) {
            recorded.get(change).add(new String(payload, StandardCharsets.UTF_8));
        }
    }

    List<List<String>> recorded() {
        return recorded;
    }

    int joined() {
        return joined;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    /// Frames that did not follow upon what the follower had, and lines that were cut.
    int faults() {
        return faults + (int) lines.stream().filter(Line::cut).count();
    }

    void close() {
        lines.forEach(Line::close);
    }
}
