package se.klubba.domain.meeting;

/// What sort of matter an item is (AGD-7).
public enum ItemKind {
    OPENING,
    ELECTION_OF_ADJUSTER,
    PREVIOUS_MINUTES,
    REGISTER_OTHER_MATTERS,
    ADOPT_AGENDA,
    INFORMATION,
    DISCUSSION,
    DECISION,
    MEETING_DATES,
    CLOSING
}
