package se.klubba.domain.meeting;

import se.klubba.domain.minutes.Node;

/// The running texts as they are at the moment of deciding. What is put to the meeting is fixed from here.
@FunctionalInterface
public interface Texts {

    /// @param version counted in steps since the text began
    record Reading(long version, Node content) {}

    /// @param text one that exists in the meeting (see [TextRules#begun])
    Reading read(TextId text);
}
