package se.klubba.domain.body;

/// A sentence of the body's own for its minutes.
///
/// @param name what it is chosen by
/// @param text with slots to fill in between brackets: "Rådet uppdrar åt [vem] att [vad]."
public record Phrase(String name, String text) {}
