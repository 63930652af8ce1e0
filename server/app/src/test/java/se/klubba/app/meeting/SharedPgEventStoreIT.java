package se.klubba.app.meeting;

import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.database.TestDatabase;

/// The same store where several nodes share the database.
class SharedPgEventStoreIT extends EventStoreContract {

    @RegisterExtension static final TestDatabase postgres = new TestDatabase();

    @Override
    EventStore store() {
        return new PgEventStore(postgres.shared());
    }
}
