package se.klubba.domain.minutes.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// A state of the automaton of a content expression: which nodes may come next, and whether the sequence may end here.
///
/// Walking along a node's children costs one look-up a child, whatever the expression.
public final class ContentMatch {

    /// The only state of a node type that never has children. Compared by identity.
    static final ContentMatch EMPTY = new ContentMatch(true);

    private final boolean validEnd;
    private final Map<NodeType, ContentMatch> next = new LinkedHashMap<>();

    ContentMatch(boolean validEnd) {
        this.validEnd = validEnd;
    }

    void connect(NodeType type, ContentMatch to) {
        next.put(type, to);
    }

    /// Whether the node is complete here.
    public boolean validEnd() {
        return validEnd;
    }

    /// The state after a child of this type, or empty if it may not stand here.
    public Optional<ContentMatch> after(NodeType type) {
        return Optional.ofNullable(next.get(type));
    }

    /// An expression holds either inline nodes or blocks, so the first one tells.
    boolean startsInline() {
        return !next.isEmpty() && next.keySet().iterator().next().isInline();
    }

    boolean compatible(ContentMatch other) {
        return next.keySet().stream().anyMatch(other.next::containsKey);
    }
}
