package se.klubba.domain.minutes.schema;

import java.util.List;

/// A kind of node: what may stand in it, where it may stand, and its attributes.
///
/// There is one object for each type in a schema, so types are compared by identity.
public final class NodeType {

    private final NodeSpec spec;
    private final boolean text;

    /// Set once by [Schema] when all types exist, because content expressions name other types.
    private ContentMatch contentMatch;

    NodeType(NodeSpec spec) {
        this.spec = spec;
        this.text = spec.name().equals(Schema.TEXT);
        this.contentMatch = ContentMatch.EMPTY;
    }

    void compile(ContentMatch match) {
        contentMatch = match;
    }

    public String name() {
        return spec.name();
    }

    public Attributes attributes() {
        return spec.attributes();
    }

    boolean isInGroup(String group) {
        return group.equals(spec.group());
    }

    /// Where a sequence of children begins.
    public ContentMatch contentMatch() {
        return contentMatch;
    }

    public boolean isText() {
        return text;
    }

    /// Stands among text; everything else is a block.
    public boolean isInline() {
        return spec.inline() || text;
    }

    /// May never have children.
    public boolean isLeaf() {
        return contentMatch == ContentMatch.EMPTY;
    }

    /// Has no content that is edited inside of it. Marks are put on such nodes only.
    public boolean isAtom() {
        return isLeaf() || spec.atom();
    }

    /// A block with text in it.
    public boolean isTextblock() {
        return !isInline() && contentMatch.startsInline();
    }

    /// Whether children may carry marks: in textblocks all, elsewhere none.
    public boolean allowsMarks() {
        return contentMatch.startsInline();
    }

    /// Whether some node could stand first in both, so that the two can be joined.
    public boolean compatibleContent(NodeType other) {
        return this == other || contentMatch.compatible(other.contentMatch);
    }

    NodeSpec spec() {
        return spec;
    }

    @Override
    public String toString() {
        return spec.name();
    }

    /// What the schema says about a node type, before content expressions are compiled.
    record NodeSpec(
            String name,
            String content,
            String group,
            boolean inline,
            boolean atom,
            Attributes attributes) {

        static NodeSpec block(String name, String content, Attribute... attributes) {
            return new NodeSpec(
                    name, content, "block", false, false, new Attributes(List.of(attributes)));
        }

        NodeSpec inGroup(String other) {
            return new NodeSpec(name, content, other, inline, atom, attributes);
        }
    }
}
