package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.ballot.Ballots;

/// The boxes of secret votes. What lies in them is no fact of the meeting, so the rules are shown it when they decide, as
/// they are shown texts, and only then.
@FunctionalInterface
public interface Boxes {

    /// Where it is only asked what could be done: as many papers as have voted, and nothing on them.
    Boxes CLOSED =
            vote -> {
                var papers = Ballots.none();
                for (var at = vote.voted().size(); at > 0; at--)
                    papers = papers.with(Ballots.BLANK);
                return Optional.of(papers);
            };

    /// @return absent where the box cannot be opened any more
    Optional<Ballots> of(Vote vote);
}
