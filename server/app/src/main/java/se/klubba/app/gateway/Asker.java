package se.klubba.app.gateway;

import se.klubba.domain.id.PersonId;

/// Who asks below `/api`.
public sealed interface Asker {

    /// Whoever holds the installation's token; may all.
    record Operator() implements Asker {}

    /// Somebody who has signed in.
    ///
    /// @param session names the session; opens nothing
    record Person(PersonId person, String session) implements Asker {}

    /// Nobody has signed in: only for what signing in itself needs.
    record Nobody() implements Asker {}

    /// The name under which something done is kept.
    default String name() {
        return switch (this) {
            case Operator _ -> "operator";
            case Person(var person, _) -> person.value();
            case Nobody _ -> "nobody";
        };
    }
}
