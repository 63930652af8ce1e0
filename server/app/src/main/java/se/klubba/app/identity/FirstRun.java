package se.klubba.app.identity;

import io.vertx.core.Future;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// Makes the first administrator of an installation, once.
public interface FirstRun {

    /// Whether nobody administers the installation yet.
    Future<Boolean> open();

    /// @param code from the console of whoever started the server
    /// @return absent if the code is wrong, or somebody administers the installation already
    Future<Optional<PersonId>> begin(
            String code, String name, String mail, Optional<String> organisation);
}
