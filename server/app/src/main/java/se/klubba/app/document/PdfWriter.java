package se.klubba.app.document;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import se.klubba.domain.record.MeetingRecord;

/// The document as PDF: tagged and in Swedish (PDF/UA-1), for the archive (PDF/A-3a), with fonts and colour profile in it.
///
/// The markup is the page's; the style sheet is one for paper. Nothing is loaded from outside the jar, whatever somebody has typed.
public final class PdfWriter {

    private static final String STYLES =
            new String(Fonts.resource("paper.css"), StandardCharsets.UTF_8);

    static {
        // It writes several lines of information about each document, and may quote what stands in
        // it.
        XRLog.setLoggingEnabled(false);
    }

    /// Takes some tenths of a second for ten pages, and holds the whole file in memory.
    public byte[] write(MeetingRecord record) {
        return write(record, Look.USUAL);
    }

    /// @param look as the body has it
    public byte[] write(MeetingRecord record, Look look) {
        var pdf = new ByteArrayOutputStream(1 << 17);
        var page = page(record, look);
        try (var document = new PDDocument()) {
            var builder =
                    new PdfRendererBuilder()
                            .usePDDocument(document)
                            .withHtmlContent(page, null)
                            .usePdfUaAccessibility(true)
                            .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                            .withProducer("Klubba")
                            .useUnicodeLineBreaker(new LineBreaks())
                            .useUriResolver((_, address) -> ours(address))
                            .toStream(pdf);
            Fonts.use(builder, document, page);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /// The logo, which is its own address; nothing else is fetched.
    private static @Nullable String ours(String address) {
        return address.startsWith("data:image/") ? address : null;
    }

    /// On which page each section of the record begins.
    ///
    /// @param pdf written from that record
    static List<Integer> pages(byte[] pdf) {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<Integer>();
            var chapters = document.getDocumentCatalog().getDocumentOutline();
            if (chapters == null) return pages;
            for (var chapter : chapters.children()) {
                pages.add(document.getPages().indexOf(chapter.findDestinationPage(document)) + 1);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(MeetingRecord record, Look look) {
        var out = new Markup();
        out.open("html", "lang", "sv", "xml:lang", "sv").open("head");
        out.element("title", HtmlWriter.title(record));
        out.empty(
                "meta",
                "name",
                "subject",
                "content",
                record.kind().swedish() + " " + record.cover().date());
        out.empty("meta", "name", "author", "content", record.cover().title());
        out.open("style").raw(STYLES).raw(look.styles()).close("style");
        bookmarks(record, out);
        out.close("head").open("body", "class", look.letters());
        furniture(record, out);
        RecordMarkup.article(record, look, out);
        return out.close("body").close("html").toString();
    }

    /// The reader's list of chapters. After the style sheet, for what follows an unknown element may be taken for the body.
    private static void bookmarks(MeetingRecord record, Markup out) {
        out.open("bookmarks");
        for (var section : record.sections()) {
            out.empty("bookmark", "name", section.heading(), "href", "#" + section.anchor());
        }
        out.close("bookmarks");
    }

    /// What the style sheet lifts out of the text and puts at the head and foot of each page.
    private static void furniture(MeetingRecord record, Markup out) {
        out.open("div", "class", "running-header");
        record.furniture().header().forEach(text -> out.element("div", text));
        out.close("div");
        record.mark().ifPresent(mark -> out.element("div", mark, "class", "running-mark"));
        if (record.furniture().footer().isEmpty()) return;
        out.open("div", "class", "running-footer").open("table").open("tr");
        record.furniture().footer().forEach(box -> out.element("td", box));
        out.close("tr").close("table").close("div");
    }
}
