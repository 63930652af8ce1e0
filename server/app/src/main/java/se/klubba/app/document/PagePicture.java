package se.klubba.app.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// One page of a PDF as a picture, for a preview that looks the same in every browser and on every phone.
///
/// @param page    from 1
/// @param pages   how many the document has
/// @param picture a PNG, as an address of its own (`data:image/png;base64,…`)
public record PagePicture(int page, int pages, String picture) {

    private static final float DOTS_PER_INCH = 84;

    /// @param page from 1; past the end, the last
    public static PagePicture of(byte[] pdf, int page) {
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            int shown = Math.clamp(page, 1, pages);
            var image =
                    new PDFRenderer(document)
                            .renderImageWithDPI(shown - 1, DOTS_PER_INCH, ImageType.RGB);
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            var address =
                    "data:image/png;base64,"
                            + Base64.getEncoder().encodeToString(png.toByteArray());
            return new PagePicture(shown, pages, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
