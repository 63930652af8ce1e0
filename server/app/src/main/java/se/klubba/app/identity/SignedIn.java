package se.klubba.app.identity;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// Who is signed in over the whole house, beyond one meeting.
public interface SignedIn {

    /// @param id names the session where it is listed and revoked; opens nothing
    record Session(String id, PersonId person) {}

    /// @param until when the session ends at the latest
    record Opened(Session session, Token token, Instant until) {}

    /// Begins a session, always with a secret of its own.
    ///
    /// @param how `code`, `setup` or the name of a provider
    /// @param device what the browser calls itself, for the list of sessions
    Future<Opened> open(PersonId person, String how, String device);

    /// Whose session this is now, if it still holds.
    Future<Optional<Session>> holds(Token token);

    /// Ends a session of this person, and the seats in meetings that were opened from it.
    ///
    /// @return whether there was such a session
    Future<Boolean> end(PersonId person, String session);
}
