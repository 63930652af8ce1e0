package se.klubba.domain.minutes;

import se.klubba.domain.minutes.schema.NodeType;

/// Whether content may stand where it stands.
///
/// Names, attributes and the order of marks need no look here: they are right in every [Node] that exists, because the
/// ways to make one (reading, mark steps, attribute steps) see to it.
final class Validity {

    private Validity() {}

    /// @throws Unplaceable if these children may not be all the content of a node of this type
    static void checkContent(NodeType type, Fragment content) {
        if (!isContent(type, content)) {
            throw new Unplaceable("would leave " + type + " with content that it may not have");
        }
    }

    static boolean isContent(NodeType type, Fragment content) {
        var match = type.contentMatch();
        for (var child : content.children()) {
            var next = match.after(child.type());
            if (next.isEmpty() || (!type.allowsMarks() && !child.marks().isEmpty())) {
                return false;
            }
            match = next.get();
        }
        return match.validEnd();
    }

    static void check(Node node) {
        checkContent(node.type(), node.content());
        for (var i = 0; i < node.children().size(); i++) {
            var child = node.children().get(i);
            at(i, () -> check(child));
        }
    }

    /// Checks what a slice brings along whole. Nodes on its open sides are half of a node only; they are checked when
    /// they have been joined with the other half.
    static void checkWholeNodes(Fragment content, int openStart, int openEnd) {
        var last = content.children().size() - 1;
        for (var i = 0; i <= last; i++) {
            var child = content.children().get(i);
            var start = i == 0 ? openStart : 0;
            var end = i == last ? openEnd : 0;
            if (start > 0 || end > 0) {
                at(
                        i,
                        () ->
                                checkWholeNodes(
                                        child.content(),
                                        Math.max(0, start - 1),
                                        Math.max(0, end - 1)));
            } else {
                at(i, () -> check(child));
            }
        }
    }

    private static void at(int index, Runnable check) {
        try {
            check.run();
        } catch (Unplaceable fault) {
            throw fault.within("content[" + index + "]");
        }
    }
}
