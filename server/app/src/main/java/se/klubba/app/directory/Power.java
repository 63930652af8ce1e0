package se.klubba.app.directory;

/// Who changes something in a body, as far as it bears on what they may change of a person (docs/decisions/0033).
///
/// @param who as deeds name people
/// @param body whether they administer the body
/// @param all whether they administer the installation
public record Power(String who, boolean body, boolean all) {}
