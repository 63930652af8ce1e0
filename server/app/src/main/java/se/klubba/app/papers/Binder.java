package se.klubba.app.papers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The document and its attachments as one PDF: PDFs page by page, pictures as a page each, and a page that lists those that
/// are no part of it. Each has its bookmark.
///
/// Held in temporary files, not in memory. The result makes no claim of being for the archive, since the attachments do not.
public final class Binder {

    private static final Logger LOG = LoggerFactory.getLogger(Binder.class);

    private Binder() {}

    /// An attachment in its place.
    ///
    /// @param number printed on it
    /// @param file absent where there is none here
    public record Paper(int number, String title, boolean separately, Optional<Sheet> file) {

        String name() {
            return "Bilaga " + number + ". " + title;
        }
    }

    /// @param content read until the binding is done
    /// @param mediaType what it was found to be when it came
    public record Sheet(Path content, String mediaType, String name) {

        /// Whether it becomes pages of the bound file, so that its content is needed.
        public boolean bound() {
            return switch (mediaType) {
                case "application/pdf", "image/png", "image/jpeg" -> true;
                default -> false;
            };
        }
    }

    /// @param record the document itself
    /// @param papers in the order of their numbers
    /// @param to is written anew
    public static void bind(byte[] record, List<Paper> papers, Path to) throws IOException {
        var open = new ArrayList<PDDocument>();
        try (var bound =
                Loader.loadPDF(record, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
            var left = new ArrayList<LeftOut.Line>();
            for (var paper : papers) {
                int pages = bound.getNumberOfPages();
                var why = add(bound, paper, open);
                if (why.isEmpty()) mark(bound, paper.name(), pages);
                why.ifPresent(reason -> left.add(new LeftOut.Line(paper.name(), reason)));
            }
            if (!left.isEmpty()) {
                int pages = bound.getNumberOfPages();
                LeftOut.list(bound, left);
                mark(bound, LeftOut.HEADING, pages);
            }
            bound.getDocumentCatalog().setMetadata(null);
            bound.save(to.toFile());
        } finally {
            for (var document : open) document.close();
        }
    }

    /// @return why it is no part of the file; absent if it is
    private static Optional<String> add(PDDocument bound, Paper paper, List<PDDocument> open) {
        if (paper.separately()) return Optional.of("skickas separat");
        if (paper.file().isEmpty()) return Optional.of("ingen fil");
        var sheet = paper.file().get();
        int pages = bound.getNumberOfPages();
        try {
            return switch (sheet.mediaType()) {
                case "application/pdf" -> {
                    append(bound, sheet, open);
                    yield Optional.empty();
                }
                case "image/png", "image/jpeg" -> {
                    var kind = sheet.mediaType().equals("image/png") ? Kind.PNG : Kind.JPEG;
                    ImagePage.add(bound, sheet.content(), kind);
                    yield Optional.empty();
                }
                default -> Optional.of("finns som egen fil: " + sheet.name());
            };
        } catch (IOException | Unwelcome | RuntimeException cannot) {
            LOG.warn("an attachment could not be bound: {}", cannot.toString());
            while (bound.getNumberOfPages() > pages) bound.removePage(pages);
            return Optional.of("kunde inte fogas in: " + sheet.name());
        }
    }

    /// Without what would act on the whole: its bookmarks, where it opens, and its forms' machinery.
    private static void append(PDDocument bound, Sheet sheet, List<PDDocument> open)
            throws IOException {
        var document = PdfInspection.open(sheet.content());
        open.add(document);
        var catalog = document.getDocumentCatalog();
        catalog.setDocumentOutline(null);
        catalog.setOpenAction(null);
        catalog.setMetadata(null);
        new PDFMergerUtility().appendDocument(bound, document);
    }

    private static void mark(PDDocument bound, String name, int page) {
        var catalog = bound.getDocumentCatalog();
        var outline = catalog.getDocumentOutline();
        if (outline == null) {
            outline = new PDDocumentOutline();
            catalog.setDocumentOutline(outline);
        }
        var place = new PDPageFitDestination();
        place.setPage(bound.getPage(page));
        var item = new PDOutlineItem();
        item.setTitle(name);
        item.setDestination(place);
        outline.addLast(item);
    }
}
