package se.klubba.app.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts on paper. A letter that the text's font lacks (the ŧ of Northern Sámi) is taken from the next one of the style
/// sheet's list, and what none has is printed as [#UNKNOWN].
final class Fonts {

    /// An empty box: it says that something stood there, and looks like no letter.
    static final String UNKNOWN = "□";

    /// Weights are those of the style sheet; its bold is our semibold, which is enough on paper.
    private static final List<Font> ALWAYS =
            List.of(
                    new Font(
                            "Source Serif 4",
                            "web/fonts/SourceSerif4-Regular.ttf",
                            400,
                            FontStyle.NORMAL),
                    new Font(
                            "Source Serif 4",
                            "web/fonts/SourceSerif4-Italic.ttf",
                            400,
                            FontStyle.ITALIC),
                    new Font(
                            "Source Serif 4",
                            "web/fonts/SourceSerif4-SemiBold.ttf",
                            700,
                            FontStyle.NORMAL),
                    new Font(
                            "Source Serif 4",
                            "web/fonts/SourceSerif4-SemiBoldItalic.ttf",
                            700,
                            FontStyle.ITALIC),
                    new Font(
                            "Source Sans 3",
                            "web/fonts/SourceSans3-Regular.ttf",
                            400,
                            FontStyle.NORMAL),
                    new Font(
                            "Source Sans 3",
                            "web/fonts/SourceSans3-SemiBold.ttf",
                            700,
                            FontStyle.NORMAL));

    /// Large, so it is read only for a text that needs it: other alphabets, arrows, signs.
    private static final Font SELDOM =
            new Font("DejaVu Sans", "fallback/DejaVuSans.ttf", 400, FontStyle.NORMAL);

    /// Which letters the widest of the usual fonts has.
    private static final CmapLookup USUAL = letters("web/fonts/SourceSans3-Regular.ttf");

    /// @param name of the file, whose contents are read for each document: a few milliseconds beside the rest
    private record Font(String family, String name, int weight, FontStyle style) {

        PDFontSupplier in(PDDocument document) throws IOException {
            return new PDFontSupplier(PDType0Font.load(document, parse(name), true));
        }
    }

    private Fonts() {}

    /// @param text all that will be printed
    static void use(PdfRendererBuilder builder, PDDocument document, String text)
            throws IOException {
        for (var font : ALWAYS) use(builder, document, font);
        boolean usual =
                text.codePoints().allMatch(letter -> letter < ' ' || USUAL.getGlyphId(letter) != 0);
        if (!usual) use(builder, document, SELDOM);
        builder.useReplacementText(usual ? "#" : UNKNOWN);
    }

    private static void use(PdfRendererBuilder builder, PDDocument document, Font font)
            throws IOException {
        builder.useFont(font.in(document), font.family(), font.weight(), font.style(), true);
    }

    /// Ligatures stay off: the PDF library draws them, but does not write down which letters "ft" and "fi" stand for, so that
    /// they could not be searched, copied or read aloud.
    private static TrueTypeFont parse(String name) throws IOException {
        var font = new TTFParser(true).parse(new RandomAccessReadBuffer(resource(name)));
        font.setEnableGsub(false);
        return font;
    }

    private static CmapLookup letters(String name) {
        try {
            return parse(name).getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param name relative to this class
    static byte[] resource(String name) {
        try (InputStream in = Fonts.class.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
