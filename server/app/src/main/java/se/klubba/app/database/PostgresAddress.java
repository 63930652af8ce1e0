package se.klubba.app.database;

import io.vertx.pgclient.PgConnectOptions;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;

/// Where a database is, in the two forms that are needed: for the pool, and for the migrations, which speak JDBC.
public sealed interface PostgresAddress {

    PgConnectOptions forPool();

    String jdbcUrl();

    Properties jdbcProperties();

    /// The embedded one. The socket's directory is its lock: who may enter it needs no password.
    ///
    /// @param directory holds the socket
    /// @param port only part of the socket's name
    record Socket(Path directory, int port) implements PostgresAddress {

        @Override
        public PgConnectOptions forPool() {
            return new PgConnectOptions()
                    .setHost(directory.toString())
                    .setPort(port)
                    .setUser("postgres")
                    .setDatabase("postgres");
        }

        @Override
        public String jdbcUrl() {
            return "jdbc:postgresql://localhost:" + port + "/postgres";
        }

        @Override
        public Properties jdbcProperties() {
            var properties = new Properties();
            properties.setProperty("user", "postgres");
            properties.setProperty("sslmode", "disable");
            properties.setProperty("gssEncMode", "disable");
            properties.setProperty("socketFactory", UnixSocketFactory.class.getName());
            properties.setProperty(
                    "socketFactoryArg", directory.resolve(".s.PGSQL." + port).toString());
            return properties;
        }
    }

    /// A configured one.
    ///
    /// @param url `postgresql://user:password@host:port/database`, with parameters such as `sslmode`
    record Remote(URI url) implements PostgresAddress {

        @Override
        public PgConnectOptions forPool() {
            return PgConnectOptions.fromUri(url.toString());
        }

        @Override
        public String jdbcUrl() {
            String port = url.getPort() < 0 ? "" : ":" + url.getPort();
            String parameters = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return "jdbc:postgresql://" + url.getHost() + port + url.getRawPath() + parameters;
        }

        @Override
        public Properties jdbcProperties() {
            String[] userAndPassword = url.getRawUserInfo().split(":", 2);
            var properties = new Properties();
            properties.setProperty("user", decoded(userAndPassword[0]));
            if (userAndPassword.length > 1) {
                properties.setProperty("password", decoded(userAndPassword[1]));
            }
            return properties;
        }

        /// Without user and password.
        @Override
        public String toString() {
            return "Remote[" + url.getHost() + "]";
        }

        private static String decoded(String part) {
            // In this part of a URL a plus is a plus.
            return java.net.URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
        }
    }
}
