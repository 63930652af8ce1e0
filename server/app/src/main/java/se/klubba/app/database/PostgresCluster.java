package se.klubba.app.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The files of an embedded PostgreSQL, and the programs that work on them. Whoever makes one holds the [DataLock].
final class PostgresCluster {

    private static final Logger log = LoggerFactory.getLogger(PostgresCluster.class);

    /// Room for the longest socket path that the system takes, less `/.s.PGSQL.5432` and the end.
    private static final int LONGEST_SOCKET_DIRECTORY = 107 - 15;

    private static final int PORT = 5432;
    private static final long LARGE_LOG = 10_000_000;
    private static final int LINES_TOLD = 10;

    private final Path data;
    private final Path cluster;
    private final Path sockets;
    private final PostgresUser user;
    private final PostgresBinaries binaries;

    /// @param data exists, absolute and without links
    PostgresCluster(Path data, PostgresUser user) throws IOException {
        this.data = data;
        this.cluster = data.resolve("postgres");
        this.user = user;
        this.binaries = PostgresBinaries.in(user.cache());
        this.sockets = socketDirectory(data, user);
    }

    PostgresAddress address() {
        return new PostgresAddress.Socket(sockets, PORT);
    }

    /// Makes the cluster if there is none, and ends and clears away what an earlier life has left.
    void prepare() throws IOException {
        turnOverLog();
        if (!Files.exists(cluster.resolve("PG_VERSION"))) create();
        user.own(cluster);
        new ServerProcesses(cluster, this::signal).endOrphans();
        clearSockets();
    }

    /// Starts a server. It is told to stop when the calling thread ends.
    Process launch() throws IOException {
        var command =
                new ArrayList<>(
                        List.of(binaries.program("postgres").toString(), "-D", cluster.toString()));
        for (String setting : settings()) {
            command.add("-c");
            command.add(setting);
        }
        return builder(user.serverCommand(command)).start();
    }

    /// Whether the server takes connections: then the eighth line of `postmaster.pid` says "ready". The first one is
    /// the process.
    boolean isReady(Process server) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.get(7).strip().equals("ready")
                    && lines.get(0).strip().equals(Long.toString(server.pid()));
        } catch (IOException notYet) {
            return false;
        }
    }

    /// Where the server that another process has running on this directory takes connections.
    ///
    /// @throws IOException if there is none
    static PostgresAddress running(Path data) throws IOException {
        // Lines of postmaster.pid: process, directory, start, port, directory of the socket …
        List<String> lines =
                Files.readAllLines(data.toRealPath().resolve("postgres").resolve("postmaster.pid"));
        if (lines.size() < 5) {
            throw new IOException("the database of " + data + " is just starting");
        }
        return new PostgresAddress.Socket(
                Path.of(lines.get(4)), Integer.parseInt(lines.get(3).strip()));
    }

    /// Takes away what was made outside the data directory.
    void leave() throws IOException {
        if (!sockets.startsWith(data)) PostgresBinaries.delete(sockets);
    }

    /// Made aside and renamed, so that a kill in the middle leaves either no cluster or a whole one.
    private void create() throws IOException {
        log.info("Making a new database");
        Path aside = data.resolve("postgres.new");
        PostgresBinaries.delete(aside);
        Files.createDirectory(
                aside,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        user.own(aside);
        var arguments =
                List.of(
                        "-D",
                        aside.toString(),
                        "--username=postgres",
                        "--auth-local=trust",
                        "--auth-host=reject",
                        "--encoding=UTF8",
                        // Sorting by code point, the same on every machine whatever its C library.
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums",
                        "--no-instructions");
        if (run("initdb", arguments) != 0) {
            throw new IOException("The embedded database cannot be made.\n" + lastOfLog());
        }
        Files.move(aside, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> settings() {
        return List.of(
                "listen_addresses=",
                "unix_socket_directories=" + sockets,
                "unix_socket_permissions=0700",
                "port=" + PORT,
                "max_connections=60",
                "shared_buffers=64MB",
                "max_wal_size=256MB",
                "jit=off",
                "log_checkpoints=off",
                "timezone=UTC",
                "log_timezone=UTC",
                // Texts of meetings do not belong in a log.
                "log_min_error_statement=panic",
                "log_error_verbosity=terse");
    }

    /// With nobody left to use it, what lies there is from a server that was killed, and would keep the next one from
    /// starting if its process number has been given to somebody else.
    private void clearSockets() throws IOException {
        try (var leftover = Files.list(sockets)) {
            for (Path path : leftover.toList()) Files.delete(path);
        }
    }

    /// A process that is gone meanwhile needs no signal, so it does not matter whether it arrives; callers look.
    void signal(String signal, long pid) throws IOException {
        run("pg_ctl", List.of("kill", signal, Long.toString(pid)));
    }

    private int run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(binaries.program(program).toString()));
        command.addAll(arguments);
        try {
            return builder(user.command(command)).start().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting the database", stopped);
        }
    }

    /// Our environment is not handed on: it may hold secrets, and PG… variables would change the server.
    private ProcessBuilder builder(List<String> command) {
        var builder = new ProcessBuilder(command).directory(data.toFile());
        builder.environment().keySet().retainAll(List.of("PATH", "HOME"));
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        return builder;
    }

    private Path logFile() {
        return data.resolve("postgres.log");
    }

    private void turnOverLog() throws IOException {
        if (Files.exists(logFile()) && Files.size(logFile()) > LARGE_LOG) {
            Files.move(
                    logFile(), data.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The last lines of the server's log, for an error message.
    String lastOfLog() {
        try {
            List<String> lines = Files.readAllLines(logFile());
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LINES_TOLD), lines.size()));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /// Beside the data where the path is short enough, else in a temporary directory; either is entered by us alone.
    private static Path socketDirectory(Path data, PostgresUser user) throws IOException {
        var ownerOnly = PosixFilePermissions.fromString("rwx------");
        Path beside = data.resolve("socket");
        Path chosen;
        if (beside.toString().length() <= LONGEST_SOCKET_DIRECTORY) {
            chosen = Files.createDirectories(beside);
        } else {
            chosen = Files.createTempDirectory("klubba-").toRealPath(LinkOption.NOFOLLOW_LINKS);
        }
        Files.setPosixFilePermissions(chosen, ownerOnly);
        user.own(chosen);
        return chosen;
    }
}
