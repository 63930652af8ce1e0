package se.klubba.app.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The page that lists the attachments that are no part of the file, and why.
final class LeftOut {

    static final String HEADING = "Bilagor som inte ingår i filen";

    private static final String FONTS = "/se/klubba/app/document/web/fonts/";
    private static final float MARGIN = 71;
    private static final float SIZE = 11;
    private static final float LEADING = 16;

    /// @param why in the middle of a sentence
    record Line(String name, String why) {}

    private final PDDocument document;
    private final PDFont font;
    private final PDFont bold;
    private PDPageContentStream page;
    private float y;

    private LeftOut(PDDocument document) throws IOException {
        this.document = document;
        this.font = font(document, "SourceSans3-Regular.ttf");
        this.bold = font(document, "SourceSans3-SemiBold.ttf");
        this.page = fresh();
    }

    static void list(PDDocument document, List<Line> lines) throws IOException {
        var list = new LeftOut(document);
        list.write(HEADING, list.bold, 18);
        list.y -= LEADING;
        for (var line : lines) {
            list.write(line.name(), list.bold, SIZE);
            list.write(line.why(), list.font, SIZE);
            list.y -= LEADING / 2;
        }
        list.page.close();
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (InputStream in = LeftOut.class.getResourceAsStream(FONTS + name)) {
            if (in == null) throw new IllegalStateException("not in the jar: " + name);
            return PDType0Font.load(document, in, true);
        }
    }

    private PDPageContentStream fresh() throws IOException {
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, next);
    }

    private void write(String text, PDFont font, float size) throws IOException {
        for (var line : broken(printable(text, font), font, size)) {
            if (y < MARGIN) {
                page.close();
                page = fresh();
            }
            page.beginText();
            page.setFont(font, size);
            page.newLineAtOffset(MARGIN, y);
            page.showText(line);
            page.endText();
            y -= LEADING * Math.max(1, size / 14);
        }
    }

    /// What the font lacks would be refused.
    private static String printable(String text, PDFont font) {
        var printable = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .forEach(letter -> printable.append(has(font, letter) ? letter : "?"));
        return printable.toString();
    }

    private static boolean has(PDFont font, String letter) {
        try {
            font.encode(letter);
            return true;
        } catch (IOException | IllegalArgumentException _) {
            return false;
        }
    }

    private static List<String> broken(String text, PDFont font, float size) throws IOException {
        float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > width) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }
}
