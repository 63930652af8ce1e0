package se.klubba.app.papers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A picture as a page of A4, upright or lying as the picture is, the right way up as the camera was held.
final class ImagePage {

    private static final float MARGIN = 36;

    /// Sharp on paper, and bearable in memory.
    private static final int MOST_PIXELS = 12_000_000;

    private ImagePage() {}

    static void add(PDDocument document, Path file, Kind kind) throws IOException, Unwelcome {
        var image = image(document, file, kind);
        var turn = kind == Kind.JPEG ? Orientation.of(file) : Orientation.UPRIGHT;
        float width = turn.lies() ? image.getHeight() : image.getWidth();
        float height = turn.lies() ? image.getWidth() : image.getHeight();
        var size =
                width > height
                        ? new PDRectangle(
                                /* width= */ PDRectangle.A4.getHeight(),
                                /* height= */ PDRectangle.A4.getWidth())
                        : PDRectangle.A4;
        var page = new PDPage(size);
        document.addPage(page);
        float scale =
                Math.min(
                        (size.getWidth() - 2 * MARGIN) / width,
                        (size.getHeight() - 2 * MARGIN) / height);
        // a small picture is not blown up beyond what a screen shows
        scale = Math.min(scale, 0.75f);
        try (var content = new PDPageContentStream(document, page)) {
            float left = (size.getWidth() - width * scale) / 2;
            float bottom = size.getHeight() - MARGIN - height * scale;
            content.drawImage(image, turn.placed(left, bottom, width * scale, height * scale));
        }
    }

    /// A JPEG goes in as it is, without being decoded.
    private static PDImageXObject image(PDDocument document, Path file, Kind kind)
            throws IOException, Unwelcome {
        if (kind == Kind.JPEG) {
            try (var in = Files.newInputStream(file)) {
                return JPEGFactory.createFromStream(document, in);
            }
        }
        return LosslessFactory.createFromImage(
                document, ImageInspection.small(file, kind, MOST_PIXELS));
    }
}
