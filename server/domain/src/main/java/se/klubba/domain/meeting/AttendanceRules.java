package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOBODY_NAMED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.REMOTE_OFF;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Who is there. Everybody may check in; coming and leaving is recorded by chair or secretary alone (LIVE-4, PART-2).
final class AttendanceRules {

    private AttendanceRules() {}

    static Ruling decide(Meeting meeting, AttendanceCommand command, Actor actor, Instant now) {
        return switch (command) {
            case AttendanceCommand.CheckIn c -> checkIn(meeting, c, actor);
            case AttendanceCommand.Join c ->
                    record(
                            meeting,
                            actor,
                            c.persons(),
                            c.item(),
                            p -> new AttendanceEvent.PersonJoined(p, c.item()));
            case AttendanceCommand.Leave c ->
                    record(
                            meeting,
                            actor,
                            c.persons(),
                            c.afterItem(),
                            p -> new AttendanceEvent.PersonLeft(p, c.afterItem()));
            case AttendanceCommand.RecordRollCall c -> callRoll(meeting, c, actor, now);
            case AttendanceCommand.SetMode c -> setMode(meeting, c, actor);
            case AttendanceCommand.ConfirmSoundAndPicture _ -> confirm(meeting, actor, now);
            case AttendanceCommand.Serve c -> ServiceRules.serve(meeting, c, actor);
            case AttendanceCommand.EndService c -> ServiceRules.end(meeting, c, actor);
            case AttendanceCommand.Recuse c -> RecusalRules.recuse(meeting, c, actor);
            case AttendanceCommand.WithdrawRecusal c -> RecusalRules.withdraw(meeting, c, actor);
        };
    }

    /// Whoever presides and is asked to be counted as away would leave the meeting without a lead: the sender is here.
    private static Ruling callRoll(
            Meeting meeting, AttendanceCommand.RecordRollCall c, Actor actor, Instant now) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (unknown(meeting, c.present())) return refuse(UNKNOWN_PERSON);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        var present = new LinkedHashSet<>(c.present());
        present.add(actor.person());
        return accept(new AttendanceEvent.RollCalled(List.copyOf(present), now));
    }

    /// Whoever is here knows best whether it is in the room or from afar; of others those who lead say it.
    private static Ruling setMode(Meeting meeting, AttendanceCommand.SetMode c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor) && !ownAndHere(meeting, c.person(), actor)) {
            return refuse(NOT_ALLOWED);
        }
        if (meeting.seat(c.person()).isEmpty()) return refuse(UNKNOWN_PERSON);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (notFrom(meeting, Optional.of(c.mode()))) return refuse(REMOTE_OFF);
        var known = meeting.attendance().find(c.person()).flatMap(Participant::mode);
        if (known.equals(Optional.of(c.mode()))) return accept();
        return accept(new AttendanceEvent.ModeSet(c.person(), c.mode()));
    }

    private static boolean ownAndHere(Meeting meeting, PersonId person, Actor actor) {
        return person.equals(actor.person())
                && meeting.attendance().find(person).filter(Participant::here).isPresent();
    }

    /// Where nobody meets over a distance, nobody attends so (KL 6:24).
    private static boolean notFrom(Meeting meeting, Optional<AttendanceMode> mode) {
        return mode.equals(Optional.of(AttendanceMode.REMOTE))
                && meeting.profile().is(Setting.REMOTE, "off");
    }

    /// Asked for after opening and after each break (KL 5:16); may be said at any time while the meeting is open.
    private static Ruling confirm(Meeting meeting, Actor actor, Instant now) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        return accept(new AttendanceEvent.SoundAndPictureConfirmed(now));
    }

    private static Ruling checkIn(Meeting meeting, AttendanceCommand.CheckIn c, Actor actor) {
        var persons = c.persons().isEmpty() ? List.of(actor.person()) : c.persons();
        var self = persons.equals(List.of(actor.person()));
        if (!self && !MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (unknown(meeting, persons)) return refuse(UNKNOWN_PERSON);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!MeetingRules.leads(meeting, actor) && hasLeft(meeting, actor.person())) {
            return refuse(NOT_ALLOWED);
        }
        if (notFrom(meeting, c.mode())) return refuse(REMOTE_OFF);
        return accept(
                persons.stream()
                        .distinct()
                        .filter(person -> changes(meeting, person, c.mode()))
                        .map(person -> new AttendanceEvent.CheckedIn(person, c.mode()))
                        .toList());
    }

    /// Somebody who has left is let in again by those who lead: when people come and go is theirs to record.
    private static boolean hasLeft(Meeting meeting, PersonId person) {
        return meeting.attendance().find(person).filter(Participant::hasLeft).isPresent();
    }

    private static boolean changes(
            Meeting meeting, PersonId person, Optional<AttendanceMode> mode) {
        return meeting.attendance()
                .find(person)
                .filter(p -> p.here() && (mode.isEmpty() || mode.equals(p.mode())))
                .isEmpty();
    }

    private static Ruling record(
            Meeting meeting,
            Actor actor,
            List<PersonId> persons,
            Optional<ItemId> item,
            Function<PersonId, AttendanceEvent> event) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (unknown(meeting, persons)) return refuse(UNKNOWN_PERSON);
        if (item.filter(id -> meeting.agenda().find(id).isEmpty()).isPresent()) {
            return refuse(UNKNOWN_ITEM);
        }
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (persons.isEmpty()) return refuse(NOBODY_NAMED);
        return accept(
                persons.stream()
                        .distinct()
                        .map(event)
                        .filter(e -> meeting.attendance().changedBy(e, meeting.agenda()))
                        .toList());
    }

    private static boolean unknown(Meeting meeting, List<PersonId> persons) {
        return persons.stream().anyMatch(person -> meeting.seat(person).isEmpty());
    }
}
