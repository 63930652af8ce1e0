package se.klubba.domain.meeting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;

/// Everything that is being, or has been, decided.
///
/// @param decisions decision points in the order in which they were drafted
/// @param question what is put to the meeting now
/// @param procedures how each item has been decided so far, where anything of it has been
/// @param counted how many there have ever been: ids are never used again. Counted for each item by itself, so that the
///     ids of one item tell nothing of what goes on in another, to which somebody may have no right
public record Deciding(
        Map<DecisionId, Decision> decisions,
        Map<ProposalId, Proposal> proposals,
        Optional<Question> question,
        Map<VoteId, Vote> votes,
        Map<AssignmentId, Assignment> assignments,
        Map<ItemId, Procedure> procedures,
        Counted counted) {

    /// @param drafted decision points ever made in each item
    public record Counted(Map<ItemId, Integer> drafted, Map<ItemId, Integer> assigned) {
        public Counted {
            drafted = Map.copyOf(drafted);
            assigned = Map.copyOf(assigned);
        }

        Counted drafted(ItemId item) {
            return new Counted(oneMore(drafted, item), assigned);
        }

        Counted assigned(ItemId item) {
            return new Counted(drafted, oneMore(assigned, item));
        }

        private static Map<ItemId, Integer> oneMore(Map<ItemId, Integer> counts, ItemId item) {
            var next = new LinkedHashMap<>(counts);
            next.merge(item, 1, Integer::sum);
            return next;
        }
    }

    public Deciding {
        decisions = Collections.unmodifiableMap(new LinkedHashMap<>(decisions));
        proposals = Collections.unmodifiableMap(new LinkedHashMap<>(proposals));
        votes = Collections.unmodifiableMap(new LinkedHashMap<>(votes));
        assignments = Collections.unmodifiableMap(new LinkedHashMap<>(assignments));
        procedures = Collections.unmodifiableMap(new LinkedHashMap<>(procedures));
    }

    static final Deciding NOTHING =
            new Deciding(
                    Map.of(),
                    Map.of(),
                    Optional.empty(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    new Counted(Map.of(), Map.of()));

    /// @throws IllegalStateException if there is none of that id: only for ids that the log itself names
    public Decision decision(DecisionId id) {
        return known(decisions, id);
    }

    /// @throws IllegalStateException as [#decision]
    public Proposal proposal(ProposalId id) {
        return known(proposals, id);
    }

    /// @throws IllegalStateException as [#decision]
    public Vote vote(VoteId id) {
        return known(votes, id);
    }

    private static <K, V> V known(Map<K, V> all, K id) {
        var one = all.get(id);
        if (one == null) throw new IllegalStateException("unknown: " + id);
        return one;
    }

    public List<Decision> decisionsOf(ItemId item) {
        return decisions.values().stream().filter(d -> d.item().equals(item)).toList();
    }

    public List<Proposal> proposalsOf(ItemId item) {
        return proposals.values().stream().filter(p -> p.item().equals(item)).toList();
    }

    public List<Vote> votesOf(ItemId item) {
        return votes.values().stream().filter(v -> v.item().equals(item)).toList();
    }

    public Procedure procedure(ItemId item) {
        return procedures.getOrDefault(item, Procedure.NONE);
    }

    public Optional<Vote> openVote() {
        return votes.values().stream().filter(Vote::open).findFirst();
    }

    /// Whether the gavel falls, or has just fallen, on putting this item off: the chair's word for it is a part of that.
    boolean putsOff(ItemId item) {
        if (question.isPresent()) return true;
        var settled = procedure(item).settled();
        return !settled.isEmpty()
                && settled.getLast().purpose() == Purpose.PROCEDURAL
                && settled.getLast().won().flatMap(Alternative::proposal).isPresent();
    }

    /// Ids are counted, never random: folding the log again gives the same ones.
    DecisionId newDecision(ItemId item) {
        return new DecisionId(item + "d" + (counted.drafted().getOrDefault(item, 0) + 1));
    }

    ProposalId newProposal(ItemId item) {
        return new ProposalId(item + "q" + (proposalsOf(item).size() + 1));
    }

    VoteId newVote(ItemId item) {
        return new VoteId(item + "v" + (votesOf(item).size() + 1));
    }

    AssignmentId newAssignment(ItemId item) {
        return new AssignmentId(item + "g" + (counted.assigned().getOrDefault(item, 0) + 1));
    }

    /// What somebody knows who has no right to these items.
    Deciding without(Collection<ItemId> hidden) {
        return new Deciding(
                keeping(decisions, d -> !hidden.contains(d.item())),
                keeping(proposals, p -> !hidden.contains(p.item())),
                question.filter(q -> !hidden.contains(q.item())),
                keeping(votes, v -> !hidden.contains(v.item())),
                keeping(assignments, a -> !hidden.contains(decision(a.decision()).item())),
                elsewhere(hidden),
                counted);
    }

    private Map<ItemId, Procedure> elsewhere(Collection<ItemId> hidden) {
        var all = new LinkedHashMap<>(procedures);
        all.keySet().removeAll(hidden);
        return all;
    }

    private static <K, V> Map<K, V> keeping(Map<K, V> all, Predicate<V> wanted) {
        var kept = new LinkedHashMap<>(all);
        kept.values().removeIf(wanted.negate());
        return kept;
    }

    Deciding evolve(BallotEvent event) {
        return switch (event) {
            case BallotEvent.BallotMarked e -> Asking.noted(this, e, e.vote());
            case BallotEvent.BallotsEntered e -> Asking.noted(this, e, e.vote());
            case BallotEvent.LotsDrawn e -> Asking.noted(this, e, e.vote());
        };
    }

    Deciding evolve(DecidingEvent event) {
        return switch (event) {
            case DecidingEvent.DecisionDrafted e ->
                    withDecision(Decision.draft(e.decision(), e.item(), e.text()), true);
            case DecidingEvent.DecisionRemoved e -> withoutDecision(e.decision());
            case DecidingEvent.DecisionFormSet _ -> this;
            case DecidingEvent.ProposalMade e -> proposed(e.motion());
            case DecidingEvent.ProposalSupported e ->
                    changed(e.proposal(), p -> p.supportedBy(e.person()));
            case DecidingEvent.ProposalWithdrawn e -> withdrawn(e.proposal());
            case DecidingEvent.PathShown e ->
                    with(e.item(), Optional.of(new DecisionPath(e.steps(), false)));
            case DecidingEvent.PathApproved e ->
                    with(e.item(), procedure(e.item()).path().map(DecisionPath::asApproved));
            case DecidingEvent.QuestionPut e -> Asking.put(this, e.put());
            case DecidingEvent.QuestionTakenBack _ -> Asking.takenBack(this);
            case DecidingEvent.FindingDeclared e -> Asking.found(this, e);
            case DecidingEvent.QuestionAnswered e ->
                    asking(Asking.now(this).answered(e.person(), e.alternative()));
            case DecidingEvent.RoundPut e ->
                    asking(Asking.now(this).withRound(Round.put(e.alternatives())));
            case DecidingEvent.RoundFound e -> Asking.roundFound(this, e.finding());
            case DecidingEvent.VoteRequested e -> Asking.voteRequested(this, e.by());
            case DecidingEvent.VoteOpened e -> Asking.voteOpened(this, e);
            case DecidingEvent.VoteCast e ->
                    withVote(
                            vote(e.vote())
                                    .with(
                                            e.voter(),
                                            new Vote.Cast(
                                                    e.choice(), e.candidate(), e.enteredBy())));
            case DecidingEvent.VoteCancelled e -> Asking.voteCancelled(this, e);
            case DecidingEvent.VoteClosed e -> Asking.voteClosed(this, e);
            case DecidingEvent.DecisionConfirmed e -> Asking.confirmed(this, e);
            case DecidingEvent.AssignmentMade e -> assigned(e);
            case DecidingEvent.AssignmentRemoved e ->
                    unassigned(a -> a.id().equals(e.assignment()));
            case DecidingEvent.AssignmentReported _, DecidingEvent.ReportWithdrawn _ -> this;
            case DecidingEvent.CostSplitMarked e ->
                    changed(e.decision(), d -> d.sharing(Optional.of(e.split())));
            case DecidingEvent.CostSplitRemoved e ->
                    changed(e.decision(), d -> d.sharing(Optional.empty()));
        };
    }

    /// Whoever must leave the item loses the vote in it, also one that is open (KL 6:30).
    Deciding recused(ItemId item, PersonId person) {
        var voting =
                openVote()
                        .filter(vote -> vote.item().equals(item))
                        .map(vote -> withVote(vote.without(person)))
                        .orElse(this);
        return voting.question
                .filter(q -> q.item().equals(item))
                .map(q -> voting.asking(q.without(person)))
                .orElse(voting);
    }

    /// Once more has been proposed, the path shown is none any more.
    private Deciding proposed(Proposal.Motion motion) {
        return withProposal(Proposal.made(motion)).with(motion.item(), Optional.empty());
    }

    private Deciding withdrawn(ProposalId id) {
        var item = proposal(id).item();
        return changed(id, p -> p.as(Proposal.Status.WITHDRAWN))
                .with(item, procedure(item).path().flatMap(path -> path.without(id)));
    }

    private Deciding with(ItemId item, Optional<DecisionPath> path) {
        return with(item, procedure(item).on(path));
    }

    Deciding with(ItemId item, Procedure next) {
        if (next.equals(procedure(item))) return this;
        var all = new LinkedHashMap<>(procedures);
        all.put(item, next);
        return new Deciding(decisions, proposals, question, votes, assignments, all, counted);
    }

    Deciding asking(Question next) {
        return asking(Optional.of(next));
    }

    Deciding asking(Optional<Question> next) {
        return new Deciding(decisions, proposals, next, votes, assignments, procedures, counted);
    }

    Deciding changed(DecisionId id, UnaryOperator<Decision> change) {
        return withDecision(change.apply(decision(id)), false);
    }

    Deciding changed(ProposalId id, UnaryOperator<Proposal> change) {
        return withProposal(change.apply(proposal(id)));
    }

    Deciding withDecision(Decision decision, boolean made) {
        var all = new LinkedHashMap<>(decisions);
        all.put(decision.id(), decision);
        var count = made ? counted.drafted(decision.item()) : counted;
        return new Deciding(all, proposals, question, votes, assignments, procedures, count);
    }

    /// The assignments that it gave go with it.
    private Deciding withoutDecision(DecisionId id) {
        var rest = new LinkedHashMap<>(decisions);
        rest.remove(id);
        var left = unassigned(a -> a.decision().equals(id)).assignments;
        return new Deciding(rest, proposals, question, votes, left, procedures, counted);
    }

    private Deciding withProposal(Proposal proposal) {
        var all = new LinkedHashMap<>(proposals);
        all.put(proposal.id(), proposal);
        return new Deciding(decisions, all, question, votes, assignments, procedures, counted);
    }

    Deciding withVote(Vote vote) {
        var all = new LinkedHashMap<>(votes);
        all.put(vote.id(), vote);
        return new Deciding(decisions, proposals, question, all, assignments, procedures, counted);
    }

    private Deciding assigned(DecidingEvent.AssignmentMade e) {
        var all = new LinkedHashMap<>(assignments);
        all.put(e.assignment(), new Assignment(e.assignment(), e.decision(), e.task()));
        var count = counted.assigned(decision(e.decision()).item());
        return new Deciding(decisions, proposals, question, votes, all, procedures, count);
    }

    private Deciding unassigned(Predicate<Assignment> gone) {
        var rest = keeping(assignments, gone.negate());
        return new Deciding(decisions, proposals, question, votes, rest, procedures, counted);
    }
}
