package se.klubba.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// The table. Each figure is the median over the slices of one kind; what stands in brackets is the middle half of them.
final class Report {

    private static final double MOST_CPU = 1.2;
    private static final double LEAST_THROUGHPUT = 3;

    private final Options options;
    private final Map<Slice.Sort, List<Pair>> pairs = new EnumMap<>(Slice.Sort.class);
    private final List<Joins> joins = new ArrayList<>();

    /// A slice of ours, and the one of the bare server that followed it.
    record Pair(Slice ours, Slice bare) {}

    /// What it took that all came at once.
    record Joins(long wallNanos, long cpuNanos, long bytes, long liveBytes, long residentBytes) {}

    Report(Options options) {
        this.options = options;
    }

    void joined(Joins all) {
        joins.add(all);
    }

    void add(Pair pair) {
        pairs.computeIfAbsent(pair.ours().sort(), _ -> new ArrayList<>()).add(pair);
    }

    String write() throws IOException {
        var text = new StringBuilder();
        text.append(
                "%d followers, %d rounds; %s.\n\n"
                        .formatted(options.followers(), options.rounds(), machine()));
        text.append(
                """
                | what | server | deliveries/s | CPU µs/delivery | JIT µs/delivery | p50 ms | p99 ms | max ms | frames/change | bytes/frame |
                |---|---|---|---|---|---|---|---|---|---|
                """);
        for (var sort : pairs.keySet()) {
            row(text, sort, "Klubba", of(sort).stream().map(Pair::ours).toList());
            row(text, sort, "bare", of(sort).stream().map(Pair::bare).toList());
        }
        text.append(
                "\n| ratio, Klubba to bare | median | middle half | wanted |\n|---|---|---|---|\n");
        ratio(
                text,
                "CPU per delivery, state one at a time",
                Slice.Sort.ONE_AT_A_TIME,
                Report::cpu,
                "≤ " + MOST_CPU);
        ratio(
                text,
                "the same, with the JVM's compiler at work",
                Slice.Sort.ONE_AT_A_TIME,
                Report::allCpu,
                "");
        ratio(
                text,
                "deliveries per second, state in bursts",
                Slice.Sort.BURST,
                Report::throughput,
                "≥ " + LEAST_THROUGHPUT);
        ratio(text, "CPU per delivery, typing", Slice.Sort.TYPING, Report::cpu, "");
        ratio(
                text,
                "deliveries per second, typing in bursts",
                Slice.Sort.TYPING_BURST,
                Report::throughput,
                "");
        rest(text);
        return text.toString();
    }

    private static double cpu(Pair pair) {
        return pair.ours().cpuMicrosPerDelivery() / pair.bare().cpuMicrosPerDelivery();
    }

    private static double allCpu(Pair pair) {
        return all(pair.ours()) / all(pair.bare());
    }

    private static double all(Slice slice) {
        return slice.cpuMicrosPerDelivery() + slice.compilerMicrosPerDelivery();
    }

    private static double throughput(Pair pair) {
        return pair.ours().deliveriesPerSecond() / pair.bare().deliveriesPerSecond();
    }

    private List<Pair> of(Slice.Sort sort) {
        return pairs.getOrDefault(sort, List.of());
    }

    private static void row(
            StringBuilder text, Slice.Sort sort, String server, List<Slice> slices) {
        var delays =
                slices.stream().flatMapToLong(s -> Arrays.stream(s.delays())).sorted().toArray();
        text.append(
                "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                sort.words(),
                                server,
                                spread(slices, Slice::deliveriesPerSecond, "%.0f"),
                                spread(slices, Slice::cpuMicrosPerDelivery, "%.2f"),
                                number("%.2f", middle(slices, Slice::compilerMicrosPerDelivery)),
                                millis(delays, 0.5),
                                millis(delays, 0.99),
                                millis(delays, 1),
                                number("%.2f", middle(slices, Slice::framesPerChange)),
                                number("%.0f", middle(slices, Slice::bytesPerFrame))));
    }

    private void ratio(
            StringBuilder text,
            String what,
            Slice.Sort sort,
            ToDoubleFunction<Pair> figure,
            String wanted) {
        var sorted = of(sort).stream().mapToDouble(figure).sorted().toArray();
        text.append(
                "| %s | **%s** | %s – %s | %s |\n"
                        .formatted(
                                what,
                                number("%.2f", at(sorted, 0.5)),
                                number("%.2f", at(sorted, 0.25)),
                                number("%.2f", at(sorted, 0.75)),
                                wanted));
    }

    private void rest(StringBuilder text) {
        text.append("\n| beside that | |\n|---|---|\n");
        for (var all : joins) {
            var n = options.followers();
            text.append(
                    """
                    | all %d join at once | %s ms until the last has its snapshot, %s µs CPU each, %s kB each |
                    | memory per follower | %s kB live heap, %s kB resident |
                    """
                            .formatted(
                                    n,
                                    number("%.0f", all.wallNanos() / 1e6),
                                    number("%.0f", all.cpuNanos() / 1e3 / n),
                                    number("%.1f", all.bytes() / 1e3 / n),
                                    number("%.1f", all.liveBytes() / 1e3 / n),
                                    number("%.1f", all.residentBytes() / 1e3 / n)));
        }
        var ours = of(Slice.Sort.ONE_AT_A_TIME).stream().map(Pair::ours).toList();
        text.append(
                "| embedded database, state one at a time | %s µs CPU per change, not counted above |\n"
                        .formatted(
                                number(
                                        "%.0f",
                                        middle(ours, Slice::childMicrosPerDelivery)
                                                * options.followers())));
    }

    private static String spread(
            List<Slice> slices, ToDoubleFunction<Slice> figure, String format) {
        var sorted = slices.stream().mapToDouble(figure).sorted().toArray();
        return "%s (%s – %s)"
                .formatted(
                        number(format, at(sorted, 0.5)),
                        number(format, at(sorted, 0.25)),
                        number(format, at(sorted, 0.75)));
    }

    private static double middle(List<Slice> slices, ToDoubleFunction<Slice> figure) {
        return at(slices.stream().mapToDouble(figure).sorted().toArray(), 0.5);
    }

    private static double at(double[] sorted, double part) {
        if (sorted.length == 0) return 0;
        return sorted[(int) Math.min(sorted.length - 1, Math.round(part * (sorted.length - 1)))];
    }

    private static String millis(long[] sorted, double part) {
        if (sorted.length == 0) return "–";
        return number("%.1f", sorted[(int) (part * (sorted.length - 1))] / 1e6);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    /// How fast and how busy, without saying which.
    private static String machine() throws IOException {
        var processors = Runtime.getRuntime().availableProcessors();
        var model =
                Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse("unknown");
        var load = Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
        return "%d processors (%s), load %s at the end, Java %s"
                .formatted(processors, model, load, Runtime.version().feature());
    }
}
