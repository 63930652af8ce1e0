package se.klubba.app;

import java.time.Clock;
import se.klubba.app.database.Database;
import se.klubba.app.directory.PgRights;
import se.klubba.app.gateway.AfterMeeting;
import se.klubba.app.gateway.desk.Desk;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.PgSignedIn;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.planning.Planning;
import se.klubba.app.teams.TeamsSettings;

/// The part of the wiring that is for what people do before and after meetings.
final class DeskParts {

    private DeskParts() {}

    /// The house as it stands when this is built.
    record House(Rooms rooms, Planning planning, Doors doors, AfterMeeting after) {}

    static Desk of(Clock clock, Database database, Settings settings, House house) {
        return new Desk(
                new PgSignedIn(database, clock),
                new PgRights(database, clock),
                TeamsSettings.at(settings.publicUrl()),
                CallingParts.of(clock, database, settings, house));
    }
}
