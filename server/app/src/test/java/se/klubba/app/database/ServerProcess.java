package se.klubba.app.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A program of its own that starts the embedded database and waits, so that tests have something to kill.
final class ServerProcess {

    private ServerProcess() {}

    public static void main(String[] arguments) throws Exception {
        try {
            var postgres = EmbeddedPostgres.start(Path.of(arguments[0]));
            System.out.println("pid " + postgres.pid());
            Thread.sleep(60_000);
        } catch (EmbeddedPostgres.DataInUse inUse) {
            System.out.println(inUse.getMessage());
            System.exit(1);
        }
    }

    static Process start(Path data) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
    }

    /// Waits until its database runs.
    static long pid(Process server) throws IOException {
        var reader = server.inputReader(StandardCharsets.UTF_8);
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("pid ")) return Long.parseLong(line.substring(4));
        }
        throw new IOException("it ended before");
    }

    static String output(Process ended) throws IOException {
        return new String(ended.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
