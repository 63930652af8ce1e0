package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.editions.Editions;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.json.DomainJson;
import se.klubba.app.problem.Problem;
import se.klubba.app.sealing.Validation;
import se.klubba.app.signing.Attempts;
import se.klubba.app.signing.HandingOver;
import se.klubba.app.signing.Sealing;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Refusal;

/// The routes of signatures made elsewhere and of the organisation's seal.
final class SealRoutes {

    private final MeetingRoutes routes;
    private final FinishedDocument documents;
    private final AfterMeeting after;

    SealRoutes(MeetingRoutes routes, FinishedDocument documents, AfterMeeting after) {
        this.routes = routes;
        this.documents = documents;
        this.after = after;
    }

    void mount(Router router) {
        router.get("/m/:meeting/:person/document/standing").handler(this::standing);
        router.post("/m/:meeting/:person/document/outside").handler(this::handOver);
        router.get("/m/:meeting/:person/documents/sealed/:number/validation")
                .handler(this::validation);
        router.post("/signing/:meeting/:proof").handler(this::called);
    }

    /// How far sealing and signing elsewhere have come, and what is set up here.
    private void standing(RoutingContext request) {
        answer(
                request,
                routes.seat(request)
                        .compose(seat -> {
                            var meeting = seat.room().meeting();
                            var audience = Audience.of(meeting, seat.visitor().chair().person());
                            if (audience.kind() == Audience.Kind.FOLLOWING) {
                                return FinishedDocument.no(Problem.of(Refusal.NOT_ALLOWED));
                            }
                            return standing(meeting.id(), meeting.adjustment());
                        }));
    }

    private Future<Object> standing(MeetingId meeting, Adjustment adjustment) {
        return after.editions()
                .of(meeting)
                .compose(all ->
                        after.jobs()
                                .latest(Sealing.KIND, meeting.value())
                                .compose(job ->
                                        attempts(meeting)
                                                .map(attempts -> {
                                                    var told = new LinkedHashMap<String, Object>();
                                                    told.put("seal", seal(adjustment, all, job));
                                                    told.put("outside", outside(attempts));
                                                    told.put("mail", after.dispatch().on());
                                                    return told;
                                                })));
    }

    private Map<String, Object> seal(
            Adjustment adjustment, List<Editions.Edition> all, Optional<Jobs.Standing> job) {
        var told = new LinkedHashMap<String, Object>();
        told.put("development", after.seals().development());
        if (!(adjustment.stage() instanceof Adjustment.Stage.Adjusted(var edition, _, _))) {
            told.put("state", "none");
            return told;
        }
        var sealed = FinishedDocument.sealed(all, edition.number());
        told.put("state", sealed.isPresent() ? "sealed" : "waiting");
        sealed.ifPresent(_ -> told.put("number", edition.number()));
        if (sealed.isEmpty()) {
            job.filter(standing -> standing.failure().isPresent())
                    .ifPresent(standing -> {
                        told.put("attempts", standing.attempts());
                        told.put("again", standing.due());
                    });
        }
        return told;
    }

    private Future<List<Attempts.Attempt>> attempts(MeetingId meeting) {
        return after.outside()
                .map(handing -> handing.all(meeting))
                .orElseGet(() -> Future.succeededFuture(List.of()));
    }

    private Map<String, Object> outside(List<Attempts.Attempt> attempts) {
        var told = new LinkedHashMap<String, Object>();
        after.outside().ifPresent(_ -> told.put("service", after.serviceName()));
        told.put("attempts", attempts.stream().map(SealRoutes::attempt).toList());
        return told;
    }

    private static Map<String, Object> attempt(Attempts.Attempt attempt) {
        var told = new LinkedHashMap<String, Object>();
        told.put("edition", attempt.edition());
        told.put("number", attempt.number());
        told.put("by", attempt.by());
        told.put("at", attempt.at());
        told.put("state", DomainJson.camelCase(attempt.state().name()));
        told.put("signed", attempt.signed());
        attempt.why().ifPresent(why -> told.put("why", why));
        return told;
    }

    private void handOver(RoutingContext request) {
        answer(
                request,
                routes.ownPage(request)
                        .compose(seat -> {
                            var meeting = seat.room().meeting();
                            var person = seat.visitor().chair().person();
                            if (!FinishedDocument.mayTakeAway(meeting, person)) {
                                return FinishedDocument.no(Problem.of(Refusal.NOT_ALLOWED));
                            }
                            if (after.outside().isEmpty()) {
                                return FinishedDocument.no(Problem.notSetUp("NO_SIGNING_SERVICE"));
                            }
                            return after.outside().get().begin(meeting.id(), person);
                        })
                        .compose(begun ->
                                begun.map(attempt ->
                                                Future.<Object>succeededFuture(attempt(attempt)))
                                        .orElseGet(() ->
                                                FinishedDocument.no(
                                                        Problem.of(Refusal.DOCUMENT_NOT_FROZEN))))
                        .onSuccess(_ -> after.workshop().look()));
    }

    /// The service says that something has happened. What it says is not read: it makes us look.
    private void called(RoutingContext request) {
        var meeting = new MeetingId(Entrance.part(request, "meeting"));
        var ours = after.callbacks().ours(meeting, Entrance.part(request, "proof"));
        if (!ours || after.outside().isEmpty()) {
            Failures.send(request, Problem.notFound("signing"));
            return;
        }
        HandingOver handing = after.outside().get();
        handing.called(meeting)
                .onSuccess(_ -> {
                    after.workshop().look();
                    request.response().setStatusCode(204).end();
                })
                .onFailure(failure -> Failures.answer(request, failure));
    }

    /// Whoever may read the finished document may ask whether its seal holds.
    private void validation(RoutingContext request) {
        answer(
                request,
                routes.seat(request)
                        .compose(seat -> {
                            var meeting = seat.room().meeting();
                            var person = seat.visitor().chair().person();
                            if (!Audience.of(meeting, person).hidden().isEmpty()) {
                                return FinishedDocument.no(Problem.of(Refusal.NOT_ALLOWED));
                            }
                            return after.editions().of(meeting.id());
                        })
                        .compose(all ->
                                number(request)
                                        .flatMap(number -> FinishedDocument.sealed(all, number))
                                        .map(this::looked)
                                        .orElseGet(() ->
                                                FinishedDocument.no(
                                                        Problem.notFound("sealed edition")))));
    }

    private static Optional<Integer> number(RoutingContext request) {
        var text = Entrance.part(request, "number");
        return text.matches("[1-9][0-9]{0,5}")
                ? Optional.of(Integer.valueOf(text))
                : Optional.empty();
    }

    private Future<Object> looked(String sha256) {
        return documents
                .content(sha256)
                .compose(pdf -> after.seals().validate(pdf))
                .map(found -> {
                    var told = new LinkedHashMap<String, Object>();
                    told.put("sha256", sha256);
                    told.put("verdict", found.verdict().name());
                    told.put("development", after.seals().development());
                    told.put(
                            "signatures",
                            found.signatures().stream().map(SealRoutes::told).toList());
                    return told;
                });
    }

    private static Map<String, Object> told(Validation.Signature signature) {
        var told = new LinkedHashMap<String, Object>();
        told.put("by", signature.by());
        told.put("at", signature.at());
        told.put("level", signature.level());
        told.put("verdict", signature.verdict().name());
        told.put("indication", signature.indication());
        signature.subIndication().ifPresent(why -> told.put("subIndication", why));
        signature
                .timeStamp()
                .ifPresent(stamp ->
                        told.put(
                                "timeStamp",
                                Map.<String, Object>of(
                                        "by", stamp.by(),
                                        "at", stamp.at(),
                                        "indication", stamp.indication())));
        return told;
    }

    private static void answer(RoutingContext request, Future<?> result) {
        result.onSuccess(value -> MeetingRoutes.json(request, DomainJson.write(value)))
                .onFailure(failure -> Failures.answer(request, failure));
    }
}
