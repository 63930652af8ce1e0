package se.klubba.domain.record.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// The shared costs of a protocol by themselves, to go with it as an attachment, or to those who pay (DEC-6).
public final class CostSheets {

    private CostSheets() {}

    /// @return absent where no decision shares a cost
    public static Optional<MeetingRecord> of(MeetingRecord record) {
        var sheets = new ArrayList<Section>();
        for (var section : record.sections()) {
            var costs =
                    section.blocks().stream().filter(Block.CostSplit.class::isInstance).toList();
            if (!costs.isEmpty()) {
                sheets.add(
                        new Section(
                                "kostnad-" + (sheets.size() + 1),
                                section.label(),
                                section.title(),
                                costs));
            }
        }
        if (sheets.isEmpty()) return Optional.empty();
        var cover = record.cover();
        return Optional.of(
                new MeetingRecord(
                        MeetingRecord.Kind.KOSTNADSFORDELNING,
                        record.standing(),
                        new Cover(
                                cover.title(),
                                cover.date(),
                                cover.timeAndPlace(),
                                List.of(),
                                List.of()),
                        new Contents(
                                Optional.empty(),
                                record.contents().attachmentsHeading(),
                                List.of()),
                        sheets,
                        new MeetingRecord.Furniture(record.furniture().header(), List.of())));
    }
}
