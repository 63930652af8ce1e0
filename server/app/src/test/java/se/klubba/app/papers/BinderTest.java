package se.klubba.app.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The document with its attachments in one file.
class BinderTest {

    @TempDir Path directory;

    @Test
    void BIL_5_attachments_follow_in_their_order_each_with_a_bookmark() throws IOException {
        var papers =
                List.of(
                        paper(1, "Budget", "application/pdf", Uploads.pdf(3)),
                        paper(2, "Karta", "image/png", Uploads.picture("png", 800, 400)),
                        paper(3, "Foto", "image/jpeg", Uploads.picture("jpeg", 400, 800)),
                        paper(4, "Ränta ŧ 漢", "text/csv", Uploads.utf8("a;b")),
                        new Binder.Paper(5, "Kallelse", true, Optional.empty()),
                        new Binder.Paper(6, "Glömd", false, Optional.empty()),
                        paper(7, "Trasig", "application/pdf", Uploads.utf8("%PDF-")),
                        paper(8, "Plan", "application/pdf", Uploads.pdf(2)));
        var bound = directory.resolve("bound.pdf");

        Binder.bind(Uploads.pdf(2), papers, bound);

        try (var document = Loader.loadPDF(bound.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(2 + 3 + 1 + 1 + 2 + 1);
            var names = new ArrayList<String>();
            document.getDocumentCatalog()
                    .getDocumentOutline()
                    .children()
                    .forEach(item -> names.add(item.getTitle()));
            assertThat(names)
                    .containsExactly(
                            "Bilaga 1. Budget",
                            "Bilaga 2. Karta",
                            "Bilaga 3. Foto",
                            "Bilaga 8. Plan",
                            "Bilagor som inte ingår i filen");
            var last = new PDFTextStripper();
            last.setStartPage(10);
            assertThat(last.getText(document))
                    .contains("Bilaga 4. Ränta", "finns som egen fil: 4", "Bilaga 5. Kallelse")
                    .contains("skickas separat", "ingen fil", "kunde inte fogas in: 7");
            assertThat(document.getPage(5).getMediaBox().getWidth()).isGreaterThan(800);
            assertThat(document.getPage(6).getMediaBox().getWidth()).isLessThan(600);
        }
    }

    @Test
    void BIL_5_a_picture_stands_as_the_camera_was_held() throws IOException {
        assertThat(Orientation.of(jpeg("plain", new byte[0]))).isEqualTo(Orientation.UPRIGHT);
        byte[] exif = {
            'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1,
            0, 6, 0, 0, 0, 0, 0, 0
        };
        assertThat(Orientation.of(jpeg("turned", exif))).isEqualTo(Orientation.RIGHT);
        exif[25] = 99;
        assertThat(Orientation.of(jpeg("odd", exif))).isEqualTo(Orientation.UPRIGHT);
    }

    private Path jpeg(String name, byte[] exif) throws IOException {
        var picture = Uploads.picture("jpeg", 20, 10);
        var all = new java.io.ByteArrayOutputStream();
        all.write(picture, 0, 2);
        if (exif.length > 0) {
            all.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
            all.write(exif);
        }
        all.write(picture, 2, picture.length - 2);
        return Files.write(directory.resolve(name), all.toByteArray());
    }

    private Binder.Paper paper(int number, String title, String type, byte[] content)
            throws IOException {
        var file = Files.write(directory.resolve("p" + number), content);
        return new Binder.Paper(
                number, title, false, Optional.of(new Binder.Sheet(file, type, number + ".x")));
    }
}
