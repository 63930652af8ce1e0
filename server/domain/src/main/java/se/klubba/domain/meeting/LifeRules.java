package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.CHAIR_HAS_NO_VOTE;
import static se.klubba.domain.meeting.Refusal.CHECK_IN_ALREADY_OPEN;
import static se.klubba.domain.meeting.Refusal.MEETING_ALREADY_OPEN;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_ADJOURNED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.MEETING_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.NOBODY_NAMED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_HERE;
import static se.klubba.domain.meeting.Refusal.NOT_NOTES;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_RIGHT_TO_ITEM;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.RECUSED;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;

/// The meeting as a whole: opening, breaks, the gavel's holder, closing, and what happens to the document (MTG-3, MTG-4).
final class LifeRules {

    private LifeRules() {}

    static Ruling decide(Meeting meeting, LifeCommand command, Actor actor, Instant now) {
        return switch (command) {
            case LifeCommand.OpenCheckIn _ -> openCheckIn(meeting, actor);
            case LifeCommand.OpenMeeting _ -> open(meeting, actor, now);
            case LifeCommand.AdjournMeeting c -> adjourn(meeting, c, actor, now);
            case LifeCommand.ResumeMeeting _ -> resume(meeting, actor, now);
            case LifeCommand.CloseMeeting _ -> close(meeting, actor, now);
            case LifeCommand.PassChair c -> passChair(meeting, c, actor);
            case LifeCommand.AppointAdjuster c -> appointAdjusters(meeting, c.persons(), actor);
            case LifeCommand.SendForAdjustment c -> send(meeting, c.signers(), actor, now);
            case LifeCommand.FinaliseNotes _ -> finalise(meeting, actor, now);
        };
    }

    private static Ruling openCheckIn(Meeting meeting, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().ahead()) return refuse(MEETING_ALREADY_OPEN);
        if (meeting.life().phase() instanceof Life.Phase.CheckIn) {
            return refuse(CHECK_IN_ALREADY_OPEN);
        }
        return accept(new LifeEvent.CheckInOpened());
    }

    private static Ruling open(Meeting meeting, Actor actor, Instant now) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().ahead()) return refuse(MEETING_ALREADY_OPEN);
        var opened = new LifeEvent.MeetingOpened(actor.person(), meeting.profile(), now);
        if (meeting.attendance().here(actor.person())) return accept(opened);
        // whoever opens it is there
        return accept(new AttendanceEvent.CheckedIn(actor.person(), Optional.empty()), opened);
    }

    private static Ruling adjourn(
            Meeting meeting, LifeCommand.AdjournMeeting command, Actor actor, Instant now) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        if (meeting.deciding().openVote().isPresent()) return refuse(VOTE_STILL_OPEN);
        if (MeetingRules.tooLong(command.until())) return refuse(TEXT_TOO_LONG);
        return accept(new LifeEvent.MeetingAdjourned(command.until(), now));
    }

    private static Ruling resume(Meeting meeting, Actor actor, Instant now) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!(meeting.life().phase() instanceof Life.Phase.Adjourned)) {
            return refuse(MEETING_NOT_ADJOURNED);
        }
        return accept(new LifeEvent.MeetingResumed(now));
    }

    /// The current item is closed with the meeting; those that still wait, parked ones too, become *not reached*. An open
    /// question stops it: nothing is ever decided by closing.
    private static Ruling close(Meeting meeting, Actor actor, Instant now) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (meeting.life().ahead()) return refuse(MEETING_NOT_OPEN);
        if (meeting.deciding().openVote().isPresent()) return refuse(VOTE_STILL_OPEN);
        if (meeting.deciding().question().isPresent()) return refuse(QUESTION_STILL_OPEN);
        var events = new ArrayList<MeetingEvent>();
        meeting.agenda()
                .current()
                .map(item -> new AgendaEvent.ItemClosed(item, Optional.of(now)))
                .ifPresent(events::add);
        meeting.agenda().items().stream()
                .filter(Item::waits)
                .map(item ->
                        new AgendaEvent.ItemNotReached(
                                item.id(), Optional.empty(), Optional.empty()))
                .forEach(events::add);
        events.add(new LifeEvent.MeetingClosed(now));
        return accept(events);
    }

    /// The gavel is handed over by who holds it; where that person is not here, or recused, the secretary records who takes
    /// it, or the meeting could neither go on nor end. Whoever takes it is here, may see the item at hand, and can settle a
    /// tie in a vote that is open.
    private static Ruling passChair(Meeting meeting, LifeCommand.PassChair command, Actor actor) {
        var to = command.to();
        var presiding = meeting.life().presiding();
        var current = meeting.agenda().current();
        var gone =
                !meeting.attendance().here(presiding)
                        || current.filter(i -> meeting.recusedNow(i, presiding)).isPresent();
        if (!meeting.presides(actor.person()) && !(gone && meeting.writes(actor.person()))) {
            return refuse(NOT_PRESIDING);
        }
        if (meeting.seat(to).isEmpty()) return refuse(UNKNOWN_PERSON);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (meeting.presides(to)) return accept();
        if (!meeting.life().ahead() && !meeting.attendance().here(to)) return refuse(NOT_HERE);
        if (current.filter(item -> meeting.recusedNow(item, to)).isPresent())
            return refuse(RECUSED);
        if (current.filter(meeting.hidden(to)::contains).isPresent())
            return refuse(NO_RIGHT_TO_ITEM);
        var vote = meeting.deciding().openVote();
        if (vote.isPresent() && !gone) return refuse(VOTE_STILL_OPEN);
        if (vote.filter(v -> !v.voters().contains(to) && anyoneElse(meeting, v)).isPresent())
            return refuse(CHAIR_HAS_NO_VOTE);
        return accept(new LifeEvent.ChairPassed(command.to(), meeting.agenda().current()));
    }

    /// Whether there is a voter here who could settle a tie.
    private static boolean anyoneElse(Meeting meeting, Vote vote) {
        return vote.voters().stream().anyMatch(meeting.attendance()::here);
    }

    private static Ruling appointAdjusters(Meeting meeting, List<PersonId> persons, Actor actor) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (unknown(meeting, persons)) return refuse(UNKNOWN_PERSON);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (meeting.life().ahead()) return refuse(MEETING_NOT_OPEN);
        if (persons.isEmpty()) return refuse(NOBODY_NAMED);
        return accept(new LifeEvent.AdjustersAppointed(persons.stream().distinct().toList()));
    }

    private static Ruling send(Meeting meeting, List<PersonId> signers, Actor actor, Instant now) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        if (unknown(meeting, signers)) return refuse(UNKNOWN_PERSON);
        if (!meeting.life().closed()) return refuse(MEETING_STILL_OPEN);
        var unfit = meeting.adjustment().fixed().or(() -> ReviewRules.protocol(meeting));
        if (unfit.isPresent()) return refuse(unfit.get());
        if (signers.isEmpty()) return refuse(NOBODY_NAMED);
        return accept(new LifeEvent.SentForAdjustment(signers.stream().distinct().toList(), now));
    }

    private static Ruling finalise(Meeting meeting, Actor actor, Instant now) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        if (!meeting.profile().is(Setting.DOCUMENT_TYPE, "minnesanteckningar")) {
            return refuse(NOT_NOTES);
        }
        if (!meeting.life().closed()) return refuse(MEETING_STILL_OPEN);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        return accept(new LifeEvent.NotesFinalised(now));
    }

    private static boolean unknown(Meeting meeting, List<PersonId> persons) {
        return persons.stream().anyMatch(person -> meeting.seat(person).isEmpty());
    }
}
