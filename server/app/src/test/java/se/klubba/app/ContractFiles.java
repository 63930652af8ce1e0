package se.klubba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The approved files in `server/contract`, which the tests of both sides read. `-Dgolden=write` writes them anew; read the
/// difference.
public final class ContractFiles {

    private ContractFiles() {}

    public static Path of(String name) {
        return root().resolve("server/contract").resolve(name);
    }

    /// The project's own directory, from wherever in it the tests run.
    public static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/protocol.md"))) folder = folder.getParent();
        return folder;
    }

    public static String read(String name) throws IOException {
        return Files.readString(of(name));
    }

    public static void check(String name, String written) throws IOException {
        var file = of(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, written);
        }
        assertThat(written)
                .as("%s (-Dgolden=write writes it anew)", name)
                .isEqualTo(Files.readString(file));
    }
}
