package se.klubba.app.gateway;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.app.editions.Editions;
import se.klubba.app.editions.Editions.Edition;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.library.AsItStands;
import se.klubba.app.library.Library;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.problem.Problem;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Refusal;
import se.klubba.domain.record.kind.Extract;

/// The files of a document that is done: the frozen one that all have signed, or the notes as they were finished.
final class FinishedDocument {

    private final Files files;
    private final Library library;

    FinishedDocument(Files files, Library library) {
        this.files = files;
        this.library = library;
    }

    /// @param pdf SHA-256 of the file that was signed
    /// @param json the same content as data
    /// @param sealed SHA-256 of the sealed file, once there is one
    /// @param adjusted SHA-256 of the version that prints who has signed
    /// @param added SHA-256 of the additions that show corrections
    record Found(
            String pdf,
            Buffer json,
            Optional<String> sealed,
            Optional<String> adjusted,
            List<String> added) {}

    /// @return fails with a problem where the document is not done
    Future<Found> find(MeetingRoom room) {
        return switch (room.meeting().adjustment().stage()) {
            case Adjustment.Stage.Adjusted(var edition, _, _) -> signed(room, edition);
            case Adjustment.Stage.Finalised _ -> notes(room);
            case Adjustment.Stage.Draft _, Adjustment.Stage.InReview _, Adjustment.Stage.Frozen _ ->
                    no(Problem.of(Refusal.DOCUMENT_NOT_ADJUSTED));
        };
    }

    private Future<Found> signed(MeetingRoom room, Adjustment.Edition edition) {
        int number = edition.number();
        return library.find(room, Editions.Kind.FROZEN, number)
                .map(frozen ->
                        frozen.flatMap(Edition::record)
                                .orElseThrow(
                                        () -> new IllegalStateException("no edition " + number)))
                .compose(this::content)
                .compose(json ->
                        file(room, Editions.Kind.SEALED, number)
                                .compose(sealed ->
                                        file(room, Editions.Kind.ADJUSTED, number)
                                                .compose(adjusted ->
                                                        added(room)
                                                                .map(added ->
                                                                        new Found(
                                                                                edition.sha256(),
                                                                                json,
                                                                                sealed,
                                                                                adjusted,
                                                                                added)))));
    }

    private Future<Optional<String>> file(MeetingRoom room, Editions.Kind kind, int number) {
        return library.find(room, kind, number).map(found -> found.map(Edition::pdf));
    }

    private Future<List<String>> added(MeetingRoom room) {
        int count = room.meeting().adjustment().corrections().size();
        var all = new ArrayList<String>();
        Future<Void> done = Future.succeededFuture();
        for (int number = 1; number <= count; number++) {
            int one = number;
            done =
                    done.compose(_ -> file(room, Editions.Kind.CORRECTION, one))
                            .map(found -> {
                                found.ifPresent(all::add);
                                return null;
                            });
        }
        return done.map(all);
    }

    static Optional<String> sealed(List<Edition> all, int number) {
        return all.stream()
                .filter(one -> one.kind() == Editions.Kind.SEALED && one.number() == number)
                .map(Edition::pdf)
                .findFirst();
    }

    private Future<Found> notes(MeetingRoom room) {
        return library.find(room, Editions.Kind.FINALISED, 1)
                .map(Optional::orElseThrow)
                .compose(kept ->
                        content(kept.record().orElseThrow())
                                .map(json ->
                                        new Found(
                                                kept.pdf(),
                                                json,
                                                Optional.empty(),
                                                Optional.empty(),
                                                List.of())));
    }

    Future<Buffer> content(String sha256) {
        var hash = new Sha256(sha256);
        return files.get(hash)
                .map(found ->
                        found.map(Files.Stored::content)
                                .orElseThrow(() -> new Files.NoSuchFile(hash)));
    }

    /// Whoever writes the minutes and may see all of them.
    static boolean mayTakeAway(Meeting meeting, PersonId person) {
        return meeting.writes(person) && Audience.of(meeting, person).hidden().isEmpty();
    }

    /// An extract of some §§, written now and kept.
    ///
    /// @return SHA-256 of the file
    Future<String> extract(MeetingRoom room, List<String> anchors) {
        var stands = AsItStands.of(room);
        return library.print(
                        room.meeting().plan().body().id(),
                        () -> Extract.of(stands.record(), anchors))
                .map(Library.Printed::pdf);
    }

    static <T> Future<T> no(Problem problem) {
        return Future.failedFuture(new Failures.No(problem));
    }
}
