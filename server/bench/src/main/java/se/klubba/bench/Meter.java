package se.klubba.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a process of this machine has used, as the kernel counts it.
record Meter(long pid, Path javaHome) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    /// CPU time of all threads of the process: event loop, compiler and garbage collector alike. In nanoseconds, from the
    /// scheduler's own count, since the one of `/proc/<pid>/stat` has steps of ten milliseconds.
    long cpuNanos() {
        return nanos(pid);
    }

    /// CPU time of the processes below this one: an embedded database.
    long cpuNanosOfChildren() {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> nanos(child.pid()))
                .sum();
    }

    private static long nanos(long pid) {
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.mapToLong(Meter::nanosOfThread).sum();
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private static long nanosOfThread(Path thread) {
        try {
            var text = Files.readString(thread.resolve("schedstat"));
            return Long.parseLong(text.substring(0, text.indexOf(' ')));
        } catch (IOException ended) {
            return 0;
        }
    }

    long residentBytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Bytes on the heap that are in use, after a full collection.
    long liveBytes() throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                javaHome.resolve("bin/jcmd").toString(),
                                Long.toString(pid),
                                "GC.class_histogram")
                        .redirectErrorStream(true)
                        .start();
        var text = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        var total = TOTAL.matcher(text);
        if (!total.find()) throw new IOException("jcmd did not count the heap of " + pid);
        return Long.parseLong(total.group(1));
    }
}
