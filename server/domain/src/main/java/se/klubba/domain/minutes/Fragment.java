package se.klubba.domain.minutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The children of a node, in order. It never changes, and adjacent text with equal marks is one node.
///
/// What is asked of whole documents after every step (size, height, storable) is summed up when a fragment is made,
/// which costs nothing beside copying the list.
public final class Fragment {

    static final Fragment EMPTY = new Fragment(List.of());

    /// Is shown the nodes of a document.
    @FunctionalInterface
    public interface Visitor {

        /// @param position where the node begins, counted in the node that the walk began in
        /// @return whether to go on into the node
        boolean visit(Node node, int position);
    }

    /// A child's index, and the offset at which that child begins.
    record Place(int index, int offset) {}

    private final List<Node> children;
    private final int size;
    private final int height;
    private final boolean storable;

    /// @param children is kept, so nobody may change it afterwards; text has been joined
    private Fragment(List<Node> children) {
        this.children = Collections.unmodifiableList(children);
        var sum = 0;
        var highest = 0;
        var allStorable = true;
        for (var child : children) {
            sum += child.size();
            highest = Math.max(highest, child.height());
            allStorable &= child.storable();
        }
        size = sum;
        height = highest;
        storable = allStorable;
    }

    static Fragment of(Node... nodes) {
        return joining(List.of(nodes));
    }

    static Fragment joining(Iterable<Node> nodes) {
        var builder = new Builder();
        nodes.forEach(builder::add);
        return builder.build();
    }

    /// Gathers children, and joins text as they come.
    static final class Builder {

        private final List<Node> nodes = new ArrayList<>();

        /// The text of the last node and what joins it, when it is more than that node: a stranger may send a word as
        /// ten thousand nodes, which one by one would be copied ten thousand times.
        private final StringBuilder run = new StringBuilder();

        void add(Node node) {
            if (!nodes.isEmpty() && node.isText() && nodes.getLast().sameMarkup(node)) {
                if (run.isEmpty()) {
                    run.append(nodes.getLast().text());
                }
                run.append(node.text());
            } else {
                endRun();
                nodes.add(node);
            }
        }

        private void endRun() {
            if (!run.isEmpty()) {
                nodes.add(nodes.removeLast().withText(run.toString()));
                run.setLength(0);
            }
        }

        Fragment build() {
            endRun();
            return nodes.isEmpty() ? EMPTY : new Fragment(nodes);
        }
    }

    public List<Node> children() {
        return children;
    }

    /// Positions that it takes.
    public int size() {
        return size;
    }

    int height() {
        return height;
    }

    boolean storable() {
        return storable;
    }

    Fragment append(Fragment other) {
        if (other.children.isEmpty()) {
            return this;
        }
        if (children.isEmpty()) {
            return other;
        }
        var builder = new Builder();
        builder.nodes.addAll(children);
        other.children.forEach(builder::add);
        return builder.build();
    }

    /// What lies between two positions; nodes that the positions lie in are cut through.
    ///
    /// @throws Unplaceable if the positions are not in it, or in the wrong order
    Fragment cut(int from, int to) {
        if (from < 0 || to > size || from > to) {
            throw new Unplaceable("reaches outside of its place");
        }
        if (from == 0 && to == size) {
            return this;
        }
        var kept = new ArrayList<Node>();
        var start = 0;
        for (var i = 0; i < children.size() && start < to; i++) {
            var child = children.get(i);
            var end = start + child.size();
            if (end > from) {
                kept.add(
                        start >= from && end <= to
                                ? child
                                : cutChild(child, from - start, to - start));
            }
            start = end;
        }
        return kept.isEmpty() ? EMPTY : new Fragment(kept);
    }

    private static Node cutChild(Node child, int from, int to) {
        return child.isText()
                ? child.cut(Math.max(0, from), Math.min(child.size(), to))
                : child.cut(Math.max(0, from - 1), Math.min(child.content().size(), to - 1));
    }

    Fragment replaceChild(int index, Node node) {
        var copy = new ArrayList<>(children);
        copy.set(index, node);
        return new Fragment(copy);
    }

    /// The child that this offset lies in or before; past the last child, an index that no child has.
    ///
    /// @throws Unplaceable if the offset is not in this fragment
    Place find(int offset) {
        if (offset < 0 || offset > size) {
            throw new Unplaceable("position " + offset + " is outside of 0 to " + size);
        }
        var start = 0;
        for (var i = 0; i < children.size(); i++) {
            var end = start + children.get(i).size();
            if (end > offset) {
                return new Place(i, start);
            }
            start = end;
        }
        return new Place(children.size(), size);
    }

    void between(int from, int to, Visitor visitor, int base) {
        var start = 0;
        for (var i = 0; i < children.size() && start < to; i++) {
            var child = children.get(i);
            var end = start + child.size();
            if (end > from && visitor.visit(child, base + start) && child.content().size() > 0) {
                var inside = start + 1;
                child.content()
                        .between(
                                Math.max(0, from - inside),
                                Math.min(child.content().size(), to - inside),
                                visitor,
                                base + inside);
            }
            start = end;
        }
    }

    List<Object> toPlain() {
        return children.stream().<Object>map(Node::toPlain).toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fragment fragment
                && size == fragment.size
                && children.equals(fragment.children);
    }

    @Override
    public int hashCode() {
        return children.hashCode();
    }

    @Override
    public String toString() {
        return children.toString();
    }
}
