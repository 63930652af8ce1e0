package se.klubba.app.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import se.klubba.app.document.DocxWriter;
import se.klubba.app.document.EveryBlock;
import se.klubba.app.document.LongProtocol;
import se.klubba.app.document.Look;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.papers.Binder;
import se.klubba.app.papers.Uploads;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.layout.Colour;
import se.klubba.domain.record.layout.Layout;

/// What every press promises.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PressContract {

    static final Vertx VERTX = Vertx.vertx();
    static final MeetingRecord RECORD = EveryBlock.protocol();

    @TempDir Path directory;

    abstract Press press();

    @AfterAll
    void close() throws Exception {
        press().close().await(20, TimeUnit.SECONDS);
    }

    @Test
    void DOC_5_a_pdf_is_the_one_that_the_writer_writes() throws IOException {
        var look = look();
        var pdf = get(press().print(new Order.Pdf(RECORD, look)));
        var ours = new PdfWriter().write(RECORD, look);
        assertThat(text(pdf)).isEqualTo(text(Buffer.buffer(ours)));
        assertThat(images(pdf)).isEqualTo(1);
    }

    @Test
    void DOC_5_a_file_for_word_processors_is_the_one_that_the_writer_writes() throws IOException {
        var docx = get(press().print(new Order.Docx(RECORD, look())));
        assertThat(story(docx.getBytes())).isEqualTo(story(new DocxWriter().write(RECORD, look())));
    }

    @Test
    void DOC_4_a_page_comes_as_a_picture() {
        var page = get(press().print(new Order.Page(RECORD, Look.USUAL, 999)));
        assertThat(page.toJsonObject().getInteger("page"))
                .isEqualTo(page.toJsonObject().getInteger("pages"));
        assertThat(page.toJsonObject().getString("picture")).startsWith("data:image/png;base64,");
    }

    @Test
    void BIL_5_a_document_and_its_papers_are_bound_in_files() throws IOException {
        var record = Files.write(directory.resolve("record.pdf"), Uploads.pdf(2));
        var plan = Files.write(directory.resolve("1"), Uploads.pdf(3));
        var to = directory.resolve("bound.pdf");
        var papers =
                List.of(
                        new Binder.Paper(
                                1,
                                "Plan å",
                                false,
                                Optional.of(new Binder.Sheet(plan, "application/pdf", "plan"))),
                        new Binder.Paper(2, "Kallelse", true, Optional.empty()));
        assertThat(get(press().print(new Order.Bound(record, papers, to))).length()).isZero();
        try (var bound = Loader.loadPDF(to.toFile())) {
            assertThat(bound.getNumberOfPages()).isEqualTo(2 + 3 + 1);
        }
    }

    @Test
    void what_cannot_be_set_fails_and_the_press_goes_on() throws IOException {
        var broken = Files.writeString(directory.resolve("record.pdf"), "no PDF");
        var order = new Order.Bound(broken, List.of(), directory.resolve("bound.pdf"));
        assertThatThrownBy(() -> get(press().print(order))).isInstanceOf(Press.Unprintable.class);
        assertThat(text(get(press().print(new Order.Pdf(RECORD, Look.USUAL))))).isNotEmpty();
    }

    @Test
    void orders_are_answered_each_with_its_own() throws IOException {
        var ordered = new ArrayList<Future<Buffer>>();
        for (int paragraphs = 1; paragraphs <= 4; paragraphs++) {
            ordered.add(press().print(new Order.Pdf(LongProtocol.of(paragraphs, 0), Look.USUAL)));
        }
        for (int paragraphs = 1; paragraphs <= 4; paragraphs++) {
            var text = text(get(ordered.get(paragraphs - 1)));
            assertThat(text).contains("§ " + paragraphs).doesNotContain("§ " + (paragraphs + 1));
        }
    }

    private static Look look() {
        var usual = Layout.USUAL;
        var own =
                new Layout(
                        usual.order(),
                        Map.of(),
                        EnumSet.of(Layout.Box.CERTIFICATION),
                        Optional.of(new Layout.Logo("a".repeat(64), "Vapen")),
                        Colour.USUAL,
                        Layout.Typeface.SANS,
                        Layout.Typeface.SERIF);
        var picture = Uploads.picture("png", 400, 400);
        return new Look(own, Optional.of(Look.Picture.of("image/png", picture, "Vapen")));
    }

    static String text(Buffer pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.getBytes())) {
            return new PDFTextStripper().getText(document).replace("\u00a0", " ");
        }
    }

    private static int images(Buffer pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf.getBytes())) {
            var resources = document.getPage(0).getResources();
            int count = 0;
            for (var name : resources.getXObjectNames())
                if (resources.isImageXObject(name)) count++;
            return count;
        }
    }

    private static String story(byte[] docx) throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (!part.getName().equals("word/document.xml")) continue;
                var all = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                return all.substring(all.indexOf("<w:body>"));
            }
        }
        throw new AssertionError("no document.xml");
    }

    static <T> T get(Future<T> future) {
        try {
            return future.await(100, TimeUnit.SECONDS);
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError("nothing came", late);
        }
    }
}
