package se.klubba.app.document.word;

import java.util.List;
import java.util.Optional;
import se.klubba.app.document.Markup;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Phrases;

/// The whole text of the document, from the cover to the last §, with the lists that it needs.
public final class Story {

    /// How wide the text is: A4 less its margins, in twentieths of a point.
    static final int WIDTH = 8391;

    private static final int LABEL = 1701;

    private final List<Integer> pages;
    private final Markup out = new Markup();
    private final Lists lists = new Lists();
    private final Lines lines = new Lines(out);
    private final Blocks blocks = new Blocks(out, lines, lists);

    /// What stands in the two parts of the file.
    public record Parts(String document, String numbering) {}

    /// The relations to the parts that every page shows.
    ///
    /// @param footer from the second page on; absent where there is none
    public record Furniture(String header, Optional<String> footer) {}

    private Story(List<Integer> pages) {
        this.pages = pages;
    }

    /// @param pages on which each section is likely to begin
    public static Parts of(MeetingRecord record, List<Integer> pages, Furniture furniture) {
        var story = new Story(pages);
        root(story.out, "w:document").open("w:body");
        story.record(record);
        story.page(furniture);
        story.out.close("w:body").close("w:document");
        return new Parts(story.out.toString(), story.lists.part());
    }

    /// The outermost element of a part, with the names that all parts use.
    static Markup root(Markup out, String element) {
        return out.open(
                element,
                "xmlns:w",
                "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                "xmlns:r",
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
    }

    private void record(MeetingRecord record) {
        if (record.kind().named()) lines.plain("Kind", record.kind().swedish());
        lines.plain("Title", record.cover().title());
        if (record.cover().timeAndPlace().isPresent() || !record.cover().attendance().isEmpty())
            people(record.cover());
        if (!record.cover().offices().isEmpty()) signatures(record.cover().offices());
        contents(record);
        attachments(record.contents());
        boolean protocol = record.kind() == MeetingRecord.Kind.PROTOKOLL;
        for (int at = 0; at < record.sections().size(); at++)
            section(record.sections().get(at), protocol && at == 0);
    }

    private void people(Cover cover) {
        var table = new Table(out, "People", LABEL, 2126, 2268, WIDTH - LABEL - 2126 - 2268);
        cover.timeAndPlace()
                .ifPresent(text -> {
                    table.row(0);
                    cell(table, 1, "CoverLabel", text.label());
                    cell(table, 3, "CoverFirst", text.text());
                    table.endRow();
                });
        for (var category : cover.attendance()) {
            var label = category.heading();
            for (var person : category.people()) {
                table.row(0);
                cell(table, 1, label.isEmpty() ? "CoverText" : "CoverLabel", label);
                cell(table, 1, label.isEmpty() ? "CoverText" : "CoverFirst", person.name());
                cell(
                        table,
                        1,
                        label.isEmpty() ? "CoverText" : "CoverFirst",
                        person.organisation().orElse(""));
                cell(
                        table,
                        1,
                        label.isEmpty() ? "CoverText" : "CoverFirst",
                        String.join(", ", person.notes()));
                table.endRow();
                label = "";
            }
        }
        table.end();
        lines.plain("AfterTable", "");
    }

    private void signatures(List<Cover.Office> offices) {
        var table = new Table(out, "People", LABEL, 4082, WIDTH - LABEL - 4082);
        for (var office : offices) {
            table.row(0);
            cell(table, 1, "SignatureLabel", office.label());
            cell(table, 1, "Signature", office.name());
            table.cell();
            lines.plain("SignatureNote", office.ranges().orElse(""));
            office.signed().ifPresent(how -> lines.plain("Signed", how));
            table.endCell();
            table.endRow();
        }
        table.end();
        lines.plain("AfterTable", "");
    }

    private void cell(Table table, int span, String style, String text) {
        table.cell(span);
        lines.plain(style, text);
        table.endCell();
    }

    /// A real field: whoever edits the file has its pages counted anew. What it shows before is taken from the headings.
    private void contents(MeetingRecord record) {
        if (record.contents().heading().isEmpty()) return;
        lines.plain("TOCHeading", record.contents().heading().get());
        boolean begun = false;
        for (int at = 0; at < record.sections().size(); at++) {
            var section = record.sections().get(at);
            if (section.label().isEmpty()) continue;
            if (begun) lines.close();
            lines.open("TOC1");
            if (!begun) lines.fieldBegins("TOC \\o \"1-1\" \\h \\z");
            entry(section, at < pages.size() ? "" + pages.get(at) : "");
            begun = true;
        }
        if (!begun) return;
        lines.fieldEnds();
        lines.close();
    }

    private void entry(Section section, String page) {
        lines.openLink(section.anchor());
        section.label()
                .ifPresent(label -> {
                    lines.run(label);
                    lines.tab();
                });
        lines.run(section.title());
        lines.tab();
        lines.field("PAGEREF " + lines.name(section.anchor()) + " \\h", page);
        lines.closeLink();
    }

    private void attachments(Contents contents) {
        if (contents.attachments().isEmpty()) return;
        lines.open("HeadingAside");
        lines.bookmark(Contents.ATTACHMENTS_ANCHOR);
        lines.run(contents.attachmentsHeading());
        lines.close();
        int list = 0;
        int expected = 0;
        for (var attachment : contents.attachments()) {
            if (list == 0 || attachment.number() != expected)
                list = lists.numbers(attachment.number());
            expected = attachment.number() + 1;
            lines.openItem("Attachment", list, 0);
            attachment(attachment);
            lines.close();
        }
    }

    /// "Rapport (§ 50, skickas separat)"
    private void attachment(Contents.Attachment attachment) {
        lines.run(attachment.title());
        if (attachment.section().isEmpty() && !attachment.separately()) return;
        lines.run(" (");
        attachment.section().ifPresent(place -> lines.inline(List.<Inline>of(place)));
        if (attachment.separately())
            lines.run((attachment.section().isPresent() ? ", " : "") + Phrases.SENT_SEPARATELY);
        lines.run(")");
    }

    private void section(Section section, boolean onNewPage) {
        var style = section.label().isPresent() ? "Heading1" : "HeadingAside";
        out.open("w:p").open("w:pPr").empty("w:pStyle", "w:val", style);
        if (onNewPage) out.empty("w:pageBreakBefore");
        out.close("w:pPr");
        lines.bookmark(section.anchor());
        section.label()
                .ifPresent(label -> {
                    lines.run(label);
                    lines.tab();
                });
        lines.run(section.title());
        lines.close();
        blocks.all(section.blocks());
    }

    /// A4, with another foot on the first page than on the others.
    private void page(Furniture furniture) {
        out.open("w:sectPr");
        for (var type : List.of("default", "first"))
            out.empty("w:headerReference", "w:type", type, "r:id", furniture.header());
        furniture
                .footer()
                .ifPresent(id -> out.empty("w:footerReference", "w:type", "default", "r:id", id));
        out.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
        out.empty(
                "w:pgMar",
                "w:top",
                "1701",
                "w:right",
                "1814",
                "w:bottom",
                "1984",
                "w:left",
                "1701",
                "w:header",
                "794",
                "w:footer",
                "737",
                "w:gutter",
                "0");
        out.empty("w:titlePg").close("w:sectPr");
    }
}
