package se.klubba.app.files;

import org.junit.jupiter.api.extension.RegisterExtension;
import se.klubba.app.database.TestDatabase;

class PgFilesIT extends FilesContract {

    @RegisterExtension static final TestDatabase postgres = new TestDatabase();

    @Override
    Files files() {
        return new PgFiles(postgres.vertx(), postgres.database());
    }
}
