package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.klubba.app.document.Look;
import se.klubba.app.form.Looks;
import se.klubba.app.form.Templates;
import se.klubba.app.json.DomainJson;
import se.klubba.app.library.AsItStands;
import se.klubba.domain.record.layout.Layout;

/// The template of the meeting's body, and the words that its web version masks: read by those who lead, changed by the
/// secretary, and looked at before anything is kept.
final class LayoutRoutes {

    private static final int LARGEST = 64 * 1024;
    private static final int MOST_MASKS = 500;
    private static final int LONGEST_MASK = 200;

    private final MeetingRoutes routes;
    private final Scribe scribe;
    private final Looks looks;
    private final Templates templates;
    private final Clock clock;

    LayoutRoutes(
            MeetingRoutes routes, Scribe scribe, Looks looks, Templates templates, Clock clock) {
        this.routes = routes;
        this.scribe = scribe;
        this.looks = looks;
        this.templates = templates;
        this.clock = clock;
    }

    /// What somebody sent.
    private record Masks(List<String> words) {}

    void mount(Router router) {
        var body = BodyHandler.create(false).setBodyLimit(LARGEST);
        router.get("/m/:meeting/:person/layout").handler(this::layout);
        router.put("/m/:meeting/:person/layout").handler(body).handler(this::keep);
        router.postWithRegex(
                        "\\/m\\/(?<meeting>[^/]+)\\/(?<person>[^/]+)\\/layout\\/preview\\.(?<form>html|pdf|json)")
                .setName("/m/{meeting}/{person}/layout/preview.{form}")
                .handler(this::preview);
        router.get("/m/:meeting/:person/web/masks").handler(this::masks);
        router.put("/m/:meeting/:person/web/masks").handler(body).handler(this::mask);
    }

    private void layout(RoutingContext request) {
        told(request, leading(request).compose(seat -> templates.layout(bodyOf(seat))));
    }

    private void keep(RoutingContext request) {
        told(
                request,
                writing(request)
                        .compose(seat -> {
                            var layout = sent(request, Layout.class);
                            return looks.checked(layout)
                                    .compose(_ ->
                                            templates.keep(
                                                    bodyOf(seat),
                                                    layout,
                                                    seat.visitor().chair().person(),
                                                    clock.instant()))
                                    .map(layout);
                        }));
    }

    private void masks(RoutingContext request) {
        told(
                request,
                leading(request)
                        .compose(seat -> templates.masks(seat.room().meeting().id()))
                        .map(Masks::new));
    }

    private void mask(RoutingContext request) {
        told(
                request,
                writing(request)
                        .compose(seat -> {
                            var masks = new Masks(usable(sent(request, Masks.class).words()));
                            return templates
                                    .mask(
                                            seat.room().meeting().id(),
                                            masks.words(),
                                            seat.visitor().chair().person(),
                                            clock.instant())
                                    .map(masks);
                        }));
    }

    private static List<String> usable(List<String> words) {
        var all = words.stream().map(String::strip).filter(w -> !w.isEmpty()).distinct().toList();
        if (all.size() > MOST_MASKS || all.stream().anyMatch(w -> w.length() > LONGEST_MASK))
            throw new IllegalArgumentException("words: too many or too long");
        return all;
    }

    /// The document as it stands, or a page of it as a picture, in a layout that nobody has kept.
    private void preview(RoutingContext request) {
        var form = Entrance.part(request, "form");
        leading(request)
                .compose(seat -> {
                    var stands = AsItStands.of(seat.room());
                    return looks.checked(sent(request, Layout.class))
                            .compose(look ->
                                    form.equals("json")
                                            ? picture(request, stands, look)
                                            : scribe.write(stands::record, look, form));
                })
                .onSuccess(written -> send(request, form, written))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private Future<Buffer> picture(RoutingContext request, AsItStands stands, Look look) {
        int page = number(request.request().getParam("page", "1"));
        return scribe.page(stands::record, look, page);
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,4}")) throw new IllegalArgumentException("page: not a number");
        return Integer.parseInt(text);
    }

    private static void send(RoutingContext request, String form, Buffer written) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, Scribe.contentType(form))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(written);
    }

    /// Those who lead may look; it is their document.
    private Future<MeetingRoutes.Seat> leading(RoutingContext request) {
        return routes.ownPage(request)
                .map(seat -> {
                    var person = seat.visitor().chair().person();
                    var meeting = seat.room().meeting();
                    if (!FormRoutes.leads(meeting, person)
                            || !DocumentWriting.mayRead(meeting, person)) {
                        throw FormRoutes.notAllowed();
                    }
                    return seat;
                });
    }

    private Future<MeetingRoutes.Seat> writing(RoutingContext request) {
        return leading(request)
                .map(seat -> {
                    if (!seat.room().meeting().writes(seat.visitor().chair().person()))
                        throw FormRoutes.notAllowed();
                    return seat;
                });
    }

    private static se.klubba.domain.id.BodyId bodyOf(MeetingRoutes.Seat seat) {
        return seat.room().meeting().plan().body().id();
    }

    private static <T> T sent(RoutingContext request, Class<T> type) {
        try {
            var text = Objects.requireNonNullElse(request.body().asString(), "");
            if (!(DomainJson.strangers(text) instanceof Map<?, ?> fields))
                throw new IllegalArgumentException("body: not an object");
            return DomainJson.read(fields, type, "");
        } catch (DomainJson.Unreadable fault) {
            throw new IllegalArgumentException(fault.getMessage(), fault);
        }
    }

    private static void told(RoutingContext request, Future<?> answer) {
        answer.onSuccess(told -> MeetingRoutes.json(request, DomainJson.write(told)))
                .onFailure(failure -> Failures.answer(request, failure));
    }
}
