package se.klubba.app.identity;

import io.vertx.core.Future;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// One-time codes by mail, for those who sign in without a provider.
public interface Codes {

    /// What was asked for.
    ///
    /// @param challenge stays in the browser that asked, and is needed with the code
    /// @param letter the code to be mailed; absent where nobody has the address, or too many were asked for lately: the
    ///     asker is not told which
    record Asked(Token challenge, Optional<Sent> letter) {}

    record Sent(String mail, String code) {}

    Future<Asked> ask(String mail);

    /// @return who has the code; absent if it is wrong, too old, used, or was tried too often
    Future<Optional<PersonId>> answer(Token challenge, String code);
}
