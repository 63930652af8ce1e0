package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ITEM_DONE;
import static se.klubba.domain.meeting.Refusal.ITEM_NOT_CURRENT;
import static se.klubba.domain.meeting.Refusal.ITEM_NOT_REACHED;
import static se.klubba.domain.meeting.Refusal.ITEM_STARTED;
import static se.klubba.domain.meeting.Refusal.ITEM_WITHDRAWN;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.REFER_BACK_NEEDS_ADDRESSEE_AND_REASON;
import static se.klubba.domain.meeting.Refusal.TABLING_NEEDS_DATE;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.VIEW_OUTDATED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import se.klubba.domain.id.ItemId;

/// Leading the meeting through its agenda (AGD-2, AGD-4), and how items end (AGD-6).
final class CourseRules {

    private CourseRules() {}

    /// The number is given here, when the item is first started: no gaps and no repeats, whatever came in between.
    static Ruling start(Meeting meeting, AgendaCommand.StartItem c, Actor actor, Instant now) {
        var fault = AgendaRules.leadsKnown(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        var agenda = meeting.agenda();
        if (c.seen().isPresent() && !c.seen().equals(agenda.current()))
            return refuse(VIEW_OUTDATED);
        if (agenda.current().equals(Optional.of(c.item()))) return refuse(ITEM_STARTED);
        if (meeting.deciding().openVote().isPresent()) return refuse(VOTE_STILL_OPEN);
        if (meeting.deciding().question().isPresent()) return refuse(QUESTION_STILL_OPEN);
        var item = agenda.item(c.item());
        var reason = mayStart(item);
        if (reason.isPresent()) return refuse(reason.get());
        var events = new ArrayList<MeetingEvent>();
        agenda.current()
                .map(left -> new AgendaEvent.ItemClosed(left, Optional.of(now)))
                .ifPresent(events::add);
        var number = item.number().orElse(agenda.nextNumber());
        events.add(new AgendaEvent.ItemStarted(c.item(), number, Optional.of(now)));
        return accept(events);
    }

    private static Optional<Refusal> mayStart(Item item) {
        return switch (item.status()) {
            case Item.Status.Planned _, Item.Status.Parked _ -> Optional.empty();
            case Item.Status.Current _ -> Optional.of(ITEM_STARTED);
            case Item.Status.Withdrawn _ -> Optional.of(ITEM_WITHDRAWN);
            case Item.Status.NotReached _ -> Optional.of(ITEM_NOT_REACHED);
            case Item.Status.Done _, Item.Status.Tabled _ -> Optional.of(ITEM_DONE);
            case Item.Status.ReferredBack _, Item.Status.Referred _ -> Optional.of(ITEM_DONE);
        };
    }

    static Ruling leave(Meeting meeting, ItemId item, Actor actor, AgendaEvent event) {
        var fault = endsCurrent(meeting, item, actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.deciding().question().isPresent()) return refuse(QUESTION_STILL_OPEN);
        var ended = !(meeting.agenda().item(item).status() instanceof Item.Status.Current);
        if (ended && event instanceof AgendaEvent.ItemParked) return refuse(ITEM_DONE);
        return accept(event);
    }

    static Ruling notReached(Meeting meeting, AgendaCommand.MarkNotReached c, Actor actor) {
        var fault = AgendaRules.leadsKnown(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.life().ahead()) return refuse(MEETING_NOT_OPEN);
        switch (meeting.agenda().item(c.item()).status()) {
            case Item.Status.Planned _, Item.Status.Parked _, Item.Status.NotReached _ -> {}
            case Item.Status.Current _ -> {
                return refuse(ITEM_STARTED);
            }
            case Item.Status.Withdrawn _ -> {
                return refuse(ITEM_WITHDRAWN);
            }
            case Item.Status.Done _, Item.Status.Tabled _ -> {
                return refuse(ITEM_DONE);
            }
            case Item.Status.ReferredBack _, Item.Status.Referred _ -> {
                return refuse(ITEM_DONE);
            }
        }
        if (MeetingRules.tooLong(c.reason()) || MeetingRules.tooLong(c.carryOver())) {
            return refuse(TEXT_TOO_LONG);
        }
        return accept(new AgendaEvent.ItemNotReached(c.item(), c.reason(), c.carryOver()));
    }

    static Ruling refer(Meeting meeting, AgendaCommand.ReferToOtherBody c, Actor actor) {
        var fault = endsCurrent(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (MeetingRules.blank(c.body())) return refuse(TEXT_EMPTY);
        if (MeetingRules.tooLong(Optional.of(c.body())) || MeetingRules.tooLong(c.when())) {
            return refuse(TEXT_TOO_LONG);
        }
        return accept(new AgendaEvent.ItemReferred(c.item(), c.body(), c.when()));
    }

    static Ruling table(Meeting meeting, AgendaCommand.Table c, Actor actor) {
        var fault = endsCurrent(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var until = c.until().filter(text -> !text.isBlank());
        if (until.isEmpty()) return refuse(TABLING_NEEDS_DATE);
        if (MeetingRules.tooLong(until)) return refuse(TEXT_TOO_LONG);
        return accept(new AgendaEvent.ItemTabled(c.item(), until.get()));
    }

    static Ruling referBack(Meeting meeting, AgendaCommand.ReferBack c, Actor actor) {
        var fault = endsCurrent(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var to = c.to().filter(text -> !text.isBlank());
        var reason = c.reason().filter(text -> !text.isBlank());
        if (to.isEmpty() || reason.isEmpty()) return refuse(REFER_BACK_NEEDS_ADDRESSEE_AND_REASON);
        if (MeetingRules.tooLong(to) || MeetingRules.tooLong(reason)) return refuse(TEXT_TOO_LONG);
        return accept(new AgendaEvent.ItemReferredBack(c.item(), to.get(), reason.get()));
    }

    private static Optional<Refusal> endsCurrent(Meeting meeting, ItemId item, Actor actor) {
        var fault = AgendaRules.leadsKnown(meeting, item, actor);
        if (fault.isPresent()) return fault;
        if (!meeting.life().open()) return Optional.of(MEETING_NOT_OPEN);
        if (!meeting.agenda().current().equals(Optional.of(item))) {
            return Optional.of(ITEM_NOT_CURRENT);
        }
        if (meeting.deciding().openVote().isPresent()) return Optional.of(VOTE_STILL_OPEN);
        return meeting.deciding()
                .question()
                .filter(question -> !putsOff(question))
                .map(_ -> QUESTION_STILL_OPEN);
    }

    /// Whether it is found that the matter is put off: the chair may say to when before the gavel falls on it.
    private static boolean putsOff(Question question) {
        return question.put().purpose() == Purpose.PROCEDURAL
                && (question.stage() == Question.Stage.FOUND
                        || question.stage() == Question.Stage.VOTED)
                && question.finding()
                        .filter(f -> !f.rejected())
                        .filter(f -> f.alternative().proposal().isPresent())
                        .isPresent();
    }
}
