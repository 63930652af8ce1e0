package se.klubba.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @TempDir Path directory;

    @Test
    void without_configuration_everything_has_a_value() {
        var settings = Settings.read(Map.of("PATH", "/bin", "KLUBBA_DATABASE_URL", ""));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.data()).isAbsolute().endsWithRaw(Path.of("data"));
        assertThat(settings.database()).isEmpty();
        assertThat(settings.publicUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(settings.adminToken()).isEmpty();
    }

    @Test
    void the_public_url_follows_the_port_unless_it_is_given() {
        assertThat(Settings.read(Map.of("KLUBBA_PORT", "9000")).publicUrl())
                .isEqualTo(URI.create("http://localhost:9000"));
        assertThat(
                        Settings.read(Map.of("KLUBBA_PUBLIC_URL", "https://klubba.example/"))
                                .publicUrl())
                .isEqualTo(URI.create("https://klubba.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "KLUBBA_PORT, eighty",
        "KLUBBA_PORT, 65536",
        "KLUBBA_PORT, -1",
        "KLUBBA_DATABASE_URL, mysql://a:b@h/d",
        "KLUBBA_DATABASE_URL, postgresql://h/d",
        "KLUBBA_DATABASE_URL, postgresql://a:b@h",
        "KLUBBA_PUBLIC_URL, klubba.example",
        "KLUBBA_PUBLIC_URL, https://klubba.example/klubba",
        "KLUBBA_ADMIN_TOKEN, short",
        "KLUBBA_SEAL_KEY, /does/not/exist",
        "KLUBBA_TSA_URL, tsa.example",
    })
    void a_wrong_value_is_named(String name, String value) {
        assertThatThrownBy(() -> Settings.read(Map.of(name, value)))
                .isInstanceOf(Settings.Invalid.class)
                .hasMessageStartingWith(name + ": ");
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThatThrownBy(
                        () -> Settings.read(Map.of("KLUBBA_PORT", "x", "KLUBBA_PUBLIC_URL", "y")))
                .hasMessageContaining("KLUBBA_PORT")
                .hasMessageContaining("KLUBBA_PUBLIC_URL");
    }

    @Test
    void no_secret_is_told() {
        var settings =
                Settings.read(
                        Map.of(
                                "KLUBBA_DATABASE_URL", "postgresql://me:hemligt@db.example/klubba",
                                "KLUBBA_ADMIN_TOKEN", "hemligt-hemligt-hemligt"));
        assertThat(settings.toString()).doesNotContain("hemligt");
        assertThatThrownBy(
                        () -> Settings.read(Map.of("KLUBBA_DATABASE_URL", "pg://a:hemligt@h/ d")))
                .message()
                .doesNotContain("hemligt");
    }

    @Test
    void a_file_gives_what_the_environment_does_not() throws IOException {
        Path file = directory.resolve("klubba.properties");
        Files.writeString(file, "KLUBBA_PORT=9001\nKLUBBA_HOST=0.0.0.0\n");
        var settings =
                Settings.read(Map.of("KLUBBA_SETTINGS", file.toString(), "KLUBBA_PORT", "9002"));
        assertThat(settings.port()).isEqualTo(9002);
        assertThat(settings.host()).isEqualTo("0.0.0.0");
        assertThatThrownBy(() -> Settings.read(Map.of("KLUBBA_SETTINGS", "/does/not/exist")))
                .isInstanceOf(Settings.Invalid.class);
    }

    @Test
    void VOTE_8_the_keys_of_ballots_lie_beside_the_data_and_not_in_it() {
        var usual = Settings.read(Map.of("KLUBBA_DATA", "/var/klubba"));
        assertThat(usual.ballotKeys()).isEqualTo(java.nio.file.Path.of("/var/klubba-ballot-keys"));
        var own = Settings.read(Map.of("KLUBBA_BALLOT_KEYS", "/mnt/keys/"));
        assertThat(own.ballotKeys()).isEqualTo(java.nio.file.Path.of("/mnt/keys"));
    }

    @Test
    void a_token_is_made_once_and_only_its_owner_reads_it() throws IOException {
        var data = directory.resolve("data");
        var settings = Settings.read(Map.of("KLUBBA_DATA", data.toString()));
        String token = AdminToken.of(settings);
        assertThat(token).hasSizeGreaterThan(40);
        assertThat(AdminToken.of(settings)).isEqualTo(token);
        assertThat(
                        PosixFilePermissions.toString(
                                Files.getPosixFilePermissions(data.resolve("admin-token"))))
                .isEqualTo("rw-------");
        assertThat(
                        AdminToken.of(
                                Settings.read(
                                        Map.of("KLUBBA_ADMIN_TOKEN", "given-by-the-operator"))))
                .isEqualTo("given-by-the-operator");
    }
}
