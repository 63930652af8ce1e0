package se.klubba.domain.meeting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;

/// Secret ballots, and lots.
public sealed interface BallotCommand extends MeetingCommand {

    /// One ballot, which cannot be taken out of the box again.
    ///
    /// @param candidate one of those who stand; absent with `blank`
    record CastBallot(VoteId vote, Optional<String> candidate, Optional<Boolean> blank)
            implements BallotCommand {

        /// Tells no choice: commands may come into logs.
        @Override
        public String toString() {
            return "CastBallot[" + vote + "]";
        }
    }

    /// The figures of ballots on paper, instead of the box. Entered again the last ones stand.
    ///
    /// @param figures ballots for each candidate; who is not named has none
    /// @param voted who has handed in a ballot; absent: all voters
    record EnterBallots(
            VoteId vote, Map<String, Integer> figures, int blank, Optional<List<PersonId>> voted)
            implements BallotCommand {}

    /// @param winner one of those who share the most votes
    /// @param by who drew
    /// @param method how, in words
    record DrawLots(VoteId vote, String winner, PersonId by, Optional<String> method)
            implements BallotCommand {}
}
