package se.klubba.app.minutes;

import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.database.TestDatabase;

/// The same store where several nodes share the database.
class SharedPgMinutesStoreIT extends MinutesStoreContract {

    @RegisterExtension static final TestDatabase postgres = new TestDatabase();

    @Override
    MinutesStore store() {
        return new PgMinutesStore(postgres.shared());
    }
}
