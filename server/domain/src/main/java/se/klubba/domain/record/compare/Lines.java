package se.klubba.domain.record.compare;

import java.util.ArrayList;
import java.util.List;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.Phrases;

/// A document's words as plain lines, for comparing: without looks, and nothing that somebody could have changed left out.
final class Lines {

    private final List<String> lines = new ArrayList<>();

    private Lines() {}

    static List<String> of(List<Block> blocks) {
        var all = new Lines();
        blocks.forEach(all::add);
        return all.lines;
    }

    /// Time, place and people. Not who has signed: that is no change of the document.
    static List<String> of(Cover cover) {
        var all = new ArrayList<String>();
        all.add(cover.title());
        cover.timeAndPlace().ifPresent(text -> all.add(text.label() + ": " + text.text()));
        for (var category : cover.attendance()) {
            for (var person : category.people()) {
                var line = new ArrayList<String>();
                line.add(category.heading() + ": " + person.name());
                person.organisation().ifPresent(line::add);
                line.addAll(person.notes());
                all.add(String.join(", ", line));
            }
        }
        for (var office : cover.offices()) {
            all.add(
                    office.label()
                            + ": "
                            + office.name()
                            + office.ranges().map(ranges -> ", " + ranges).orElse(""));
        }
        return all;
    }

    static List<String> ofAttachments(MeetingRecord record) {
        return record.contents().attachments().stream()
                .map(one ->
                        one.number()
                                + ". "
                                + one.title()
                                + one.section().map(place -> " (" + place.label() + ")").orElse("")
                                + (one.separately() ? " (" + Phrases.SENT_SEPARATELY + ")" : ""))
                .toList();
    }

    private void add(Block block) {
        switch (block) {
            case Block.Paragraph p -> line(p.line());
            case Block.Heading h -> line(h.line());
            case Block.Listing l -> listing(l);
            case Block.QuotedDecision q -> {
                q.decidedBy().ifPresent(lines::add);
                q.content().forEach(this::add);
            }
            case Block.Decisions d -> decisions(d);
            case Block.Proposals p -> proposals(p);
            case Block.DecisionPath path -> {
                lines.add(path.heading());
                lines.addAll(path.sentences());
            }
            case Block.Vote v -> vote(v);
            case Block.Form f -> {
                lines.add(f.heading());
                f.fields().forEach(field -> lines.add(field.label() + ": " + field.text()));
            }
            case Block.Table t -> table(t);
            case Block.CostSplit c -> {
                lines.add(c.sentence());
                table(c.table());
            }
            case Block.Statements s -> {
                lines.add(s.heading());
                for (var one : s.statements()) {
                    lines.add(one.sentence());
                    one.reasons().ifPresent(this::text);
                }
            }
            case Block.Remark r -> lines.add(r.sentence());
        }
    }

    private void table(Block.Table table) {
        lines.add(String.join(", ", table.columns()));
        table.rows().forEach(row -> lines.add(String.join(", ", row)));
    }

    private void line(List<Inline> line) {
        text(Inline.text(line));
    }

    private void text(String text) {
        text.lines().map(String::strip).filter(one -> !one.isEmpty()).forEach(lines::add);
    }

    private void listing(Block.Listing listing) {
        var number = listing.start();
        for (var item : listing.items()) {
            var mark = listing.ordered() ? number + ". " : "– ";
            text(mark + Inline.text(item.line()));
            item.nested().forEach(this::add);
            number++;
        }
    }

    private void decisions(Block.Decisions decisions) {
        lines.add(decisions.heading());
        for (var point : decisions.points()) {
            text(point.number().map(n -> n + ". ").orElse("") + Inline.text(point.line()));
            point.nested().forEach(this::add);
        }
    }

    private void proposals(Block.Proposals proposals) {
        lines.add(proposals.heading());
        for (var one : proposals.proposals()) {
            text(Formats.names(one.proposers()) + " " + one.motion() + ": " + one.wording());
        }
    }

    private void vote(Block.Vote vote) {
        lines.add(vote.heading());
        vote.order().ifPresent(this::text);
        for (var roll : vote.rollCall()) {
            lines.add(
                    roll.choice()
                            + " ("
                            + roll.count()
                            + ")"
                            + (roll.names().isEmpty()
                                    ? ""
                                    : ": " + String.join(", ", roll.names())));
        }
        vote.outcome().forEach(this::text);
    }
}
