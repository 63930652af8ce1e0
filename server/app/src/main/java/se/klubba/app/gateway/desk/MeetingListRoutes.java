package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.app.planning.MyMeetings;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Which meetings there are for somebody, and what a new one will most likely be.
final class MeetingListRoutes {

    /// How far back meetings stand on the first page.
    private static final int MONTHS_BACK = 12;

    private final MeetingDesk desk;

    MeetingListRoutes(MeetingDesk desk) {
        this.desk = desk;
    }

    void mount(Admission admission) {
        admission
                .get("/api/me/meetings", Right.SIGNED_IN, (_, asker) -> mine(asker))
                .post("/api/me/meetings/:meeting/reply", Right.SIGNED_IN, this::reply)
                .get("/api/bodies/:body/meetings", Right.READ_BODY, this::ofBody)
                .get("/api/bodies/:body/proposal", Right.PREPARE_BODY, this::proposal);
    }

    private Future<?> mine(Asker asker) {
        if (!(asker instanceof Asker.Person(var person, _))) return told(List.of());
        var today = desk.today();
        return desk.mine().of(person, today, today.minusMonths(MONTHS_BACK)).compose(this::told);
    }

    /// In one's own seat; a meeting without one is not there.
    private Future<?> reply(RoutingContext request, Asker asker) {
        var person = who(asker);
        return Admission.read(request, ReplyRoutes.Form.class)
                .compose(form ->
                        desk.rooms()
                                .find(new MeetingId(Admission.part(request, "meeting")))
                                .compose(room ->
                                        room.filter(r -> person.filter(r::knows).isPresent())
                                                .map(r -> ReplyRoutes.give(r, person.get(), form))
                                                .orElseGet(() ->
                                                        Future.failedFuture(
                                                                new Turned(
                                                                        Problem.notFound(
                                                                                "meeting"))))));
    }

    private Future<?> ofBody(RoutingContext request, Asker asker) {
        if (!(asker instanceof Asker.Person(var person, _))) return told(List.of());
        var body = new BodyId(Admission.part(request, "body"));
        return desk.mine().of(person, desk.today(), body).compose(this::told);
    }

    private Future<?> told(List<MyMeetings.Row> rows) {
        return Future.succeededFuture(Map.of("today", desk.today(), "meetings", rows));
    }

    private Future<?> proposal(RoutingContext request, Asker asker) {
        var body = new BodyId(Admission.part(request, "body"));
        var last = Admission.asked(request, "from").filter("last"::equals).isPresent();
        return desk.proposals()
                .of(body, day(request), last, who(asker))
                .compose(found ->
                        found.isPresent()
                                ? Future.succeededFuture(found.get())
                                : Future.failedFuture(new Turned(Problem.notFound("body"))));
    }

    private LocalDate day(RoutingContext request) {
        try {
            return Admission.asked(request, "date").map(LocalDate::parse).orElseGet(desk::today);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException("date: not a day such as 2026-12-01", wrong);
        }
    }

    static Optional<PersonId> who(Asker asker) {
        return asker instanceof Asker.Person(var person, _)
                ? Optional.of(person)
                : Optional.empty();
    }
}
