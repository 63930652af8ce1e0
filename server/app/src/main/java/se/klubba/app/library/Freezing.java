package se.klubba.app.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import se.klubba.app.editions.Editions;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.problem.Problem;
import se.klubba.app.problem.Turned;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.AdjustmentCommand;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.check.Check;

/// Fixes a document as one file, to be signed (ADJ-2): writes it beside the meeting, keeps it, and only then says so to the
/// meeting, which looks whether it is still the same. If something was written meanwhile the file is made anew.
final class Freezing {

    private static final int ATTEMPTS = 6;
    private static final long FIRST_PAUSE_MILLIS = 100;

    private final Vertx vertx;
    private final Prints prints;
    private final Clock clock;
    private final Editions editions;

    Freezing(Vertx vertx, Prints prints, Clock clock, Editions editions) {
        this.vertx = vertx;
        this.prints = prints;
        this.clock = clock;
        this.editions = editions;
    }

    /// @param id the sender's: sent again, it gets the first answer
    /// @return the answer as it goes over the wire; `result` holds `edition` and `sha256`
    Future<String> freeze(MeetingRoom room, PersonId person, String id) {
        return attempt(room, person, id, 1);
    }

    private Future<String> attempt(MeetingRoom room, PersonId person, String id, int number) {
        var stands = AsItStands.of(room);
        var edition = stands.meeting().adjustment().nextEdition();
        return kept(stands, person, edition)
                .compose(sum -> {
                    var command = new AdjustmentCommand.FreezeDocument(edition, sum, stands.seen());
                    return room.submit(person, id + "/" + number, command);
                })
                .compose(answer ->
                        changed(answer) && number < ATTEMPTS
                                ? pause(number).compose(_ -> attempt(room, person, id, number + 1))
                                : Future.succeededFuture(answer));
    }

    /// Whoever is writing comes to the end of a sentence.
    private Future<Void> pause(int number) {
        return vertx.timer(FIRST_PAUSE_MILLIS << (number - 1)).mapEmpty();
    }

    /// The sum of the file. None is made where it cannot be frozen anyway: the rules say why. Where it is frozen already
    /// this may be a request sent again, which gets its answer by its id.
    private Future<String> kept(AsItStands stands, PersonId person, int edition) {
        var meeting = stands.meeting();
        var open = meeting.adjustment().stage() instanceof Adjustment.Stage.InReview;
        if (!open || !meeting.writes(person)) return Future.succeededFuture("");
        return prints.work(stands::checks)
                .compose(checks -> {
                    var stop = checks.stream().filter(Check::stops).findFirst();
                    return stop.map(Freezing::stopped)
                            .orElseGet(() -> fixed(stands, person, edition));
                });
    }

    private static Future<String> stopped(Check check) {
        return Future.failedFuture(
                new Turned(
                        new Problem(
                                "CHECKS_STOP",
                                409,
                                "Something that the law demands is missing in the document.",
                                check.code().name())));
    }

    private Future<String> fixed(AsItStands stands, PersonId person, int edition) {
        var meeting = stands.meeting();
        return prints.keep(
                        meeting.plan().body().id(),
                        () -> stands.record().as(MeetingRecord.Standing.FROZEN))
                .compose(kept -> {
                    var row =
                            new Editions.Edition(
                                    Editions.Kind.FROZEN,
                                    edition,
                                    kept.pdf(),
                                    Optional.of(kept.record()),
                                    clock.instant(),
                                    Optional.of(person),
                                    Optional.empty());
                    return editions.add(meeting.id(), row).map(kept.pdf());
                });
    }

    private static boolean changed(String answer) {
        try {
            return DomainJson.plain(answer) instanceof Map<?, ?> fields
                    && fields.get("problem") instanceof Map<?, ?> problem
                    && Refusal.DOCUMENT_CHANGED.name().equals(problem.get("code"));
        } catch (DomainJson.Unreadable bug) {
            throw new IllegalStateException("an answer of ours cannot be read", bug);
        }
    }
}
