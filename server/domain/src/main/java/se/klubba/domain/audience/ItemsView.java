package se.klubba.domain.audience;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Matter;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Report;
import se.klubba.domain.meeting.TextId;

/// The part of the view that shows the items of the agenda. An item nothing has happened to is taken over from the view
/// before.
final class ItemsView {

    private ItemsView() {}

    static Tree items(Projection.Seen now, Audience audience, Optional<Projection.Seen> before) {
        var meeting = now.meeting();
        var known = before.filter(seen -> sameAroundItems(seen.meeting(), meeting));
        var were =
                known.<Map<?, ?>>map(
                                seen -> (Map<?, ?>) seen.view().getOrDefault("items", Map.of()))
                        .orElse(Map.of());
        var stood = known.map(seen -> seen.meeting().agenda().items()).orElse(List.of());
        var tree = new Tree();
        var place = 0;
        for (var item : meeting.agenda().items()) {
            var key = item.id().value();
            var was = were.get(key);
            var same = at(stood, place++, item) && audience.sees(item.id());
            tree.put(key, same && was != null ? was : item(meeting, audience, item));
        }
        return tree;
    }

    /// What an item shows beside itself: its decisions and proposals, its papers, and the matters raised under it.
    @SuppressWarnings("ReferenceEquality") // what has not changed is the same value
    private static boolean sameAroundItems(Meeting before, Meeting after) {
        return before.deciding() == after.deciding()
                && before.dissent() == after.dissent()
                && before.papers() == after.papers()
                && before.adjustment().atOnce() == after.adjustment().atOnce()
                && before.profile() == after.profile()
                && before.agenda().matters() == after.agenda().matters();
    }

    @SuppressWarnings("ReferenceEquality") // as above
    private static boolean at(List<Item> stood, int place, Item item) {
        return place < stood.size() && stood.get(place) == item;
    }

    private static Tree item(Meeting meeting, Audience audience, Item item) {
        var tree = new Tree().put("number", item.number());
        if (!audience.sees(item.id())) {
            return tree.put("status", hidden(meeting, item)).put("hidden", true);
        }
        tree.put("agendaNumber", item.heading().agendaNumber())
                .put("title", item.title())
                .put("kind", item.heading().kind())
                .put("origin", item.heading().origin())
                .put("presenters", item.presenters())
                .put("recused", sorted(item.recusals().keySet()))
                .put("plannedMinutes", item.timing().plannedMinutes())
                .put("startedAt", item.timing().startedAt())
                .put("endedAt", item.timing().endedAt())
                .put("decisionHeading", item.form().decisionHeading())
                .keep("numbered", item.form().numbered())
                .put("decisions", DecidingView.pointsOf(meeting, item.id()))
                .put("proposals", DecidingView.proposalsOf(meeting, item.id()))
                .put("attachments", PapersView.attachmentsOf(meeting, item.id()))
                .put("notParticipating", DissentView.aside(meeting, item.id()))
                .put("reports", item.reports().stream().map(ItemsView::report).toList())
                .put("matters", mattersUnder(meeting, audience, item.id()))
                .put("adjusted", DocumentView.adjusted(meeting, item.id()));
        if (audience.kind() == Audience.Kind.LEADING) tree.put("excluded", sorted(item.excluded()));
        if (Projection.mayRead(meeting, audience, new TextId.Minutes(item.id()))) {
            tree.put("text", new TextId.Minutes(item.id()));
        }
        return status(tree, item);
    }

    private static Tree report(Report report) {
        return new Tree()
                .put("meeting", report.meeting())
                .put("assignment", report.assignment())
                .put("date", report.given().date())
                .put("number", report.given().number())
                .put("assignee", report.given().assignee())
                .put("task", report.given().task())
                .put("result", report.result())
                .put("text", report.text());
    }

    private static java.util.List<Object> sorted(java.util.Collection<?> ids) {
        return Tree.list(
                ids.stream().sorted(java.util.Comparator.comparing(Object::toString)).toList());
    }

    private static Tree status(Tree tree, Item item) {
        return switch (item.status()) {
            case Item.Status.Planned _ -> tree.put("status", "planned");
            case Item.Status.Current _ -> tree.put("status", "current");
            case Item.Status.Done _ -> tree.put("status", "done");
            case Item.Status.Parked _ -> tree.put("status", "parked");
            case Item.Status.Withdrawn(var reason) ->
                    tree.put("status", "withdrawn").put("reason", reason);
            case Item.Status.NotReached(var reason, var carry) ->
                    tree.put("status", "notReached").put("reason", reason).put("carryOver", carry);
            case Item.Status.Tabled(var until) -> tree.put("status", "tabled").put("until", until);
            case Item.Status.ReferredBack(var to, var reason) ->
                    tree.put("status", "referredBack").put("to", to).put("reason", reason);
            case Item.Status.Referred(var body, var when) ->
                    tree.put("status", "referred").put("to", body).put("until", when);
        };
    }

    /// The course of a hidden item is seen, as the whole room sees it; how it ended is part of what is hidden, and so is
    /// the moment when it was settled.
    private static String hidden(Meeting meeting, Item item) {
        if (meeting.agenda().current().equals(Optional.of(item.id()))) return "current";
        return switch (item.status()) {
            case Item.Status.Planned _ -> "planned";
            case Item.Status.Parked _ -> "parked";
            case Item.Status.Withdrawn _ -> "withdrawn";
            case Item.Status.NotReached _ -> "notReached";
            case Item.Status.Current _, Item.Status.Done _ -> "done";
            case Item.Status.Tabled _, Item.Status.ReferredBack _, Item.Status.Referred _ -> "done";
        };
    }

    private static Object mattersUnder(Meeting meeting, Audience audience, ItemId item) {
        return meeting.agenda().matters().stream()
                .filter(matter -> matter.raisedUnder().equals(Optional.of(item)))
                .filter(matter -> audience.sees(matter.item()))
                .map(Matter::id)
                .toList();
    }
}
