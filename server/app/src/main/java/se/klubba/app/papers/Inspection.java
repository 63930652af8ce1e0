package se.klubba.app.papers;

import static se.klubba.app.papers.Fault.BROKEN_FILE;
import static se.klubba.app.papers.Fault.FILE_EMPTY;
import static se.klubba.app.papers.Fault.FILE_IS_A_PROGRAM;
import static se.klubba.app.papers.Fault.FILE_IS_A_TRAP;
import static se.klubba.app.papers.Fault.OLD_OFFICE_FILE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Looks through an uploaded file before anybody gets to see it. What it is, is told by what is in it; the name only
/// chooses between plain text and a table of it, and a name of a program is refused whatever is in it.
///
/// Bounded in memory and time, whatever somebody has made the file of: nothing is unfolded before it has been counted
/// ([PdfStreams], [OfficeInspection]), and a picture is decoded to a small one.
public final class Inspection {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final int HEAD = 8192;

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);

    private Inspection() {}

    /// What a file turned out to be.
    ///
    /// @param name one to offer it under
    /// @param pages where it has pages
    public record Looked(Kind kind, String name, long size, Optional<Integer> pages) {}

    /// @param name as whoever sent it had it
    /// @throws Unwelcome where it is not taken, and why
    public static Looked look(Path file, String name) throws Unwelcome, IOException {
        try {
            return Deadline.within(LONGEST, deadline -> look(file, name, deadline));
        } catch (Unwelcome | IOException known) {
            throw known;
        } catch (StackOverflowError | OutOfMemoryError _) {
            throw new Unwelcome(FILE_IS_A_TRAP);
        } catch (Exception brokenBeyondWords) {
            // libraries that read files throw whatever a broken one makes them stumble over
            throw new Unwelcome(BROKEN_FILE, brokenBeyondWords.getClass().getSimpleName());
        }
    }

    private static Looked look(Path file, String name, Deadline deadline)
            throws Unwelcome, IOException {
        long size = Files.size(file);
        if (size == 0) throw new Unwelcome(FILE_EMPTY);
        var head = head(file);
        if (Programs.begins(head) || Programs.named(name)) throw new Unwelcome(FILE_IS_A_PROGRAM);
        if (Programs.startsWith(head, OLE)) throw new Unwelcome(OLD_OFFICE_FILE);
        if (Programs.startsWith(head, PDF)) {
            int pages = PdfInspection.pages(file, deadline);
            return looked(Kind.PDF, name, size, Optional.of(pages));
        }
        return looked(kind(file, head, name, deadline), name, size, Optional.empty());
    }

    private static Kind kind(Path file, byte[] head, String name, Deadline deadline)
            throws Unwelcome, IOException {
        if (Programs.startsWith(head, PNG)) return ImageInspection.look(file, Kind.PNG);
        if (Programs.startsWith(head, JPEG)) return ImageInspection.look(file, Kind.JPEG);
        if (Programs.startsWith(head, ZIP) || Programs.startsWith(head, EMPTY_ZIP)) {
            return OfficeInspection.look(file, deadline);
        }
        return TextInspection.look(file, name, deadline);
    }

    private static Looked looked(Kind kind, String name, long size, Optional<Integer> pages) {
        return new Looked(kind, FileNames.of(name, kind), size, pages);
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
