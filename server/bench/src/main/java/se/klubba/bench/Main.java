package se.klubba.bench;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Follows a meeting with many clients, drives it, and prints what each delivery cost, beside a bare broadcast of the same
/// bytes in the same run: the two take turns, slice by slice, so that whatever else the machine does falls on both.
public final class Main {

    /// Until the compiler has seen enough of both servers, their figures tell of the compiler.
    private static final int WARM_UP = 2;

    private static final int WARM_UP_CHANGES = 6000;
    private static final int WARM_UP_PER_SECOND = 70;
    private static final int ONE_AT_A_TIME = 40;
    private static final int PUSHES = 40;
    private static final int PUSHES_PER_SECOND = 25;
    private static final int BURSTS = 3;

    private final Options options;
    private final Vertx vertx;
    private final Context loop;
    private final NetClient client;
    private final Report report;

    private Main(Options options) {
        this.options = options;
        this.vertx =
                Vertx.vertx(
                        new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        this.loop = vertx.getOrCreateContext();
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
        this.report = new Report(options);
    }

    public static void main(String[] args) throws Exception {
        boolean document = args.length > 0 && args[0].equals("document");
        Options options;
        try {
            options = Options.read(document ? Arrays.copyOfRange(args, 1, args.length) : args);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage() + "\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        if (document) {
            DocumentRun.measured(options);
            return;
        }
        var bench = new Main(options);
        try {
            bench.run();
        } finally {
            bench.vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private void run() throws Exception {
        if (options.server().isPresent()) {
            measure(options.server().get(), options.pid());
            return;
        }
        try (var server = Running.klubba(options, options.token())) {
            measure(URI.create("http://127.0.0.1:" + server.port()), Optional.of(server.pid()));
        }
    }

    private void measure(URI server, Optional<Long> pid) throws Exception {
        var meter = pid.map(id -> new Meter(id, options.javaHome()));
        say("Planning a meeting for " + options.followers() + " followers …");
        var stage = Stage.plan(server, options.token(), options.followers());
        var chair = new Leader();
        var secretary = new Leader();
        onLoop(() -> chair.join(client, stage.chair()));
        onLoop(() -> secretary.join(client, stage.secretary()));
        open(chair, stage);

        var watch = new Watch(options.followers());
        var crowd = new Crowd(watch);
        joins(crowd, stage, meter);
        var ours =
                new Bench(
                        loop,
                        watch,
                        crowd,
                        meter,
                        change -> (change.writes() ? secretary : chair).send(change.frame()),
                        options.followers());
        try (var bare = Running.bare(options)) {
            var beside = new BareSide(loop, client, bare, options);
            var script = new Script(stage.items());
            warm(ours, beside, crowd, script);
            for (var round = 1 - WARM_UP; round <= options.rounds(); round++) {
                say(
                        round > 0
                                ? "Round %d of %d".formatted(round, options.rounds())
                                : "Warming up …");
                round(ours, beside, crowd, script, round > 0);
                chair.complain();
                secretary.complain();
            }
        }
        var faults = new ArrayList<Integer>();
        onLoop(() -> {
            faults.add(crowd.faults());
            crowd.close();
            chair.close();
            secretary.close();
            return io.vertx.core.Future.succeededFuture();
        });
        if (faults.getFirst() > 0)
            throw new IllegalStateException(faults.getFirst() + " frames or lines were lost");
        var table = report.write();
        System.out.println(table);
        if (options.out().isPresent()) Files.writeString(options.out().get(), table);
    }

    private void open(Leader chair, Stage stage) throws Exception {
        var all =
                stage.followers().stream()
                        .map(seat -> "\"" + seat.person() + "\"")
                        .collect(Collectors.joining(",", "[", "]"));
        var commands =
                List.of(
                        "{\"type\":\"openCheckIn\"}",
                        "{\"type\":\"checkIn\",\"persons\":" + all + "}",
                        "{\"type\":\"checkIn\"}",
                        "{\"type\":\"openMeeting\"}",
                        "{\"type\":\"startItem\",\"item\":\"" + stage.items().getFirst() + "\"}");
        for (var i = 0; i < commands.size(); i++) {
            var number = i;
            onLoop(() -> chair.ask("bench-begin-" + number, commands.get(number)));
        }
    }

    /// All open their pages at once.
    private void joins(Crowd crowd, Stage stage, Optional<Meter> meter) throws Exception {
        Thread.sleep(2000);
        var live = meter.isPresent() ? meter.get().liveBytes() : 0;
        var resident = meter.map(Meter::residentBytes).orElse(0L);
        var cpu = meter.map(m -> m.cpu().working()).orElse(0L);
        var started = System.nanoTime();
        onLoop(() -> crowd.join(client, stage.followers()));
        while (crowd.joined() < options.followers()) Thread.sleep(5);
        var wall = System.nanoTime() - started;
        Thread.sleep(1000);
        var used = meter.map(m -> m.cpu().working()).orElse(0L) - cpu;
        var residentAfter = meter.map(Meter::residentBytes).orElse(0L);
        var liveAfter = meter.isPresent() ? meter.get().liveBytes() : 0;
        report.joined(
                new Report.Joins(
                        wall, used, crowd.bytes(), liveAfter - live, residentAfter - resident));
    }

    private void warm(Bench ours, BareSide bare, Crowd crowd, Script script) throws Exception {
        say("Warming up …");
        ours.paced(
                Slice.Sort.ONE_AT_A_TIME, script.oneAtATime(WARM_UP_CHANGES), WARM_UP_PER_SECOND);
        bare.paced(Slice.Sort.ONE_AT_A_TIME, crowd.recorded(), WARM_UP_PER_SECOND);
        ours.paced(Slice.Sort.TYPING, script.letters(WARM_UP_CHANGES / 6), PUSHES_PER_SECOND);
    }

    private void round(Bench ours, BareSide bare, Crowd crowd, Script script, boolean counts)
            throws Exception {
        var pairs = new EnumMap<Slice.Sort, Report.Pair>(Slice.Sort.class);

        var one =
                ours.paced(
                        Slice.Sort.ONE_AT_A_TIME,
                        script.oneAtATime(ONE_AT_A_TIME),
                        options.perSecond());
        var recorded = crowd.recorded();
        pairs.put(
                one.sort(),
                new Report.Pair(one, bare.paced(one.sort(), recorded, options.perSecond())));

        var titles = List.copyOf(single(recorded));
        var burst =
                ours.bursts(
                        Slice.Sort.BURST, script.titles(BURSTS * options.burst()), options.burst());
        pairs.put(
                burst.sort(),
                new Report.Pair(
                        burst,
                        bare.bursts(
                                burst.sort(), cycle(titles, burst.changes()), options.burst())));

        var typing = ours.paced(Slice.Sort.TYPING, script.letters(PUSHES), PUSHES_PER_SECOND);
        var typed = crowd.recorded();
        pairs.put(
                typing.sort(),
                new Report.Pair(typing, bare.paced(typing.sort(), typed, PUSHES_PER_SECOND)));

        var rush = ours.bursts(Slice.Sort.TYPING_BURST, script.letters(PUSHES), PUSHES);
        pairs.put(
                rush.sort(),
                new Report.Pair(
                        rush, bare.bursts(rush.sort(), cycle(single(typed), PUSHES), PUSHES)));
        if (counts) pairs.values().forEach(report::add);
    }

    /// One frame for each change.
    private static List<List<String>> single(List<List<String>> recorded) {
        return recorded.stream()
                .filter(frames -> !frames.isEmpty())
                .map(f -> List.of(f.getFirst()))
                .toList();
    }

    private static List<List<String>> cycle(List<List<String>> frames, int count) {
        var all = new ArrayList<List<String>>();
        for (var i = 0; i < count; i++) all.add(frames.get(i % frames.size()));
        return all;
    }

    private void onLoop(java.util.function.Supplier<io.vertx.core.Future<?>> task)
            throws Exception {
        Bench.onLoop(loop, task);
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
