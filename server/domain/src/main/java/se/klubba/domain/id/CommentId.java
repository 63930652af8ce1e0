package se.klubba.domain.id;

/// One comment on the document under review.
///
/// @param value opaque, never empty, at most 80 characters
public record CommentId(String value) implements Id {

    public CommentId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
