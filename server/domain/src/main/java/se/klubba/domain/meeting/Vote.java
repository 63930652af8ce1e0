package se.klubba.domain.meeting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.ballot.Ballots;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;

/// A vote between two alternatives, or among the candidates of an election. A vote may be changed until the chair closes
/// it; the last one counts.
///
/// @param cast each voter's last choice, and the secretary who entered it if it was called out
/// @param outcome present once closed
/// @param tellers who has cast a secret ballot, and what is drawn by lot (eight parts, since a vote is one thing)
/// @param cancelled why, where it was broken off: then nothing has been decided by it
public record Vote(
        VoteId id,
        ItemId item,
        Subject about,
        Set<PersonId> voters,
        Map<PersonId, Cast> cast,
        Optional<Outcome> outcome,
        Optional<String> cancelled,
        Tellers tellers) {

    /// What is voted on, and how; nothing of it changes once the vote is open.
    ///
    /// @param sides absent in an election
    /// @param candidates none where two alternatives stand against each other
    /// @param secret whether who voted what is known to nobody
    /// @param organisations where each organisation gives one answer: who gives it
    public record Subject(
            Optional<Sides> sides,
            List<String> candidates,
            boolean secret,
            Purpose purpose,
            Map<String, List<PersonId>> organisations) {
        public Subject {
            candidates = List.copyOf(candidates);
            organisations = Collections.unmodifiableMap(new LinkedHashMap<>(organisations));
        }

        private Subject without(PersonId voter) {
            var rest = new LinkedHashMap<String, List<PersonId>>();
            organisations.forEach((name, members) ->
                    rest.put(name, members.stream().filter(m -> !m.equals(voter)).toList()));
            rest.values().removeIf(List::isEmpty);
            return new Subject(sides, candidates, secret, purpose, rest);
        }
    }

    /// @param yes what *ja* means
    /// @param no what *nej* means
    public record Sides(Alternative yes, Alternative no) {

        public Alternative of(Choice side) {
            return side == Choice.YES ? yes : no;
        }
    }

    /// What is noted beside the votes cast by name.
    ///
    /// @param marked who has put a ballot into the box
    /// @param paper the figures of ballots on paper, instead of the box
    public record Tellers(Set<PersonId> marked, Optional<Paper> paper, Optional<Lots> lots) {
        public Tellers {
            marked = Collections.unmodifiableSet(new LinkedHashSet<>(marked));
        }

        static final Tellers NONE = new Tellers(Set.of(), Optional.empty(), Optional.empty());
    }

    /// @param voted who has handed in a ballot, where that was noted
    public record Paper(Map<String, Integer> figures, int blank, List<PersonId> voted) {
        public Paper {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            voted = List.copyOf(voted);
        }
    }

    /// @param by who drew
    /// @param method how, in words
    public record Lots(String winner, PersonId by, Optional<String> method) {}

    public boolean secret() {
        return about.secret();
    }

    /// Who has voted so far.
    public Set<PersonId> voted() {
        if (!secret()) return cast.keySet();
        return tellers.paper()
                .<Set<PersonId>>map(p -> new LinkedHashSet<>(p.voted()))
                .orElseGet(tellers::marked);
    }

    /// The candidates between whom lots are drawn; none before closing, and where one has most votes.
    public List<String> tied() {
        return outcome.map(Outcome::tied).orElse(List.of());
    }

    /// The paper that this ballot is in the box.
    public int paper(BallotCommand.CastBallot ballot) {
        return ballot.candidate()
                .map(name -> about.candidates().indexOf(name) + 1)
                .orElse(Ballots.BLANK);
    }

    /// A side, or a candidate, or abstention in either.
    public record Cast(
            Optional<Choice> choice, Optional<String> candidate, Optional<PersonId> enteredBy) {

        /// As it is told: `yes`, `no`, `abstain`, or the candidate.
        public Object word() {
            return candidate.<Object>map(name -> name).or(() -> choice).orElseThrow();
        }
    }

    public boolean open() {
        return outcome.isEmpty() && cancelled.isEmpty();
    }

    public boolean election() {
        return !about.candidates().isEmpty();
    }

    public boolean byOrganisation() {
        return !about.organisations().isEmpty();
    }

    public Optional<Sides> sides() {
        return about.sides();
    }

    /// Each voter's choice of a side.
    public Map<PersonId, Choice> choices() {
        var all = new LinkedHashMap<PersonId, Choice>();
        cast.forEach((voter, vote) -> vote.choice().ifPresent(choice -> all.put(voter, choice)));
        return all;
    }

    /// Each voter's choice in words: a side, a candidate, or abstention.
    private Map<PersonId, Object> words() {
        var all = new LinkedHashMap<PersonId, Object>();
        cast.forEach((voter, vote) -> all.put(voter, vote.word()));
        return all;
    }

    /// Each answer as it counts: of each organisation one, else of each voter.
    Collection<Object> counted() {
        return byOrganisation() ? answers().values() : words().values();
    }

    /// The answers of the organisations whose members agree: a side, a candidate, or abstention.
    public Map<String, Object> answers() {
        return Outcome.answers(about.organisations(), words());
    }

    /// The organisations whose members have not agreed.
    public List<String> disagreeing() {
        return Outcome.disagreeing(about.organisations(), words());
    }

    /// What somebody has voted, or the organisation for that person.
    Optional<Choice> choiceOf(PersonId person) {
        return Optional.ofNullable(choices().get(person))
                .or(() ->
                        about.organisations().entrySet().stream()
                                .filter(e -> e.getValue().contains(person))
                                .findFirst()
                                .map(e -> answers().get(e.getKey()))
                                .filter(Choice.class::isInstance)
                                .map(Choice.class::cast));
    }

    Vote with(PersonId voter, Cast choice) {
        var next = new LinkedHashMap<>(cast);
        next.put(voter, choice);
        return new Vote(id, item, about, voters, next, outcome, cancelled, tellers);
    }

    Vote without(PersonId voter) {
        if (!voters.contains(voter)) return this;
        var others = new LinkedHashSet<>(voters);
        others.remove(voter);
        var left = new LinkedHashMap<>(cast);
        left.remove(voter);
        return new Vote(id, item, about.without(voter), others, left, outcome, cancelled, tellers);
    }

    Vote closed(Outcome result) {
        return new Vote(id, item, about, voters, cast, Optional.of(result), cancelled, tellers);
    }

    Vote cancelled(String reason) {
        return new Vote(id, item, about, voters, cast, outcome, Optional.of(reason), tellers);
    }

    Vote evolve(BallotEvent event) {
        return switch (event) {
            case BallotEvent.BallotMarked e -> {
                var all = new LinkedHashSet<>(tellers.marked());
                all.add(e.voter());
                yield with(new Tellers(all, tellers.paper(), tellers.lots()));
            }
            case BallotEvent.BallotsEntered e -> {
                var paper = new Paper(e.figures(), e.blank(), e.voted());
                yield with(new Tellers(tellers.marked(), Optional.of(paper), tellers.lots()));
            }
            case BallotEvent.LotsDrawn e -> drawn(new Lots(e.winner(), e.by(), e.method()));
        };
    }

    private Vote drawn(Lots lots) {
        var settled = outcome.map(o -> o.drawn(lots.winner()));
        var noted = new Tellers(tellers.marked(), tellers.paper(), Optional.of(lots));
        return new Vote(id, item, about, voters, cast, settled, cancelled, noted);
    }

    private Vote with(Tellers next) {
        return new Vote(id, item, about, voters, cast, outcome, cancelled, next);
    }

    /// What won; absent until closed, at a tie that gives no decision, and before lots are drawn. A candidate who was
    /// proposed is that proposal.
    public Optional<Alternative> winner() {
        var side = outcome.flatMap(Outcome::winner).flatMap(w -> sides().map(s -> s.of(w)));
        return side.or(() -> elected().map(Alternative::candidate));
    }

    /// The candidate who won.
    public Optional<String> elected() {
        return outcome.flatMap(Outcome::election).flatMap(Outcome.Election::elected);
    }
}
