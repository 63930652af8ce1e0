package se.klubba.app.meeting;

import java.util.HashMap;
import java.util.Map;
import se.klubba.app.json.DomainJson;
import se.klubba.domain.meeting.AdjustmentEvent;
import se.klubba.domain.meeting.AgendaEvent;
import se.klubba.domain.meeting.AttendanceEvent;
import se.klubba.domain.meeting.BallotEvent;
import se.klubba.domain.meeting.DecidingEvent;
import se.klubba.domain.meeting.DissentEvent;
import se.klubba.domain.meeting.FloorEvent;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.PaperEvent;
import se.klubba.domain.meeting.PlanningEvent;

/// Events of meetings as they are stored. The names of the kinds are a contract with every log that exists: a class may be
/// renamed, its name here never. An event that cannot be read stops the meeting; it is never skipped.
public final class EventJson {

    private static final Map<String, Class<? extends MeetingEvent>> KINDS =
            Map.ofEntries(
                    Map.entry("meetingPlanned", LifeEvent.MeetingPlanned.class),
                    Map.entry("checkInOpened", LifeEvent.CheckInOpened.class),
                    Map.entry("meetingOpened", LifeEvent.MeetingOpened.class),
                    Map.entry("meetingAdjourned", LifeEvent.MeetingAdjourned.class),
                    Map.entry("meetingResumed", LifeEvent.MeetingResumed.class),
                    Map.entry("meetingClosed", LifeEvent.MeetingClosed.class),
                    Map.entry("chairPassed", LifeEvent.ChairPassed.class),
                    Map.entry("adjustersAppointed", LifeEvent.AdjustersAppointed.class),
                    Map.entry("sentForAdjustment", LifeEvent.SentForAdjustment.class),
                    Map.entry("notesFinalised", LifeEvent.NotesFinalised.class),
                    Map.entry("timeAndPlaceSet", PlanningEvent.TimeAndPlaceSet.class),
                    Map.entry("itemKindSet", PlanningEvent.ItemKindSet.class),
                    Map.entry("participantRemoved", PlanningEvent.ParticipantRemoved.class),
                    Map.entry("replied", PlanningEvent.Replied.class),
                    Map.entry("noticeSent", PlanningEvent.NoticeSent.class),
                    Map.entry("meetingCancelled", PlanningEvent.MeetingCancelled.class),
                    Map.entry("itemAdded", AgendaEvent.ItemAdded.class),
                    Map.entry("itemRenamed", AgendaEvent.ItemRenamed.class),
                    Map.entry("itemMoved", AgendaEvent.ItemMoved.class),
                    Map.entry("itemWithdrawn", AgendaEvent.ItemWithdrawn.class),
                    Map.entry("itemRestored", AgendaEvent.ItemRestored.class),
                    Map.entry("presentersSet", AgendaEvent.PresentersSet.class),
                    Map.entry("itemAccessSet", AgendaEvent.ItemAccessSet.class),
                    Map.entry("otherMatterRegistered", AgendaEvent.OtherMatterRegistered.class),
                    Map.entry("agendaAdopted", AgendaEvent.AgendaAdopted.class),
                    Map.entry("itemStarted", AgendaEvent.ItemStarted.class),
                    Map.entry("itemClosed", AgendaEvent.ItemClosed.class),
                    Map.entry("plannedMinutesSet", AgendaEvent.PlannedMinutesSet.class),
                    Map.entry("itemParked", AgendaEvent.ItemParked.class),
                    Map.entry("itemNotReached", AgendaEvent.ItemNotReached.class),
                    Map.entry("itemReferred", AgendaEvent.ItemReferred.class),
                    Map.entry("itemTabled", AgendaEvent.ItemTabled.class),
                    Map.entry("itemReferredBack", AgendaEvent.ItemReferredBack.class),
                    Map.entry("participantInvited", AttendanceEvent.ParticipantInvited.class),
                    Map.entry("checkedIn", AttendanceEvent.CheckedIn.class),
                    Map.entry("personJoined", AttendanceEvent.PersonJoined.class),
                    Map.entry("personLeft", AttendanceEvent.PersonLeft.class),
                    Map.entry("rollCalled", AttendanceEvent.RollCalled.class),
                    Map.entry("modeSet", AttendanceEvent.ModeSet.class),
                    Map.entry("serviceBegun", AttendanceEvent.ServiceBegun.class),
                    Map.entry("serviceEnded", AttendanceEvent.ServiceEnded.class),
                    Map.entry(
                            "soundAndPictureConfirmed",
                            AttendanceEvent.SoundAndPictureConfirmed.class),
                    Map.entry("recused", AttendanceEvent.Recused.class),
                    Map.entry("recusalWithdrawn", AttendanceEvent.RecusalWithdrawn.class),
                    Map.entry("floorAsked", FloorEvent.FloorAsked.class),
                    Map.entry("speakersListLeft", FloorEvent.SpeakersListLeft.class),
                    Map.entry("floorGiven", FloorEvent.FloorGiven.class),
                    Map.entry("floorEnded", FloorEvent.FloorEnded.class),
                    Map.entry("decisionDrafted", DecidingEvent.DecisionDrafted.class),
                    Map.entry("decisionRemoved", DecidingEvent.DecisionRemoved.class),
                    Map.entry("decisionFormSet", DecidingEvent.DecisionFormSet.class),
                    Map.entry("proposalMade", DecidingEvent.ProposalMade.class),
                    Map.entry("proposalSupported", DecidingEvent.ProposalSupported.class),
                    Map.entry("proposalWithdrawn", DecidingEvent.ProposalWithdrawn.class),
                    Map.entry("pathShown", DecidingEvent.PathShown.class),
                    Map.entry("pathApproved", DecidingEvent.PathApproved.class),
                    Map.entry("questionPut", DecidingEvent.QuestionPut.class),
                    Map.entry("questionTakenBack", DecidingEvent.QuestionTakenBack.class),
                    Map.entry("findingDeclared", DecidingEvent.FindingDeclared.class),
                    Map.entry("questionAnswered", DecidingEvent.QuestionAnswered.class),
                    Map.entry("roundPut", DecidingEvent.RoundPut.class),
                    Map.entry("roundFound", DecidingEvent.RoundFound.class),
                    Map.entry("voteRequested", DecidingEvent.VoteRequested.class),
                    Map.entry("voteOpened", DecidingEvent.VoteOpened.class),
                    Map.entry("voteCast", DecidingEvent.VoteCast.class),
                    Map.entry("voteCancelled", DecidingEvent.VoteCancelled.class),
                    Map.entry("voteClosed", DecidingEvent.VoteClosed.class),
                    Map.entry("decisionConfirmed", DecidingEvent.DecisionConfirmed.class),
                    Map.entry("assignmentMade", DecidingEvent.AssignmentMade.class),
                    Map.entry("assignmentRemoved", DecidingEvent.AssignmentRemoved.class),
                    Map.entry("reservationMade", DissentEvent.ReservationMade.class),
                    Map.entry("reasonsWritten", DissentEvent.ReasonsWritten.class),
                    Map.entry("minutesNoteMade", DissentEvent.MinutesNoteMade.class),
                    Map.entry("participationDeclined", DissentEvent.ParticipationDeclined.class),
                    Map.entry("lastCallMade", DissentEvent.LastCallMade.class),
                    Map.entry("ballotMarked", BallotEvent.BallotMarked.class),
                    Map.entry("ballotsEntered", BallotEvent.BallotsEntered.class),
                    Map.entry("lotsDrawn", BallotEvent.LotsDrawn.class),
                    Map.entry("commentMade", AdjustmentEvent.CommentMade.class),
                    Map.entry("commentResolved", AdjustmentEvent.CommentResolved.class),
                    Map.entry("documentFrozen", AdjustmentEvent.DocumentFrozen.class),
                    Map.entry("documentReopened", AdjustmentEvent.DocumentReopened.class),
                    Map.entry("documentSigned", AdjustmentEvent.DocumentSigned.class),
                    Map.entry("documentAdjusted", AdjustmentEvent.DocumentAdjusted.class),
                    Map.entry("disagreementRecorded", AdjustmentEvent.DisagreementRecorded.class),
                    Map.entry("adjustmentReferred", AdjustmentEvent.AdjustmentReferred.class),
                    Map.entry("itemAdjusted", AdjustmentEvent.ItemAdjusted.class),
                    Map.entry("itemSigned", AdjustmentEvent.ItemSigned.class),
                    Map.entry("corrected", AdjustmentEvent.Corrected.class),
                    Map.entry("attached", PaperEvent.Attached.class),
                    Map.entry("detached", PaperEvent.Detached.class),
                    Map.entry("attachmentRenamed", PaperEvent.AttachmentRenamed.class),
                    Map.entry("attachmentMoved", PaperEvent.AttachmentMoved.class),
                    Map.entry("attachmentFileSet", PaperEvent.AttachmentFileSet.class),
                    Map.entry("fileReceived", PaperEvent.FileReceived.class));

    private static final Map<Class<?>, String> NAMES = names();

    private EventJson() {}

    private static Map<Class<?>, String> names() {
        var names = new HashMap<Class<?>, String>();
        KINDS.forEach((name, type) -> names.put(type, name));
        return names;
    }

    /// The kinds and their classes, for the test that no event is without a name.
    static Map<String, Class<? extends MeetingEvent>> kinds() {
        return KINDS;
    }

    public static String kindOf(MeetingEvent event) {
        var name = NAMES.get(event.getClass());
        if (name == null) throw new IllegalStateException("no stored name: " + event.getClass());
        return name;
    }

    public static String write(MeetingEvent event) {
        return DomainJson.write(event);
    }

    /// @throws Unknown if this version of the code cannot read it
    public static MeetingEvent read(String kind, String json) {
        var type = KINDS.get(kind);
        if (type == null) throw new Unknown("events of kind '" + kind + "' are unknown here");
        try {
            return DomainJson.read(json, type);
        } catch (DomainJson.Unreadable fault) {
            throw new Unknown(
                    "an event of kind '" + kind + "' cannot be read: " + fault.getMessage());
        }
    }

    /// The log holds something that this version does not understand. Nothing may be shown or added then.
    public static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message);
        }
    }
}
