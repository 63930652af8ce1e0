package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ITEM_DONE;
import static se.klubba.domain.meeting.Refusal.ITEM_STARTED;
import static se.klubba.domain.meeting.Refusal.ITEM_WAITS_ALREADY;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_LENGTH_OF_TIME;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// The agenda: changing it (AGD-4), leading the meeting through it (AGD-2), and how items end (AGD-6).
final class AgendaRules {

    /// A whole day.
    private static final int LONGEST_MINUTES = 1440;

    private AgendaRules() {}

    static Ruling decide(Meeting meeting, AgendaCommand command, Actor actor, Instant now) {
        if (meeting.life().closed()) return refuse(closedOr(meeting, command, actor));
        return switch (command) {
            case AgendaCommand.AddAgendaItem c -> add(meeting, c, actor);
            case AgendaCommand.RenameAgendaItem c -> rename(meeting, c, actor);
            case AgendaCommand.MoveAgendaItem c -> move(meeting, c, actor);
            case AgendaCommand.WithdrawAgendaItem c -> withdraw(meeting, c, actor);
            case AgendaCommand.RestoreAgendaItem c -> restore(meeting, c.item(), actor);
            case AgendaCommand.RegisterOtherMatter c -> register(meeting, c, actor);
            case AgendaCommand.AdoptAgenda _ -> adopt(meeting, actor);
            case AgendaCommand.StartItem c -> CourseRules.start(meeting, c, actor, now);
            case AgendaCommand.CloseItem c ->
                    CourseRules.leave(
                            meeting,
                            c.item(),
                            actor,
                            new AgendaEvent.ItemClosed(c.item(), Optional.of(now)));
            case AgendaCommand.ParkItem c ->
                    CourseRules.leave(
                            meeting, c.item(), actor, new AgendaEvent.ItemParked(c.item()));
            case AgendaCommand.MarkNotReached c -> CourseRules.notReached(meeting, c, actor);
            case AgendaCommand.ReferToOtherBody c -> CourseRules.refer(meeting, c, actor);
            case AgendaCommand.Table c -> CourseRules.table(meeting, c, actor);
            case AgendaCommand.ReferBack c -> CourseRules.referBack(meeting, c, actor);
            case AgendaCommand.SetPresenters c -> presenters(meeting, c, actor);
            case AgendaCommand.SetItemAccess c -> access(meeting, c, actor);
            case AgendaCommand.SetPlannedMinutes c -> minutes(meeting, c, actor);
        };
    }

    /// Who may not lead hears that first, also after the meeting.
    private static Refusal closedOr(Meeting meeting, AgendaCommand command, Actor actor) {
        var bySecretaryToo =
                switch (command) {
                    case AgendaCommand.AddAgendaItem _, AgendaCommand.RenameAgendaItem _ -> true;
                    case AgendaCommand.MoveAgendaItem _, AgendaCommand.SetPresenters _ -> true;
                    case AgendaCommand.RegisterOtherMatter _, AgendaCommand.SetItemAccess _ -> true;
                    case AgendaCommand.SetPlannedMinutes _ -> true;
                    case AgendaCommand.WithdrawAgendaItem _, AgendaCommand.RestoreAgendaItem _ ->
                            false;
                    case AgendaCommand.AdoptAgenda _, AgendaCommand.StartItem _ -> false;
                    case AgendaCommand.CloseItem _, AgendaCommand.ParkItem _ -> false;
                    case AgendaCommand.MarkNotReached _, AgendaCommand.ReferToOtherBody _ -> false;
                    case AgendaCommand.Table _, AgendaCommand.ReferBack _ -> false;
                };
        if (meeting.presides(actor.person())) return MEETING_CLOSED;
        if (!bySecretaryToo) return NOT_PRESIDING;
        return meeting.writes(actor.person()) ? MEETING_CLOSED : NOT_ALLOWED;
    }

    private static Ruling add(Meeting meeting, AgendaCommand.AddAgendaItem c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (unknown(meeting, c.presenters())) return refuse(UNKNOWN_PERSON);
        var fault = knownItem(meeting, c.before()).or(() -> title(c.title()));
        if (fault.isPresent()) return refuse(fault.get());
        var id = meeting.agenda().newItem();
        var events = new ArrayList<MeetingEvent>();
        events.add(
                new AgendaEvent.ItemAdded(
                        id,
                        Optional.empty(),
                        c.title().strip(),
                        c.kind().orElse(ItemKind.DECISION),
                        meeting.life().ahead() ? Origin.NOTICE : Origin.ADDED,
                        c.before().or(() -> beforeClosing(meeting))));
        if (!c.presenters().isEmpty()) {
            events.add(new AgendaEvent.PresentersSet(id, c.presenters()));
        }
        return new Ruling.Accepted(events, Map.of("item", id.value()));
    }

    private static Ruling rename(Meeting meeting, AgendaCommand.RenameAgendaItem c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var fault = knownItem(meeting, Optional.of(c.item())).or(() -> title(c.title()));
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.agenda().item(c.item()).title().equals(c.title().strip())) return accept();
        return accept(new AgendaEvent.ItemRenamed(c.item(), c.title().strip()));
    }

    private static Ruling move(Meeting meeting, AgendaCommand.MoveAgendaItem c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var fault =
                knownItem(meeting, Optional.of(c.item())).or(() -> knownItem(meeting, c.before()));
        if (fault.isPresent()) return refuse(fault.get());
        if (!meeting.agenda().item(c.item()).waits()) return refuse(ITEM_STARTED);
        if (c.before().equals(Optional.of(c.item()))) return accept();
        return accept(new AgendaEvent.ItemMoved(c.item(), c.before()));
    }

    private static Ruling withdraw(
            Meeting meeting, AgendaCommand.WithdrawAgendaItem c, Actor actor) {
        var fault = strikesKnown(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.agenda().item(c.item()).number().isPresent()) return refuse(ITEM_STARTED);
        if (MeetingRules.tooLong(c.reason())) return refuse(TEXT_TOO_LONG);
        var gone = meeting.agenda().item(c.item()).status() instanceof Item.Status.Withdrawn;
        return gone ? accept() : accept(new AgendaEvent.ItemWithdrawn(c.item(), c.reason()));
    }

    private static Ruling restore(Meeting meeting, ItemId item, Actor actor) {
        var fault = strikesKnown(meeting, item, actor);
        if (fault.isPresent()) return refuse(fault.get());
        return switch (meeting.agenda().item(item).status()) {
            case Item.Status.Withdrawn _, Item.Status.NotReached _ ->
                    accept(new AgendaEvent.ItemRestored(item));
            case Item.Status.Planned _, Item.Status.Parked _ -> refuse(ITEM_WAITS_ALREADY);
            case Item.Status.Current _, Item.Status.Done _ -> refuse(ITEM_DONE);
            case Item.Status.Tabled _, Item.Status.ReferredBack _, Item.Status.Referred _ ->
                    refuse(ITEM_DONE);
        };
    }

    private static Ruling register(
            Meeting meeting, AgendaCommand.RegisterOtherMatter c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (c.raisedBy().filter(p -> meeting.seat(p).isEmpty()).isPresent()) {
            return refuse(UNKNOWN_PERSON);
        }
        if (meeting.life().ahead()) return refuse(MEETING_NOT_OPEN);
        var fault = title(c.title());
        if (fault.isPresent()) return refuse(fault.get());
        var item = meeting.agenda().newItem();
        var matter = Agenda.newMatter(item);
        var added =
                new AgendaEvent.ItemAdded(
                        item,
                        Optional.empty(),
                        c.title().strip(),
                        ItemKind.DISCUSSION,
                        Origin.OTHER_MATTER,
                        beforeClosing(meeting));
        var registered =
                new AgendaEvent.OtherMatterRegistered(
                        matter, c.title().strip(), c.raisedBy(), item);
        return new Ruling.Accepted(
                List.of(added, registered), Map.of("item", item.value(), "matter", matter.value()));
    }

    private static Ruling adopt(Meeting meeting, Actor actor) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        if (meeting.agenda().adopted()) return accept();
        return accept(new AgendaEvent.AgendaAdopted());
    }

    private static Ruling presenters(Meeting meeting, AgendaCommand.SetPresenters c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (unknown(meeting, c.presenters())) return refuse(UNKNOWN_PERSON);
        return accept(new AgendaEvent.PresentersSet(c.item(), c.presenters()));
    }

    private static Ruling minutes(Meeting meeting, AgendaCommand.SetPlannedMinutes c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var item = meeting.agenda().find(c.item());
        if (item.isEmpty()) return refuse(UNKNOWN_ITEM);
        if (c.minutes().filter(n -> n < 1 || n > LONGEST_MINUTES).isPresent()) {
            return refuse(NO_LENGTH_OF_TIME);
        }
        if (item.get().timing().plannedMinutes().equals(c.minutes())) return accept();
        return accept(new AgendaEvent.PlannedMinutesSet(c.item(), c.minutes()));
    }

    /// Chair and secretary cannot be shut out here: they lead and write (recusal is another matter).
    private static Ruling access(Meeting meeting, AgendaCommand.SetItemAccess c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (unknown(meeting, c.excluded())) return refuse(UNKNOWN_PERSON);
        if (c.excluded().stream().anyMatch(p -> meeting.presides(p) || meeting.writes(p))) {
            return refuse(NOT_ALLOWED);
        }
        // who votes was settled when the vote was opened
        var voting = meeting.deciding().openVote().filter(vote -> vote.item().equals(c.item()));
        if (voting.isPresent()) return refuse(VOTE_STILL_OPEN);
        return accept(new AgendaEvent.ItemAccessSet(c.item(), c.excluded()));
    }

    static Optional<Refusal> leadsKnown(Meeting meeting, ItemId item, Actor actor) {
        if (!meeting.presides(actor.person())) return Optional.of(NOT_PRESIDING);
        return knownItem(meeting, Optional.of(item));
    }

    /// Before the meeting opens the agenda is being made, by the secretary too.
    private static Optional<Refusal> strikesKnown(Meeting meeting, ItemId item, Actor actor) {
        if (meeting.life().ahead() && meeting.writes(actor.person())) {
            return knownItem(meeting, Optional.of(item));
        }
        return leadsKnown(meeting, item, actor);
    }

    private static Optional<Refusal> knownItem(Meeting meeting, Optional<ItemId> item) {
        return item.filter(id -> meeting.agenda().find(id).isEmpty()).map(_ -> UNKNOWN_ITEM);
    }

    private static Optional<Refusal> title(String title) {
        if (MeetingRules.blank(title)) return Optional.of(TEXT_EMPTY);
        if (title.length() > MeetingRules.LONGEST_LINE) return Optional.of(TEXT_TOO_LONG);
        return Optional.empty();
    }

    private static boolean unknown(Meeting meeting, Collection<PersonId> persons) {
        return persons.stream().anyMatch(person -> meeting.seat(person).isEmpty());
    }

    /// What comes up at the meeting is taken before the point that closes it.
    private static Optional<ItemId> beforeClosing(Meeting meeting) {
        return meeting.agenda().items().stream()
                .filter(item -> item.heading().kind() == ItemKind.CLOSING && item.waits())
                .map(Item::id)
                .findFirst();
    }
}
