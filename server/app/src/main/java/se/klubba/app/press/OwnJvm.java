package se.klubba.app.press;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How a second JVM of the same jars is started: small, and behind everything else that wants the processor.
public final class OwnJvm {

    /// A document of a hundred §§ needs about half of it.
    private static final int HEAP_MEGABYTES = 256;

    /// A quarter of the claim of a process that is not nice, as the kernel shares a processor that both want: it has to
    /// get on too, beside a busy meeting.
    private static final String NICENESS = "6";

    private OwnJvm() {}

    /// @param main runs [PressLoop]
    public static List<String> command(Class<?> main) {
        return command(main, HEAP_MEGABYTES);
    }

    static List<String> command(Class<?> main, int heapMegabytes) {
        var command = new ArrayList<String>();
        program("nice").ifPresent(nice -> command.addAll(List.of(nice.toString(), "-n", NICENESS)));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + heapMegabytes + "m",
                        "-XX:+UseSerialGC",
                        // gives back what it does not need, and compiles on one thread, fast
                        "-XX:MaxHeapFreeRatio=40",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        // the standard output carries answers
                        "-XX:+DisplayVMOutputToStderr",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        return List.copyOf(command);
    }

    private static Optional<Path> program(String name) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .map(directory -> Path.of(directory, name))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
