package se.klubba.domain.minutes.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.minutes.schema.Attribute.Kind;
import se.klubba.domain.minutes.schema.NodeType.NodeSpec;

/// The document model of all running text: minutes of an item, wording of a proposal or decision, background of a point.
///
/// It is written in code because this module reads no files; `server/contract/schema.json` is the same for the editor,
/// and a test holds the two equal. A change raises the version, and documents of older versions must still be read.
public final class Schema {

    public static final String DOC = "doc";
    public static final String PARAGRAPH = "paragraph";
    public static final String HEADING = "heading";
    public static final String BULLET_LIST = "bulletList";
    public static final String ORDERED_LIST = "orderedList";
    public static final String LIST_ITEM = "listItem";
    public static final String QUOTED_DECISION = "quotedDecision";
    public static final String HARD_BREAK = "hardBreak";
    public static final String REFERENCE = "reference";
    public static final String TEXT = "text";
    public static final String BOLD = "bold";
    public static final String ITALIC = "italic";
    public static final String LINK = "link";

    private static final Schema V1 = version1();

    private final int version;
    private final Map<String, NodeType> nodes = new LinkedHashMap<>();
    private final Map<String, MarkType> marks = new LinkedHashMap<>();

    private Schema(int version, List<NodeSpec> nodeSpecs, List<MarkType> markTypes) {
        this.version = version;
        for (var spec : nodeSpecs) {
            nodes.put(spec.name(), new NodeType(spec));
        }
        for (var type : nodes.values()) {
            type.compile(ContentExpression.compile(type.spec().content(), nodes.values()));
        }
        for (var type : markTypes) {
            marks.put(type.name(), type);
        }
    }

    /// The schema that new text is written in.
    public static Schema current() {
        return V1;
    }

    private static Schema version1() {
        var blocks =
                List.of(
                        NodeSpec.block(DOC, "block+").inGroup(""),
                        NodeSpec.block(PARAGRAPH, "inline*"),
                        NodeSpec.block(
                                HEADING,
                                "inline*",
                                Attribute.optional("level", Kind.HEADING_LEVEL, Optional.of(3))),
                        NodeSpec.block(BULLET_LIST, "listItem+"),
                        NodeSpec.block(
                                ORDERED_LIST,
                                "listItem+",
                                Attribute.optional("start", Kind.LIST_START, Optional.of(1))),
                        NodeSpec.block(LIST_ITEM, "paragraph block*").inGroup(""),
                        NodeSpec.block(
                                QUOTED_DECISION,
                                "(paragraph | bulletList | orderedList)+",
                                Attribute.optional(
                                        "decidedBy", Kind.TEXT_OR_NONE, Optional.empty())));
        var reference =
                new Attributes(
                        List.of(
                                Attribute.required("kind", Kind.TEXT),
                                Attribute.required("target", Kind.TEXT),
                                Attribute.optional("label", Kind.TEXT_OR_NONE, Optional.empty())));
        var inline =
                List.of(
                        new NodeSpec(HARD_BREAK, "", "inline", true, false, Attributes.NONE),
                        new NodeSpec(REFERENCE, "", "inline", true, true, reference),
                        new NodeSpec(TEXT, "", "inline", false, false, Attributes.NONE));
        var all = new ArrayList<NodeSpec>(blocks);
        all.addAll(inline);
        var href = new Attributes(List.of(Attribute.required("href", Kind.LINK)));
        return new Schema(
                1,
                all,
                List.of(
                        new MarkType(BOLD, 0, true, Attributes.NONE),
                        new MarkType(ITALIC, 1, true, Attributes.NONE),
                        new MarkType(LINK, 2, false, href)));
    }

    public int version() {
        return version;
    }

    public NodeType topNode() {
        return node(DOC);
    }

    /// The node type of this name, which must be one of the constants above.
    public NodeType node(String name) {
        return findNode(name)
                .orElseThrow(() -> new IllegalArgumentException("no node type " + name));
    }

    /// The mark type of this name, which must be one of the constants above.
    public MarkType mark(String name) {
        return findMark(name)
                .orElseThrow(() -> new IllegalArgumentException("no mark type " + name));
    }

    /// The node type of a name that a stranger gave.
    public Optional<NodeType> findNode(String name) {
        return Optional.ofNullable(nodes.get(name));
    }

    /// The mark type of a name that a stranger gave.
    public Optional<MarkType> findMark(String name) {
        return Optional.ofNullable(marks.get(name));
    }

    /// The attribute that nodes of some type have under a name that a stranger gave. No two types use one name for
    /// different things.
    public Optional<Attribute> findNodeAttribute(String name) {
        return nodes.values().stream()
                .flatMap(type -> type.attributes().find(name).stream())
                .findFirst();
    }

    Map<String, NodeType> nodes() {
        return Collections.unmodifiableMap(nodes);
    }

    Map<String, MarkType> marks() {
        return Collections.unmodifiableMap(marks);
    }
}
