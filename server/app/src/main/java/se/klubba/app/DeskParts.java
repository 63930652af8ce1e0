package se.klubba.app;

import java.time.Clock;
import se.klubba.app.database.Database;
import se.klubba.app.directory.PgRights;
import se.klubba.app.gateway.desk.Desk;
import se.klubba.app.identity.PgSignedIn;

/// The part of the wiring that is for what people do before and after meetings.
final class DeskParts {

    private DeskParts() {}

    static Desk of(Clock clock, Database database) {
        return new Desk(new PgSignedIn(database, clock), new PgRights(database, clock));
    }
}
