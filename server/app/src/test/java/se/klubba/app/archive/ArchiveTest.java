package se.klubba.app.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.klubba.app.ContractFiles;
import se.klubba.app.json.DomainJson;

class ArchiveTest {

    private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");

    private final Vertx vertx = Vertx.vertx();
    private final byte[] big = new byte[5_000_000];

    @AfterEach
    void close() throws Exception {
        vertx.close().await(10, TimeUnit.SECONDS);
    }

    private static Metadata metadata() {
        return new Metadata(
                Metadata.SCHEMA,
                new Metadata.Exported(AT, "Sara Lind", "Klubba test"),
                new Metadata.Body(
                        "Sociala samrådsgruppen", "SocSam", "consultationGroup", List.of("Åre")),
                new Metadata.Meeting(
                        "m_1",
                        "Samråd",
                        LocalDate.parse("2026-03-02"),
                        "Teams",
                        Optional.of(AT),
                        Optional.empty()),
                new Metadata.Document(
                        "protokoll",
                        "sv",
                        "adjusted",
                        Optional.of(2),
                        Optional.of("0".repeat(64)),
                        Optional.of(AT),
                        Optional.of(AT)),
                List.of(
                        new Metadata.Signature(
                                "Åsa Örn",
                                Optional.of("Ordförande"),
                                "paper",
                                AT,
                                Optional.of(LocalDate.parse("2026-03-04")),
                                Optional.empty(),
                                Optional.of("underskrifter/1.pdf"))),
                List.of(new Metadata.Participant("Åsa Örn", Optional.of("Åre"), "Beslutande")),
                List.of(
                        new Metadata.Paragraph(
                                Optional.of("§ 44"),
                                "Budget & <mål> \u0001",
                                true,
                                List.of(new Metadata.Decision("Gruppens beslut", "att bifalla")),
                                List.of(
                                        new Metadata.Assignment(
                                                Optional.empty(),
                                                "Räkna om",
                                                Optional.of(LocalDate.parse("2026-05-01")))))),
                List.of(
                        new Metadata.Attachment(
                                1, "Kalkyl", Optional.of("§ 44"), Optional.of("bilagor/01.pdf"))),
                List.of(new Metadata.Correction("§ 44", "12", "21", "felskrivning", "Sara", AT)),
                List.of());
    }

    private Holding holding() {
        new Random(7).nextBytes(big);
        return new Holding(
                metadata(),
                List.of(
                        new Holding.Paper(
                                "protokoll.pdf",
                                "document",
                                "Protokoll",
                                "application/pdf",
                                new Holding.Content.Written(Buffer.buffer(new byte[] {1, 2, 3}))),
                        new Holding.Paper(
                                "bilagor/01.pdf",
                                "attachment",
                                "Kalkyl",
                                "application/pdf",
                                new Holding.Content.Kept("big"))),
                "Läs mig först.\n");
    }

    /// In parts, as kept files come.
    private Future<Void> read(
            String name, java.util.function.Function<Buffer, Future<Void>> to, int from) {
        if (!name.equals("big")) return Future.failedFuture("there is no file " + name);
        if (from >= big.length) return Future.succeededFuture();
        var end = Math.min(big.length, from + (1 << 20));
        return to.apply(Buffer.buffer(java.util.Arrays.copyOfRange(big, from, end)))
                .compose(_ -> read(name, to, end));
    }

    private Map<String, byte[]> written(Holding holding) throws Exception {
        var zip = Buffer.buffer();
        new Archive(vertx, (name, to) -> read(name, to, 0))
                .write(
                        holding,
                        piece -> {
                            zip.appendBuffer(piece);
                            return Future.succeededFuture();
                        })
                .await(30, TimeUnit.SECONDS);
        return opened(zip.getBytes());
    }

    private static Map<String, byte[]> opened(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    @Test
    void ARC_1_every_file_is_there_and_every_check_sum_is_right() throws Exception {
        var files = written(holding());
        assertThat(files)
                .containsOnlyKeys(
                        "protokoll.pdf",
                        "bilagor/01.pdf",
                        "metadata-1.xsd",
                        "metadata.json",
                        "metadata.xml",
                        "LASMIG.txt",
                        "checksums-sha256.txt");
        assertThat(files.get("bilagor/01.pdf")).isEqualTo(big);
        var sums = text(files, "checksums-sha256.txt").lines().toList();
        assertThat(sums).hasSize(files.size() - 1);
        for (var line : sums) {
            var parts = line.split(" {2}");
            assertThat(parts[0]).as(parts[1]).isEqualTo(sha256(files.get(parts[1])));
        }
    }

    @Test
    void ARC_1_the_metadata_follow_their_schema_and_name_every_file() throws Exception {
        var files = written(holding());
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(
                                new StreamSource(
                                        new ByteArrayInputStream(files.get("metadata-1.xsd"))));
        schema.newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(files.get("metadata.xml"))));
        assertThat(text(files, "metadata.xml"))
                .contains("Budget &amp; &lt;mål&gt; </title>")
                .contains("<path>bilagor/01.pdf</path>");
        var json = (Map<?, ?>) DomainJson.plain(text(files, "metadata.json"));
        assertThat(json.get("schema")).isEqualTo("klubba-archive/1");
        assertThat((List<?>) json.get("files"))
                .<Object>extracting(file -> ((Map<?, ?>) file).get("path"))
                .containsExactly("protokoll.pdf", "bilagor/01.pdf", "metadata-1.xsd");
        assertThat((List<?>) json.get("files"))
                .allSatisfy(one -> {
                    var file = (Map<?, ?>) one;
                    assertThat(file.get("sha256"))
                            .isEqualTo(sha256(files.get((String) file.get("path"))));
                });
    }

    @Test
    void ARC_1_metadata_that_leave_out_what_is_needed_break_the_schema() throws Exception {
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                        .newSchema(new StreamSource(new ByteArrayInputStream(Archive.resource())));
        var broken =
                new String(MetadataXml.write(metadata()), StandardCharsets.UTF_8)
                        .replaceAll("<standing>.*?</standing>", "");
        assertThatThrownBy(() ->
                        schema.newValidator()
                                .validate(new StreamSource(new java.io.StringReader(broken))))
                .hasMessageContaining("standing");
    }

    @Test
    void ARC_1_the_schema_in_the_documentation_is_the_one_that_is_sent() throws IOException {
        assertThat(Files.readAllBytes(ContractFiles.root().resolve("docs/archive/metadata-1.xsd")))
                .isEqualTo(Archive.resource());
    }

    @Test
    void ARC_1_a_file_that_is_gone_fails_the_archive_instead_of_leaving_it_out() {
        var with =
                new Holding(
                        metadata(),
                        List.of(
                                new Holding.Paper(
                                        "x.pdf",
                                        "document",
                                        "X",
                                        "application/pdf",
                                        new Holding.Content.Kept("gone"))),
                        "");
        assertThatThrownBy(() -> written(with)).hasMessageContaining("gone");
    }

    @Test
    void names_of_files_are_plain() {
        assertThat(Holding.slug("Kalkyl för ÅRE & Östersund / 2026?!"))
                .isEqualTo("kalkyl-for-are-ostersund-2026");
        assertThat(Holding.slug("../../etc/passwd")).isEqualTo("etc-passwd");
        assertThat(Holding.slug("…")).isEqualTo("fil");
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
