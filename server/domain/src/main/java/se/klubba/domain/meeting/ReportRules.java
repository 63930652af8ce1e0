package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ASSIGNMENT;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;

/// Assignments of earlier meetings that are reported back under an item (ASG-2). The secretary notes them, as long as the
/// document is open, as with assignments that are given.
final class ReportRules {

    private static final int LONGEST_TEXT = 20_000;

    private ReportRules() {}

    static Ruling report(Meeting meeting, DecidingCommand.ReportAssignment c, Actor actor) {
        var fault = fault(meeting, actor);
        if (fault.isPresent()) return refuse(fault.get());
        var item = meeting.agenda().find(c.item());
        if (item.isEmpty()) return refuse(UNKNOWN_ITEM);
        var given = c.report().given();
        if (MeetingRules.blank(given.task())) return refuse(TEXT_EMPTY);
        var length = given.task().length() + c.report().text().map(String::length).orElse(0);
        if (length > LONGEST_TEXT || MeetingRules.tooLong(given.assignee())) {
            return refuse(TEXT_TOO_LONG);
        }
        if (item.get().reports().contains(c.report())) return accept();
        return accept(new DecidingEvent.AssignmentReported(c.item(), c.report()));
    }

    static Ruling withdraw(Meeting meeting, DecidingCommand.WithdrawReport c, Actor actor) {
        var fault = fault(meeting, actor);
        if (fault.isPresent()) return refuse(fault.get());
        var item = meeting.agenda().find(c.item());
        if (item.isEmpty()) return refuse(UNKNOWN_ITEM);
        if (item.get().reports().stream().noneMatch(r -> r.about(c.meeting(), c.assignment()))) {
            return refuse(UNKNOWN_ASSIGNMENT);
        }
        return accept(new DecidingEvent.ReportWithdrawn(c.item(), c.meeting(), c.assignment()));
    }

    private static Optional<Refusal> fault(Meeting meeting, Actor actor) {
        if (!meeting.writes(actor.person())) return Optional.of(NOT_ALLOWED);
        return meeting.adjustment().fixed();
    }
}
