package se.klubba.app.directory;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.AttendanceCategory.Role;

/// What the words in a file of people mean.
final class Words {

    private static final Map<String, String> OFFICES =
            Map.ofEntries(
                    Map.entry("ordförande", "chair"),
                    Map.entry("ordf", "chair"),
                    Map.entry("ordf.", "chair"),
                    Map.entry("vice ordförande", "viceChair"),
                    Map.entry("vice ordf", "viceChair"),
                    Map.entry("vice ordf.", "viceChair"),
                    Map.entry("1:e vice ordförande", "viceChair"),
                    Map.entry("2:e vice ordförande", "viceChair"),
                    Map.entry("sekreterare", "secretary"));

    private static final Map<String, Role> ROLES =
            Map.ofEntries(
                    Map.entry("ledamot", Role.VOTING),
                    Map.entry("ordinarie", Role.VOTING),
                    Map.entry("ordinarie ledamot", Role.VOTING),
                    Map.entry("ersättare", Role.SUBSTITUTE),
                    Map.entry("suppleant", Role.SUBSTITUTE),
                    Map.entry("tjänsteman", Role.OFFICIAL),
                    Map.entry("tjänsteperson", Role.OFFICIAL),
                    Map.entry("adjungerad", Role.OTHER),
                    Map.entry("gäst", Role.OTHER),
                    Map.entry("övrig", Role.OTHER));

    private static final List<DateTimeFormatter> DATES =
            List.of(
                    DateTimeFormatter.ISO_LOCAL_DATE,
                    DateTimeFormatter.BASIC_ISO_DATE,
                    DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT));

    private Words() {}

    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    static Optional<String> officeOf(String word) {
        return Optional.ofNullable(OFFICES.get(plain(word)));
    }

    static String office(String office) {
        return switch (office) {
            case "chair" -> "ordförande";
            case "viceChair" -> "vice ordförande";
            default -> "sekreterare";
        };
    }

    /// The heading of this name, or the first for people who take part as the word says.
    static Optional<AttendanceCategory> category(String word, List<AttendanceCategory> all) {
        var plain = plain(word);
        return all.stream()
                .filter(c -> plain(c.key()).equals(plain) || plain(c.label()).equals(plain))
                .findFirst()
                .or(() -> ofRole(ROLES.get(plain), all));
    }

    static Optional<AttendanceCategory> ofRole(
            @org.jspecify.annotations.Nullable Role role, List<AttendanceCategory> all) {
        return all.stream().filter(c -> c.role() == role).findFirst();
    }

    static Optional<Boolean> truth(String word) {
        return switch (plain(word)) {
            case "ja", "j", "x", "1", "yes" -> Optional.of(true);
            case "nej", "n", "0", "no" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    static Optional<LocalDate> date(String word) {
        for (var format : DATES) {
            try {
                return Optional.of(LocalDate.parse(word.strip(), format))
                        .filter(day -> MemberForm.isUsual(Optional.of(day)));
            } catch (DateTimeParseException notThis) {
                // perhaps another
            }
        }
        return Optional.empty();
    }
}
