package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Right;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.Token;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Participant;
import se.klubba.domain.meeting.PlanningCommand;
import se.klubba.domain.meeting.Reply;

/// Answering an invitation by the link in the letter, without an account (PART-8). Looking changes nothing, since mail
/// scanners look at links before people do.
final class ReplyRoutes {

    private final MeetingDesk desk;

    record Form(Reply answer) {}

    private record Asked(MeetingRoom room, Participant participant) {}

    ReplyRoutes(MeetingDesk desk) {
        this.desk = desk;
    }

    void mount(Admission admission) {
        admission
                .get("/api/replies/:token", Right.ANYBODY, (request, _) -> look(request))
                .post("/api/replies/:token", Right.ANYBODY, (request, _) -> reply(request))
                .get(
                        "/api/replies/:token/calendar.ics",
                        Right.ANYBODY,
                        (request, _) -> calendar(request));
    }

    private Future<Asked> asked(RoutingContext request) {
        return desk.replies()
                .whose(new Token(Admission.part(request, "token")))
                .compose(found -> found.isEmpty() ? no() : asked(found.get()));
    }

    private Future<Asked> asked(Doors.Chair chair) {
        return desk.rooms()
                .find(chair.meeting())
                .compose(room -> {
                    var participant =
                            room.flatMap(r -> r.meeting().attendance().find(chair.person()));
                    return participant.isEmpty()
                            ? no()
                            : Future.succeededFuture(
                                    new Asked(room.orElseThrow(), participant.get()));
                });
    }

    private Future<?> look(RoutingContext request) {
        return asked(request).map(ReplyRoutes::told);
    }

    private static Map<String, Object> told(Asked asked) {
        var meeting = asked.room().meeting();
        var time = meeting.plan().time();
        var told = new LinkedHashMap<String, Object>();
        told.put("name", asked.room().nameOf(asked.participant().seat().person()));
        told.put("body", meeting.plan().body().names().name());
        told.put("title", meeting.plan().title());
        told.put("date", time.date());
        time.start().ifPresent(start -> told.put("start", start));
        time.end().ifPresent(end -> told.put("end", end));
        told.put("place", time.place());
        asked.participant().reply().ifPresent(reply -> told.put("reply", reply));
        told.put("open", meeting.life().ahead());
        told.put("cancelled", meeting.life().cancelled());
        told.put("remote", !meeting.profile().is(Setting.REMOTE, "off"));
        return told;
    }

    private Future<?> reply(RoutingContext request) {
        return Admission.read(request, Form.class)
                .compose(form ->
                        asked(request)
                                .compose(asked ->
                                        give(
                                                asked.room(),
                                                asked.participant().seat().person(),
                                                form)));
    }

    static Future<Admission.Answer> give(MeetingRoom room, PersonId person, Form form) {
        var command = new PlanningCommand.Reply(form.answer(), Optional.empty());
        return room.submit(person, "reply-" + UUID.randomUUID(), command).map(Admission::ofRoom);
    }

    private Future<?> calendar(RoutingContext request) {
        return asked(request)
                .compose(asked -> desk.calling().calendar(asked.room().meeting().id()))
                .map(found -> PreparationRoutes.ics(found.orElseThrow()));
    }

    private static <T> Future<T> no() {
        return Future.failedFuture(new Turned(Problem.notFound("link")));
    }
}
