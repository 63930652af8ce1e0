package se.klubba.app;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.ballot.BallotSafe;

/// Starts the server, and stops it in order on Ctrl-C.
public final class Main {

    private static final Logger LOG = LoggerFactory.getLogger(Main.class);
    private static final int STOP_SECONDS = 15;

    private Main() {}

    public static void main(String[] args) throws InterruptedException {
        Settings settings;
        String token;
        try {
            settings = Settings.read(System.getenv());
            token = AdminToken.of(settings);
        } catch (Settings.Invalid wrong) {
            System.err.println(wrong.getMessage());
            System.exit(2);
            return;
        } catch (java.io.IOException unwritable) {
            System.err.println("KLUBBA_DATA: cannot be written: " + unwritable.getMessage());
            System.exit(2);
            return;
        }
        try {
            BallotSafe.check(settings.ballotKeys());
        } catch (java.io.IOException unwritable) {
            System.err.println("KLUBBA_BALLOT_KEYS: " + unwritable.getMessage());
            System.exit(2);
            return;
        }
        var vertx = Vertx.vertx(new VertxOptions().setPreferNativeTransport(true));
        run(vertx, settings, token);
    }

    private static void run(Vertx vertx, Settings settings, String token)
            throws InterruptedException {
        try {
            var server =
                    Wiring.start(vertx, settings, token, Wiring.build()).await(5, TimeUnit.MINUTES);
            var stopped = new CountDownLatch(1);
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> stop(vertx, server, stopped), "stop"));
            LOG.info("Klubba listens on {}:{}", settings.host(), server.gateway().port());
            stopped.await();
        } catch (InterruptedException stopping) {
            throw stopping;
        } catch (Exception failure) {
            // Awaiting throws whatever a start failed with, checked or not.
            LOG.error("The server could not start: {}", failure.getMessage());
            LOG.debug("because", failure);
            vertx.close();
            System.exit(1);
        }
    }

    private static void stop(Vertx vertx, Wiring.Server server, CountDownLatch stopped) {
        try {
            server.close().await(STOP_SECONDS, TimeUnit.SECONDS);
            vertx.close().await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (Exception late) {
            LOG.warn("stopped before all was closed: {}", late.toString());
        } finally {
            stopped.countDown();
        }
    }
}
