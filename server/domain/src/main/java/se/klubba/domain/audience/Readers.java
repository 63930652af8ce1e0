package se.klubba.domain.audience;

import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Meeting;

/// Who may read the document as a whole. Nobody a part that is closed to them, who leads included (LIVE-5, LIVE-9).
public final class Readers {

    private Readers() {}

    /// Those who lead or sign, always; others as far as the body lets them follow the text, and once it is done.
    public static boolean mayRead(Meeting meeting, PersonId person) {
        var audience = Audience.of(meeting, person);
        if (!audience.hidden().isEmpty()) return false;
        return audience.kind() != Audience.Kind.FOLLOWING
                || meeting.profile().is(Setting.LIVE_MINUTES_VISIBILITY, "full")
                || done(meeting);
    }

    /// Earlier versions are for those who make the document.
    public static boolean mayReadDrafts(Meeting meeting, PersonId person) {
        var audience = Audience.of(meeting, person);
        return audience.hidden().isEmpty() && audience.kind() != Audience.Kind.FOLLOWING;
    }

    /// Finished minutes are open to all who took part (TF 2:10).
    public static boolean done(Meeting meeting) {
        return meeting.adjustment().stage() instanceof Adjustment.Stage.Adjusted
                || meeting.adjustment().stage() instanceof Adjustment.Stage.Finalised;
    }
}
