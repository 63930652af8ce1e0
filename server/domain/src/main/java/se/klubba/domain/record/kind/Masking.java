package se.klubba.domain.record.kind;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// Puts a mask in the place of words, wherever in a record they stand: a name with its genitive, too, and whatever the case
/// and the spaces. Only whole words: who masks "Bo" keeps "Boende".
final class Masking {

    static final String MASK = "[maskerat]";

    private final Pattern words;

    /// @param masks none of them blank
    Masking(Collection<String> masks) {
        var alternatives =
                masks.stream()
                        .map(String::strip)
                        .filter(mask -> !mask.isEmpty())
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Masking::spaced)
                        .collect(Collectors.joining("|"));
        words =
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(?:" + alternatives + ")s?(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String spaced(String mask) {
        return List.of(mask.split("[\\s\\u00a0]+")).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\\u00a0]+"));
    }

    MeetingRecord of(MeetingRecord record) {
        return new MeetingRecord(
                record.kind(),
                record.standing(),
                cover(record.cover()),
                contents(record.contents()),
                record.sections().stream()
                        .map(s ->
                                new Section(
                                        s.anchor(), s.label(), text(s.title()), blocks(s.blocks())))
                        .toList(),
                new MeetingRecord.Furniture(
                        texts(record.furniture().header()), record.furniture().footer()));
    }

    private Cover cover(Cover cover) {
        return new Cover(
                text(cover.title()),
                cover.date(),
                cover.timeAndPlace().map(t -> new Cover.Labelled(t.label(), text(t.text()))),
                cover.attendance().stream()
                        .map(category ->
                                new Cover.Attendance(
                                        category.heading(),
                                        category.people().stream().map(this::person).toList()))
                        .toList(),
                cover.offices().stream()
                        .map(o ->
                                new Cover.Office(o.label(), text(o.name()), o.ranges(), o.signed()))
                        .toList());
    }

    private Cover.Attendee person(Cover.Attendee person) {
        return new Cover.Attendee(
                text(person.name()), person.organisation().map(this::text), texts(person.notes()));
    }

    private Contents contents(Contents contents) {
        return new Contents(
                contents.heading(),
                contents.attachmentsHeading(),
                contents.attachments().stream()
                        .map(a ->
                                new Contents.Attachment(
                                        a.number(), text(a.title()), a.separately(), a.section()))
                        .toList());
    }

    private List<Block> blocks(List<Block> blocks) {
        return blocks.stream().map(this::block).toList();
    }

    private Block block(Block block) {
        return switch (block) {
            case Block.Paragraph p -> new Block.Paragraph(line(p.line()));
            case Block.Heading h -> new Block.Heading(h.level(), line(h.line()));
            case Block.Listing l ->
                    new Block.Listing(
                            l.ordered(),
                            l.start(),
                            l.items().stream()
                                    .map(i -> new Block.Item(line(i.line()), blocks(i.nested())))
                                    .toList());
            case Block.QuotedDecision q ->
                    new Block.QuotedDecision(q.decidedBy().map(this::text), blocks(q.content()));
            case Block.Decisions d -> new Block.Decisions(text(d.heading()), points(d.points()));
            case Block.Proposals p -> new Block.Proposals(p.heading(), proposals(p.proposals()));
            case Block.DecisionPath p -> new Block.DecisionPath(p.heading(), texts(p.sentences()));
            case Block.Vote v -> vote(v);
            case Block.Statements s ->
                    new Block.Statements(
                            s.heading(),
                            s.statements().stream()
                                    .map(one ->
                                            new Block.Statement(
                                                    text(one.sentence()),
                                                    one.reasons().map(this::text)))
                                    .toList());
            case Block.Remark r -> new Block.Remark(r.kind(), text(r.sentence()));
            case Block.Form f ->
                    new Block.Form(
                            f.heading(),
                            f.fields().stream()
                                    .map(one -> new Block.Field(one.label(), text(one.text())))
                                    .toList());
            case Block.Table t -> table(t);
            case Block.CostSplit c -> new Block.CostSplit(text(c.sentence()), table(c.table()));
        };
    }

    private Block.Table table(Block.Table table) {
        return new Block.Table(table.columns(), table.rows().stream().map(this::texts).toList());
    }

    private List<Block.Point> points(List<Block.Point> points) {
        return points.stream()
                .map(p -> new Block.Point(p.number(), line(p.line()), blocks(p.nested())))
                .toList();
    }

    private List<Block.Proposal> proposals(List<Block.Proposal> proposals) {
        return proposals.stream()
                .map(p -> new Block.Proposal(texts(p.proposers()), p.motion(), text(p.wording())))
                .toList();
    }

    private Block vote(Block.Vote vote) {
        return new Block.Vote(
                vote.heading(),
                vote.order().map(this::text),
                texts(vote.outcome()),
                vote.rollCall().stream()
                        .map(r -> new Block.Roll(text(r.choice()), r.count(), texts(r.names())))
                        .toList());
    }

    /// Piece by piece; a name that goes over several pieces costs the line its emphasis.
    private List<Inline> line(List<Inline> line) {
        var masked = line.stream().map(this::piece).toList();
        var whole = Inline.text(masked);
        return words.matcher(whole).find() ? Inline.plain(text(whole)) : masked;
    }

    private Inline piece(Inline piece) {
        return switch (piece) {
            case Inline.Text t ->
                    words.matcher(t.text()).find()
                            ? new Inline.Text(
                                    text(t.text()), t.bold(), t.italic(), Optional.empty())
                            : t;
            case Inline.LineBreak b -> b;
            case Inline.Reference r -> r;
        };
    }

    private List<String> texts(List<String> texts) {
        return texts.stream().map(this::text).toList();
    }

    private String text(String text) {
        return words.matcher(text).replaceAll(MASK);
    }
}
