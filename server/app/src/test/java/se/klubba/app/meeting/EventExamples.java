package se.klubba.app.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.CorrectionId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MatterId;
import se.klubba.domain.id.NoteId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.ReservationId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.AdjustmentEvent;
import se.klubba.domain.meeting.AgendaEvent;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.Assignment;
import se.klubba.domain.meeting.AttendanceEvent;
import se.klubba.domain.meeting.AttendanceMode;
import se.klubba.domain.meeting.BallotEvent;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.DecidingEvent;
import se.klubba.domain.meeting.DecisionPath;
import se.klubba.domain.meeting.DissentEvent;
import se.klubba.domain.meeting.Floor;
import se.klubba.domain.meeting.FloorEvent;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.Method;
import se.klubba.domain.meeting.Origin;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.PaperEvent;
import se.klubba.domain.meeting.PaperFile;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.PlanningEvent;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Question;
import se.klubba.domain.meeting.Reply;
import se.klubba.domain.meeting.Seat;
import se.klubba.domain.meeting.Signature;
import se.klubba.domain.meeting.Wording;
import se.klubba.domain.minutes.Documents;

/// One event of each kind, with every field filled in. The values are arbitrary and make no meeting together.
final class EventExamples {

    private static final Instant AT = Instant.parse("2018-12-14T08:00:00.123Z");
    private static final ItemId ITEM = new ItemId("i5");
    private static final DecisionId DECISION = new DecisionId("i5d1");
    private static final ProposalId PROPOSAL = new ProposalId("i5q1");
    private static final VoteId VOTE = new VoteId("i5v1");
    private static final PersonId ANNA = new PersonId("p_anna");
    private static final PersonId BO = new PersonId("p_bo");
    private static final Wording WORDING =
            new Wording(DECISION, 12, Documents.ofParagraphs("att bifalla förslaget"));

    private EventExamples() {}

    static List<MeetingEvent> all() {
        var all = new ArrayList<MeetingEvent>();
        all.addAll(life());
        all.addAll(planning());
        all.addAll(agenda());
        all.addAll(attendance());
        all.addAll(people());
        all.addAll(deciding());
        all.addAll(dissent());
        all.addAll(adjustment());
        all.addAll(papers());
        return all;
    }

    private static List<MeetingEvent> planning() {
        return List.of(
                new PlanningEvent.TimeAndPlaceSet(
                        new Plan.Time(
                                LocalDate.of(2018, 12, 21),
                                Optional.of("10:00"),
                                Optional.of("12:00"),
                                "Teams",
                                Plan.MeetingMode.REMOTE,
                                Optional.of("https://teams.example/l/1"),
                                true,
                                Optional.of(LocalDate.of(2018, 12, 7)))),
                new PlanningEvent.ItemKindSet(ITEM, ItemKind.INFORMATION),
                new PlanningEvent.ParticipantRemoved(ANNA),
                new PlanningEvent.Replied(ANNA, Reply.COMES_REMOTE, AT),
                new PlanningEvent.NoticeSent(1, LocalDate.of(2018, 12, 7), AT),
                new PlanningEvent.MeetingCancelled(Optional.of("sjukdom"), AT));
    }

    private static List<MeetingEvent> adjustment() {
        var comment = new CommentId("i5c1");
        var sum = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return List.of(
                new AdjustmentEvent.CommentMade(
                        comment, ITEM, BO, "Beloppet ska vara 2,5 mkr.", Optional.of("25 mkr"), AT),
                new AdjustmentEvent.CommentResolved(comment, ANNA, AT),
                new AdjustmentEvent.DocumentFrozen(1, sum, AT),
                new AdjustmentEvent.DocumentReopened(1, "fel belopp i § 48", ANNA, AT),
                new AdjustmentEvent.DocumentSigned(
                        2,
                        BO,
                        Signature.How.PAPER,
                        Optional.of(LocalDate.of(2018, 12, 20)),
                        Optional.of("undertecknat på kansliet"),
                        Optional.of(sum),
                        Optional.of("Underskrift"),
                        Optional.of(ANNA),
                        AT),
                new AdjustmentEvent.DocumentAdjusted(2, AT),
                new AdjustmentEvent.DisagreementRecorded(
                        Optional.of(ITEM), BO, "Yrkandet saknas.", Optional.of(ANNA), AT),
                new AdjustmentEvent.AdjustmentReferred("nästa sammanträde", ANNA, AT),
                new AdjustmentEvent.ItemAdjusted(ITEM, 12, ANNA, AT),
                new AdjustmentEvent.ItemSigned(ITEM, BO, AT),
                new AdjustmentEvent.Corrected(
                        new CorrectionId("i5k1"),
                        ITEM,
                        "den 31 februari",
                        "den 28 februari",
                        "skrivfel",
                        ANNA,
                        AT));
    }

    private static List<MeetingEvent> papers() {
        var attachment = new AttachmentId("i5a1");
        var hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
        return List.of(
                new PaperEvent.FileReceived(
                        new PaperFile(
                                hash, "application/pdf", 31_415, "Budget.pdf", Optional.of(7))),
                new PaperEvent.Attached(attachment, ITEM, "Budget 2019", true, Optional.of(hash)),
                new PaperEvent.AttachmentRenamed(attachment, "Budget 2020"),
                new PaperEvent.AttachmentMoved(attachment, Optional.of(new AttachmentId("i5a2"))),
                new PaperEvent.AttachmentFileSet(attachment, Optional.of(hash), false),
                new PaperEvent.Detached(attachment));
    }

    private static List<MeetingEvent> dissent() {
        var reservation = new ReservationId("i5r1");
        return List.of(
                new DissentEvent.ReservationMade(
                        reservation,
                        ITEM,
                        Optional.of(DECISION),
                        BO,
                        Optional.of(ANNA),
                        Optional.of("till förmån för eget yrkande")),
                new DissentEvent.ReasonsWritten(reservation, "Frågan borde ha utretts mer."),
                new DissentEvent.MinutesNoteMade(
                        new NoteId("i5n1"),
                        ITEM,
                        BO,
                        Optional.of(ANNA),
                        "Vi ser fram emot svaret."),
                new DissentEvent.ParticipationDeclined(ITEM, BO, Optional.of(ANNA)),
                new DissentEvent.LastCallMade(),
                new BallotEvent.BallotMarked(VOTE, BO),
                new BallotEvent.BallotsEntered(VOTE, Map.of("Eva Lund", 5), 1, List.of(ANNA, BO)),
                new BallotEvent.LotsDrawn(VOTE, "Eva Lund", ANNA, Optional.of("lapp ur hatt")));
    }

    private static List<MeetingEvent> life() {
        var profile = RuleProfile.of(BodyKind.CONSULTATION_GROUP);
        return List.of(
                new LifeEvent.MeetingPlanned(plan(), profile),
                new LifeEvent.CheckInOpened(),
                new LifeEvent.MeetingOpened(ANNA, profile, AT),
                new LifeEvent.MeetingAdjourned(Optional.of("10.30"), AT),
                new LifeEvent.MeetingResumed(AT),
                new LifeEvent.MeetingClosed(AT),
                new LifeEvent.ChairPassed(BO, Optional.of(ITEM)),
                new LifeEvent.AdjustersAppointed(List.of(ANNA, BO)),
                new LifeEvent.SentForAdjustment(List.of(ANNA, BO), AT),
                new LifeEvent.NotesFinalised(AT));
    }

    static Plan plan() {
        var body =
                new Body(
                        new BodyId("b_1"),
                        new Body.Names(
                                "Sociala samrådsgruppen",
                                "SocSam",
                                "Sociala samrådsgruppens",
                                Optional.of("Jämtlands län")),
                        BodyKind.CONSULTATION_GROUP,
                        List.of("Bräcke kommun", "Östersunds kommun"),
                        Optional.of(17),
                        List.of(
                                new AttendanceCategory(
                                        "voting", "Beslutande", AttendanceCategory.Role.VOTING)));
        var time =
                new Plan.Time(
                        LocalDate.of(2018, 12, 14),
                        Optional.of("09:00"),
                        Optional.of("12:00"),
                        "Rådhuset",
                        Plan.MeetingMode.HYBRID,
                        Optional.of("https://meet.example/1"),
                        true,
                        Optional.of(LocalDate.of(2018, 12, 7)));
        var offices =
                new Plan.Offices(
                        ANNA,
                        Optional.of("vice ordförande"),
                        Optional.of(BO),
                        new PersonId("p_sec"));
        var printed =
                new Plan.Printed(
                        Optional.of("Tid och plats"),
                        Optional.of("09.00–12.00"),
                        Optional.of("Innehåll"),
                        Optional.of("Bilagor"),
                        List.of("Samråd"),
                        List.of("Justerandes sign"));
        return new Plan(body, "SocSam", time, offices, 44, printed);
    }

    private static List<MeetingEvent> agenda() {
        return List.of(
                new AgendaEvent.ItemAdded(
                        ITEM,
                        Optional.of(5),
                        "Budget",
                        ItemKind.DECISION,
                        Origin.NOTICE,
                        Optional.of(new ItemId("i6"))),
                new AgendaEvent.ItemRenamed(ITEM, "Budget 2019"),
                new AgendaEvent.ItemMoved(ITEM, Optional.of(new ItemId("i6"))),
                new AgendaEvent.ItemWithdrawn(ITEM, Optional.of("Underlag saknas")),
                new AgendaEvent.ItemRestored(ITEM),
                new AgendaEvent.PresentersSet(ITEM, List.of(ANNA)),
                new AgendaEvent.ItemAccessSet(ITEM, Set.of(BO)),
                new AgendaEvent.OtherMatterRegistered(
                        new MatterId("o1"), "Ang. Barnarenan", Optional.of(ANNA), ITEM),
                new AgendaEvent.AgendaAdopted(),
                new AgendaEvent.ItemStarted(ITEM, 48, Optional.of(AT)),
                new AgendaEvent.ItemClosed(ITEM, Optional.of(AT)),
                new AgendaEvent.PlannedMinutesSet(ITEM, Optional.of(15)),
                new AgendaEvent.ItemParked(ITEM),
                new AgendaEvent.ItemNotReached(
                        ITEM, Optional.of("Tiden var ute"), Optional.of("nästa möte")),
                new AgendaEvent.ItemReferred(ITEM, "Regionstyrelsen", Optional.of("2019-01-15")),
                new AgendaEvent.ItemTabled(ITEM, "nästa möte"),
                new AgendaEvent.ItemReferredBack(ITEM, "förvaltningen", "kostnaderna är oklara"));
    }

    private static List<MeetingEvent> attendance() {
        return List.of(
                new AttendanceEvent.ParticipantInvited(
                        new Seat(
                                ANNA,
                                "voting",
                                Optional.of("Bräcke kommun"),
                                Optional.of("§§ 49–52"),
                                Optional.of(BO),
                                true,
                                Optional.of(2),
                                Optional.of(new Seat.Serving("voting", Optional.of(BO))))),
                new AttendanceEvent.CheckedIn(ANNA, Optional.of(AttendanceMode.REMOTE)),
                new AttendanceEvent.PersonJoined(ANNA, Optional.of(ITEM)),
                new AttendanceEvent.PersonLeft(ANNA, Optional.of(ITEM)));
    }

    private static List<MeetingEvent> people() {
        return List.of(
                new AttendanceEvent.RollCalled(List.of(ANNA, BO), AT),
                new AttendanceEvent.ModeSet(ANNA, AttendanceMode.REMOTE),
                new AttendanceEvent.ServiceBegun(
                        ANNA,
                        BO,
                        Optional.of(ITEM),
                        Optional.of(ITEM),
                        Optional.of("styrkebalansen")),
                new AttendanceEvent.ServiceEnded(ANNA),
                new AttendanceEvent.SoundAndPictureConfirmed(AT),
                new AttendanceEvent.Recused(ITEM, ANNA, true, Optional.of("delägare")),
                new AttendanceEvent.RecusalWithdrawn(ITEM, ANNA),
                new FloorEvent.FloorAsked(ANNA, Floor.Kind.POINT_OF_ORDER),
                new FloorEvent.SpeakersListLeft(ANNA),
                new FloorEvent.FloorGiven(ANNA, AT),
                new FloorEvent.FloorEnded());
    }

    private static List<MeetingEvent> deciding() {
        var motion =
                new Proposal.Motion(
                        PROPOSAL,
                        ITEM,
                        Proposal.Kind.REFER_BACK,
                        List.of("att återremittera ärendet"),
                        ANNA,
                        List.of(BO),
                        Optional.of(new PersonId("p_sec")),
                        new Proposal.Terms(
                                Optional.of("mars"),
                                Optional.of("styrelsen"),
                                Optional.of("oklart")));
        var put =
                new Question.Put(
                        ITEM,
                        Purpose.MAIN,
                        Method.ACCLAMATION,
                        List.of(Alternative.DRAFT, Alternative.of(PROPOSAL)),
                        List.of(WORDING),
                        Map.of(PROPOSAL, Documents.ofParagraphs("att avslå")));
        var task =
                new Assignment.Task(
                        Optional.of("IFO-cheferna"),
                        Assignment.AssigneeKind.GROUP,
                        "ta fram ett förslag",
                        List.of("räkna", "skriva"),
                        Optional.of(LocalDate.of(2019, 3, 1)));
        return List.of(
                new DecidingEvent.DecisionDrafted(DECISION, ITEM, List.of("att bifalla")),
                new DecidingEvent.DecisionRemoved(DECISION),
                new DecidingEvent.DecisionFormSet(
                        ITEM, Optional.of("Gruppens beslut"), Optional.of(true)),
                new DecidingEvent.ProposalMade(motion),
                new DecidingEvent.ProposalSupported(
                        PROPOSAL, BO, Optional.of(new PersonId("p_sec"))),
                new DecidingEvent.ProposalWithdrawn(PROPOSAL),
                new DecidingEvent.PathShown(
                        ITEM,
                        List.of(
                                new DecisionPath.Step(
                                        Purpose.MAIN,
                                        List.of(Alternative.DRAFT, Alternative.of(PROPOSAL)),
                                        List.of(DECISION)))),
                new DecidingEvent.PathApproved(ITEM),
                new DecidingEvent.QuestionPut(put),
                new DecidingEvent.QuestionTakenBack(ITEM),
                new DecidingEvent.FindingDeclared(ITEM, Alternative.of(PROPOSAL), true),
                new DecidingEvent.VoteRequested(ITEM, ANNA),
                new DecidingEvent.QuestionAnswered(ITEM, ANNA, Alternative.of(PROPOSAL)),
                new DecidingEvent.RoundPut(ITEM, List.of(Alternative.of(PROPOSAL))),
                new DecidingEvent.RoundFound(ITEM, Alternative.of(PROPOSAL)),
                new DecidingEvent.VoteOpened(
                        VOTE,
                        ITEM,
                        Optional.of(Alternative.DRAFT),
                        Optional.of(Alternative.of(PROPOSAL)),
                        Set.of(ANNA),
                        List.of("Ask"),
                        Optional.of(true),
                        Optional.of(Purpose.COUNTER_PROPOSAL),
                        Map.of("Bräcke kommun", List.of(ANNA))),
                new DecidingEvent.VoteCast(
                        VOTE,
                        ANNA,
                        Optional.of(Choice.ABSTAIN),
                        Optional.of("Ask"),
                        Optional.of(new PersonId("p_sec"))),
                new DecidingEvent.VoteCancelled(VOTE, "fel fråga"),
                new DecidingEvent.VoteClosed(
                        VOTE,
                        new Outcome(
                                6,
                                6,
                                1,
                                Optional.of(Choice.YES),
                                Outcome.DecidedBy.CASTING_VOTE,
                                Optional.of(
                                        new Outcome.Election(
                                                Map.of("Ask", 6), 1, Optional.of("Ask"))))),
                new DecidingEvent.DecisionConfirmed(
                        ITEM,
                        List.of(WORDING),
                        Optional.of(Alternative.DRAFT),
                        Method.VOTE,
                        ANNA,
                        AT),
                new DecidingEvent.AssignmentMade(new AssignmentId("i5g1"), DECISION, task),
                new DecidingEvent.AssignmentRemoved(new AssignmentId("i5g1")));
    }
}
