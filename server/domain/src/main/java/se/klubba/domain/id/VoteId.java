package se.klubba.domain.id;

/// One vote (omröstning).
///
/// @param value opaque, never empty, at most 80 characters
public record VoteId(String value) implements Id {

    public VoteId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
