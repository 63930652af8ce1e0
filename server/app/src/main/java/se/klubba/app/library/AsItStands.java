package se.klubba.app.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.meeting.Past;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AdjustmentCommand;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.RecordOfMeeting;
import se.klubba.domain.record.check.Check;
import se.klubba.domain.record.check.Checks;

/// All that a meeting's document is made from, as it stands at one moment. Read on the room's own thread; what is
/// immutable may go on to another.
public record AsItStands(
        Meeting meeting, Map<TextId, Texts.Reading> texts, Function<PersonId, String> names) {

    public AsItStands {
        texts = Map.copyOf(texts);
    }

    /// Now.
    public static AsItStands of(MeetingRoom room) {
        var meeting = room.meeting();
        var texts = new HashMap<TextId, Texts.Reading>();
        for (var text : TextRules.all(meeting)) {
            var at = room.texts().at(text);
            texts.put(text, new Texts.Reading(at.version(), at.document()));
        }
        return new AsItStands(meeting, texts, room::nameOf);
    }

    /// Once. People bear the names that they have now.
    static AsItStands of(Past.Stood stood, Function<PersonId, String> names) {
        return new AsItStands(stood.meeting(), stood.texts(), names);
    }

    /// Takes some milliseconds for a long meeting.
    public MeetingRecord record() {
        return RecordOfMeeting.of(meeting, text -> Objects.requireNonNull(texts.get(text)), names);
    }

    /// What is to be looked at before it is adjusted (CHK-1, CHK-2).
    public List<Check> checks() {
        return Checks.of(meeting, text -> Objects.requireNonNull(texts.get(text)), names);
    }

    AdjustmentCommand.Seen seen() {
        var versions = new HashMap<TextId, Long>();
        texts.forEach((text, reading) -> versions.put(text, reading.version()));
        return new AdjustmentCommand.Seen(meeting, versions);
    }
}
