package se.klubba.app.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.klubba.app.document.FormOfPdf;
import se.klubba.app.sealing.Validation.Verdict;

class SealTest {

    private static final Seals.Words WORDS =
            new Seals.Words("Justerat protokoll", "Östersund", "Sociala samrådsgruppen");

    @TempDir static Path directory;
    private static Instant now;
    private static byte[] pdf;
    private static SealSettings settings;
    private static byte[] sealed;

    @BeforeAll
    static void seal() {
        now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        pdf = FormOfPdf.protocol();
        settings = SealSettings.none(directory.resolve("seal"));
        sealed = new Sealer(new SealKey(settings), settings).seal(pdf, WORDS, now);
    }

    private static Validation look(byte[] file) {
        return look(file, settings);
    }

    private static Validation look(byte[] file, SealSettings with) {
        return new Validator(new SealKey(with)).look(file);
    }

    @Test
    void ADJ_7_the_sealed_file_holds_the_signed_one_and_the_validator_passes_it() {
        assertThat(Arrays.copyOf(sealed, pdf.length)).isEqualTo(pdf);
        var found = look(sealed);
        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
        assertThat(found.signatures())
                .singleElement()
                .satisfies(seal -> {
                    assertThat(seal.indication()).isEqualTo("TOTAL_PASSED");
                    assertThat(seal.level()).isEqualTo("PAdES-BASELINE-B");
                    assertThat(seal.by()).isEqualTo(DevelopmentKey.NAME);
                    assertThat(seal.at()).isEqualTo(now);
                    assertThat(seal.timeStamp()).isEmpty();
                });
    }

    @Test
    void ADJ_7_a_sealed_file_stays_fit_for_the_archive_and_for_a_screen_reader() throws Exception {
        assertThat(FormOfPdf.faults(sealed)).isEmpty();
    }

    @Test
    void ADJ_7_the_panel_of_signatures_says_why_and_where_in_swedish() throws IOException {
        try (var document = Loader.loadPDF(sealed)) {
            assertThat(document.getSignatureDictionaries())
                    .singleElement()
                    .satisfies(seal -> {
                        assertThat(seal.getReason()).isEqualTo("Justerat protokoll");
                        assertThat(seal.getLocation()).isEqualTo("Östersund");
                        assertThat(seal.getName()).isEqualTo("Sociala samrådsgruppen");
                        assertThat(seal.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
                    });
        }
    }

    @Test
    void ADJ_7_one_changed_byte_anywhere_is_found_and_named() {
        for (int part = 1; part < 8; part++) {
            var changed = sealed.clone();
            changed[(int) ((long) pdf.length * part / 8)] ^= 1;
            assertThat(look(changed).verdict())
                    .as("at %d of 8", part)
                    .isIn(Verdict.CHANGED, Verdict.UNREADABLE);
        }
        var changed = sealed.clone();
        changed[pdf.length / 2] ^= 1;
        assertThat(look(changed).signatures())
                .singleElement()
                .satisfies(seal -> {
                    assertThat(seal.indication()).isEqualTo("TOTAL_FAILED");
                    assertThat(seal.subIndication()).contains("HASH_FAILURE");
                });
    }

    @Test
    void ADJ_7_a_damaged_signature_is_told_from_a_changed_document() {
        var text = new String(sealed, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf("/Contents <") + "/Contents <".length();
        // far enough inside for the structure to be read still: the value of the signature ends it
        int end = at;
        while (!text.startsWith("0000000000000000", end)) end++;
        var changed = sealed.clone();
        changed[end - 40] = (byte) (changed[end - 40] == '1' ? '2' : '1');
        assertThat(look(changed).verdict()).isEqualTo(Verdict.SIGNATURE_BROKEN);
    }

    @Test
    void ADJ_7_what_is_added_after_the_seal_is_found_and_named() throws IOException {
        var longer = Arrays.copyOf(sealed, sealed.length + 1);
        longer[sealed.length] = '\n';
        assertThat(look(longer).verdict()).isEqualTo(Verdict.ADDED_TO);
        assertThat(look(rewritten(sealed)).verdict()).isEqualTo(Verdict.ADDED_TO);
    }

    /// With a line more on its first page, as a later part of the file says.
    static byte[] rewritten(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = Loader.loadPDF(file)) {
            var page = document.getPage(0);
            try (var content =
                    new PDPageContentStream(
                            document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.addRect(10, 10, 300, 300);
                content.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            document.getPages().getCOSObject().setNeedToBeUpdated(true);
            document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(out);
        }
        return out.toByteArray();
    }

    @Test
    void ADJ_7_a_file_without_a_seal_and_what_is_no_file_are_told_apart() {
        assertThat(look(pdf).verdict()).isEqualTo(Verdict.NOT_SIGNED);
        assertThat(look("not a PDF".getBytes(StandardCharsets.UTF_8)).verdict())
                .isEqualTo(Verdict.UNREADABLE);
        assertThat(look("%PDF-1.7 broken".getBytes(StandardCharsets.UTF_8)).verdict())
                .isEqualTo(Verdict.UNREADABLE);
        assertThat(look(new byte[0]).verdict()).isEqualTo(Verdict.UNREADABLE);
    }

    @Test
    void ADJ_7_a_seal_of_another_is_not_trusted() {
        var elsewhere = SealSettings.none(directory.resolve("elsewhere"));
        assertThat(look(sealed, elsewhere).verdict()).isEqualTo(Verdict.NOT_TRUSTED);
    }

    @Test
    void ADJ_7_with_a_time_stamp_service_the_time_is_its_own() throws Exception {
        try (var stamps = new TimeStampAuthority()) {
            var with =
                    new SealSettings(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(stamps.url()),
                            Optional.of(pem(stamps.trusted())),
                            settings.own());
            var stamped = new Sealer(new SealKey(with), with).seal(pdf, WORDS, now);
            assertThat(stamps.asked()).isEqualTo(1);
            var found = look(stamped, with);
            assertThat(found.verdict()).isEqualTo(Verdict.VALID);
            assertThat(found.signatures())
                    .singleElement()
                    .satisfies(seal -> {
                        assertThat(seal.level()).isEqualTo("PAdES-BASELINE-T");
                        assertThat(seal.timeStamp())
                                .hasValueSatisfying(stamp -> {
                                    assertThat(stamp.by()).isEqualTo(TimeStampAuthority.NAME);
                                    assertThat(stamp.indication()).isEqualTo("PASSED");
                                });
                    });
            assertThat(FormOfPdf.faults(stamped)).isEmpty();
        }
    }

    @Test
    void ADJ_7_without_an_answer_from_the_time_stamp_service_nothing_is_sealed() throws Exception {
        var stamps = new TimeStampAuthority();
        var gone =
                new SealSettings(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(stamps.url()),
                        Optional.empty(),
                        settings.own());
        stamps.close();
        assertThatThrownBy(() -> new Sealer(new SealKey(gone), gone).seal(pdf, WORDS, now))
                .isInstanceOf(Seals.Unusable.class);
    }

    @Test
    void ADJ_7_the_key_that_is_made_here_is_made_once_and_only_its_owner_reads_it()
            throws IOException {
        var own = directory.resolve("fresh");
        var file = DevelopmentKey.in(own);
        var first = Files.readAllBytes(file);
        assertThat(Files.readAllBytes(DevelopmentKey.in(own))).isEqualTo(first);
        for (var kept : new Path[] {file, DevelopmentKey.passwordOf(file)}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(own)) {
            assertThat(files).hasSize(2);
        }
    }

    @Test
    void ADJ_7_the_organisations_own_certificate_seals_where_one_is_configured() throws Exception {
        var key = directory.resolve("organisation.p12");
        var password = directory.resolve("password");
        Files.writeString(password, "åäö hemligt\n");
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "own",
                pair.getPrivate(),
                "åäö hemligt".toCharArray(),
                new Certificate[] {
                    DevelopmentKey.certificate(pair, "Jämtlands gemensamma nämnd", now)
                });
        try (var out = Files.newOutputStream(key)) {
            store.store(out, "åäö hemligt".toCharArray());
        }
        var own =
                new SealSettings(
                        Optional.of(key),
                        Optional.of(password),
                        Optional.empty(),
                        Optional.empty(),
                        directory.resolve("unused"));
        var file = new Sealer(new SealKey(own), own).seal(pdf, WORDS, now);
        assertThat(look(file, own).signatures().getFirst().by())
                .isEqualTo("Jämtlands gemensamma nämnd");
        assertThat(directory.resolve("unused")).doesNotExist();
        Files.writeString(password, "fel\n");
        assertThatThrownBy(() -> new Sealer(new SealKey(own), own).seal(pdf, WORDS, now))
                .isInstanceOf(Seals.Unusable.class)
                .hasMessageContaining("organisation.p12")
                .message()
                .doesNotContain("hemligt");
    }

    @Test
    void ADJ_7_only_signatures_may_have_been_added_to_what_was_handed_out() throws IOException {
        assertThat(Same.of(pdf, sealed)).isEqualTo(Same.YES);
        assertThat(Same.of(pdf, pdf)).isEqualTo(Same.NOTHING_ADDED);
        var another = sealed.clone();
        another[pdf.length / 2] ^= 1;
        assertThat(Same.of(pdf, another)).isEqualTo(Same.ANOTHER);
        assertThat(Same.of(sealed, pdf)).isEqualTo(Same.ANOTHER);
        var forged = new Sealer(new SealKey(settings), settings).seal(rewritten(pdf), WORDS, now);
        assertThat(look(forged).verdict()).isEqualTo(Verdict.VALID);
        assertThat(Same.of(pdf, forged)).isEqualTo(Same.REWRITTEN);
    }

    @Test
    void ADJ_7_a_second_seal_leaves_the_first_one_valid() {
        var twice = new Sealer(new SealKey(settings), settings).seal(sealed, WORDS, now);
        var found = look(twice);
        assertThat(found.verdict()).isEqualTo(Verdict.VALID);
        assertThat(found.signatures()).hasSize(2);
        assertThat(Same.of(sealed, twice)).isEqualTo(Same.YES);
    }

    private static Path pem(X509Certificate certificate) throws Exception {
        var file = directory.resolve("trusted.pem");
        var body =
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(certificate.getEncoded());
        return Files.writeString(
                file, "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
    }
}
