package se.klubba.app.dispatch;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// What was sent to whom and when. A row is ordered together with the work of sending it, and is never taken away.
public interface Letters {

    enum State {
        WAITING,
        /// A mail server has taken it.
        SENT,
        /// It was turned away for good, or nobody could be reached for days.
        FAILED
    }

    /// @param what `document`, `extract`, `reminder`, `notice`, `cancellation` or `callIn`
    /// @param by who asked for it; absent: the server by itself
    /// @param person whose letter it is, where it is completed only when it is sent
    /// @param file SHA-256 of the kept file that goes with it
    record Entry(
            String id,
            MeetingId meeting,
            String what,
            String address,
            Optional<PersonId> by,
            Optional<PersonId> person,
            Instant at,
            String subject,
            String text,
            Optional<File> file,
            State state,
            Optional<Instant> settledAt,
            Optional<String> failure) {}

    record File(String sha256, String name) {}

    /// Orders all of them, or none; those that were ordered before stay as they are.
    Future<Void> order(List<Entry> letters);

    Future<Optional<Entry>> find(String id);

    /// All of a meeting, in the order in which they were asked for.
    Future<List<Entry>> of(MeetingId meeting);

    Future<Void> settle(String id, State state, Instant at, Optional<String> failure);
}
