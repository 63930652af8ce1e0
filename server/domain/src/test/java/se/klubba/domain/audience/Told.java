package se.klubba.domain.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Twins;

/// All that one person is told of a meeting, down to the order in which it is written.
///
/// @param written the view as text: byte for byte the same frames need the same order too
record Told(Audience audience, String written, Map<String, Object> self, List<String> texts) {

    static Told by(Meeting meeting, Twins twins) {
        var audience = Audience.of(meeting, twins.shutOut());
        var texts = new ArrayList<String>();
        for (var text : TextRules.all(meeting)) {
            if (Projection.mayRead(meeting, audience, text)) texts.add("reads " + text);
            if (TextRules.mayWrite(meeting, twins.shutOut(), text).isEmpty())
                texts.add("writes " + text);
        }
        return new Told(
                audience,
                Following.view(meeting, audience).toString(),
                Following.self(meeting, twins.shutOut()),
                texts);
    }
}
