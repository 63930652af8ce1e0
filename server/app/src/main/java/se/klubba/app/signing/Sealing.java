package se.klubba.app.signing;

import io.vertx.core.Future;
import se.klubba.app.jobs.Jobs;
import se.klubba.app.jobs.Workshop;
import se.klubba.domain.id.MeetingId;

/// What follows when the last has signed: the file is sealed and becomes an edition of its own. It may be begun again after
/// a crash; there is one sealed edition however often.
public final class Sealing implements Workshop.Work {

    /// Work of this kind, a piece for each document that was adjusted.
    public static final String KIND = "seal";

    private static final Workshop.Result DONE = new Workshop.Result.Done();

    private final Documents documents;
    private final Signing here;

    public Sealing(Documents documents, Signing here) {
        this.documents = documents;
        this.here = here;
    }

    @Override
    public Future<Workshop.Result> attempt(Jobs.Taken piece) {
        return documents
                .find(new MeetingId(piece.job().content()))
                .compose(found ->
                        found.filter(Documents.Document::adjusted).isPresent()
                                ? unlessDone(found.get())
                                : Future.succeededFuture(DONE));
    }

    private Future<Workshop.Result> unlessDone(Documents.Document document) {
        var request = document.request();
        return documents
                .sealed(request.meeting(), request.edition())
                .compose(done -> done ? Future.succeededFuture() : seal(document))
                .map(DONE);
    }

    private Future<Void> seal(Documents.Document document) {
        var request = document.request();
        var file = document.signedFile().orElse(request.sha256());
        return here.look(file, request)
                .compose(standing ->
                        standing instanceof Signing.Standing.Signed(_, var sealed)
                                ? documents.keep(sealed)
                                : Future.failedFuture("it is not signed by all"))
                .compose(kept ->
                        documents.sealed(request.meeting(), request.edition(), kept, here.name()));
    }
}
