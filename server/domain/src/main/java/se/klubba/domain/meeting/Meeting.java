package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// One meeting as it stands: the fold of its log. Immutable. (Longer than a file should be: it is where all parts meet.)
///
/// @param plan what was settled before
/// @param profile the rules in force: the body's until the meeting opens, then those it opened with
/// @param life where it is, and who leads (eleven parts, since a meeting is the one aggregate whose rules cross them)
/// @param floor who speaks, and who waits to
public record Meeting(
        MeetingId id,
        Plan plan,
        RuleProfile profile,
        Life life,
        Agenda agenda,
        Attendance attendance,
        Floor floor,
        Deciding deciding,
        Papers papers,
        Dissent dissent,
        Adjustment adjustment) {

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
                Floor.EMPTY,
                Deciding.NOTHING,
                Papers.NONE,
                Dissent.NONE,
                Adjustment.NONE);
    }

    /// The meeting after this fact. Does not judge: whatever is in the log has happened. A fact that cannot have
    /// happened to this state means that the log is damaged, and then we stop rather than show a wrong meeting.
    public Meeting evolve(MeetingEvent event) {
        return switch (event) {
            case LifeEvent e -> evolveLife(e);
            case PlanningEvent e -> evolvePlanning(e);
            case AgendaEvent e -> evolveAgenda(e);
            case AttendanceEvent e -> evolveAttendance(e);
            case FloorEvent e -> with(floor.evolve(e));
            case DecidingEvent e -> evolveDeciding(e);
            case DissentEvent e -> with(dissent.evolve(e));
            case BallotEvent e -> with(deciding.evolve(e));
            case PaperEvent e -> with(papers.evolve(e));
            case AdjustmentEvent e -> with(adjustment.evolve(e));
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
                            floor,
                            deciding,
                            papers,
                            dissent,
                            adjustment);
            case LifeEvent.MeetingAdjourned e -> with(life.in(new Life.Phase.Adjourned(e.until())));
            case LifeEvent.MeetingResumed _ -> with(life.resumed());
            case LifeEvent.MeetingClosed e -> with(life.in(new Life.Phase.Closed(e.at())));
            case LifeEvent.ChairPassed e -> with(life.ledBy(e.to(), e.during()));
            case LifeEvent.AdjustersAppointed e -> with(life.adjustedBy(e.persons()));
            case LifeEvent.SentForAdjustment e -> with(adjustment.sentTo(e.signers()));
            case LifeEvent.NotesFinalised e ->
                    with(adjustment.at(new Adjustment.Stage.Finalised(e.at())));
        };
    }

    private Meeting evolvePlanning(PlanningEvent event) {
        return switch (event) {
            case PlanningEvent.TimeAndPlaceSet e -> with(plan.at(e.time()));
            case PlanningEvent.ItemKindSet e -> with(agenda.ofKind(e.item(), e.kind()));
            case PlanningEvent.ParticipantRemoved e ->
                    with(agenda.without(e.person())).with(attendance.without(e.person()));
            case PlanningEvent.Replied e ->
                    with(attendance.with(e.person(), p -> p.replied(e.answer())));
            case PlanningEvent.NoticeSent e ->
                    with(plan.at(plan.time().noticed(e.on()))).with(agenda.sent());
            case PlanningEvent.MeetingCancelled e ->
                    with(life.in(new Life.Phase.Cancelled(e.reason(), e.at())));
        };
    }

    private Meeting evolveAgenda(AgendaEvent event) {
        var changed = with(agenda.evolve(event));
        if (event instanceof AgendaEvent.ItemStarted e) {
            var item = changed.agenda.item(e.item());
            return changed.with(attendance.started(item))
                    .with(life.ledItem(e.item()))
                    .with(dissent.goneOn());
        }
        var putOff = putOff(event);
        if (putOff.isPresent()) {
            return deciding.putsOff(putOff.get())
                    ? changed
                    : changed.with(settled(putOff.get(), List.of()));
        }
        var left = changed.agenda.current().isEmpty() ? agenda.current() : Optional.<ItemId>empty();
        return left.map(item ->
                        changed.with(attendance.closed(item, changed.agenda)).with(Floor.EMPTY))
                .orElse(changed);
    }

    /// What else changes with who is there: the agenda knows who is recused, a vote that is open loses their voice, and who
    /// has gone waits for the floor no more.
    private Meeting evolveAttendance(AttendanceEvent event) {
        return switch (event) {
            case AttendanceEvent.Recused e -> recused(e);
            case AttendanceEvent.RecusalWithdrawn e -> {
                var next = with(agenda.notRecused(e.item(), e.person()));
                yield next.with(attendance.evolve(event, next.agenda));
            }
            case AttendanceEvent.SoundAndPictureConfirmed e -> with(life.confirmed(e.at()));
            case AttendanceEvent.PersonLeft e -> {
                var next = with(attendance.evolve(event, agenda));
                yield next.attendance.here(e.person())
                        ? next
                        : next.with(floor.without(e.person()));
            }
            case AttendanceEvent.RollCalled _ -> {
                var next = with(attendance.evolve(event, agenda));
                for (var person : next.attendance.people().values()) {
                    if (!person.here())
                        next = next.with(next.floor.without(person.seat().person()));
                }
                yield next;
            }
            case AttendanceEvent.ParticipantInvited _,
                    AttendanceEvent.CheckedIn _,
                    AttendanceEvent.PersonJoined _,
                    AttendanceEvent.ModeSet _,
                    AttendanceEvent.ServiceBegun _,
                    AttendanceEvent.ServiceEnded _ ->
                    with(attendance.evolve(event, agenda));
        };
    }

    private Meeting recused(AttendanceEvent.Recused e) {
        var recusal = new Item.Recusal(e.leaves(), e.reason());
        var next = with(agenda.recused(e.item(), e.person(), recusal));
        next = next.with(attendance.evolve(e, next.agenda));
        if (!e.leaves()) return next;
        var current = agenda.current().filter(e.item()::equals).isPresent();
        return next.with(deciding.recused(e.item(), e.person()))
                .with(current ? floor.without(e.person()) : floor);
    }

    /// To put a matter off, or hand it over, is to decide, too, where no gavel falls on it.
    private static Optional<ItemId> putOff(AgendaEvent event) {
        if (event instanceof AgendaEvent.ItemTabled e) return Optional.of(e.item());
        if (event instanceof AgendaEvent.ItemReferredBack e) return Optional.of(e.item());
        if (event instanceof AgendaEvent.ItemReferred e) return Optional.of(e.item());
        return Optional.empty();
    }

    private Meeting evolveDeciding(DecidingEvent event) {
        var changed = with(deciding.evolve(event));
        if (event instanceof DecidingEvent.DecisionConfirmed e) {
            var points = e.decided().stream().map(Wording::decision).toList();
            var stays = e.won().flatMap(Alternative::proposal).isEmpty();
            var next = stays ? changed.with(agenda.notPutOff(e.item())) : changed;
            return next.with(settled(e.item(), points));
        }
        if (event instanceof DecidingEvent.QuestionTakenBack e) {
            return changed.with(agenda.notPutOff(e.item()));
        }
        if (!(event instanceof DecidingEvent.DecisionFormSet e)) return changed;
        return changed.with(agenda.printedAs(e.item(), new Item.Form(e.heading(), e.numbered())));
    }

    /// Who may vote now on the current item: here, in service, and not shut out from it.
    public List<PersonId> voters() {
        return serving();
    }

    /// What is decided now, by those who take part: the voters of the vote that was held, or else all who may.
    private Dissent settled(ItemId item, List<DecisionId> points) {
        var voted =
                deciding.question()
                        .filter(q -> q.item().equals(item))
                        .flatMap(Question::vote)
                        .map(deciding::vote)
                        .filter(vote -> vote.outcome().isPresent())
                        .map(Vote::voters);
        var all = new LinkedHashSet<>(voted.orElseGet(() -> new LinkedHashSet<>(voters())));
        all.removeAll(dissent.aside(item));
        all.removeIf(person -> recusedNow(item, person));
        return dissent.settled(new Dissent.Settled(item, points, all));
    }

    /// Whether this person takes part in what is decided now on the current item: a voter who has not stood aside. Who
    /// stands aside is present all the same, and counts for the quorum (KL 4:25).
    public boolean takesPart(PersonId person) {
        return mayVote(person)
                && agenda.current().filter(i -> dissent.aside(i).contains(person)).isEmpty();
    }

    /// Whether this person is one of the [#voters].
    public boolean mayVote(PersonId person) {
        return whyNotServing(person).isEmpty();
    }

    /// Members and serving substitutes who are here and take part in the current item: those who count for the quorum.
    public List<PersonId> serving() {
        return attendance.people().keySet().stream()
                .filter(person -> whyNotServing(person).isEmpty())
                .toList();
    }

    /// Why this person does not take part in deciding the current item as a member or in a member's place; absent: does.
    public Optional<Refusal> whyNotServing(PersonId person) {
        var known = attendance.find(person);
        if (known.isEmpty()) return Optional.of(Refusal.NOT_A_VOTER);
        var participant = known.get();
        if (!attendance.serves(participant, noReturn())) {
            if (!noReturn() || !participant.interrupted()) return Optional.of(Refusal.NOT_A_VOTER);
            return Optional.of(
                    participant.here() ? Refusal.NO_RETURN_TO_SERVICE : Refusal.NOT_HERE);
        }
        if (!participant.here()) return Optional.of(Refusal.NOT_HERE);
        var current = agenda.currentItem();
        if (current.filter(item -> item.recused(person)).isPresent())
            return Optional.of(Refusal.RECUSED);
        return current.filter(item -> item.excluded().contains(person))
                .map(_ -> Refusal.NO_RIGHT_TO_ITEM);
    }

    /// Whether this person has, when here, a member's rights in this meeting now.
    public boolean inService(PersonId person) {
        return inService(attendance, person);
    }

    /// @param known the attendance as far as it is known to whoever asks
    public boolean inService(Attendance known, PersonId person) {
        return known.find(person).filter(one -> known.serves(one, noReturn())).isPresent();
    }

    private boolean noReturn() {
        return profile.is(Setting.SUBSTITUTE_SERVICE, "callInOrder");
    }

    /// The items to which this person has no right, or takes no part in until they are done.
    public List<ItemId> hidden(PersonId person) {
        // asked for every follower at every change, and nearly always nothing is
        var hidden = new ArrayList<ItemId>(0);
        for (var item : agenda.items()) {
            if (item.openToAll()) continue;
            if (item.excluded().contains(person) || shutOut(item, person)) hidden.add(item.id());
        }
        return List.copyOf(hidden);
    }

    private boolean shutOut(Item item, PersonId person) {
        return item.recused(person) && !agenda.over(item);
    }

    /// Whether this person takes no part in the item, for a conflict of interest, until it is done.
    public boolean recusedNow(ItemId item, PersonId person) {
        return agenda.find(item).filter(one -> shutOut(one, person)).isPresent();
    }

    /// The meeting without what goes on in the items to which this person has no right. The items themselves stay: that
    /// there is an item, and which § it has, is known to all.
    public Meeting knownTo(PersonId person) {
        var hidden = hidden(person);
        if (hidden.isEmpty()) return this;
        var away = agenda.current().filter(hidden::contains).isPresent();
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                attendance,
                away ? Floor.EMPTY : floor,
                deciding.without(hidden),
                papers.without(hidden),
                dissent.without(hidden),
                adjustment.without(hidden));
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

    private Meeting with(Plan next) {
        return new Meeting(
                id,
                next,
                profile,
                life,
                agenda,
                attendance,
                floor,
                deciding,
                papers,
                dissent,
                adjustment);
    }

    private Meeting with(Life next) {
        return new Meeting(
                id,
                plan,
                profile,
                next,
                agenda,
                attendance,
                floor,
                deciding,
                papers,
                dissent,
                adjustment);
    }

    private Meeting with(Agenda next) {
        return new Meeting(
                id,
                plan,
                profile,
                life,
                next,
                attendance,
                floor,
                deciding,
                papers,
                dissent,
                adjustment);
    }

    private Meeting with(Attendance next) {
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                next,
                floor,
                deciding,
                papers,
                dissent,
                adjustment);
    }

    private Meeting with(Floor next) {
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                attendance,
                next,
                deciding,
                papers,
                dissent,
                adjustment);
    }

    private Meeting with(Deciding next) {
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                attendance,
                floor,
                next,
                papers,
                dissent,
                adjustment);
    }

    private Meeting with(Papers next) {
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                attendance,
                floor,
                deciding,
                next,
                dissent,
                adjustment);
    }

    private Meeting with(Dissent next) {
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                attendance,
                floor,
                deciding,
                papers,
                next,
                adjustment);
    }

    private Meeting with(Adjustment next) {
        return new Meeting(
                id,
                plan,
                profile,
                life,
                agenda,
                attendance,
                floor,
                deciding,
                papers,
                dissent,
                next);
    }
}
