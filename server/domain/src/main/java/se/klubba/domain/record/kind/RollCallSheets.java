package se.klubba.domain.record.kind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// *Omröstningslistor*: every open vote, person by person, as many bodies append them to the protocol (VOTE-2). Of a secret
/// one there is nothing to print.
public final class RollCallSheets {

    private static final String MARK = "X";

    private RollCallSheets() {}

    /// @return absent where no vote has names
    public static Optional<MeetingRecord> of(MeetingRecord record) {
        var organisations = new HashMap<String, String>();
        for (var category : record.cover().attendance()) {
            for (var person : category.people())
                person.organisation().ifPresent(o -> organisations.put(person.name(), o));
        }
        var sheets = new ArrayList<Section>();
        for (var section : record.sections()) {
            for (var block : section.blocks()) {
                if (block instanceof Block.Vote vote && named(vote))
                    sheets.add(sheet(section, vote, sheets.size() + 1, organisations));
            }
        }
        if (sheets.isEmpty()) return Optional.empty();
        return Optional.of(
                new MeetingRecord(
                        MeetingRecord.Kind.OMROSTNINGSLISTA,
                        record.standing(),
                        new se.klubba.domain.record.Cover(
                                record.cover().title(),
                                record.cover().date(),
                                record.cover().timeAndPlace(),
                                List.of(),
                                List.of()),
                        new Contents(
                                Optional.empty(),
                                record.contents().attachmentsHeading(),
                                List.of()),
                        sheets,
                        new MeetingRecord.Furniture(record.furniture().header(), List.of())));
    }

    private static boolean named(Block.Vote vote) {
        return vote.rollCall().stream().anyMatch(roll -> !roll.names().isEmpty());
    }

    private static Section sheet(
            Section section, Block.Vote vote, int number, Map<String, String> organisations) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(3, Inline.plain(vote.heading())));
        vote.order().ifPresent(order -> blocks.add(new Block.Paragraph(Inline.plain(order))));
        blocks.add(table(vote, organisations));
        vote.outcome().forEach(sentence -> blocks.add(new Block.Paragraph(Inline.plain(sentence))));
        return new Section("omrostning-" + number, section.label(), section.title(), blocks);
    }

    private static Block table(Block.Vote vote, Map<String, String> organisations) {
        var columns = new ArrayList<>(List.of("Namn", "Parti eller organisation"));
        vote.rollCall().forEach(roll -> columns.add(roll.choice()));
        var rows = new ArrayList<List<String>>();
        for (var roll : vote.rollCall()) {
            for (var name : roll.names()) {
                var row = new ArrayList<>(List.of(name, organisations.getOrDefault(name, "")));
                for (var other : vote.rollCall()) row.add(other.equals(roll) ? MARK : "");
                rows.add(row);
            }
        }
        var sum = new ArrayList<>(List.of("Summa", ""));
        vote.rollCall().forEach(roll -> sum.add("" + roll.count()));
        rows.add(sum);
        return new Block.Table(columns, rows);
    }
}
