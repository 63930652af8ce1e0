package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// In what capacity a person takes part (PART-1).
///
/// @param category key of a heading of the body
/// @param organisation free text: municipality, unit, party, or a board of a municipality
/// @param note printed beside the name; absent: what the meeting shows (ranges, who is replaced)
/// @param substituteFor who is replaced; that person is not printed as absent (PART-3)
/// @param votes whether the person votes when present
/// @param callIn of a substitute: the place in the order in which they are called in, from 1 (PART-6)
/// @param serving of a substitute: as what the service is printed
public record Seat(
        PersonId person,
        String category,
        Optional<String> organisation,
        Optional<String> note,
        Optional<PersonId> substituteFor,
        boolean votes,
        Optional<Integer> callIn,
        Optional<Serving> serving) {

    /// What a plan foresees of a substitute's service.
    ///
    /// @param category the heading under which the person is listed for what was served
    /// @param member in whose place; need not take part
    public record Serving(String category, Optional<PersonId> member) {}

    /// Whether this is a deputy of somebody, who may step in.
    public boolean substitute() {
        return callIn.isPresent() || substituteFor.isPresent() || serving.isPresent();
    }
}
