package se.klubba.domain.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;

/// Secret ballots, and lots. What somebody has voted is never an event: the log is the worst place for a secret.
public sealed interface BallotEvent extends MeetingEvent {

    /// That somebody has voted; the ballot lies in the box, which is stored with this event and not in it.
    record BallotMarked(VoteId vote, PersonId voter) implements BallotEvent {}

    /// The figures of ballots on paper.
    ///
    /// @param voted who has handed in a ballot
    record BallotsEntered(
            VoteId vote, Map<String, Integer> figures, int blank, List<PersonId> voted)
            implements BallotEvent {}

    /// @param by who drew
    /// @param method how, in words
    record LotsDrawn(VoteId vote, String winner, PersonId by, Optional<String> method)
            implements BallotEvent {}
}
