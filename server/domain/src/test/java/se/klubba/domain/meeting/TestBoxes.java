package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.ballot.Ballots;
import se.klubba.domain.id.VoteId;

/// Boxes of secret votes as a server keeps them, and beside them what every ballot said, for counting anew.
final class TestBoxes implements Boxes {

    private final Map<VoteId, Ballots> boxes = new HashMap<>();
    private final Map<VoteId, List<String>> said = new HashMap<>();

    @Override
    public Optional<Ballots> of(Vote vote) {
        return Optional.ofNullable(boxes.getOrDefault(vote.id(), Ballots.none()));
    }

    /// After a command that was accepted.
    void take(Meeting after, MeetingCommand command) {
        if (!(command instanceof BallotCommand.CastBallot cast)) return;
        var vote = after.deciding().vote(cast.vote());
        boxes.merge(
                vote.id(),
                Ballots.none().with(vote.paper(cast)),
                (all, _) -> all.with(vote.paper(cast)));
        said.computeIfAbsent(vote.id(), _ -> new ArrayList<>()).add(cast.candidate().orElse(""));
    }

    void lose(VoteId vote) {
        boxes.put(vote, null);
    }

    /// How many ballots said this; empty for blank.
    int count(VoteId vote, String candidate) {
        return (int) said.getOrDefault(vote, List.of()).stream().filter(candidate::equals).count();
    }
}
