package se.klubba.app.identity;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Lets people in: a personal link is turned into a session, and a session is somebody in one meeting. Links and sessions
/// end by time, or at once when they are revoked.
public interface Doors {

    /// Somebody in one meeting.
    record Chair(MeetingId meeting, PersonId person) {}

    /// @param name of the link, for revoking it; opens nothing
    record Link(Token token, String name) {}

    /// There is no such meeting or person.
    final class Stranger extends RuntimeException {
        private static final long serialVersionUID = 1;

        Stranger(Chair chair) {
            super("no person " + chair.person() + " or no meeting " + chair.meeting());
        }
    }

    /// @param until when the session ends
    record Entered(Chair chair, Token session, Instant until) {}

    /// @return fails with [Stranger] if there is no such meeting or person
    Future<Link> link(Chair chair, Instant expires);

    /// @return absent if the link is unknown, revoked or has expired; which of them is not told
    Future<Optional<Entered>> enter(Token link);

    /// A seat for somebody who has signed in, without a link; it ends with that session.
    ///
    /// @param signedIn the session's id
    /// @return fails with [Stranger] if there is no such meeting or person
    Future<Entered> seat(Chair chair, String signedIn);

    /// Whether this session is that person's in that meeting, now. Asked for each command: usually answered from memory,
    /// where a revocation arrives at once.
    Future<Boolean> holds(Token session, Chair chair);

    /// Revokes a link and all sessions that came from it.
    ///
    /// @return whether there was such a link in the meeting
    Future<Boolean> revoke(MeetingId meeting, String link);

    /// Calls `ear` with the name of each session that was revoked, also on other nodes.
    void onRevoked(java.util.function.Consumer<String> ear);
}
