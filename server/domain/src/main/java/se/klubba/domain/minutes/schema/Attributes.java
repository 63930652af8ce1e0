package se.klubba.domain.minutes.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The attributes that a node type or mark type has, in the schema's order.
public final class Attributes {

    static final Attributes NONE = new Attributes(List.of());

    private final Map<String, Attribute> byName = new LinkedHashMap<>();
    private final boolean anyRequired;
    private final Map<String, Optional<Object>> defaults;

    Attributes(List<Attribute> attributes) {
        var values = new LinkedHashMap<String, Optional<Object>>();
        for (var attribute : attributes) {
            byName.put(attribute.name(), attribute);
            values.put(attribute.name(), attribute.defaultValue());
        }
        anyRequired = attributes.stream().anyMatch(Attribute::required);
        defaults = Collections.unmodifiableMap(values);
    }

    public Collection<Attribute> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    public Optional<Attribute> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /// Whether something must be said about each node or mark of this type.
    public boolean anyRequired() {
        return anyRequired;
    }

    /// The values when nothing is said. Only to be used where [#anyRequired()] is false.
    public Map<String, Optional<Object>> defaults() {
        return defaults;
    }
}
