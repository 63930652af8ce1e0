package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEMBER_HAS_SUBSTITUTE;
import static se.klubba.domain.meeting.Refusal.MEMBER_PRESENT;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_A_MEMBER;
import static se.klubba.domain.meeting.Refusal.NOT_A_SUBSTITUTE;
import static se.klubba.domain.meeting.Refusal.NOT_HERE;
import static se.klubba.domain.meeting.Refusal.NOT_SERVING;
import static se.klubba.domain.meeting.Refusal.NO_RETURN_TO_SERVICE;
import static se.klubba.domain.meeting.Refusal.SUBSTITUTE_IN_USE;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Substitutes in members' places (PART-6; KL 4:22, 6:17, and 5:17–20 by way of the body's rules).
public final class ServiceRules {

    private ServiceRules() {}

    static Ruling serve(Meeting meeting, AttendanceCommand.Serve asked, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var c = backInPlace(meeting, asked);
        var fault = known(meeting, c).or(() -> mayServe(meeting, c)).or(() -> place(meeting, c));
        if (fault.isPresent()) return refuse(fault.get());
        var attendance = meeting.attendance();
        var same = attendance.service(c.person()).filter(s -> s.member().equals(c.member()));
        if (same.isPresent()) return accept();
        var back = c.person().equals(c.member());
        if (back && meeting.inService(c.person())) return accept();
        return accept(
                new AttendanceEvent.ServiceBegun(
                        c.person(), c.member(), c.fromItem(), until(meeting, c), c.note()));
    }

    /// A member who serves for the one who stands in the member's own place is back in it.
    private static AttendanceCommand.Serve backInPlace(Meeting meeting, AttendanceCommand.Serve c) {
        var stands =
                meeting.attendance()
                        .service(c.member())
                        .filter(s -> s.member().equals(c.person()))
                        .isPresent();
        return stands
                ? new AttendanceCommand.Serve(c.person(), c.person(), c.fromItem(), c.note())
                : c;
    }

    private static Optional<Refusal> known(Meeting meeting, AttendanceCommand.Serve c) {
        if (meeting.seat(c.person()).isEmpty()) return Optional.of(UNKNOWN_PERSON);
        if (!member(meeting, c.member())) return Optional.of(UNKNOWN_PERSON);
        if (c.fromItem().filter(id -> meeting.agenda().find(id).isEmpty()).isPresent()) {
            return Optional.of(UNKNOWN_ITEM);
        }
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        return MeetingRules.tooLong(c.note()) ? Optional.of(TEXT_TOO_LONG) : Optional.empty();
    }

    /// Somebody who takes part, or whom a seat says that it replaces.
    private static boolean member(Meeting meeting, PersonId person) {
        return meeting.seat(person).isPresent()
                || meeting.attendance().people().values().stream()
                        .map(Participant::seat)
                        .flatMap(seat ->
                                Stream.concat(
                                        seat.substituteFor().stream(),
                                        seat.serving().flatMap(Seat.Serving::member).stream()))
                        .anyMatch(person::equals);
    }

    /// Whether this person can step in at all, or back in.
    private static Optional<Refusal> mayServe(Meeting meeting, AttendanceCommand.Serve c) {
        var participant = meeting.attendance().find(c.person()).orElseThrow();
        var noted = c.note().filter(note -> !note.isBlank()).isPresent();
        if (participant.interrupted() && noReturn(meeting) && !noted) {
            return Optional.of(NO_RETURN_TO_SERVICE);
        }
        var seat = participant.seat();
        if (c.person().equals(c.member())) {
            return seat.votes() ? Optional.empty() : Optional.of(NOT_A_SUBSTITUTE);
        }
        var busy = meeting.attendance().service(c.person());
        if (busy.filter(s -> !s.member().equals(c.member())).isPresent()) {
            return Optional.of(SUBSTITUTE_IN_USE);
        }
        var official = role(meeting, seat) == AttendanceCategory.Role.OFFICIAL;
        if (official || (seat.votes() && !seat.substitute())) return Optional.of(NOT_A_SUBSTITUTE);
        var comes = participant.here() || participant.comesAt().isPresent();
        return comes || meeting.life().ahead() || ahead(meeting, c)
                ? Optional.empty()
                : Optional.of(NOT_HERE);
    }

    private static boolean ahead(Meeting meeting, AttendanceCommand.Serve c) {
        return c.fromItem().filter(item -> !meeting.agenda().handled().contains(item)).isPresent();
    }

    private static boolean noReturn(Meeting meeting) {
        return meeting.profile().is(Setting.SUBSTITUTE_SERVICE, "callInOrder");
    }

    private static AttendanceCategory.Role role(Meeting meeting, Seat seat) {
        return meeting.plan()
                .body()
                .category(seat.category())
                .map(AttendanceCategory::role)
                .orElse(AttendanceCategory.Role.OTHER);
    }

    /// Whether the place is free: the member is away, about to leave, not in service, or has to leave for the item.
    private static Optional<Refusal> place(Meeting meeting, AttendanceCommand.Serve c) {
        if (c.person().equals(c.member())) return Optional.empty();
        if (meeting.seat(c.member()).filter(seat -> !mayBeReplaced(meeting, seat)).isPresent()) {
            return Optional.of(NOT_A_MEMBER);
        }
        var other = meeting.attendance().serviceFor(c.member());
        if (other.filter(s -> !s.person().equals(c.person())).isPresent()) {
            return Optional.of(MEMBER_HAS_SUBSTITUTE);
        }
        if (other.isPresent() || until(meeting, c).isPresent()) return Optional.empty();
        var there =
                meeting.attendance()
                        .find(c.member())
                        .filter(p -> p.here() && p.leavesAfter().isEmpty())
                        .isPresent();
        return there && meeting.inService(c.member())
                ? Optional.of(MEMBER_PRESENT)
                : Optional.empty();
    }

    /// A member, also one who is listed as away from the start.
    private static boolean mayBeReplaced(Meeting meeting, Seat seat) {
        if (seat.callIn().isPresent()) return false;
        return seat.votes() || role(meeting, seat) == AttendanceCategory.Role.ABSENT;
    }

    /// The item that the member must leave, where that is the reason.
    private static Optional<ItemId> until(Meeting meeting, AttendanceCommand.Serve c) {
        var agenda = meeting.agenda();
        return c.fromItem()
                .or(agenda::current)
                .or(() -> agenda.next().map(Item::id))
                .filter(item -> meeting.recusedNow(item, c.member()))
                .filter(_ -> meeting.attendance().here(c.member()));
    }

    static Ruling end(Meeting meeting, AttendanceCommand.EndService c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.seat(c.person()).isEmpty()) return refuse(UNKNOWN_PERSON);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (meeting.attendance().service(c.person()).isEmpty()) return refuse(NOT_SERVING);
        return accept(new AttendanceEvent.ServiceEnded(c.person()));
    }

    /// The substitutes who are here and free, in the order in which they are called in.
    ///
    /// @param viewer who is told: who else has left an item is nothing for those who have
    public static List<PersonId> callIn(Meeting meeting, PersonId viewer) {
        var current = meeting.agenda().current();
        var seen = current.filter(meeting.hidden(viewer)::contains).isEmpty();
        return meeting.attendance().people().values().stream()
                .filter(p -> p.here() && p.seat().callIn().isPresent())
                .filter(p -> !p.seat().votes() && !(p.interrupted() && noReturn(meeting)))
                .filter(p -> meeting.attendance().service(p.seat().person()).isEmpty())
                .sorted(Comparator.comparing(p -> p.seat().callIn().orElseThrow()))
                .map(p -> p.seat().person())
                .filter(person -> !seen || notShutOut(meeting, person))
                .toList();
    }

    private static boolean notShutOut(Meeting meeting, PersonId person) {
        return meeting.agenda().current().filter(meeting.hidden(person)::contains).isEmpty();
    }
}
