package se.klubba.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// What a process of this machine has used, as the kernel counts it.
record Meter(long pid, Path javaHome) {

    private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

    /// CPU time in nanoseconds, by the scheduler's own count, since that of `/proc/<pid>/stat` has steps of ten milliseconds.
    ///
    /// @param working all threads but those of the compiler: event loops, workers, garbage collector
    /// @param compiling the JVM's compiler, which rests once the program is warm
    record Cpu(long working, long compiling) {

        Cpu since(Cpu before) {
            return new Cpu(working - before.working, compiling - before.compiling);
        }
    }

    Cpu cpu() {
        var compiling = nanos(pid, Meter::compiles);
        return new Cpu(nanos(pid, _ -> true) - compiling, compiling);
    }

    private static boolean compiles(Path thread) {
        try {
            return Files.readString(thread.resolve("comm")).contains("CompilerThre");
        } catch (IOException ended) {
            return false;
        }
    }

    /// CPU time of the processes below this one: an embedded database.
    long cpuNanosOfChildren() {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToLong(child -> nanos(child.pid(), _ -> true))
                .sum();
    }

    private static long nanos(long pid, Predicate<Path> which) {
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            return threads.filter(which).mapToLong(Meter::nanosOfThread).sum();
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
        var text =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        var total = TOTAL.matcher(text);
        if (!total.find()) throw new IOException("jcmd did not count the heap of " + pid);
        return Long.parseLong(total.group(1));
    }
}
