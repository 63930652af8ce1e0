package se.klubba.domain.audience;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Life;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;

/// What an audience may know of a meeting, as the tree that `docs/protocol.md` describes in section 5. Denies by default:
/// what is not put in here is not told.
public final class Projection {

    private Projection() {}

    /// A view, and what it was made from.
    public record Seen(Meeting meeting, Surroundings surroundings, Map<String, Object> view) {}

    /// What a part of the view is made from. An input is another one when it is another object: what has not changed stays
    /// the very same value.
    private enum Input {
        PLAN(look -> look.meeting.plan()),
        PROFILE(look -> look.meeting.profile()),
        LIFE(look -> look.meeting.life()),
        AGENDA(look -> look.meeting.agenda()),
        ATTENDANCE(look -> look.meeting.attendance()),
        FLOOR(look -> look.meeting.floor()),
        DECIDING(look -> look.meeting.deciding()),
        DISSENT(look -> look.meeting.dissent()),
        PAPERS(look -> look.meeting.papers()),
        ADJUSTMENT(look -> look.meeting.adjustment()),
        SURROUNDINGS(look -> look.surroundings);

        private final Function<Seen, Object> of;

        Input(Function<Seen, Object> of) {
            this.of = of;
        }

        @SuppressWarnings("ReferenceEquality")
        private static Set<Input> same(Seen before, Seen now) {
            var same = EnumSet.noneOf(Input.class);
            for (var input : values()) {
                if (input.of.apply(before) == input.of.apply(now)) same.add(input);
            }
            return same;
        }
    }

    /// @param before the view before of the same audience, for those who look closer at what has changed
    private interface Maker {
        Object make(Seen now, Audience audience, Optional<Seen> before);
    }

    /// @param from all that `make` looks at: with the same inputs it is not made again
    private record Part(String key, Set<Input> from, Maker make) {}

    private static final List<Part> PARTS =
            List.of(
                    part(
                            "meeting",
                            (now, _, _) -> about(now.meeting),
                            Input.PLAN,
                            Input.PROFILE,
                            Input.LIFE,
                            Input.AGENDA,
                            Input.DISSENT,
                            Input.ADJUSTMENT),
                    part(
                            "phrases",
                            (now, audience, _) -> phrases(now.meeting, audience),
                            Input.PLAN),
                    part("presiding", (now, _, _) -> now.meeting.life().presiding(), Input.LIFE),
                    part("chair", (now, _, _) -> now.meeting.plan().offices().chair(), Input.PLAN),
                    part(
                            "chairActingAs",
                            (now, _, _) -> now.meeting.plan().offices().chairActingAs(),
                            Input.PLAN),
                    part(
                            "secretary",
                            (now, _, _) -> now.meeting.plan().offices().secretary(),
                            Input.PLAN),
                    part("adjusters", (now, _, _) -> now.meeting.life().adjusters(), Input.LIFE),
                    part("current", (now, _, _) -> now.meeting.agenda().current(), Input.AGENDA),
                    part(
                            "next",
                            (now, _, _) -> now.meeting.agenda().next().map(Item::id),
                            Input.AGENDA),
                    part("order", (now, _, _) -> order(now.meeting), Input.AGENDA),
                    part(
                            "items",
                            ItemsView::items,
                            Input.AGENDA,
                            Input.DECIDING,
                            Input.DISSENT,
                            Input.PAPERS,
                            Input.PROFILE,
                            Input.ADJUSTMENT),
                    part("matters", (now, a, _) -> matters(now.meeting, a), Input.AGENDA),
                    part(
                            "decisions",
                            (now, a, _) -> DecidingView.decisions(now.meeting, a),
                            Input.DECIDING,
                            Input.AGENDA,
                            Input.PROFILE),
                    part(
                            "proposals",
                            (now, a, _) -> DecidingView.proposals(now.meeting, a),
                            Input.DECIDING,
                            Input.AGENDA,
                            Input.PROFILE),
                    part(
                            "path",
                            (now, a, _) -> AskingView.path(now.meeting, a),
                            Input.DECIDING,
                            Input.AGENDA),
                    part(
                            "question",
                            (now, a, _) -> AskingView.question(now.meeting, a),
                            Input.DECIDING),
                    part("votes", (now, a, _) -> VotingView.votes(now.meeting, a), Input.DECIDING),
                    part(
                            "reservations",
                            (now, a, _) -> DissentView.reservations(now.meeting, a),
                            Input.DISSENT),
                    part("notes", (now, a, _) -> DissentView.notes(now.meeting, a), Input.DISSENT),
                    part(
                            "assignments",
                            (now, a, _) -> DecidingView.assignments(now.meeting, a),
                            Input.DECIDING),
                    part(
                            "attachments",
                            (now, a, _) -> PapersView.attachments(now.meeting, a),
                            Input.PAPERS,
                            Input.AGENDA),
                    part(
                            "people",
                            PeopleView::people,
                            Input.ATTENDANCE,
                            Input.PROFILE,
                            Input.AGENDA,
                            Input.SURROUNDINGS),
                    part(
                            "categories",
                            (now, _, _) -> PeopleView.categories(now.meeting),
                            Input.PLAN),
                    part(
                            "categoryLabels",
                            (now, _, _) -> PeopleView.labels(now.meeting),
                            Input.PLAN),
                    part(
                            "present",
                            (now, _, _) -> PeopleView.present(now.meeting),
                            Input.ATTENDANCE),
                    part(
                            "expected",
                            (now, _, _) -> PeopleView.expected(now.meeting),
                            Input.ATTENDANCE,
                            Input.PLAN),
                    part(
                            "quorum",
                            (now, a, _) -> FloorView.quorum(now.meeting, a),
                            Input.ATTENDANCE,
                            Input.AGENDA,
                            Input.PROFILE,
                            Input.PLAN),
                    part(
                            "soundAndPicture",
                            (now, _, _) -> FloorView.soundAndPicture(now.meeting),
                            Input.ATTENDANCE,
                            Input.LIFE,
                            Input.PROFILE),
                    part(
                            "speakers",
                            (now, a, _) -> FloorView.speakers(now.meeting, a),
                            Input.FLOOR,
                            Input.AGENDA,
                            Input.LIFE,
                            Input.PROFILE),
                    part(
                            "document",
                            (now, a, _) -> DocumentView.document(now.meeting, a),
                            Input.ADJUSTMENT,
                            Input.LIFE,
                            Input.PLAN,
                            Input.PROFILE));

    private static Part part(String key, Maker make, Input... from) {
        return new Part(key, Set.of(from), make);
    }

    public static Map<String, Object> view(
            Meeting meeting, Audience audience, Surroundings surroundings) {
        return made(new Seen(meeting, surroundings, Map.of()), audience, Optional.empty());
    }

    /// The same view, made from the one before it of the same audience: what nothing has happened to is taken over.
    public static Seen next(
            Seen before, Meeting meeting, Audience audience, Surroundings surroundings) {
        var now = new Seen(meeting, surroundings, Map.of());
        return new Seen(meeting, surroundings, made(now, audience, Optional.of(before)));
    }

    private static Map<String, Object> made(Seen now, Audience audience, Optional<Seen> before) {
        var same = before.map(seen -> Input.same(seen, now)).orElse(Set.of());
        var view = new Tree();
        for (var part : PARTS) {
            if (same.containsAll(part.from)) {
                view.take(part.key, before.orElseThrow().view());
            } else {
                view.put(part.key, part.make.make(now, audience, before));
            }
        }
        return view.map();
    }

    private static List<ItemId> order(Meeting meeting) {
        return meeting.agenda().items().stream().map(Item::id).toList();
    }

    /// Whether this audience may read this text. Drafts of the minutes go as far as the body has chosen (LIVE-5,
    /// domain 4.6); the wording under decision is in the view itself and goes to all (LIVE-6).
    public static boolean mayRead(Meeting meeting, Audience audience, TextId text) {
        var item = itemOf(meeting, text);
        if (item.isEmpty() || !audience.sees(item.get())) return false;
        if (audience.kind() != Audience.Kind.FOLLOWING) return true;
        var shown = meeting.profile().value(Setting.LIVE_MINUTES_VISIBILITY);
        return switch (text) {
            case TextId.Minutes _ -> shown.equals("full");
            case TextId.OfDecision _, TextId.OfProposal _ -> !shown.equals("none");
        };
    }

    /// The item that a text belongs to.
    public static Optional<ItemId> itemOf(Meeting meeting, TextId text) {
        return TextRules.of(meeting, text);
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
                        .put("recusal", FloorView.recusal(meeting))
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
            case Life.Phase.Cancelled(var reason, var at) ->
                    tree.put("phase", "cancelled").put("cancelledAt", at).put("reason", reason);
        }
        var document = meeting.adjustment();
        tree.put("documentState", DocumentView.state(document));
        if (document.sent()) tree.put("signers", document.signers());
        return tree;
    }

    /// For those who write and lead; nobody else puts any in.
    private static List<Tree> phrases(Meeting meeting, Audience audience) {
        if (audience.kind() != Audience.Kind.LEADING) return List.of();
        return meeting.plan().body().phrases().stream()
                .map(phrase -> new Tree().put("name", phrase.name()).put("text", phrase.text()))
                .toList();
    }

    private static Tree body(Meeting meeting) {
        var body = meeting.plan().body();
        return new Tree()
                .put("id", body.id())
                .put("name", body.names().name())
                .put("shortName", body.names().shortName())
                .put("kind", body.kind());
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
}
