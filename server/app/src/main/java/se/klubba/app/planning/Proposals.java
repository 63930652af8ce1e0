package se.klubba.app.planning;

import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.klubba.app.planning.PgMembers.Member;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.Body;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Plan;

/// What a new meeting of a body will most likely be: its members of that day, its offices and standing points, or how its
/// last meeting was. A proposal is a form like any other, to be looked at, changed and handed in (MTG-6).
public final class Proposals {

    /// Points that come again; what else was on the agenda was that meeting's own.
    private static final Set<ItemKind> STANDING =
            Set.of(
                    ItemKind.OPENING,
                    ItemKind.ELECTION_OF_ADJUSTER,
                    ItemKind.PREVIOUS_MINUTES,
                    ItemKind.REGISTER_OTHER_MATTERS,
                    ItemKind.ADOPT_AGENDA,
                    ItemKind.MEETING_DATES,
                    ItemKind.CLOSING);

    private final PgMembers members;
    private final StandingPoints points;
    private final Function<MeetingId, Future<Optional<Meeting>>> meetings;

    public Proposals(
            PgMembers members,
            StandingPoints points,
            Function<MeetingId, Future<Optional<Meeting>>> meetings) {
        this.members = members;
        this.points = points;
        this.meetings = meetings;
    }

    /// @param last whether place, times and points are those of the body's last meeting
    /// @param by who plans: is invited, and writes where nobody of the body is its secretary; absent: the operator
    /// @return absent if there is no such body
    public Future<Optional<MeetingForm>> of(
            BodyId body, LocalDate day, boolean last, Optional<PersonId> by) {
        return members.body(body)
                .compose(kept ->
                        kept.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : proposed(kept.get(), day, last, by).map(Optional::of));
    }

    private Future<MeetingForm> proposed(
            BodyForm.Kept kept, LocalDate day, boolean last, Optional<PersonId> by) {
        var id = kept.body().id();
        return members.on(id, day)
                .compose(all -> with(all, by, kept.body()))
                .compose(all ->
                        (last ? lastMeeting(id) : Future.succeededFuture(Optional.<Meeting>empty()))
                                .compose(before ->
                                        points(kept, before)
                                                .map(agenda ->
                                                        form(
                                                                kept.body(),
                                                                day,
                                                                all,
                                                                before,
                                                                agenda,
                                                                by))));
    }

    private Future<Optional<Meeting>> lastMeeting(BodyId body) {
        return members.lastMeeting(body)
                .compose(found ->
                        found.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : meetings.apply(found.get()));
    }

    /// Whoever plans takes part, or could not go on planning.
    private Future<List<Member>> with(List<Member> all, Optional<PersonId> by, Body body) {
        var distinct = distinct(all, body);
        if (by.isEmpty() || distinct.stream().anyMatch(m -> m.person().equals(by.get()))) {
            return Future.succeededFuture(distinct);
        }
        return members.name(by.get())
                .map(name -> {
                    var more = new ArrayList<>(distinct);
                    more.add(
                            new Member(
                                    by.get(),
                                    name.orElse("–"),
                                    categoryFor(body),
                                    Optional.empty(),
                                    false,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty()));
                    return more;
                });
    }

    /// Somebody with two memberships takes part once: with the vote, and with the office.
    private static List<Member> distinct(List<Member> all, Body body) {
        var persons = new LinkedHashMap<PersonId, Member>();
        for (var member : all) {
            if (body.category(member.category()).isEmpty()) continue;
            persons.merge(member.person(), member, Proposals::both);
        }
        var order = body.categories().stream().map(AttendanceCategory::key).toList();
        return persons.values().stream()
                .sorted(java.util.Comparator.comparingInt(m -> order.indexOf(m.category())))
                .toList();
    }

    private static Member both(Member one, Member other) {
        var base = other.votes() && !one.votes() ? other : one;
        return new Member(
                base.person(),
                base.name(),
                base.category(),
                base.organisation(),
                base.votes(),
                one.office().or(other::office),
                base.callIn(),
                base.substituteFor(),
                base.note());
    }

    private static String categoryFor(Body body) {
        return body.categories().stream()
                .filter(c -> c.role() == AttendanceCategory.Role.OFFICIAL)
                .findFirst()
                .orElse(body.categories().getFirst())
                .key();
    }

    private Future<List<MeetingForm.Point>> points(BodyForm.Kept kept, Optional<Meeting> before) {
        if (before.isPresent()) return Future.succeededFuture(standing(before.get()));
        return points.of(kept.body().id())
                .map(own ->
                        own.isEmpty() ? StandingPoints.usual(kept.body(), kept.profile()) : own);
    }

    private static List<MeetingForm.Point> standing(Meeting before) {
        return before.agenda().items().stream()
                .filter(item -> STANDING.contains(item.heading().kind()))
                .filter(item -> !(item.status() instanceof Item.Status.Withdrawn))
                .map(item ->
                        new MeetingForm.Point(
                                Optional.empty(),
                                Optional.empty(),
                                item.title(),
                                Optional.of(item.heading().kind()),
                                List.of(),
                                List.of(),
                                item.timing().plannedMinutes()))
                .toList();
    }

    private static MeetingForm form(
            Body body,
            LocalDate day,
            List<Member> all,
            Optional<Meeting> before,
            List<MeetingForm.Point> agenda,
            Optional<PersonId> by) {
        var time = before.map(Meeting::plan).map(Plan::time);
        var invited = all.stream().map(m -> m.person()).toList();
        return new MeetingForm(
                body.id(),
                body.names().name(),
                Optional.empty(),
                Optional.empty(),
                day,
                time.flatMap(Plan.Time::start),
                time.flatMap(Plan.Time::end),
                time.map(Plan.Time::place).orElse(""),
                time.map(Plan.Time::mode),
                time.flatMap(Plan.Time::joinLink),
                Optional.empty(),
                Optional.empty(),
                all.stream().map(Proposals::person).toList(),
                all.stream().map(m -> participant(m, invited)).toList(),
                offices(all, by),
                agenda,
                Optional.empty());
    }

    private static MeetingForm.Person person(Member member) {
        return new MeetingForm.Person(
                member.person().value(),
                member.name(),
                Optional.empty(),
                Optional.of(member.person()));
    }

    private static MeetingForm.Participant participant(Member member, List<PersonId> invited) {
        return new MeetingForm.Participant(
                member.person().value(),
                member.category(),
                member.organisation(),
                member.note(),
                member.substituteFor().filter(invited::contains).map(PersonId::value),
                member.votes(),
                member.callIn());
    }

    /// The chair, or where there is none the vice chair; the secretary, or where there is none who plans.
    private static List<MeetingForm.Office> offices(List<Member> all, Optional<PersonId> by) {
        var holders = new LinkedHashMap<String, PersonId>();
        for (var m : all) m.office().ifPresent(o -> holders.putIfAbsent(o, m.person()));
        var offices = new ArrayList<MeetingForm.Office>();
        chair(holders).ifPresent(offices::add);
        Optional.ofNullable(holders.get("secretary"))
                .or(() -> by)
                .ifPresent(person -> offices.add(office("secretary", person, Optional.empty())));
        return offices;
    }

    private static Optional<MeetingForm.Office> chair(Map<String, PersonId> holders) {
        return Optional.ofNullable(holders.get("chair"))
                .map(person -> office("chair", person, Optional.empty()))
                .or(() ->
                        Optional.ofNullable(holders.get("viceChair"))
                                .map(p -> office("chair", p, Optional.of("vice ordförande"))));
    }

    private static MeetingForm.Office office(
            String role, PersonId person, Optional<String> actingAs) {
        return new MeetingForm.Office(role, person.value(), actingAs, Optional.empty());
    }
}
