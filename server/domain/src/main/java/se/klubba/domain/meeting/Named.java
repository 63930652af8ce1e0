package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// The item whose contents or course a command is about. Asked before everything else: whoever has no right to that item
/// can do nothing with it.
final class Named {

    private Named() {}

    static Optional<ItemId> item(MeetingCommand command) {
        return switch (command) {
            case AttendanceCommand.Serve c -> c.fromItem();
            case LifeCommand _, AttendanceCommand _, FloorCommand _ -> Optional.empty();
            case PlanningCommand.SetItemKind c -> Optional.of(c.item());
            case PlanningCommand _ -> Optional.empty();
            case AgendaCommand c -> of(c);
            case DecidingCommand c -> of(c);
            case DissentCommand c -> of(c);
            case BallotCommand _ -> Optional.empty();
            case PaperCommand.Attach c -> Optional.of(c.item());
            case PaperCommand _ -> Optional.empty();
            case AdjustmentCommand c -> of(c);
        };
    }

    private static Optional<ItemId> of(AdjustmentCommand command) {
        return switch (command) {
            case AdjustmentCommand.Comment c -> Optional.of(c.item());
            case AdjustmentCommand.AdjustAtOnce c -> Optional.of(c.item());
            case AdjustmentCommand.SignItem c -> Optional.of(c.item());
            case AdjustmentCommand.Correct c -> Optional.of(c.item());
            case AdjustmentCommand.RecordDisagreement c -> c.item();
            case AdjustmentCommand.ResolveComment _ -> Optional.empty();
            case AdjustmentCommand.FreezeDocument _, AdjustmentCommand.ReopenDocument _ ->
                    Optional.empty();
            case AdjustmentCommand.Sign _, AdjustmentCommand.SignOnPaper _ -> Optional.empty();
            case AdjustmentCommand.SignedOutside _, AdjustmentCommand.ReferAdjustment _ ->
                    Optional.empty();
        };
    }

    private static Optional<ItemId> of(AgendaCommand command) {
        return switch (command) {
            case AgendaCommand.AddAgendaItem _, AgendaCommand.RegisterOtherMatter _ ->
                    Optional.empty();
            case AgendaCommand.AdoptAgenda _ -> Optional.empty();
            case AgendaCommand.RenameAgendaItem c -> Optional.of(c.item());
            case AgendaCommand.MoveAgendaItem c -> Optional.of(c.item());
            case AgendaCommand.WithdrawAgendaItem c -> Optional.of(c.item());
            case AgendaCommand.RestoreAgendaItem c -> Optional.of(c.item());
            case AgendaCommand.StartItem c -> Optional.of(c.item());
            case AgendaCommand.CloseItem c -> Optional.of(c.item());
            case AgendaCommand.ParkItem c -> Optional.of(c.item());
            case AgendaCommand.MarkNotReached c -> Optional.of(c.item());
            case AgendaCommand.ReferToOtherBody c -> Optional.of(c.item());
            case AgendaCommand.Table c -> Optional.of(c.item());
            case AgendaCommand.ReferBack c -> Optional.of(c.item());
            case AgendaCommand.SetPresenters c -> Optional.of(c.item());
            case AgendaCommand.SetItemAccess c -> Optional.of(c.item());
            case AgendaCommand.SetPlannedMinutes c -> Optional.of(c.item());
        };
    }

    private static Optional<ItemId> of(DissentCommand command) {
        return switch (command) {
            case DissentCommand.Reserve c -> Optional.of(c.item());
            case DissentCommand.MinutesNote c -> Optional.of(c.item());
            case DissentCommand.NotParticipating c -> Optional.of(c.item());
            case DissentCommand.WriteReasons _, DissentCommand.CallForReservations _ ->
                    Optional.empty();
        };
    }

    private static Optional<ItemId> of(DecidingCommand command) {
        return switch (command) {
            case DecidingCommand.DraftDecision c -> Optional.of(c.item());
            case DecidingCommand.SetDecisionForm c -> Optional.of(c.item());
            case DecidingCommand.Propose c -> Optional.of(c.item());
            case DecidingCommand.ShowPath c -> Optional.of(c.item());
            case DecidingCommand.ApprovePath c -> Optional.of(c.item());
            case DecidingCommand.AnswerQuestion c -> Optional.of(c.item());
            case DecidingCommand.PutToMeeting c -> Optional.of(c.item());
            case DecidingCommand.TakeBack c -> Optional.of(c.item());
            case DecidingCommand.DeclareFinding c -> Optional.of(c.item());
            case DecidingCommand.RequestVote c -> Optional.of(c.item());
            case DecidingCommand.OpenVote c -> Optional.of(c.item());
            case DecidingCommand.ConfirmDecision c -> Optional.of(c.item());
            case DecidingCommand.RemoveDecision _, DecidingCommand.WithdrawProposal _ ->
                    Optional.empty();
            case DecidingCommand.SupportProposal _ -> Optional.empty();
            case DecidingCommand.CastVote _, DecidingCommand.CloseVote _ -> Optional.empty();
            case DecidingCommand.CancelVote _ -> Optional.empty();
            case DecidingCommand.MarkAssignment _, DecidingCommand.RemoveAssignment _ ->
                    Optional.empty();
        };
    }

    /// The id of something in an item, where a command names it alone. Such ids begin with their item's: whether there is
    /// that thing need not be known.
    static Optional<String> part(MeetingCommand command) {
        return switch (command) {
            case DecidingCommand.RemoveDecision c -> Optional.of(c.decision().value());
            case DecidingCommand.WithdrawProposal c -> Optional.of(c.proposal().value());
            case DecidingCommand.SupportProposal c -> Optional.of(c.proposal().value());
            case DecidingCommand.CastVote c -> Optional.of(c.vote().value());
            case DecidingCommand.CancelVote c -> Optional.of(c.vote().value());
            case DecidingCommand.CloseVote c -> Optional.of(c.vote().value());
            case DecidingCommand.MarkAssignment c -> Optional.of(c.decision().value());
            case DecidingCommand.RemoveAssignment c -> Optional.of(c.assignment().value());
            case BallotCommand.CastBallot c -> Optional.of(c.vote().value());
            case BallotCommand.EnterBallots c -> Optional.of(c.vote().value());
            case BallotCommand.DrawLots c -> Optional.of(c.vote().value());
            case PaperCommand.Detach c -> Optional.of(c.attachment().value());
            case PaperCommand.RenameAttachment c -> Optional.of(c.attachment().value());
            case PaperCommand.MoveAttachment c -> Optional.of(c.attachment().value());
            case PaperCommand.SetAttachmentFile c -> Optional.of(c.attachment().value());
            case DissentCommand.WriteReasons c -> Optional.of(c.reservation().value());
            case AdjustmentCommand.ResolveComment c -> Optional.of(c.comment().value());
            case AdjustmentCommand _ -> Optional.empty();
            case DecidingCommand _, DissentCommand _, PaperCommand _ -> Optional.empty();
            case LifeCommand _, AgendaCommand _, AttendanceCommand _ -> Optional.empty();
            case PlanningCommand _ -> Optional.empty();
            case FloorCommand _ -> Optional.empty();
        };
    }

    /// Whose act it is, where another may enter it.
    static Optional<PersonId> meant(MeetingCommand command) {
        return switch (command) {
            case DecidingCommand.Propose c -> c.by();
            case DecidingCommand.SupportProposal c -> c.by();
            case DecidingCommand.RequestVote c -> c.by();
            case DecidingCommand.CastVote c -> c.by();
            case DissentCommand.MinutesNote c -> c.by();
            case DissentCommand.NotParticipating c -> c.person();
            case AdjustmentCommand _ -> Optional.empty();
            case DecidingCommand _, DissentCommand _, PaperCommand _ -> Optional.empty();
            case LifeCommand _, AgendaCommand _, AttendanceCommand _ -> Optional.empty();
            case PlanningCommand _ -> Optional.empty();
            case FloorCommand _, BallotCommand _ -> Optional.empty();
        };
    }

    /// Whether a command is about the current item without naming it: to end it, to speak or to step in with it.
    static boolean current(MeetingCommand command) {
        return switch (command) {
            case LifeCommand.CloseMeeting _, LifeCommand.AdjournMeeting _ -> true;
            case AgendaCommand.StartItem _ -> true;
            case FloorCommand _ -> true;
            case AttendanceCommand.Serve c -> c.fromItem().isEmpty();
            case LifeCommand _, AgendaCommand _, AttendanceCommand _ -> false;
            case PlanningCommand _ -> false;
            case DecidingCommand _, DissentCommand _, PaperCommand _ -> false;
            case BallotCommand _, AdjustmentCommand _ -> false;
        };
    }

    /// Whether a command decides something, which takes a quorum.
    static boolean decides(MeetingCommand command) {
        return switch (command) {
            case DecidingCommand.PutToMeeting _, DecidingCommand.DeclareFinding _ -> true;
            case DecidingCommand.OpenVote _, DecidingCommand.ConfirmDecision _ -> true;
            case AgendaCommand.Table _, AgendaCommand.ReferBack _ -> true;
            case AgendaCommand.ReferToOtherBody _ -> true;
            case DecidingCommand _, DissentCommand _, AgendaCommand _, PaperCommand _ -> false;
            case LifeCommand _, AttendanceCommand _, FloorCommand _ -> false;
            case PlanningCommand _ -> false;
            case BallotCommand _, AdjustmentCommand _ -> false;
        };
    }
}
