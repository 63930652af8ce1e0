package se.klubba.app.press;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import se.klubba.app.document.DocxWriter;
import se.klubba.app.document.PagePicture;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.json.DomainJson;
import se.klubba.app.papers.Binder;

/// Carries an order out, on the thread that asks.
final class Typesetter {

    private Typesetter() {}

    static byte[] set(Order order) throws IOException {
        return switch (order) {
            case Order.Pdf(var record, var look) -> new PdfWriter().write(record, look);
            case Order.Docx(var record, var look) -> new DocxWriter().write(record, look);
            case Order.Page(var record, var look, var page) -> {
                var picture = PagePicture.of(new PdfWriter().write(record, look), page);
                yield DomainJson.write(picture).getBytes(StandardCharsets.UTF_8);
            }
            case Order.Bound(var record, var papers, var to) -> {
                Binder.bind(Files.readAllBytes(record), papers, to);
                yield new byte[0];
            }
        };
    }
}
