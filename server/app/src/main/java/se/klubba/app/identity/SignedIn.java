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

    /// Where somebody came from who signed in through a provider.
    ///
    /// @param issuer the provider
    /// @param subject whom it said it was
    /// @param session of the provider's own, if it named one
    record Origin(String issuer, String subject, Optional<String> session) {}

    /// Begins a session, always with a secret of its own.
    default Future<Opened> open(PersonId person, String how, String device) {
        return open(person, how, device, Optional.empty());
    }

    /// The same, for somebody who comes from a provider.
    Future<Opened> open(PersonId person, String how, String device, Optional<Origin> origin);

    /// Whose session this is now, if it still holds. A secret that was replaced some time ago and comes again has been in
    /// two hands: its session ends.
    Future<Optional<Held>> holds(Token token);

    /// The sessions of this person that hold, newest first.
    Future<List<Listed>> of(PersonId person);

    /// Ends a session of this person, and the seats in meetings that were opened from it.
    ///
    /// @return whether there was such a session
    Future<Boolean> end(PersonId person, String session);

    /// Ends all that came from this session of a provider, or where it names none, from this account; and their seats.
    Future<Void> endOf(Origin origin);
}
