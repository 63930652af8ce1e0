package se.klubba.app.papers;

import static se.klubba.app.papers.Fault.BROKEN_FILE;
import static se.klubba.app.papers.Fault.FILE_HAS_PROGRAM;
import static se.klubba.app.papers.Fault.FILE_HAS_SCRIPT;
import static se.klubba.app.papers.Fault.FILE_IS_A_TRAP;
import static se.klubba.app.papers.Fault.FILE_IS_ENCRYPTED;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// A PDF: can it be opened by everybody, are its pages there, and does it do anything by itself. All objects that can be
/// reached are looked at, wherever a script or a program may hang: no list of the places where it may would be complete.
final class PdfInspection {

    private static final int MOST_OBJECTS = 3_000_000;
    private static final int MOST_PAGES = 20_000;

    private static final COSName LAUNCH = COSName.getPDFName("Launch");
    private static final COSName XFA = COSName.getPDFName("XFA");

    private final Deadline deadline;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> waiting = new ArrayDeque<>();

    private PdfInspection(Deadline deadline) {
        this.deadline = deadline;
    }

    /// @return how many pages it has
    static int pages(Path file, Deadline deadline) throws Unwelcome, IOException {
        PdfStreams.count(file, deadline);
        try (var document = open(file)) {
            if (document.isEncrypted()) throw new Unwelcome(FILE_IS_ENCRYPTED);
            new PdfInspection(deadline).walk(document.getDocument().getTrailer());
            return pages(document, deadline);
        } catch (InvalidPasswordException _) {
            throw new Unwelcome(FILE_IS_ENCRYPTED);
        } catch (IOException broken) {
            throw new Unwelcome(BROKEN_FILE, "pdf");
        }
    }

    /// From the file, with temporary files for what is unfolded.
    static PDDocument open(Path file) throws IOException {
        return Loader.loadPDF(
                new RandomAccessReadBufferedFile(file.toFile()),
                "",
                null,
                null,
                IOUtils.createTempFileOnlyStreamCache());
    }

    private static int pages(PDDocument document, Deadline deadline) throws Unwelcome {
        int told = document.getNumberOfPages();
        if (told < 1) throw new Unwelcome(BROKEN_FILE, "no pages");
        if (told > MOST_PAGES) throw new Unwelcome(FILE_IS_A_TRAP, told + " pages");
        int there = 0;
        for (var _ : document.getPages()) {
            deadline.check();
            if (++there > told) break;
        }
        if (there < told) throw new Unwelcome(BROKEN_FILE, "pages are missing");
        return told;
    }

    private void walk(@Nullable COSBase from) throws Unwelcome, IOException {
        add(from);
        while (!waiting.isEmpty()) {
            if ((seen.size() & 0xFFF) == 0) deadline.check();
            if (seen.size() > MOST_OBJECTS) throw new Unwelcome(FILE_IS_A_TRAP, "objects");
            switch (waiting.remove()) {
                case COSDictionary dictionary -> look(dictionary);
                case COSArray array -> array.forEach(this::add);
                default -> {}
            }
        }
    }

    private void add(@Nullable COSBase something) {
        var it = something instanceof COSObject reference ? reference.getObject() : something;
        if ((it instanceof COSDictionary || it instanceof COSArray) && seen.add(it)) {
            waiting.add(it);
        }
    }

    private void look(COSDictionary dictionary) throws Unwelcome, IOException {
        var action = dictionary.getDictionaryObject(COSName.S);
        if (COSName.JAVA_SCRIPT.equals(action)
                || LAUNCH.equals(action)
                || dictionary.containsKey(COSName.JS)
                || dictionary.containsKey(XFA)) {
            throw new Unwelcome(FILE_HAS_SCRIPT);
        }
        if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
            carried(dictionary, files);
        }
        dictionary.getValues().forEach(this::add);
    }

    /// A file that lies in the PDF. One that is no program may stay: invoices carry their figures so.
    private static void carried(COSDictionary described, COSDictionary files)
            throws Unwelcome, IOException {
        for (var key : new COSName[] {COSName.F, COSName.UF}) {
            var name = described.getString(key);
            if (name != null && Programs.named(name)) throw new Unwelcome(FILE_HAS_PROGRAM, name);
        }
        for (var key : files.keySet()) {
            if (!(files.getDictionaryObject(key) instanceof COSStream file)) continue;
            if (Programs.begins(head(file))) throw new Unwelcome(FILE_HAS_PROGRAM);
        }
    }

    private static byte[] head(COSStream file) throws Unwelcome, IOException {
        try (var in = unfolded(file)) {
            return in.readNBytes(64);
        } catch (java.util.zip.ZipException broken) {
            throw new Unwelcome(BROKEN_FILE, "an embedded file");
        }
    }

    /// The library would unfold all of it before it gives the first byte.
    private static InputStream unfolded(COSStream file) throws Unwelcome, IOException {
        var way = file.getFilters();
        if (way instanceof COSArray ways && ways.size() == 1) way = ways.getObject(0);
        if (way == null || (way instanceof COSArray none && none.size() == 0)) {
            return file.createRawInputStream();
        }
        if (COSName.FLATE_DECODE.equals(way) || COSName.FLATE_DECODE_ABBREVIATION.equals(way)) {
            return new InflaterInputStream(file.createRawInputStream());
        }
        throw new Unwelcome(FILE_HAS_PROGRAM, "an embedded file in an unusual form");
    }
}
