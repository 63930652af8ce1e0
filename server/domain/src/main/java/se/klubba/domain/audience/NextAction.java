package se.klubba.domain.audience;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.DecisionPath;
import se.klubba.domain.meeting.Due;
import se.klubba.domain.meeting.ElectionRules;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Life;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.PathRules;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Quorum;

/// The one obvious next action of whoever presides: a command's name and its fields.
final class NextAction {

    private NextAction() {}

    /// @param shut the items from which whoever presides is shut out: the gavel is passed for those
    static Optional<Tree> of(Meeting meeting, Set<ItemId> shut) {
        var agenda = meeting.agenda();
        var about = agenda.current().or(() -> agenda.next().map(Item::id));
        if (meeting.life().open() && about.filter(shut::contains).isPresent()) {
            return Optional.of(action("passChair"));
        }
        return switch (meeting.life().phase()) {
            case Life.Phase.Planned _, Life.Phase.CheckIn _ -> Optional.of(action("openMeeting"));
            case Life.Phase.Adjourned _ -> Optional.of(action("resumeMeeting"));
            case Life.Phase.Closed _, Life.Phase.Cancelled _ -> Optional.empty();
            case Life.Phase.Open _ ->
                    Optional.of(
                            meeting.deciding()
                                    .question()
                                    .map(question -> settle(meeting, question))
                                    .orElseGet(() -> goOn(meeting)));
        };
    }

    private static Tree action(String name) {
        return new Tree().put("action", name);
    }

    private static Tree settle(Meeting meeting, Question question) {
        var open = meeting.deciding().openVote();
        if (open.isPresent()) return action("closeVote").put("vote", open.get().id());
        var tied = Probes.tied(meeting, question);
        if (tied.isPresent()) {
            return action("drawLots").put("vote", tied.get().id()).put("among", tied.get().tied());
        }
        var item = question.item();
        // nothing can be decided any more: the question is taken back, and the item left
        if (Quorum.lacking(meeting)) return action("takeBack").put("item", item);
        var round = question.rounds().now();
        if (round.filter(r -> r.stage() == Question.Stage.PUT).isPresent()) {
            return action("declareFinding").put("item", item).put("as", Purpose.COUNTER_PROPOSAL);
        }
        if (round.filter(r -> r.stage() == Question.Stage.VOTE_REQUESTED).isPresent()) {
            return voting(meeting, question);
        }
        return switch (question.stage()) {
            case PUT -> action("declareFinding").put("item", item);
            case FOUND, VOTED ->
                    question.choosesCounterProposal()
                            ? afterRound(meeting, question)
                            : action("confirmDecision").put("item", item);
            case VOTE_REQUESTED, VOTING -> voting(meeting, question);
        };
    }

    private static Tree voting(Meeting meeting, Question question) {
        if (!question.candidates().isEmpty()) {
            var election = ElectionRules.again(meeting, question);
            return action("openVote")
                    .put("item", election.item())
                    .put("candidates", election.candidates())
                    .put("secret", election.secret())
                    .put("purpose", election.purpose());
        }
        var due = Due.of(question);
        return action("openVote")
                .put("item", question.item())
                .put("yes", due.yes())
                .put("no", due.no())
                .put(
                        "purpose",
                        due.round() ? Optional.of(Purpose.COUNTER_PROPOSAL) : Optional.empty());
    }

    /// What was chosen is put against the drafted points, and against what has been in no round.
    private static Tree afterRound(Meeting meeting, Question question) {
        var item = question.item();
        var main =
                PathRules.suggested(meeting, item).stream()
                        .filter(step -> step.purpose() == Purpose.MAIN)
                        .findFirst();
        var proposals = new ArrayList<>(main.map(DecisionPath.Step::proposals).orElse(List.of()));
        question.finding().flatMap(f -> f.alternative().proposal()).ifPresent(proposals::add);
        return action("putToMeeting")
                .put("item", item)
                .put("decisions", main.map(DecisionPath.Step::decisions).orElse(List.of()))
                .put("proposals", proposals)
                .put("purpose", Purpose.MAIN);
    }

    private static Tree goOn(Meeting meeting) {
        var current = meeting.agenda().currentItem();
        var putting =
                current.filter(_ -> !Quorum.lacking(meeting))
                        .flatMap(item -> putting(meeting, item.id()));
        if (putting.isPresent()) return putting.get();
        return meeting.agenda()
                .next()
                .map(item ->
                        action("startItem")
                                .put("item", item.id())
                                .put("seen", current.map(Item::id)))
                .orElseGet(() ->
                        action(
                                asksBeforeClosing(meeting)
                                        ? "callForReservations"
                                        : "closeMeeting"));
    }

    /// Where something was decided against which a reservation may be made, those who want to are asked for it first. A
    /// reminder, never a duty: the meeting can be closed without (KL 4:27).
    private static boolean asksBeforeClosing(Meeting meeting) {
        var dissent = meeting.dissent();
        return meeting.profile().is(Setting.RESERVATION, "allowed")
                && !dissent.settled().isEmpty()
                && !dissent.lastCall();
    }

    /// Where there is more than one question, or more than two sides to one, the path comes first: shown, then approved.
    /// Each question is named, so that nothing is put that whoever presides has not seen.
    private static Optional<Tree> putting(Meeting meeting, ItemId item) {
        if (!(meeting.agenda().item(item).status() instanceof Item.Status.Current)) {
            return Optional.empty();
        }
        var path = meeting.deciding().procedure(item).path();
        if (path.filter(p -> !p.approved()).isPresent()) {
            return Optional.of(action("approvePath").put("item", item));
        }
        var shown = PathRules.next(meeting, item);
        if (shown.isPresent()) return shown.map(step -> put(item, step));
        var steps = PathRules.suggested(meeting, item);
        if (steps.isEmpty()) return Optional.empty();
        var choice = steps.size() > 1 || steps.getFirst().alternatives().size() > 2;
        return Optional.of(
                choice ? action("showPath").put("item", item) : put(item, steps.getFirst()));
    }

    private static Tree put(ItemId item, DecisionPath.Step step) {
        return action("putToMeeting")
                .put("item", item)
                .put("decisions", step.decisions())
                .put("proposals", step.named())
                .put("purpose", Optional.of(step.purpose()).filter(p -> p != Purpose.MAIN));
    }
}
