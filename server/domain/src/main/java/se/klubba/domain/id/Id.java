package se.klubba.domain.id;

/// A name of a thing that means nothing but that thing. On the wire and in the log it is its bare string.
public sealed interface Id
        permits MeetingId,
                BodyId,
                PersonId,
                ItemId,
                MatterId,
                DecisionId,
                ProposalId,
                VoteId,
                ReservationId,
                NoteId,
                AttachmentId,
                AssignmentId,
                CommentId,
                CorrectionId {

    /// The longest id, in characters.
    int LONGEST = 80;

    String value();

    static void check(String value) {
        if (value.isEmpty() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "an id has 1 to 80 characters, not " + value.length());
        }
    }
}
