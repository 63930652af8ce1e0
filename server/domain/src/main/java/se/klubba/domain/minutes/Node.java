package se.klubba.domain.minutes;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.klubba.domain.minutes.schema.NodeType;
import se.klubba.domain.minutes.schema.Schema;
import se.klubba.domain.minutes.schema.WholeText;

/// A node of a document, or a whole document, which is the node at the top. It never changes.
///
/// Positions are places between units of content: each UTF-16 unit of text is one, a node that never has children is
/// one, and the beginning and the end of any other node are one each. Position 0 of a document is before its first
/// block, 1 is before the first letter in it. (https://prosemirror.net/docs/guide/#doc.indexing)
///
/// A node may be invalid while it is being put together; [#check()] tells.
public final class Node {

    /// How deep nodes may lie in each other, when read and in an [Authority]'s document. Everything that walks a
    /// document is recursive, so this is what keeps a stranger from exhausting the stack.
    public static final int MAX_DEPTH = 64;

    private final NodeType type;
    private final Map<String, Optional<Object>> attrs;
    private final Fragment content;
    private final List<Mark> marks;
    private final String text;
    private final int size;
    private final boolean storable;

    Node(NodeType type, Map<String, Optional<Object>> attrs, Fragment content, List<Mark> marks) {
        this(type, attrs, content, marks, "");
    }

    private Node(
            NodeType type,
            Map<String, Optional<Object>> attrs,
            Fragment content,
            List<Mark> marks,
            String text) {
        this.type = type;
        this.attrs = attrs;
        this.content = content;
        this.marks = marks;
        this.text = text;
        this.size = type.isText() ? text.length() : type.isLeaf() ? 1 : 2 + content.size();
        this.storable = type.isText() ? WholeText.is(text) : content.storable();
    }

    /// @param text at least one unit; there are no empty text nodes
    static Node text(String text, List<Mark> marks) {
        if (text.isEmpty()) {
            throw new Unplaceable("is text without a letter");
        }
        var type = Schema.current().node(Schema.TEXT);
        return new Node(type, type.attributes().defaults(), Fragment.EMPTY, marks, text);
    }

    /// A node as `Node.toJSON` of the editor gives it. Types, attributes and shapes are then those of the schema, and
    /// adjacent text is joined; whether nodes stand where they may is for [#check()].
    ///
    /// @throws Unplaceable with the path of the fault
    public static Node fromPlain(Object plain) {
        return NodeReading.read(Plain.of(plain), MAX_DEPTH);
    }

    public NodeType type() {
        return type;
    }

    /// Whether this is a node of the type with this name, one of the constants of [Schema].
    public boolean is(String typeName) {
        return type.name().equals(typeName);
    }

    /// All attributes of the type, in the schema's order; each holds a [String], an [Integer] or nothing.
    public Map<String, Optional<Object>> attrs() {
        return attrs;
    }

    /// The value of a text attribute, empty when it says nothing or the type has no such attribute.
    public Optional<String> textAttribute(String name) {
        return attrs.getOrDefault(name, Optional.empty()).map(String.class::cast);
    }

    /// The value of a numeric attribute, which the type must have.
    public int wholeAttribute(String name) {
        return attrs.getOrDefault(name, Optional.empty())
                .map(Integer.class::cast)
                .orElseThrow(() -> new IllegalArgumentException(type + " has no number " + name));
    }

    public Fragment content() {
        return content;
    }

    public List<Node> children() {
        return content.children();
    }

    public List<Mark> marks() {
        return marks;
    }

    /// The text of a text node; of any other node the empty string. See [#plainText()] for what is said in a node.
    public String text() {
        return text;
    }

    public boolean isText() {
        return type.isText();
    }

    /// How many positions it takes where it stands.
    public int size() {
        return size;
    }

    /// Levels of nodes from here down, this one counted.
    public int height() {
        return 1 + content.height();
    }

    /// Whether no text in it holds half a character or U+0000, see [WholeText]. Known without a walk.
    boolean storable() {
        return storable;
    }

    Node with(Fragment other) {
        return new Node(type, attrs, other, marks, text);
    }

    Node withMarks(List<Mark> others) {
        return others.equals(marks) ? this : new Node(type, attrs, content, others, text);
    }

    /// This node without content, and with another value of an attribute. One that its type does not have is let
    /// pass without effect, as by the editors: somebody may have made the node another one meanwhile.
    ///
    /// @throws Unplaceable if this is text, or the attribute may not hold the value
    Node emptyWithAttribute(String name, Optional<Object> value) {
        if (type.isText()) {
            throw new Unplaceable("gives text an attribute");
        }
        var declared = type.attributes().find(name);
        declared.flatMap(attribute -> attribute.fault(value))
                .ifPresent(fault -> {
                    throw new Unplaceable(name, fault);
                });
        var values = new LinkedHashMap<>(attrs);
        declared.ifPresent(_ -> values.put(name, value));
        return new Node(type, Collections.unmodifiableMap(values), Fragment.EMPTY, marks, text);
    }

    Node withText(String other) {
        return text(other, marks);
    }

    boolean sameMarkup(Node other) {
        return type == other.type && marks.equals(other.marks) && attrs.equals(other.attrs);
    }

    /// A part of this node: of a text node its units, of another the content between two positions inside it.
    Node cut(int from, int to) {
        if (from == 0 && to == (type.isText() ? text.length() : content.size())) {
            return this;
        }
        return type.isText() ? withText(text.substring(from, to)) : with(content.cut(from, to));
    }

    /// @throws Unplaceable if the position is not in this node
    public ResolvedPos resolve(int position) {
        return ResolvedPos.of(this, position);
    }

    /// What lies between two positions, open on both sides as far as the positions are deep.
    ///
    /// @throws Unplaceable if a position is not in this node or `from` is after `to`
    public Slice slice(int from, int to) {
        var start = resolve(from);
        var end = resolve(to);
        if (from > to) {
            throw new Unplaceable("ends before it begins");
        }
        if (from == to) {
            return Slice.EMPTY;
        }
        var depth = start.sharedDepth(to);
        var base = start.start(depth);
        var between = start.node(depth).content().cut(from - base, to - base);
        return new Slice(between, start.depth() - depth, end.depth() - depth);
    }

    /// This node with the content between two positions replaced by a slice, whose open sides join what is there.
    ///
    /// The result is valid if this node was: see [Replacement].
    ///
    /// @throws Unplaceable if positions are not in this node, depths do not line up or content may not stand there
    public Node replace(int from, int to, Slice slice) {
        return Replacement.of(this, from, to, slice);
    }

    /// The node that begins at this position, or the text that it points into.
    ///
    /// @throws Unplaceable if the position is not in this node
    public Optional<Node> nodeAt(int position) {
        var node = this;
        var offset = position;
        while (true) {
            var place = node.content.find(offset);
            if (place.index() == node.children().size()) {
                return Optional.empty();
            }
            node = node.children().get(place.index());
            if (place.offset() == offset || node.isText()) {
                return Optional.of(node);
            }
            offset -= place.offset() + 1;
        }
    }

    /// Walks over all nodes that overlap the range, outer before inner. See [Fragment.Visitor].
    public void between(int from, int to, Fragment.Visitor visitor) {
        content.between(from, to, visitor, 0);
    }

    /// Walks over all nodes inside this one, outer before inner.
    public void walk(Fragment.Visitor visitor) {
        between(0, content.size(), visitor);
    }

    /// All that is said in it, one line for each block with text.
    ///
    /// A line break is a line break, a reference its label or, without one, what it points at.
    public String plainText() {
        return textBetween(0, content.size(), "\n");
    }

    /// What is said between two positions inside this node.
    ///
    /// @param blockSeparator stands between the texts of two blocks
    public String textBetween(int from, int to, String blockSeparator) {
        return PlainText.between(this, from, to, blockSeparator);
    }

    /// Whether nothing is said in it: blanks at most.
    public boolean isBlank() {
        return plainText().isBlank();
    }

    /// Whether everything in it stands where it may.
    ///
    /// @throws Unplaceable with the path of the first node that does not
    public void check() {
        Validity.check(this);
    }

    /// As the editor's `Node.toJSON` gives it: members that say nothing are left out.
    public Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("type", type.name());
        if (!attrs.isEmpty()) {
            plain.put("attrs", Plain.attributes(attrs));
        }
        if (!content.children().isEmpty()) {
            plain.put("content", content.toPlain());
        }
        if (!marks.isEmpty()) {
            plain.put("marks", Mark.allToPlain(marks));
        }
        if (type.isText()) {
            plain.put("text", text);
        }
        return plain;
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof Node node
                        && sameMarkup(node)
                        && text.equals(node.text)
                        && content.equals(node.content));
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, attrs, marks, text, content);
    }

    @Override
    public String toString() {
        return type.isText()
                ? '"' + text + '"'
                : type + (content.children().isEmpty() ? "" : content.toString());
    }
}
