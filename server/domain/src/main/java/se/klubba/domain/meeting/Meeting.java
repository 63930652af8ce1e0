package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// One meeting as it stands: the fold of its log. Immutable.
///
/// @param plan what was settled before
/// @param profile the rules in force: the body's until the meeting opens, then those it opened with
/// @param life where it is, and who leads (eight parts, since a meeting is the one aggregate whose rules cross them)
public record Meeting(
        MeetingId id,
        Plan plan,
        RuleProfile profile,
        Life life,
        Agenda agenda,
        Attendance attendance,
        Deciding deciding,
        Papers papers) {

    /// The meeting after these facts.
    ///
    /// @param history from the first event on, which is [LifeEvent.MeetingPlanned]
    /// @throws IllegalStateException if the history is none of a meeting
    public static Meeting replay(MeetingId id, Iterable<? extends MeetingEvent> history) {
        Meeting meeting = null;
        for (var event : history) {
            meeting = meeting == null ? begin(id, event) : meeting.evolve(event);
        }
        if (meeting == null) throw new IllegalStateException("no history of " + id);
        return meeting;
    }

    /// The meeting after its first fact.
    public static Meeting begin(MeetingId id, MeetingEvent first) {
        if (!(first instanceof LifeEvent.MeetingPlanned planned)) {
            throw new IllegalStateException("a meeting begins by being planned, not by " + first);
        }
        var plan = planned.plan();
        return new Meeting(
                id,
                plan,
                planned.profile(),
                Life.planned(plan.offices().chair()),
                Agenda.empty(plan.firstNumber()),
                Attendance.NOBODY,
                Deciding.NOTHING,
                Papers.NONE);
    }

    /// The meeting after this fact. Does not judge: whatever is in the log has happened. A fact that cannot have
    /// happened to this state means that the log is damaged, and then we stop rather than show a wrong meeting.
    public Meeting evolve(MeetingEvent event) {
        return switch (event) {
            case LifeEvent e -> evolveLife(e);
            case AgendaEvent e -> evolveAgenda(e);
            case AttendanceEvent e -> with(attendance.evolve(e, agenda));
            case DecidingEvent e -> evolveDeciding(e);
            case PaperEvent e -> with(papers.evolve(e));
        };
    }

    private Meeting evolveLife(LifeEvent event) {
        return switch (event) {
            case LifeEvent.MeetingPlanned _ -> throw new IllegalStateException("planned twice");
            case LifeEvent.CheckInOpened _ -> with(life.in(new Life.Phase.CheckIn()));
            case LifeEvent.MeetingOpened e ->
                    new Meeting(
                            id,
                            plan,
                            e.profile(),
                            life.opened(e.presiding(), e.at()),
                            agenda,
                            attendance,
                            deciding,
                            papers);
            case LifeEvent.MeetingAdjourned e -> with(life.in(new Life.Phase.Adjourned(e.until())));
            case LifeEvent.MeetingResumed _ -> with(life.in(new Life.Phase.Open()));
            case LifeEvent.MeetingClosed e -> with(life.in(new Life.Phase.Closed(e.at())));
            case LifeEvent.ChairPassed e -> with(life.ledBy(e.to(), e.during()));
            case LifeEvent.AdjustersAppointed e -> with(life.adjustedBy(e.persons()));
            case LifeEvent.SentForAdjustment e ->
                    with(life.documented(new Life.DocumentState.InReview(e.signers())));
            case LifeEvent.NotesFinalised e ->
                    with(life.documented(new Life.DocumentState.Finalised(e.at())));
        };
    }

    private Meeting evolveAgenda(AgendaEvent event) {
        var changed = with(agenda.evolve(event));
        if (event instanceof AgendaEvent.ItemStarted e) {
            var item = changed.agenda.item(e.item());
            return changed.with(attendance.started(item)).with(life.ledItem(e.item()));
        }
        var left = changed.agenda.current().isEmpty() ? agenda.current() : Optional.<ItemId>empty();
        return left.map(item -> changed.with(attendance.closed(item))).orElse(changed);
    }

    private Meeting evolveDeciding(DecidingEvent event) {
        var changed = with(deciding.evolve(event));
        if (!(event instanceof DecidingEvent.DecisionFormSet e)) return changed;
        return changed.with(agenda.printedAs(e.item(), new Item.Form(e.heading(), e.numbered())));
    }

    /// Who may vote now on the current item: seated with a vote, here, and not excluded from it.
    public List<PersonId> voters() {
        return attendance.people().keySet().stream().filter(this::mayVote).toList();
    }

    /// Whether this person is one of the [#voters].
    public boolean mayVote(PersonId person) {
        var votes = attendance.find(person).filter(p -> p.seat().votes() && p.here()).isPresent();
        return votes
                && agenda.currentItem().filter(item -> item.excluded().contains(person)).isEmpty();
    }

    /// The items to which this person has no right.
    public List<ItemId> hidden(PersonId person) {
        // asked for every follower at every change, and nearly always nothing is
        var hidden = new ArrayList<ItemId>(0);
        for (var item : agenda.items()) {
            if (item.excluded().contains(person)) hidden.add(item.id());
        }
        return List.copyOf(hidden);
    }

    /// The meeting without what goes on in the items to which this person has no right. The items themselves stay: that
    /// there is an item, and which § it has, is known to all.
    public Meeting knownTo(PersonId person) {
        var hidden = hidden(person);
        if (hidden.isEmpty()) return this;
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                attendance,
                deciding.without(hidden),
                papers.without(hidden));
    }

    public boolean presides(PersonId person) {
        return life.presiding().equals(person);
    }

    public boolean writes(PersonId person) {
        return plan.offices().secretary().equals(person);
    }

    public Optional<Seat> seat(PersonId person) {
        return attendance.find(person).map(Participant::seat);
    }

    private Meeting with(Life next) {
        return new Meeting(id, plan, profile, next, agenda, attendance, deciding, papers);
    }

    private Meeting with(Agenda next) {
        return new Meeting(id, plan, profile, life, next, attendance, deciding, papers);
    }

    private Meeting with(Attendance next) {
        return new Meeting(id, plan, profile, life, agenda, next, deciding, papers);
    }

    private Meeting with(Deciding next) {
        return new Meeting(id, plan, profile, life, agenda, attendance, next, papers);
    }

    private Meeting with(Papers next) {
        return new Meeting(id, plan, profile, life, agenda, attendance, deciding, next);
    }
}
