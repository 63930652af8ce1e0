package se.klubba.app.signing;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.app.sealing.Same;
import se.klubba.app.sealing.Seals;
import se.klubba.app.sealing.Validation;
import se.klubba.app.signing.Attempts.Attempt;
import se.klubba.app.signing.Attempts.State;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Handing a frozen document over to a signing service, and taking it back.
///
/// What comes back is not believed: it has to be the very document that was handed over, with signatures and nothing else
/// added, and these have to hold. Only then the meeting is told. Each step is stored before the next, and may be repeated.
public final class HandingOver implements Workshop.Work {

    public static final String KIND = "outside";

    private static final Workshop.Result DONE = new Workshop.Result.Done();

    private final Signing service;
    private final Attempts attempts;
    private final Documents documents;
    private final Seals seals;
    private final Jobs jobs;
    private final Clock clock;
    private final Duration look;

    /// @param look how often we ask by ourselves (seven parts: this is where signing meets all it rests on)
    public HandingOver(
            Signing service,
            Attempts attempts,
            Documents documents,
            Seals seals,
            Jobs jobs,
            Clock clock,
            Duration look) {
        this.service = service;
        this.attempts = attempts;
        this.documents = documents;
        this.seals = seals;
        this.jobs = jobs;
        this.clock = clock;
        this.look = look;
    }

    /// Orders it. Asked twice, there is one.
    ///
    /// @return absent if there is nothing that waits for signatures
    public Future<Optional<Attempt>> begin(MeetingId meeting, PersonId by) {
        return documents
                .find(meeting)
                .compose(found ->
                        found.filter(document -> !document.adjusted())
                                .map(document -> begin(document, by).map(Optional::of))
                                .orElseGet(() -> Future.succeededFuture(Optional.empty())));
    }

    private Future<Attempt> begin(Documents.Document document, PersonId by) {
        var request = document.request();
        return attempts.begin(request.meeting(), request.edition(), by, clock.instant())
                .compose(attempt -> order(attempt).map(attempt));
    }

    private Future<Void> order(Attempt attempt) {
        return jobs.order(
                new Jobs.Job(KIND, attempt.name(), attempt.meeting().value()), clock.instant());
    }

    /// The service says that something has happened: every attempt of the meeting is due now.
    public Future<Void> called(MeetingId meeting) {
        return attempts.all(meeting)
                .compose(all -> {
                    Future<Void> done = Future.succeededFuture();
                    for (var attempt : all) {
                        if (attempt.state().over()) continue;
                        done =
                                done.compose(
                                        _ -> jobs.hasten(KIND, attempt.name(), clock.instant()));
                    }
                    return done;
                });
    }

    public Future<List<Attempt>> all(MeetingId meeting) {
        return attempts.all(meeting);
    }

    @Override
    public Future<Workshop.Result> attempt(Jobs.Taken piece) {
        var parts = piece.job().name().split("/", -1);
        int edition = Integer.parseInt(parts[parts.length - 2]);
        int number = Integer.parseInt(parts[parts.length - 1]);
        var meeting = new MeetingId(piece.job().content());
        return attempts.find(meeting, edition, number)
                .compose(found ->
                        found.filter(attempt -> !attempt.state().over()).isEmpty()
                                ? Future.succeededFuture(DONE)
                                : documents
                                        .find(meeting)
                                        .compose(document -> go(found.get(), document)));
    }

    private Future<Workshop.Result> go(Attempt attempt, Optional<Documents.Document> document) {
        var waits =
                document.filter(d -> !d.adjusted())
                        .map(Documents.Document::request)
                        .filter(request -> request.edition() == attempt.edition())
                        .map(request -> request.named(attempt.name()));
        if (waits.isEmpty()) return taken(attempt, document).orElseGet(() -> withdraw(attempt));
        return attempt.reference().isPresent()
                ? look(attempt, waits.get())
                : handOver(attempt, waits.get());
    }

    /// The meeting has it already: somebody died after telling it, and before writing that down.
    private Optional<Future<Workshop.Result>> taken(
            Attempt attempt, Optional<Documents.Document> document) {
        return document.filter(d -> d.request().edition() == attempt.edition())
                .flatMap(Documents.Document::signedFile)
                .filter(_ -> attempt.reference().isPresent())
                .map(file ->
                        over(
                                attempt.signedBy(attempt.signed(), Optional.of(file))
                                        .in(State.SIGNED, Optional.empty())));
    }

    private Future<Workshop.Result> withdraw(Attempt attempt) {
        return attempt.reference()
                .map(service::withdraw)
                .orElseGet(Future::succeededFuture)
                .compose(_ -> attempts.save(attempt.in(State.WITHDRAWN, Optional.empty())))
                .map(DONE);
    }

    private Future<Workshop.Result> handOver(Attempt attempt, Signing.Request request) {
        return documents
                .file(request.sha256())
                .compose(pdf -> service.begin(request, pdf))
                .compose(reference -> attempts.save(attempt.with(reference)))
                .map(later());
    }

    private Future<Workshop.Result> look(Attempt attempt, Signing.Request request) {
        return service.look(attempt.reference().orElseThrow(), request)
                .compose(standing ->
                        switch (standing) {
                            case Signing.Standing.Waiting(var signed) ->
                                    attempts.save(attempt.signedBy(signed, Optional.empty()))
                                            .map(later());
                            case Signing.Standing.Ended(var why) ->
                                    over(attempt.in(State.ENDED, Optional.of(why)));
                            case Signing.Standing.Signed(var by, var file) ->
                                    takeBack(attempt, request, by, file);
                        });
    }

    private Workshop.Result later() {
        return new Workshop.Result.Later(clock.instant().plus(look));
    }

    private Future<Workshop.Result> over(Attempt attempt) {
        return attempts.save(attempt).map(DONE);
    }

    private Future<Workshop.Result> takeBack(
            Attempt attempt, Signing.Request request, List<PersonId> by, Buffer file) {
        var ours =
                request.signers().stream()
                        .map(Signing.Signer::person)
                        .filter(by::contains)
                        .toList();
        if (ours.isEmpty()) return over(attempt.in(State.REFUSED, Optional.of("NOBODY_NAMED")));
        return documents
                .file(request.sha256())
                .compose(handedOut -> wrong(handedOut, file))
                .compose(wrong ->
                        wrong.isPresent()
                                ? over(attempt.in(State.REFUSED, wrong))
                                : take(attempt, request, ours, file));
    }

    /// What is wrong with it: the name of a comparison or of a verdict.
    private Future<Optional<String>> wrong(Buffer handedOut, Buffer cameBack) {
        return seals.same(handedOut, cameBack)
                .compose(same ->
                        same == Same.YES
                                ? seals.validate(cameBack).map(HandingOver::doubt)
                                : Future.succeededFuture(Optional.of(same.name())));
    }

    private static Optional<String> doubt(Validation found) {
        return switch (found.verdict()) {
            // whether a certificate was revoked meanwhile is the service's to know
            case VALID, UNCERTAIN -> Optional.empty();
            case NOT_TRUSTED, NOT_SIGNED, ADDED_TO, CHANGED, SIGNATURE_BROKEN, UNREADABLE ->
                    Optional.of(found.verdict().name());
        };
    }

    private Future<Workshop.Result> take(
            Attempt attempt, Signing.Request request, List<PersonId> by, Buffer file) {
        return documents
                .keep(file)
                .compose(kept ->
                        documents
                                .signed(
                                        request.meeting(),
                                        by,
                                        request.sha256(),
                                        kept,
                                        service.name())
                                .compose(taken ->
                                        over(
                                                attempt.signedBy(by, Optional.of(kept))
                                                        .in(
                                                                taken
                                                                        ? State.SIGNED
                                                                        : State.WITHDRAWN,
                                                                Optional.empty()))));
    }
}
