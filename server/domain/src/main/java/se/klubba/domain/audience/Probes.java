package se.klubba.domain.audience;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AgendaCommand;
import se.klubba.domain.meeting.AttendanceCommand;
import se.klubba.domain.meeting.AttendanceMode;
import se.klubba.domain.meeting.BallotCommand;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.DecidingCommand;
import se.klubba.domain.meeting.DissentCommand;
import se.klubba.domain.meeting.Due;
import se.klubba.domain.meeting.Floor;
import se.klubba.domain.meeting.FloorCommand;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.LifeCommand;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingCommand;
import se.klubba.domain.meeting.PaperCommand;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Round;
import se.klubba.domain.meeting.Vote;

/// The commands that a page might send now, by their names on the wire. Put to the rules they tell what may be done.
final class Probes {

    private static final String SOME = "…";

    private Probes() {}

    /// @param leads whether to ask also for what only those who lead can do
    /// @param callIn the substitutes in the order in which they are to be called, for those who lead
    static Map<String, MeetingCommand> of(
            Meeting meeting, PersonId person, boolean leads, List<PersonId> callIn) {
        var probes = new LinkedHashMap<String, MeetingCommand>();
        probes.put("checkIn", new AttendanceCommand.CheckIn(List.of(), Optional.empty()));
        var current = meeting.agenda().current();
        current.ifPresent(item -> {
            probes.put("propose", proposing(item));
            probes.put("reserve", reserving(item));
            probes.put("minutesNote", new DissentCommand.MinutesNote(item, SOME, Optional.empty()));
            probes.put(
                    "notParticipating",
                    new DissentCommand.NotParticipating(item, Optional.empty()));
        });
        meeting.deciding()
                .question()
                .ifPresent(q -> {
                    probes.put(
                            "requestVote",
                            new DecidingCommand.RequestVote(q.item(), Optional.empty()));
                    probes.put("answerQuestion", answering(q));
                });
        meeting.deciding()
                .openVote()
                .filter(Vote::secret)
                .ifPresent(vote ->
                        probes.put(
                                "castBallot",
                                new BallotCommand.CastBallot(
                                        vote.id(), Optional.empty(), Optional.of(true))));
        meeting.deciding()
                .openVote()
                .filter(vote -> !vote.secret())
                .ifPresent(vote ->
                        probes.put(
                                "castVote",
                                new DecidingCommand.CastVote(
                                        vote.id(),
                                        Optional.of(Choice.ABSTAIN),
                                        Optional.empty(),
                                        Optional.empty())));
        floor(probes, meeting);
        recusal(probes, meeting, person);
        DocumentProbes.put(probes, meeting, person, leads);
        if (leads) {
            life(probes, person);
            people(probes, meeting, person, callIn);
            agenda(probes, meeting);
            attaching(meeting).ifPresent(attach -> probes.put("attach", attach));
            current.ifPresent(item -> papers(probes, item));
            deciding(probes, meeting);
        }
        return probes;
    }

    static DissentCommand reserving(ItemId item) {
        return new DissentCommand.Reserve(
                item, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static void floor(Map<String, MeetingCommand> probes, Meeting meeting) {
        probes.put("askForFloor", new FloorCommand.AskForFloor(Floor.Kind.SPEAK));
        probes.put("leaveSpeakersList", new FloorCommand.LeaveSpeakersList(Optional.empty()));
        probes.put("endFloor", new FloorCommand.EndFloor());
        meeting.floor().inTurn().stream()
                .findFirst()
                .ifPresent(asked ->
                        probes.put("giveFloor", new FloorCommand.GiveFloor(asked.person())));
    }

    /// For the current item, or the next.
    private static void recusal(
            Map<String, MeetingCommand> probes, Meeting meeting, PersonId person) {
        meeting.agenda()
                .current()
                .or(() -> meeting.agenda().next().map(Item::id))
                .ifPresent(item ->
                        probes.put(
                                "recuse",
                                new AttendanceCommand.Recuse(
                                        item, Optional.empty(), Optional.empty())));
        meeting.agenda().items().stream()
                .filter(item -> item.recusals().containsKey(person))
                .filter(item -> !meeting.agenda().over(item))
                .findFirst()
                .ifPresent(item ->
                        probes.put(
                                "withdrawRecusal",
                                new AttendanceCommand.WithdrawRecusal(
                                        item.id(), Optional.empty())));
    }

    /// A member who is not here and whom nobody stands in for.
    private static Optional<PersonId> away(Meeting meeting) {
        return meeting.attendance().people().values().stream()
                .filter(p -> p.seat().votes() && !p.here())
                .map(p -> p.seat().person())
                .filter(person -> meeting.attendance().serviceFor(person).isEmpty())
                .findFirst();
    }

    private static void people(
            Map<String, MeetingCommand> probes,
            Meeting meeting,
            PersonId person,
            List<PersonId> callIn) {
        probes.put("recordRollCall", new AttendanceCommand.RecordRollCall(List.of(person)));
        probes.put("setMode", new AttendanceCommand.SetMode(person, AttendanceMode.ON_SITE));
        callIn.stream()
                .findFirst()
                .ifPresent(next ->
                        away(meeting)
                                .ifPresent(member ->
                                        probes.put(
                                                "serve",
                                                new AttendanceCommand.Serve(
                                                        next,
                                                        member,
                                                        Optional.empty(),
                                                        Optional.empty()))));
        probes.put("confirmSoundAndPicture", new AttendanceCommand.ConfirmSoundAndPicture());
        meeting.agenda()
                .current()
                .or(() -> meeting.agenda().next().map(Item::id))
                .ifPresent(item ->
                        probes.put(
                                "setPlannedMinutes",
                                new AgendaCommand.SetPlannedMinutes(item, Optional.of(10))));
    }

    private static DecidingCommand proposing(ItemId item) {
        return new DecidingCommand.Propose(
                item,
                Proposal.Kind.COUNTER_PROPOSAL,
                SOME,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static BallotCommand paper(Vote vote) {
        return new BallotCommand.EnterBallots(vote.id(), Map.of(), 0, Optional.empty());
    }

    private static DecidingCommand answering(Question question) {
        var asked =
                question.rounds()
                        .now()
                        .map(Round::alternatives)
                        .orElse(question.put().alternatives());
        return new DecidingCommand.AnswerQuestion(question.item(), asked.getFirst().name());
    }

    private static void life(Map<String, MeetingCommand> probes, PersonId person) {
        probes.put("openCheckIn", new LifeCommand.OpenCheckIn());
        probes.put("openMeeting", new LifeCommand.OpenMeeting());
        probes.put("adjournMeeting", new LifeCommand.AdjournMeeting(Optional.empty()));
        probes.put("resumeMeeting", new LifeCommand.ResumeMeeting());
        probes.put("closeMeeting", new LifeCommand.CloseMeeting());
        probes.put("callForReservations", new DissentCommand.CallForReservations());
        probes.put("passChair", new LifeCommand.PassChair(person));
        probes.put("appointAdjuster", new LifeCommand.AppointAdjuster(List.of(person)));
        probes.put("sendForAdjustment", new LifeCommand.SendForAdjustment(List.of(person)));
        probes.put("finaliseNotes", new LifeCommand.FinaliseNotes());
        probes.put("join", new AttendanceCommand.Join(List.of(person), Optional.empty()));
    }

    private static void agenda(Map<String, MeetingCommand> probes, Meeting meeting) {
        probes.put(
                "addAgendaItem",
                new AgendaCommand.AddAgendaItem(
                        SOME, Optional.empty(), Optional.empty(), List.of()));
        probes.put(
                "registerOtherMatter",
                new AgendaCommand.RegisterOtherMatter(SOME, Optional.empty()));
        probes.put("adoptAgenda", new AgendaCommand.AdoptAgenda());
        meeting.agenda()
                .next()
                .map(Item::id)
                .ifPresent(next ->
                        probes.put(
                                "startItem", new AgendaCommand.StartItem(next, Optional.empty())));
        meeting.agenda()
                .current()
                .ifPresent(item -> {
                    probes.put("closeItem", new AgendaCommand.CloseItem(item));
                    probes.put("parkItem", new AgendaCommand.ParkItem(item));
                });
    }

    /// To any item, since papers come long before the meeting.
    private static Optional<MeetingCommand> attaching(Meeting meeting) {
        return meeting.agenda()
                .current()
                .or(() -> meeting.agenda().items().stream().map(Item::id).findFirst())
                .map(item ->
                        new PaperCommand.Attach(item, SOME, Optional.empty(), Optional.empty()));
    }

    private static void papers(Map<String, MeetingCommand> probes, ItemId item) {
        probes.put("draftDecision", new DecidingCommand.DraftDecision(item, List.of()));
        probes.put(
                "setDecisionForm",
                new DecidingCommand.SetDecisionForm(item, Optional.empty(), Optional.empty()));
        probes.put(
                "putToMeeting",
                new DecidingCommand.PutToMeeting(
                        item, List.of(), List.of(), Optional.empty(), Optional.empty()));
        probes.put("showPath", new DecidingCommand.ShowPath(item, List.of()));
        probes.put("approvePath", new DecidingCommand.ApprovePath(item));
    }

    private static void deciding(Map<String, MeetingCommand> probes, Meeting meeting) {
        meeting.deciding()
                .question()
                .ifPresent(question -> {
                    var item = question.item();
                    tied(meeting, question).ifPresent(vote -> probes.put("drawLots", lots(vote)));
                    probes.put("takeBack", new DecidingCommand.TakeBack(item));
                    probes.put(
                            "declareFinding",
                            new DecidingCommand.DeclareFinding(
                                    item, Optional.empty(), Optional.empty(), Optional.empty()));
                    probes.put("openVote", opening(question));
                    probes.put(
                            "confirmDecision",
                            new DecidingCommand.ConfirmDecision(
                                    item, Optional.empty(), List.of(), Optional.empty()));
                });
        meeting.deciding()
                .openVote()
                .ifPresent(vote -> {
                    probes.put("closeVote", new DecidingCommand.CloseVote(vote.id()));
                    if (vote.secret()) probes.put("enterBallots", paper(vote));
                    probes.put("cancelVote", new DecidingCommand.CancelVote(vote.id(), SOME));
                });
    }

    /// The vote that is due on a question: first the rounds that choose what stands against the main proposal.
    static DecidingCommand.OpenVote opening(Question question) {
        var due = Due.of(question);
        return new DecidingCommand.OpenVote(
                question.item(),
                Optional.of(due.yes().name()),
                Optional.of(due.no().name()),
                List.of(),
                Optional.empty(),
                due.round() ? Optional.of(Purpose.COUNTER_PROPOSAL) : Optional.empty());
    }

    private static BallotCommand lots(Vote vote) {
        var drawer = vote.voters().iterator().next();
        return new BallotCommand.DrawLots(
                vote.id(), vote.tied().getFirst(), drawer, Optional.empty());
    }

    /// The election whose tie waits for lots.
    static Optional<Vote> tied(Meeting meeting, Question question) {
        return question.vote()
                .map(meeting.deciding()::vote)
                .filter(vote -> !vote.tied().isEmpty() && vote.elected().isEmpty());
    }
}
