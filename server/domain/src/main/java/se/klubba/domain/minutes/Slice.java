package se.klubba.domain.minutes;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A piece of a document, which may be cut through nodes on either side.
///
/// @param openStart how many nodes at its beginning are halves, that join the node they are put into; counted from the
///                  outside, at most as many as lie there
/// @param openEnd   the same at its end
public record Slice(Fragment content, int openStart, int openEnd) {

    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    private static final Set<String> MEMBERS = Set.of("content", "openStart", "openEnd");

    /// @throws Unplaceable if there are fewer nodes at a side than are said to be open
    public Slice {
        if (openStart > depthAtStart(content) || openEnd > depthAtEnd(content)) {
            throw new Unplaceable("is open deeper than it has nodes");
        }
    }

    static Slice read(Optional<Plain> plain) {
        if (plain.isEmpty()) {
            return EMPTY;
        }
        var slice = plain.get().object(MEMBERS);
        var content =
                slice.find("content")
                        .map(given -> NodeReading.readAll(given.list(), Node.MAX_DEPTH))
                        .orElse(Fragment.EMPTY);
        var openStart = slice.find("openStart").map(Plain::whole).orElse(0);
        var openEnd = slice.find("openEnd").map(Plain::whole).orElse(0);
        try {
            return new Slice(content, openStart, openEnd);
        } catch (Unplaceable fault) {
            throw slice.fault(fault.reason());
        }
    }

    private static int depthAtStart(Fragment fragment) {
        var depth = 0;
        for (var inner = fragment;
                startsWithBranch(inner);
                inner = inner.children().getFirst().content()) {
            depth++;
        }
        return depth;
    }

    private static boolean startsWithBranch(Fragment fragment) {
        return !fragment.children().isEmpty() && !fragment.children().getFirst().type().isLeaf();
    }

    private static int depthAtEnd(Fragment fragment) {
        var depth = 0;
        for (var inner = fragment;
                endsWithBranch(inner);
                inner = inner.children().getLast().content()) {
            depth++;
        }
        return depth;
    }

    private static boolean endsWithBranch(Fragment fragment) {
        return !fragment.children().isEmpty() && !fragment.children().getLast().type().isLeaf();
    }

    /// How many positions it adds to a document.
    public int size() {
        return content.size() - openStart - openEnd;
    }

    boolean isEmpty() {
        return content.children().isEmpty();
    }

    /// This slice with something put into it. Whether it may stand there shows when the slice is used.
    ///
    /// @throws Unplaceable if the position is not in it
    Slice insertAt(int position, Fragment inserted) {
        return new Slice(insertInto(content, position + openStart, inserted), openStart, openEnd);
    }

    private static Fragment insertInto(Fragment into, int offset, Fragment inserted) {
        var place = into.find(offset);
        if (isBetweenNodes(into, place, offset)) {
            return into.cut(0, offset).append(inserted).append(into.cut(offset, into.size()));
        }
        var child = into.children().get(place.index());
        var inner = insertInto(child.content(), offset - place.offset() - 1, inserted);
        return into.replaceChild(place.index(), child.with(inner));
    }

    /// This slice without what lies between two positions in one and the same node.
    ///
    /// @throws Unplaceable if they do not lie in one node
    Slice removeBetween(int from, int to) {
        return new Slice(remove(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment remove(Fragment in, int from, int to) {
        var start = in.find(from);
        var end = in.find(to);
        if (isBetweenNodes(in, start, from)) {
            if (!isBetweenNodes(in, end, to)) {
                throw new Unplaceable("does not remove whole nodes");
            }
            return in.cut(0, from).append(in.cut(to, in.size()));
        }
        if (start.index() != end.index()) {
            throw new Unplaceable("does not remove whole nodes");
        }
        var child = in.children().get(start.index());
        var offset = start.offset() + 1;
        return in.replaceChild(
                start.index(), child.with(remove(child.content(), from - offset, to - offset)));
    }

    private static boolean isBetweenNodes(Fragment in, Fragment.Place place, int offset) {
        return place.offset() == offset || in.children().get(place.index()).isText();
    }

    /// As the editor's `Slice.toJSON` gives it, for a slice that is not empty.
    Map<String, Object> toPlain() {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("content", content.toPlain());
        if (openStart > 0) {
            plain.put("openStart", openStart);
        }
        if (openEnd > 0) {
            plain.put("openEnd", openEnd);
        }
        return plain;
    }
}
