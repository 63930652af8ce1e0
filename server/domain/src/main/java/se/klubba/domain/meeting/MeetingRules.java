package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.NO_QUORUM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.PersonId;

/// What may be done in a meeting, and what has then happened. Same arguments, same answer: time, actor and texts come
/// from outside. Whatever is not permitted here is refused.
public final class MeetingRules {

    /// The longest title, reason or name, in characters.
    static final int LONGEST_LINE = 500;

    private MeetingRules() {}

    /// @param actor who asks; must take part in the meeting
    /// @param texts the running texts as they are now
    /// @param now the server's time
    public static Ruling decide(
            Meeting meeting, MeetingCommand command, Actor actor, Texts texts, Instant now) {
        return decide(meeting, command, actor, texts, Boxes.CLOSED, now);
    }

    /// @param boxes of the secret votes, as they are now
    public static Ruling decide(
            Meeting meeting,
            MeetingCommand command,
            Actor actor,
            Texts texts,
            Boxes boxes,
            Instant now) {
        if (meeting.seat(actor.person()).isEmpty()) return refuse(UNKNOWN_PERSON);
        var shut = Shut.out(meeting, command, actor.person());
        if (shut.isPresent()) return refuse(shut.get());
        // of the current item, since to decide on another is out of turn in any case
        var decides =
                Named.decides(command)
                        && meeting.presides(actor.person())
                        && Named.item(command).equals(meeting.agenda().current());
        if (decides && meeting.life().open() && Quorum.lacking(meeting)) return refuse(NO_QUORUM);
        // What somebody has no right to is not there for that person: not even a refusal tells of
        // it. To whom the gavel may go is another matter: that must fit what goes on.
        var known =
                command instanceof LifeCommand.PassChair
                        ? meeting
                        : meeting.knownTo(actor.person());
        return Fixed.unless(known, command, rule(known, command, actor, texts, boxes, now));
    }

    private static Ruling rule(
            Meeting meeting,
            MeetingCommand command,
            Actor actor,
            Texts texts,
            Boxes boxes,
            Instant now) {
        return switch (command) {
            case LifeCommand c -> LifeRules.decide(meeting, c, actor, now);
            case PlanningCommand c -> PlanningRules.decide(meeting, c, actor, now);
            case AgendaCommand c -> AgendaRules.decide(meeting, c, actor, now);
            case AttendanceCommand c -> AttendanceRules.decide(meeting, c, actor, now);
            case FloorCommand c -> FloorRules.decide(meeting, c, actor, now);
            case DecidingCommand.CloseVote c when BallotRules.secret(meeting, c.vote()) ->
                    BallotRules.close(meeting, c, actor, boxes);
            case DecidingCommand c -> DecidingRules.decide(meeting, c, actor, texts, now);
            case BallotCommand c -> BallotRules.decide(meeting, c, actor, boxes);
            case DissentCommand c -> DissentRules.decide(meeting, c, actor);
            case PaperCommand c -> PaperRules.decide(meeting, c, actor);
            case AdjustmentCommand c -> AdjustmentRules.decide(meeting, c, actor, texts, now);
        };
    }

    /// The first facts of a new meeting: that it is planned, who is invited, and the agenda as sent.
    ///
    /// @throws IllegalArgumentException if chair or secretary is not invited or shut out from an item, somebody is invited
    ///     twice, or the first number is none
    public static List<MeetingEvent> plan(
            Plan plan, RuleProfile profile, List<Seat> seats, List<PlannedItem> items) {
        if (plan.firstNumber() < 1) {
            throw new IllegalArgumentException("no number of an item: " + plan.firstNumber());
        }
        var events = new ArrayList<MeetingEvent>();
        events.add(new LifeEvent.MeetingPlanned(plan, profile));
        var invited = new ArrayList<PersonId>();
        for (var seat : seats) {
            if (invited.contains(seat.person())) {
                throw new IllegalArgumentException("invited twice: " + seat.person());
            }
            invited.add(seat.person());
            events.add(new AttendanceEvent.ParticipantInvited(seat));
        }
        for (var leader : List.of(plan.offices().chair(), plan.offices().secretary())) {
            if (!invited.contains(leader)) {
                throw new IllegalArgumentException("holds an office and is not invited: " + leader);
            }
            if (items.stream().anyMatch(item -> item.excluded().contains(leader))) {
                throw new IllegalArgumentException("leads and has no right to an item: " + leader);
            }
        }
        var agenda = Agenda.empty(plan.firstNumber());
        for (var item : items) {
            for (var event : item.events(agenda.newItem())) {
                agenda = agenda.evolve(event);
                events.add(event);
            }
        }
        return events;
    }

    static boolean leads(Meeting meeting, Actor actor) {
        return meeting.presides(actor.person()) || meeting.writes(actor.person());
    }

    static boolean blank(String text) {
        return text.isBlank();
    }

    /// Whether a line that somebody wrote is too long for one.
    static boolean tooLong(Optional<String> line) {
        return line.filter(text -> text.length() > LONGEST_LINE).isPresent();
    }
}
