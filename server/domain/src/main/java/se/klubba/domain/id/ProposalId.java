package se.klubba.domain.id;

/// A proposal (yrkande) made at the meeting.
///
/// @param value opaque, never empty, at most 80 characters
public record ProposalId(String value) implements Id {

    public ProposalId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
