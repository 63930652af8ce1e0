package se.klubba.domain.audience;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// JSON Merge Patch (RFC 7396) between trees of plain values. `null` in a patch means *remove*; trees hold none.
///
/// Two patches cannot be joined into one: that a tree was removed and another set in its place within the time is
/// nothing that a merge patch can say without the names of what was there. Whoever gathers changes compares the first
/// view with the last instead.
public final class MergePatch {

    private MergePatch() {}

    /// The smallest merge patch that makes `after` out of `before`; empty if they are equal. Lists are replaced whole,
    /// which is why views keep order in small lists of ids and content in keyed maps.
    public static Map<String, Object> between(Map<String, ?> before, Map<String, ?> after) {
        var patch = new LinkedHashMap<String, Object>();
        for (var key : before.keySet()) {
            if (!after.containsKey(key)) patch.put(key, null);
        }
        for (var entry : after.entrySet()) {
            var was = before.get(entry.getKey());
            var is = entry.getValue();
            if (Objects.equals(was, is)) continue;
            if (was instanceof Map<?, ?> left && is instanceof Map<?, ?> right) {
                patch.put(entry.getKey(), between(keyed(left), keyed(right)));
            } else {
                patch.put(entry.getKey(), is);
            }
        }
        return patch;
    }

    /// The tree after a patch.
    public static Map<String, Object> apply(Map<String, ?> tree, Map<String, ?> patch) {
        var next = new LinkedHashMap<String, Object>(tree);
        for (var entry : patch.entrySet()) {
            var value = entry.getValue();
            if (value == null) {
                next.remove(entry.getKey());
            } else if (value instanceof Map<?, ?> inner) {
                var was = next.get(entry.getKey());
                var base = was instanceof Map<?, ?> map ? keyed(map) : Map.<String, Object>of();
                next.put(entry.getKey(), apply(base, keyed(inner)));
            } else {
                next.put(entry.getKey(), value);
            }
        }
        return next;
    }

    @SuppressWarnings(
            "unchecked") // trees are made by this package and by JSON: their keys are text
    private static Map<String, Object> keyed(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }
}
