package se.klubba.domain.id;

/// One reservation against a decision.
///
/// @param value opaque, never empty, at most 80 characters
public record ReservationId(String value) implements Id {

    public ReservationId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
