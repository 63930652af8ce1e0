package se.klubba.domain.id;

/// One note to the minutes.
///
/// @param value opaque, never empty, at most 80 characters
public record NoteId(String value) implements Id {

    public NoteId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
