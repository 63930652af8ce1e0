package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Documents as they are meant to be, in `server/contract/documents`. Run with `-Dgolden=write` to write them anew, and read the difference.
final class Golden {

    static final Path DOCUMENTS = ScriptRecord.MEETINGS.resolveSibling("documents");

    private Golden() {}

    static void check(String name, String written) throws IOException {
        var file = DOCUMENTS.resolve(name);
        if ("write".equals(System.getProperty("golden"))) {
            Files.createDirectories(DOCUMENTS);
            Files.writeString(file, written);
        }
        assertThat(written)
                .as("%s (-Dgolden=write writes it anew)", file)
                .isEqualTo(Files.readString(file));
    }
}
