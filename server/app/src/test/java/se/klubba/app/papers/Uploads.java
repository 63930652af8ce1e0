package se.klubba.app.papers;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;

/// Files as people send them, and as nobody should. All made here, so that none of them lies about as a file.
public final class Uploads {

    private Uploads() {}

    private interface Work {
        void on(PDDocument document) throws IOException;
    }

    private static byte[] pdf(int pages, Work more) {
        try (var document = new PDDocument()) {
            for (int i = 1; i <= pages; i++) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(72, 700);
                    content.showText("Sida " + i);
                    content.endText();
                }
            }
            more.on(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] pdf(int pages) {
        return pdf(pages, _ -> {});
    }

    public static byte[] pdfWithScript() {
        return pdf(
                1,
                document ->
                        document.getDocumentCatalog()
                                .setOpenAction(new PDActionJavaScript("app.alert('hej')")));
    }

    static byte[] pdfThatStarts() {
        return pdf(
                1,
                document -> {
                    var start = new PDActionLaunch();
                    start.setF("calc.exe");
                    document.getDocumentCatalog().setOpenAction(start);
                });
    }

    static byte[] pdfWithFile(String name, byte[] content) {
        return pdf(
                1,
                document -> {
                    var file =
                            new org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile(
                                    document, new java.io.ByteArrayInputStream(content));
                    var described =
                            new org.apache.pdfbox.pdmodel.common.filespecification
                                    .PDComplexFileSpecification();
                    described.setFile(name);
                    described.setEmbeddedFile(file);
                    var tree = new org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode();
                    tree.setNames(Map.of(name, described));
                    var names =
                            new org.apache.pdfbox.pdmodel.PDDocumentNameDictionary(
                                    document.getDocumentCatalog());
                    names.setEmbeddedFiles(tree);
                    document.getDocumentCatalog().setNames(names);
                });
    }

    static byte[] lockedPdf(String password) {
        return pdf(
                1,
                document ->
                        document.protect(
                                new StandardProtectionPolicy(
                                        "owner", password, new AccessPermission())));
    }

    /// @param key what makes a stream one that holds objects
    static byte[] pdfBomb(String key, int megabytes) {
        var folded = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(folded, new Deflater(Deflater.BEST_COMPRESSION))) {
            for (int i = 0; i < megabytes; i++) out.write(new byte[1 << 20]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var pdf = new ByteArrayOutputStream();
        pdf.writeBytes(
                latin(
                        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n5 0 obj\n<</N 1 "
                                + key
                                + " 4/Filter/FlateDecode/Length "
                                + folded.size()
                                + ">>\nstream\n"));
        pdf.writeBytes(folded.toByteArray());
        pdf.writeBytes(latin("\nendstream\nendobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
        return pdf.toByteArray();
    }

    public static byte[] picture(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.BLUE);
        pen.fillOval(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// A picture that says it is larger than it is: 30000 × 30000 in its first chunk.
    static byte[] hugePicture() {
        var png = picture("png", 10, 10);
        java.nio.ByteBuffer.wrap(png).putInt(16, 29_000).putInt(20, 29_000);
        var crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        java.nio.ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }

    static byte[] zip(Map<String, byte[]> parts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    static Map<String, byte[]> docx(String text) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Override PartName='/word/document.xml' ContentType='application/vnd."
                                + "openxmlformats-officedocument.wordprocessingml.document.main+xml'/>"
                                + "</Types>"));
        parts.put(
                "word/document.xml",
                utf8(
                        "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'>"
                                + "<w:body><w:p><w:r><w:t>"
                                + text
                                + "</w:t></w:r></w:p></w:body></w:document>"));
        return parts;
    }

    public static byte[] document(String text) {
        return zip(docx(text));
    }

    /// A document with a part of nothing but zeros.
    public static byte[] bomb(int megabytes) {
        var parts = docx("hej");
        parts.put("word/media/image1.bmp", new byte[megabytes << 20]);
        return zip(parts);
    }

    static byte[] openDocument(String manifest) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8("<office:document-content xmlns:office='urn:o'/>"));
        parts.put("META-INF/manifest.xml", utf8(manifest));
        return zip(parts);
    }

    public static byte[] program() {
        var bytes = new byte[4096];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        return bytes;
    }

    public static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
