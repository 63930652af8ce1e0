package se.klubba.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What an earlier life of ours may have left running on a data directory: seen in `/proc`, since a process id in
/// `postmaster.pid` may by now belong to somebody else entirely, who must not be signalled.
final class ServerProcesses {

    private static final Logger log = LoggerFactory.getLogger(ServerProcesses.class);
    private static final Duration ORDERLY = Duration.ofSeconds(20);
    private static final Duration ABRUPT = Duration.ofSeconds(5);

    private final Path cluster;
    private final Signals signals;

    /// Sends a signal, by its name without SIG, to a process.
    interface Signals {
        void send(String signal, long pid) throws IOException;
    }

    /// @param cluster the data directory of PostgreSQL, absolute and without links
    ServerProcesses(Path cluster, Signals signals) {
        this.cluster = cluster;
        this.signals = signals;
    }

    /// Ends a server that outlived the process that had started it, waits for its last children, and takes away a
    /// `postmaster.pid` that points at a stranger. The caller holds the lock of the data directory, so whatever runs
    /// here belongs to nobody.
    void endOrphans() throws IOException {
        Optional<Long> postmaster = postmaster();
        if (postmaster.isPresent()) {
            long pid = postmaster.get();
            if (isOurs(pid)) {
                log.info("A database server was left over from an earlier run; ending it");
                end(pid);
            } else if (ProcessHandle.of(pid).isPresent()) {
                awaitChildren();
                Files.deleteIfExists(cluster.resolve("postmaster.pid"));
            }
        }
        awaitChildren();
    }

    private void end(long pid) throws IOException {
        signals.send("INT", pid);
        if (await(ORDERLY, () -> !isOurs(pid))) return;
        signals.send("QUIT", pid);
        if (await(ABRUPT, () -> !isOurs(pid))) return;
        signals.send("KILL", pid);
        await(ABRUPT, () -> !isOurs(pid));
    }

    /// Children notice by themselves that their postmaster is gone; a new one must not start before.
    private void awaitChildren() throws IOException {
        if (!await(ORDERLY, () -> running().isEmpty())) {
            throw new IOException(
                    "processes of an earlier database server do not end: " + running());
        }
    }

    /// All server processes, main and children, that work in this directory.
    private List<Long> running() {
        return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(this::isOurs).toList();
    }

    private Optional<Long> postmaster() throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) return Optional.empty();
        try {
            return Files.readAllLines(file).stream()
                    .findFirst()
                    .map(l -> Long.parseLong(l.strip()));
        } catch (NumberFormatException torn) {
            return Optional.empty();
        }
    }

    /// Every PostgreSQL process has its data directory as working directory. Where that may not be seen (another user's
    /// process in a container), the main process still names it in its arguments.
    private boolean isOurs(long pid) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            if (!Files.readString(process.resolve("comm")).startsWith("postgres")) return false;
            if (state(process) == 'Z') return false;
            try {
                return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
            } catch (IOException hidden) {
                String arguments =
                        new String(
                                Files.readAllBytes(process.resolve("cmdline")),
                                StandardCharsets.UTF_8);
                return List.of(arguments.split("\0")).contains(cluster.toString());
            }
        } catch (IOException gone) {
            return false;
        }
    }

    /// A killed process whose parent has not looked yet (Z) is as good as gone.
    private static char state(Path process) throws IOException {
        String stat = Files.readString(process.resolve("stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2);
    }

    private static boolean await(Duration atMost, BooleanSupplier condition) throws IOException {
        Instant end = Instant.now().plus(atMost);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) return false;
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while starting the database", stopped);
            }
        }
        return true;
    }
}
