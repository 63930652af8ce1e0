package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// How the services of substitutes come and go with the items (PART-6).
final class Serving {

    private Serving() {}

    /// A member named for itself is back in service, and whoever stood in the place is not.
    static Attendance begun(Attendance now, AttendanceEvent.ServiceBegun e, Agenda agenda) {
        var back = e.person().equals(e.member());
        if (back && !ahead(now, e, agenda)) return back(now, e.member());
        var stage = ahead(now, e, agenda) ? Service.Stage.AHEAD : Service.Stage.NOW;
        var service =
                new Service(
                        e.person(),
                        e.member(),
                        e.from(),
                        e.until(),
                        stage,
                        stage == Service.Stage.NOW ? served(now, e, agenda) : Set.of());
        var all = new ArrayList<>(now.services());
        all.add(service);
        // a note has let whoever had left back in, but not before the item named
        return (back ? now : now.with(e.person(), p -> p.interrupted(Optional.empty())))
                .serving(all);
    }

    private static Attendance back(Attendance now, PersonId member) {
        return now.with(member, p -> p.interrupted(Optional.empty()))
                .serving(ended(now.services(), s -> s.member().equals(member)));
    }

    /// Members whose return was told in advance are back with this item.
    static Attendance returned(Attendance now, Item item) {
        var next = now;
        for (var service : now.services()) {
            var due = service.stage() == Service.Stage.AHEAD && begins(service, item);
            if (due && service.person().equals(service.member())) {
                next = back(next, service.member());
            }
        }
        return next;
    }

    private static boolean begins(Service service, Item item) {
        return service.from().isEmpty() || service.from().get().equals(item.id());
    }

    private static boolean ahead(Attendance now, AttendanceEvent.ServiceBegun e, Agenda agenda) {
        if (e.from().isPresent()) return !agenda.handled().contains(e.from().get());
        return now.find(e.member())
                .filter(member -> member.here() && member.leavesAfter().isPresent())
                .isPresent();
    }

    /// The items that are behind already: told late, all since `from`; else the current one.
    private static Set<ItemId> served(
            Attendance now, AttendanceEvent.ServiceBegun e, Agenda agenda) {
        var items = new LinkedHashSet<ItemId>();
        e.from()
                .ifPresentOrElse(
                        from ->
                                items.addAll(
                                        agenda.handled()
                                                .subList(
                                                        agenda.handled().indexOf(from),
                                                        agenda.handled().size())),
                        () -> agenda.current().ifPresent(items::add));
        now.find(e.person()).ifPresent(p -> items.retainAll(p.at()));
        return items;
    }

    /// Those that wait for this item begin with it, and whoever serves and is there has served in it.
    static List<Service> started(Attendance now, Item item) {
        return now.services().stream().map(s -> started(now, s, item)).toList();
    }

    private static Service started(Attendance now, Service service, Item item) {
        if (service.ended()) return service;
        var next = begins(service, item) ? service.in(Service.Stage.NOW) : service;
        var there = now.find(service.person()).filter(p -> p.at().contains(item.id())).isPresent();
        return next.now() && there ? next.attending(item.id()) : next;
    }

    /// Services for this item alone end with it; where it is only put aside they wait for it to be resumed.
    static List<Service> left(List<Service> services, ItemId item, boolean waits) {
        var next = new ArrayList<>(ended(services, s -> s.until().equals(Optional.of(item))));
        if (!waits) return next;
        services.stream()
                .filter(s -> s.now() && s.until().equals(Optional.of(item)))
                .map(s -> s.again(item))
                .forEach(next::add);
        return next;
    }

    /// What has not begun is as if it had never been settled.
    static List<Service> ended(List<Service> services, Predicate<Service> which) {
        return services.stream()
                .filter(s -> !(which.test(s) && s.stage() == Service.Stage.AHEAD))
                .map(s -> which.test(s) ? s.in(Service.Stage.ENDED) : s)
                .toList();
    }
}
