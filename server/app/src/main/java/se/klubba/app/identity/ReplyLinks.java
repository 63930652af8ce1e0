package se.klubba.app.identity;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;

/// Links with which somebody answers an invitation, and can do nothing else: no account, no way into the meeting.
public interface ReplyLinks {

    /// @return the secret, which is kept nowhere
    Future<Token> make(Doors.Chair chair, Instant expires);

    /// Who answers with it; absent: there is no such link, or it has run out.
    Future<Optional<Doors.Chair>> whose(Token token);
}
