package se.klubba.app.papers;

import static se.klubba.app.papers.Fault.FILE_IS_A_TRAP;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a PDF unfolds to when it is opened, counted before it is.
///
/// Whoever opens a PDF must unfold the streams that hold its table of contents (cross-reference streams) and its objects
/// (object streams), and the library does so in memory, however much comes out. So all that look like such a stream are
/// unfolded here first, and the result is counted and thrown away. They are found by the word `stream` alone, since neither
/// table nor lengths of a hostile file can be believed; what has the keys of one is taken for one, however its names are
/// spelled; and one that is folded in another way than all programs do is refused. Pictures and pages are not unfolded to
/// open a file, and are not looked at.
final class PdfStreams {

    private static final long MOST_OF_ONE = 24L << 20;
    private static final long MOST_OF_ALL = 64L << 20;
    private static final int LONGEST_DICTIONARY = 1 << 16;

    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern HOLDS_OBJECTS =
            Pattern.compile("/First\\b|/ObjStm\\b|/XRef\\b|/W\\s*[\\[0-9]");
    private static final Pattern FOLDED =
            Pattern.compile("/Filter\\b\\s*(\\[[^\\]]*\\]|/?[^\\s/\\[\\]<>()]+)");
    private static final Pattern USUAL = Pattern.compile("\\[?\\s*/(?:FlateDecode|Fl)\\s*\\]?");
    private static final Pattern WIDE_ROWS =
            Pattern.compile("/(?:Columns|Colors|BitsPerComponent)\\s+\\d{6,}|/DecodeParms\\s+\\d");

    private final ByteBuffer bytes;
    private final Deadline deadline;
    private long all;

    private PdfStreams(ByteBuffer bytes, Deadline deadline) {
        this.bytes = bytes;
        this.deadline = deadline;
    }

    /// @throws Unwelcome if it would unfold to more than is bearable
    static void count(Path file, Deadline deadline) throws Unwelcome, IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            new PdfStreams(bytes, deadline).count();
        }
    }

    private void count() throws Unwelcome {
        int object = 0;
        for (int at = 0; at + 6 < bytes.limit(); at++) {
            if ((at & 0xFFFFF) == 0) deadline.check();
            byte letter = bytes.get(at);
            if (letter == 'o' && is(at, "obj") && !is(at - 3, "end")) object = at + 3;
            if (letter != 's' || !is(at, "stream") || is(at - 3, "end")) continue;
            if (holdsObjects(object, at)) unfold(begins(at + 6));
        }
    }

    private boolean is(int at, String word) {
        if (at < 0 || at + word.length() > bytes.limit()) return false;
        for (int i = 0; i < word.length(); i++) {
            if (bytes.get(at + i) != word.charAt(i)) return false;
        }
        return true;
    }

    /// After the line break that follows the word.
    private int begins(int at) {
        int begins = at;
        if (begins < bytes.limit() && bytes.get(begins) == '\r') begins++;
        if (begins < bytes.limit() && bytes.get(begins) == '\n') begins++;
        return begins;
    }

    /// @param from where its object begins, or an earlier one's if that was not found
    private boolean holdsObjects(int from, int to) throws Unwelcome {
        int start = Math.max(from, to - LONGEST_DICTIONARY);
        var raw = new byte[to - start];
        bytes.get(start, raw);
        var keys = plain(new String(raw, StandardCharsets.ISO_8859_1));
        if (!HOLDS_OBJECTS.matcher(keys).find()) return from < to - LONGEST_DICTIONARY;
        var ways = FOLDED.matcher(keys).results().map(way -> way.group(1).strip()).toList();
        var usual = ways.stream().allMatch(way -> USUAL.matcher(way).matches());
        if (ways.size() > 1 || !usual || WIDE_ROWS.matcher(keys).find()) {
            throw new Unwelcome(FILE_IS_A_TRAP, "an unusual object stream");
        }
        return !ways.isEmpty();
    }

    /// Names without their escapes: `/F#69rst` is `/First`.
    private static String plain(String keys) {
        return keys.indexOf('#') < 0
                ? keys
                : ESCAPED.matcher(keys)
                        .replaceAll(escaped ->
                                java.util.regex.Matcher.quoteReplacement(
                                        String.valueOf(
                                                (char) Integer.parseInt(escaped.group(1), 16))));
    }

    private void unfold(int at) throws Unwelcome {
        var inflater = new Inflater();
        var out = new byte[1 << 16];
        long size = 0;
        try {
            inflater.setInput(bytes.slice(at, bytes.limit() - at));
            while (!inflater.finished()) {
                int more = inflater.inflate(out);
                if (more == 0) return;
                size += more;
                all += more;
                if (size > MOST_OF_ONE || all > MOST_OF_ALL) {
                    throw new Unwelcome(FILE_IS_A_TRAP, "object streams");
                }
                deadline.check();
            }
        } catch (DataFormatException _) {
            // binary data that only looked like one, or one that cannot be read further by anybody
        } finally {
            inflater.end();
        }
    }
}
