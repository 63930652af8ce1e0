package se.klubba.app.signing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// What signing needs of the meetings and their files.
public interface Documents {

    /// The document of a meeting that is frozen, or has been signed by all.
    ///
    /// @param request with those who have not signed yet
    /// @param adjusted whether all have
    /// @param signedFile SHA-256 of the file that a service has signed
    record Document(Signing.Request request, boolean adjusted, Optional<String> signedFile) {}

    /// @return absent while there is no fixed file
    Future<Optional<Document>> find(MeetingId meeting);

    /// @return fails if no such file is kept
    Future<Buffer> file(String sha256);

    /// Keeps a PDF.
    ///
    /// @return its SHA-256
    Future<String> keep(Buffer pdf);

    /// Whether this sealed edition is there already.
    Future<Boolean> sealed(MeetingId meeting, int edition);

    /// Makes the file known as the sealed one of that edition; of two the first stays.
    Future<Void> sealed(MeetingId meeting, int edition, String sha256, String note);

    /// Tells the meeting that a service has given the signed file back.
    ///
    /// @param sha256 of the file that was to be signed
    /// @return whether the meeting took it: not, if it was opened again meanwhile
    Future<Boolean> signed(
            MeetingId meeting,
            List<PersonId> persons,
            String sha256,
            String signedFile,
            String service);
}
