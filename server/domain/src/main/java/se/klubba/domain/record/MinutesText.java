package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.minutes.Mark;
import se.klubba.domain.minutes.Node;
import se.klubba.domain.minutes.schema.Schema;

/// Running text as blocks of the document. Blocks in which nothing is said fall away: an editor always leaves one behind.
public final class MinutesText {

    /// Of a reference that leads nowhere and carries no words of its own.
    private static final String NOWHERE = "…";

    private final References references;

    public MinutesText(References references) {
        this.references = references;
    }

    /// @param document a node of type `doc`, or any other whose children are blocks
    public List<Block> blocks(Node document) {
        return document.children().stream()
                .filter(node -> !node.isBlank())
                .map(this::block)
                .toList();
    }

    /// The first paragraph and what stands under it: how a decision point, or an item of a list, is written.
    public Block.Item item(Node document) {
        var blocks = document.children().stream().filter(node -> !node.isBlank()).toList();
        if (blocks.isEmpty()) return new Block.Item(List.of(), List.of());
        var first = blocks.getFirst();
        if (!first.is(Schema.PARAGRAPH)) return new Block.Item(List.of(), blocks(document));
        return new Block.Item(line(first), blocks.stream().skip(1).map(this::block).toList());
    }

    private Block block(Node node) {
        return switch (node.type().name()) {
            case Schema.HEADING -> new Block.Heading(node.wholeAttribute("level"), line(node));
            case Schema.BULLET_LIST -> new Block.Listing(false, 1, items(node));
            case Schema.ORDERED_LIST ->
                    new Block.Listing(true, node.wholeAttribute("start"), items(node));
            case Schema.QUOTED_DECISION ->
                    new Block.QuotedDecision(node.textAttribute("decidedBy"), blocks(node));
            case Schema.PARAGRAPH -> new Block.Paragraph(line(node));
            default -> throw new IllegalStateException("no block: " + node.type().name());
        };
    }

    private List<Block.Item> items(Node list) {
        return list.children().stream().map(this::item).toList();
    }

    private List<Inline> line(Node block) {
        var line = new ArrayList<Inline>();
        for (var node : block.children()) {
            switch (node.type().name()) {
                case Schema.TEXT -> line.add(text(node));
                case Schema.HARD_BREAK -> line.add(new Inline.LineBreak());
                case Schema.REFERENCE -> line.add(reference(node));
                default -> throw new IllegalStateException("not in a line: " + node.type().name());
            }
        }
        return line;
    }

    private static Inline.Text text(Node node) {
        return new Inline.Text(
                node.text(),
                find(node, Schema.BOLD).isPresent(),
                find(node, Schema.ITALIC).isPresent(),
                find(node, Schema.LINK).flatMap(MinutesText::address));
    }

    private static Optional<Mark> find(Node node, String name) {
        return node.marks().stream().filter(mark -> mark.type().name().equals(name)).findFirst();
    }

    /// The schema takes no other than http, https and mailto.
    private static Optional<String> address(Mark link) {
        return link.attrs().getOrDefault("href", Optional.empty()).map(Object::toString);
    }

    private Inline.Reference reference(Node node) {
        var kind = node.textAttribute("kind").orElse("");
        var target = node.textAttribute("target").orElse("");
        return references
                .find(kind, target)
                .orElseGet(() ->
                        new Inline.Reference(
                                node.textAttribute("label").orElse(NOWHERE), Optional.empty()));
    }
}
