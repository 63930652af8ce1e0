package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.Phrases;

/// A dated addition to an adjusted document: what was wrong there, and what it should have been (ADJ-6). A document of its
/// own, since the adjusted one does not change.
public final class CorrectionOfRecord {

    private CorrectionOfRecord() {}

    /// @param number of the correction among those of the meeting, from 1
    /// @param names the printed name of each person of the meeting
    public static MeetingRecord of(
            Meeting meeting,
            Adjustment.Correction correction,
            int number,
            Function<PersonId, String> names) {
        var numbering = new Numbering(meeting);
        var item = meeting.agenda().item(correction.item());
        var blocks = new ArrayList<Block>();
        blocks.add(
                paragraph(
                        Phrases.correctedOn(
                                Formats.date(Formats.day(correction.at())),
                                names.apply(correction.by()))));
        blocks.add(heading(Phrases.WAS));
        paragraphs(correction.was(), blocks);
        blocks.add(heading(Phrases.BECOMES));
        paragraphs(correction.becomes(), blocks);
        blocks.add(heading(Phrases.REASON));
        paragraphs(correction.reason(), blocks);
        var section =
                new Section("rattelse-" + number, numbering.label(item), item.title(), blocks);
        var date = meeting.plan().time().date();
        return new MeetingRecord(
                MeetingRecord.Kind.PROTOKOLL,
                MeetingRecord.Standing.ADJUSTED,
                new Cover(
                        Phrases.correctionOf(number, meeting.plan().title(), date),
                        date,
                        Optional.empty(),
                        List.of(),
                        List.of()),
                new Contents(Optional.empty(), Phrases.ATTACHMENTS, List.of()),
                List.of(section),
                new MeetingRecord.Furniture(
                        List.of(date.toString(), Phrases.correction(number)), List.of()));
    }

    private static Block paragraph(String text) {
        return new Block.Paragraph(Inline.plain(text));
    }

    private static Block heading(String text) {
        return new Block.Heading(3, Inline.plain(text));
    }

    private static void paragraphs(String text, List<Block> blocks) {
        text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> blocks.add(paragraph(line)));
    }
}
