package se.klubba.app.directory;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// Who administers a body, or the whole installation.
public interface Administrators {

    /// @param mail absent: cannot sign in yet
    record Administrator(PersonId person, String name, Optional<String> mail, Instant since) {}

    /// @param body absent: of the installation
    Future<List<Administrator>> of(Optional<BodyId> body);

    /// @param person somebody who belongs to the body, or has belonged to it (else 404)
    Future<Void> appoint(BodyId body, String by, PersonId person);

    /// For the whole installation. Somebody with an address that is known is that person, and keeps the name that they have.
    Future<PersonId> appoint(String by, String name, String mail);

    /// @return fails with 404 if they are none, and 409 `LAST_ADMINISTRATOR` where the installation would have none left
    Future<Void> dismiss(Optional<BodyId> body, String by, PersonId person);
}
