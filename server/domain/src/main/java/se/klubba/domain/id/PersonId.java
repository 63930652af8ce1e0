package se.klubba.domain.id;

/// A person. The name lies in a directory, never in an event.
///
/// @param value opaque, never empty, at most 80 characters
public record PersonId(String value) implements Id {

    public PersonId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
