package se.klubba.domain.meeting;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;

/// An open vote between two alternatives. A vote may be changed until the chair closes it; the last one counts.
///
/// @param cast each voter's last choice, and the secretary who entered it if it was called out
/// @param outcome present once closed
public record Vote(
        VoteId id,
        ItemId item,
        Sides sides,
        Set<PersonId> voters,
        Map<PersonId, Cast> cast,
        Optional<Outcome> outcome) {

    /// @param yes what *ja* means
    /// @param no what *nej* means
    public record Sides(Alternative yes, Alternative no) {}

    public record Cast(Choice choice, Optional<PersonId> enteredBy) {}

    public boolean open() {
        return outcome.isEmpty();
    }

    /// Who has voted so far.
    public Set<PersonId> voted() {
        return cast.keySet();
    }

    /// Each voter's choice, as counted.
    public Map<PersonId, Choice> choices() {
        var all = new LinkedHashMap<PersonId, Choice>();
        cast.forEach((voter, vote) -> all.put(voter, vote.choice()));
        return all;
    }

    Vote with(PersonId voter, Cast choice) {
        var next = new LinkedHashMap<>(cast);
        next.put(voter, choice);
        return new Vote(id, item, sides, voters, next, outcome);
    }

    Vote without(PersonId voter) {
        if (!voters.contains(voter)) return this;
        var others = new LinkedHashSet<>(voters);
        others.remove(voter);
        var left = new LinkedHashMap<>(cast);
        left.remove(voter);
        return new Vote(id, item, sides, others, left, outcome);
    }

    Vote closed(Outcome result) {
        return new Vote(id, item, sides, voters, cast, Optional.of(result));
    }

    /// The alternative that won; present once closed.
    public Optional<Alternative> winner() {
        return outcome.map(o -> o.winner() == Choice.YES ? sides.yes() : sides.no());
    }
}
