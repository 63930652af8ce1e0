package se.klubba.domain.minutes;

import se.klubba.domain.minutes.schema.Schema;

/// What is said in a document, without how.
final class PlainText {

    private PlainText() {}

    static String between(Node node, int from, int to, String blockSeparator) {
        var said = new StringBuilder();
        var first = new boolean[] {true};
        node.between(
                from,
                to,
                (child, position) -> {
                    if (child.type().isTextblock()) {
                        said.append(first[0] ? "" : blockSeparator);
                        first[0] = false;
                    } else if (child.isText()) {
                        said.append(
                                child.text(),
                                Math.max(from, position) - position,
                                Math.min(child.size(), to - position));
                    } else {
                        said.append(leaf(child));
                    }
                    return true;
                });
        return said.toString();
    }

    private static String leaf(Node node) {
        return switch (node.type().name()) {
            case Schema.HARD_BREAK -> "\n";
            case Schema.REFERENCE ->
                    node.textAttribute("label").or(() -> node.textAttribute("target")).orElse("");
            default -> "";
        };
    }
}
