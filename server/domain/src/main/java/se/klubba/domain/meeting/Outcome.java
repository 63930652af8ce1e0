package se.klubba.domain.meeting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.PersonId;

/// The result of a vote. All arithmetic of votes stands here, in integers.
///
/// @param yes votes for the main proposal
/// @param no votes for the counter-proposal
/// @param abstain recorded, never counted (KL 5:55)
/// @param winner the side that won; absent in an election, and where a tie gives no decision
/// @param election the figures of an election
public record Outcome(
        int yes,
        int no,
        int abstain,
        Optional<Choice> winner,
        DecidedBy decidedBy,
        Optional<Election> election) {

    public enum DecidedBy {
        MAJORITY,
        /// At a tie in an open vote the chair's side wins (KL 5:56).
        CASTING_VOTE,
        /// At a tie in an election (KL 5:56).
        LOTS,
        /// At a tie, where the body has so chosen: the question falls.
        NO_DECISION
    }

    /// @param candidates votes for each, also for those who got none
    /// @param blank votes for nobody
    /// @param elected absent at a tie until lots are drawn
    public record Election(Map<String, Integer> candidates, int blank, Optional<String> elected) {
        public Election {
            candidates = Collections.unmodifiableMap(new LinkedHashMap<>(candidates));
        }
    }

    /// What settles a tie between two sides.
    public enum TieBreak {
        CASTING_VOTE,
        NO_DECISION
    }

    public static Outcome of(int yes, int no, int abstain, Choice winner, DecidedBy decidedBy) {
        return new Outcome(yes, no, abstain, Optional.of(winner), decidedBy, Optional.empty());
    }

    /// Counts a vote between two sides.
    ///
    /// @param choices the last choice of each voter, or the answer of each organisation
    /// @param presiding the choice of whoever presides, whose side wins a tie
    /// @return absent at a tie while the chair has abstained or not voted: the chair must then vote (KL 4:25, 5:56)
    static Optional<Outcome> of(
            Collection<?> choices, Optional<Choice> presiding, TieBreak tieBreak) {
        var yes = count(choices, Choice.YES);
        var no = count(choices, Choice.NO);
        var abstain = count(choices, Choice.ABSTAIN);
        if (yes != no) {
            var winner = yes > no ? Choice.YES : Choice.NO;
            return Optional.of(of(yes, no, abstain, winner, DecidedBy.MAJORITY));
        }
        return switch (tieBreak) {
            case CASTING_VOTE ->
                    presiding
                            .filter(Set.of(Choice.YES, Choice.NO)::contains)
                            .map(side -> of(yes, no, abstain, side, DecidedBy.CASTING_VOTE));
            case NO_DECISION ->
                    Optional.of(
                            new Outcome(
                                    yes,
                                    no,
                                    abstain,
                                    Optional.empty(),
                                    DecidedBy.NO_DECISION,
                                    Optional.empty()));
        };
    }

    /// The one answer of each organisation whose members have answered and agree; who has not answered follows those of
    /// the same organisation who have. Organisations that disagree, or are silent, give none.
    static <T> Map<String, T> answers(
            Map<String, List<PersonId>> organisations, Map<PersonId, T> choices) {
        var answers = new LinkedHashMap<String, T>();
        organisations.forEach((organisation, members) -> {
            var given = given(members, choices);
            if (given.size() == 1) answers.put(organisation, given.iterator().next());
        });
        return answers;
    }

    /// The organisations whose members have given different answers.
    static List<String> disagreeing(
            Map<String, List<PersonId>> organisations, Map<PersonId, ?> choices) {
        return organisations.entrySet().stream()
                .filter(e -> given(e.getValue(), choices).size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static <T> Set<T> given(List<PersonId> members, Map<PersonId, T> choices) {
        var given = new LinkedHashSet<T>();
        for (var member : members) {
            var choice = choices.get(member);
            if (choice != null) given.add(choice);
        }
        return given;
    }

    /// Counts an election: more votes than any other wins, and a tie of the most is for the lots.
    ///
    /// @param figures votes for each candidate
    /// @param blank votes for nobody
    static Outcome ofElection(Map<String, Integer> figures, int blank) {
        var most = figures.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var top =
                figures.entrySet().stream()
                        .filter(e -> e.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
        var elected = top.size() == 1 ? Optional.of(top.getFirst()) : Optional.<String>empty();
        return new Outcome(
                0,
                0,
                0,
                Optional.empty(),
                elected.isPresent() ? DecidedBy.MAJORITY : DecidedBy.LOTS,
                Optional.of(new Election(figures, blank, elected)));
    }

    /// Counts the open votes of an election.
    ///
    /// @param words a candidate or [Choice#ABSTAIN], of each voter or each organisation
    static Outcome ofElection(List<String> candidates, Collection<Object> words) {
        var figures = new LinkedHashMap<String, Integer>();
        candidates.forEach(candidate -> figures.put(candidate, 0));
        words.forEach(word -> figures.computeIfPresent(word.toString(), (_, n) -> n + 1));
        var blank = (int) words.stream().filter(Choice.ABSTAIN::equals).count();
        return ofElection(figures, blank);
    }

    /// The candidates between whom lots are drawn: those who share the most votes.
    public List<String> tied() {
        if (decidedBy != DecidedBy.LOTS) return List.of();
        var figures = election.map(Election::candidates).orElse(Map.of());
        var most = figures.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return figures.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// The election once the lot has fallen.
    Outcome drawn(String winner) {
        var settled =
                election.map(e -> new Election(e.candidates(), e.blank(), Optional.of(winner)));
        return new Outcome(yes, no, abstain, this.winner, DecidedBy.LOTS, settled);
    }

    private static int count(Collection<?> choices, Choice wanted) {
        return (int) choices.stream().filter(wanted::equals).count();
    }
}
