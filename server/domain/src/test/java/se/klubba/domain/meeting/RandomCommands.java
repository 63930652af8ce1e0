package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

/// Draws commands that somebody might send in a meeting: mostly sensible ones, some with foreign or outdated ids.
final class RandomCommands {

    private final Dice dice;
    private final Meeting meeting;

    RandomCommands(Dice dice, Meeting meeting) {
        this.dice = dice;
        this.meeting = meeting;
    }

    MeetingCommand any() {
        if (meeting.life().closed() && dice.chance(60)) return document();
        if (meeting.life().ahead() && dice.chance(20)) return planning();
        return switch (dice.below(30)) {
            case 29 -> dice.chance(60) ? new AdjustmentCommand.AdjustAtOnce(done()) : signItem();
            case 20, 21, 25 -> dissent();
            case 22, 23 -> people();
            case 24 -> floor();
            case 26, 27, 28 -> balloting();
            case 0 -> life();
            case 1 -> meeting.life().open() ? agenda() : life();
            case 2, 3, 4, 5 ->
                    meeting.agenda().current().isEmpty() || dice.chance(20) ? course() : deciding();
            case 6 -> attendance();
            case 7 -> paper();
            case 8, 9 -> drafting();
            default -> deciding();
        };
    }

    /// What is settled before the meeting opens; it is seldom called off, for then nothing more happens.
    private MeetingCommand planning() {
        if (dice.chance(4)) return new PlanningCommand.CancelMeeting(text());
        return switch (dice.below(8)) {
            case 0, 1 -> new PlanningCommand.Reply(dice.of(Reply.values()), Optional.empty());
            case 2 -> new PlanningCommand.SetItemKind(item(), dice.of(ItemKind.values()));
            case 3 -> new PlanningCommand.RecordNotice(1 + dice.below(3));
            case 4 ->
                    new PlanningCommand.SetTimeAndPlace(
                            Scenario.plan(meeting.profile()).time().date(),
                            Optional.of(dice.chance(80) ? "09:00" : "9"),
                            Optional.empty(),
                            words(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty());
            case 5 -> new PlanningCommand.RemoveParticipant(signer());
            default -> new PlanningCommand.Reply(Reply.ABSENT, Optional.of(signer()));
        };
    }

    /// What is done with the document, mostly once the meeting is closed.
    private MeetingCommand document() {
        return switch (dice.below(20)) {
            case 0, 1 -> new LifeCommand.SendForAdjustment(persons());
            case 2, 3 -> new AdjustmentCommand.Comment(item(), words(), text());
            case 4 ->
                    new AdjustmentCommand.ResolveComment(
                            pick(meeting.adjustment().comments().keySet(), new CommentId("i1c9")));
            case 5 ->
                    new AdjustmentCommand.RecordDisagreement(
                            maybe(item()), words(), maybe(signer()));
            case 6 -> dice.chance(30) ? new AdjustmentCommand.ReferAdjustment(words()) : signItem();
            case 7, 8, 9 -> freeze();
            case 10 -> new AdjustmentCommand.ReopenDocument(words());
            case 11, 12, 13, 14 -> new AdjustmentCommand.Sign(maybe(sum()));
            case 15 ->
                    new AdjustmentCommand.SignOnPaper(
                            signer(),
                            Scenario.plan(meeting.profile())
                                    .time()
                                    .date()
                                    .plusDays(dice.below(4) - 1L),
                            text(),
                            Optional.empty());
            case 16 ->
                    new AdjustmentCommand.SignedOutside(
                            List.of(signer(), signer()), sum(), "c".repeat(64), "Tjänsten");
            case 17, 18 -> new AdjustmentCommand.Correct(item(), words(), words(), words());
            default -> new LifeCommand.FinaliseNotes();
        };
    }

    private MeetingCommand signItem() {
        return new AdjustmentCommand.SignItem(
                dice.chance(50) ? item() : pick(meeting.adjustment().atOnce().keySet(), item()));
    }

    private ItemId done() {
        var done =
                meeting.agenda().items().stream()
                        .filter(meeting.agenda()::over)
                        .map(Item::id)
                        .toList();
        return done.isEmpty() || dice.chance(20) ? item() : dice.of(done);
    }

    /// As it stands, or as it stood when there was one text less.
    private MeetingCommand freeze() {
        var texts = new HashMap<TextId, Long>();
        TextRules.all(meeting).forEach(text -> texts.put(text, 0L));
        if (dice.chance(10)) texts.remove(TextRules.all(meeting).getFirst());
        return new AdjustmentCommand.FreezeDocument(
                meeting.adjustment().nextEdition() + (dice.chance(5) ? 1 : 0),
                dice.of("a", "b").repeat(64),
                new AdjustmentCommand.Seen(meeting, texts));
    }

    private String sum() {
        return meeting.adjustment()
                .edition()
                .map(Adjustment.Edition::sha256)
                .filter(_ -> dice.chance(80))
                .orElse("d".repeat(64));
    }

    private PersonId signer() {
        var waiting = meeting.adjustment().waitsFor();
        return waiting.isEmpty() || dice.chance(20) ? person() : dice.of(waiting);
    }

    private MeetingCommand life() {
        if (meeting.life().closed() && dice.chance(20)) return new LifeCommand.FinaliseNotes();
        return switch (dice.below(24)) {
            case 0 -> new LifeCommand.OpenCheckIn();
            case 1, 2, 3, 4, 5, 6 -> new LifeCommand.OpenMeeting();
            case 7, 8 -> new LifeCommand.AdjournMeeting(text());
            case 9, 10, 11, 12, 13, 14, 15 -> new LifeCommand.ResumeMeeting();
            case 16 ->
                    dice.chance(15)
                            ? new LifeCommand.CloseMeeting()
                            : new LifeCommand.OpenMeeting();
            case 17, 18, 19, 20 -> new LifeCommand.PassChair(person());
            case 21 -> new LifeCommand.AppointAdjuster(persons());
            case 22 -> new LifeCommand.SendForAdjustment(persons());
            default -> new LifeCommand.FinaliseNotes();
        };
    }

    private MeetingCommand agenda() {
        return switch (dice.below(10)) {
            case 9 ->
                    new AgendaCommand.SetPlannedMinutes(
                            item(), maybe(dice.chance(80) ? 1 + dice.below(60) : 2000));
            case 0 ->
                    new AgendaCommand.AddAgendaItem(
                            words(), maybe(dice.of(ItemKind.values())), maybe(item()), persons());
            case 1 -> new AgendaCommand.RenameAgendaItem(item(), words());
            case 2 -> new AgendaCommand.MoveAgendaItem(item(), maybe(item()));
            case 3 -> new AgendaCommand.WithdrawAgendaItem(item(), text());
            case 4 -> new AgendaCommand.RestoreAgendaItem(item());
            case 5 -> new AgendaCommand.RegisterOtherMatter(words(), maybe(person()));
            case 6 -> new AgendaCommand.AdoptAgenda();
            case 7 -> new AgendaCommand.SetPresenters(item(), persons());
            default -> new AgendaCommand.SetItemAccess(item(), Set.copyOf(persons()));
        };
    }

    private MeetingCommand course() {
        return switch (dice.below(16)) {
            case 0, 1, 2 -> new AgendaCommand.CloseItem(current());
            case 3, 4 -> new AgendaCommand.ParkItem(current());
            case 5 -> new AgendaCommand.MarkNotReached(item(), text(), text());
            case 6 -> new AgendaCommand.ReferToOtherBody(current(), words(), text());
            case 7 -> new AgendaCommand.Table(current(), text());
            case 8 -> new AgendaCommand.ReferBack(current(), text(), text());
            default ->
                    new AgendaCommand.StartItem(
                            next(), dice.chance(50) ? seen() : Optional.empty());
        };
    }

    private MeetingCommand attendance() {
        return switch (dice.below(5)) {
            case 0, 1 ->
                    new AttendanceCommand.CheckIn(
                            dice.chance(50) ? List.of() : persons(),
                            maybe(dice.of(AttendanceMode.values())));
            case 2, 3 -> new AttendanceCommand.Join(persons(), maybe(item()));
            default -> new AttendanceCommand.Leave(persons(), maybe(item()));
        };
    }

    private MeetingCommand people() {
        return switch (dice.below(12)) {
            case 0 -> new AttendanceCommand.RecordRollCall(persons());
            case 1 -> new AttendanceCommand.SetMode(person(), dice.of(AttendanceMode.values()));
            case 2, 3, 4, 5 ->
                    new AttendanceCommand.Serve(
                            dice.chance(70) ? substitute() : person(),
                            person(),
                            sometimes(item(), 30),
                            sometimes(words(), 20));
            case 6 -> new AttendanceCommand.EndService(dice.chance(70) ? substitute() : person());
            case 7 -> new AttendanceCommand.ConfirmSoundAndPicture();
            case 8, 9, 10 ->
                    new AttendanceCommand.Recuse(
                            dice.chance(60) ? current() : item(), maybe(person()), text());
            default -> new AttendanceCommand.WithdrawRecusal(item(), maybe(person()));
        };
    }

    private PersonId substitute() {
        return dice.of(new PersonId("sara"), new PersonId("sven"));
    }

    private MeetingCommand floor() {
        return switch (dice.below(7)) {
            case 0, 1, 2 -> new FloorCommand.AskForFloor(dice.of(Floor.Kind.values()));
            case 3 -> new FloorCommand.LeaveSpeakersList(maybe(person()));
            case 4, 5 ->
                    new FloorCommand.GiveFloor(
                            meeting.floor().inTurn().stream()
                                    .findFirst()
                                    .map(Floor.Asked::person)
                                    .orElseGet(this::person));
            default -> new FloorCommand.EndFloor();
        };
    }

    private MeetingCommand paper() {
        var file = maybe(pick(meeting.papers().files().keySet(), "0".repeat(64)));
        return switch (dice.below(10)) {
            case 0, 1, 2 -> new PaperCommand.Attach(item(), words(), maybe(true), file);
            case 3, 4 -> new PaperCommand.ReceiveFile(file(dice.below(20)));
            case 5 -> new PaperCommand.RenameAttachment(attachment(), words());
            case 6 -> new PaperCommand.MoveAttachment(attachment(), maybe(attachment()));
            case 7 -> new PaperCommand.SetAttachmentFile(attachment(), file, maybe(true));
            default -> new PaperCommand.Detach(attachment());
        };
    }

    /// The same bytes are the same file, whoever sends them.
    private static PaperFile file(int number) {
        var hash = "%064x".formatted(number);
        var name = "fil " + number + ".pdf";
        return new PaperFile(hash, "application/pdf", 100 + number, name, Optional.of(3));
    }

    private AttachmentId attachment() {
        return pick(meeting.papers().attachments().keySet(), new AttachmentId("i1a9"));
    }

    private MeetingCommand drafting() {
        return switch (dice.below(10)) {
            case 0, 1, 2, 3 ->
                    new DecidingCommand.DraftDecision(
                            dice.chance(80) ? current() : item(),
                            dice.chance(80) ? List.of(words()) : List.of());
            case 4 -> new DecidingCommand.RemoveDecision(decision());
            case 5 -> new DecidingCommand.SetDecisionForm(item(), text(), maybe(dice.chance(50)));
            case 6, 7 ->
                    new DecidingCommand.MarkAssignment(
                            decision(),
                            text(),
                            Optional.empty(),
                            words(),
                            List.of(),
                            Optional.empty());
            case 8 ->
                    new DecidingCommand.RemoveAssignment(
                            pick(
                                    meeting.deciding().assignments().keySet(),
                                    new AssignmentId("i1g9")));
            default -> new DecidingCommand.WithdrawProposal(proposal());
        };
    }

    private MeetingCommand deciding() {
        var several = meeting.deciding().question().filter(q -> q.put().alternatives().size() > 2);
        if (several.isPresent() && dice.chance(25)) return round(several.get());
        var split = meeting.deciding().openVote().filter(v -> !v.disagreeing().isEmpty());
        if (split.isPresent() && dice.chance(20))
            return new DecidingCommand.CloseVote(split.get().id());
        var motions = all(Proposal.Kind::procedural);
        if (motions.alternatives().size() > 1 && dice.chance(10)) return put(motions);
        return switch (dice.below(26)) {
            case 0, 1, 2, 3 -> propose();
            case 4, 5, 20 -> put();
            case 6 -> dice.chance(30) ? new DecidingCommand.TakeBack(current()) : open();
            case 7, 8, 9 ->
                    new DecidingCommand.DeclareFinding(
                            current(),
                            sometimes(proposal(), 30),
                            sometimes(true, 10),
                            sometimes(Purpose.COUNTER_PROPOSAL, 10));
            case 10, 11 -> new DecidingCommand.RequestVote(current(), sometimes(person(), 20));
            case 12, 13, 21 -> open();
            case 14, 15, 16 ->
                    new DecidingCommand.CastVote(
                            vote(), choice(), candidate(), sometimes(person(), 30));
            case 17, 18 -> new DecidingCommand.CloseVote(vote());
            case 22 -> new DecidingCommand.SupportProposal(proposal(), sometimes(person(), 30));
            case 23 ->
                    dice.chance(50)
                            ? new DecidingCommand.ShowPath(current(), List.of())
                            : new DecidingCommand.ApprovePath(current());
            case 24 -> new DecidingCommand.AnswerQuestion(current(), alternative());
            case 25 ->
                    dice.chance(40)
                            ? new DecidingCommand.CancelVote(vote(), words())
                            : new DecidingCommand.ShowPath(current(), steps());
            default ->
                    new DecidingCommand.ConfirmDecision(
                            current(),
                            sometimes(proposal(), 20),
                            dice.chance(20) ? List.of(decision()) : List.of(),
                            sometimes(dice.chance(50), 10));
        };
    }

    private MeetingCommand dissent() {
        return switch (dice.below(12)) {
            case 0, 1, 2, 3 ->
                    new DissentCommand.Reserve(
                            dice.chance(60) ? current() : item(),
                            sometimes(decision(), 20),
                            sometimes(person(), 40),
                            sometimes(words(), 30));
            case 4, 5 ->
                    new DissentCommand.WriteReasons(
                            pick(
                                    meeting.dissent().reservations().keySet(),
                                    new ReservationId("i1r9")),
                            words());
            case 6, 7 -> new DissentCommand.MinutesNote(item(), words(), sometimes(person(), 40));
            case 8, 9, 10 ->
                    new DissentCommand.NotParticipating(current(), sometimes(person(), 40));
            default -> new DissentCommand.CallForReservations();
        };
    }

    /// Something about which of several alternatives will stand against the main one.
    private MeetingCommand round(Question question) {
        var pool = question.pool().stream().flatMap(a -> a.proposal().stream()).toList();
        return switch (dice.below(6)) {
            case 4, 5 ->
                    Commands.openVote(
                            question.item().value(),
                            Sides.yes(question).name(),
                            dice.of(question.put().alternatives()).name());
            case 0 ->
                    new DecidingCommand.PutToMeeting(
                            question.item(),
                            List.of(),
                            pool.stream().limit(2 + dice.below(2)).toList(),
                            Optional.empty(),
                            Optional.of(Purpose.COUNTER_PROPOSAL));
            case 1 ->
                    new DecidingCommand.DeclareFinding(
                            question.item(),
                            pool.isEmpty() ? Optional.empty() : Optional.of(dice.of(pool)),
                            Optional.empty(),
                            Optional.of(Purpose.COUNTER_PROPOSAL));
            case 2 -> new DecidingCommand.RequestVote(question.item(), sometimes(person(), 20));
            default -> due();
        };
    }

    private Optional<Choice> choice() {
        return election() && dice.chance(80)
                ? Optional.empty()
                : Optional.of(dice.of(Choice.values()));
    }

    private Optional<String> candidate() {
        return election() && dice.chance(90)
                ? Optional.of(dice.of("Ask", "Björk", "Ceder"))
                : sometimes("Ask", 5);
    }

    private boolean election() {
        return meeting.deciding().openVote().filter(Vote::election).isPresent();
    }

    private String alternative() {
        var question = meeting.deciding().question();
        return question.isPresent() && dice.chance(90)
                ? dice.of(question.get().put().alternatives()).name()
                : "draft";
    }

    private List<DecidingCommand.ShowPath.Step> steps() {
        return Stream.generate(() ->
                        new DecidingCommand.ShowPath.Step(
                                dice.of(Purpose.values()),
                                dice.chance(40) ? List.of(decision()) : List.of(),
                                dice.chance(70) ? List.of(proposal()) : List.of()))
                .limit(1 + dice.below(3))
                .toList();
    }

    private MeetingCommand balloting() {
        var id = vote();
        var vote = Optional.ofNullable(meeting.deciding().votes().get(id));
        var names =
                vote.map(v -> v.about().candidates())
                        .filter(n -> !n.isEmpty())
                        .orElse(List.of("Ask"));
        var name = dice.chance(5) ? "Ingen" : dice.of(names);
        return switch (dice.below(12)) {
            case 0, 4, 5 ->
                    new BallotCommand.EnterBallots(
                            id,
                            java.util.Map.of(name, dice.below(4)),
                            dice.below(2),
                            dice.chance(80) ? Optional.empty() : Optional.of(persons()));
            case 1, 2, 3 -> new BallotCommand.DrawLots(id, name, person(), text());
            default ->
                    dice.chance(20)
                            ? new BallotCommand.CastBallot(id, Optional.empty(), maybe(true))
                            : new BallotCommand.CastBallot(
                                    id, Optional.of(name), sometimes(true, 5));
        };
    }

    private MeetingCommand propose() {
        return new DecidingCommand.Propose(
                current(),
                dice.chance(45) ? Proposal.Kind.COUNTER_PROPOSAL : dice.of(Proposal.Kind.values()),
                words(),
                sometimes(person(), 30),
                dice.chance(30) ? persons() : List.of(),
                text(),
                text(),
                text());
    }

    private MeetingCommand put() {
        var path = PathRules.suggested(meeting, current());
        if (!path.isEmpty() && dice.chance(50)) return put(dice.of(path));
        if (dice.chance(30)) return put(all(Proposal.Kind::procedural));
        if (dice.chance(15)) return put(all(kind -> kind == Proposal.Kind.ADDITION));
        var some = dice.chance(40);
        var item = current();
        var drafts =
                meeting.deciding().decisionsOf(item).stream()
                        .map(Decision::id)
                        .filter(_ -> dice.chance(50))
                        .toList();
        var proposals =
                meeting.deciding().proposalsOf(item).stream()
                        .map(Proposal::id)
                        .filter(_ -> dice.chance(70))
                        .limit(1 + dice.below(4))
                        .toList();
        var named =
                dice.chance(10)
                        ? Stream.concat(
                                        proposals.stream(),
                                        Stream.of(new ProposalId("decideToday")))
                                .toList()
                        : proposals;
        return new DecidingCommand.PutToMeeting(
                item,
                some || dice.chance(30) ? List.of() : drafts,
                some ? List.of() : named,
                sometimes(dice.of(Method.values()), 20),
                sometimes(
                        dice.chance(50) ? Purpose.COUNTER_PROPOSAL : dice.of(Purpose.values()),
                        30));
    }

    private DecisionPath.Step all(Predicate<Proposal.Kind> kinds) {
        var alternatives =
                meeting.deciding().proposalsOf(current()).stream()
                        .filter(p -> kinds.test(p.motion().kind()))
                        .map(p -> Alternative.of(p.id()))
                        .toList();
        return new DecisionPath.Step(Purpose.MAIN, alternatives, List.of());
    }

    private MeetingCommand put(DecisionPath.Step step) {
        return new DecidingCommand.PutToMeeting(
                current(), step.decisions(), step.named(), Optional.empty(), Optional.empty());
    }

    private MeetingCommand open() {
        if (dice.chance(25)) return election(dice.below(4));
        var names = new ArrayList<>(List.of("draft", "rejection", "i1q9", ""));
        meeting.deciding()
                .question()
                .ifPresent(q -> q.put().alternatives().forEach(a -> names.addFirst(a.name())));
        if (dice.chance(50)) return due();
        return new DecidingCommand.OpenVote(
                current(),
                Optional.of(dice.of(names)),
                Optional.of(dice.chance(60) ? dice.of(names) : "rejection"),
                List.of(),
                Optional.empty(),
                sometimes(Purpose.COUNTER_PROPOSAL, 20));
    }

    private MeetingCommand due() {
        return new DecidingCommand.OpenVote(
                current(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                meeting.deciding()
                        .question()
                        .filter(q -> Due.of(q).round())
                        .map(_ -> Purpose.COUNTER_PROPOSAL));
    }

    private MeetingCommand election(int candidates) {
        return new DecidingCommand.OpenVote(
                current(),
                Optional.empty(),
                Optional.empty(),
                List.of("Ask", "Björk", "Ceder").subList(0, candidates),
                sometimes(true, 70),
                Optional.of(Purpose.ELECTION));
    }

    // the things that commands name

    private ItemId item() {
        if (dice.chance(3)) return new ItemId("i99");
        return dice.of(meeting.agenda().items()).id();
    }

    private ItemId current() {
        return dice.chance(90) ? meeting.agenda().current().orElseGet(this::item) : item();
    }

    private ItemId next() {
        return dice.chance(70)
                ? meeting.agenda().next().map(Item::id).orElseGet(this::item)
                : item();
    }

    private Optional<ItemId> seen() {
        return dice.chance(80) ? meeting.agenda().current() : Optional.of(item());
    }

    private DecisionId decision() {
        return pick(meeting.deciding().decisions().keySet(), new DecisionId("i1d9"));
    }

    private ProposalId proposal() {
        return pick(meeting.deciding().proposals().keySet(), new ProposalId("i1q9"));
    }

    private VoteId vote() {
        return meeting.deciding()
                .openVote()
                .map(Vote::id)
                .orElseGet(() -> pick(meeting.deciding().votes().keySet(), new VoteId("i1v9")));
    }

    private PersonId person() {
        if (dice.chance(2)) return new PersonId("stranger");
        return dice.of(List.copyOf(meeting.attendance().people().keySet()));
    }

    private List<PersonId> persons() {
        return Stream.generate(this::person).limit(dice.below(3)).toList();
    }

    private <T> T pick(Set<T> known, T unknown) {
        return known.isEmpty() || dice.chance(3) ? unknown : dice.of(List.copyOf(known));
    }

    private String words() {
        return dice.of(
                "Ärende",
                "Budget och plan",
                "Å, ä\noch ö",
                " ",
                "x".repeat(501),
                "Val",
                "Frågan",
                "A");
    }

    private Optional<String> text() {
        return dice.chance(20) ? Optional.empty() : Optional.of(words());
    }

    private <T> Optional<T> maybe(T value) {
        return sometimes(value, 50);
    }

    private <T> Optional<T> sometimes(T value, int percent) {
        return dice.chance(percent) ? Optional.of(value) : Optional.empty();
    }
}
