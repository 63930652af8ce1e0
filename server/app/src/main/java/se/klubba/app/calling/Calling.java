package se.klubba.app.calling;

import io.vertx.core.Future;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.app.calling.CalendarEntry.Guest;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Participant;

/// Writes what each person is sent about a meeting, at the moment when it is sent: with the meeting as it is then, and with
/// links of that person's own that are kept nowhere (MTG-7).
public final class Calling {

    private final Meetings meetings;
    private final Links links;
    private final CalendarEntry calendar;
    private final Clock clock;

    /// Meetings as they are now.
    @FunctionalInterface
    public interface Meetings {
        Future<Optional<Now>> find(MeetingId meeting);
    }

    /// @param revision the length of its log
    public record Now(Meeting meeting, long revision, Function<PersonId, String> names) {}

    /// Ways in that are made for one letter.
    public interface Links {
        Future<URI> personal(MeetingId meeting, PersonId person);

        Future<URI> reply(MeetingId meeting, PersonId person);
    }

    public Calling(Meetings meetings, Links links, CalendarEntry calendar, Clock clock) {
        this.meetings = meetings;
        this.links = links;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// What is said in the letter.
    public enum What {
        NOTICE,
        CANCELLATION,
        /// A substitute is to serve.
        CALL_IN
    }

    /// The letter of one person.
    ///
    /// @param message what the secretary adds, empty for nothing
    /// @return absent: the person is not invited any more, or a notice has been overtaken by cancelling
    public Future<Optional<Written>> letter(
            What what, MeetingId meeting, PersonId person, String mail, String message) {
        return meetings.find(meeting)
                .compose(found ->
                        found.flatMap(now -> now.meeting().attendance().find(person))
                                .filter(_ -> fits(what, found.orElseThrow().meeting()))
                                .map(guest ->
                                        written(what, found.orElseThrow(), guest, mail, message)
                                                .map(Optional::of))
                                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private static boolean fits(What what, Meeting meeting) {
        return (what == What.CANCELLATION) == meeting.life().cancelled();
    }

    private Future<Written> written(
            What what, Now now, Participant guest, String mail, String message) {
        var id = now.meeting().id();
        var person = guest.seat().person();
        var occasion = Occasion.of(now.meeting(), now.revision(), clock.instant());
        if (what == What.CANCELLATION) {
            return Future.succeededFuture(
                    wording(what, now, guest, occasion, message)
                            .written(calendar, guest(now, guest, mail, null, null)));
        }
        return links.personal(id, person)
                .compose(link ->
                        links.reply(id, person)
                                .map(answer ->
                                        wording(what, now, guest, occasion, message)
                                                .written(
                                                        calendar,
                                                        guest(now, guest, mail, link, answer))));
    }

    private static Wording wording(
            What what, Now now, Participant guest, Occasion occasion, String message) {
        var member =
                now.meeting()
                        .attendance()
                        .service(guest.seat().person())
                        .map(service -> now.names().apply(service.member()));
        return new Wording(what, occasion, message, member);
    }

    private static Guest guest(
            Now now,
            Participant participant,
            String mail,
            @org.jspecify.annotations.Nullable URI link,
            @org.jspecify.annotations.Nullable URI answer) {
        var seat = participant.seat();
        return new Guest(
                now.names().apply(seat.person()),
                mail,
                seat.votes(),
                participant.reply(),
                Optional.ofNullable(link),
                Optional.ofNullable(answer));
    }

    /// For whoever puts the meeting into a calendar by hand.
    public Future<Optional<String>> calendar(MeetingId meeting) {
        return meetings.find(meeting)
                .map(found ->
                        found.map(now ->
                                calendar.of(
                                        Occasion.of(
                                                now.meeting(), now.revision(), clock.instant()))));
    }

    /// A letter's words.
    ///
    /// @param method of the calendar entry
    public record Written(String text, String html, String method, String calendar) {}
}
