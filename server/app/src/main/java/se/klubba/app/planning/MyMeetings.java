package se.klubba.app.planning;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The meetings that concern somebody: to which they are invited, and those of bodies whose meetings they prepare.
public interface MyMeetings {

    /// @param phase as in the view: `planned`, `checkIn`, `open`, `adjourned`, `closed` or `cancelled`
    /// @param invited whether the person has a seat in it
    /// @param prepares whether the person prepares the body's meetings
    /// @param reply what the person has answered: `comes`, `comesRemote` or `absent`
    /// @param document what the document waits for from this person: `review` or `sign`
    record Row(
            MeetingId id,
            BodyId body,
            String bodyName,
            String title,
            LocalDate date,
            Optional<String> start,
            Optional<String> end,
            Optional<String> place,
            String phase,
            Optional<LocalDate> noticeSent,
            boolean invited,
            boolean prepares,
            Optional<String> reply,
            Optional<String> document) {}

    /// Soonest first.
    ///
    /// @param from the first day that is told of
    Future<List<Row>> of(PersonId person, LocalDate today, LocalDate from);

    /// All of one body, latest first.
    Future<List<Row>> of(PersonId person, LocalDate today, BodyId body);
}
