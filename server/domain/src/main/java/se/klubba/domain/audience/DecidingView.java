package se.klubba.domain.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.minutes.Node;

/// The part of the view that shows what is proposed, put, voted and decided.
final class DecidingView {

    private DecidingView() {}

    static Tree decisions(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var decision : meeting.deciding().decisions().values()) {
            if (audience.sees(decision.item())) {
                tree.put(decision.id().value(), decision(meeting, audience, decision));
            }
        }
        return tree;
    }

    private static Tree decision(Meeting meeting, Audience audience, Decision decision) {
        var text = new TextId.OfDecision(decision.id());
        return new Tree()
                .put("item", decision.item())
                .put("status", decision.status())
                .put("text", readable(meeting, audience, text))
                .put("wording", decision.fixed().map(Node::toPlain))
                .put("method", decision.confirmed().map(Decision.Confirmation::method))
                .put("confirmedAt", decision.confirmed().map(Decision.Confirmation::at))
                .put(
                        "assignments",
                        meeting.deciding().assignments().values().stream()
                                .filter(a -> a.decision().equals(decision.id()))
                                .map(a -> a.id())
                                .toList());
    }

    private static Optional<TextId> readable(Meeting meeting, Audience audience, TextId text) {
        return Projection.mayRead(meeting, audience, text) ? Optional.of(text) : Optional.empty();
    }

    static List<?> pointsOf(Meeting meeting, ItemId item) {
        return meeting.deciding().decisionsOf(item).stream().map(Decision::id).toList();
    }

    static List<?> proposalsOf(Meeting meeting, ItemId item) {
        return meeting.deciding().proposalsOf(item).stream().map(Proposal::id).toList();
    }

    static Tree proposals(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var proposal : meeting.deciding().proposals().values()) {
            if (!audience.sees(proposal.item())) continue;
            var motion = proposal.motion();
            var text = new TextId.OfProposal(proposal.id());
            tree.put(
                    proposal.id().value(),
                    new Tree()
                            .put("item", motion.item())
                            .put("kind", motion.kind())
                            .put("by", motion.by())
                            .put("with", motion.with())
                            .put("enteredBy", motion.enteredBy())
                            .put("status", proposal.status())
                            .put("text", readable(meeting, audience, text))
                            .put("wording", proposal.fixed().map(Node::toPlain))
                            .put("until", motion.terms().until())
                            .put("to", motion.terms().to())
                            .put("reason", motion.terms().reason()));
        }
        return tree;
    }

    static Optional<Tree> question(Meeting meeting, Audience audience) {
        return meeting.deciding()
                .question()
                .filter(question -> audience.sees(question.item()))
                .map(DecidingView::question);
    }

    private static Tree question(Question question) {
        var put = question.put();
        return new Tree()
                .put("item", put.item())
                .put("purpose", put.purpose())
                .put("method", put.method())
                .put("alternatives", put.alternatives())
                .put("decisions", put.decisions().stream().map(w -> w.decision()).toList())
                .put("stage", question.stage())
                .put("finding", question.finding().map(Question.Finding::alternative))
                .put("rejected", question.finding().map(Question.Finding::rejected))
                .put("requestedBy", question.requestedBy())
                .put("vote", question.vote());
    }

    static Tree votes(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var vote : meeting.deciding().votes().values()) {
            if (audience.sees(vote.item())) tree.put(vote.id().value(), vote(vote));
        }
        return tree;
    }

    /// An open vote is open: who has voted is seen at once, what they voted when it is closed (KL 5:54, VOTE-2), so that
    /// nobody's vote leans on another's.
    private static Tree vote(Vote vote) {
        var tree =
                new Tree()
                        .put("item", vote.item())
                        .put("yes", vote.sides().yes())
                        .put("no", vote.sides().no())
                        .put("status", vote.open() ? "open" : "closed")
                        .put("voters", sorted(vote.voters()))
                        .put("voted", sorted(vote.cast().keySet()))
                        .put("enteredBy", enteredBy(vote));
        vote.outcome()
                .ifPresent(outcome ->
                        tree.put("choices", choices(vote))
                                .put(
                                        "tally",
                                        new Tree()
                                                .put("yes", outcome.yes())
                                                .put("no", outcome.no())
                                                .put("abstain", outcome.abstain()))
                                .put("winner", vote.winner())
                                .put("decidedBy", outcome.decidedBy()));
        return tree;
    }

    /// Sorted, so that the order in which people voted is not told.
    private static List<String> sorted(java.util.Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().toList();
    }

    private static Map<String, Object> choices(Vote vote) {
        var all = new LinkedHashMap<String, Object>();
        vote.choices().entrySet().stream()
                .sorted(java.util.Comparator.comparing(e -> e.getKey().value()))
                .forEach(e -> all.put(e.getKey().value(), Tree.word(e.getValue())));
        return all;
    }

    private static Map<String, Object> enteredBy(Vote vote) {
        var all = new LinkedHashMap<String, Object>();
        vote.cast().entrySet().stream()
                .sorted(java.util.Comparator.comparing(e -> e.getKey().value()))
                .forEach(e ->
                        e.getValue()
                                .enteredBy()
                                .ifPresent(by -> all.put(e.getKey().value(), by.value())));
        return all;
    }

    static Tree assignments(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var assignment : meeting.deciding().assignments().values()) {
            var decision = meeting.deciding().decisions().get(assignment.decision());
            if (decision == null || !audience.sees(decision.item())) continue;
            var task = assignment.task();
            tree.put(
                    assignment.id().value(),
                    new Tree()
                            .put("item", decision.item())
                            .put("decision", decision.id())
                            .put("assignee", task.assignee())
                            .put("assigneeKind", task.assigneeKind())
                            .put("task", task.task())
                            .put("subTasks", task.subTasks())
                            .put("due", task.due()));
        }
        return tree;
    }
}
