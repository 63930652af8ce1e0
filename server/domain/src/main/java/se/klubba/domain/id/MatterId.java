package se.klubba.domain.id;

/// A matter raised under *övriga frågor*; it becomes an item later.
///
/// @param value opaque, never empty, at most 80 characters
public record MatterId(String value) implements Id {

    public MatterId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
