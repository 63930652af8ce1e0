package se.klubba.domain.id;

/// One correction of an adjusted document.
///
/// @param value opaque, never empty, at most 80 characters
public record CorrectionId(String value) implements Id {

    public CorrectionId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
