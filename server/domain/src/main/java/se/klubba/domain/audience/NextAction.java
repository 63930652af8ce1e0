package se.klubba.domain.audience;

import java.util.Optional;
import java.util.Set;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Life;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Question;

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
            case Life.Phase.Closed _ -> Optional.empty();
            case Life.Phase.Open _ ->
                    Optional.of(
                            meeting.deciding()
                                    .question()
                                    .map(NextAction::settle)
                                    .orElseGet(() -> goOn(meeting)));
        };
    }

    private static Tree action(String name) {
        return new Tree().put("action", name);
    }

    private static Tree settle(Question question) {
        return switch (question.stage()) {
            case PUT -> action("declareFinding").put("item", question.item());
            case FOUND, VOTED -> action("confirmDecision").put("item", question.item());
            case VOTE_REQUESTED -> {
                var vote = Probes.opening(question);
                yield action("openVote")
                        .put("item", question.item())
                        .put("yes", vote.yes())
                        .put("no", vote.no());
            }
            case VOTING -> action("closeVote").put("vote", question.vote());
        };
    }

    private static Tree goOn(Meeting meeting) {
        var current = meeting.agenda().currentItem();
        var putting = current.flatMap(item -> putting(meeting, item.id()));
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

    /// All drafted points of the item, and every proposal still standing that is an alternative to them. Named, so that
    /// nothing is put that whoever presides has not seen; what is no alternative is put by itself.
    private static Optional<Tree> putting(Meeting meeting, ItemId item) {
        var drafted =
                meeting.deciding().decisionsOf(item).stream()
                        .filter(d -> d.status() == Decision.Status.DRAFTED)
                        .map(Decision::id)
                        .toList();
        if (drafted.isEmpty()) return Optional.empty();
        var against =
                meeting.deciding().proposalsOf(item).stream()
                        .filter(p -> p.status() == Proposal.Status.SUBMITTED)
                        .filter(p -> againstTheDraft(p.motion().kind()))
                        .map(Proposal::id)
                        .toList();
        return Optional.of(
                action("putToMeeting")
                        .put("item", item)
                        .put("decisions", drafted)
                        .put("proposals", against));
    }

    private static boolean againstTheDraft(Proposal.Kind kind) {
        return switch (kind) {
            case REJECTION, AMENDMENT, COUNTER_PROPOSAL -> true;
            case APPROVAL, ADDITION, TABLING, REFER_BACK, REFER -> false;
        };
    }
}
