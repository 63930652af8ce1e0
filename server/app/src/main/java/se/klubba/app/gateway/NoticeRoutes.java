package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.klubba.app.document.Look;
import se.klubba.app.document.PdfWriter;
import se.klubba.app.document.RecordJson;
import se.klubba.app.editions.Editions;
import se.klubba.app.files.Files;
import se.klubba.app.form.Looks;
import se.klubba.app.json.DomainJson;
import se.klubba.app.library.AsItStands;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.problem.Problem;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.PlanningCommand;
import se.klubba.domain.meeting.PlanningEvent;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.record.kind.Summons;

/// The notice of a meeting as it is sent: written once, kept as that very file, and never changed by what happens to the
/// agenda after (MTG-5). Sent again, it is another edition.
final class NoticeRoutes {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final MeetingRoutes routes;
    private final Scribe scribe;
    private final Looks looks;
    private final Files files;
    private final Editions editions;
    private final Clock clock;

    /// @param scribe writes it
    NoticeRoutes(
            MeetingRoutes routes,
            Scribe scribe,
            Looks looks,
            Files files,
            Editions editions,
            Clock clock) {
        this.routes = routes;
        this.scribe = scribe;
        this.looks = looks;
        this.files = files;
        this.editions = editions;
        this.clock = clock;
    }

    private record Written(Buffer pdf, Buffer json) {}

    void mount(Router router) {
        router.post("/m/:meeting/:person/notice/send").handler(this::send);
    }

    private void send(RoutingContext request) {
        routes.ownPage(request)
                .compose(seat -> issue(seat.room(), seat.visitor().chair().person()))
                .map(NoticeRoutes::told)
                .onSuccess(answer -> MeetingRoutes.json(request, DomainJson.write(answer)))
                .onFailure(failure -> Failures.answer(request, failure));
    }

    /// Writes the notice, keeps it, and notes in the log that it has been sent: the items have then the numbers that the
    /// notice gives them. It is by whoever writes the minutes.
    Future<Editions.Edition> issue(MeetingRoom room, PersonId person) {
        var now = AsItStands.of(room);
        if (!now.meeting().writes(person)) throw FormRoutes.notAllowed();
        if (!now.meeting().life().ahead()) {
            throw new Failures.No(Problem.of(Refusal.MEETING_ALREADY_OPEN));
        }
        var stands = sent(now);
        return looks.of(stands.meeting().plan().body().id())
                .compose(look -> scribe.aside(() -> written(stands, look)))
                .compose(written -> keep(stands, person, written))
                .compose(sent -> noted(room, person, sent));
    }

    /// As it will be once it is sent.
    private AsItStands sent(AsItStands now) {
        var at = clock.instant();
        var on = at.atZone(SWEDEN).toLocalDate();
        var meeting = now.meeting().evolve(new PlanningEvent.NoticeSent(1, on, at));
        return new AsItStands(meeting, now.texts(), now.names());
    }

    private static Future<Editions.Edition> noted(
            MeetingRoom room, PersonId person, Editions.Edition sent) {
        var command = new PlanningCommand.RecordNotice(sent.number());
        return room.submit(person, "notice " + sent.number() + " " + UUID.randomUUID(), command)
                .map(sent);
    }

    private static Written written(AsItStands stands, Look look) {
        var notice = Summons.of(stands.meeting(), stands.names());
        return new Written(
                Buffer.buffer(new PdfWriter().write(notice, look)),
                Buffer.buffer(new RecordJson().write(notice)));
    }

    private Future<Editions.Edition> keep(AsItStands stands, PersonId person, Written written) {
        var meeting = stands.meeting().id();
        return files.put(written.pdf(), "application/pdf")
                .compose(pdf ->
                        files.put(written.json(), "application/json")
                                .compose(json ->
                                        editions.of(meeting)
                                                .compose(all -> {
                                                    var sent =
                                                            edition(
                                                                    all,
                                                                    person,
                                                                    pdf.hex(),
                                                                    json.hex());
                                                    return editions.add(meeting, sent)
                                                            .map(_ -> sent);
                                                })));
    }

    private Editions.Edition edition(
            java.util.List<Editions.Edition> all, PersonId person, String pdf, String json) {
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
