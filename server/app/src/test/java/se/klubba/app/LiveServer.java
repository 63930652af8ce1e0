package se.klubba.app;

import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import se.klubba.app.database.Database;
import se.klubba.app.dispatch.MailSettings;
import se.klubba.app.files.PgFiles;
import se.klubba.app.gateway.Gateway;
import se.klubba.app.identity.openid.ProviderSettings;
import se.klubba.app.meeting.EventStore;
import se.klubba.app.meeting.PgEventStore;
import se.klubba.app.minutes.MinutesStore;
import se.klubba.app.minutes.PgMinutesStore;
import se.klubba.app.sealing.SealSettings;
import se.klubba.app.signing.SigningSettings;

/// A whole server on a port of its own, with a database that outlives it: what is closed can be started again on the same
/// data, and two of them are two nodes.
public final class LiveServer implements AutoCloseable {

    public static final String TOKEN = "the-operators-own-token";

    /// Of all servers of a run, as nodes share it.
    private static final Path BALLOT_KEYS =
            Path.of("target", "ballot-keys-" + ProcessHandle.current().pid()).toAbsolutePath();

    /// What is generated, the first administrator's code among it.
    public static final Path DATA =
            BALLOT_KEYS.resolveSibling("data-" + ProcessHandle.current().pid());

    /// As nodes share the certificate of their organisation.
    public static final Path SEAL =
            BALLOT_KEYS.resolveSibling("seal-" + ProcessHandle.current().pid());

    private final Gateway gateway;

    private LiveServer(Gateway gateway) {
        this.gateway = gateway;
    }

    /// What a test may put in place of the usual.
    public record With(
            Clock clock,
            Supplier<String> epochs,
            UnaryOperator<EventStore> events,
            UnaryOperator<MinutesStore> minutes,
            URI publicUrl,
            Path ballotKeys,
            SigningSettings signing,
            MailSettings mail,
            List<ProviderSettings> providers) {

        public static With usual() {
            return new With(
                    Clock.systemUTC(),
                    () -> UUID.randomUUID().toString(),
                    UnaryOperator.identity(),
                    UnaryOperator.identity(),
                    URI.create("http://klubba.example"),
                    BALLOT_KEYS,
                    SigningSettings.none(),
                    MailSettings.none(),
                    List.of());
        }

        public With clock(Clock own) {
            return new With(
                    own, epochs, events, minutes, publicUrl, ballotKeys, signing, mail, providers);
        }

        public With events(UnaryOperator<EventStore> own) {
            return new With(
                    clock, epochs, own, minutes, publicUrl, ballotKeys, signing, mail, providers);
        }

        public With minutes(UnaryOperator<MinutesStore> own) {
            return new With(
                    clock, epochs, events, own, publicUrl, ballotKeys, signing, mail, providers);
        }

        public With signing(SigningSettings own) {
            return new With(
                    clock, epochs, events, minutes, publicUrl, ballotKeys, own, mail, providers);
        }

        public With mail(MailSettings own) {
            return new With(
                    clock, epochs, events, minutes, publicUrl, ballotKeys, signing, own, providers);
        }

        public With publicUrl(URI own) {
            return new With(
                    clock, epochs, events, minutes, own, ballotKeys, signing, mail, providers);
        }

        public With ballotKeys(Path own) {
            return new With(
                    clock, epochs, events, minutes, publicUrl, own, signing, mail, providers);
        }

        public With providers(ProviderSettings... own) {
            return new With(
                    clock,
                    epochs,
                    events,
                    minutes,
                    publicUrl,
                    ballotKeys,
                    signing,
                    mail,
                    List.of(own));
        }
    }

    public static LiveServer start(Vertx vertx, Database database, With with) {
        var settings =
                new Settings(
                        0,
                        "127.0.0.1",
                        DATA,
                        Optional.empty(),
                        with.publicUrl(),
                        Optional.of(TOKEN),
                        with.ballotKeys(),
                        SealSettings.none(SEAL),
                        2,
                        with.signing(),
                        with.mail(),
                        with.providers());
        var parts =
                new Wiring.Parts(
                        with.clock(),
                        with.epochs(),
                        of -> with.events().apply(new PgEventStore(of)),
                        of -> with.minutes().apply(new PgMinutesStore(of)),
                        PgFiles::new);
        try {
            return new LiveServer(
                    Wiring.open(vertx, settings, TOKEN, "test", database, parts)
                            .await(60, TimeUnit.SECONDS));
        } catch (Exception failure) {
            throw new IllegalStateException("the server could not start", failure);
        }
    }

    public int port() {
        return gateway.port();
    }

    @Override
    public void close() {
        try {
            gateway.close().await(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException("the server could not stop", failure);
        }
    }
}
