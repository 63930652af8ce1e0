package se.klubba.app.signing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Gets a frozen document signed. The document is the exact file of one edition; what comes back is that file with
/// signatures added, and nothing else.
///
/// Every call may be repeated after a crash: it then finds what the one before has begun.
public interface Signing {

    /// As people know it.
    String name();

    /// Begins.
    ///
    /// @return what the signing is called from now on, by whoever does it; fails where it cannot be reached
    Future<String> begin(Request request, Buffer pdf);

    /// How it stands.
    ///
    /// @param reference what [#begin] gave
    Future<Standing> look(String reference, Request request);

    /// The document was opened again: nobody is to sign it any more.
    Future<Void> withdraw(String reference);

    /// What is to be signed.
    ///
    /// @param name the same for the same attempt, whoever asks and however often
    /// @param edition its number: 1, 2, …
    /// @param sha256 of the file
    /// @param title such as "Protokoll 2018-12-14"
    /// @param body whose document it is
    /// @param place of the meeting
    /// @param signers those who have not signed it yet
    record Request(
            String name,
            MeetingId meeting,
            int edition,
            String sha256,
            String title,
            String body,
            String place,
            List<Signer> signers) {
        public Request {
            signers = List.copyOf(signers);
        }

        Request named(String other) {
            return new Request(other, meeting, edition, sha256, title, body, place, signers);
        }
    }

    /// @param office as it stands on the cover, such as "Ordförande"
    record Signer(PersonId person, String name, Optional<String> office, Optional<String> mail) {}

    sealed interface Standing {
        /// @param signed those who have
        record Waiting(List<PersonId> signed) implements Standing {}

        /// @param by those whose signatures the file holds
        record Signed(List<PersonId> by, Buffer file) implements Standing {}

        /// It will not be signed.
        ///
        /// @param why as told
        record Ended(String why) implements Standing {}
    }
}
