package se.klubba.app.papers;

import static se.klubba.app.papers.Fault.FILE_IS_A_WEB_PAGE;
import static se.klubba.app.papers.Fault.UNSUPPORTED_FILE;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Plain text, as editors and spreadsheets write it in Sweden: UTF-8, UTF-16 with its mark, or Windows' own letters.
final class TextInspection {

    /// What begins with a tag is a page, a drawing or a program's data; so is a rich text, which may hold anything.
    private static final Pattern MARKUP =
            Pattern.compile("^\\s*(<[a-z!?/]|\\{\\\\rtf)", Pattern.CASE_INSENSITIVE);

    private static final int LOOKED_AT = 4096;

    private TextInspection() {}

    static Kind look(Path file, String name, Deadline deadline) throws Unwelcome, IOException {
        for (var charset : charsets(file)) {
            if (!reads(file, charset, deadline)) continue;
            if (MARKUP.matcher(beginning(file, charset)).find()) {
                throw new Unwelcome(FILE_IS_A_WEB_PAGE);
            }
            return FileNames.ending(name).equalsIgnoreCase("csv") ? Kind.CSV : Kind.TEXT;
        }
        throw new Unwelcome(UNSUPPORTED_FILE);
    }

    private static List<Charset> charsets(Path file) throws IOException {
        byte[] mark;
        try (var in = Files.newInputStream(file)) {
            mark = in.readNBytes(2);
        }
        var wide =
                mark.length == 2
                        && ((mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE)
                                || (mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF));
        return wide
                ? List.of(StandardCharsets.UTF_16)
                : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    }

    private static boolean reads(Path file, Charset charset, Deadline deadline)
            throws Unwelcome, IOException {
        var letters = new char[1 << 16];
        try (var reader = reader(file, charset)) {
            for (int read = reader.read(letters); read >= 0; read = reader.read(letters)) {
                deadline.check();
                for (int i = 0; i < read; i++) if (!written(letters[i])) return false;
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /// Whether somebody writes this letter.
    private static boolean written(char letter) {
        if (letter == '\n' || letter == '\r' || letter == '\t' || letter == '\f') return true;
        return !Character.isISOControl(letter) && letter != '\uFFFE' && letter != '\uFFFF';
    }

    private static String beginning(Path file, Charset charset) throws IOException {
        var letters = new char[LOOKED_AT];
        try (var reader = reader(file, charset)) {
            int read = reader.read(letters);
            var text = new String(letters, 0, Math.max(0, read));
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
    }

    private static Reader reader(Path file, Charset charset) throws IOException {
        return new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
