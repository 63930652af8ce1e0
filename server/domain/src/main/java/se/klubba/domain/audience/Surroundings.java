package se.klubba.domain.audience;

import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.PersonId;

/// What a view shows beside the meeting itself.
///
/// @param names the directory of people, where a name can be corrected or erased
/// @param connected whose page is connected now; no fact of the meeting (LIVE-4)
public record Surroundings(Names names, Set<PersonId> connected) {

    @FunctionalInterface
    public interface Names {
        Optional<String> of(PersonId person);
    }
}
