package se.klubba.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresIT {

    /// Made once and copied, since making one takes most of a test's time.
    private static Path template;

    private Path data;

    @BeforeAll
    static void makeOne() throws IOException {
        template = Files.createTempDirectory("klubba-pg-");
        EmbeddedPostgres.start(template).close();
    }

    @AfterAll
    static void throwItAway() throws IOException {
        PostgresBinaries.delete(template);
    }

    @BeforeEach
    void directory() throws Exception {
        data = Files.createTempDirectory("klubba-pg-");
        // So that nobody can get in where the server has to run as nobody.
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        var copy = new ProcessBuilder("cp", "-a", template + "/postgres", data.toString()).start();
        assertThat(copy.waitFor()).isZero();
    }

    @AfterEach
    void away() throws IOException {
        PostgresBinaries.delete(data);
    }

    @Test
    void what_was_stored_is_there_after_a_restart() throws Exception {
        try (var first = EmbeddedPostgres.start(data)) {
            run(first, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
        }
        try (var second = EmbeddedPostgres.start(data)) {
            assertThat(number(second, "SELECT n FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void it_writes_durably_and_listens_to_no_network() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(text(postgres, "SHOW fsync")).isEqualTo("on");
            assertThat(text(postgres, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(postgres, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(text(postgres, "SHOW listen_addresses")).isEmpty();
            assertThat(permissions(data.resolve("socket"))).isEqualTo("rwx------");
            assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
        }
    }

    @Test
    void a_second_server_on_the_same_directory_is_told_so() throws Exception {
        try (var first = EmbeddedPostgres.start(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                    .isInstanceOf(EmbeddedPostgres.DataInUse.class);
            assertThat(number(first, "SELECT 1")).isEqualTo(1);

            var other = ServerProcess.start(data);
            assertThat(other.waitFor()).isEqualTo(1);
            assertThat(ServerProcess.output(other))
                    .contains("in use by another Klubba (process " + ProcessHandle.current().pid());
            assertThat(number(first, "SELECT 1")).isEqualTo(1);
        }
        EmbeddedPostgres.start(data).close();
    }

    @Test
    void killed_alone_it_is_started_again_with_all_that_was_stored() throws Exception {
        try (var postgres = EmbeddedPostgres.start(data)) {
            run(postgres, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");
            for (int i = 0; i < 3; i++) {
                long before = postgres.pid();
                ProcessHandle.of(before).orElseThrow().destroyForcibly();
                await(() ->
                        postgres.pid() != before && number(postgres, "SELECT n FROM kept") == 42);
            }
        }
    }

    @Test
    void it_ends_when_the_server_is_killed_and_the_next_start_finds_everything() throws Exception {
        var server = ServerProcess.start(data);
        long pid = ServerProcess.pid(server);
        var joined = PostgresCluster.running(data);
        run(joined, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (42)");

        server.destroyForcibly().waitFor();
        try (var next = EmbeddedPostgres.start(data)) {
            assertThat(runs(pid)).isFalse();
            assertThat(number(next, "SELECT n FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void killed_together_with_the_server_it_recovers() throws Exception {
        var server = ServerProcess.start(data);
        long pid = ServerProcess.pid(server);
        run(PostgresCluster.running(data), "CREATE TABLE kept AS SELECT 42 AS n");

        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        server.destroyForcibly().waitFor();
        try (var next = EmbeddedPostgres.start(data)) {
            assertThat(number(next, "SELECT n FROM kept")).isEqualTo(42);
        }
    }

    @Test
    void one_that_was_left_over_is_ended_first() throws Exception {
        EmbeddedPostgres.start(data).close();
        var user = PostgresUser.here();
        var orphan =
                new ProcessBuilder(
                                user.command(
                                        List.of(
                                                PostgresBinaries.in(user.cache())
                                                        .program("postgres")
                                                        .toString(),
                                                "-D",
                                                data.resolve("postgres").toString(),
                                                "-c",
                                                "listen_addresses=",
                                                "-c",
                                                "unix_socket_directories="
                                                        + data.resolve("socket"))))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var address = new PostgresAddress.Socket(data.resolve("socket"), 5432);
        await(() -> number(address, "SELECT 1") == 1);

        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void a_process_number_that_now_is_a_strangers_is_left_alone() throws Exception {
        EmbeddedPostgres.start(data).close();
        var stranger = new ProcessBuilder("sleep", "60").start();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                stranger.pid() + "\n" + data.resolve("postgres") + "\n1\n5432\n\n\n0 0\nready\n");
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void a_start_that_was_cut_off_while_making_the_database_is_begun_anew() throws Exception {
        PostgresBinaries.delete(data.resolve("postgres"));
        Files.createDirectories(data.resolve("postgres.new/base"));
        Files.writeString(data.resolve("postgres.new/PG_VERSION"), "18\n");
        try (var postgres = EmbeddedPostgres.start(data)) {
            assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
        }
        assertThat(data.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void a_directory_with_a_long_path_works_too() throws Exception {
        var deep = data.resolve("a".repeat(60)).resolve("b".repeat(60));
        try (var postgres = EmbeddedPostgres.start(deep)) {
            assertThat(number(postgres, "SELECT 1")).isEqualTo(1);
        }
    }

    @Test
    void what_hinders_it_is_told() throws Exception {
        EmbeddedPostgres.start(data).close();
        Files.writeString(data.resolve("postgres/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("database files are incompatible with server");
    }

    @Test
    void where_namespaces_are_forbidden_root_lets_nobody_run_it() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"));
        try (var postgres = EmbeddedPostgres.start(data, PostgresUser.NOBODY)) {
            run(postgres, "CREATE TABLE kept AS SELECT 42 AS n");
            long before = postgres.pid();
            ProcessHandle.of(before).orElseThrow().destroyForcibly();
            await(() -> postgres.pid() != before && number(postgres, "SELECT n FROM kept") == 42);
        }
        try (var postgres = EmbeddedPostgres.start(data, PostgresUser.IN_A_NAMESPACE)) {
            assertThat(number(postgres, "SELECT n FROM kept")).isEqualTo(42);
        }
        try (var postgres = EmbeddedPostgres.start(data, PostgresUser.NOBODY)) {
            assertThat(number(postgres, "SELECT n FROM kept")).isEqualTo(42);
        }
    }

    /// One whose parent has not looked yet is gone all the same.
    private static boolean runs(long pid) throws IOException {
        var stat = Path.of("/proc/" + pid + "/stat");
        return Files.exists(stat) && !Files.readString(stat).contains(") Z ");
    }

    private interface Check {
        boolean holds() throws SQLException;
    }

    private static void await(Check check) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            try {
                if (check.holds()) return;
            } catch (SQLException notYet) {
                // ask again
            }
            assertThat(Instant.now()).as("in time").isBefore(end);
            Thread.sleep(20);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Connection connect(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(), address.jdbcProperties());
    }

    private static void run(EmbeddedPostgres postgres, String... statements) throws SQLException {
        run(postgres.address(), statements);
    }

    private static void run(PostgresAddress address, String... statements) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    private static int number(EmbeddedPostgres postgres, String query) throws SQLException {
        return Integer.parseInt(text(postgres.address(), query));
    }

    private static int number(PostgresAddress address, String query) throws SQLException {
        return Integer.parseInt(text(address, query));
    }

    private static String text(EmbeddedPostgres postgres, String query) throws SQLException {
        return text(postgres.address(), query);
    }

    private static String text(PostgresAddress address, String query) throws SQLException {
        try (var connection = connect(address);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
