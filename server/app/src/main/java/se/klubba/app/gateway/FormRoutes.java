package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.klubba.app.form.Looks;
import se.klubba.app.form.Templates;
import se.klubba.app.library.AsItStands;
import se.klubba.app.problem.Problem;
import se.klubba.domain.body.BodyKind;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Numbering;
import se.klubba.domain.record.kind.Announcement;
import se.klubba.domain.record.kind.CostSheets;
import se.klubba.domain.record.kind.Extract;
import se.klubba.domain.record.kind.RollCallSheets;
import se.klubba.domain.record.kind.Summons;
import se.klubba.domain.record.kind.WebVersion;
import se.klubba.domain.record.swedish.Formats;

/// What is made from the minutes, or goes before them, below `/m/{meeting}/{person}`: each in every form.
final class FormRoutes {

    private static final String FORMS = "html|pdf|docx|txt|json";
    private static final int MOST_ITEMS = 500;

    private final MeetingRoutes routes;
    private final Scribe scribe;
    private final Looks looks;
    private final Templates templates;
    private final Clock clock;

    FormRoutes(MeetingRoutes routes, Scribe scribe, Looks looks, Templates templates, Clock clock) {
        this.routes = routes;
        this.scribe = scribe;
        this.looks = looks;
        this.templates = templates;
        this.clock = clock;
    }

    /// What a route answers with, made on a thread aside.
    @FunctionalInterface
    private interface Making {
        MeetingRecord of(MeetingRecord whole);
    }

    /// A document that is asked for: whether it may be, and how it is made.
    @FunctionalInterface
    private interface Asked {
        Future<Making> by(Meeting meeting, PersonId person);
    }

    void mount(Router router) {
        route(router, "extract", request -> (meeting, person) -> extract(request, meeting, person));
        route(router, "roll-call", _ -> (meeting, person) -> rollCall(meeting, person));
        route(router, "cost-split", _ -> FormRoutes::costs);
        route(
                router,
                "announcement",
                request -> (meeting, person) -> announcement(request, meeting, person));
        route(router, "web", _ -> this::web);
        route(router, "notice", _ -> (_, _) -> Future.succeededFuture(whole -> whole));
    }

    /// What a request asks for, by its parameters.
    @FunctionalInterface
    private interface Reading {
        Asked of(RoutingContext request);
    }

    private void route(Router router, String name, Reading reading) {
        router.getWithRegex(
                        "\\/m\\/(?<meeting>[^/]+)\\/(?<person>[^/]+)\\/"
                                + name
                                + "\\.(?<form>"
                                + FORMS
                                + ")")
                .setName("/m/{meeting}/{person}/" + name + ".{form}")
                .handler(request -> answer(request, name.equals("notice"), reading.of(request)));
    }

    private void answer(RoutingContext request, boolean summons, Asked asked) {
        var form = Entrance.part(request, "form");
        routes.seat(request)
                .compose(seat -> {
                    var stands = AsItStands.of(seat.room());
                    var meeting = stands.meeting();
                    return asked.by(meeting, seat.visitor().chair().person())
                            .compose(making ->
                                    looks.of(meeting.plan().body().id())
                                            .compose(look ->
                                                    scribe.write(
                                                            () ->
                                                                    making.of(
                                                                            summons
                                                                                    ? Summons.of(
                                                                                            meeting,
                                                                                            stands
                                                                                                    .names())
                                                                                    : stands
                                                                                            .record()),
                                                            look,
                                                            form)));
                })
                .onSuccess(written -> send(request, form, written))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static void send(RoutingContext request, String form, Buffer written) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Scribe.contentType(form))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(written);
    }

    /// Of one or several §§; of one that is not open to all only that, marked on every page, and only for who may see it.
    private static Future<Making> extract(
            RoutingContext request, Meeting meeting, PersonId person) {
        var items = items(request, meeting);
        if (items.isEmpty()) throw new IllegalArgumentException("items: missing");
        var ids = items.stream().map(Item::id).toList();
        if (!DocumentWriting.mayRead(meeting, person, ids)) throw notAllowed();
        boolean closed = items.stream().anyMatch(FormRoutes::closed);
        if (closed && items.size() > 1)
            throw new IllegalArgumentException("items: one that is not open to all stands alone");
        var anchors = anchors(items);
        return Future.succeededFuture(
                whole -> closed ? Extract.closedPart(whole, anchors) : Extract.of(whole, anchors));
    }

    private static Future<Making> rollCall(Meeting meeting, PersonId person) {
        if (!DocumentWriting.mayRead(meeting, person)) throw notAllowed();
        return Future.succeededFuture(whole ->
                RollCallSheets.of(whole)
                        .orElseThrow(() -> new Failures.No(Problem.notFound("open votes"))));
    }

    private static Future<Making> costs(Meeting meeting, PersonId person) {
        if (!DocumentWriting.mayRead(meeting, person)) throw notAllowed();
        return Future.succeededFuture(whole ->
                CostSheets.of(whole)
                        .orElseThrow(() -> new Failures.No(Problem.notFound("shared costs"))));
    }

    /// Of minutes that are adjusted, or of §§ that were at the meeting; by those who lead.
    private Future<Making> announcement(RoutingContext request, Meeting meeting, PersonId person) {
        if (!leads(meeting, person)) throw notAllowed();
        if (!meeting.profile().is(Setting.NOTICE_BOARD, "on")) {
            throw new Failures.No(
                    new Problem("NO_NOTICE_BOARD", 409, "This body announces nothing.", ""));
        }
        var items = items(request, meeting);
        var adjusted = adjusted(meeting, items);
        var up = date(request, "up").orElseGet(() -> Formats.day(clock.instant()));
        var kept = request.request().getParam("kept", "");
        var notice = new Announcement.Notice(adjusted, up, kept, boards(meeting));
        return Future.succeededFuture(whole -> Announcement.of(whole, notice, anchors(items)));
    }

    private static LocalDate adjusted(Meeting meeting, List<Item> items) {
        if (meeting.adjustment().stage() instanceof Adjustment.Stage.Adjusted done)
            return Formats.day(done.at());
        var atOnce = meeting.adjustment().atOnce();
        boolean all =
                !items.isEmpty() && items.stream().allMatch(item -> atOnce.containsKey(item.id()));
        if (all) return meeting.plan().time().date();
        throw new Failures.No(
                new Problem("NOT_ADJUSTED", 409, "What is not adjusted is not announced.", ""));
    }

    /// One notice board for each member of a joint board (KL 9:32).
    private static List<String> boards(Meeting meeting) {
        var body = meeting.plan().body();
        return body.kind() == BodyKind.JOINT_BOARD ? body.organisations() : List.of();
    }

    private Future<Making> web(Meeting meeting, PersonId person) {
        if (!leads(meeting, person)) throw notAllowed();
        var closed = anchors(meeting.agenda().items().stream().filter(FormRoutes::closed).toList());
        return templates
                .masks(meeting.id())
                .map(masks -> whole -> WebVersion.of(whole, closed, masks));
    }

    static boolean closed(Item item) {
        return !item.excluded().isEmpty();
    }

    static boolean leads(Meeting meeting, PersonId person) {
        return meeting.presides(person) || meeting.writes(person);
    }

    static Failures.No notAllowed() {
        return new Failures.No(Problem.of(Refusal.NOT_ALLOWED));
    }

    /// The items named in the query, `items=i5,i6`, which all have to be there.
    private static List<Item> items(RoutingContext request, Meeting meeting) {
        var names = Stream.of(request.request().getParam("items", "").split(","));
        var wanted =
                names.map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .limit(MOST_ITEMS)
                        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
        return wanted.stream().map(name -> item(meeting, name)).toList();
    }

    private static Item item(Meeting meeting, String name) {
        return meeting.agenda().items().stream()
                .filter(item -> item.id().value().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("items: unknown"));
    }

    private static Set<String> anchors(List<Item> items) {
        return items.stream().map(Numbering::anchor).collect(Collectors.toSet());
    }

    private static Optional<LocalDate> date(RoutingContext request, String name) {
        var text = request.request().getParam(name);
        if (text == null) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + ": not a date such as 2026-05-29", e);
        }
    }
}
