package se.klubba.domain.minutes;

import java.util.List;
import se.klubba.domain.id.PersonId;

/// Steps that an editor offers for one text.
///
/// @param text which one, such as `item:i5`
/// @param base version that the steps were made on, counted in steps since the text began
/// @param client names the editor, which knows its own steps by this when they come back
/// @param steps plain values as they came over the wire: not trusted
public record Push(String text, long base, String client, PersonId person, List<?> steps) {}
