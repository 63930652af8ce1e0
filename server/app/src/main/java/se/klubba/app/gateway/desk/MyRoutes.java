package se.klubba.app.gateway.desk;

import io.vertx.core.Future;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import se.klubba.app.directory.Rights;
import se.klubba.app.gateway.Admission;
import se.klubba.app.gateway.Asker;
import se.klubba.app.gateway.Right;
import se.klubba.app.identity.Doors;
import se.klubba.app.identity.SignedIn;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// What somebody who has signed in sees and does of their own: who they are, where they are signed in, taking their seats.
public final class MyRoutes {

    private final Rights rights;
    private final SignedIn signedIn;
    private final Doors doors;
    private final House house;

    /// What these routes ask the house.
    public interface House {
        Future<Map<PersonId, String>> names(Set<PersonId> persons);

        /// Whether somebody takes part in a meeting.
        Future<Boolean> takesPart(MeetingId meeting, PersonId person);
    }

    MyRoutes(Rights rights, SignedIn signedIn, Doors doors, House house) {
        this.rights = rights;
        this.signedIn = signedIn;
        this.doors = doors;
        this.house = house;
    }

    void mount(Admission admission) {
        admission
                .get("/api/me", Right.SIGNED_IN, (_, asker) -> me(asker))
                .get("/api/me/sessions", Right.SIGNED_IN, (_, asker) -> mine(asker, this::sessions))
                .delete(
                        "/api/me/sessions/:session",
                        Right.SIGNED_IN,
                        (request, asker) -> mine(asker, me -> end(me, request)))
                .post(
                        "/api/meetings/:meeting/enter",
                        Right.SIGNED_IN,
                        (request, asker) -> mine(asker, me -> enter(admission, me, request)));
    }

    private Future<?> me(Asker asker) {
        if (!(asker instanceof Asker.Person(var person, _))) {
            return Future.succeededFuture(Map.of("administers", true));
        }
        return rights.administers(person)
                .compose(all ->
                        house.names(Set.of(person))
                                .map(names -> {
                                    var told = new LinkedHashMap<String, Object>();
                                    told.put("person", person);
                                    told.put("name", names.getOrDefault(person, ""));
                                    told.put("administers", all);
                                    return told;
                                }));
    }

    /// The operator is nobody in particular.
    private static Future<?> mine(Asker asker, Function<Asker.Person, Future<?>> then) {
        return asker instanceof Asker.Person me
                ? then.apply(me)
                : Future.failedFuture(new Turned(Problem.notAllowed()));
    }

    private Future<?> sessions(Asker.Person me) {
        return signedIn.of(me.person())
                .map(all -> Map.of("sessions", all.stream().map(s -> listed(me, s)).toList()));
    }

    private static Map<String, Object> listed(Asker.Person me, SignedIn.Listed session) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", session.id());
        told.put("how", session.how());
        told.put("device", session.device());
        told.put("since", session.since().toString());
        told.put("used", session.used().toString());
        told.put("this", session.id().equals(me.session()));
        return told;
    }

    private Future<?> end(Asker.Person me, RoutingContext request) {
        return signedIn.end(me.person(), Admission.part(request, "session"))
                .compose(was -> was ? Future.succeededFuture() : notThere("session"));
    }

    /// The seat that somebody has in a meeting. A meeting that one has no seat in is not there.
    private Future<?> enter(Admission admission, Asker.Person me, RoutingContext request) {
        var meeting = new MeetingId(Admission.part(request, "meeting"));
        return house.takesPart(meeting, me.person())
                .compose(takesPart ->
                        takesPart
                                ? doors.seat(new Doors.Chair(meeting, me.person()), me.session())
                                : notThere("meeting"))
                .map(admission::seat);
    }

    private static <T> Future<T> notThere(String what) {
        return Future.failedFuture(new Turned(Problem.notFound(what)));
    }
}
