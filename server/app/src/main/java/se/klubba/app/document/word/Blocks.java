package se.klubba.app.document.word;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.klubba.app.document.Markup;
import se.klubba.app.document.Wording;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Inline;

/// The blocks of a § as paragraphs, lists and tables with styles.
final class Blocks {

    /// How far in the text of a § stands, so that its number has the margin: 16 mm in twentieths of a point.
    static final int INDENT = 907;

    /// The least height of a row in which somebody writes: 12 mm.
    private static final int BY_HAND = 680;

    private static final int CHOICE = 1247;
    private static final int COUNT = 567;
    private static final int NAMES = Story.WIDTH - INDENT - CHOICE - COUNT;

    private final Markup out;
    private final Lines lines;
    private final Lists lists;

    Blocks(Markup out, Lines lines, Lists lists) {
        this.out = out;
        this.lines = lines;
        this.lists = lists;
    }

    void all(List<Block> blocks) {
        all(blocks, 0);
    }

    private void all(List<Block> blocks, int level) {
        for (int at = 0; at < blocks.size(); at++) {
            boolean introduces =
                    at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Listing;
            block(blocks.get(at), level, introduces);
        }
    }

    private void block(Block block, int level, boolean introduces) {
        switch (block) {
            case Block.Paragraph p -> paragraph(p, level, introduces);
            case Block.Heading h ->
                    lines.line("Heading" + Math.clamp(h.level() - 1, 2, 4), h.line());
            case Block.Listing l -> listing(l, level);
            case Block.QuotedDecision q -> quoted(q, level);
            case Block.Decisions d -> decisions(d);
            case Block.Proposals p ->
                    procedure(p.heading(), p.proposals().stream().map(Wording::proposal).toList());
            case Block.DecisionPath path -> procedure(path.heading(), path.sentences());
            case Block.Vote v -> vote(v);
            case Block.Statements s -> statements(s);
            case Block.Remark r -> lines.plain("Remark", r.sentence());
            case Block.Form f -> form(f);
            case Block.Table t -> table(t);
            case Block.CostSplit c -> {
                lines.plain("Procedure", c.sentence());
                table(c.table());
            }
        }
    }

    private void paragraph(Block.Paragraph paragraph, int level, boolean introduces) {
        lines.openWithin(introduces ? "Intro" : "BodyText", level == 0 ? 0 : within(level));
        lines.inline(paragraph.line());
        lines.close();
    }

    private static int within(int level) {
        return INDENT + level * Lines.STEP + 70;
    }

    private void listing(Block.Listing listing, int level) {
        int list = listing.ordered() ? lists.numbers(listing.start()) : lists.marks();
        for (var item : listing.items()) {
            lines.openItem("ListParagraph", list, level);
            lines.inline(item.line());
            lines.close();
            all(item.nested(), level + 1);
        }
    }

    private void quoted(Block.QuotedDecision quoted, int level) {
        for (var block : quoted.content()) {
            if (block instanceof Block.Paragraph p) lines.line("Quote", p.line());
            else block(block, level + 1, false);
        }
    }

    private void decisions(Block.Decisions decisions) {
        lines.plain("DecisionHeading", decisions.heading());
        int list = 0;
        int expected = 0;
        for (var point : decisions.points()) {
            if (point.number().isPresent()) {
                int number = point.number().get();
                if (list == 0 || number != expected) list = lists.numbers(number);
                expected = number + 1;
                lines.openItem("Decision", list, 0);
            } else {
                lines.open("Decision");
            }
            lines.inline(point.line());
            lines.close();
            all(point.nested(), 1);
        }
    }

    private void procedure(String heading, List<String> sentences) {
        lines.plain("Heading2", heading);
        sentences.forEach(sentence -> lines.plain("Procedure", sentence));
    }

    private void vote(Block.Vote vote) {
        lines.plain("Heading2", vote.heading());
        vote.order().ifPresent(order -> lines.plain("VoteOrder", order));
        if (!vote.rollCall().isEmpty()) rollCall(vote.rollCall());
        vote.outcome().forEach(sentence -> lines.plain("Procedure", sentence));
    }

    private void rollCall(List<Block.Roll> rolls) {
        var table = new Table(out, "RollCall", CHOICE, COUNT, NAMES);
        for (var roll : rolls) {
            table.row(0);
            cell(table, List.of(new Inline.Text(roll.choice(), true, false, Optional.empty())));
            cell(table, Inline.plain("" + roll.count()));
            cell(table, Inline.plain(String.join(", ", roll.names())));
            table.endRow();
        }
        table.end();
        // two tables or a table at the end of the text need a paragraph after them
        lines.plain("AfterTable", "");
    }

    private void form(Block.Form form) {
        if (!form.heading().isEmpty()) lines.plain("Heading2", form.heading());
        int labels = (Story.WIDTH - INDENT) / 3;
        var table = new Table(out, "Form", labels, Story.WIDTH - INDENT - labels);
        for (var field : form.fields()) {
            table.row(field.text().isEmpty() ? BY_HAND : 0);
            cell(table, Inline.plain(field.label()));
            cell(table, Inline.plain(field.text()));
            table.endRow();
        }
        table.end();
        lines.plain("AfterTable", "");
    }

    /// The second column is the widest: names and titles stand there.
    private void table(Block.Table block) {
        int parts = block.columns().size() + 2;
        var widths = new int[block.columns().size()];
        Arrays.fill(widths, (Story.WIDTH - INDENT) / parts);
        widths[Math.min(1, widths.length - 1)] *= 3;
        var table = new Table(out, "RollCall", widths);
        table.row(0);
        for (var column : block.columns())
            cell(table, List.of(new Inline.Text(column, true, false, Optional.empty())));
        table.endRow();
        for (var row : block.rows()) {
            table.row(0);
            for (var text : row) cell(table, Inline.plain(text));
            table.endRow();
        }
        table.end();
        lines.plain("AfterTable", "");
    }

    private void cell(Table table, List<Inline> line) {
        table.cell();
        lines.line("TableText", line);
        table.endCell();
    }

    private void statements(Block.Statements statements) {
        lines.plain("Heading2", statements.heading());
        for (var statement : statements.statements()) {
            lines.plain("Procedure", statement.sentence());
            statement.reasons().ifPresent(reasons -> lines.plain("Reasons", reasons));
        }
    }
}
