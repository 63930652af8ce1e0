package se.klubba.domain.meeting;

/// Where an item came from.
public enum Origin {
    /// It stood in the agenda as sent.
    NOTICE,
    /// It was added at the meeting.
    ADDED,
    /// It was raised under *övriga frågor*.
    OTHER_MATTER
}
