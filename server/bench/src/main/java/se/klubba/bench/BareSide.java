package se.klubba.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.net.NetClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// The bare server with its clients, and the trigger for each of its changes.
final class BareSide {

    private final Context loop;
    private final BareCrowd crowd;
    private final Bench bench;
    private final AtomicReference<Line> control = new AtomicReference<>();

    BareSide(Context loop, NetClient client, Running bare, Options options) throws Exception {
        this.loop = loop;
        var watch = new Watch(options.followers());
        crowd = new BareCrowd(watch, options.followers());
        Bench.onLoop(loop, () -> crowd.join(client, bare.port()));
        var to = new Line.Address("127.0.0.1", bare.port(), "/control", "");
        Bench.onLoop(loop, () -> Line.open(client, to, _ -> {}).onSuccess(control::set));
        bench =
                new Bench(
                        loop,
                        watch,
                        crowd,
                        Optional.of(new Meter(bare.pid(), options.javaHome())),
                        change -> control.get().send(change.frame()),
                        options.followers());
    }

    Slice paced(Slice.Sort sort, List<List<String>> frames, int perSecond) throws Exception {
        return bench.paced(sort, load(frames), perSecond);
    }

    Slice bursts(Slice.Sort sort, List<List<String>> frames, int atOnce) throws Exception {
        return bench.bursts(sort, load(frames), atOnce);
    }

    /// Hands the frames over before anything is counted.
    private List<Change> load(List<List<String>> frames) throws Exception {
        var triggers = new ArrayList<Change>();
        Bench.onLoop(
                loop,
                () -> {
                    crowd.expect(frames.stream().map(List::size).toList());
                    control.get().send("0");
                    for (var change : frames) {
                        for (var frame : change) control.get().send("+" + frame);
                        control.get().send("/");
                    }
                    return Future.succeededFuture();
                });
        for (var i = 0; i < frames.size(); i++) {
            triggers.add(new Change(false, "!" + i, new Change.Sign.Fragment("")));
        }
        Thread.sleep(200);
        return triggers;
    }
}
