package se.klubba.domain.audience;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.body.AttendanceCategory;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Participant;
import se.klubba.domain.meeting.Service;

/// The part of the view that shows who takes part.
final class PeopleView {

    private PeopleView() {}

    /// They are most of the view and seldom change: taken over where nothing of theirs is another.
    static Object people(Projection.Seen now, Audience audience, Optional<Projection.Seen> before) {
        return before.filter(seen -> same(seen, now))
                .map(seen -> seen.view().get("people"))
                .orElseGet(() -> all(now.meeting(), audience, now.surroundings()));
    }

    private static Tree all(Meeting meeting, Audience audience, Surroundings surroundings) {
        var tree = new Tree();
        var order = 0;
        var marks = audience.kind() == Audience.Kind.LEADING;
        var attendance = meeting.attendance().unseen(audience.hidden());
        for (var participant : attendance.people().values()) {
            var seat = participant.seat();
            var service = attendance.service(seat.person());
            tree.put(
                    seat.person().value(),
                    new Tree()
                            .put("name", surroundings.names().of(seat.person()).orElse("–"))
                            .put("organisation", seat.organisation())
                            .put("category", seat.category())
                            .put("order", ++order)
                            .put("votes", meeting.inService(attendance, seat.person()))
                            .put("here", participant.here())
                            .put("mode", participant.mode())
                            .put("substituteFor", seat.substituteFor())
                            .put("callIn", seat.callIn())
                            .put("servesFor", service.map(Service::member))
                            .put("servesFrom", service.flatMap(Service::since))
                            .put("serves", service.map(Service::now))
                            .put("leftService", participant.interrupted())
                            .put("note", seat.note())
                            .put("reply", marks ? participant.reply() : Optional.empty())
                            .put("comesAt", told(marks, participant.comesAt(), audience))
                            .put("leavesAfter", told(marks, participant.leavesAfter(), audience))
                            .put("ranges", ranges(meeting, audience, participant))
                            .put(
                                    "connected",
                                    marks && surroundings.connected().contains(seat.person())));
        }
        return tree;
    }

    /// For those who lead and may see the item.
    private static Optional<ItemId> told(boolean marks, Optional<ItemId> item, Audience audience) {
        return item.filter(_ -> marks).filter(audience::sees);
    }

    /// Whether nothing that [#people] shows is another than it was.
    @SuppressWarnings("ReferenceEquality") // what has not changed is the same value
    private static boolean same(Projection.Seen before, Projection.Seen now) {
        var was = before.meeting();
        var meeting = now.meeting();
        return was.attendance() == meeting.attendance()
                && was.profile() == meeting.profile()
                && was.agenda().handled().equals(meeting.agenda().handled())
                && before.surroundings() == now.surroundings();
    }

    /// "§ 49 – 52", as the document will print it; absent for those who have been there all along, or not at all.
    private static Optional<String> ranges(
            Meeting meeting, Audience audience, Participant participant) {
        var handled = meeting.agenda().handled().stream().filter(audience::sees).toList();
        if (participant.at().isEmpty() || participant.at().containsAll(handled)) {
            return Optional.empty();
        }
        var sign = meeting.profile().numbersParagraphs() ? "§\u00a0" : "p.\u00a0";
        var runs = new ArrayList<String>();
        for (var run : runs(meeting, handled, participant)) {
            var first = run.getFirst();
            var last = run.getLast();
            runs.add(first.equals(last) ? "" + first : first + "\u00a0–\u00a0" + last);
        }
        return Optional.of(sign + String.join(", ", runs));
    }

    private static List<List<Integer>> runs(
            Meeting meeting, List<ItemId> handled, Participant participant) {
        var runs = new ArrayList<List<Integer>>();
        var unbroken = false;
        for (var id : handled) {
            var number = meeting.agenda().find(id).flatMap(Item::number);
            var there = participant.at().contains(id) && number.isPresent();
            if (there && !unbroken) runs.add(new ArrayList<>());
            if (there) runs.getLast().add(number.get());
            unbroken = there;
        }
        return runs;
    }

    static List<String> categories(Meeting meeting) {
        return meeting.plan().body().categories().stream().map(AttendanceCategory::key).toList();
    }

    static Map<String, Object> labels(Meeting meeting) {
        var labels = new LinkedHashMap<String, Object>();
        for (var category : meeting.plan().body().categories()) {
            labels.put(category.key(), category.label());
        }
        return labels;
    }

    static int present(Meeting meeting) {
        return (int)
                meeting.attendance().people().values().stream().filter(Participant::here).count();
    }

    /// Those listed as absent from the start are not expected.
    static int expected(Meeting meeting) {
        return (int)
                meeting.attendance().people().values().stream()
                        .filter(p -> !listedAbsent(meeting, p) && !p.excused())
                        .count();
    }

    private static boolean listedAbsent(Meeting meeting, Participant participant) {
        return meeting.plan()
                .body()
                .category(participant.seat().category())
                .filter(c -> c.role() == AttendanceCategory.Role.ABSENT)
                .isPresent();
    }
}
