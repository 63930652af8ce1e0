package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.document.Look;
import se.klubba.app.editions.Editions;
import se.klubba.app.editions.NoticePapers;
import se.klubba.app.files.Files;
import se.klubba.app.form.Looks;
import se.klubba.app.json.DomainJson;
import se.klubba.app.library.AsItStands;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.record.kind.Summons;

/// The notice of a meeting as it is sent: written once, kept as that very file with the papers as they were, and never changed
/// by what happens to the agenda after (MTG-5). Sent again, it is another edition.
final class NoticeRoutes {

    private final MeetingRoutes routes;
    private final Scribe scribe;
    private final Looks looks;
    private final Files files;
    private final Editions editions;
    private final NoticePapers papers;
    private final Clock clock;

    /// @param scribe writes it
    NoticeRoutes(
            MeetingRoutes routes,
            Scribe scribe,
            Looks looks,
            Files files,
            Editions editions,
            NoticePapers papers,
            Clock clock) {
        this.routes = routes;
        this.scribe = scribe;
        this.looks = looks;
        this.files = files;
        this.editions = editions;
        this.papers = papers;
        this.clock = clock;
    }

    private record Written(Buffer pdf, Buffer json) {}

    void mount(Router router) {
        router.post("/m/:meeting/:person/notice/send").handler(this::send);
    }

    private void send(RoutingContext request) {
        routes.ownPage(request)
                .compose(seat -> {
                    var stands = AsItStands.of(seat.room());
                    var person = seat.visitor().chair().person();
                    if (!stands.meeting().writes(person)) throw FormRoutes.notAllowed();
                    return looks.of(stands.meeting().plan().body().id())
                            .compose(look -> written(stands, look))
                            .compose(written -> keep(stands, person, written));
                })
                .onSuccess(answer -> MeetingRoutes.json(request, DomainJson.write(answer)))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    private Future<Written> written(AsItStands stands, Look look) {
        var notice = Summons.of(stands.meeting(), stands.names());
        return scribe.write(() -> notice, look, "pdf")
                .compose(pdf ->
                        scribe.write(() -> notice, look, "json")
                                .map(json -> new Written(pdf, json)));
    }

    /// Papers first: once there is an edition, it is whole.
    private Future<Map<String, Object>> keep(AsItStands stands, PersonId person, Written written) {
        var meeting = stands.meeting().id();
        return files.put(written.pdf(), "application/pdf")
                .compose(pdf ->
                        files.put(written.json(), "application/json")
                                .compose(json ->
                                        papers.add(meeting, pdf.hex(), enclosed(stands))
                                                .compose(_ -> editions.of(meeting))
                                                .map(all ->
                                                        edition(
                                                                all,
                                                                person,
                                                                pdf.hex(),
                                                                json.hex()))))
                .compose(sent -> editions.add(meeting, sent).map(told(sent)));
    }

    private static List<NoticePapers.Paper> enclosed(AsItStands stands) {
        var all = new ArrayList<NoticePapers.Paper>();
        for (var paper : Summons.papers(stands.meeting())) {
            var item = stands.meeting().agenda().find(paper.item()).orElseThrow();
            all.add(
                    new NoticePapers.Paper(
                            all.size() + 1,
                            item.title(),
                            paper.title(),
                            paper.separately(),
                            paper.file()));
        }
        return all;
    }

    private Editions.Edition edition(
            List<Editions.Edition> all, PersonId person, String pdf, String json) {
        var before =
                all.stream()
                        .filter(edition -> edition.kind() == Editions.Kind.NOTICE)
                        .mapToInt(Editions.Edition::number)
                        .max()
                        .orElse(0);
        return new Editions.Edition(
                Editions.Kind.NOTICE,
                before + 1,
                pdf,
                Optional.of(json),
                clock.instant(),
                Optional.of(person),
                Optional.empty());
    }

    private static Map<String, Object> told(Editions.Edition sent) {
        var told = new LinkedHashMap<String, Object>();
        told.put("edition", sent.number());
        told.put("sha256", sent.pdf());
        return told;
    }
}
