package se.klubba.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A change of the wire raises its version. The golden frames and the list of commands are hashed; `frames/VERSIONS` says
/// what they came to in each version.
class WireVersionTest {

    private static final Pattern VERSION = Pattern.compile("Version \\*\\*(\\d+)\\*\\*");

    @Test
    void the_wire_is_what_its_version_says() throws IOException {
        var protocol = Files.readString(ContractFiles.root().resolve("docs/protocol.md"));
        var found = VERSION.matcher(protocol);
        assertThat(found.find()).isTrue();
        var version = found.group(1);
        var line = version + " " + hash();
        assertThat(ContractFiles.read("frames/VERSIONS").lines())
                .as(
                        "The wire has changed. Raise the version in docs/protocol.md, say in its history what is new,"
                                + " and add to server/contract/frames/VERSIONS: %s",
                        line)
                .contains(line);
        assertThat(protocol).contains("\n| " + version + " | ");
    }

    private static String hash() throws IOException {
        try (var files = Files.list(ContractFiles.of("frames"))) {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            digest.update(
                    se.klubba.app.meeting.CommandJson.names()
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
