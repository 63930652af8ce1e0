package se.klubba.domain.minutes;

/// Replaces a part of a document by a slice, and joins the open sides: the one operation that all steps come down to.
///
/// The algorithm is prosemirror-model's `replace`. Everything outside of the range is shared with the old document, so
/// a letter costs the nodes on the way to it and the list of each one's children, not the document.
///
/// Invariant: if the document was valid, so is the result. There are four kinds of nodes in it. Those that lie outside
/// are as they were. Those on the way down to the range have one child replaced by another of the same type and marks,
/// which no content expression can tell apart. Those in which the range begins, ends or was joined are checked by
/// [#closed]. Those that the slice brings along whole are checked before anything else; here this does more than the
/// library, which trusts its slices. So nobody has to check a whole document after a step.
final class Replacement {

    private final Slice slice;
    private final ResolvedPos from;
    private final ResolvedPos to;

    private Replacement(Slice slice, ResolvedPos from, ResolvedPos to) {
        this.slice = slice;
        this.from = from;
        this.to = to;
    }

    static Node of(Node document, int from, int to, Slice slice) {
        var start = document.resolve(from);
        var end = document.resolve(to);
        if (from > to) {
            throw new Unplaceable("ends before it begins");
        }
        if (slice.openStart() > start.depth()) {
            throw new Unplaceable("is open deeper than the place it should go to");
        }
        if (start.depth() - slice.openStart() != end.depth() - slice.openEnd()) {
            throw new Unplaceable("begins and ends at different depths");
        }
        Validity.checkWholeNodes(slice.content(), slice.openStart(), slice.openEnd());
        return new Replacement(slice, start, end).outer(0);
    }

    private Node outer(int depth) {
        var index = from.index(depth);
        var node = from.node(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            return node.with(node.content().replaceChild(index, outer(depth + 1)));
        }
        if (slice.isEmpty()) {
            return closed(node, joined(from, to, depth));
        }
        if (slice.openStart() == 0
                && slice.openEnd() == 0
                && from.depth() == depth
                && to.depth() == depth) {
            var content = node.content();
            return closed(
                    node,
                    content.cut(0, from.parentOffset())
                            .append(slice.content())
                            .append(content.cut(to.parentOffset(), content.size())));
        }
        return closed(node, betweenHalves(depth));
    }

    /// The slice is hung into the nodes that will be around it, so that its two ends have the depths of `from` and
    /// `to` and can be walked side by side with them.
    private Fragment betweenHalves(int depth) {
        var extra = from.depth() - slice.openStart();
        var hung = from.node(extra).with(slice.content());
        for (var i = extra - 1; i >= 0; i--) {
            hung = from.node(i).with(Fragment.of(hung));
        }
        var start = hung.resolve(slice.openStart() + extra);
        var end = hung.resolve(hung.content().size() - slice.openEnd() - extra);
        return joined(start, end, depth, new Fragment.Builder());
    }

    /// What is before `from`, then the slice from `start` to `end`, then what is after `to`.
    private Fragment joined(
            ResolvedPos start, ResolvedPos end, int depth, Fragment.Builder content) {
        var startsOpen = from.depth() > depth;
        var endsOpen = to.depth() > depth;
        addBefore(from, depth, content);
        if (startsOpen && endsOpen && start.index(depth) == end.index(depth)) {
            var first = joinable(from, start, depth + 1);
            checkJoin(first, joinable(end, to, depth + 1));
            content.add(closed(first, joined(start, end, depth + 1, new Fragment.Builder())));
        } else {
            if (startsOpen) {
                content.add(
                        closed(joinable(from, start, depth + 1), joined(from, start, depth + 1)));
            }
            addBetween(start, end, depth, content);
            if (endsOpen) {
                content.add(closed(joinable(end, to, depth + 1), joined(end, to, depth + 1)));
            }
        }
        addAfter(to, depth, content);
        return content.build();
    }

    /// What is before `left`, then what is after `right`.
    private static Fragment joined(ResolvedPos left, ResolvedPos right, int depth) {
        var content = new Fragment.Builder();
        addBefore(left, depth, content);
        if (left.depth() > depth) {
            content.add(closed(joinable(left, right, depth + 1), joined(left, right, depth + 1)));
        }
        addAfter(right, depth, content);
        return content.build();
    }

    private static void addBefore(ResolvedPos end, int depth, Fragment.Builder content) {
        end.node(depth).children().subList(0, end.index(depth)).forEach(content::add);
        if (end.depth() == depth) {
            end.beginningOfText().ifPresent(content::add);
        }
    }

    private static void addAfter(ResolvedPos start, int depth, Fragment.Builder content) {
        var children = start.node(depth).children();
        children.subList(afterStart(start, depth, content), children.size()).forEach(content::add);
    }

    private static void addBetween(
            ResolvedPos start, ResolvedPos end, int depth, Fragment.Builder content) {
        var first = afterStart(start, depth, content);
        if (first < end.index(depth)) {
            end.node(depth).children().subList(first, end.index(depth)).forEach(content::add);
        }
    }

    /// Adds the rest of a text that was cut through, and says with which index whole children begin.
    private static int afterStart(ResolvedPos start, int depth, Fragment.Builder content) {
        if (start.depth() == depth) {
            start.restOfText().ifPresent(content::add);
        }
        return start.indexAfter(depth);
    }

    private static Node joinable(ResolvedPos left, ResolvedPos right, int depth) {
        var node = left.node(depth);
        checkJoin(node, right.node(depth));
        return node;
    }

    private static void checkJoin(Node main, Node other) {
        if (!other.type().compatibleContent(main.type())) {
            throw new Unplaceable("cannot join " + other.type() + " onto " + main.type());
        }
    }

    private static Node closed(Node node, Fragment content) {
        Validity.checkContent(node.type(), content);
        return node.with(content);
    }
}
