package se.klubba.domain.minutes;

import java.util.List;
import java.util.Set;
import se.klubba.domain.minutes.schema.Schema;

/// Reads nodes that strangers sent.
final class NodeReading {

    private static final Set<String> MEMBERS = Set.of("type", "attrs", "content", "marks");
    private static final Set<String> TEXT_MEMBERS = Set.of("type", "text", "marks");

    private NodeReading() {}

    /// @param depthLeft how many levels of nodes there may be, this one counted
    static Node read(Plain plain, int depthLeft) {
        if (depthLeft == 0) {
            throw plain.fault("lies deeper than " + Node.MAX_DEPTH + " nodes");
        }
        var name = plain.get("type");
        var type =
                Schema.current()
                        .findNode(name.text())
                        .orElseThrow(() -> name.fault("is no node of the schema"));
        plain.object(type.isText() ? TEXT_MEMBERS : MEMBERS);
        var marks = plain.find("marks").map(given -> Mark.readAll(given.list())).orElse(List.of());
        if (type.isText()) {
            var text = plain.get("text");
            if (text.text().isEmpty()) {
                throw text.fault("is text without a letter");
            }
            return Node.text(text.text(), marks);
        }
        var content =
                plain.find("content")
                        .map(given -> readAll(given.list(), depthLeft - 1))
                        .orElse(Fragment.EMPTY);
        return new Node(type, plain.attributes(type.attributes()), content, marks);
    }

    static Fragment readAll(List<Plain> plain, int depthLeft) {
        var children = new Fragment.Builder();
        plain.forEach(child -> children.add(read(child, depthLeft)));
        return children.build();
    }
}
