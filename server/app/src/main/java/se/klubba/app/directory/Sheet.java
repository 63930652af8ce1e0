package se.klubba.app.directory;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;

/// A file of people as office programs write it: columns parted by semicolon, comma or tab, text as UTF-8 (with a mark at its
/// beginning or without) or as Windows writes it, fields between quotation marks where they hold what parts them.
///
/// @param unknown headings of columns that mean nothing here and are left out
record Sheet(List<Line> lines, List<String> unknown) {

    static final int MOST_BYTES = 1024 * 1024;
    static final int MOST_LINES = 5000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /// @param number of the row in the file, the headings being row 1, as a spreadsheet counts them
    record Line(int number, Map<Column, String> cells) {
        /// Absent where the cell is empty, or there is no such column.
        Optional<String> cell(Column column) {
            return Optional.ofNullable(cells.get(column)).filter(text -> !text.isEmpty());
        }

        /// In one column, or in two.
        Optional<String> name() {
            return cell(Column.NAME)
                    .or(() -> {
                        var parts = new ArrayList<String>();
                        cell(Column.FIRST_NAME).ifPresent(parts::add);
                        cell(Column.LAST_NAME).ifPresent(parts::add);
                        return parts.isEmpty()
                                ? Optional.empty()
                                : Optional.of(String.join(" ", parts));
                    });
        }
    }

    /// @throws Turned with 422 or 413 if this is no such file
    static Sheet read(byte[] file) {
        if (file.length > MOST_BYTES) throw new Turned(Problem.fileTooLarge(MOST_BYTES));
        var text = text(file);
        var records = records(text, separator(text));
        if (records.isEmpty()) throw turned("IMPORT_EMPTY");
        var columns = new ArrayList<Optional<Column>>();
        var unknown = new ArrayList<String>();
        for (var heading : records.getFirst()) {
            var column = Column.named(heading).filter(c -> !columns.contains(Optional.of(c)));
            if (column.isEmpty() && !heading.isBlank()) unknown.add(heading.strip());
            columns.add(column);
        }
        if (!named(columns)) throw turned("IMPORT_NO_NAMES");
        if (records.size() - 1 > MOST_LINES) throw turned("IMPORT_TOO_LONG");
        var lines = new ArrayList<Line>();
        for (var i = 1; i < records.size(); i++) {
            var line = line(i + 1, records.get(i), columns);
            if (!line.cells().isEmpty()) lines.add(line);
        }
        return new Sheet(List.copyOf(lines), List.copyOf(unknown));
    }

    private static boolean named(List<Optional<Column>> columns) {
        return columns.contains(Optional.of(Column.NAME))
                || columns.contains(Optional.of(Column.FIRST_NAME))
                || columns.contains(Optional.of(Column.LAST_NAME));
    }

    private static Turned turned(String code) {
        return new Turned(
                new Problem(code, 422, "This file cannot be read as a list of people.", ""));
    }

    /// What is not UTF-8 is what Windows writes; the other way round would show å as Ã¥.
    private static String text(byte[] file) {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(file))
                            .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(file, WINDOWS);
        }
        if (text.indexOf('\0') >= 0) throw turned("IMPORT_NO_TEXT");
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /// The one that parts the headings into most columns.
    private static char separator(String text) {
        var headings = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var best = ';';
        for (var candidate : new char[] {';', '\t', ','}) {
            if (count(headings, candidate) > count(headings, best)) best = candidate;
        }
        return best;
    }

    private static long count(String line, char c) {
        return line.chars().filter(each -> each == c).count();
    }

    private static List<CSVRecord> records(String text, char separator) {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreSurroundingSpaces(true)
                        .setIgnoreEmptyLines(false)
                        .get();
        try (var parser = format.parse(new StringReader(text))) {
            return parser.getRecords();
        } catch (IOException | UncheckedIOException | IllegalStateException broken) {
            throw turned("IMPORT_BROKEN");
        }
    }

    private static Line line(int number, CSVRecord record, List<Optional<Column>> columns) {
        var cells = new EnumMap<Column, String>(Column.class);
        for (var i = 0; i < Math.min(record.size(), columns.size()); i++) {
            var cell = unguarded(record.get(i).strip());
            if (!cell.isEmpty()) columns.get(i).ifPresent(column -> cells.put(column, cell));
        }
        return new Line(number, cells);
    }

    /// Without the sign that we put before what a spreadsheet would take for a formula ([PeopleFile]).
    private static String unguarded(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && PeopleFile.isFormula(cell.substring(1))
                ? cell.substring(1)
                : cell;
    }
}
