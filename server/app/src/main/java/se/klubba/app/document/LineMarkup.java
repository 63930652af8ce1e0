package se.klubba.app.document;

import java.util.ArrayList;
import java.util.List;
import se.klubba.domain.record.Inline;

/// The pieces of one line as markup.
///
/// Two things are for the layout on paper. Where a word goes on from one piece into the next, as in "(*Eva Norrmark*", its
/// parts are held together, since every border between pieces is taken for a place where a line may end. And in a line of
/// several pieces each has an element of its own: bare text is drawn before all elements of its line, and whoever copies the
/// line or has it read aloud would get the words in that order.
final class LineMarkup {

    /// @param joined whether no space parts it from the part before
    private record Part(Inline piece, boolean joined) {}

    private final Markup out = new Markup();

    private final boolean several;

    private LineMarkup(boolean several) {
        this.several = several;
    }

    static String of(List<Inline> line) {
        return of(line, line.size() > 1);
    }

    /// A line that something stands before, such as a number.
    static String after(List<Inline> line) {
        return of(line, true);
    }

    private static String of(List<Inline> line, boolean several) {
        var parts = parts(line);
        var markup = new LineMarkup(several);
        for (int at = 0; at < parts.size(); ) {
            int end = at + 1;
            while (end < parts.size() && parts.get(end).joined()) end++;
            if (end - at > 1) markup.out.open("span", "class", "held");
            for (var part : parts.subList(at, end)) markup.piece(part.piece());
            if (end - at > 1) markup.out.close("span");
            at = end;
        }
        return markup.out.toString();
    }

    /// A link, or the bare words where it leads nowhere. The title is what PDF/UA asks of a link.
    static void link(Markup out, String words, String target) {
        if (target.isEmpty()) out.text(words);
        else out.open("a", "href", target, "title", words).text(words).close("a");
    }

    private void piece(Inline piece) {
        switch (piece) {
            case Inline.Text text -> text(text);
            case Inline.LineBreak _ -> out.empty("br");
            case Inline.Reference reference ->
                    link(
                            out,
                            reference.label(),
                            reference.anchor().map(anchor -> "#" + anchor).orElse(""));
        }
    }

    private void text(Inline.Text text) {
        boolean bare = several && !text.bold() && !text.italic();
        if (bare) out.open("span");
        if (text.bold()) out.open("strong");
        if (text.italic()) out.open("em");
        link(out, text.text(), text.href().orElse(""));
        if (text.italic()) out.close("em");
        if (text.bold()) out.close("strong");
        if (bare) out.close("span");
    }

    private static List<Part> parts(List<Inline> line) {
        var parts = new ArrayList<Part>();
        for (int at = 0; at < line.size(); at++) {
            boolean left = at > 0 && joined(line.get(at - 1), line.get(at));
            boolean right = at + 1 < line.size() && joined(line.get(at), line.get(at + 1));
            if (line.get(at) instanceof Inline.Text text) split(text, left, right, parts);
            else parts.add(new Part(line.get(at), left));
        }
        return parts;
    }

    /// Parts the first word and the last from the rest, where they belong to a neighbour.
    private static void split(Inline.Text piece, boolean left, boolean right, List<Part> parts) {
        var text = Wording.kept(piece.text());
        int head = left ? firstSpace(text) : 0;
        int tail = right ? lastSpace(text) + 1 : text.length();
        if (head >= tail) {
            parts.add(new Part(with(piece, text), left));
            return;
        }
        if (head > 0) parts.add(new Part(with(piece, text.substring(0, head)), true));
        parts.add(new Part(with(piece, text.substring(head, tail)), false));
        if (tail < text.length()) parts.add(new Part(with(piece, text.substring(tail)), false));
    }

    private static boolean joined(Inline left, Inline right) {
        var before = Inline.text(List.of(left));
        var after = Inline.text(List.of(right));
        return !before.isEmpty()
                && !after.isEmpty()
                && !Character.isWhitespace(before.charAt(before.length() - 1))
                && !Character.isWhitespace(after.charAt(0));
    }

    private static int firstSpace(String text) {
        int at = 0;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) at++;
        return at;
    }

    private static int lastSpace(String text) {
        int at = text.length() - 1;
        while (at >= 0 && !Character.isWhitespace(text.charAt(at))) at--;
        return at;
    }

    private static Inline.Text with(Inline.Text piece, String text) {
        return new Inline.Text(text, piece.bold(), piece.italic(), piece.href());
    }
}
