package se.klubba.domain.audience;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Builds a JSON tree of plain values: maps with text keys, lists, text, numbers and truths. What is absent is not
/// there: a view holds no nulls, since in a merge patch null means *remove*.
final class Tree {

    private final Map<String, Object> values = new LinkedHashMap<>();

    /// Puts a value, unless it is absent, an empty map, an empty list or `false`: silence is the smallest message.
    Tree put(String key, Object value) {
        var plain = plain(value);
        if (!empty(plain)) values.put(key, plain);
        return this;
    }

    /// Puts a truth also where it is `false`, and nothing where it is absent: for what has three states.
    Tree keep(String key, Optional<Boolean> truth) {
        truth.ifPresent(value -> values.put(key, value));
        return this;
    }

    /// Takes over what stands under this key in a tree that was made before, if anything does.
    Tree take(String key, Map<String, Object> before) {
        var value = before.get(key);
        if (value != null) values.put(key, value);
        return this;
    }

    Map<String, Object> map() {
        return values;
    }

    static List<Object> list(Collection<?> values) {
        var list = new ArrayList<Object>(values.size());
        for (var value : values) list.add(plain(value));
        return list;
    }

    /// Names of the wire are written in camel case: `NOT_REACHED` is `notReached`.
    static String word(Enum<?> constant) {
        var parts = constant.name().toLowerCase(Locale.ROOT).split("_");
        var word = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.length; i++) {
            word.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        }
        return word.toString();
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Optional<?> some -> some.<Object>map(Tree::plain).orElse(false);
            case Tree tree -> tree.values;
            case Map<?, ?> map -> map;
            case Collection<?> all -> list(all);
            case Enum<?> constant -> word(constant);
            case Boolean truth -> truth;
            case Integer number -> number;
            case Long number -> number;
            default -> value.toString(); // ids, dates, instants, text
        };
    }

    private static boolean empty(Object plain) {
        return switch (plain) {
            case Boolean truth -> !truth;
            case Map<?, ?> map -> map.isEmpty();
            case List<?> list -> list.isEmpty();
            default -> false;
        };
    }
}
