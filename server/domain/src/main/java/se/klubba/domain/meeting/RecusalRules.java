package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ITEM_DONE;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NO_RIGHT_TO_ITEM;
import static se.klubba.domain.meeting.Refusal.RECUSAL_OFF;
import static se.klubba.domain.meeting.Refusal.RECUSED;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Conflicts of interest (jäv; KL 6:28–32, JAV-1, JAV-2). Whoever has one says so; those who lead may enter it. Where the
/// law holds, the person leaves the item at once and is back when it is done; free bodies leave, note it, or do nothing.
final class RecusalRules {

    private RecusalRules() {}

    static Ruling recuse(Meeting meeting, AttendanceCommand.Recuse c, Actor actor) {
        var person = c.person().orElse(actor.person());
        var fault = mayChange(meeting, c.item(), person, actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (MeetingRules.tooLong(c.reason())) return refuse(TEXT_TOO_LONG);
        if (meeting.agenda().item(c.item()).recusals().containsKey(person)) return accept();
        var leaves = meeting.profile().is(Setting.CONFLICT_OF_INTEREST, "leave");
        return accept(new AttendanceEvent.Recused(c.item(), person, leaves, c.reason()));
    }

    static Ruling withdraw(Meeting meeting, AttendanceCommand.WithdrawRecusal c, Actor actor) {
        var person = c.person().orElse(actor.person());
        var fault = mayChange(meeting, c.item(), person, actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (!meeting.agenda().item(c.item()).recusals().containsKey(person)) return accept();
        return accept(new AttendanceEvent.RecusalWithdrawn(c.item(), person));
    }

    private static Optional<Refusal> mayChange(
            Meeting meeting, ItemId item, PersonId person, Actor actor) {
        if (!person.equals(actor.person()) && !MeetingRules.leads(meeting, actor)) {
            return Optional.of(NOT_ALLOWED);
        }
        if (meeting.profile().is(Setting.CONFLICT_OF_INTEREST, "off")) {
            return Optional.of(RECUSAL_OFF);
        }
        var known = meeting.agenda().find(item);
        if (known.isEmpty()) return Optional.of(UNKNOWN_ITEM);
        if (known.get().excluded().contains(actor.person())) return Optional.of(NO_RIGHT_TO_ITEM);
        if (meeting.seat(person).isEmpty()) return Optional.of(UNKNOWN_PERSON);
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        // who takes no part in it does not settle either who else does
        if (!person.equals(actor.person()) && meeting.recusedNow(item, actor.person())) {
            return Optional.of(RECUSED);
        }
        return meeting.agenda().over(known.get()) ? Optional.of(ITEM_DONE) : Optional.empty();
    }
}
