package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rounds of one question: those that are over, and the one that goes on.
public record Rounds(List<Round> done, Optional<Round> now) {

    public Rounds {
        done = List.copyOf(done);
    }

    Rounds now(Round round) {
        return new Rounds(done, Optional.of(round));
    }

    Rounds without() {
        return new Rounds(done, Optional.empty());
    }

    /// What was found in the round that goes on stands once the meeting has gone on from there.
    Rounds settled() {
        if (now.flatMap(Round::finding).isEmpty()) return without();
        return over(now.get());
    }

    /// The round is over with this vote.
    Rounds over(Round round) {
        var all = new ArrayList<>(done);
        all.add(round);
        return new Rounds(all, Optional.empty());
    }

    /// All that have chosen something, also the one in whose pause we are.
    public List<Round> decided() {
        return now.filter(r -> r.stage() == Question.Stage.FOUND)
                .map(round -> over(round).done())
                .orElse(done);
    }

    Optional<Alternative> winner() {
        var all = decided();
        return all.isEmpty() ? Optional.empty() : all.getLast().finding();
    }

    boolean took(Alternative alternative) {
        return decided().stream().anyMatch(r -> r.alternatives().contains(alternative));
    }

    /// Whether a vote was held: such a round is never undone.
    boolean voted() {
        return done.stream().anyMatch(r -> r.vote().isPresent());
    }
}
