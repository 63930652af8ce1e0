package se.klubba.app.database;

import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// One real database for all tests of a run: started by the first that asks, stopped after the last. Tests keep out of
/// each other's way by ids of their own.
///
/// `@RegisterExtension static final TestDatabase postgres = new TestDatabase();`
public final class TestDatabase implements BeforeAllCallback {

    private static final ExtensionContext.Namespace OURS =
            ExtensionContext.Namespace.create(TestDatabase.class);

    private Running running;

    public Database database() {
        return running.database;
    }

    /// The same, as a node sees it that shares it with others.
    public Database shared() {
        return running.shared;
    }

    /// One more node's own connections to it.
    public Database node() {
        return running.node();
    }

    public Vertx vertx() {
        return running.vertx;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        running =
                context.getRoot()
                        .getStore(OURS)
                        .computeIfAbsent("running", _ -> Running.start(), Running.class);
    }

    private record Running(
            Vertx vertx, Database database, Database shared, List<Database> nodes, Path data)
            implements AutoCloseable {

        Database node() {
            try {
                var node =
                        Database.start(vertx, data, Optional.of(database.address()))
                                .await(60, TimeUnit.SECONDS);
                nodes.add(node);
                return node;
            } catch (Exception failure) {
                throw new IllegalStateException("no node", failure);
            }
        }

        static Running start() {
            try {
                var data = Files.createTempDirectory("klubba-test-");
                var vertx = Vertx.vertx();
                var database =
                        Database.start(vertx, data, Optional.empty()).await(60, TimeUnit.SECONDS);
                var shared =
                        Database.start(vertx, data, Optional.of(database.address()))
                                .await(60, TimeUnit.SECONDS);
                return new Running(vertx, database, shared, new ArrayList<>(), data);
            } catch (Exception failure) {
                throw new IllegalStateException("no test database", failure);
            }
        }

        @Override
        public void close() throws Exception {
            for (var node : nodes) node.close().await(30, TimeUnit.SECONDS);
            shared.close().await(30, TimeUnit.SECONDS);
            database.close().await(30, TimeUnit.SECONDS);
            vertx.close().await(10, TimeUnit.SECONDS);
            PostgresBinaries.delete(data);
        }
    }
}
