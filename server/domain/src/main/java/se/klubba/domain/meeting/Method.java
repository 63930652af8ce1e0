package se.klubba.domain.meeting;

/// How a decision was reached.
public enum Method {
    CONSENSUS,
    /// Calling *ja*; the chair judges which was strongest (KL 5:53).
    ACCLAMATION,
    /// Open vote (KL 5:54).
    VOTE
}
