package se.klubba.domain.id;

/// One attachment (bilaga).
///
/// @param value opaque, never empty, at most 80 characters
public record AttachmentId(String value) implements Id {

    public AttachmentId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
