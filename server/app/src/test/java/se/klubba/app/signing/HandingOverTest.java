package se.klubba.app.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.klubba.app.document.FormOfPdf;
import se.klubba.app.files.Sha256;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.MemoryJobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.app.sealing.SealSettings;
import se.klubba.app.sealing.Seals;
import se.klubba.app.signing.Attempts.State;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

class HandingOverTest {

    private static final MeetingId MEETING = new MeetingId("m_1");
    private static final PersonId CHAIR = new PersonId("p_chair");
    private static final PersonId ADJUSTER = new PersonId("p_adjuster");
    private static final PersonId SECRETARY = new PersonId("p_sec");
    private static final Buffer PDF = Buffer.buffer(FormOfPdf.protocol());
    private static final String SHA256 = Sha256.of(PDF.getBytes()).hex();

    @TempDir static Path directory;

    private final Vertx vertx = Vertx.vertx();
    private final MemoryAttempts attempts = new MemoryAttempts();
    private final Meetings meetings = new Meetings();
    private final Jobs jobs = new MemoryJobs();
    private Seals seals;
    private SigningStandIn service;
    private HandingOver handing;

    /// One meeting whose document waits for two.
    private static final class Meetings implements Documents {
        final Map<String, Buffer> files = new HashMap<>(Map.of(SHA256, PDF));
        Optional<Document> document = Optional.of(waiting(1, List.of(CHAIR, ADJUSTER)));
        List<PersonId> told = List.of();
        boolean takes = true;

        static Document waiting(int edition, List<PersonId> persons) {
            var signers =
                    persons.stream()
                            .map(p ->
                                    new Signing.Signer(
                                            p,
                                            "Åsa Örn",
                                            Optional.of("Ordförande"),
                                            Optional.empty()))
                            .toList();
            return new Document(
                    new Signing.Request(
                            "",
                            MEETING,
                            edition,
                            SHA256,
                            "Protokoll 2026-03-02",
                            "Gruppen",
                            "Åre",
                            signers),
                    persons.isEmpty(),
                    Optional.empty());
        }

        @Override
        public Future<Optional<Document>> find(MeetingId meeting) {
            return Future.succeededFuture(document);
        }

        @Override
        public Future<Buffer> file(String sha256) {
            return Future.succeededFuture(files.get(sha256));
        }

        @Override
        public Future<String> keep(Buffer pdf) {
            var hex = Sha256.of(pdf.getBytes()).hex();
            files.put(hex, pdf);
            return Future.succeededFuture(hex);
        }

        @Override
        public Future<Boolean> sealed(MeetingId meeting, int edition) {
            return Future.succeededFuture(false);
        }

        @Override
        public Future<Void> sealed(MeetingId meeting, int edition, String sha256, String note) {
            return Future.succeededFuture();
        }

        @Override
        public Future<Boolean> signed(
                MeetingId meeting,
                List<PersonId> persons,
                String sha256,
                String signedFile,
                String by) {
            assertThat(sha256).isEqualTo(SHA256);
            if (!takes) return Future.succeededFuture(false);
            told = persons;
            document = document.map(d -> new Document(d.request(), true, Optional.of(signedFile)));
            return Future.succeededFuture(true);
        }
    }

    @BeforeEach
    void open() throws IOException {
        var secret = directory.resolve("secret");
        Files.writeString(secret, "mycket hemligt\n");
        service = new SigningStandIn("mycket hemligt");
        seals = new Seals(vertx, SealSettings.none(directory.resolve("seal")), Clock.systemUTC());
        var callbacks = new Callbacks(URI.create("http://klubba.example"), Optional.of(secret));
        handing =
                new HandingOver(
                        new OutsideSigning(vertx, service.url(), "Provtjänsten", callbacks),
                        attempts,
                        meetings,
                        seals,
                        jobs,
                        Clock.systemUTC(),
                        Duration.ofSeconds(60));
    }

    @AfterEach
    void close() throws Exception {
        service.close();
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.await(30, TimeUnit.SECONDS);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void begin() {
        assertThat(got(handing.begin(MEETING, SECRETARY))).isPresent();
    }

    private Workshop.Result work() {
        var piece = new Jobs.Taken(job(), 1);
        Promise<Workshop.Result> done = Promise.promise();
        // as the server does, on an event loop
        vertx.getOrCreateContext().runOnContext(_ -> handing.attempt(piece).onComplete(done));
        return got(done.future());
    }

    private Jobs.Job job() {
        var last = got(attempts.all(MEETING)).getLast();
        return new Jobs.Job(HandingOver.KIND, last.name(), MEETING.value());
    }

    private Attempts.Attempt now() {
        return got(attempts.all(MEETING)).getLast();
    }

    private Buffer signed(Buffer file) {
        return got(seals.seal(file, new Seals.Words("Underskrift", "Åre", "Åsa Örn")));
    }

    @Test
    void ADJ_8_the_service_gets_the_very_file_and_the_signed_one_comes_back_to_the_meeting() {
        begin();
        assertThat(work()).isInstanceOf(Workshop.Result.Later.class);
        var order = service.orders().values().iterator().next();
        assertThat(order.document()).isEqualTo(PDF.getBytes());
        assertThat(order.told.get("sha256")).isEqualTo(SHA256);
        assertThat((List<?>) order.told.get("signers")).hasSize(2);
        assertThat((String) order.told.get("callback"))
                .startsWith("http://klubba.example/signing/m_1/");
        assertThat(work()).isInstanceOf(Workshop.Result.Later.class);
        service.sign(this::signed);
        assertThat(work()).isInstanceOf(Workshop.Result.Done.class);
        assertThat(meetings.told).containsExactly(CHAIR, ADJUSTER);
        assertThat(now().state()).isEqualTo(State.SIGNED);
        assertThat(meetings.files.get(now().file().orElseThrow()).slice(0, PDF.length()))
                .isEqualTo(PDF);
    }

    @Test
    void ADJ_8_another_document_than_was_handed_over_is_refused_and_named() {
        begin();
        work();
        service.sign(file -> {
            var other = file.copy();
            other.setByte(other.length() / 2, (byte) (other.getByte(other.length() / 2) ^ 1));
            return signed(PDF).copy().setBuffer(0, other);
        });
        assertThat(work()).isInstanceOf(Workshop.Result.Done.class);
        assertThat(now().state()).isEqualTo(State.REFUSED);
        assertThat(now().why()).contains("ANOTHER");
        assertThat(meetings.told).isEmpty();
    }

    @Test
    void ADJ_8_a_file_without_a_signature_that_holds_is_refused_and_named() {
        var stranger =
                new Seals(vertx, SealSettings.none(directory.resolve("else")), Clock.systemUTC());
        begin();
        work();
        service.sign(file -> got(stranger.seal(file, new Seals.Words("", "", ""))));
        work();
        assertThat(now().why()).contains("NOT_TRUSTED");
        begin();
        work();
        service.sign(file -> file);
        work();
        assertThat(now().why()).contains("NOTHING_ADDED");
        assertThat(now().number()).isEqualTo(2);
        assertThat(meetings.told).isEmpty();
    }

    @Test
    void ADJ_8_begun_again_after_a_crash_there_is_one_order() {
        begin();
        attempts.nextSavingFails = true;
        assertThatThrownBy(this::work).hasMessageContaining("died");
        work();
        assertThat(service.orders()).hasSize(1);
        assertThat(now().state()).isEqualTo(State.WAITING);
        service.sign(this::signed);
        attempts.nextSavingFails = true;
        assertThatThrownBy(this::work).hasMessageContaining("died");
        assertThat(meetings.told).hasSize(2);
        work();
        assertThat(now().state()).isEqualTo(State.SIGNED);
        assertThat(now().file()).isPresent();
    }

    @Test
    void ADJ_8_ordered_twice_there_is_one_and_a_new_one_after_it_is_over() {
        begin();
        begin();
        work();
        assertThat(service.orders()).hasSize(1);
        service.decline();
        assertThat(work()).isInstanceOf(Workshop.Result.Done.class);
        assertThat(now().state()).isEqualTo(State.ENDED);
        assertThat(now().why()).contains("vill inte");
        begin();
        work();
        assertThat(service.orders()).hasSize(2);
    }

    @Test
    void ADJ_8_a_document_that_is_opened_again_is_withdrawn_from_the_service() {
        begin();
        work();
        meetings.document = Optional.empty();
        assertThat(work()).isInstanceOf(Workshop.Result.Done.class);
        assertThat(now().state()).isEqualTo(State.WITHDRAWN);
        assertThat(service.orders().values().iterator().next().state()).isEqualTo("withdrawn");
    }

    @Test
    void ADJ_8_a_service_that_is_away_is_asked_again() {
        begin();
        service.away(true);
        assertThatThrownBy(this::work).hasMessageContaining("503");
        assertThat(now().state()).isEqualTo(State.ORDERED);
        service.away(false);
        work();
        assertThat(now().state()).isEqualTo(State.WAITING);
    }

    @Test
    void ADJ_8_what_the_meeting_does_not_take_is_not_signed() {
        begin();
        work();
        service.sign(this::signed);
        meetings.takes = false;
        work();
        assertThat(now().state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void ADJ_8_only_the_address_that_was_given_out_is_ours() {
        var callbacks =
                new Callbacks(
                        URI.create("http://klubba.example"),
                        Optional.of(directory.resolve("secret")));
        var url = callbacks.url(meetings.document.orElseThrow().request()).toString();
        var proof = url.substring(url.lastIndexOf('/') + 1);
        assertThat(callbacks.ours(MEETING, proof)).isTrue();
        assertThat(callbacks.ours(new MeetingId("m_2"), proof)).isFalse();
        assertThat(callbacks.ours(MEETING, proof.substring(1))).isFalse();
    }

    @Test
    void ADJ_8_when_the_service_calls_it_is_looked_at_at_once() {
        begin();
        work();
        got(handing.called(MEETING));
        var standing = got(jobs.find(HandingOver.KIND, now().name())).orElseThrow();
        assertThat(standing.due()).isBeforeOrEqualTo(java.time.Instant.now());
    }
}
