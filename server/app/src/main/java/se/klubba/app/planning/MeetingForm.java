package se.klubba.app.planning;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.klubba.domain.body.Body;
import se.klubba.domain.body.RuleProfile;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.MeetingRules;
import se.klubba.domain.meeting.Origin;
import se.klubba.domain.meeting.Plan;
import se.klubba.domain.meeting.PlannedItem;
import se.klubba.domain.meeting.Seat;

/// A meeting as it is given over HTTP (`docs/openapi.yaml`). Persons are named by keys of the form's own; they get ids here.
/// More parts than a form should have, since it is one form.
public record MeetingForm(
        BodyId body,
        String title,
        Optional<String> documentType,
        Optional<Numbering> numbering,
        LocalDate date,
        Optional<String> start,
        Optional<String> end,
        String place,
        Optional<Plan.MeetingMode> mode,
        Optional<String> joinLink,
        Optional<Boolean> extra,
        Optional<LocalDate> noticeSent,
        List<Person> people,
        List<Participant> participants,
        List<Office> offices,
        List<Point> agenda,
        Optional<Printed> printed) {

    private static final int LONGEST_MINUTES = 1440;
    private static final int LONGEST_NAME = 200;

    /// @param scheme `paragraphPerYear` or `pointPerMeeting`
    /// @param first the first number; absent: one after the body's last in that year, or 1
    public record Numbering(
            Optional<String> scheme, Optional<Integer> year, Optional<Integer> first) {}

    /// @param mail where letters about the meeting and its document go
    /// @param id somebody of the directory, who has name and mail there; absent: a person of this meeting alone
    public record Person(String key, String name, Optional<String> mail, Optional<PersonId> id) {

        private static final String ADDRESS = "[^\\s@<>\",;:]{1,64}@[^\\s@<>\",;:]{1,255}";

        void check() {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException(
                        "people: the name of '" + key + "' is empty or too long");
            }
            if (mail.isPresent() && !mail.get().matches(ADDRESS)) {
                throw new IllegalArgumentException(
                        "people: the mail of '" + key + "' is no address");
            }
        }
    }

    /// A substitute who attends all along and serves for some items may stand twice: as what the person is, and, with the
    /// vote, as what the service is printed.
    ///
    /// @param callIn of a substitute: the place in the call-in order; absent: as they stand in this list
    public record Participant(
            String person,
            String category,
            Optional<String> organisation,
            Optional<String> note,
            Optional<String> substituteFor,
            boolean votes,
            Optional<Integer> callIn) {}

    /// @param role `chair` or `secretary`; adjusters are appointed at the meeting
    public record Office(
            String role,
            String person,
            Optional<String> actingAs,
            Optional<String> ordinaryChair) {}

    public record Point(
            Optional<String> key,
            Optional<Integer> agendaNumber,
            String title,
            Optional<ItemKind> kind,
            List<String> presenters,
            List<String> excluded,
            Optional<Integer> plannedMinutes) {}

    /// Printed wordings of the document's own.
    public record Printed(
            Optional<String> timeAndPlaceLabel,
            Optional<String> timeAndPlaceText,
            Optional<String> contentsLabel,
            Optional<String> attachmentsLabel,
            List<String> header,
            List<String> footer) {}

    /// Those who have an id already.
    Set<PersonId> named() {
        return people.stream()
                .flatMap(p -> p.id().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Gives every person of the form an id.
    Map<String, PersonId> identify(java.util.function.Supplier<PersonId> fresh) {
        var ids = new LinkedHashMap<String, PersonId>();
        for (var person : people) {
            person.check();
            var id = person.id().orElseGet(fresh);
            if (ids.containsValue(id) || ids.put(person.key(), id) != null) {
                throw new IllegalArgumentException("people: '" + person.key() + "' stands twice");
            }
        }
        return ids;
    }

    /// The first facts of the meeting.
    ///
    /// @param following the number after the body's last, for a form that gives none
    /// @throws IllegalArgumentException naming the field that cannot be used
    List<MeetingEvent> events(
            Body of, RuleProfile rules, Map<String, PersonId> ids, int following) {
        var naming = new Naming(ids);
        var plan =
                new Plan(
                        of,
                        title,
                        time(),
                        offices(naming),
                        numbering.flatMap(Numbering::first).orElse(following),
                        printed.map(MeetingForm::printed).orElse(Plan.Printed.USUAL));
        if (plan.firstNumber() < 1) throw new IllegalArgumentException("numbering.first: below 1");
        return MeetingRules.plan(plan, profile(rules), seats(of, naming), items(naming));
    }

    private Plan.Time time() {
        return new Plan.Time(
                date,
                start,
                end,
                place,
                mode.orElse(Plan.MeetingMode.ON_SITE),
                joinLink,
                extra.orElse(false),
                noticeSent);
    }

    private RuleProfile profile(RuleProfile rules) {
        var profile = rules;
        if (documentType.isPresent()) {
            profile = profile.with(Setting.DOCUMENT_TYPE, documentType.get());
        }
        var scheme = numbering.flatMap(Numbering::scheme);
        return scheme.isPresent() ? profile.with(Setting.NUMBERING, scheme.get()) : profile;
    }

    private Plan.Offices offices(Naming naming) {
        var chair = office("chair");
        return new Plan.Offices(
                naming.person(chair.person(), "offices"),
                chair.actingAs(),
                chair.ordinaryChair().map(key -> naming.person(key, "offices")),
                naming.person(office("secretary").person(), "offices"));
    }

    private Office office(String role) {
        return offices.stream()
                .filter(office -> office.role().equals(role))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("offices: no " + role + " is named"));
    }

    private List<Seat> seats(Body of, Naming naming) {
        return Seats.of(participants, of, key -> naming.person(key, "participants"));
    }

    private List<PlannedItem> items(Naming naming) {
        return agenda.stream()
                .map(point ->
                        new PlannedItem(
                                new Item.Heading(
                                        point.agendaNumber(),
                                        point.title(),
                                        point.kind().orElse(ItemKind.DECISION),
                                        Origin.NOTICE),
                                point.presenters().stream()
                                        .map(key -> naming.person(key, "agenda"))
                                        .toList(),
                                excluded(point, naming),
                                minutes(point)))
                .toList();
    }

    private static Optional<Integer> minutes(Point point) {
        if (point.plannedMinutes().filter(n -> n < 1 || n > LONGEST_MINUTES).isPresent()) {
            throw new IllegalArgumentException("agenda.plannedMinutes: not 1 to 1440");
        }
        return point.plannedMinutes();
    }

    private static Set<PersonId> excluded(Point point, Naming naming) {
        return point.excluded().stream()
                .map(key -> naming.person(key, "agenda"))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Plan.Printed printed(Printed form) {
        return new Plan.Printed(
                form.timeAndPlaceLabel(),
                form.timeAndPlaceText(),
                form.contentsLabel(),
                form.attachmentsLabel(),
                form.header(),
                form.footer());
    }

    /// Finds the persons that a form names.
    private record Naming(Map<String, PersonId> ids) {
        PersonId person(String key, String where) {
            var id = ids.get(key);
            if (id == null) {
                throw new IllegalArgumentException(where + ": there is no person '" + key + "'");
            }
            return id;
        }
    }
}
