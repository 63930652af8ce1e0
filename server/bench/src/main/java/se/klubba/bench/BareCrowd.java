package se.klubba.bench;

import io.vertx.core.Future;
import io.vertx.core.net.NetClient;
import java.util.ArrayList;
import java.util.List;

/// The same clients at the bare server. It says nothing of its own, so the frames are simply counted.
final class BareCrowd implements Audience {

    private final Watch watch;
    private final List<Line> lines = new ArrayList<>();
    private final int[] counted;
    private int[] due = {};
    private long frames;
    private long bytes;

    BareCrowd(Watch watch, int followers) {
        this.watch = watch;
        this.counted = new int[followers];
    }

    Future<?> join(NetClient client, int port) {
        var opening = new ArrayList<Future<?>>();
        var to = new Line.Address("127.0.0.1", port, "/", "");
        for (var i = 0; i < counted.length; i++) {
            var number = i;
            opening.add(
                    Line.open(client, to, payload -> read(number, payload)).onSuccess(lines::add));
        }
        return Future.all(opening);
    }

    /// @param framesOfChange how many frames each change of the next slice takes
    void expect(List<Integer> framesOfChange) {
        due = new int[framesOfChange.size()];
        var sum = 0;
        for (var i = 0; i < due.length; i++) {
            sum += framesOfChange.get(i);
            due[i] = sum;
        }
    }

    @Override
    public void begin(List<Change> changes) {
        java.util.Arrays.fill(counted, 0);
        frames = 0;
        bytes = 0;
    }

    private void read(int follower, byte[] payload) {
        frames++;
        bytes += payload.length;
        var count = ++counted[follower];
        var shown = java.util.Arrays.binarySearch(due, count);
        if (shown >= 0) watch.saw(follower, shown);
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public long bytes() {
        return bytes;
    }

    void close() {
        lines.forEach(Line::close);
    }
}
