package se.klubba.domain.meeting;

/// What a question settles.
public enum Purpose {
    MAIN,
    COUNTER_PROPOSAL,
    PROCEDURAL,
    ADDITION,
    ELECTION
}
