package se.klubba.domain.meeting;

import se.klubba.domain.id.PersonId;

/// Who may do what, written down once more without looking at the rules. A command that was accepted and is not
/// allowed here was somebody's who had no right to it.
final class Entitled {

    private Entitled() {}

    static boolean to(Meeting meeting, MeetingCommand command, PersonId actor) {
        if (meeting.seat(actor).isEmpty()) return false;
        var shut =
                Named.item(command)
                        .filter(meeting.hidden(actor)::contains)
                        .filter(item ->
                                !(command instanceof AgendaCommand.StartItem
                                        && meeting.recusedNow(item, actor)))
                        .isPresent();
        if (shut) return false;
        var presides = meeting.life().presiding().equals(actor);
        var writes = meeting.plan().offices().secretary().equals(actor);
        var leads = presides || writes;
        return switch (command) {
            case LifeCommand c -> life(meeting, c, presides, writes);
            case PlanningCommand.Reply c -> leads || self(c.person().orElse(actor), actor);
            case PlanningCommand _ -> leads;
            case AgendaCommand c ->
                    switch (c) {
                        case AgendaCommand.AddAgendaItem _, AgendaCommand.RenameAgendaItem _ ->
                                leads;
                        case AgendaCommand.MoveAgendaItem _, AgendaCommand.RegisterOtherMatter _ ->
                                leads;
                        case AgendaCommand.SetPresenters _, AgendaCommand.SetItemAccess _ -> leads;
                        case AgendaCommand.SetPlannedMinutes _ -> leads;
                        case AgendaCommand.WithdrawAgendaItem _,
                                AgendaCommand.RestoreAgendaItem _ ->
                                presides || (writes && meeting.life().ahead());
                        default -> presides;
                    };
            case AttendanceCommand.CheckIn c ->
                    leads || c.persons().isEmpty() || c.persons().stream().allMatch(actor::equals);
            case AttendanceCommand.Recuse c -> leads || self(c.person().orElse(actor), actor);
            case AttendanceCommand.WithdrawRecusal c ->
                    leads || self(c.person().orElse(actor), actor);
            case AttendanceCommand _ -> leads;
            case FloorCommand.AskForFloor _ -> meeting.attendance().here(actor);
            case FloorCommand.LeaveSpeakersList c -> leads || self(c.person().orElse(actor), actor);
            case FloorCommand.GiveFloor _ -> presides;
            case FloorCommand.EndFloor _ ->
                    presides
                            || meeting.floor()
                                    .now()
                                    .filter(speaker -> speaker.person().equals(actor))
                                    .isPresent();
            case DecidingCommand c -> deciding(meeting, c, actor, presides, writes);
            case DissentCommand c -> dissent(meeting, c, actor, presides, writes);
            case BallotCommand.CastBallot c ->
                    meeting.deciding().vote(c.vote()).voters().contains(actor);
            case BallotCommand.EnterBallots _ -> leads;
            case BallotCommand.DrawLots _ -> leads;
            case PaperCommand _ -> leads;
            case AdjustmentCommand c -> document(meeting, c, actor, presides, writes);
        };
    }

    private static boolean document(
            Meeting meeting,
            AdjustmentCommand command,
            PersonId actor,
            boolean presides,
            boolean writes) {
        var signs = meeting.adjustment().signers().contains(actor);
        var chairs = presides || meeting.plan().offices().chair().equals(actor);
        return switch (command) {
            case AdjustmentCommand.Comment _ -> writes || chairs || signs;
            case AdjustmentCommand.ResolveComment c ->
                    writes || self(meeting.adjustment().comments().get(c.comment()).by(), actor);
            case AdjustmentCommand.FreezeDocument _, AdjustmentCommand.ReopenDocument _ -> writes;
            case AdjustmentCommand.Sign _ -> signs;
            case AdjustmentCommand.SignOnPaper _, AdjustmentCommand.Correct _ -> writes;
            case AdjustmentCommand.SignedOutside c ->
                    meeting.adjustment().signers().containsAll(c.persons());
            case AdjustmentCommand.RecordDisagreement c ->
                    writes || (signs && self(c.person().orElse(actor), actor));
            case AdjustmentCommand.ReferAdjustment _ -> writes || chairs;
            case AdjustmentCommand.AdjustAtOnce _ -> presides;
            case AdjustmentCommand.SignItem c ->
                    meeting.life().adjusters().contains(actor)
                            || meeting.life()
                                    .presided()
                                    .getOrDefault(c.item(), meeting.life().presiding())
                                    .equals(actor);
        };
    }

    private static boolean life(
            Meeting meeting, LifeCommand command, boolean presides, boolean writes) {
        return switch (command) {
            case LifeCommand.OpenCheckIn _ -> presides || writes;
            case LifeCommand.SendForAdjustment _, LifeCommand.FinaliseNotes _ -> writes;
            case LifeCommand.PassChair _ -> presides || (writes && withoutLead(meeting));
            default -> presides;
        };
    }

    private static boolean deciding(
            Meeting meeting,
            DecidingCommand command,
            PersonId actor,
            boolean presides,
            boolean writes) {
        var leads = presides || writes;
        return switch (command) {
            case DecidingCommand.DraftDecision _, DecidingCommand.RemoveDecision _ -> leads;
            case DecidingCommand.SetDecisionForm _ -> writes;
            case DecidingCommand.MarkAssignment _, DecidingCommand.RemoveAssignment _ -> writes;
            case DecidingCommand.Propose c ->
                    votes(meeting, c.by().orElse(actor))
                            && (leads || self(c.by().orElse(actor), actor));
            case DecidingCommand.SupportProposal c ->
                    votes(meeting, c.by().orElse(actor))
                            && (leads || self(c.by().orElse(actor), actor));
            case DecidingCommand.AnswerQuestion _ -> votes(meeting, actor);
            case DecidingCommand.ShowPath _, DecidingCommand.ApprovePath _ -> presides;
            case DecidingCommand.CancelVote _ -> presides;
            case DecidingCommand.WithdrawProposal c ->
                    writes || meeting.deciding().proposal(c.proposal()).motion().by().equals(actor);
            case DecidingCommand.RequestVote c ->
                    votes(meeting, c.by().orElse(actor))
                            && (leads || self(c.by().orElse(actor), actor));
            case DecidingCommand.CastVote c ->
                    meeting.deciding().vote(c.vote()).voters().contains(c.by().orElse(actor))
                            && (writes || self(c.by().orElse(actor), actor));
            case DecidingCommand.PutToMeeting _, DecidingCommand.TakeBack _ -> presides;
            case DecidingCommand.DeclareFinding _, DecidingCommand.OpenVote _ -> presides;
            case DecidingCommand.CloseVote _, DecidingCommand.ConfirmDecision _ -> presides;
        };
    }

    private static boolean dissent(
            Meeting meeting,
            DissentCommand command,
            PersonId actor,
            boolean presides,
            boolean writes) {
        var leads = presides || writes;
        return switch (command) {
            case DissentCommand.Reserve c -> leads || self(c.by().orElse(actor), actor);
            case DissentCommand.MinutesNote c -> leads || self(c.by().orElse(actor), actor);
            case DissentCommand.NotParticipating c ->
                    (leads || self(c.person().orElse(actor), actor))
                            && (votes(meeting, c.person().orElse(actor))
                                    || meeting.dissent()
                                            .aside(c.item())
                                            .contains(c.person().orElse(actor)));
            case DissentCommand.WriteReasons c -> {
                var made = meeting.dissent().reservations().get(c.reservation());
                yield writes || (made != null && made.by().equals(actor));
            }
            case DissentCommand.CallForReservations _ -> presides;
        };
    }

    private static boolean withoutLead(Meeting meeting) {
        var presiding = meeting.life().presiding();
        return !meeting.attendance().here(presiding)
                || meeting.agenda()
                        .current()
                        .filter(meeting.hidden(presiding)::contains)
                        .isPresent();
    }

    private static boolean self(PersonId person, PersonId actor) {
        return person.equals(actor);
    }

    private static boolean votes(Meeting meeting, PersonId person) {
        var participant = meeting.attendance().find(person);
        var item = meeting.agenda().current();
        if (participant.filter(Participant::here).isEmpty()) return false;
        var services = meeting.attendance().services().stream().filter(Service::now).toList();
        var serves = services.stream().anyMatch(s -> s.person().equals(person));
        var replaced = services.stream().anyMatch(s -> s.member().equals(person));
        var member = participant.filter(p -> p.seat().votes()).isPresent() && !replaced;
        return (serves || member) && item.filter(meeting.hidden(person)::contains).isEmpty();
    }
}
