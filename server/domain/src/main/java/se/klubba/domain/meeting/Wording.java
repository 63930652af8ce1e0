package se.klubba.domain.meeting;

import se.klubba.domain.id.DecisionId;
import se.klubba.domain.minutes.Node;

/// The words of one decision point at the moment when they were fixed.
///
/// @param version of the text, counted in steps, when it was fixed
public record Wording(DecisionId decision, long version, Node content) {}
