package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.ItemId;

/// The item whose contents or course a command is about. Asked before everything else: whoever has no right to that item
/// can do nothing with it.
final class Named {

    private Named() {}

    static Optional<ItemId> item(MeetingCommand command) {
        return switch (command) {
            case LifeCommand _, AttendanceCommand _ -> Optional.empty();
            case AgendaCommand c -> of(c);
            case DecidingCommand c -> of(c);
            case DissentCommand c -> of(c);
            case PaperCommand.Attach c -> Optional.of(c.item());
            case PaperCommand.Detach _ -> Optional.empty();
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
            case DecidingCommand.PutToMeeting c -> Optional.of(c.item());
            case DecidingCommand.TakeBack c -> Optional.of(c.item());
            case DecidingCommand.DeclareFinding c -> Optional.of(c.item());
            case DecidingCommand.RequestVote c -> Optional.of(c.item());
            case DecidingCommand.OpenVote c -> Optional.of(c.item());
            case DecidingCommand.ConfirmDecision c -> Optional.of(c.item());
            case DecidingCommand.RemoveDecision _, DecidingCommand.WithdrawProposal _ ->
                    Optional.empty();
            case DecidingCommand.CastVote _, DecidingCommand.CloseVote _ -> Optional.empty();
            case DecidingCommand.MarkAssignment _, DecidingCommand.RemoveAssignment _ ->
                    Optional.empty();
        };
    }
}
