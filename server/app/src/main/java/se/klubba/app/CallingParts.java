package se.klubba.app;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.klubba.app.calling.CalendarEntry;
import se.klubba.app.calling.Calling;
import se.klubba.app.database.Database;
import se.klubba.app.dispatch.Letter;
import se.klubba.app.dispatch.Letters;
import se.klubba.app.gateway.desk.MeetingDesk;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.PgReplyLinks;
import se.klubba.app.identity.ReplyLinks;
import se.klubba.app.json.DomainJson;
import se.klubba.app.planning.PgMembers;
import se.klubba.app.planning.PgMyMeetings;
import se.klubba.app.planning.Proposals;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The part of the wiring that is for making, planning and calling meetings.
final class CallingParts {

    private static final Duration LINK_HOLDS = Duration.ofDays(180);

    private CallingParts() {}

    static MeetingDesk of(
            Clock clock, Database database, Settings settings, DeskParts.House house) {
        var replies = new PgReplyLinks(database, clock);
        var url = settings.publicUrl();
        var host = Optional.ofNullable(url.getHost()).orElse("localhost");
        var calling =
                new Calling(
                        meeting ->
                                house.rooms()
                                        .find(meeting)
                                        .map(found ->
                                                found.map(room ->
                                                        new Calling.Now(
                                                                room.meeting(),
                                                                room.version(),
                                                                room::nameOf))),
                        new LinksOfLetters(house.doors(), replies, url, clock),
                        new CalendarEntry(host, settings.mail().from().orElse("klubba@" + host)),
                        clock);
        for (var what : Calling.What.values()) {
            var named = DomainJson.camelCase(what.name());
            house.after()
                    .dispatch()
                    .completing(named, (entry, begun) -> completed(calling, what, entry, begun));
        }
        return new MeetingDesk(
                house.rooms(),
                house.planning(),
                new Proposals(
                        new PgMembers(database),
                        _ -> Future.succeededFuture(List.of()),
                        id -> house.rooms().find(id).map(found -> found.map(r -> r.meeting()))),
                new PgMyMeetings(database),
                calling,
                house.after().dispatch(),
                house.after().workshop(),
                replies,
                clock);
    }

    private static Future<Optional<Letter>> completed(
            Calling calling, Calling.What what, Letters.Entry entry, Letter begun) {
        var person = entry.person().orElseThrow();
        return calling.letter(what, entry.meeting(), person, entry.address(), entry.text())
                .map(found ->
                        found.map(written ->
                                new Letter(
                                        begun.id(),
                                        begun.to(),
                                        begun.subject(),
                                        written.text(),
                                        Optional.of(written.html()),
                                        begun.enclosure(),
                                        Optional.of(
                                                new Letter.Invitation(
                                                        written.method(), written.calendar())))));
    }

    /// Links of the feature *identity* as letters want them.
    private record LinksOfLetters(Doors doors, ReplyLinks replies, URI publicUrl, Clock clock)
            implements Calling.Links {

        @Override
        public Future<URI> personal(MeetingId meeting, PersonId person) {
            return doors.link(new Doors.Chair(meeting, person), clock.instant().plus(LINK_HOLDS))
                    .map(link -> URI.create(publicUrl + "/in/" + link.token().text()));
        }

        @Override
        public Future<URI> reply(MeetingId meeting, PersonId person) {
            return replies.make(new Doors.Chair(meeting, person), clock.instant().plus(LINK_HOLDS))
                    .map(token -> URI.create(publicUrl + "/hem/svar/" + token.text()));
        }
    }
}
