package se.klubba.domain.meeting;

/// What somebody who is invited has answered.
public enum Reply {
    COMES,
    COMES_REMOTE,
    /// Cannot come: a substitute may be called.
    ABSENT
}
