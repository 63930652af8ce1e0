package se.klubba.app.signing;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// What was handed over to a signing service, and what became of it. Kept durably, nothing is ever taken away.
public interface Attempts {

    enum State {
        /// Not handed over yet.
        ORDERED,
        /// With the service.
        WAITING,
        /// The signed file came back and was taken.
        SIGNED,
        /// Somebody would not sign, or it took too long.
        ENDED,
        /// What came back was not the document, or not signed in a way that holds.
        REFUSED,
        /// The document was opened again, or signed in another way.
        WITHDRAWN;

        public boolean over() {
            return this != ORDERED && this != WAITING;
        }
    }

    /// @param number 1, 2, … of one edition
    /// @param reference the service's own name of it, once it has been handed over
    /// @param signed who has signed so far
    /// @param why it ended or was refused: a verdict's or comparison's name, or what the service says
    record Attempt(
            MeetingId meeting,
            int edition,
            int number,
            PersonId by,
            Instant at,
            State state,
            Optional<String> reference,
            List<PersonId> signed,
            Optional<String> file,
            Optional<String> why) {

        /// Of the work that brings it about.
        public String name() {
            return meeting + "/" + edition + "/" + number;
        }

        Attempt in(State next, Optional<String> reason) {
            return new Attempt(
                    meeting, edition, number, by, at, next, reference, signed, file, reason);
        }

        Attempt with(String own) {
            return new Attempt(
                    meeting,
                    edition,
                    number,
                    by,
                    at,
                    State.WAITING,
                    Optional.of(own),
                    signed,
                    file,
                    why);
        }

        Attempt signedBy(List<PersonId> persons, Optional<String> signedFile) {
            return new Attempt(
                    meeting,
                    edition,
                    number,
                    by,
                    at,
                    state,
                    reference,
                    List.copyOf(persons),
                    signedFile,
                    why);
        }
    }

    /// A new attempt, or the one that is not over yet.
    Future<Attempt> begin(MeetingId meeting, int edition, PersonId by, Instant at);

    Future<Optional<Attempt>> find(MeetingId meeting, int edition, int number);

    /// All of a meeting, in order.
    Future<List<Attempt>> all(MeetingId meeting);

    Future<Void> save(Attempt attempt);
}
