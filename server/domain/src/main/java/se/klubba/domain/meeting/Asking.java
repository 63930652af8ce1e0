package se.klubba.domain.meeting;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;

/// How the question that is put goes on to the gavel, as facts are folded. Part of [Deciding].
final class Asking {

    private Asking() {}

    static Question now(Deciding deciding) {
        return deciding.question()
                .orElseThrow(() -> new IllegalStateException("no question is put"));
    }

    /// What a question that chose the counter-proposal has chosen stands in the one that follows it.
    static Deciding put(Deciding deciding, Question.Put put) {
        var before = deciding.question().map(Asking::chosen).orElse(List.of());
        var next = deciding;
        for (var wording : put.decisions()) {
            next = next.changed(wording.decision(), d -> d.put(wording.content()));
        }
        for (var proposal : put.proposals().entrySet()) {
            next = next.changed(proposal.getKey(), p -> p.put(proposal.getValue()));
        }
        return next.asking(Question.of(put, before));
    }

    /// A question that only chose the counter-proposal is a round of the next one. Where it was settled by rounds of its
    /// own, those stand already.
    private static List<Round> chosen(Question question) {
        var rounds = question.rounds();
        if (question.stage() == Question.Stage.VOTED && question.vote().isEmpty()) {
            return rounds.done();
        }
        var itself =
                new Round(
                        question.put().alternatives(),
                        question.stage(),
                        question.finding().map(Question.Finding::alternative),
                        question.requestedBy(),
                        question.vote());
        return rounds.without().over(itself).done();
    }

    static Deciding takenBack(Deciding deciding) {
        var next = deciding;
        for (var wording : now(deciding).put().decisions()) {
            next = next.changed(wording.decision(), Decision::takenBack);
        }
        for (var proposal : concerned(now(deciding))) {
            next = next.changed(proposal, Proposal::takenBack);
        }
        return next.asking(Optional.empty());
    }

    /// The proposals put, in this question or in a round before it.
    private static Set<ProposalId> concerned(Question question) {
        var all = new LinkedHashSet<>(question.put().proposals().keySet());
        question.rounds().done().stream()
                .flatMap(round -> round.alternatives().stream())
                .forEach(a -> a.proposal().ifPresent(all::add));
        return all;
    }

    static Deciding found(Deciding deciding, DecidingEvent.FindingDeclared e) {
        var next = deciding;
        for (var wording : now(deciding).put().decisions()) {
            next = next.changed(wording.decision(), d -> d.as(Decision.Status.FOUND));
        }
        return next.asking(now(deciding).found(new Question.Finding(e.finding(), e.rejected())));
    }

    static Deciding roundFound(Deciding deciding, Alternative finding) {
        var rounds = now(deciding).rounds();
        var round = rounds.now().orElseThrow().found(finding);
        return deciding.asking(now(deciding).with(rounds.now(round)));
    }

    static Deciding voteRequested(Deciding deciding, PersonId by) {
        var question = now(deciding);
        var rounds = question.rounds();
        return deciding.asking(
                rounds.now()
                        .map(round -> question.with(rounds.now(round.requested(by))))
                        .orElseGet(() -> question.requested(by)));
    }

    static Deciding voteOpened(Deciding deciding, DecidingEvent.VoteOpened e) {
        var sides = e.yes().flatMap(yes -> e.no().map(no -> new Vote.Sides(yes, no)));
        var about =
                new Vote.Subject(
                        sides,
                        e.candidates(),
                        e.secret().orElse(false),
                        e.purpose().orElse(Purpose.MAIN),
                        e.organisations());
        var vote =
                new Vote(
                        e.vote(),
                        e.item(),
                        about,
                        e.voters(),
                        java.util.Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Vote.Tellers.NONE);
        var question = now(deciding);
        var next =
                question.heldInRound(about) ? inRound(question, vote) : question.voting(e.vote());
        return deciding.withVote(vote).asking(next);
    }

    /// The vote settles the round that is put, or is a round of its own.
    private static Question inRound(Question question, Vote vote) {
        var sides = vote.sides().map(s -> List.of(s.yes(), s.no())).orElse(List.of());
        var fits =
                question.rounds()
                        .now()
                        .filter(round ->
                                Set.copyOf(round.alternatives()).equals(Set.copyOf(sides)));
        var rounds = fits.isPresent() ? question.rounds() : question.rounds().settled();
        var round = fits.orElseGet(() -> Round.put(sides));
        return question.with(rounds.now(round.voting(sides, vote.id())));
    }

    static Deciding voteCancelled(Deciding deciding, DecidingEvent.VoteCancelled e) {
        var vote = deciding.vote(e.vote()).cancelled(e.reason());
        var question = now(deciding);
        var rounds = question.rounds();
        var next =
                rounds.now()
                        .filter(round -> round.vote().equals(Optional.of(vote.id())))
                        .map(round -> question.with(rounds.now(round.voteCancelled())))
                        .orElseGet(question::voteCancelled);
        return deciding.withVote(vote).asking(next);
    }

    static Deciding voteClosed(Deciding deciding, DecidingEvent.VoteClosed e) {
        var vote = deciding.vote(e.vote()).closed(e.outcome());
        var question = now(deciding);
        var round = question.rounds().now().filter(r -> r.vote().equals(Optional.of(vote.id())));
        var next =
                round.map(r -> roundClosed(question, r.voted(vote.winner().orElseThrow())))
                        .orElseGet(() -> question.voted(result(question, vote)));
        return deciding.withVote(vote).asking(next);
    }

    /// A question that is all rounds is settled by the last of them.
    private static Question roundClosed(Question question, Round round) {
        var next = question.with(question.rounds().over(round));
        if (!next.choosesCounterProposal() || !next.remaining().isEmpty()) return next;
        return next.voted(round.finding().map(won -> new Question.Finding(won, false)));
    }

    /// The lot has fallen: what it chose waits for the gavel.
    static Deciding noted(Deciding deciding, BallotEvent event, VoteId id) {
        var vote = deciding.vote(id).evolve(event);
        var next = deciding.withVote(vote);
        if (!(event instanceof BallotEvent.LotsDrawn)) return next;
        return deciding.question()
                .filter(question -> question.vote().equals(Optional.of(id)))
                .map(question -> next.asking(question.voted(result(question, vote))))
                .orElse(next);
    }

    /// Without a winner the question falls, but an election waits for the lots.
    private static Optional<Question.Finding> result(Question question, Vote vote) {
        if (vote.election() && vote.winner().isEmpty()) return Optional.empty();
        return vote.winner()
                .map(won ->
                        new Question.Finding(
                                proposed(question, won), won.equals(Alternative.REJECTION)))
                .or(() -> question.main().map(main -> new Question.Finding(main, true)));
    }

    /// A candidate who was proposed by a proposal that is put is that proposal.
    private static Alternative proposed(Question question, Alternative won) {
        return won.candidate()
                .map(Alternative::new)
                .filter(question.put().alternatives()::contains)
                .orElse(won);
    }

    /// What was put and did not win has lost.
    static Deciding confirmed(Deciding deciding, DecidingEvent.DecisionConfirmed e) {
        var question = now(deciding);
        var next = deciding;
        for (var wording : question.put().decisions()) {
            next = next.changed(wording.decision(), d -> d.as(Decision.Status.LOST));
        }
        for (var id : concerned(question)) {
            var status = won(deciding, id, e) ? Proposal.Status.WON : Proposal.Status.LOST;
            next = next.changed(id, p -> p.as(status));
        }
        var how = new Decision.Confirmation(e.method(), e.presiding(), e.at());
        for (var wording : e.decided()) {
            var known = next.decisions().get(wording.decision());
            var decision =
                    known == null ? Decision.draft(wording.decision(), e.item(), List.of()) : known;
            next = next.withDecision(decision.confirmed(wording.content(), how), known == null);
        }
        var settled = new Procedure.Settled(question, e.won(), e.method(), e.presiding(), e.at());
        return next.with(e.item(), next.procedure(e.item()).with(settled)).asking(Optional.empty());
    }

    /// Whoever called for approval of the draft has won with it.
    private static boolean won(
            Deciding deciding, ProposalId id, DecidingEvent.DecisionConfirmed e) {
        if (e.won().equals(Optional.of(Alternative.of(id)))) return true;
        var approves = deciding.proposal(id).motion().kind() == Proposal.Kind.APPROVAL;
        var put = now(deciding).put();
        return approves
                && e.won().equals(Optional.of(Alternative.DRAFT))
                && !put.alternatives().contains(Alternative.of(id));
    }
}
