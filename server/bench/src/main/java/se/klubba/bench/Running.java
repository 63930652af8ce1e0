package se.klubba.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A server process that this program has started, and stops.
final class Running implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;
    private final Path directory;

    private Running(Process process, int port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
    }

    /// The real server, with data of its own.
    static Running klubba(Options options, String token) throws Exception {
        var directory = Files.createTempDirectory("klubba-bench");
        var port = freePort();
        var command = java(options);
        command.addAll(List.of("-jar", options.jar().toString()));
        return start(
                command,
                Map.of(
                        "KLUBBA_PORT",
                        Integer.toString(port),
                        "KLUBBA_DATA",
                        directory.resolve("data").toString(),
                        "KLUBBA_PUBLIC_URL",
                        "http://127.0.0.1:" + port,
                        "KLUBBA_ADMIN_TOKEN",
                        token),
                port,
                directory);
    }

    static Running bare(Options options) throws Exception {
        var directory = Files.createTempDirectory("klubba-bench");
        var port = freePort();
        var command = java(options);
        command.addAll(
                List.of(
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bare.class.getName(),
                        Integer.toString(port)));
        return start(command, Map.of(), port, directory);
    }

    private static List<String> java(Options options) {
        var command = new ArrayList<String>();
        command.add(options.javaHome().resolve("bin/java").toString());
        command.addAll(options.jvm());
        return command;
    }

    private static Running start(
            List<String> command, Map<String, String> environment, int port, Path directory)
            throws Exception {
        var builder =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(directory.resolve("log").toFile());
        builder.environment().putAll(environment);
        var running = new Running(builder.start(), port, directory);
        try {
            running.awaitPort();
            return running;
        } catch (Exception failure) {
            running.close();
            throw failure;
        }
    }

    private void awaitPort() throws Exception {
        for (var i = 0; i < PATIENCE_SECONDS * 5; i++) {
            try (var tried = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (tried.isConnected()) return;
            } catch (IOException notYet) {
                if (!process.isAlive()) break;
                Thread.sleep(200);
            }
        }
        throw new IOException(
                "the server did not start:\n" + Files.readString(directory.resolve("log")));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
