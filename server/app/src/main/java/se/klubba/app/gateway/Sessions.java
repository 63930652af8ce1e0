package se.klubba.app.gateway;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.klubba.app.identity.Doors;

/// The open sockets of this node.
final class Sessions {

    private final Clock clock;
    private final Doors doors;
    private final String build;
    private final SharedWire.Encoded encoded = new SharedWire.Encoded();
    private final Context context;
    private final List<Long> timers;
    private final Set<Session> open = new LinkedHashSet<>();
    private final Map<Doors.Chair, Allowance> allowances = new HashMap<>();

    Sessions(Context context, Clock clock, Doors doors, String build) {
        this.clock = clock;
        this.doors = doors;
        this.build = build;
        doors.onRevoked(name -> context.runOnContext(_ -> revoked(name)));
        timers =
                List.of(
                        context.owner().setPeriodic(Limits.PING_MILLIS, _ -> beat()),
                        context.owner()
                                .setPeriodic(
                                        Limits.DOOR_MILLIS,
                                        _ -> all().forEach(Session::checkDoor)));
        this.context = context;
    }

    SharedWire.Encoded encoded() {
        return encoded;
    }

    Clock clock() {
        return clock;
    }

    String build() {
        return build;
    }

    /// Time for limits and silence; never goes back.
    long nanos() {
        return System.nanoTime();
    }

    Allowance allowance(Doors.Chair chair) {
        return allowances.computeIfAbsent(chair, _ -> new Allowance(nanos()));
    }

    Future<Boolean> holds(Session session) {
        return doors.holds(session.token(), session.chair());
    }

    /// One more socket; somebody's oldest goes when there are too many.
    void opened(Session session) {
        open.add(session);
        // a revocation between the look at the cookie and this line found no socket to close
        session.checkDoor();
        var same = open.stream().filter(s -> s.chair().equals(session.chair())).toList();
        if (same.size() > Limits.SOCKETS_PER_PERSON) same.getFirst().bye(Session.Bye.REPLACED);
    }

    void ended(Session session) {
        open.remove(session);
    }

    private void revoked(String name) {
        all().stream()
                .filter(session -> session.token().name().equals(name))
                .forEach(session -> session.bye(Session.Bye.REVOKED));
    }

    private void beat() {
        all().forEach(Session::beat);
        allowances.values().removeIf(allowance -> allowance.full(nanos()));
    }

    void later(long millis, Runnable what) {
        context.owner().setTimer(millis, _ -> what.run());
    }

    /// Says goodbye to all, before the server stops.
    void stop() {
        timers.forEach(context.owner()::cancelTimer);
        all().forEach(session -> session.bye(Session.Bye.RESTARTING));
    }

    private List<Session> all() {
        return new ArrayList<>(open);
    }
}
