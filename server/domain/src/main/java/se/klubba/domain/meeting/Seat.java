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
public record Seat(
        PersonId person,
        String category,
        Optional<String> organisation,
        Optional<String> note,
        Optional<PersonId> substituteFor,
        boolean votes) {}
