package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_LOCKED;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ASSIGNMENT;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_DECISION;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

/// Drafted decision points, how they are printed, and the assignments that they give (PROP-3, DEC-1, ASG-1).
final class DraftRules {

    private static final int LONGEST_TEXT = 20_000;

    private DraftRules() {}

    static Ruling draft(Meeting meeting, DecidingCommand.DraftDecision c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (c.text().stream().mapToInt(String::length).sum() > LONGEST_TEXT) {
            return refuse(TEXT_TOO_LONG);
        }
        var id = meeting.deciding().newDecision(c.item());
        return made("decision", id, new DecidingEvent.DecisionDrafted(id, c.item(), c.text()));
    }

    static Ruling remove(Meeting meeting, DecidingCommand.RemoveDecision c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        var decision = meeting.deciding().decisions().get(c.decision());
        if (decision == null) return refuse(UNKNOWN_DECISION);
        return switch (decision.status()) {
            case DRAFTED -> accept(new DecidingEvent.DecisionRemoved(c.decision()));
            case PUT, FOUND -> refuse(TEXT_LOCKED);
            case CONFIRMED, LOST -> refuse(DECISION_CONFIRMED);
        };
    }

    /// Heading and numbering are form, not wording: they may be set until the document is finished.
    static Ruling form(Meeting meeting, DecidingCommand.SetDecisionForm c, Actor actor) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (c.heading().filter(MeetingRules::blank).isPresent()) return refuse(TEXT_EMPTY);
        if (MeetingRules.tooLong(c.heading())) return refuse(TEXT_TOO_LONG);
        return accept(new DecidingEvent.DecisionFormSet(c.item(), c.heading(), c.numbered()));
    }

    static Ruling assign(Meeting meeting, DecidingCommand.MarkAssignment c, Actor actor) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        var decision = meeting.deciding().decisions().get(c.decision());
        if (decision == null) return refuse(UNKNOWN_DECISION);
        if (MeetingRules.blank(c.task())) return refuse(TEXT_EMPTY);
        var length = c.task().length() + c.subTasks().stream().mapToInt(String::length).sum();
        if (length > LONGEST_TEXT || MeetingRules.tooLong(c.assignee()))
            return refuse(TEXT_TOO_LONG);
        var kind =
                c.assigneeKind()
                        .orElse(
                                c.assignee().isPresent()
                                        ? Assignment.AssigneeKind.GROUP
                                        : Assignment.AssigneeKind.NONE);
        var task = new Assignment.Task(c.assignee(), kind, c.task(), c.subTasks(), c.due());
        var id = meeting.deciding().newAssignment(decision.item());
        return made("assignment", id, new DecidingEvent.AssignmentMade(id, c.decision(), task));
    }

    static Ruling unassign(Meeting meeting, DecidingCommand.RemoveAssignment c, Actor actor) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        if (!meeting.deciding().assignments().containsKey(c.assignment())) {
            return refuse(UNKNOWN_ASSIGNMENT);
        }
        return accept(new DecidingEvent.AssignmentRemoved(c.assignment()));
    }
}
