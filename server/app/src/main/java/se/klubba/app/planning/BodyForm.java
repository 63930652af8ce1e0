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
/// @param populations of its member organisations, by their names
/// @param standingPoints that each of its agendas begins with
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
        List<Phrase> phrases,
        Map<String, Body.Population> populations,
        List<StandingPoint> standingPoints) {

    /// A heading of the list of people.
    ///
    /// @param role `voting`, `official`, `other` or `absent`
    public record Category(String key, String label, AttendanceCategory.Role role) {}

    public BodyForm {
        profile = Map.copyOf(profile);
        phrases = List.copyOf(phrases);
        populations = Map.copyOf(populations);
        standingPoints = List.copyOf(standingPoints);
    }

    /// What is kept of a body.
    ///
    /// @param standingPoints none in what was kept before there were any
    public record Kept(Body body, RuleProfile profile, List<StandingPoint> standingPoints) {
        public Kept {
            standingPoints = List.copyOf(standingPoints);
        }
    }

    /// @throws IllegalArgumentException naming the field that cannot be used
    Kept kept(BodyId id) {
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
        var body =
                new Body(id, names, found, organisations, seats, categories, phrases, populations);
        var kept = new Kept(body, with(RuleProfile.of(found), profile), standingPoints);
        Fitting.check(kept);
        return kept;
    }

    /// @throws IllegalArgumentException naming the setting that is unknown or may not have its value
    static RuleProfile with(RuleProfile before, Map<String, Object> given) {
        var profile = before;
        for (var entry : given.keySet()) {
            var setting =
                    Setting.named(entry)
                            .orElseThrow(() ->
                                    new IllegalArgumentException(
                                            "profile: unknown setting '" + entry + "'"));
            profile = profile.with(setting, text(given.get(entry)));
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
