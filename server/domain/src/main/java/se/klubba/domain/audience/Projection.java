package se.klubba.domain.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Life;
import se.klubba.domain.meeting.Matter;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;

/// What an audience may know of a meeting, as the tree that `docs/protocol.md` describes in section 5. Denies by default:
/// what is not put in here is not told.
public final class Projection {

    private Projection() {}

    /// A view, and what it was made from.
    public record Seen(Meeting meeting, Surroundings surroundings, Map<String, Object> view) {}

    public static Map<String, Object> view(
            Meeting meeting, Audience audience, Surroundings surroundings) {
        return view(meeting, audience, PeopleView.people(meeting, audience, surroundings));
    }

    /// The same view, made from the one before it: the people, who are most of it and seldom change, are taken over where
    /// nothing of theirs is another.
    public static Seen next(
            Seen before, Meeting meeting, Audience audience, Surroundings surroundings) {
        var people =
                PeopleView.same(before, meeting, surroundings)
                        ? Optional.ofNullable(before.view().get("people"))
                        : Optional.of(PeopleView.people(meeting, audience, surroundings));
        return new Seen(meeting, surroundings, view(meeting, audience, people));
    }

    private static Map<String, Object> view(Meeting meeting, Audience audience, Object people) {
        var offices = meeting.plan().offices();
        var agenda = meeting.agenda();
        return new Tree()
                .put("meeting", about(meeting))
                .put("presiding", meeting.life().presiding())
                .put("chair", offices.chair())
                .put("chairActingAs", offices.chairActingAs())
                .put("secretary", offices.secretary())
                .put("adjusters", meeting.life().adjusters())
                .put("current", agenda.current())
                .put("next", agenda.next().map(Item::id))
                .put("order", agenda.items().stream().map(Item::id).toList())
                .put("items", items(meeting, audience))
                .put("matters", matters(meeting, audience))
                .put("decisions", DecidingView.decisions(meeting, audience))
                .put("proposals", DecidingView.proposals(meeting, audience))
                .put("question", DecidingView.question(meeting, audience))
                .put("votes", DecidingView.votes(meeting, audience))
                .put("reservations", DissentView.reservations(meeting, audience))
                .put("notes", DissentView.notes(meeting, audience))
                .put("assignments", DecidingView.assignments(meeting, audience))
                .put("attachments", attachments(meeting, audience))
                .put("people", people)
                .put("categories", PeopleView.categories(meeting))
                .put("categoryLabels", PeopleView.labels(meeting))
                .put("present", PeopleView.present(meeting))
                .put("expected", PeopleView.expected(meeting))
                .map();
    }

    /// Whether this audience may read this text. Drafts of the minutes go as far as the body has chosen (LIVE-5,
    /// domain 4.6); the wording under decision is in the view itself and goes to all (LIVE-6).
    public static boolean mayRead(Meeting meeting, Audience audience, TextId text) {
        var item = itemOf(meeting, text);
        if (item.isEmpty() || !audience.sees(item.get())) return false;
        if (audience.kind() == Audience.Kind.LEADING) return true;
        var shown = meeting.profile().value(Setting.LIVE_MINUTES_VISIBILITY);
        return switch (text) {
            case TextId.Minutes _ -> shown.equals("full");
            case TextId.OfDecision _, TextId.OfProposal _ -> !shown.equals("none");
        };
    }

    /// The item that a text belongs to.
    public static Optional<ItemId> itemOf(Meeting meeting, TextId text) {
        return switch (text) {
            case TextId.Minutes(var item) -> meeting.agenda().find(item).map(Item::id);
            case TextId.OfDecision(var decision) ->
                    Optional.ofNullable(meeting.deciding().decisions().get(decision))
                            .map(d -> d.item());
            case TextId.OfProposal(var proposal) ->
                    Optional.ofNullable(meeting.deciding().proposals().get(proposal))
                            .map(p -> p.item());
        };
    }

    private static Tree about(Meeting meeting) {
        var plan = meeting.plan();
        var time = plan.time();
        var life = meeting.life();
        var tree =
                new Tree()
                        .put("id", meeting.id())
                        .put("title", plan.title())
                        .put("date", time.date())
                        .put("start", time.start())
                        .put("end", time.end())
                        .put("place", time.place())
                        .put("mode", time.mode())
                        .put("joinLink", time.joinLink())
                        .put("extra", time.extra())
                        .put("noticeSent", time.noticeSent())
                        .put("documentType", meeting.profile().value(Setting.DOCUMENT_TYPE))
                        .put(
                                "numbering",
                                meeting.profile().numbersParagraphs() ? "paragraph" : "point")
                        .put("textShown", meeting.profile().value(Setting.LIVE_MINUTES_VISIBILITY))
                        .put("votingOff", !meeting.profile().decidesBy("openVote"))
                        .put("lastCall", meeting.dissent().lastCall())
                        .put("agendaAdopted", meeting.agenda().adopted())
                        .put("openedAt", life.openedAt())
                        .put("body", body(meeting));
        switch (life.phase()) {
            case Life.Phase.Planned _ -> tree.put("phase", "planned");
            case Life.Phase.CheckIn _ -> tree.put("phase", "checkIn");
            case Life.Phase.Open _ -> tree.put("phase", "open");
            case Life.Phase.Adjourned(var until) ->
                    tree.put("phase", "adjourned").put("adjournedUntil", until);
            case Life.Phase.Closed(var at) -> tree.put("phase", "closed").put("closedAt", at);
        }
        switch (life.document()) {
            case Life.DocumentState.Draft _ -> tree.put("documentState", "draft");
            case Life.DocumentState.InReview(var signers) ->
                    tree.put("documentState", "review").put("signers", signers);
            case Life.DocumentState.Finalised _ -> tree.put("documentState", "finalised");
        }
        return tree;
    }

    private static Tree body(Meeting meeting) {
        var body = meeting.plan().body();
        return new Tree()
                .put("id", body.id())
                .put("name", body.names().name())
                .put("shortName", body.names().shortName())
                .put("kind", body.kind());
    }

    private static Tree items(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var item : meeting.agenda().items()) {
            tree.put(item.id().value(), item(meeting, audience, item));
        }
        return tree;
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
                .put("decisionHeading", item.form().decisionHeading())
                .keep("numbered", item.form().numbered())
                .put("decisions", DecidingView.pointsOf(meeting, item.id()))
                .put("proposals", DecidingView.proposalsOf(meeting, item.id()))
                .put("attachments", attachmentsOf(meeting, item.id()))
                .put("notParticipating", DissentView.aside(meeting, item.id()))
                .put("matters", mattersUnder(meeting, audience, item.id()));
        if (audience.kind() == Audience.Kind.LEADING) tree.put("excluded", sorted(item.excluded()));
        if (mayRead(meeting, audience, new TextId.Minutes(item.id()))) {
            tree.put("text", new TextId.Minutes(item.id()));
        }
        return status(tree, item);
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

    private static Tree matters(Meeting meeting, Audience audience) {
        var tree = new Tree();
        for (var matter : meeting.agenda().matters()) {
            if (!audience.sees(matter.item())) continue;
            tree.put(
                    matter.id().value(),
                    new Tree()
                            .put("title", matter.title())
                            .put("item", matter.item())
                            .put("raisedBy", matter.raisedBy()));
        }
        return tree;
    }

    private static Object mattersUnder(Meeting meeting, Audience audience, ItemId item) {
        return meeting.agenda().matters().stream()
                .filter(matter -> matter.raisedUnder().equals(Optional.of(item)))
                .filter(matter -> audience.sees(matter.item()))
                .map(Matter::id)
                .toList();
    }

    /// An attachment's number tells how many there are before it. Where a hidden item stands before, nothing is said
    /// about the number: a right one would tell what is hidden, a wrong one would not be the document's.
    private static Tree attachments(Meeting meeting, Audience audience) {
        var numbers = numbers(meeting, audience);
        var tree = new Tree();
        for (var attachment : meeting.papers().attachments().values()) {
            if (!audience.sees(attachment.item())) continue;
            tree.put(
                    attachment.id().value(),
                    new Tree()
                            .put("item", attachment.item())
                            .put("number", Optional.ofNullable(numbers.get(attachment.id())))
                            .put("title", attachment.title())
                            .put("separately", attachment.separately()));
        }
        return tree;
    }

    private static Map<AttachmentId, Integer> numbers(Meeting meeting, Audience audience) {
        var numbers = new HashMap<AttachmentId, Integer>();
        for (var numbered : meeting.papers().numbers(meeting.agenda()).entrySet()) {
            numbers.put(numbered.getKey(), numbered.getValue());
        }
        var seen = true;
        for (var item : meeting.agenda().inDocumentOrder()) {
            seen = seen && audience.sees(item);
            if (seen) continue;
            meeting.papers().attachments().values().stream()
                    .filter(attachment -> attachment.item().equals(item))
                    .forEach(attachment -> numbers.remove(attachment.id()));
        }
        return numbers;
    }

    private static Object attachmentsOf(Meeting meeting, ItemId item) {
        return meeting.papers().attachments().values().stream()
                .filter(attachment -> attachment.item().equals(item))
                .map(attachment -> attachment.id())
                .toList();
    }
}
