package se.klubba.app.document;

import se.klubba.domain.record.MeetingRecord;

/// The document as a page of its own, without script: it can be read, printed and saved as it is.
public final class HtmlWriter {

    /// Where the style sheet and its fonts lie among the resources; the same relative paths hold on the server.
    public static final String RESOURCES = "se/klubba/app/document/web";

    private final String base;

    /// @param base where the folder [#RESOURCES] is served: "/dokument/"
    public HtmlWriter(String base) {
        this.base = base.endsWith("/") ? base : base + "/";
    }

    public String write(MeetingRecord record) {
        return write(record, Look.USUAL);
    }

    /// The colour stays the page's own, which has to go with a reader's dark page too.
    public String write(MeetingRecord record, Look look) {
        var out = new Markup();
        out.raw("<!DOCTYPE html>\n").open("html", "lang", "sv").raw("\n");
        out.open("head").raw("\n");
        out.empty("meta", "charset", "utf-8").raw("\n");
        out.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .raw("\n");
        out.element("title", title(record));
        out.empty("link", "rel", "stylesheet", "href", base + "record.css").raw("\n");
        out.close("head");
        if (look.letters().isEmpty()) out.open("body").raw("\n");
        else out.open("body", "class", look.letters()).raw("\n");
        record.mark().ifPresent(mark -> out.element("p", mark, "class", "mark"));
        out.open("main").raw("\n");
        out.element("p", String.join(" · ", record.furniture().header()), "class", "running");
        RecordMarkup.article(record, look, out);
        return out.close("main").close("body").close("html").toString();
    }

    /// What the document is called in a window's title and in a reader's list of files.
    static String title(MeetingRecord record) {
        var name =
                record.cover().title()
                        + ", "
                        + record.kind().swedish().toLowerCase(java.util.Locale.ROOT);
        return name
                + " "
                + record.cover().date()
                + record.mark().map(mark -> " (" + mark + ")").orElse("");
    }
}
