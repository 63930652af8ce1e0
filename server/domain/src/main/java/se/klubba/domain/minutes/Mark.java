package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.minutes.schema.MarkType;
import se.klubba.domain.minutes.schema.Schema;

/// Something that is so about a piece of inline content: it is bold, or leads somewhere.
///
/// The marks of a node are a list that is kept sorted by rank and holds each type once, so equal sets are equal lists.
public record Mark(MarkType type, Map<String, Optional<Object>> attrs) {

    private static final Set<String> MEMBERS = Set.of("type", "attrs");

    /// @throws Unplaceable if it is no mark of the schema
    public static Mark fromPlain(Object plain) {
        return read(Plain.of(plain));
    }

    static Mark read(Plain plain) {
        var name = plain.object(MEMBERS).get("type");
        var type =
                Schema.current()
                        .findMark(name.text())
                        .orElseThrow(() -> name.fault("is no mark of the schema"));
        return new Mark(type, plain.attributes(type.attributes()));
    }

    static List<Mark> readAll(List<Plain> plain) {
        var marks = new ArrayList<Mark>(plain.size());
        for (var each : plain) {
            var mark = read(each);
            if (marks.stream().anyMatch(other -> other.type == mark.type)) {
                throw each.fault("is the second mark of its type");
            }
            marks.add(mark);
        }
        marks.sort((one, other) -> one.type.rank() - other.type.rank());
        return List.copyOf(marks);
    }

    /// The marks with this one added in its place. One of the same type gives way.
    public List<Mark> addedTo(List<Mark> marks) {
        if (marks.contains(this)) {
            return marks;
        }
        var with = new ArrayList<Mark>(marks.size() + 1);
        marks.stream().filter(other -> other.type.rank() < type.rank()).forEach(with::add);
        with.add(this);
        marks.stream().filter(other -> other.type.rank() > type.rank()).forEach(with::add);
        return List.copyOf(with);
    }

    /// The marks without this one. A link to somewhere else stays.
    public List<Mark> removedFrom(List<Mark> marks) {
        return marks.contains(this)
                ? marks.stream().filter(other -> !other.equals(this)).toList()
                : marks;
    }

    public Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("type", type.name());
        if (!attrs.isEmpty()) {
            plain.put("attrs", Plain.attributes(attrs));
        }
        return plain;
    }

    static List<Object> allToPlain(List<Mark> marks) {
        return marks.stream().<Object>map(Mark::toPlain).toList();
    }
}
