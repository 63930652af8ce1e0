package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.minutes.schema.Attribute;
import se.klubba.domain.minutes.schema.Attributes;

/// A value as any JSON library yields it (map, list, text, number, boolean, null), read with distrust.
///
/// Each way of reading it either gives what was asked for or throws [Unplaceable] with the path to the fault. The path
/// is put together only then. Names that are not expected are faults too: what nobody reads would otherwise be stored
/// and passed on to every other editor.
final class Plain {

    private final Optional<Plain> outer;
    private final String name;
    private final Optional<Object> value;

    private Plain(Optional<Plain> outer, String name, Optional<Object> value) {
        this.outer = outer;
        this.name = name;
        this.value = value;
    }

    static Plain of(Object value) {
        return new Plain(Optional.empty(), "", Optional.ofNullable(value));
    }

    Unplaceable fault(String reason) {
        return new Unplaceable(path(), reason);
    }

    private String path() {
        var before = outer.map(Plain::path).orElse("");
        return before.isEmpty() || name.startsWith("[") ? before + name : before + "." + name;
    }

    /// This value as an object that has no other members than these.
    Plain object(Set<String> members) {
        for (var member : map().keySet()) {
            if (!(member instanceof String known && members.contains(known))) {
                throw fault("has an unknown member '" + shortened(String.valueOf(member)) + "'");
            }
        }
        return this;
    }

    /// A member of this object; a null counts as not there.
    Optional<Plain> find(String member) {
        var found = Optional.<Object>ofNullable(map().get(member));
        return found.map(_ -> new Plain(Optional.of(this), member, found));
    }

    Plain get(String member) {
        return find(member).orElseThrow(() -> fault("lacks '" + member + "'"));
    }

    boolean has(String member) {
        return map().containsKey(member);
    }

    /// A member whose null means something.
    Plain getOrNull(String member) {
        if (!has(member)) {
            throw fault("lacks '" + member + "'");
        }
        return new Plain(Optional.of(this), member, Optional.ofNullable(map().get(member)));
    }

    List<Plain> list() {
        if (!(value.orElse("") instanceof List<?> list)) {
            throw fault("is not a list");
        }
        var parts = new ArrayList<Plain>(list.size());
        for (var part : list) {
            parts.add(
                    new Plain(
                            Optional.of(this),
                            "[" + parts.size() + "]",
                            Optional.ofNullable(part)));
        }
        return parts;
    }

    String text() {
        if (value.orElse(0) instanceof String text) {
            return text;
        }
        throw fault("is not text");
    }

    boolean flag() {
        if (value.orElse(0) instanceof Boolean flag) {
            return flag;
        }
        throw fault("is not true or false");
    }

    /// A whole number from 0 to 2³¹ − 1: a position or a depth.
    int whole() {
        if (value.map(Plain::settled).orElse("") instanceof Integer whole && whole >= 0) {
            return whole;
        }
        throw fault("is not a whole number from 0");
    }

    /// The values of all attributes that the type has: those given, and defaults for the others.
    Map<String, Optional<Object>> attributes(Attributes declared) {
        var given = find("attrs");
        for (var attribute : given.map(attrs -> attrs.map().keySet()).orElse(Set.of())) {
            if (!(attribute instanceof String known) || declared.find(known).isEmpty()) {
                throw given.get()
                        .fault(
                                "has an unknown attribute '"
                                        + shortened(String.valueOf(attribute))
                                        + "'");
            }
        }
        if (given.isEmpty() && !declared.anyRequired()) {
            return declared.defaults();
        }
        var values = new LinkedHashMap<String, Optional<Object>>();
        for (var attribute : declared.all()) {
            if (given.isPresent() && given.get().map().containsKey(attribute.name())) {
                values.put(
                        attribute.name(),
                        given.get().getOrNull(attribute.name()).attribute(attribute));
            } else if (attribute.required()) {
                throw fault("lacks the attribute '" + attribute.name() + "'");
            } else {
                values.put(attribute.name(), attribute.defaultValue());
            }
        }
        return Collections.unmodifiableMap(values);
    }

    Optional<Object> attribute(Attribute declared) {
        var settled = value.map(Plain::settled);
        declared.fault(settled)
                .ifPresent(reason -> {
                    throw fault(reason);
                });
        return settled;
    }

    private Map<?, ?> map() {
        if (value.orElse("") instanceof Map<?, ?> map) {
            return map;
        }
        throw fault("is not an object");
    }

    /// JSON knows one kind of number, its libraries many; a whole one that fits becomes an [Integer].
    private static Object settled(Object value) {
        return value instanceof Number number
                        && number.doubleValue() == number.intValue()
                        && number.longValue() == number.intValue()
                ? (Object) number.intValue()
                : value;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    /// The way back.
    static Map<String, Object> attributes(Map<String, Optional<Object>> attrs) {
        var plain = new LinkedHashMap<String, Object>();
        attrs.forEach((name, value) -> plain.put(name, orNull(value)));
        return plain;
    }

    /// The value that JSON libraries write as null.
    @SuppressWarnings(
            "NullAway") // the one place where this module makes a null, for those who write JSON
    static Object orNull(Optional<Object> value) {
        return value.orElse(null);
    }
}
