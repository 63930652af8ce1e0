package se.klubba.app.minutes;

import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.database.TestDatabase;

class PgMinutesStoreIT extends MinutesStoreContract {

    @RegisterExtension static final TestDatabase postgres = new TestDatabase();

    @Override
    MinutesStore store() {
        return new PgMinutesStore(postgres.database());
    }
}
