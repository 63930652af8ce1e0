package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ITEM_STARTED;
import static se.klubba.domain.meeting.Refusal.LEADS_THE_MEETING;
import static se.klubba.domain.meeting.Refusal.MEETING_ALREADY_OPEN;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NO_TIME_OF_DAY;
import static se.klubba.domain.meeting.Refusal.REMOTE_OFF;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;

/// What is settled before a meeting opens (MTG-6, PART-8): by those who lead; each answers for their own coming.
public final class PlanningRules {

    /// Days of meetings are days here.
    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final int LONGEST_LINK = 2000;

    private PlanningRules() {}

    static Ruling decide(Meeting meeting, PlanningCommand command, Actor actor, Instant now) {
        return switch (command) {
            case PlanningCommand.SetTimeAndPlace c -> time(meeting, c, actor);
            case PlanningCommand.SetItemKind c -> kind(meeting, c, actor);
            case PlanningCommand.CancelMeeting c -> cancel(meeting, c, actor, now);
            case PlanningCommand.Reply c -> reply(meeting, c, actor, now);
            case PlanningCommand.RemoveParticipant c -> remove(meeting, c.person(), actor);
            case PlanningCommand.Invite c -> invite(meeting, c.seat(), actor);
            case PlanningCommand.RecordNotice c -> notice(meeting, c.edition(), actor, now);
        };
    }

    private static Ruling time(Meeting meeting, PlanningCommand.SetTimeAndPlace c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var over = notAhead(meeting);
        if (over.isPresent()) return refuse(over.get());
        if (noTime(c.start()) || noTime(c.end())) return refuse(NO_TIME_OF_DAY);
        if (c.start().isPresent()
                && c.end().filter(end -> end.compareTo(c.start().get()) <= 0).isPresent()) {
            return refuse(NO_TIME_OF_DAY);
        }
        if (MeetingRules.blank(c.place())) return refuse(TEXT_EMPTY);
        var longest = c.joinLink().filter(link -> link.length() > LONGEST_LINK).isPresent();
        if (longest || MeetingRules.tooLong(Optional.of(c.place()))) return refuse(TEXT_TOO_LONG);
        var was = meeting.plan().time();
        var time =
                new Plan.Time(
                        c.date(),
                        c.start(),
                        c.end(),
                        c.place().strip(),
                        c.mode().orElse(was.mode()),
                        c.joinLink().filter(link -> !link.isBlank()).map(String::strip),
                        c.extra().orElse(was.extra()),
                        was.noticeSent());
        return time.equals(was) ? accept() : accept(new PlanningEvent.TimeAndPlaceSet(time));
    }

    private static boolean noTime(Optional<String> time) {
        return time.filter(text -> !text.matches(TIME)).isPresent();
    }

    private static Ruling kind(Meeting meeting, PlanningCommand.SetItemKind c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var item = meeting.agenda().find(c.item());
        if (item.isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (item.get().number().isPresent()) return refuse(ITEM_STARTED);
        if (item.get().heading().kind() == c.kind()) return accept();
        return accept(new PlanningEvent.ItemKindSet(c.item(), c.kind()));
    }

    private static Ruling cancel(
            Meeting meeting, PlanningCommand.CancelMeeting c, Actor actor, Instant now) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.life().cancelled()) return accept();
        var over = notAhead(meeting);
        if (over.isPresent()) return refuse(over.get());
        if (MeetingRules.tooLong(c.reason())) return refuse(TEXT_TOO_LONG);
        var reason = c.reason().map(String::strip).filter(text -> !text.isEmpty());
        return accept(new PlanningEvent.MeetingCancelled(reason, now));
    }

    /// Changeable until the meeting opens; then attendance is what counts.
    private static Ruling reply(
            Meeting meeting, PlanningCommand.Reply c, Actor actor, Instant now) {
        var person = c.person().orElse(actor.person());
        var self = person.equals(actor.person());
        if (!self && !MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var participant = meeting.attendance().find(person);
        if (participant.isEmpty()) return refuse(UNKNOWN_PERSON);
        var over = notAhead(meeting);
        if (over.isPresent()) return refuse(over.get());
        if (c.answer() == Reply.COMES_REMOTE && meeting.profile().is(Setting.REMOTE, "off")) {
            return refuse(REMOTE_OFF);
        }
        if (participant.get().reply().equals(Optional.of(c.answer()))) return accept();
        return accept(new PlanningEvent.Replied(person, c.answer(), now));
    }

    private static Ruling remove(Meeting meeting, PersonId person, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.seat(person).isEmpty()) return refuse(UNKNOWN_PERSON);
        var over = notAhead(meeting);
        if (over.isPresent()) return refuse(over.get());
        if (meeting.presides(person) || holdsOffice(meeting, person)) {
            return refuse(LEADS_THE_MEETING);
        }
        return accept(new PlanningEvent.ParticipantRemoved(person));
    }

    private static boolean holdsOffice(Meeting meeting, PersonId person) {
        var offices = meeting.plan().offices();
        return offices.chair().equals(person) || offices.secretary().equals(person);
    }

    /// Somebody new may come in while the meeting goes on; who sits where changes only before.
    private static Ruling invite(Meeting meeting, Seat seat, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        var known = meeting.seat(seat.person());
        if (known.equals(Optional.of(seat))) return accept();
        if (known.isPresent() && !meeting.life().ahead()) return refuse(MEETING_ALREADY_OPEN);
        return accept(new AttendanceEvent.ParticipantInvited(seat));
    }

    private static Ruling notice(Meeting meeting, int edition, Actor actor, Instant now) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var over = notAhead(meeting);
        if (over.isPresent()) return refuse(over.get());
        var today = now.atZone(SWEDEN).toLocalDate();
        return accept(new PlanningEvent.NoticeSent(edition, today, now));
    }

    private static Optional<Refusal> notAhead(Meeting meeting) {
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        return meeting.life().ahead() ? Optional.empty() : Optional.of(MEETING_ALREADY_OPEN);
    }

    /// The members who have said that they cannot come and for whom nobody is called in.
    public static List<PersonId> unreplaced(Meeting meeting) {
        return meeting.attendance().people().values().stream()
                .filter(p -> p.reply().equals(Optional.of(Reply.ABSENT)))
                .filter(p -> p.seat().votes() && p.seat().callIn().isEmpty())
                .map(p -> p.seat().person())
                .filter(person -> meeting.attendance().serviceFor(person).isEmpty())
                .toList();
    }

    /// The substitutes who can be called in, in the order in which they are to be: who has been called for nobody, and has
    /// not said that they cannot come.
    public static List<PersonId> toCall(Meeting meeting) {
        return meeting.attendance().people().values().stream()
                .filter(p -> p.seat().callIn().isPresent() && !p.seat().votes())
                .filter(p -> !official(meeting, p.seat()))
                .filter(p -> !p.reply().equals(Optional.of(Reply.ABSENT)))
                .filter(p -> meeting.attendance().service(p.seat().person()).isEmpty())
                .sorted(Comparator.comparing(p -> p.seat().callIn().orElseThrow()))
                .map(p -> p.seat().person())
                .toList();
    }

    private static boolean official(Meeting meeting, Seat seat) {
        return meeting.plan()
                .body()
                .category(seat.category())
                .filter(c -> c.role() == AttendanceCategory.Role.OFFICIAL)
                .isPresent();
    }
}
