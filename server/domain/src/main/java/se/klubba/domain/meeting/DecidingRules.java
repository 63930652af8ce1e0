package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.ITEM_DONE;
import static se.klubba.domain.meeting.Refusal.ITEM_NOT_CURRENT;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_QUESTION;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;

import java.time.Instant;
import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;

/// The deciding sequence: put → finding → pause, in which a vote can be requested → gavel (KL 5:53; DEC-2…DEC-4). From
/// when it is put, the wording is fixed and seen by all, and changes only by being taken back in everyone's sight
/// (LIVE-6).
final class DecidingRules {

    private DecidingRules() {}

    static Ruling decide(
            Meeting meeting, DecidingCommand command, Actor actor, Texts texts, Instant now) {
        return switch (command) {
            case DecidingCommand.DraftDecision c -> DraftRules.draft(meeting, c, actor);
            case DecidingCommand.RemoveDecision c -> DraftRules.remove(meeting, c, actor);
            case DecidingCommand.SetDecisionForm c -> DraftRules.form(meeting, c, actor);
            case DecidingCommand.MarkAssignment c -> DraftRules.assign(meeting, c, actor);
            case DecidingCommand.RemoveAssignment c -> DraftRules.unassign(meeting, c, actor);
            case DecidingCommand.MarkCostSplit c -> CostRules.mark(meeting, c, actor);
            case DecidingCommand.RemoveCostSplit c -> CostRules.remove(meeting, c, actor);
            case DecidingCommand.ReportAssignment c -> ReportRules.report(meeting, c, actor);
            case DecidingCommand.WithdrawReport c -> ReportRules.withdraw(meeting, c, actor);
            case DecidingCommand.Propose c -> ProposalRules.propose(meeting, c, actor);
            case DecidingCommand.WithdrawProposal c -> ProposalRules.withdraw(meeting, c, actor);
            case DecidingCommand.SupportProposal c -> ProposalRules.support(meeting, c, actor);
            case DecidingCommand.ShowPath c -> PathRules.show(meeting, c, actor);
            case DecidingCommand.ApprovePath c -> PathRules.approve(meeting, c, actor);
            case DecidingCommand.PutToMeeting c -> PuttingRules.put(meeting, c, actor, texts);
            case DecidingCommand.TakeBack c -> FindingRules.takeBack(meeting, c.item(), actor);
            case DecidingCommand.DeclareFinding c -> FindingRules.find(meeting, c, actor);
            case DecidingCommand.AnswerQuestion c -> FindingRules.answer(meeting, c, actor);
            case DecidingCommand.RequestVote c -> VoteRules.request(meeting, c, actor);
            case DecidingCommand.OpenVote c -> OpeningRules.open(meeting, c, actor);
            case DecidingCommand.CastVote c -> VoteRules.cast(meeting, c, actor);
            case DecidingCommand.CancelVote c -> VoteRules.cancel(meeting, c, actor);
            case DecidingCommand.CloseVote c -> VoteRules.close(meeting, c, actor);
            case DecidingCommand.ConfirmDecision c ->
                    GavelRules.confirm(meeting, c, actor, texts, now);
        };
    }

    /// Why nothing can be decided on this item now: another is current, or it has been put off.
    static Optional<Refusal> notUnderDecision(Meeting meeting, ItemId item) {
        if (!meeting.agenda().current().equals(Optional.of(item))) {
            return Optional.of(ITEM_NOT_CURRENT);
        }
        return switch (meeting.agenda().item(item).status()) {
            case Item.Status.Tabled _, Item.Status.ReferredBack _ -> Optional.of(ITEM_DONE);
            case Item.Status.Planned _, Item.Status.Current _, Item.Status.Done _ ->
                    Optional.empty();
            case Item.Status.Parked _, Item.Status.Withdrawn _, Item.Status.NotReached _ ->
                    Optional.empty();
            case Item.Status.Referred _ -> Optional.empty();
        };
    }

    static Wording wording(DecisionId id, Texts texts) {
        var reading = texts.read(new TextId.OfDecision(id));
        return new Wording(id, reading.version(), reading.content());
    }

    static Optional<Refusal> leadsQuestion(Meeting meeting, ItemId item, Actor actor) {
        if (!meeting.presides(actor.person())) return Optional.of(NOT_PRESIDING);
        if (meeting.agenda().find(item).isEmpty()) return Optional.of(UNKNOWN_ITEM);
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        if (!meeting.life().open()) return Optional.of(MEETING_NOT_OPEN);
        return noQuestionOn(meeting, item);
    }

    /// Why nothing is put on this item: the gavel has fallen on it already, or nothing was put.
    static Optional<Refusal> noQuestionOn(Meeting meeting, ItemId item) {
        if (meeting.deciding().question().filter(q -> q.item().equals(item)).isPresent()) {
            return Optional.empty();
        }
        var settled =
                meeting.deciding().procedure(item).settled().stream()
                        .anyMatch(s -> s.purpose() != Purpose.PROCEDURAL);
        return Optional.of(settled ? DECISION_CONFIRMED : NO_QUESTION);
    }
}
