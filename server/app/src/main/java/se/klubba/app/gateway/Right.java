package se.klubba.app.gateway;

/// What a route below `/api` asks of whoever calls it. A right in a body needs `:body` or `:meeting` in the path.
public enum Right {
    /// What signing in itself needs.
    ANYBODY,
    SIGNED_IN,
    /// Belongs to the body today.
    READ_BODY,
    /// Secretary, chair or vice chair of the body, or who administers it.
    PREPARE_BODY,
    ADMINISTER_BODY,
    /// Administers the whole installation.
    ADMINISTER
}
