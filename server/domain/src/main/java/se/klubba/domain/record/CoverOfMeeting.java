package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.body.AttendanceCategory.Role;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AttendanceMode;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Office;
import se.klubba.domain.meeting.Participant;
import se.klubba.domain.meeting.Seat;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.Phrases;
import se.klubba.domain.record.swedish.SwedishOrder;

/// The first page of a meeting's document: who took part, as attendance was recorded, and who signs.
final class CoverOfMeeting {

    /// A note that somebody has entered and that says what attendance says itself: "§ 49 – 52", "(p. 1)".
    private static final Pattern RANGES =
            Pattern.compile("\\(?(§§?|p\\.?|pkt\\.?|punkt)\\s*\\d[\\d\\s,–-]*\\)?");

    private final Meeting meeting;
    private final Function<PersonId, String> names;
    private final Numbering numbering;

    CoverOfMeeting(Meeting meeting, Function<PersonId, String> names, Numbering numbering) {
        this.meeting = meeting;
        this.names = names;
        this.numbering = numbering;
    }

    Cover cover(boolean signed) {
        return new Cover(
                meeting.plan().title(),
                meeting.plan().time().date(),
                timeAndPlace(),
                meeting.plan().body().categories().stream().map(this::attendance).toList(),
                signed ? offices() : List.of());
    }

    private Optional<Cover.Labelled> timeAndPlace() {
        var printed = meeting.plan().printed();
        var time = meeting.plan().time();
        var usual =
                (Formats.occasion(time.date(), time.start(), time.end()) + " " + time.place())
                        .strip();
        return Optional.of(
                new Cover.Labelled(
                        printed.timeAndPlaceLabel().orElse(Phrases.TIME_AND_PLACE),
                        printed.timeAndPlaceText().orElse(usual)));
    }

    private Cover.Attendance attendance(AttendanceCategory category) {
        var lines = new ArrayList<Line>();
        for (var person : meeting.attendance().people().values()) {
            var replaced = replaced().contains(person.seat().person());
            var printed = category.role() != Role.ABSENT || !replaced;
            if (printed && category.key().equals(printedIn(person))) {
                lines.add(new Line(person, attendee(person)));
            }
            lines.addAll(served(person, category));
        }
        return new Cover.Attendance(
                category.label(),
                lines.stream()
                        .sorted(Comparator.comparing(Line::person, order()))
                        .map(Line::printed)
                        .toList());
    }

    private record Line(Participant person, Cover.Attendee printed) {}

    /// A substitute who has served stands once more among those who decide, for what was served in each member's place.
    private List<Line> served(Participant person, AttendanceCategory category) {
        var seat = person.seat();
        var as = seat.serving().map(Seat.Serving::category).or(() -> first(Role.VOTING)).orElse("");
        if (!as.equals(category.key()) || as.equals(printedIn(person))) return List.of();
        var items = new LinkedHashMap<PersonId, Set<ItemId>>();
        for (var service : meeting.attendance().services()) {
            if (!service.person().equals(seat.person()) || service.at().isEmpty()) continue;
            items.computeIfAbsent(service.member(), _ -> new HashSet<>()).addAll(service.at());
        }
        var lines = new ArrayList<Line>();
        items.forEach((member, at) -> {
            var notes = new ArrayList<String>();
            notes.add(Phrases.servingFor(names.apply(member)));
            numbering.ranges(at).ifPresent(notes::add);
            remote(person).ifPresent(notes::add);
            var printed =
                    new Cover.Attendee(names.apply(seat.person()), seat.organisation(), notes);
            lines.add(new Line(person, printed));
        });
        return lines;
    }

    /// Marked where the law asks who attended so (KL 5:16, REM-1).
    private Optional<String> remote(Participant person) {
        var asked = meeting.profile().is(Setting.REMOTE, "confirmed");
        return person.mode()
                .filter(mode -> asked && mode == AttendanceMode.REMOTE && !person.at().isEmpty())
                .map(_ -> Phrases.REMOTE);
    }

    /// Whoever was invited and never came is printed among the absent, and an absentee who came is not.
    private String printedIn(Participant person) {
        var own = person.seat().category();
        var role =
                meeting.plan()
                        .body()
                        .category(own)
                        .map(AttendanceCategory::role)
                        .orElse(Role.OTHER);
        boolean came =
                person.here() || !person.at().isEmpty() || meeting.agenda().handled().isEmpty();
        if (role != Role.ABSENT && !came) return first(Role.ABSENT).orElse(own);
        if (role == Role.ABSENT && !person.at().isEmpty()) {
            return first(person.seat().votes() ? Role.VOTING : Role.OTHER).orElse(own);
        }
        return own;
    }

    private Optional<String> first(Role role) {
        return meeting.plan().body().categories().stream()
                .filter(category -> category.role() == role)
                .map(AttendanceCategory::key)
                .findFirst();
    }

    /// Those in whose stead somebody is there (PART-3). Where substitutes serve, the member whose seat one takes is away all
    /// the same, and is listed so.
    private Set<PersonId> replaced() {
        if (meeting.profile().is(Setting.SUBSTITUTE_SERVICE, "callInOrder")) return Set.of();
        var replaced = new HashSet<PersonId>();
        for (var person : meeting.attendance().people().values())
            person.seat().substituteFor().ifPresent(replaced::add);
        return replaced;
    }

    /// The member organisations come first, in the alphabet; the others after them, as they were invited (PART-4).
    private Comparator<Participant> order() {
        return Comparator.<Participant>comparingInt(this::rank)
                .thenComparing(this::organisation, SwedishOrder.SWEDISH);
    }

    private int rank(Participant person) {
        return isMember(person) ? 0 : 1;
    }

    private String organisation(Participant person) {
        return isMember(person) ? person.seat().organisation().orElse("") : "";
    }

    private boolean isMember(Participant person) {
        return person.seat()
                .organisation()
                .filter(meeting.plan().body().organisations()::contains)
                .isPresent();
    }

    private Cover.Attendee attendee(Participant person) {
        var notes =
                Stream.of(
                                person.seat()
                                        .note()
                                        .filter(note -> !RANGES.matcher(note.strip()).matches()),
                                person.seat()
                                        .substituteFor()
                                        .map(other -> Phrases.substituteFor(names.apply(other))),
                                numbering.ranges(person.at()),
                                remote(person))
                        .flatMap(Optional::stream)
                        .distinct()
                        .toList();
        return new Cover.Attendee(
                names.apply(person.seat().person()), person.seat().organisation(), notes);
    }

    private List<Cover.Office> offices() {
        var offices = new ArrayList<Cover.Office>();
        offices.add(office(Phrases.SECRETARY, meeting.plan().offices().secretary(), List.of()));
        var presided = presided();
        presided.forEach((chair, items) ->
                offices.add(office(Phrases.CHAIR, chair, presided.size() > 1 ? items : List.of())));
        meeting.life()
                .adjusters()
                .forEach(adjuster -> offices.add(office(Phrases.ADJUSTER, adjuster, List.of())));
        others(presided).forEach(one -> offices.add(office(label(one), one, List.of())));
        return offices;
    }

    private Cover.Office office(String label, PersonId person, List<ItemId> items) {
        var signature = Optional.ofNullable(meeting.adjustment().signatures().get(person));
        return new Cover.Office(
                label,
                names.apply(person),
                numbering.ranges(items),
                signature.map(Signatures::printed));
    }

    private String label(PersonId person) {
        return switch (Office.of(meeting, person)) {
            case SECRETARY -> Phrases.SECRETARY;
            case CHAIR -> Phrases.CHAIR;
            case ADJUSTER -> Phrases.ADJUSTER;
        };
    }

    /// Whoever signs and has no line by what was recorded at the meeting.
    private List<PersonId> others(Map<PersonId, List<ItemId>> presided) {
        var named = new HashSet<>(presided.keySet());
        named.add(meeting.plan().offices().secretary());
        named.addAll(meeting.life().adjusters());
        return meeting.adjustment().signers().stream()
                .filter(person -> !named.contains(person))
                .toList();
    }

    /// Who presided, in the order in which they did, each with the items (MTG-4).
    private Map<PersonId, List<ItemId>> presided() {
        var presided = new LinkedHashMap<PersonId, List<ItemId>>();
        for (var item : meeting.agenda().handled()) {
            var chair = meeting.life().presided().getOrDefault(item, meeting.life().presiding());
            presided.computeIfAbsent(chair, _ -> new ArrayList<>()).add(item);
        }
        if (presided.isEmpty()) presided.put(meeting.life().presiding(), List.of());
        return presided;
    }
}
