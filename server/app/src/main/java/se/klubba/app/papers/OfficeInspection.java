package se.klubba.app.papers;

import static se.klubba.app.papers.Fault.BROKEN_FILE;
import static se.klubba.app.papers.Fault.FILE_HAS_MACROS;
import static se.klubba.app.papers.Fault.FILE_HAS_PROGRAM;
import static se.klubba.app.papers.Fault.FILE_IS_A_TRAP;
import static se.klubba.app.papers.Fault.FILE_IS_ENCRYPTED;
import static se.klubba.app.papers.Fault.UNSUPPORTED_FILE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/// Documents, sheets and slides: ZIP files of XML. All that is in one is unfolded once, counted and thrown away, before any
/// of it is believed; what the directory of the ZIP file says of sizes is not.
final class OfficeInspection {

    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_BYTES = 400L << 20;

    /// A part this large must not be folded tighter than [#TIGHTEST] to one. As office programs themselves have it.
    private static final long LARGE_PART = 4L << 20;

    private static final long TIGHTEST = 150;

    /// What is read of a part to be understood.
    private static final int READ = 1 << 20;

    private static final Map<String, Kind> MAIN_PARTS =
            Map.of(
                    "wordprocessingml.document.main+xml", Kind.DOCX,
                    "spreadsheetml.sheet.main+xml", Kind.XLSX,
                    "presentationml.presentation.main+xml", Kind.PPTX,
                    "presentationml.slideshow.main+xml", Kind.PPTX);

    private static final Map<String, Kind> OPEN_DOCUMENTS =
            Map.of(
                    Kind.ODT.mediaType(), Kind.ODT,
                    Kind.ODS.mediaType(), Kind.ODS,
                    Kind.ODP.mediaType(), Kind.ODP);

    private OfficeInspection() {}

    static Kind look(Path file, Deadline deadline) throws Unwelcome {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw new Unwelcome(FILE_IS_A_TRAP);
            count(zip, deadline);
            var kind = kind(zip);
            wellFormed(zip, mainPart(kind), deadline);
            return kind;
        } catch (IOException broken) {
            throw broken.getMessage() != null && broken.getMessage().contains("encrypted")
                    ? new Unwelcome(FILE_IS_ENCRYPTED)
                    : new Unwelcome(BROKEN_FILE, "zip");
        }
    }

    /// Goes through all parts.
    private static void count(ZipFile zip, Deadline deadline) throws Unwelcome, IOException {
        long all = 0;
        for (var entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
            var name = entry.getName().toLowerCase(Locale.ROOT);
            if (macros(name)) throw new Unwelcome(FILE_HAS_MACROS, entry.getName());
            if (!entry.isDirectory()) all += unfolded(zip, entry, MOST_BYTES - all, deadline);
        }
    }

    private static boolean macros(String name) {
        return name.endsWith("vbaproject.bin")
                || name.endsWith("vbadata.xml")
                || name.startsWith("basic/")
                || name.startsWith("scripts/")
                || name.contains("macrosheets/")
                || name.contains("activex/");
    }

    /// @param most that may still come
    private static long unfolded(ZipFile zip, ZipEntry entry, long most, Deadline deadline)
            throws Unwelcome, IOException {
        long size = 0;
        long folded = Math.max(1, entry.getCompressedSize());
        var bytes = new byte[1 << 16];
        try (var in = part(zip, entry)) {
            for (int read = in.readNBytes(bytes, 0, bytes.length);
                    read > 0;
                    read = in.readNBytes(bytes, 0, bytes.length)) {
                if (size == 0 && Programs.begins(Arrays.copyOf(bytes, read))) {
                    throw new Unwelcome(FILE_HAS_PROGRAM, entry.getName());
                }
                if (entry.getName().endsWith(".bin") && Programs.lieIn(bytes, read)) {
                    throw new Unwelcome(FILE_HAS_PROGRAM, entry.getName());
                }
                size += read;
                if (size > most || (size > LARGE_PART && size / folded > TIGHTEST)) {
                    throw new Unwelcome(FILE_IS_A_TRAP, entry.getName());
                }
                deadline.check();
            }
        }
        return size;
    }

    private static Kind kind(ZipFile zip) throws Unwelcome, IOException {
        var types = text(zip, "[Content_Types].xml");
        if (types != null) {
            if (types.contains("macroEnabled")) throw new Unwelcome(FILE_HAS_MACROS);
            for (var main : MAIN_PARTS.entrySet()) {
                if (types.contains(main.getKey())) return main.getValue();
            }
        }
        var mediaType = text(zip, "mimetype");
        var kind = mediaType == null ? null : OPEN_DOCUMENTS.get(mediaType.strip());
        if (kind == null) throw new Unwelcome(UNSUPPORTED_FILE, "zip");
        var manifest = text(zip, "META-INF/manifest.xml");
        if (manifest != null && manifest.contains("encryption-data")) {
            throw new Unwelcome(FILE_IS_ENCRYPTED);
        }
        return kind;
    }

    private static String mainPart(Kind kind) {
        return switch (kind) {
            case DOCX -> "word/document.xml";
            case XLSX -> "xl/workbook.xml";
            case PPTX -> "ppt/presentation.xml";
            case ODT, ODS, ODP -> "content.xml";
            case PDF, PNG, JPEG, TEXT, CSV -> throw new IllegalArgumentException(kind.name());
        };
    }

    /// Whether the part that a reader begins with can be read at all. Nothing is fetched, and nothing defines what unfolds.
    private static void wellFormed(ZipFile zip, String part, Deadline deadline)
            throws Unwelcome, IOException {
        var entry = zip.getEntry(part);
        if (entry == null) throw new Unwelcome(BROKEN_FILE, part);
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        try (var in = part(zip, entry)) {
            var xml = factory.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.DTD) {
                    throw new Unwelcome(FILE_IS_A_TRAP, part);
                }
                deadline.check();
            }
        } catch (XMLStreamException broken) {
            throw new Unwelcome(BROKEN_FILE, part);
        }
    }

    private static @Nullable String text(ZipFile zip, String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) return null;
        try (var in = part(zip, entry)) {
            return new String(in.readNBytes(READ), StandardCharsets.UTF_8);
        }
    }

    private static InputStream part(ZipFile zip, ZipEntry entry) throws IOException {
        var in = zip.getInputStream(entry);
        return in == null ? new ByteArrayInputStream(new byte[0]) : in;
    }
}
