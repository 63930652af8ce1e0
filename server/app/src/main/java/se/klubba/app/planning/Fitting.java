package se.klubba.app.planning;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.Phrase;

/// What a body may be: nothing empty that must be filled, nothing twice that has to be told apart, and no more of anything
/// than somebody could look through.
final class Fitting {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_ORGANISATIONS = 400;
    private static final int MOST_SEATS = 1000;
    private static final int MOST_CATEGORIES = 20;
    private static final int MOST_PHRASES = 200;
    private static final int LONGEST_PHRASE = 1000;
    private static final int MOST_POINTS = 100;
    private static final int LONGEST_POINT = 300;
    private static final int LONGEST_MINUTES = 1440;

    private Fitting() {}

    /// @throws IllegalArgumentException naming the field that cannot be used
    static void check(BodyForm.Kept kept) {
        var body = kept.body();
        names(body.names());
        organisations(body);
        if (body.seats().filter(n -> n < 1 || n > MOST_SEATS).isPresent()) {
            throw new IllegalArgumentException("seats: not 1 to " + MOST_SEATS);
        }
        categories(body.categories());
        phrases(body.phrases());
        points(kept.standingPoints());
    }

    private static void names(Body.Names names) {
        line("name", names.name());
        line("shortName", names.shortName());
        line("nameGenitive", names.nameGenitive());
        names.area().ifPresent(area -> line("area", area));
    }

    private static void line(String field, String value) {
        if (value.isBlank()) throw new IllegalArgumentException(field + ": empty");
        if (value.length() > LONGEST_NAME) throw new IllegalArgumentException(field + ": too long");
    }

    private static void organisations(Body body) {
        few("organisations", body.organisations(), MOST_ORGANISATIONS);
        body.organisations().forEach(name -> line("organisations", name));
        once("organisations", body.organisations(), Function.identity());
        for (var name : body.populations().keySet()) {
            if (!body.organisations().contains(name)) {
                throw new IllegalArgumentException(
                        "populations: '" + name + "' is no member organisation");
            }
        }
    }

    private static void categories(List<AttendanceCategory> categories) {
        few("attendanceCategories", categories, MOST_CATEGORIES);
        for (var category : categories) {
            line("attendanceCategories.key", category.key());
            line("attendanceCategories.label", category.label());
        }
        once("attendanceCategories", categories, AttendanceCategory::key);
    }

    private static void phrases(List<Phrase> phrases) {
        few("phrases", phrases, MOST_PHRASES);
        for (var phrase : phrases) {
            var fits = phrase.name().length() <= 80 && phrase.text().length() <= LONGEST_PHRASE;
            if (phrase.name().isBlank() || phrase.text().isBlank() || !fits) {
                throw new IllegalArgumentException("phrases: one is empty or too long");
            }
            if (!phrase.fits()) {
                throw new IllegalArgumentException(
                        "phrases: '%s' has a slot that its occasion cannot fill; it has %s"
                                .formatted(phrase.name(), phrase.on().orElseThrow().slots()));
            }
        }
    }

    private static void points(List<StandingPoint> points) {
        few("standingPoints", points, MOST_POINTS);
        for (var point : points) {
            if (point.title().isBlank() || point.title().length() > LONGEST_POINT) {
                throw new IllegalArgumentException("standingPoints: a title is empty or too long");
            }
            if (!minutesFit(point.plannedMinutes())) {
                throw new IllegalArgumentException("standingPoints.plannedMinutes: not 1 to 1440");
            }
        }
    }

    private static boolean minutesFit(Optional<Integer> minutes) {
        return minutes.filter(n -> n < 1 || n > LONGEST_MINUTES).isEmpty();
    }

    private static void few(String field, List<?> all, int most) {
        if (all.size() > most) throw new IllegalArgumentException(field + ": more than " + most);
    }

    private static <T> void once(String field, List<T> all, Function<T, String> name) {
        var seen = new HashSet<String>();
        for (var one : all) {
            if (!seen.add(name.apply(one))) {
                throw new IllegalArgumentException(
                        field + ": '" + name.apply(one) + "' stands twice");
            }
        }
    }
}
