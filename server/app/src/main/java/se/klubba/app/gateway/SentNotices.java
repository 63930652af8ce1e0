package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.klubba.app.editions.Editions;
import se.klubba.app.editions.NoticePapers;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.domain.meeting.Refusal;

/// A notice that has been sent, with the papers that went with it as they were then (MTG-5): listed, each by itself, and bound
/// with the notice to one file. Read by whom no part of the meeting is closed to, as the notice itself.
final class SentNotices {

    private static final String BELOW = "/m/:meeting/:person/notice/:edition/";

    private final MeetingRoutes routes;
    private final Files files;
    private final Editions editions;
    private final NoticePapers papers;
    private final BoundDocument binding;

    SentNotices(
            MeetingRoutes routes,
            Files files,
            Editions editions,
            NoticePapers papers,
            BoundDocument binding) {
        this.routes = routes;
        this.files = files;
        this.editions = editions;
        this.papers = papers;
        this.binding = binding;
    }

    private record Sent(String notice, List<NoticePapers.Paper> papers) {}

    void mount(Router router) {
        router.get(BELOW + "papers").handler(this::list);
        router.get(BELOW + "papers/:paper").handler(this::paper);
        router.get(BELOW + "bound.pdf").handler(this::bound);
    }

    private void list(RoutingContext request) {
        sent(request)
                .onSuccess(sent ->
                        MeetingRoutes.json(
                                request,
                                DomainJson.write(
                                        sent.papers().stream().map(SentNotices::told).toList())))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private static Map<String, Object> told(NoticePapers.Paper paper) {
        var told = new LinkedHashMap<String, Object>();
        told.put("number", paper.number());
        told.put("item", paper.item());
        told.put("title", paper.title());
        if (paper.separately()) told.put("separately", true);
        paper.file().ifPresent(file -> told.put("file", file));
        return told;
    }

    private void paper(RoutingContext request) {
        sent(request)
                .compose(sent ->
                        sent.papers().stream()
                                .filter(paper ->
                                        Integer.toString(paper.number())
                                                .equals(Entrance.part(request, "paper")))
                                .findFirst()
                                .flatMap(NoticePapers.Paper::file)
                                .map(file -> FileRoutes.send(request, files, file))
                                .orElseGet(() -> FinishedDocument.no(Problem.notFound("paper"))))
                .onFailure(failure -> FileRoutes.brokeOff(request, failure));
    }

    private void bound(RoutingContext request) {
        binding.inTurn(
                request,
                () ->
                        sent(request)
                                .compose(sent ->
                                        files.get(new Sha256(sent.notice()))
                                                .map(found -> found.orElseThrow().content())
                                                .compose(notice ->
                                                        binding.send(
                                                                request,
                                                                notice,
                                                                wanted(sent.papers())))));
    }

    private static List<BoundDocument.Wanted> wanted(List<NoticePapers.Paper> papers) {
        return papers.stream()
                .map(paper ->
                        new BoundDocument.Wanted(
                                paper.number(), paper.title(), paper.separately(), paper.file()))
                .toList();
    }

    private Future<Sent> sent(RoutingContext request) {
        var number = Entrance.part(request, "edition");
        return routes.seat(request)
                .compose(seat -> {
                    var meeting = seat.room().meeting();
                    if (!meeting.hidden(seat.visitor().chair().person()).isEmpty()) {
                        return FinishedDocument.no(Problem.of(Refusal.NOT_ALLOWED));
                    }
                    return editions.of(meeting.id())
                            .compose(all ->
                                    all.stream()
                                            .filter(one -> one.kind() == Editions.Kind.NOTICE)
                                            .filter(one ->
                                                    Integer.toString(one.number()).equals(number))
                                            .findFirst()
                                            .map(one ->
                                                    papers.of(meeting.id(), one.pdf())
                                                            .map(list -> new Sent(one.pdf(), list)))
                                            .orElseGet(() ->
                                                    FinishedDocument.no(
                                                            Problem.notFound("notice"))));
                });
    }
}
