package se.klubba.app.document;

/// Well-formed markup, piece by piece. Everything that is not a tag is escaped, and what XML does not allow falls away,
/// so that no typed letter can become markup or stop the parser.
public final class Markup {

    private final StringBuilder out = new StringBuilder(1 << 14);

    /// Opens an element.
    ///
    /// @param attributes names and values in turn
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    public Markup close(String element) {
        out.append("</").append(element).append('>');
        if (isBlock(element)) out.append('\n');
        return this;
    }

    /// An element without content.
    public Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    /// An element with nothing but text in it.
    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close(element);
    }

    public Markup text(String text) {
        escape(Wording.kept(text));
        return this;
    }

    /// What is markup already.
    public Markup raw(String markup) {
        out.append(markup);
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int at = 0; at < attributes.length; at += 2) {
            out.append(' ').append(attributes[at]).append("=\"");
            escape(attributes[at + 1]);
            out.append('"');
        }
    }

    private void escape(String text) {
        text.codePoints()
                .filter(Markup::allowed)
                .forEach(letter -> {
                    switch (letter) {
                        case '&' -> out.append("&amp;");
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '"' -> out.append("&quot;");
                        default -> out.appendCodePoint(letter);
                    }
                });
    }

    /// The characters of XML 1.0, section 2.2. Half a surrogate pair is none.
    private static boolean allowed(int letter) {
        return letter == '\t'
                || letter == '\n'
                || letter == '\r'
                || (letter >= 0x20 && letter <= 0xD7FF)
                || (letter >= 0xE000 && letter <= 0xFFFD)
                || letter >= 0x10000;
    }

    private static boolean isBlock(String element) {
        return switch (element) {
            case "a", "span", "strong", "em", "td", "th" -> false;
            default -> true;
        };
    }
}
