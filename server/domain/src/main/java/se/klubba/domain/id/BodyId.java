package se.klubba.domain.id;

/// A body that meets: samrådsgrupp, nätverk, nämnd …
///
/// @param value opaque, never empty, at most 80 characters
public record BodyId(String value) implements Id {

    public BodyId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
