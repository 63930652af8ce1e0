package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_HERE;
import static se.klubba.domain.meeting.Refusal.NOT_ON_SPEAKERS_LIST;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.SPEAKERS_LIST_OFF;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.Optional;
import se.klubba.domain.body.Setting;

/// The speakers' list: everybody who is here may ask for the floor, whoever presides gives it (custom).
final class FloorRules {

    private FloorRules() {}

    static Ruling decide(Meeting meeting, FloorCommand command, Actor actor, Instant now) {
        return switch (command) {
            case FloorCommand.AskForFloor c -> ask(meeting, c, actor);
            case FloorCommand.LeaveSpeakersList c -> leave(meeting, c, actor);
            case FloorCommand.GiveFloor c -> give(meeting, c, actor, now);
            case FloorCommand.EndFloor _ -> end(meeting, actor);
        };
    }

    private static Optional<Refusal> closedOrOff(Meeting meeting) {
        if (meeting.profile().is(Setting.SPEAKERS_LIST, "off")) {
            return Optional.of(SPEAKERS_LIST_OFF);
        }
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        return meeting.life().open() ? Optional.empty() : Optional.of(MEETING_NOT_OPEN);
    }

    /// Asked again for something else, the place in the list is a new one.
    private static Ruling ask(Meeting meeting, FloorCommand.AskForFloor c, Actor actor) {
        var fault = closedOrOff(meeting);
        if (fault.isPresent()) return refuse(fault.get());
        if (!meeting.attendance().here(actor.person())) return refuse(NOT_HERE);
        var asked = meeting.floor().waiting(actor.person());
        if (asked.filter(a -> a.kind() == c.kind()).isPresent()) return accept();
        return accept(new FloorEvent.FloorAsked(actor.person(), c.kind()));
    }

    private static Ruling leave(Meeting meeting, FloorCommand.LeaveSpeakersList c, Actor actor) {
        var person = c.person().orElse(actor.person());
        if (!person.equals(actor.person()) && !MeetingRules.leads(meeting, actor)) {
            return refuse(NOT_ALLOWED);
        }
        var fault = closedOrOff(meeting);
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.floor().waiting(person).isEmpty()) return refuse(NOT_ON_SPEAKERS_LIST);
        return accept(new FloorEvent.SpeakersListLeft(person));
    }

    private static Ruling give(
            Meeting meeting, FloorCommand.GiveFloor c, Actor actor, Instant now) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        var fault = closedOrOff(meeting);
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.floor().waiting(c.person()).isEmpty()) return refuse(NOT_ON_SPEAKERS_LIST);
        return accept(new FloorEvent.FloorGiven(c.person(), now));
    }

    /// Whoever speaks may end it too.
    private static Ruling end(Meeting meeting, Actor actor) {
        var speaks =
                meeting.floor().now().filter(s -> s.person().equals(actor.person())).isPresent();
        if (!speaks && !meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        var fault = closedOrOff(meeting);
        if (fault.isPresent()) return refuse(fault.get());
        return meeting.floor().now().isEmpty() ? accept() : accept(new FloorEvent.FloorEnded());
    }
}
