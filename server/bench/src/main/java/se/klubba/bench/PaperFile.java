package se.klubba.bench;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A paper as people attach it: a PDF of several pages of text, each file another.
final class PaperFile {

    private static final int LINES = 45;
    private static final String WORDS =
            "Handlingen beskriver hur arbetet har fortskridit, vad det kostar och vad som aterstar att gora. ";

    private final StringBuilder file = new StringBuilder("%PDF-1.4\n");
    private final List<Integer> places = new ArrayList<>();

    private PaperFile() {}

    static byte[] of(int number, int pages) {
        return new PaperFile().written(number, pages).getBytes(StandardCharsets.US_ASCII);
    }

    private String written(int number, int pages) {
        var kids = new StringBuilder();
        for (int page = 0; page < pages; page++) kids.append(4 + 2 * page).append(" 0 R ");
        object("<< /Type /Catalog /Pages 2 0 R >>");
        object("<< /Type /Pages /Kids [" + kids + "] /Count " + pages + " >>");
        object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
        for (int page = 0; page < pages; page++) {
            object(
                    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents "
                            + (5 + 2 * page)
                            + " 0 R >>");
            var text = text(number, page);
            object("<< /Length " + text.length() + " >>\nstream\n" + text + "endstream");
        }
        int table = file.length();
        file.append("xref\n0 ").append(places.size() + 1).append("\n0000000000 65535 f \n");
        for (int place : places) file.append(String.format(Locale.ROOT, "%010d 00000 n \n", place));
        file.append("trailer << /Size ").append(places.size() + 1).append(" /Root 1 0 R >>\n");
        return file.append("startxref\n").append(table).append("\n%%EOF\n").toString();
    }

    private static String text(int number, int page) {
        var text = new StringBuilder("BT /F1 11 Tf 50 790 Td 16 TL\n");
        for (int line = 0; line < LINES; line++) {
            text.append("(Underlag %d, sida %d. %s) Tj T*\n".formatted(number, page + 1, WORDS));
        }
        return text.append("ET\n").toString();
    }

    private void object(String content) {
        places.add(file.length());
        file.append(places.size()).append(" 0 obj\n").append(content).append("\nendobj\n");
    }
}
