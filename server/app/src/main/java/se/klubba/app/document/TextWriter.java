package se.klubba.app.document;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Phrases;

/// The document as plain text: one paragraph a line, a blank line between pieces, a tab between columns, and no pages,
/// so none of what runs along on every page, such as the mark of a draft.
///
/// All spaces are ordinary ones, so that the text can be searched, compared and pasted into a letter.
public final class TextWriter {

    /// The whole text, in Unix lines, with one newline at its end.
    public String write(MeetingRecord record) {
        var pieces = new ArrayList<String>();
        pieces.add(String.join("\n", record.furniture().header()));
        if (record.kind().named()) pieces.add(record.kind().swedish());
        pieces.add(record.cover().title());
        pieces.add(people(record.cover()));
        contents(record, pieces);
        for (var section : record.sections()) section(section, pieces);
        return pieces.stream()
                .filter(piece -> !piece.isEmpty())
                .collect(joining("\n\n", "", "\n"))
                .replace('\u00a0', ' ');
    }

    private static String people(Cover cover) {
        var rows = new ArrayList<String>();
        cover.timeAndPlace().ifPresent(text -> rows.add(text.label() + "\t" + text.text()));
        for (var category : cover.attendance()) {
            var label = category.heading();
            for (var person : category.people()) {
                rows.add(label + "\t" + row(person));
                label = "";
            }
        }
        for (var office : cover.offices()) {
            rows.add(
                    office.label()
                            + "\t"
                            + office.name()
                            + office.ranges().map(ranges -> "\t" + ranges).orElse("")
                            + office.signed().map(how -> "\t" + how).orElse(""));
        }
        return String.join("\n", rows);
    }

    private static String row(Cover.Attendee person) {
        var notes = String.join(", ", person.notes());
        return Stream.of(person.name(), person.organisation().orElse(""), notes)
                .collect(joining("\t"))
                .stripTrailing();
    }

    private static void contents(MeetingRecord record, List<String> pieces) {
        var contents = record.contents();
        contents.heading()
                .ifPresent(heading -> {
                    pieces.add(heading);
                    pieces.add(
                            record.numbered().stream()
                                    .map(Section::heading)
                                    .collect(joining("\n")));
                });
        if (contents.attachments().isEmpty()) return;
        pieces.add(contents.attachmentsHeading());
        pieces.add(
                contents.attachments().stream().map(TextWriter::attachment).collect(joining("\n")));
    }

    private static String attachment(Contents.Attachment attachment) {
        var separately =
                attachment.separately()
                        ? Optional.of(Phrases.SENT_SEPARATELY)
                        : Optional.<String>empty();
        var place =
                Stream.of(attachment.section().map(Inline.Reference::label), separately)
                        .flatMap(Optional::stream)
                        .collect(joining(", "));
        return attachment.number()
                + ". "
                + attachment.title()
                + (place.isEmpty() ? "" : " (" + place + ")");
    }

    private static void section(Section section, List<String> pieces) {
        pieces.add(section.heading());
        for (var block : section.blocks()) block(block, "", pieces);
    }

    private static void block(Block block, String indent, List<String> pieces) {
        switch (block) {
            case Block.Paragraph p -> pieces.add(indent + Inline.text(p.line()).strip());
            case Block.Heading h -> pieces.add(indent + Inline.text(h.line()));
            case Block.Listing l -> pieces.add(String.join("\n", listing(l, indent)));
            case Block.QuotedDecision q -> q.content().forEach(part -> block(part, indent, pieces));
            case Block.Decisions d -> decisions(d, pieces);
            case Block.Proposals p -> {
                pieces.add(p.heading());
                pieces.add(p.proposals().stream().map(Wording::proposal).collect(joining("\n")));
            }
            case Block.DecisionPath path -> {
                pieces.add(path.heading());
                pieces.add(String.join("\n", path.sentences()));
            }
            case Block.Vote v -> vote(v, pieces);
            case Block.Statements s -> {
                pieces.add(s.heading());
                pieces.add(
                        s.statements().stream().map(TextWriter::statement).collect(joining("\n")));
            }
            case Block.Remark r -> pieces.add(r.sentence());
            case Block.Form f -> {
                pieces.add(f.heading());
                pieces.add(
                        f.fields().stream()
                                .map(field -> (field.label() + "\t" + field.text()).stripTrailing())
                                .collect(joining("\n")));
            }
            case Block.Table t -> pieces.add(table(t));
            case Block.CostSplit c -> {
                pieces.add(c.sentence());
                pieces.add(table(c.table()));
            }
        }
    }

    private static String table(Block.Table table) {
        return Stream.concat(Stream.of(table.columns()), table.rows().stream())
                .map(row -> String.join("\t", row).stripTrailing())
                .collect(joining("\n"));
    }

    private static List<String> listing(Block.Listing listing, String indent) {
        var lines = new ArrayList<String>();
        int number = listing.start();
        for (var item : listing.items()) {
            var mark = listing.ordered() ? number + ". " : "- ";
            lines.add(indent + mark + Inline.text(item.line()));
            number++;
            lines.addAll(nested(item.nested(), indent + " "));
        }
        return lines;
    }

    private static List<String> nested(List<Block> blocks, String indent) {
        var lines = new ArrayList<String>();
        for (var block : blocks) block(block, indent, lines);
        return lines;
    }

    private static void decisions(Block.Decisions decisions, List<String> pieces) {
        pieces.add(decisions.heading());
        var lines = new ArrayList<String>();
        for (var point : decisions.points()) {
            lines.add(
                    point.number().map(number -> number + ". ").orElse("")
                            + Inline.text(point.line()));
            lines.addAll(nested(point.nested(), " "));
        }
        pieces.add(String.join("\n", lines));
    }

    private static void vote(Block.Vote vote, List<String> pieces) {
        pieces.add(vote.heading());
        vote.order().ifPresent(pieces::add);
        pieces.add(
                vote.rollCall().stream()
                        .map(roll ->
                                Wording.choice(roll)
                                        + (roll.names().isEmpty()
                                                ? ""
                                                : ": " + String.join(", ", roll.names())))
                        .collect(joining("\n")));
        pieces.addAll(vote.outcome());
    }

    private static String statement(Block.Statement statement) {
        return statement.sentence() + statement.reasons().map(reasons -> "\n" + reasons).orElse("");
    }
}
