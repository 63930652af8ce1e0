package se.klubba.domain.audience;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.CostSplit;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Node;

/// The part of the view that shows what is drafted, proposed and decided.
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
                .put("costSplit", decision.split().map(DecidingView::split))
                .put(
                        "assignments",
                        meeting.deciding().assignments().values().stream()
                                .filter(a -> a.decision().equals(decision.id()))
                                .map(a -> a.id())
                                .toList());
    }

    private static Tree split(CostSplit split) {
        return new Tree()
                .put("amount", split.amount())
                .put("basis", split.basis())
                .put("key", split.key())
                .put("parts", split.parts().stream().map(DecidingView::part).toList());
    }

    private static Tree part(CostSplit.Part part) {
        return new Tree()
                .put("organisation", part.organisation())
                .put("weight", part.weight())
                .put("kronor", part.kronor());
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
                            .put("with", proposal.with())
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
