package se.klubba.domain.record;

import java.util.List;
import java.util.Optional;

/// A piece of a line.
public sealed interface Inline {

    /// Letters as they were typed.
    ///
    /// @param href an http, https or mailto address
    record Text(String text, boolean bold, boolean italic, Optional<String> href)
            implements Inline {}

    /// A line break that somebody typed inside a paragraph.
    record LineBreak() implements Inline {}

    /// A reference to another place of the document, with the words that stand there now ("§ 59", "bilaga 2").
    ///
    /// @param anchor of the section it leads to, where it is in this document
    record Reference(String label, Optional<String> anchor) implements Inline {}

    /// A line of plain letters.
    static List<Inline> plain(String text) {
        return List.of(new Text(text, false, false, Optional.empty()));
    }

    /// The letters alone; a break is a newline.
    static String text(List<Inline> line) {
        var text = new StringBuilder();
        for (var piece : line) {
            switch (piece) {
                case Text t -> text.append(t.text());
                case LineBreak _ -> text.append('\n');
                case Reference r -> text.append(r.label());
            }
        }
        return text.toString();
    }
}
