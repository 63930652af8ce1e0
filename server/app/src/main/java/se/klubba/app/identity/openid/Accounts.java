package se.klubba.app.identity.openid;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.Optional;
import se.klubba.app.identity.Token;
import se.klubba.domain.id.PersonId;

/// Who of the directory is whom at a provider, and who is on the way to one.
public interface Accounts {

    /// Somebody is on the way.
    ///
    /// @param to where they wanted to go
    /// @param joins who was signed in already, and wants to be known by this account from now on
    record Attempt(String provider, String to, Optional<PersonId> joins) {}

    /// @param state comes back from the provider
    /// @param browser stays in the browser
    Future<Void> begin(Attempt attempt, Token state, Token browser);

    /// Takes an attempt, which is gone then: what the provider sends back holds once, and in the browser that set out.
    Future<Optional<Attempt>> take(String provider, Token state, Token browser);

    /// Whose account this is: who was known by it before, else who has the address.
    Future<Optional<PersonId>> personOf(String issuer, String subject, Optional<String> mail);

    /// From now on this account is this person's.
    ///
    /// @return whether it is; not if it is somebody else's
    Future<Boolean> join(String issuer, String subject, PersonId person);

    /// Remembers that a provider has said something.
    ///
    /// @param until when it would not be believed anyway
    /// @return whether it is news
    Future<Boolean> hear(String issuer, String id, Instant until);
}
