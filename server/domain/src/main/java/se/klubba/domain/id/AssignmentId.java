package se.klubba.domain.id;

/// One assignment (uppdrag) out of a decision.
///
/// @param value opaque, never empty, at most 80 characters
public record AssignmentId(String value) implements Id {

    public AssignmentId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
