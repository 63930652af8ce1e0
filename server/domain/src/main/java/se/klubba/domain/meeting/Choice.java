package se.klubba.domain.meeting;

/// A vote cast. *Ja* is for the main proposal and *nej* for the counter-proposal, never against everything.
public enum Choice {
    YES,
    NO,
    ABSTAIN
}
