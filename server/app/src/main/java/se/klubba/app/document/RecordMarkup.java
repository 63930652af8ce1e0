package se.klubba.app.document;

import java.util.ArrayList;
import java.util.List;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Phrases;

/// The document as elements that say what things are, for the page and for the PDF alike; how they look is the style
/// sheets' matter. No style attributes, since the page is served under a policy that forbids them.
final class RecordMarkup {

    private final Markup out;

    private final Look look;

    /// The level of the last heading.
    private int depth = 2;

    private RecordMarkup(Markup out, Look look) {
        this.out = out;
        this.look = look;
    }

    /// The whole document as one `article`.
    static void article(MeetingRecord record, Look look, Markup out) {
        out.open("article", "class", "record " + name(record.kind()));
        new RecordMarkup(out, look).record(record);
        out.close("article");
    }

    private static String name(MeetingRecord.Kind kind) {
        return switch (kind) {
            case PROTOKOLL -> "protokoll";
            case MINNESANTECKNINGAR -> "anteckningar";
            case PROTOKOLLSUTDRAG -> "anteckningar utdrag";
            case OMROSTNINGSLISTA, KOSTNADSFORDELNING, ANSLAG -> "anteckningar blad";
            case KALLELSE -> "anteckningar kallelse";
        };
    }

    private void record(MeetingRecord record) {
        cover(record);
        contents(record);
        attachments(record.contents());
        out.open("div", "class", "sections");
        record.sections().forEach(this::section);
        out.close("div");
    }

    private void cover(MeetingRecord record) {
        var cover = record.cover();
        out.open("header", "class", "cover");
        look.logo()
                .ifPresent(logo -> {
                    out.open("p", "class", "logo");
                    out.empty("img", "src", logo.address(), "alt", logo.description());
                    out.close("p");
                });
        if (record.kind().named()) out.element("p", record.kind().swedish(), "class", "kind");
        out.element("h1", cover.title());
        if (cover.timeAndPlace().isPresent() || !cover.attendance().isEmpty()) people(cover);
        if (!cover.offices().isEmpty()) signatures(cover.offices());
        out.close("header");
    }

    private void people(Cover cover) {
        out.open("table", "class", "people");
        cover.timeAndPlace()
                .ifPresent(text -> {
                    out.open("tbody", "class", "occasion").open("tr");
                    out.element("th", text.label(), "scope", "row");
                    out.element("td", text.text(), "colspan", "3");
                    out.close("tr").close("tbody");
                });
        cover.attendance().stream()
                .filter(category -> !category.people().isEmpty())
                .forEach(this::category);
        out.close("table");
    }

    private void category(Cover.Attendance category) {
        out.open("tbody");
        boolean first = true;
        for (var person : category.people()) {
            out.open("tr");
            if (first) out.element("th", category.heading(), "scope", "row");
            else out.element("td", "");
            out.element("td", person.name(), "class", "name");
            out.element("td", person.organisation().orElse(""));
            out.element("td", String.join(", ", person.notes()), "class", "note");
            out.close("tr");
            first = false;
        }
        out.close("tbody");
    }

    private void signatures(List<Cover.Office> offices) {
        out.open("table", "class", "signatures").open("tbody");
        for (var office : offices) {
            // what is signed here needs no room for ink
            if (office.signed().isPresent()) out.open("tr", "class", "done");
            else out.open("tr");
            out.element("th", office.label(), "scope", "row");
            out.open("td").element("span", office.name(), "class", "signature");
            office.signed().ifPresent(how -> out.element("span", how, "class", "signed"));
            out.close("td");
            out.element("td", office.ranges().orElse(""), "class", "note");
            out.close("tr");
        }
        out.close("tbody").close("table");
    }

    private void contents(MeetingRecord record) {
        if (record.contents().heading().isEmpty()) return;
        out.open("nav", "class", "contents", "aria-labelledby", "innehall");
        out.element("h2", record.contents().heading().get(), "id", "innehall");
        out.open("ol");
        for (var section : record.numbered()) {
            out.open("li").open("a", "href", "#" + section.anchor(), "title", section.heading());
            heading(section);
            out.close("a").close("li");
        }
        out.close("ol").close("nav");
    }

    private void attachments(Contents contents) {
        if (contents.attachments().isEmpty()) return;
        out.open("section", "class", "attachments", "aria-labelledby", Contents.ATTACHMENTS_ANCHOR);
        out.element("h2", contents.attachmentsHeading(), "id", Contents.ATTACHMENTS_ANCHOR);
        out.open("ol");
        for (var attachment : contents.attachments()) {
            out.open("li", "value", "" + attachment.number());
            entry(withPlace(attachment), attachment.number() + ".");
            out.close("li");
        }
        out.close("ol").close("section");
    }

    /// "Rapport (§ 50, skickas separat)"
    private static List<Inline> withPlace(Contents.Attachment attachment) {
        var line = new ArrayList<Inline>(Inline.plain(attachment.title()));
        if (attachment.section().isEmpty() && !attachment.separately()) return line;
        line.addAll(Inline.plain(" ("));
        attachment.section().ifPresent(line::add);
        if (attachment.section().isPresent() && attachment.separately())
            line.addAll(Inline.plain(", "));
        if (attachment.separately()) line.addAll(Inline.plain(Phrases.SENT_SEPARATELY));
        line.addAll(Inline.plain(")"));
        return line;
    }

    private void section(Section section) {
        var headingId = section.anchor() + "-rubrik";
        out.open("section", "class", "item", "id", section.anchor(), "aria-labelledby", headingId);
        out.open("h2", "id", headingId);
        heading(section);
        out.close("h2");
        depth = 2;
        blocks(section.blocks());
        out.close("section");
    }

    private void heading(Section section) {
        section.label().ifPresent(label -> out.element("span", label, "class", "number").text(" "));
        out.element("span", section.title(), "class", "title");
    }

    private void blocks(List<Block> blocks) {
        for (int at = 0; at < blocks.size(); at++) {
            boolean introduces =
                    at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Listing;
            if (introduces && blocks.get(at) instanceof Block.Paragraph p)
                paragraph(p, "class", "intro");
            else block(blocks.get(at));
        }
    }

    private void paragraph(Block.Paragraph paragraph, String... attributes) {
        out.open("p", attributes).raw(line(paragraph.line())).close("p");
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph p -> paragraph(p);
            case Block.Heading h -> heading(h);
            case Block.Listing l -> listing(l);
            case Block.QuotedDecision q -> quoted(q);
            case Block.Decisions d -> decisions(d);
            case Block.Proposals p -> proposals(p);
            case Block.DecisionPath path -> procedure(path.heading(), "path", path.sentences());
            case Block.Vote v -> vote(v);
            case Block.Statements s -> statements(s);
            case Block.Remark r -> out.element("p", r.sentence(), "class", "remark");
            case Block.Form f -> TableMarkup.form(f, out);
            case Block.Table t -> TableMarkup.table(t, out);
            case Block.CostSplit c -> TableMarkup.costs(c, out);
        }
    }

    /// A heading goes at most one level deeper than the one before it: a skipped level is a fault to a screen reader.
    private void heading(Block.Heading heading) {
        depth = Math.clamp(heading.level(), 3, Math.min(depth + 1, 6));
        out.open("h" + depth).raw(line(heading.line())).close("h" + depth);
    }

    private void subheading(String text) {
        out.element("h3", text);
        depth = 3;
    }

    private void listing(Block.Listing listing) {
        var element = listing.ordered() ? "ol" : "ul";
        if (listing.ordered() && listing.start() != 1)
            out.open(element, "start", "" + listing.start());
        else out.open(element);
        int number = listing.start();
        for (var item : listing.items()) {
            out.open("li");
            entry(item.line(), listing.ordered() ? number + "." : "–");
            blocks(item.nested());
            out.close("li");
            number++;
        }
        out.close(element);
    }

    /// The line of a list's item, with its mark for paper, which draws a list's own marks after the whole page.
    private void entry(List<Inline> line, String mark) {
        out.open("span", "class", "entry", "data-mark", mark)
                .raw(LineMarkup.after(line))
                .close("span");
    }

    private void quoted(Block.QuotedDecision quoted) {
        var label =
                quoted.decidedBy().map(body -> "Beslut av " + body).orElse("Beslut av annat organ");
        out.open("blockquote", "class", "quoted", "aria-label", label);
        blocks(quoted.content());
        out.close("blockquote");
    }

    private void decisions(Block.Decisions decisions) {
        out.open("div", "class", "decisions");
        subheading(decisions.heading());
        boolean numbered =
                decisions.points().stream().anyMatch(point -> point.number().isPresent());
        if (numbered) out.open("ol");
        decisions.points().forEach(point -> point(point, numbered ? "li" : "div"));
        if (numbered) out.close("ol");
        out.close("div");
    }

    private void point(Block.Point point, String element) {
        if (point.number().isPresent()) {
            out.open(element, "value", "" + point.number().get());
            entry(point.line(), point.number().get() + ".");
        } else {
            out.open(element, "class", "unnumbered").raw(line(point.line()));
        }
        blocks(point.nested());
        out.close(element);
    }

    private void proposals(Block.Proposals proposals) {
        procedure(
                proposals.heading(),
                "proposals",
                proposals.proposals().stream().map(Wording::proposal).toList());
    }

    private void procedure(String heading, String name, List<String> sentences) {
        out.open("div", "class", "procedure " + name);
        subheading(heading);
        sentences.forEach(sentence -> out.element("p", sentence));
        out.close("div");
    }

    private void vote(Block.Vote vote) {
        out.open("div", "class", "procedure vote");
        // what was voted on and the figures stay on one page
        out.open("div", "class", "figures");
        subheading(vote.heading());
        vote.order().ifPresent(order -> out.element("p", order));
        out.open("table").open("tbody");
        for (var roll : vote.rollCall()) {
            out.open("tr");
            out.element("th", roll.choice(), "scope", "row");
            out.element("td", "" + roll.count(), "class", "count");
            out.element("td", String.join(", ", roll.names()));
            out.close("tr");
        }
        out.close("tbody").close("table").close("div");
        vote.outcome().forEach(sentence -> out.element("p", sentence));
        out.close("div");
    }

    private void statements(Block.Statements statements) {
        out.open("div", "class", "procedure statements");
        subheading(statements.heading());
        for (var statement : statements.statements()) {
            out.element("p", statement.sentence());
            statement.reasons().ifPresent(reasons -> out.element("p", reasons, "class", "reasons"));
        }
        out.close("div");
    }

    private static String line(List<Inline> line) {
        return LineMarkup.of(line);
    }
}
