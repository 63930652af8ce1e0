package se.klubba.domain.id;

/// One matter on the agenda of a meeting.
///
/// @param value opaque, never empty, at most 80 characters
public record ItemId(String value) implements Id {

    public ItemId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
