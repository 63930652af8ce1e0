package se.klubba.app.directory;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.id.PersonId;

/// People of a body as a file that spreadsheets open and that can be imported again. What a spreadsheet would take for a
/// formula begins with an apostrophe, since names and notes come from strangers (OWASP, "CSV Injection").
final class PeopleFile {

    private static final List<Column> COLUMNS =
            List.of(
                    Column.NAME,
                    Column.ORGANISATION,
                    Column.MAIL,
                    Column.PARTY,
                    Column.CATEGORY,
                    Column.ROLE,
                    Column.VOTES,
                    Column.CALL_IN,
                    Column.SUBSTITUTE_FOR,
                    Column.FROM,
                    Column.TO,
                    Column.NOTE);

    private PeopleFile() {}

    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
    }

    /// UTF-8 with a mark at its beginning, without which spreadsheets take it for something else.
    static byte[] write(List<Member> members, List<AttendanceCategory> categories) {
        var format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(';')
                        .setHeader(COLUMNS.stream().map(Column::heading).toArray(String[]::new))
                        .get();
        var text = new StringBuilder("\uFEFF");
        try (var printer = format.print(text)) {
            for (var member : members) {
                for (var column : COLUMNS) {
                    var cell = cell(member, column, members, categories);
                    printer.print(isFormula(cell) ? "'" + cell : cell);
                }
                printer.println();
            }
        } catch (java.io.IOException impossible) {
            throw new IllegalStateException("a text could not be written to", impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(
            Member member, Column column, List<Member> all, List<AttendanceCategory> categories) {
        var place = member.place();
        return switch (column) {
            case NAME, FIRST_NAME, LAST_NAME -> member.person().name();
            case ORGANISATION -> place.organisation().orElse("");
            case MAIL -> member.person().mail().orElse("");
            case PARTY -> member.person().party().orElse("");
            case CATEGORY -> label(place.category(), categories);
            case ROLE -> place.office().map(Words::office).orElse("");
            case VOTES -> place.votes() ? "ja" : "nej";
            case CALL_IN -> member.callIn().map(String::valueOf).orElse("");
            case SUBSTITUTE_FOR -> place.substituteFor().flatMap(id -> name(id, all)).orElse("");
            case FROM -> place.from().map(LocalDate::toString).orElse("");
            case TO -> place.to().map(LocalDate::toString).orElse("");
            case NOTE -> place.note().orElse("");
        };
    }

    private static String label(String key, List<AttendanceCategory> categories) {
        return categories.stream()
                .filter(c -> c.key().equals(key))
                .findFirst()
                .map(AttendanceCategory::label)
                .orElse(key);
    }

    private static Optional<String> name(PersonId id, List<Member> all) {
        return all.stream()
                .filter(m -> m.person().id().equals(id))
                .findFirst()
                .map(m -> m.person().name());
    }
}
