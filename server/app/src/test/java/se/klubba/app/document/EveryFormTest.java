package se.klubba.app.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.klubba.domain.record.MeetingRecord;

/// Three whole meetings – a consultation group's, a network's in notes, a statutory board's with votes, reservations and
/// recusals – in every form that they can have. Their records are those that the meetings leave behind when they are played
/// through the server's own doors; `bin/test replay` holds them to that.
class EveryFormTest {

    @ParameterizedTest
    @ValueSource(strings = {"socsam", "natverk", "namnd"})
    void DOC_1_every_form_of_the_document_is_the_golden_one(String meeting) throws IOException {
        var record = played(meeting);
        Golden.check(meeting + ".html", new HtmlWriter("/dokument/").write(record));
        Golden.check(meeting + ".txt", new TextWriter().write(record));
        Golden.check(meeting + ".document.xml", story(new DocxWriter().write(record)));
        Golden.check(meeting + ".pdf.txt", text(new PdfWriter().write(record)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socsam", "natverk", "namnd"})
    void ARC_1_what_is_kept_as_data_is_read_as_the_same_document(String meeting)
            throws IOException {
        var kept = Files.readAllBytes(file(meeting));
        var record = new RecordReader().read(kept);
        assertThat(new RecordJson().write(record))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(new String(kept, StandardCharsets.UTF_8));
    }

    /// The record that a meeting of `server/contract/meetings` leaves behind.
    static MeetingRecord played(String meeting) throws IOException {
        return new RecordReader().read(Files.readAllBytes(file(meeting)));
    }

    private static java.nio.file.Path file(String meeting) {
        return Golden.DOCUMENTS.resolve(meeting + ".record.json");
    }

    /// The main part of a file, a paragraph or row a line.
    static String story(byte[] docx) throws IOException {
        try (var parts = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (var part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (!part.getName().equals("word/document.xml")) continue;
                var all = new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                // before it stand the library's names and which Java it ran on
                return all.substring(all.indexOf("<w:body>"))
                                .replaceAll("(?s)<!--.*?-->", "")
                                .replaceAll(">\\s*\n\\s*<", "><")
                                .replaceAll("(?=<w:(?:p|tbl|tr|sectPr)[ >])", "\n")
                        + "\n";
            }
        }
        throw new AssertionError("no document.xml");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
