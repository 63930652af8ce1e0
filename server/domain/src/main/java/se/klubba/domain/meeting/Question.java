package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.minutes.Node;

/// What is put to the meeting now. There is at most one.
///
/// @param stage how far it has come
/// @param requestedBy who has asked for a vote
/// @param vote the vote held on it
/// @param said what the chair had found before the vote said otherwise, or the same (eight parts, since a question is the
///     one thing that goes all the way)
/// @param rounds where there are three or more alternatives: how the counter-proposal is chosen
/// @param answers what those who follow from afar have called; a help for the chair, and nothing more
public record Question(
        Put put,
        Stage stage,
        Optional<Finding> finding,
        List<PersonId> requestedBy,
        Optional<VoteId> vote,
        Optional<Finding> said,
        Rounds rounds,
        Map<PersonId, Alternative> answers) {

    /// As put: nothing of it changes afterwards.
    ///
    /// @param alternatives in the order in which the chair puts them, at least one
    /// @param decisions the points that the draft consists of, with their wordings
    /// @param proposals the wordings of the proposals among the alternatives, and of those that call for approval of the draft
    public record Put(
            ItemId item,
            Purpose purpose,
            Method method,
            List<Alternative> alternatives,
            List<Wording> decisions,
            Map<ProposalId, Node> proposals) {}

    /// What the chair finds to have won, or that the one proposal put has fallen.
    public record Finding(Alternative alternative, boolean rejected) {}

    /// `PUT → FOUND → (VOTE_REQUESTED → VOTING → VOTED)`, then the gavel.
    public enum Stage {
        PUT,
        /// The pause before the gavel: a vote can be requested.
        FOUND,
        VOTE_REQUESTED,
        VOTING,
        /// The vote is closed; its result waits for the gavel.
        VOTED
    }

    public Question {
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /// @param before rounds held before this question was put
    static Question of(Put put, List<Round> before) {
        return new Question(
                put,
                Stage.PUT,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new Rounds(before, Optional.empty()),
                Map.of());
    }

    Question found(Finding found) {
        return new Question(
                put, Stage.FOUND, Optional.of(found), requestedBy, vote, said, rounds, answers);
    }

    Question requested(PersonId by) {
        return new Question(
                put,
                Stage.VOTE_REQUESTED,
                finding,
                and(requestedBy, by),
                vote,
                said,
                rounds,
                answers);
    }

    Question voting(VoteId opened) {
        return new Question(
                put,
                Stage.VOTING,
                finding,
                requestedBy,
                Optional.of(opened),
                said,
                rounds.settled(),
                answers);
    }

    Question voteCancelled() {
        return new Question(
                put,
                Stage.VOTE_REQUESTED,
                finding,
                requestedBy,
                Optional.empty(),
                said,
                rounds,
                answers);
    }

    /// @param result absent where lots must be drawn
    Question voted(Optional<Finding> result) {
        return new Question(put, Stage.VOTED, result, requestedBy, vote, finding, rounds, answers);
    }

    Question with(Rounds next) {
        return new Question(put, stage, finding, requestedBy, vote, said, next, answers);
    }

    /// A round is put: what was called was about something else.
    Question withRound(Round round) {
        return new Question(
                put,
                stage,
                finding,
                requestedBy,
                vote,
                said,
                rounds.settled().now(round),
                Map.of());
    }

    Question answered(PersonId person, Alternative alternative) {
        var all = new LinkedHashMap<>(answers);
        all.put(person, alternative);
        return new Question(put, stage, finding, requestedBy, vote, said, rounds, all);
    }

    static List<PersonId> and(List<PersonId> some, PersonId one) {
        var all = new ArrayList<>(some);
        if (!all.contains(one)) all.add(one);
        return List.copyOf(all);
    }

    public ItemId item() {
        return put.item();
    }

    /// Whether this question is itself a round, put before the main one or alone.
    public boolean choosesCounterProposal() {
        return put.purpose() == Purpose.COUNTER_PROPOSAL;
    }

    /// Who stands in an election: names, or the proposals that name them. A proposal alone falls or stands, as elsewhere.
    public List<String> candidates() {
        var names = put.alternatives().stream().flatMap(a -> a.candidate().stream()).toList();
        if (names.size() == put.alternatives().size()) return names;
        var proposals =
                put.alternatives().stream()
                        .flatMap(a -> a.proposal().stream())
                        .map(ProposalId::value)
                        .toList();
        var between = put.purpose() == Purpose.ELECTION && proposals.size() > 1;
        return between && proposals.size() == put.alternatives().size() ? proposals : List.of();
    }

    /// What was found to have won cannot itself be challenged in a round; in doubt it is what was put first. A question
    /// that chooses the counter-proposal has none.
    public Optional<Alternative> main() {
        if (choosesCounterProposal()) return Optional.empty();
        return Optional.of(
                finding.map(Finding::alternative).orElseGet(put.alternatives()::getFirst));
    }

    /// What can stand against the main proposal.
    public List<Alternative> others() {
        return put.alternatives().stream().filter(a -> !Optional.of(a).equals(main())).toList();
    }

    /// What stands against the main proposal as far as the rounds have come.
    public Optional<Alternative> counter() {
        return rounds.winner().filter(others()::contains);
    }

    /// Those that have not been in a round yet.
    public List<Alternative> remaining() {
        return others().stream().filter(a -> !rounds.took(a)).toList();
    }

    /// Whether such a vote is a round, and does not settle the question itself.
    boolean heldInRound(Vote.Subject about) {
        if (about.sides().isEmpty()) return false;
        return choosesCounterProposal()
                ? put.alternatives().size() > 2
                : about.purpose() == Purpose.COUNTER_PROPOSAL;
    }

    /// What may stand in the next round: what has come out of the last one, and what has been in none.
    public List<Alternative> pool() {
        var pool = new ArrayList<Alternative>();
        counter().ifPresent(pool::add);
        pool.addAll(remaining());
        return counter().isPresent() ? List.copyOf(pool) : others();
    }

    /// Whether it is known what stands against the main proposal.
    public boolean counterChosen() {
        return others().size() < 2 || (counter().isPresent() && remaining().isEmpty());
    }

    /// Whoever must leave the item calls nothing any more.
    Question without(PersonId person) {
        if (!answers.containsKey(person)) return this;
        var rest = new LinkedHashMap<>(answers);
        rest.remove(person);
        return new Question(put, stage, finding, requestedBy, vote, said, rounds, rest);
    }
}
