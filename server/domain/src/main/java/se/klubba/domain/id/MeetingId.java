package se.klubba.domain.id;

/// One meeting.
///
/// @param value opaque, never empty, at most 80 characters
public record MeetingId(String value) implements Id {

    public MeetingId {
        Id.check(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
