package se.klubba.app.planning;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.Phrase;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;

/// A body after one of its parts was changed.
final class Changing {

    private Changing() {}

    static BodyForm.Kept about(BodyForm.Kept before, BodyForm form) {
        var was = before.body();
        var given = form.kept(was.id()).body();
        var body =
                new Body(
                        was.id(),
                        given.names(),
                        given.kind(),
                        given.organisations(),
                        given.seats(),
                        form.attendanceCategories().isEmpty()
                                ? was.categories()
                                : given.categories(),
                        was.phrases(),
                        given.populations());
        return new BodyForm.Kept(
                body, moved(before.profile(), given.kind()), before.standingPoints());
    }

    /// What was set on purpose stays, where the law of the new kind lets it; the rest becomes the custom of that kind.
    private static RuleProfile moved(RuleProfile before, BodyKind kind) {
        if (before.kind() == kind) return before;
        var custom = RuleProfile.of(before.kind());
        var after = RuleProfile.of(kind);
        for (var setting : Setting.values()) {
            var value = before.value(setting);
            if (custom.is(setting, value)) continue;
            try {
                after = after.with(setting, value);
            } catch (RuleProfile.NotPermitted byLaw) {
                // the law's value, which it has already
            }
        }
        return after;
    }

    static BodyForm.Kept phrases(BodyForm.Kept before, List<Phrase> phrases) {
        var was = before.body();
        var body =
                new Body(
                        was.id(),
                        was.names(),
                        was.kind(),
                        was.organisations(),
                        was.seats(),
                        was.categories(),
                        phrases,
                        was.populations());
        return new BodyForm.Kept(body, before.profile(), before.standingPoints());
    }

    /// Keys of headings that are there no more.
    static Set<String> removed(BodyForm.Kept before, BodyForm.Kept after) {
        var keys = new TreeSet<String>();
        before.body().categories().stream().map(AttendanceCategory::key).forEach(keys::add);
        after.body().categories().stream().map(AttendanceCategory::key).forEach(keys::remove);
        return keys;
    }
}
