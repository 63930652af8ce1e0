package se.klubba.domain.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.DecisionPath;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.PathRules;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Round;

/// The part of the view that shows how the meeting comes to its decision: the path, and the question that is put.
final class AskingView {

    private AskingView() {}

    /// The path of the current item.
    static Optional<Tree> path(Meeting meeting, Audience audience) {
        return meeting.agenda()
                .current()
                .filter(audience::sees)
                .flatMap(item ->
                        meeting.deciding()
                                .procedure(item)
                                .path()
                                .map(path -> path(meeting, item, path)));
    }

    private static Tree path(Meeting meeting, ItemId item, DecisionPath path) {
        var procedure = meeting.deciding().procedure(item);
        return new Tree()
                .put("item", item)
                .put(
                        "questions",
                        path.steps().stream()
                                .map(step -> step(step).put("done", procedure.done(step)))
                                .toList())
                .put("approved", path.approved());
    }

    private static Tree step(DecisionPath.Step step) {
        return new Tree()
                .put("purpose", step.purpose())
                .put("alternatives", step.alternatives())
                .put("decisions", step.decisions());
    }

    /// The path as the rules propose it, for those who lead, while two or more things stand and none is shown.
    static Optional<Tree> suggestedPath(Meeting meeting) {
        if (meeting.deciding().question().isPresent()) return Optional.empty();
        return meeting.agenda()
                .current()
                .filter(item -> meeting.deciding().procedure(item).path().isEmpty())
                .flatMap(item -> suggestedPath(meeting, item));
    }

    private static Optional<Tree> suggestedPath(Meeting meeting, ItemId item) {
        var steps = PathRules.suggested(meeting, item);
        var standing =
                steps.stream()
                        .flatMap(step -> step.alternatives().stream())
                        .filter(a -> !a.equals(Alternative.DECIDE_TODAY))
                        .count();
        if (standing < 2) return Optional.empty();
        return Optional.of(
                new Tree()
                        .put("item", item)
                        .put("questions", steps.stream().map(AskingView::step).toList()));
    }

    static Optional<Tree> question(Meeting meeting, Audience audience) {
        return meeting.deciding()
                .question()
                .filter(question -> audience.sees(question.item()))
                .map(question -> question(audience, question));
    }

    private static Tree question(Audience audience, Question question) {
        var put = question.put();
        var tree =
                new Tree()
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
        if (audience.kind() == Audience.Kind.LEADING) tree.put("answers", answers(question));
        if (put.alternatives().size() > 2 || !question.rounds().done().isEmpty()) {
            rounds(tree, question);
        }
        return tree;
    }

    private static void rounds(Tree tree, Question question) {
        tree.put("counter", question.counter())
                .put("round", question.rounds().now().map(AskingView::round))
                .put(
                        "rounds",
                        question.rounds().done().stream()
                                .map(round ->
                                        over(round.alternatives(), round.finding(), round.vote()))
                                .toList())
                .put("remaining", question.remaining());
    }

    private static Tree round(Round round) {
        return new Tree()
                .put("alternatives", round.alternatives())
                .put("stage", round.stage())
                .put("finding", round.finding())
                .put("requestedBy", round.requestedBy())
                .put("vote", round.vote());
    }

    private static Tree over(
            List<Alternative> alternatives, Optional<Alternative> winner, Optional<VoteId> vote) {
        return new Tree().put("alternatives", alternatives).put("winner", winner).put("vote", vote);
    }

    /// How many have called what: for whoever judges which *ja* was the strongest.
    private static Map<String, Object> answers(Question question) {
        var counts = new LinkedHashMap<String, Object>();
        for (var alternative : question.put().alternatives()) {
            var count =
                    (int) question.answers().values().stream().filter(alternative::equals).count();
            if (count > 0) counts.put(alternative.name(), count);
        }
        return counts;
    }
}
