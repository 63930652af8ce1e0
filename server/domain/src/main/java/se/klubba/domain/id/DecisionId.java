package se.klubba.domain.id;

/// One numbered point of a decision.
///
/// @param value opaque, never empty, at most 80 characters
public record DecisionId(String value) implements Id {

    public DecisionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
