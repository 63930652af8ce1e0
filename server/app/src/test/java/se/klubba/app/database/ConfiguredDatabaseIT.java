package se.klubba.app.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// A database over TCP with a password, as an installation configures it.
class ConfiguredDatabaseIT {

    @Test
    void a_database_by_url_gets_its_tables_and_serves() throws Exception {
        var data = Files.createTempDirectory("klubba-url-");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var own = EmbeddedPostgres.start(data);
                var connection =
                        DriverManager.getConnection(
                                own.address().jdbcUrl(), own.address().jdbcProperties());
                var statement = connection.createStatement()) {
            statement.execute("CREATE USER klubba PASSWORD 'p@ss:w/ör+d'");
            statement.execute("CREATE DATABASE live OWNER klubba");
        }
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var server = overTcp(data, port);
        var vertx = Vertx.vertx();
        try {
            var url = "postgresql://klubba:p%40ss%3Aw%2F%C3%B6r%2Bd@127.0.0.1:" + port + "/live";
            var address = new PostgresAddress.Remote(URI.create(url));
            var database =
                    Database.start(vertx, data, Optional.of(address)).await(60, TimeUnit.SECONDS);
            var rows =
                    database.pool()
                            .query("SELECT count(*) FROM meeting_event")
                            .execute()
                            .await(10, TimeUnit.SECONDS);
            assertThat(rows.iterator().next().getLong(0)).isZero();
            database.close().await(10, TimeUnit.SECONDS);
        } finally {
            vertx.close().await(10, TimeUnit.SECONDS);
            server.destroy();
            server.waitFor();
            PostgresBinaries.delete(data);
        }
    }

    @Test
    void the_address_tells_no_password() {
        var address =
                new PostgresAddress.Remote(
                        URI.create("postgresql://me:hemligt@db.example:5433/live?sslmode=require"));
        assertThat(address.toString()).doesNotContain("hemligt");
        assertThat(address.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:5433/live?sslmode=require");
    }

    private static Process overTcp(Path data, int port) throws Exception {
        Path rules =
                Files.writeString(data.resolve("hba"), "host all all 127.0.0.1/32 scram-sha-256\n");
        var user = PostgresUser.here();
        return new ProcessBuilder(
                        user.serverCommand(
                                List.of(
                                        PostgresBinaries.in(user.cache())
                                                .program("postgres")
                                                .toString(),
                                        "-D",
                                        data.resolve("postgres").toString(),
                                        "-c",
                                        "listen_addresses=127.0.0.1",
                                        "-c",
                                        "unix_socket_directories=",
                                        "-c",
                                        "port=" + port,
                                        "-c",
                                        "hba_file=" + rules)))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
