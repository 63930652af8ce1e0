package se.klubba.app.followup;

import java.util.Optional;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// For whom something is looked up: only what that person may read is ever found, counted or told of.
///
/// @param person  absent: the operator, who may read all
/// @param leading the body of the meeting that the person leads now, and whose open items of other meetings belong to that
public record Seer(Optional<PersonId> person, Optional<BodyId> leading) {

    public static final Seer OPERATOR = new Seer(Optional.empty(), Optional.empty());

    public static Seer of(PersonId person) {
        return new Seer(Optional.of(person), Optional.empty());
    }
}
