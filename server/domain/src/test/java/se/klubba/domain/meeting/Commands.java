package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.ReservationId;
import se.klubba.domain.id.VoteId;

/// Commands in few words, for tests. Ids are their bare strings. Long since there is a line for every command.
public final class Commands {

    private Commands() {}

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    public static ItemId item(String id) {
        return new ItemId(id);
    }

    public static PersonId person(String id) {
        return new PersonId(id);
    }

    static List<PersonId> people(String... ids) {
        return Stream.of(ids).map(PersonId::new).toList();
    }

    // the meeting

    public static MeetingCommand openCheckIn() {
        return new LifeCommand.OpenCheckIn();
    }

    public static MeetingCommand open() {
        return new LifeCommand.OpenMeeting();
    }

    public static MeetingCommand adjourn(String until) {
        return new LifeCommand.AdjournMeeting(Optional.of(until));
    }

    public static MeetingCommand resume() {
        return new LifeCommand.ResumeMeeting();
    }

    public static MeetingCommand closeMeeting() {
        return new LifeCommand.CloseMeeting();
    }

    public static MeetingCommand passChair(String to) {
        return new LifeCommand.PassChair(person(to));
    }

    public static MeetingCommand appointAdjuster(String... persons) {
        return new LifeCommand.AppointAdjuster(people(persons));
    }

    public static MeetingCommand send(String... signers) {
        return new LifeCommand.SendForAdjustment(people(signers));
    }

    public static MeetingCommand finalise() {
        return new LifeCommand.FinaliseNotes();
    }

    // the agenda

    public static MeetingCommand add(String title) {
        return new AgendaCommand.AddAgendaItem(title, none(), none(), List.of());
    }

    public static MeetingCommand rename(String item, String title) {
        return new AgendaCommand.RenameAgendaItem(item(item), title);
    }

    public static MeetingCommand move(String item, String before) {
        return new AgendaCommand.MoveAgendaItem(item(item), Optional.of(item(before)));
    }

    public static MeetingCommand withdraw(String item) {
        return new AgendaCommand.WithdrawAgendaItem(item(item), none());
    }

    public static MeetingCommand restore(String item) {
        return new AgendaCommand.RestoreAgendaItem(item(item));
    }

    public static MeetingCommand register(String title) {
        return new AgendaCommand.RegisterOtherMatter(title, none());
    }

    public static MeetingCommand adopt() {
        return new AgendaCommand.AdoptAgenda();
    }

    public static MeetingCommand start(String item) {
        return new AgendaCommand.StartItem(item(item), none());
    }

    public static MeetingCommand start(String item, String seen) {
        return new AgendaCommand.StartItem(item(item), Optional.of(item(seen)));
    }

    public static MeetingCommand close(String item) {
        return new AgendaCommand.CloseItem(item(item));
    }

    public static MeetingCommand park(String item) {
        return new AgendaCommand.ParkItem(item(item));
    }

    public static MeetingCommand notReached(String item, String reason, String carryOver) {
        return new AgendaCommand.MarkNotReached(
                item(item), Optional.of(reason), Optional.of(carryOver));
    }

    public static MeetingCommand refer(String item, String body) {
        return new AgendaCommand.ReferToOtherBody(item(item), body, none());
    }

    public static MeetingCommand table(String item, String until) {
        return new AgendaCommand.Table(item(item), Optional.of(until));
    }

    public static MeetingCommand referBack(String item, String to, String reason) {
        return new AgendaCommand.ReferBack(item(item), Optional.of(to), Optional.of(reason));
    }

    public static MeetingCommand presenters(String item, String... persons) {
        return new AgendaCommand.SetPresenters(item(item), people(persons));
    }

    public static MeetingCommand access(String item, String... excluded) {
        return new AgendaCommand.SetItemAccess(item(item), Set.copyOf(people(excluded)));
    }

    // who is there

    public static MeetingCommand checkIn(String... persons) {
        return new AttendanceCommand.CheckIn(people(persons), none());
    }

    public static MeetingCommand checkIn(AttendanceMode mode) {
        return new AttendanceCommand.CheckIn(List.of(), Optional.of(mode));
    }

    public static MeetingCommand join(String person) {
        return new AttendanceCommand.Join(people(person), none());
    }

    public static MeetingCommand join(String person, String item) {
        return new AttendanceCommand.Join(people(person), Optional.of(item(item)));
    }

    public static MeetingCommand leave(String person) {
        return new AttendanceCommand.Leave(people(person), none());
    }

    public static MeetingCommand leave(String person, String after) {
        return new AttendanceCommand.Leave(people(person), Optional.of(item(after)));
    }

    public static MeetingCommand rollCall(String... present) {
        return new AttendanceCommand.RecordRollCall(people(present));
    }

    public static MeetingCommand setMode(String person, AttendanceMode mode) {
        return new AttendanceCommand.SetMode(person(person), mode);
    }

    public static MeetingCommand serve(String person, String member) {
        return new AttendanceCommand.Serve(person(person), person(member), none(), none());
    }

    public static MeetingCommand serve(String person, String member, String from) {
        return new AttendanceCommand.Serve(
                person(person), person(member), Optional.of(item(from)), none());
    }

    public static MeetingCommand serveNoted(String person, String member, String note) {
        return new AttendanceCommand.Serve(
                person(person), person(member), none(), Optional.of(note));
    }

    public static MeetingCommand endService(String person) {
        return new AttendanceCommand.EndService(person(person));
    }

    public static MeetingCommand confirmSoundAndPicture() {
        return new AttendanceCommand.ConfirmSoundAndPicture();
    }

    public static MeetingCommand recuse(String item) {
        return new AttendanceCommand.Recuse(item(item), none(), none());
    }

    public static MeetingCommand recuseFor(String person, String item) {
        return new AttendanceCommand.Recuse(item(item), Optional.of(person(person)), none());
    }

    public static MeetingCommand withdrawRecusal(String item) {
        return new AttendanceCommand.WithdrawRecusal(item(item), none());
    }

    public static MeetingCommand withdrawRecusalFor(String person, String item) {
        return new AttendanceCommand.WithdrawRecusal(item(item), Optional.of(person(person)));
    }

    public static MeetingCommand askForFloor(Floor.Kind kind) {
        return new FloorCommand.AskForFloor(kind);
    }

    public static MeetingCommand leaveSpeakersList() {
        return new FloorCommand.LeaveSpeakersList(none());
    }

    public static MeetingCommand giveFloor(String person) {
        return new FloorCommand.GiveFloor(person(person));
    }

    public static MeetingCommand endFloor() {
        return new FloorCommand.EndFloor();
    }

    public static MeetingCommand plannedMinutes(String item, int minutes) {
        return new AgendaCommand.SetPlannedMinutes(item(item), Optional.of(minutes));
    }

    // deciding

    public static MeetingCommand draft(String item, String... text) {
        return new DecidingCommand.DraftDecision(item(item), List.of(text));
    }

    public static MeetingCommand remove(String decision) {
        return new DecidingCommand.RemoveDecision(new DecisionId(decision));
    }

    public static MeetingCommand form(String item, String heading, boolean numbered) {
        return new DecidingCommand.SetDecisionForm(
                item(item), Optional.of(heading), Optional.of(numbered));
    }

    public static DecidingCommand.Propose propose(String item, String text) {
        return propose(item, Proposal.Kind.COUNTER_PROPOSAL, text);
    }

    public static DecidingCommand.Propose propose(String item, Proposal.Kind kind, String text) {
        return new DecidingCommand.Propose(
                item(item), kind, text, none(), List.of(), none(), none(), none());
    }

    public static MeetingCommand proposeTabling(String item, String until) {
        return new DecidingCommand.Propose(
                item(item),
                Proposal.Kind.TABLING,
                "Att ärendet bordläggs.",
                none(),
                List.of(),
                Optional.of(until),
                none(),
                none());
    }

    public static MeetingCommand proposeFor(String person, String item, String text) {
        return new DecidingCommand.Propose(
                item(item),
                Proposal.Kind.COUNTER_PROPOSAL,
                text,
                Optional.of(person(person)),
                List.of(),
                none(),
                none(),
                none());
    }

    public static MeetingCommand withdrawProposal(String proposal) {
        return new DecidingCommand.WithdrawProposal(new ProposalId(proposal));
    }

    public static DecidingCommand.PutToMeeting put(String item) {
        return put(item, List.of(), List.of());
    }

    public static DecidingCommand.PutToMeeting put(
            String item, List<String> decisions, List<String> proposals) {
        return new DecidingCommand.PutToMeeting(
                item(item),
                decisions.stream().map(DecisionId::new).toList(),
                proposals.stream().map(ProposalId::new).toList(),
                none(),
                none());
    }

    public static MeetingCommand put(String item, Method method) {
        return new DecidingCommand.PutToMeeting(
                item(item), List.of(), List.of(), Optional.of(method), none());
    }

    public static MeetingCommand takeBack(String item) {
        return new DecidingCommand.TakeBack(item(item));
    }

    public static MeetingCommand find(String item) {
        return new DecidingCommand.DeclareFinding(item(item), none(), none(), none());
    }

    public static MeetingCommand find(String item, String proposal) {
        return new DecidingCommand.DeclareFinding(
                item(item), Optional.of(new ProposalId(proposal)), none(), none());
    }

    public static MeetingCommand findRejected(String item) {
        return new DecidingCommand.DeclareFinding(item(item), none(), Optional.of(true), none());
    }

    public static MeetingCommand requestVote(String item) {
        return new DecidingCommand.RequestVote(item(item), none());
    }

    public static MeetingCommand requestVoteFor(String person, String item) {
        return new DecidingCommand.RequestVote(item(item), Optional.of(person(person)));
    }

    public static MeetingCommand openVote(String item, String yes, String no) {
        return new DecidingCommand.OpenVote(
                item(item), Optional.of(yes), Optional.of(no), List.of(), none(), none());
    }

    /// The vote that is due.
    public static MeetingCommand openVote(String item) {
        return new DecidingCommand.OpenVote(item(item), none(), none(), List.of(), none(), none());
    }

    public static MeetingCommand openRound(String item, String yes, String no) {
        return new DecidingCommand.OpenVote(
                item(item),
                Optional.of(yes),
                Optional.of(no),
                List.of(),
                none(),
                Optional.of(Purpose.COUNTER_PROPOSAL));
    }

    public static MeetingCommand openElection(String item, String... candidates) {
        return new DecidingCommand.OpenVote(
                item(item),
                none(),
                none(),
                List.of(candidates),
                none(),
                Optional.of(Purpose.ELECTION));
    }

    public static MeetingCommand castFor(String candidate, String vote) {
        return new DecidingCommand.CastVote(
                new VoteId(vote), none(), Optional.of(candidate), none());
    }

    public static MeetingCommand cancelVote(String vote, String reason) {
        return new DecidingCommand.CancelVote(new VoteId(vote), reason);
    }

    public static MeetingCommand support(String proposal) {
        return new DecidingCommand.SupportProposal(new ProposalId(proposal), none());
    }

    public static MeetingCommand supportFor(String person, String proposal) {
        return new DecidingCommand.SupportProposal(
                new ProposalId(proposal), Optional.of(person(person)));
    }

    public static MeetingCommand showPath(String item, DecidingCommand.ShowPath.Step... steps) {
        return new DecidingCommand.ShowPath(item(item), List.of(steps));
    }

    static DecidingCommand.ShowPath.Step step(
            Purpose purpose, List<String> decisions, String... proposals) {
        return new DecidingCommand.ShowPath.Step(
                purpose,
                decisions.stream().map(DecisionId::new).toList(),
                Stream.of(proposals).map(ProposalId::new).toList());
    }

    public static MeetingCommand approvePath(String item) {
        return new DecidingCommand.ApprovePath(item(item));
    }

    public static MeetingCommand answer(String item, String alternative) {
        return new DecidingCommand.AnswerQuestion(item(item), alternative);
    }

    public static MeetingCommand put(String item, Purpose purpose, String... proposals) {
        return new DecidingCommand.PutToMeeting(
                item(item),
                List.of(),
                Stream.of(proposals).map(ProposalId::new).toList(),
                none(),
                Optional.of(purpose));
    }

    public static MeetingCommand findCounter(String item, String proposal) {
        return new DecidingCommand.DeclareFinding(
                item(item),
                Optional.of(new ProposalId(proposal)),
                none(),
                Optional.of(Purpose.COUNTER_PROPOSAL));
    }

    public static MeetingCommand cast(String vote, Choice choice) {
        return new DecidingCommand.CastVote(new VoteId(vote), Optional.of(choice), none(), none());
    }

    public static MeetingCommand castFor(String person, String vote, Choice choice) {
        return new DecidingCommand.CastVote(
                new VoteId(vote), Optional.of(choice), none(), Optional.of(person(person)));
    }

    public static MeetingCommand closeVote(String vote) {
        return new DecidingCommand.CloseVote(new VoteId(vote));
    }

    public static MeetingCommand confirm(String item) {
        return new DecidingCommand.ConfirmDecision(item(item), none(), List.of(), none());
    }

    public static MeetingCommand confirm(String item, String proposal, String... decisions) {
        return new DecidingCommand.ConfirmDecision(
                item(item),
                Optional.of(proposal).filter(p -> !p.isEmpty()).map(ProposalId::new),
                Stream.of(decisions).map(DecisionId::new).toList(),
                none());
    }

    public static MeetingCommand assign(String decision, String assignee, String task) {
        return new DecidingCommand.MarkAssignment(
                new DecisionId(decision),
                Optional.of(assignee).filter(name -> !name.isEmpty()),
                none(),
                task,
                List.of(),
                none());
    }

    public static MeetingCommand unassign(String assignment) {
        return new DecidingCommand.RemoveAssignment(new AssignmentId(assignment));
    }

    // papers

    public static MeetingCommand attach(String item, String title) {
        return new PaperCommand.Attach(item(item), title, none(), none());
    }

    public static MeetingCommand detach(String attachment) {
        return new PaperCommand.Detach(new AttachmentId(attachment));
    }

    // against the decision, or beside it

    public static MeetingCommand reserve(String item) {
        return new DissentCommand.Reserve(item(item), none(), none(), none());
    }

    public static MeetingCommand reserve(String item, String decision, String by, String text) {
        return new DissentCommand.Reserve(
                item(item),
                some(decision).map(DecisionId::new),
                some(by).map(PersonId::new),
                some(text));
    }

    public static MeetingCommand reasons(String reservation, String text) {
        return new DissentCommand.WriteReasons(new ReservationId(reservation), text);
    }

    public static MeetingCommand note(String item, String text) {
        return new DissentCommand.MinutesNote(item(item), text, none());
    }

    public static MeetingCommand noteFor(String by, String item, String text) {
        return new DissentCommand.MinutesNote(item(item), text, Optional.of(person(by)));
    }

    public static MeetingCommand aside(String item) {
        return new DissentCommand.NotParticipating(item(item), none());
    }

    public static MeetingCommand asideFor(String person, String item) {
        return new DissentCommand.NotParticipating(item(item), Optional.of(person(person)));
    }

    public static MeetingCommand lastCall() {
        return new DissentCommand.CallForReservations();
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    // secret ballots and lots

    public static MeetingCommand openSecret(String item, String... candidates) {
        return new DecidingCommand.OpenVote(
                item(item),
                none(),
                none(),
                List.of(candidates),
                Optional.of(true),
                Optional.of(Purpose.ELECTION));
    }

    public static MeetingCommand ballot(String vote, String candidate) {
        return new BallotCommand.CastBallot(new VoteId(vote), Optional.of(candidate), none());
    }

    public static MeetingCommand blank(String vote) {
        return new BallotCommand.CastBallot(new VoteId(vote), none(), Optional.of(true));
    }

    public static MeetingCommand onPaper(
            String vote, java.util.Map<String, Integer> figures, int blank, String... voted) {
        return new BallotCommand.EnterBallots(
                new VoteId(vote),
                figures,
                blank,
                Optional.of(people(voted)).filter(people -> !people.isEmpty()));
    }

    public static MeetingCommand lots(String vote, String winner, String by) {
        return new BallotCommand.DrawLots(
                new VoteId(vote), winner, person(by), Optional.of("lapp ur hatt"));
    }

    // the document

    public static MeetingCommand comment(String item, String text) {
        return new AdjustmentCommand.Comment(item(item), text, none());
    }

    public static MeetingCommand resolve(String comment) {
        return new AdjustmentCommand.ResolveComment(new CommentId(comment));
    }

    public static MeetingCommand disagree(String item, String text) {
        return new AdjustmentCommand.RecordDisagreement(some(item).map(ItemId::new), text, none());
    }

    public static MeetingCommand disagreeFor(String person, String text) {
        return new AdjustmentCommand.RecordDisagreement(none(), text, Optional.of(person(person)));
    }

    public static MeetingCommand refer(String to) {
        return new AdjustmentCommand.ReferAdjustment(to);
    }

    public static MeetingCommand reopen(String reason) {
        return new AdjustmentCommand.ReopenDocument(reason);
    }

    public static MeetingCommand sign() {
        return new AdjustmentCommand.Sign(none());
    }

    public static MeetingCommand sign(String sha256) {
        return new AdjustmentCommand.Sign(Optional.of(sha256));
    }

    public static MeetingCommand signOnPaper(String person, java.time.LocalDate date) {
        return new AdjustmentCommand.SignOnPaper(person(person), date, none(), none());
    }

    public static MeetingCommand signedOutside(String sha256, String... persons) {
        return new AdjustmentCommand.SignedOutside(
                people(persons), sha256, "b".repeat(64), "Underskriftstjänsten");
    }

    public static MeetingCommand adjustAtOnce(String item) {
        return new AdjustmentCommand.AdjustAtOnce(item(item));
    }

    public static MeetingCommand signItem(String item) {
        return new AdjustmentCommand.SignItem(item(item));
    }

    public static MeetingCommand correct(String item, String was, String becomes) {
        return new AdjustmentCommand.Correct(item(item), was, becomes, "skrivfel");
    }

    static MeetingCommand attach(String item, String title, String file) {
        return new PaperCommand.Attach(item(item), title, none(), Optional.of(file));
    }

    static MeetingCommand receive(String hash) {
        return new PaperCommand.ReceiveFile(
                new PaperFile(hash, "application/pdf", 100, hash.charAt(0) + ".pdf", none()));
    }

    static MeetingCommand renameAttachment(String attachment, String title) {
        return new PaperCommand.RenameAttachment(new AttachmentId(attachment), title);
    }

    static MeetingCommand moveAttachment(String attachment, String before) {
        return new PaperCommand.MoveAttachment(
                new AttachmentId(attachment), Optional.ofNullable(before).map(AttachmentId::new));
    }

    static MeetingCommand fileOf(String attachment, String file, boolean separately) {
        return new PaperCommand.SetAttachmentFile(
                new AttachmentId(attachment), Optional.ofNullable(file), Optional.of(separately));
    }
}
