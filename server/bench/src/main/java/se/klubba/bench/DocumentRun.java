package se.klubba.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// What a document of a hundred §§ costs, and whether a meeting that goes on beside it feels it: slices of live changes in
/// turns without a document being written and with one being written all the time, in the same run.
final class DocumentRun {

    private static final int CHANGES = 80;
    private static final int WARM_UP = 2;
    private static final List<String> FORMS = List.of("record.pdf", "record.docx", "record.html", "record-with-attachments.pdf");

    private final Options options;
    private final URI server;
    private final Context loop;
    private final NetClient client;
    private final List<Long> written = new ArrayList<>();
    private final List<Long> alone = new ArrayList<>();
    private final List<Long> beside = new ArrayList<>();
    private final StringBuilder table = new StringBuilder();

    private DocumentRun(Options options, URI server, Vertx vertx) {
        this.options = options;
        this.server = server;
        this.loop = vertx.getOrCreateContext();
        this.client = vertx.createNetClient(new NetClientOptions().setTcpNoDelay(true));
    }

    static void measured(Options options) throws Exception {
        var vertx =
                Vertx.vertx(
                        new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(1));
        try (var server = Running.klubba(options, options.token())) {
            var run =
                    new DocumentRun(
                            options, URI.create("http://127.0.0.1:" + server.port()), vertx);
            run.measure(server.pid());
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
        }
    }

    private void measure(long pid) throws Exception {
        say("Holding a meeting of %d §§ …".formatted(LongMeeting.PARAGRAPHS));
        var held = Stage.plan(server, options.token(), 20, LongMeeting.PARAGRAPHS);
        LongMeeting.hold(loop, client, server, held);
        singly(held, pid);
        say("Planning a meeting for " + options.followers() + " followers …");
        live(Stage.plan(server, options.token(), options.followers()), held);
        told(pid);
        System.out.print(table);
        if (options.out().isPresent()) Files.writeString(options.out().get(), table);
    }

    /// Each form by itself: cold, and the middle of those after.
    private void singly(Stage held, long pid) throws Exception {
        line("| form | first | then | size |");
        line("|---|---|---|---|");
        for (var form : FORMS) {
            var times = new ArrayList<Long>();
            int size = 0;
            for (int round = 0; round < 4; round++) {
                var begun = System.nanoTime();
                size = fetch(held.secretary(), "/" + form);
                times.add(System.nanoTime() - begun);
            }
            line(
                    "| %s | %.2f s | %.2f s | %d kB |",
                    form,
                    times.getFirst() / 1e9,
                    middle(times.subList(1, times.size())) / 1e9,
                    size / 1000);
        }
        line("");
        line("Peak resident memory after these: %s.", peaks(pid));
        line("");
    }

    private int fetch(Stage.Seat seat, String what) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(server.resolve(seat.path() + what))
                            .header("Cookie", seat.live().cookie())
                            .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200)
                throw new IOException(what + ": " + answer.statusCode());
            return answer.body().length;
        }
    }

    private void live(Stage stage, Stage held) throws Exception {
        var chair = new Leader();
        var secretary = new Leader();
        onLoop(() -> chair.join(client, stage.chair()));
        onLoop(() -> secretary.join(client, stage.secretary()));
        open(chair, stage);
        var watch = new Watch(options.followers());
        var crowd = new Crowd(watch);
        onLoop(() -> crowd.join(client, stage.followers()));
        while (crowd.joined() < options.followers()) Thread.sleep(5);
        var bench =
                new Bench(
                        loop,
                        watch,
                        crowd,
                        Optional.empty(),
                        change -> (change.writes() ? secretary : chair).send(change.frame()),
                        options.followers());
        var script = new Script(stage.items());
        for (var round = 1 - WARM_UP; round <= options.rounds(); round++) {
            say(round > 0 ? "Round %d of %d".formatted(round, options.rounds()) : "Warming up …");
            var delays = slice(bench, script);
            if (round > 0) alone.addAll(delays);
            writing(held, () -> slice(bench, script), round > 0);
        }
        chair.complain();
        secretary.complain();
        onLoop(() -> {
            crowd.close();
            chair.close();
            secretary.close();
            return Future.succeededFuture();
        });
    }

    @FunctionalInterface
    private interface Task {
        List<Long> run() throws Exception;
    }

    private List<Long> slice(Bench bench, Script script) throws Exception {
        var slice =
                bench.paced(
                        Slice.Sort.ONE_AT_A_TIME,
                        script.oneAtATime(CHANGES),
                        options.perSecond());
        return Arrays.stream(slice.delays()).boxed().toList();
    }

    /// A slice while the long document is written, one after the other.
    private void writing(Stage held, Task task, boolean counts) throws Exception {
        var on = new AtomicBoolean(true);
        var times = new ArrayList<Long>();
        var writer =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    while (on.get()) {
                                        var begun = System.nanoTime();
                                        try {
                                            fetch(held.secretary(), "/record.pdf");
                                        } catch (IOException | InterruptedException e) {
                                            throw new IllegalStateException(e);
                                        }
                                        times.add(System.nanoTime() - begun);
                                    }
                                });
        var delays = task.run();
        on.set(false);
        writer.join();
        if (!counts) return;
        beside.addAll(delays);
        written.addAll(times);
    }

    private void told(long pid) throws IOException {
        line("| live changes, %d followers | p50 | p99 | max |", options.followers());
        line("|---|---|---|---|");
        row("alone", alone);
        row("while the PDF is written all the time", beside);
        line("");
        line(
                "Ratio of the p99: %.2f; of the median: %.2f. The PDF beside the meeting: %.2f s (longest %.2f s), %d written.",
                (double) at(beside, 0.99) / at(alone, 0.99),
                (double) at(beside, 0.5) / at(alone, 0.5),
                middle(written) / 1e9,
                at(written, 1) / 1e9,
                written.size());
        line("Peak resident memory in the whole run: %s; JVM: `%s`.", peaks(pid), jvm());
    }

    private String jvm() {
        return options.jvm().stream()
                .filter(option -> option.startsWith("-X"))
                .collect(Collectors.joining(" "));
    }

    private void row(String name, List<Long> delays) {
        line(
                "| %s | %.1f ms | %.1f ms | %.1f ms |",
                name, at(delays, 0.5) / 1e6, at(delays, 0.99) / 1e6, at(delays, 1) / 1e6);
    }

    private static long middle(List<Long> times) {
        return at(times, 0.5);
    }

    private static long at(List<Long> times, double part) {
        var sorted = times.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, (int) (part * sorted.size())));
    }

    /// The server, and the process beside it in which documents are set, if there is one. The database is neither's.
    private static String peaks(long pid) throws IOException {
        var press = 0L;
        var children = ProcessHandle.of(pid).orElseThrow().children().toList();
        for (var child : children) {
            if (child.info().command().orElse("").endsWith("java")) press = peak(child.pid());
        }
        return "server %d MB, press %d MB".formatted(peak(pid), press);
    }

    /// VmHWM of the process, in megabytes.
    private static long peak(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
            if (line.startsWith("VmHWM:"))
                return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
        return 0;
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

    private void onLoop(Supplier<Future<?>> task) throws Exception {
        Bench.onLoop(loop, task);
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation is in no library that this module has
    private void line(String format, Object... values) {
        table.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
