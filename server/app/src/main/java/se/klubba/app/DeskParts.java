package se.klubba.app;

import java.time.Clock;
import se.klubba.app.database.Database;
import se.klubba.app.directory.PgRights;
import se.klubba.app.gateway.desk.Desk;
import se.klubba.app.identity.PgSignedIn;
import se.klubba.app.teams.TeamsSettings;

/// The part of the wiring that is for what people do before and after meetings.
final class DeskParts {

    private DeskParts() {}

    static Desk of(Clock clock, Database database, Settings settings) {
        return new Desk(
                new PgSignedIn(database, clock),
                new PgRights(database, clock),
                TeamsSettings.at(settings.publicUrl()));
    }
}
