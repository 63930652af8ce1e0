package se.klubba.domain.audience;

import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.meeting.AttendanceMode;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Participant;
import se.klubba.domain.meeting.Quorum;

/// The part of the view that shows how the room stands: whether enough are here, whether all see and hear one another, and
/// who speaks.
final class FloorView {

    private FloorView() {}

    /// How many take part in deciding the current item, of how many seats. Told to those who see that item: who else has
    /// left it is nothing for those who have.
    static Optional<Tree> quorum(Meeting meeting, Audience audience) {
        if (!seesCurrent(meeting, audience)) return Optional.empty();
        return Quorum.of(meeting)
                .map(quorum ->
                        new Tree()
                                .put("serving", quorum.serving())
                                .put("seats", quorum.seats())
                                .keep("quorate", Optional.of(quorum.quorate()))
                                .put("rule", quorum.strict() ? "moreThanHalf" : "warning"));
    }

    private static boolean seesCurrent(Meeting meeting, Audience audience) {
        return meeting.agenda().current().map(audience::sees).orElse(true);
    }

    /// What recusal leads to, so that a page can say it before; absent where the body asks nothing.
    static Optional<String> recusal(Meeting meeting) {
        return Optional.of(meeting.profile().value(Setting.CONFLICT_OF_INTEREST))
                .filter(value -> !value.equals("off"));
    }

    /// Where the law asks for it and somebody attends over a distance: whether it is still to be confirmed that all see and
    /// hear one another (KL 5:16, REM-1).
    static Optional<Tree> soundAndPicture(Meeting meeting) {
        if (!meeting.profile().is(Setting.REMOTE, "confirmed") || !meeting.life().open()) {
            return Optional.empty();
        }
        var remote =
                meeting.attendance().people().values().stream()
                        .filter(Participant::here)
                        .anyMatch(p -> p.mode().equals(Optional.of(AttendanceMode.REMOTE)));
        if (!remote) return Optional.empty();
        var confirmed = meeting.life().soundAndPicture();
        return Optional.of(
                new Tree()
                        .keep("needed", Optional.of(confirmed.isEmpty()))
                        .put("confirmedAt", confirmed));
    }

    static Optional<Tree> speakers(Meeting meeting, Audience audience) {
        if (meeting.profile().is(Setting.SPEAKERS_LIST, "off")) return Optional.empty();
        if (!meeting.life().open() || !seesCurrent(meeting, audience)) return Optional.empty();
        var floor = meeting.floor();
        var waiting =
                floor.inTurn().stream()
                        .map(a -> new Tree().put("person", a.person()).put("kind", a.kind()))
                        .toList();
        var now =
                floor.now()
                        .map(s ->
                                new Tree()
                                        .put("person", s.person())
                                        .put("kind", s.kind())
                                        .put("since", s.since()));
        return Optional.of(new Tree().put("now", now).put("waiting", waiting));
    }
}
