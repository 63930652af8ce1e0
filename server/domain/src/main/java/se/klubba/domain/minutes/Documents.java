package se.klubba.domain.minutes;

import java.util.Arrays;
import java.util.List;
import se.klubba.domain.minutes.schema.Schema;

/// Documents to begin with.
public final class Documents {

    private Documents() {}

    /// One paragraph without text: what somebody sees who has not written anything yet.
    public static Node empty() {
        return ofParagraphs("");
    }

    /// @param paragraphs at least one; a line break in one becomes a hard break
    public static Node ofParagraphs(String... paragraphs) {
        var blocks = Fragment.joining(Arrays.stream(paragraphs).map(Documents::paragraph).toList());
        var document = branch(Schema.DOC, blocks);
        document.check();
        return document;
    }

    private static Node paragraph(String text) {
        var content = new Fragment.Builder();
        var lines = text.split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                content.add(branch(Schema.HARD_BREAK, Fragment.EMPTY));
            }
            if (!lines[i].isEmpty()) {
                content.add(Node.text(lines[i], List.of()));
            }
        }
        return branch(Schema.PARAGRAPH, content.build());
    }

    private static Node branch(String typeName, Fragment content) {
        var type = Schema.current().node(typeName);
        return new Node(type, type.attributes().defaults(), content, List.of());
    }
}
