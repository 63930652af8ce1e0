package se.klubba.app.meeting;

import java.time.Instant;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Function;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.audience.MergePatch;
import se.klubba.domain.audience.SelfView;
import se.klubba.domain.audience.Standing;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Meeting;

/// The own views of all who follow, as of one state of the meeting. Those who stand alike get the very same one, and it
/// stays the same object as long as it says the same: so three hundred pages are told apart by four comparisons.
final class Selves {

    private final Meeting meeting;
    private final Instant now;
    private final Map<Standing, Map<String, Object>> before;
    private final Map<Standing, Map<String, Object>> views = new HashMap<>();

    private final Map<Standing, Standing> standings = new HashMap<>();

    /// The same by identity: a page keeps its standing as long as nothing of it changes.
    private final IdentityHashMap<Standing, Map<String, Object>> same = new IdentityHashMap<>();

    /// What takes one view to another, written: from, to, patch. By identity.
    private final IdentityHashMap<Map<String, Object>, IdentityHashMap<Map<String, Object>, String>>
            patches = new IdentityHashMap<>();

    Selves(Meeting meeting, Instant now, Map<Standing, Map<String, Object>> before) {
        this.meeting = meeting;
        this.now = now;
        this.before = before;
    }

    /// Those who stand alike share one standing, so that it is compared by being the same.
    Standing shared(Standing standing) {
        return same.containsKey(standing)
                ? standing
                : standings.computeIfAbsent(standing, Function.identity());
    }

    /// @param person one of that standing
    Map<String, Object> of(Standing standing, PersonId person) {
        return same.computeIfAbsent(
                standing, _ -> views.computeIfAbsent(standing, _ -> view(standing, person)));
    }

    private Map<String, Object> view(Standing standing, PersonId person) {
        var view = SelfView.view(meeting, standing, person, now);
        var was = before.get(standing);
        return was != null && was.equals(view) ? was : view;
    }

    Map<Standing, Map<String, Object>> views() {
        return views;
    }

    /// The patch between two views, as text.
    String patch(Map<String, Object> from, Map<String, Object> to) {
        return patches.computeIfAbsent(from, _ -> new IdentityHashMap<>())
                .computeIfAbsent(to, _ -> DomainJson.write(MergePatch.between(from, to)));
    }
}
