package se.klubba.app.database;

import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/// Brings the tables to the form that this version of the server expects, before anything else touches them. Files in
/// `db/migration` are never changed once released; a change is a new file.
final class Migrations {

    private static final int CONNECT_RETRIES = 15;

    private Migrations() {}

    /// Blocks, half a second when there is nothing to do. Several servers may call it at once: one does it, the others
    /// wait.
    static void apply(PostgresAddress address) {
        var source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        address.jdbcProperties()
                .forEach((name, value) -> {
                    try {
                        source.setProperty((String) name, (String) value);
                    } catch (java.sql.SQLException unknown) {
                        throw new IllegalStateException(unknown);
                    }
                });
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .connectRetries(CONNECT_RETRIES)
                .connectRetriesInterval(2)
                .load()
                .migrate();
    }
}
