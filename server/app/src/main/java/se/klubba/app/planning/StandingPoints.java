package se.klubba.app.planning;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.meeting.ItemKind;

/// The points that stand on each agenda of a body.
@FunctionalInterface
public interface StandingPoints {

    /// @return empty where the body has no template of its own
    Future<List<MeetingForm.Point>> of(BodyId body);

    /// What bodies of its kind begin and end with.
    static List<MeetingForm.Point> usual(Body body, RuleProfile rules) {
        var notes = !rules.numbersParagraphs();
        var points = new ArrayList<MeetingForm.Point>();
        points.add(point("Mötets öppnande", ItemKind.OPENING));
        if (!notes) points.add(point("Val av justerare", ItemKind.ELECTION_OF_ADJUSTER));
        points.add(point("Fastställande av dagordningen", ItemKind.ADOPT_AGENDA));
        points.add(
                point(
                        notes ? "Föregående minnesanteckningar" : "Föregående protokoll",
                        ItemKind.PREVIOUS_MINUTES));
        points.add(point("Anmälan av övriga frågor", ItemKind.REGISTER_OTHER_MATTERS));
        points.add(point("Nästa möte", ItemKind.MEETING_DATES));
        points.add(point("Mötets avslutande", ItemKind.CLOSING));
        return points;
    }

    private static MeetingForm.Point point(String title, ItemKind kind) {
        return new MeetingForm.Point(
                Optional.empty(),
                Optional.empty(),
                title,
                Optional.of(kind),
                List.of(),
                List.of(),
                Optional.empty());
    }
}
