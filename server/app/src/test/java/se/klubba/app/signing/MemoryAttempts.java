package se.klubba.app.signing;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Attempts in memory, with the same promises; one saving can be made to fail, as if somebody had died before it.
final class MemoryAttempts implements Attempts {

    private final List<Attempt> all = new ArrayList<>();
    boolean nextSavingFails;

    @Override
    public Future<Attempt> begin(MeetingId meeting, int edition, PersonId by, Instant at) {
        var before =
                all.stream()
                        .filter(a -> a.meeting().equals(meeting) && a.edition() == edition)
                        .toList();
        if (!before.isEmpty() && !before.getLast().state().over()) {
            return Future.succeededFuture(before.getLast());
        }
        var fresh =
                new Attempt(
                        meeting,
                        edition,
                        before.size() + 1,
                        by,
                        at,
                        State.ORDERED,
                        Optional.empty(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        all.add(fresh);
        return Future.succeededFuture(fresh);
    }

    @Override
    public Future<Optional<Attempt>> find(MeetingId meeting, int edition, int number) {
        return Future.succeededFuture(
                all.stream()
                        .filter(a -> a.name().equals(meeting + "/" + edition + "/" + number))
                        .findFirst());
    }

    @Override
    public Future<List<Attempt>> all(MeetingId meeting) {
        return Future.succeededFuture(List.copyOf(all));
    }

    @Override
    public Future<Void> save(Attempt attempt) {
        if (nextSavingFails) {
            nextSavingFails = false;
            return Future.failedFuture("died");
        }
        all.replaceAll(a -> a.name().equals(attempt.name()) ? attempt : a);
        return Future.succeededFuture();
    }
}
