package se.klubba.app;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.app.editions.Editions;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.json.DomainJson;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.meeting.Rooms;
import se.klubba.app.planning.Planning;
import se.klubba.app.signing.Documents;
import se.klubba.app.signing.Signing;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.AdjustmentCommand;
import se.klubba.domain.meeting.Office;
import se.klubba.domain.meeting.Signature;

/// The meetings and their files as the feature *signing* wants them.
final class DocumentsOfMeetings implements Documents {

    private final Rooms rooms;
    private final Files files;
    private final Editions editions;
    private final Planning planning;
    private final Clock clock;

    DocumentsOfMeetings(
            Rooms rooms, Files files, Editions editions, Planning planning, Clock clock) {
        this.rooms = rooms;
        this.files = files;
        this.editions = editions;
        this.planning = planning;
        this.clock = clock;
    }

    @Override
    public Future<Optional<Document>> find(MeetingId meeting) {
        return rooms.find(meeting)
                .compose(room -> {
                    var fixed = room.filter(r -> r.meeting().adjustment().edition().isPresent());
                    if (fixed.isEmpty()) return Future.succeededFuture(Optional.empty());
                    var waiting = Set.copyOf(fixed.get().meeting().adjustment().waitsFor());
                    return planning.mail(waiting).map(mail -> document(fixed.get(), mail));
                });
    }

    private static Optional<Document> document(MeetingRoom room, Map<PersonId, String> mail) {
        var meeting = room.meeting();
        var adjustment = meeting.adjustment();
        return adjustment
                .edition()
                .map(edition -> {
                    var time = meeting.plan().time();
                    var request =
                            new Signing.Request(
                                    meeting.id() + "/" + edition.number(),
                                    meeting.id(),
                                    edition.number(),
                                    edition.sha256(),
                                    "Protokoll " + time.date(),
                                    meeting.plan().body().names().name(),
                                    time.place(),
                                    adjustment.waitsFor().stream()
                                            .map(person -> signer(room, person, mail))
                                            .toList());
                    boolean adjusted = adjustment.stage() instanceof Adjustment.Stage.Adjusted;
                    return new Document(request, adjusted, signedFile(adjustment));
                });
    }

    private static Signing.Signer signer(
            MeetingRoom room, PersonId person, Map<PersonId, String> mail) {
        var office =
                switch (Office.of(room.meeting(), person)) {
                    case SECRETARY -> "Sekreterare";
                    case CHAIR -> "Ordförande";
                    case ADJUSTER -> "Justerande";
                };
        return new Signing.Signer(
                person,
                room.nameOf(person),
                Optional.of(office),
                Optional.ofNullable(mail.get(person)));
    }

    /// The last one that a service gave back: it holds those before it.
    private static Optional<String> signedFile(Adjustment adjustment) {
        return adjustment.signatures().values().stream()
                .filter(signature -> signature.how() == Signature.How.OUTSIDE)
                .reduce((_, later) -> later)
                .flatMap(signature -> signature.elsewhere().file());
    }

    @Override
    public Future<Buffer> file(String sha256) {
        return files.get(new Sha256(sha256))
                .map(found ->
                        found.map(Files.Stored::content)
                                .orElseThrow(() -> new Files.NoSuchFile(new Sha256(sha256))));
    }

    @Override
    public Future<String> keep(Buffer pdf) {
        return files.put(pdf, "application/pdf").map(Sha256::hex);
    }

    @Override
    public Future<Boolean> sealed(MeetingId meeting, int edition) {
        return editions.of(meeting)
                .map(all ->
                        all.stream()
                                .anyMatch(one ->
                                        one.kind() == Editions.Kind.SEALED
                                                && one.number() == edition));
    }

    @Override
    public Future<Void> sealed(MeetingId meeting, int edition, String sha256, String note) {
        return editions.add(
                meeting,
                new Editions.Edition(
                        Editions.Kind.SEALED,
                        edition,
                        sha256,
                        Optional.empty(),
                        clock.instant(),
                        Optional.empty(),
                        Optional.of(note)));
    }

    /// Under one id for one file: told again after a crash, the meeting gives its first answer.
    @Override
    public Future<Boolean> signed(
            MeetingId meeting,
            List<PersonId> persons,
            String sha256,
            String signedFile,
            String service) {
        return rooms.find(meeting)
                .compose(room ->
                        room.map(
                                        r -> {
                                            var by = r.meeting().plan().offices().secretary();
                                            return r.submit(
                                                    by,
                                                    "outside-" + signedFile,
                                                    new AdjustmentCommand.SignedOutside(
                                                            persons, sha256, signedFile, service));
                                        })
                                .orElseGet(() -> Future.failedFuture("no meeting " + meeting)))
                .map(DocumentsOfMeetings::taken);
    }

    private static boolean taken(String answer) {
        try {
            return DomainJson.plain(answer) instanceof Map<?, ?> fields
                    && !fields.containsKey("problem");
        } catch (DomainJson.Unreadable bug) {
            throw new IllegalStateException("an answer of ours cannot be read", bug);
        }
    }
}
