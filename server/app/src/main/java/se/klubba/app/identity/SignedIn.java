package se.klubba.app.identity;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// Who is signed in over the whole house, beyond one meeting.
public interface SignedIn {

    /// @param id names the session where it is listed and revoked; opens nothing
    record Session(String id, PersonId person) {}

    /// @param until when the session ends at the latest
    record Opened(Session session, Token token, Instant until) {}

    /// A session that holds.
    ///
    /// @param renewed the secret from now on, where it was time for another one
    record Held(Session session, Optional<Opened> renewed) {}

    /// A session as its owner sees it.
    ///
    /// @param how `code`, `setup` or the name of a provider
    /// @param device what the browser called itself
    /// @param since when it was begun
    /// @param used when it was last seen, to the hour
    record Listed(String id, String how, String device, Instant since, Instant used) {}

    /// Begins a session, always with a secret of its own.
    Future<Opened> open(PersonId person, String how, String device);

    /// Whose session this is now, if it still holds. A secret that was replaced some time ago and comes again has been in
    /// two hands: its session ends.
    Future<Optional<Held>> holds(Token token);

    /// The sessions of this person that hold, newest first.
    Future<List<Listed>> of(PersonId person);

    /// Ends a session of this person, and the seats in meetings that were opened from it.
    ///
    /// @return whether there was such a session
    Future<Boolean> end(PersonId person, String session);
}
