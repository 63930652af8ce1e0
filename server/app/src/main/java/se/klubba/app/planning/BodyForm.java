package se.klubba.app.planning;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.Phrase;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.BodyId;

/// A body as it is given over HTTP (`docs/openapi.yaml`).
///
/// @param kind Swedish (`samrådsgrupp`) or ours (`consultationGroup`)
/// @param profile settings that differ from the custom of the kind
/// @param phrases of its own, for its minutes
public record BodyForm(
        String name,
        Optional<String> shortName,
        Optional<String> nameGenitive,
        String kind,
        Optional<String> area,
        List<String> organisations,
        Optional<Integer> seats,
        Map<String, Object> profile,
        List<Category> attendanceCategories,
        List<Phrase> phrases) {

    private static final int MOST_PHRASES = 200;
    private static final int LONGEST_PHRASE = 1000;

    /// A heading of the list of people.
    ///
    /// @param role `voting`, `official`, `other` or `absent`
    public record Category(String key, String label, AttendanceCategory.Role role) {}

    public BodyForm {
        profile = Map.copyOf(profile);
        phrases = List.copyOf(phrases);
    }

    /// What is kept of a body.
    public record Kept(Body body, RuleProfile profile) {}

    /// @throws IllegalArgumentException naming the field that cannot be used
    Kept kept(BodyId id) {
        if (name.isBlank()) throw new IllegalArgumentException("name: empty");
        var found =
                BodyKind.named(kind)
                        .orElseThrow(
                                () -> new IllegalArgumentException("kind: unknown '" + kind + "'"));
        var names =
                new Body.Names(
                        name,
                        shortName.orElse(name),
                        nameGenitive.orElse(Body.genitive(name)),
                        area);
        var categories =
                attendanceCategories.isEmpty()
                        ? Body.usualCategories(found)
                        : attendanceCategories.stream()
                                .map(c -> new AttendanceCategory(c.key(), c.label(), c.role()))
                                .toList();
        check(phrases);
        var body = new Body(id, names, found, organisations, seats, categories, phrases);
        return new Kept(body, profile(found));
    }

    private static void check(List<Phrase> phrases) {
        if (phrases.size() > MOST_PHRASES) throw new IllegalArgumentException("phrases: too many");
        for (var phrase : phrases) {
            var fits = phrase.name().length() <= 80 && phrase.text().length() <= LONGEST_PHRASE;
            if (phrase.name().isBlank() || phrase.text().isBlank() || !fits) {
                throw new IllegalArgumentException("phrases: one is empty or too long");
            }
        }
    }

    private RuleProfile profile(BodyKind found) {
        var profile = RuleProfile.of(found);
        for (var entry : this.profile.keySet()) {
            var setting =
                    Setting.named(entry)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "profile: unknown setting '" + entry + "'"));
            profile = profile.with(setting, text(this.profile.get(entry)));
        }
        return profile;
    }

    /// Truths, numbers and lists are taken as their words: `["consensus","acclamation"]` is `consensus acclamation`.
    private static String text(@org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case List<?> all -> String.join(" ", all.stream().map(Object::toString).toList());
            case null -> "";
            default -> value.toString();
        };
    }
}
