package se.klubba.domain.body;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.klubba.domain.id.BodyId;

/// Anything that meets: it has members, a rule profile and a way to write its minutes.
///
/// @param name full name, "Sociala samrådsgruppen"
/// @param shortName "SocSam"
/// @param nameGenitive the name in decision headings, "Sociala samrådsgruppens"
/// @param organisations the member organisations
/// @param seats number of seats, for quorum; absent where the body counts none
/// @param categories headings of the list of people, in the order in which they are printed
/// @param phrases of its own, which are offered before those that bodies of its kind use
/// @param populations of member organisations, by their names, for dividing costs; those not known are absent
public record Body(
        BodyId id,
        Names names,
        BodyKind kind,
        List<String> organisations,
        Optional<Integer> seats,
        List<AttendanceCategory> categories,
        List<Phrase> phrases,
        Map<String, Population> populations) {

    /// How many live there.
    ///
    /// @param year that the figure is of
    /// @param number at least 1
    public record Population(int year, int number) {
        public Population {
            if (number < 1) throw new IllegalArgumentException("population: below 1");
            if (year < 1900 || year > 2200) {
                throw new IllegalArgumentException("population: no such year");
            }
        }
    }

    /// What the body is called.
    public record Names(
            String name, String shortName, String nameGenitive, Optional<String> area) {}

    public Body {
        organisations = List.copyOf(organisations);
        categories = List.copyOf(categories);
        phrases = List.copyOf(phrases);
        populations = Collections.unmodifiableMap(new TreeMap<>(populations));
    }

    /// A body of which no population is known.
    public Body(
            BodyId id,
            Names names,
            BodyKind kind,
            List<String> organisations,
            Optional<Integer> seats,
            List<AttendanceCategory> categories,
            List<Phrase> phrases) {
        this(id, names, kind, organisations, seats, categories, phrases, Map.of());
    }

    /// A body without phrases of its own.
    public Body(
            BodyId id,
            Names names,
            BodyKind kind,
            List<String> organisations,
            Optional<Integer> seats,
            List<AttendanceCategory> categories) {
        this(id, names, kind, organisations, seats, categories, List.of());
    }

    /// The usual headings for a body of this kind (documents of each kind differ; see `docs/SPEC.md`, PART-4).
    public static List<AttendanceCategory> usualCategories(BodyKind kind) {
        if (kind == BodyKind.NETWORK) {
            return List.of(
                    new AttendanceCategory(
                            "närvarande", "Närvarande", AttendanceCategory.Role.VOTING));
        }
        if (kind.statutory()) return statutoryCategories();
        return List.of(
                new AttendanceCategory("beslutande", "Beslutande", AttendanceCategory.Role.VOTING),
                new AttendanceCategory(
                        "tjänstemän", "Tjänstemän", AttendanceCategory.Role.OFFICIAL),
                new AttendanceCategory(
                        "övriga deltagare", "Övriga deltagare", AttendanceCategory.Role.OTHER),
                new AttendanceCategory(
                        "ej närvarande", "Ej närvarande", AttendanceCategory.Role.ABSENT));
    }

    /// Those who decide, serving substitutes among them; the other substitutes; the others.
    private static List<AttendanceCategory> statutoryCategories() {
        return List.of(
                new AttendanceCategory("beslutande", "Beslutande", AttendanceCategory.Role.VOTING),
                new AttendanceCategory(
                        "ersättare", "Ersättare", AttendanceCategory.Role.SUBSTITUTE),
                new AttendanceCategory(
                        "tjänstemän", "Tjänstemän", AttendanceCategory.Role.OFFICIAL),
                new AttendanceCategory(
                        "övriga deltagare", "Övriga deltagare", AttendanceCategory.Role.OTHER),
                new AttendanceCategory(
                        "ej närvarande", "Ej närvarande", AttendanceCategory.Role.ABSENT));
    }

    /// The Swedish genitive: an s, unless the name ends in s, x or z already; an abbreviation gets a colon ("SVOM:s").
    public static String genitive(String name) {
        if (name.matches("(?s).*[sxzSXZ]")) return name;
        return name.matches("(?s).*\\p{Lu}") ? name + ":s" : name + "s";
    }

    /// How this body words what happens at its meetings, where it has words of its own.
    public Optional<Phrase> wording(Phrase.Occasion occasion) {
        return phrases.stream()
                .filter(phrase -> phrase.on().filter(occasion::equals).isPresent())
                .findFirst();
    }

    public Optional<AttendanceCategory> category(String key) {
        return categories.stream().filter(c -> c.key().equals(key)).findFirst();
    }
}
