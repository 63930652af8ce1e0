package se.klubba.app.gateway.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import se.klubba.app.calling.Calling;
import se.klubba.app.dispatch.Dispatch;
import se.klubba.app.identity.ReplyLinks;
import se.klubba.app.jobs.Workshop;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.planning.MyMeetings;
import se.klubba.app.planning.Planning;
import se.klubba.app.planning.Proposals;

/// What the routes for making, planning and calling meetings need (nine parts, each one thing of the house).
public record MeetingDesk(
        Rooms rooms,
        Planning planning,
        Proposals proposals,
        MyMeetings mine,
        Calling calling,
        Dispatch dispatch,
        Workshop workshop,
        ReplyLinks replies,
        Clock clock) {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SWEDEN);
    }
}
