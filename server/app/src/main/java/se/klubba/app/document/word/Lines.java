package se.klubba.app.document.word;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.klubba.app.document.Markup;
import se.klubba.domain.record.Inline;

/// Paragraphs and what stands in them: runs of letters, links, bookmarks.
final class Lines {

    /// The columns of a paragraph's layout that lists go in by, in twentieths of a point.
    static final int STEP = 284;

    private final Markup out;
    private final Map<String, Integer> bookmarks = new HashMap<>();

    Lines(Markup out) {
        this.out = out;
    }

    /// A paragraph of nothing but one text.
    void plain(String style, String text) {
        open(style);
        run(text);
        close();
    }

    void line(String style, List<Inline> line) {
        open(style);
        inline(line);
        close();
    }

    void open(String style) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style).close("w:pPr");
    }

    /// A paragraph of a numbered or marked list.
    ///
    /// @param list  the number of the list in the numbering part
    /// @param level from 0
    void openItem(String style, int list, int level) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        out.open("w:numPr").empty("w:ilvl", "w:val", "" + level);
        out.empty("w:numId", "w:val", "" + list).close("w:numPr");
        out.close("w:pPr");
    }

    /// A paragraph further in than its style says: what stands under an item of a list.
    void openWithin(String style, int left) {
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (left > 0) out.empty("w:ind", "w:left", "" + left);
        out.close("w:pPr");
    }

    void close() {
        out.close("w:p");
    }

    void inline(List<Inline> line) {
        for (var piece : line) {
            switch (piece) {
                case Inline.Text text -> text(text);
                case Inline.LineBreak _ -> out.open("w:r").empty("w:br").close("w:r");
                case Inline.Reference reference -> reference(reference);
            }
        }
    }

    void run(String text) {
        run(text, false, false);
    }

    void tab() {
        out.open("w:r").empty("w:tab").close("w:r");
    }

    /// The beginning of a place that links lead to.
    void bookmark(String anchor) {
        var id = "" + number(anchor);
        out.empty("w:bookmarkStart", "w:id", id, "w:name", name(anchor));
        out.empty("w:bookmarkEnd", "w:id", id);
    }

    void openLink(String anchor) {
        out.open("w:hyperlink", "w:anchor", name(anchor), "w:history", "1");
    }

    void closeLink() {
        out.close("w:hyperlink");
    }

    /// A field with what it shows until the word processor works it out anew.
    void field(String instruction, String shown) {
        fieldBegins(instruction);
        run(shown);
        fieldEnds();
    }

    void fieldBegins(String instruction) {
        mark("begin");
        out.open("w:r").open("w:instrText", "xml:space", "preserve");
        out.text(" " + instruction + " ").close("w:instrText").close("w:r");
        mark("separate");
    }

    void fieldEnds() {
        mark("end");
    }

    /// A bookmark's name, for fields that ask on which page it is. Word takes letters, digits and underscores, 40 at most.
    String name(String anchor) {
        return "_Ref" + number(anchor);
    }

    private void mark(String type) {
        out.open("w:r").empty("w:fldChar", "w:fldCharType", type).close("w:r");
    }

    private int number(String anchor) {
        return bookmarks.computeIfAbsent(anchor, _ -> bookmarks.size() + 1);
    }

    private void text(Inline.Text text) {
        if (text.href().isEmpty()) {
            run(text.text(), text.bold(), text.italic());
            return;
        }
        // a quotation mark would end the address, and no address may hold one
        fieldBegins("HYPERLINK \"" + text.href().get().replace("\"", "%22") + "\"");
        run(text.text(), text.bold(), text.italic());
        fieldEnds();
    }

    private void reference(Inline.Reference reference) {
        reference.anchor().ifPresent(this::openLink);
        run(reference.label());
        if (reference.anchor().isPresent()) closeLink();
    }

    private void run(String text, boolean bold, boolean italic) {
        if (text.isEmpty()) return;
        out.open("w:r");
        if (bold || italic) {
            out.open("w:rPr");
            if (bold) out.empty("w:b");
            if (italic) out.empty("w:i");
            out.close("w:rPr");
        }
        out.open("w:t", "xml:space", "preserve").text(text).close("w:t").close("w:r");
    }
}
