package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A position in a document together with the nodes that it lies in.
///
/// Depth 0 is the document, each node further in is one deeper, and [#depth()] is the depth of the node that the
/// position lies in directly. Text nodes are not counted: a position inside of a word lies in the paragraph.
public final class ResolvedPos {

    /// A node on the way, the index of the child that the way goes on in (or that begins at the position), and the
    /// position at which that child begins.
    private record Level(Node node, int index, int childStart) {}

    private final int position;
    private final int parentOffset;
    private final List<Level> path;

    private ResolvedPos(int position, int parentOffset, List<Level> path) {
        this.position = position;
        this.parentOffset = parentOffset;
        this.path = path;
    }

    static ResolvedPos of(Node document, int position) {
        if (position < 0 || position > document.content().size()) {
            throw new Unplaceable(
                    "position " + position + " is outside of 0 to " + document.content().size());
        }
        var path = new ArrayList<Level>();
        var node = document;
        var start = 0;
        var offset = position;
        while (true) {
            var place = node.content().find(offset);
            path.add(new Level(node, place.index(), start + place.offset()));
            var rest = offset - place.offset();
            if (rest == 0 || node.children().get(place.index()).isText()) {
                return new ResolvedPos(position, offset, path);
            }
            node = node.children().get(place.index());
            start += place.offset() + 1;
            offset = rest - 1;
        }
    }

    public int position() {
        return position;
    }

    public int depth() {
        return path.size() - 1;
    }

    /// The node that the position lies in.
    public Node parent() {
        return node(depth());
    }

    /// The offset in the content of [#parent()].
    public int parentOffset() {
        return parentOffset;
    }

    public Node node(int depth) {
        return path.get(depth).node();
    }

    int index(int depth) {
        return path.get(depth).index();
    }

    /// The index after the position: past the child that it lies in.
    int indexAfter(int depth) {
        return index(depth) + (depth == depth() && textOffset() == 0 ? 0 : 1);
    }

    /// The position at which the content of the node at this depth begins.
    public int start(int depth) {
        return depth == 0 ? 0 : path.get(depth - 1).childStart() + 1;
    }

    /// The position at which the content of the node at this depth ends.
    public int end(int depth) {
        return start(depth) + node(depth).content().size();
    }

    /// How far into a text node the position lies.
    int textOffset() {
        return position - path.getLast().childStart();
    }

    /// The part after this position of the text that it lies in.
    Optional<Node> restOfText() {
        return textOffset() == 0
                ? Optional.empty()
                : Optional.of(text()).map(node -> node.cut(textOffset(), node.size()));
    }

    /// The part before this position of the text that it lies in.
    Optional<Node> beginningOfText() {
        return textOffset() == 0 ? Optional.empty() : Optional.of(text().cut(0, textOffset()));
    }

    private Node text() {
        return parent().children().get(path.getLast().index());
    }

    /// The depth of the innermost node that holds this position and the other.
    int sharedDepth(int other) {
        var depth = depth();
        while (depth > 0 && (start(depth) > other || end(depth) < other)) {
            depth--;
        }
        return depth;
    }
}
