package se.klubba.bench;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the caller asked for.
///
/// @param jar of the server that is to be started, if none runs
/// @param jvm options that the server is started with, and the bare one too
/// @param server one that runs already; then with its operator's token, and its process if it is on this machine
/// @param rounds how often the slices alternate
/// @param perSecond state changes one at a time
/// @param burst commands at once
record Options(
        Path javaHome,
        Path jar,
        List<String> jvm,
        Optional<URI> server,
        String token,
        Optional<Long> pid,
        int followers,
        int rounds,
        int perSecond,
        int burst,
        Optional<Path> out) {

    static final String USAGE =
            """
            bin/bench document [--followers 300] [--rounds 12] [--rate 20] [--out FILE]
            bin/bench [--followers 300] [--rounds 12] [--rate 20] [--burst 50] [--out FILE]
                      [--server URL --token OPERATOR_TOKEN [--pid PID]]
            """;

    private static final List<String> KNOWN =
            List.of(
                    "--followers",
                    "--rounds",
                    "--rate",
                    "--burst",
                    "--out",
                    "--server",
                    "--token",
                    "--pid");

    /// More than a person may ask at once is refused by the server, and nothing would be measured.
    private static final int LARGEST_BURST = 60;

    private static final int FASTEST = 30;

    /// @throws IllegalArgumentException telling what is wrong
    static Options read(String[] args) {
        var given = new TreeMap<String, String>();
        for (var i = 0; i < args.length; i += 2) {
            if (!KNOWN.contains(args[i])) {
                throw new IllegalArgumentException("unknown option " + args[i]);
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
            given.put(args[i], args[i + 1]);
        }
        return new Options(
                Path.of(System.getProperty("java.home")),
                Path.of(System.getProperty("klubba.jar", "server/app/target/klubba.jar")),
                List.of(System.getProperty("klubba.jvm", "-Xmx512m").strip().split("\\s+")),
                Optional.ofNullable(given.get("--server")).map(URI::create),
                given.getOrDefault("--token", "a-token-for-the-bench"),
                Optional.ofNullable(given.get("--pid")).map(Long::valueOf),
                number(given, "--followers", 300, 10_000),
                number(given, "--rounds", 12, 1000),
                number(given, "--rate", 20, FASTEST),
                number(given, "--burst", 50, LARGEST_BURST),
                Optional.ofNullable(given.get("--out")).map(Path::of));
    }

    private static int number(Map<String, String> given, String name, int usual, int most) {
        var value = given.getOrDefault(name, Integer.toString(usual));
        try {
            var number = Integer.parseInt(value);
            if (number > 0 && number <= most) return number;
        } catch (NumberFormatException notNumber) {
            // told below
        }
        throw new IllegalArgumentException(
                "%s: expected a number from 1 to %d, found \"%s\"".formatted(name, most, value));
    }
}
