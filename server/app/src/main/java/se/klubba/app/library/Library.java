package se.klubba.app.library;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.editions.Editions;
import se.klubba.app.editions.Editions.Edition;
import se.klubba.app.editions.Editions.Kind;
import se.klubba.app.files.Files;
import se.klubba.app.files.Sha256;
import se.klubba.app.form.Looks;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.meeting.Past;
import se.klubba.app.press.Press;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Life;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.compare.Difference;

/// Every version of a meeting's document: kept ones as the very bytes that they were, and what can be made from the log as
/// of a moment, which is kept from the first time that somebody asks for it. None ever vanishes.
///
/// All methods are called on the rooms' context; nothing is written or summed up there.
public final class Library {

    private static final Logger LOG = LoggerFactory.getLogger(Library.class);

    private final Prints prints;
    private final Freezing freezing;
    private final Files files;
    private final Editions editions;
    private final Versions versions;
    private final Map<String, Future<Optional<Edition>>> making = new HashMap<>();

    public Library(
            Vertx vertx,
            Clock clock,
            Press press,
            Files files,
            Editions editions,
            Looks looks,
            Past past) {
        this.files = files;
        this.editions = editions;
        this.prints = new Prints(vertx, press, files, looks);
        this.freezing = new Freezing(vertx, prints, clock, editions);
        this.versions = new Versions(past);
    }

    /// A version as it is listed.
    ///
    /// @param sha256 of the file; absent while nobody has asked for it
    public record Listed(
            Kind kind,
            int number,
            Optional<String> sha256,
            Instant at,
            Optional<PersonId> by,
            Optional<String> note) {}

    /// Fixes the document as one file, to be signed.
    ///
    /// @param id the sender's: sent again, it gets the first answer
    /// @return the answer as it goes over the wire; `result` holds `edition` and `sha256`
    public Future<String> freeze(MeetingRoom room, PersonId person, String id) {
        return freezing.freeze(room, person, id);
    }

    /// In the order of their time.
    public Future<List<Listed>> list(MeetingRoom room) {
        return kept(room.meeting())
                .map(rows -> {
                    var all = new ArrayList<Listed>();
                    var there = new HashMap<String, Boolean>();
                    for (var row : rows) {
                        there.put(name(row.kind(), row.number()), true);
                        all.add(
                                new Listed(
                                        row.kind(),
                                        row.number(),
                                        Optional.of(row.pdf()),
                                        row.at(),
                                        row.by(),
                                        row.note()));
                    }
                    for (var due : due(room.meeting())) {
                        if (!there.containsKey(name(due.kind(), due.number()))) all.add(due);
                    }
                    all.sort(
                            Comparator.comparing(Listed::at)
                                    .thenComparing(Listed::kind)
                                    .thenComparingInt(Listed::number));
                    return all;
                });
    }

    private static String name(Kind kind, int number) {
        return kind + " " + number;
    }

    /// What is kept: of each the one that the log names, or else the first.
    private Future<List<Edition>> kept(Meeting meeting) {
        var frozen = frozen(meeting.adjustment());
        return editions.of(meeting.id())
                .map(rows -> {
                    var all = new LinkedHashMap<String, Edition>();
                    for (var row : rows) {
                        var ours =
                                row.kind() != Kind.FROZEN
                                        || row.pdf().equals(frozen.get(row.number()));
                        if (ours) all.putIfAbsent(name(row.kind(), row.number()), row);
                    }
                    return List.copyOf(all.values());
                });
    }

    /// The sums of all editions that were frozen, by their numbers.
    private static Map<Integer, String> frozen(Adjustment document) {
        var all = new HashMap<Integer, String>();
        for (var voided : document.voided()) {
            all.put(voided.edition().number(), voided.edition().sha256());
        }
        document.edition().ifPresent(edition -> all.put(edition.number(), edition.sha256()));
        return all;
    }

    /// What there is by the log, made or not.
    private static List<Listed> due(Meeting meeting) {
        var all = new ArrayList<Listed>();
        if (meeting.life().phase() instanceof Life.Phase.Closed(var at)) {
            all.add(listed(Kind.CLOSING, 1, at, Optional.empty(), Optional.empty()));
        }
        if (meeting.adjustment().stage()
                instanceof Adjustment.Stage.Adjusted(var edition, _, var at)) {
            all.add(
                    listed(
                            Kind.ADJUSTED,
                            edition.number(),
                            at,
                            Optional.empty(),
                            Optional.empty()));
        }
        if (meeting.adjustment().stage() instanceof Adjustment.Stage.Finalised(var at)) {
            all.add(listed(Kind.FINALISED, 1, at, Optional.empty(), Optional.empty()));
        }
        var number = 1;
        for (var one : meeting.adjustment().corrections().values()) {
            var by = Optional.of(one.by());
            all.add(listed(Kind.CORRECTION, number++, one.at(), by, Optional.of(one.reason())));
        }
        return all;
    }

    private static Listed listed(
            Kind kind, int number, Instant at, Optional<PersonId> by, Optional<String> note) {
        return new Listed(kind, number, Optional.empty(), at, by, note);
    }

    /// A version's files; made now if they have not been.
    ///
    /// @return absent if there is no such version
    public Future<Optional<Edition>> find(MeetingRoom room, Kind kind, int number) {
        return kept(room.meeting())
                .compose(rows -> {
                    var known =
                            rows.stream()
                                    .filter(row -> row.kind() == kind && row.number() == number)
                                    .findFirst();
                    return known.isPresent()
                            ? Future.succeededFuture(known)
                            : make(room, kind, number);
                });
    }

    private Future<Optional<Edition>> make(MeetingRoom room, Kind kind, int number) {
        var due =
                due(room.meeting()).stream()
                        .filter(one -> one.kind() == kind && one.number() == number)
                        .findFirst();
        if (due.isEmpty()) return Future.succeededFuture(Optional.empty());
        var key = room.meeting().id() + " " + name(kind, number);
        var other = making.get(key);
        if (other != null) return other;
        var made = made(room, due.get());
        making.put(key, made);
        return made.onComplete(_ -> making.remove(key, made));
    }

    private Future<Optional<Edition>> made(MeetingRoom room, Listed due) {
        var meeting = room.meeting().id();
        return versions.of(room, due.kind(), due.number())
                .compose(version ->
                        prints.keep(
                                        room.meeting().plan().body().id(),
                                        () -> version.orElseThrow().record())
                                .compose(kept -> add(meeting, due, kept)))
                // another may have been faster: the first stays
                .compose(_ -> kept(room.meeting()))
                .map(rows ->
                        rows.stream()
                                .filter(row ->
                                        row.kind() == due.kind() && row.number() == due.number())
                                .findFirst());
    }

    private Future<Void> add(MeetingId meeting, Listed due, Prints.Kept kept) {
        return editions.add(
                meeting,
                new Edition(
                        due.kind(),
                        due.number(),
                        kept.pdf(),
                        Optional.of(kept.record()),
                        due.at(),
                        due.by(),
                        due.note()));
    }

    /// A version in one of the forms `pdf`, `json`, `html`, `docx`, `txt`: the first two as they are kept, the others set anew
    /// from the content that is kept as data, so that they hold the same words and names, whoever has married since.
    ///
    /// @return absent if there is no such version, or not in that form
    public Future<Optional<Buffer>> content(MeetingRoom room, Kind kind, int number, String form) {
        var kept =
                find(room, kind, number)
                        .map(edition ->
                                edition.flatMap(found ->
                                        form.equals("pdf")
                                                ? Optional.of(found.pdf())
                                                : found.record()))
                        .compose(this::file);
        if (form.equals("pdf") || form.equals("json")) return kept;
        var body = room.meeting().plan().body().id();
        return kept.compose(json ->
                json.isEmpty()
                        ? Future.succeededFuture(Optional.empty())
                        : prints.again(body, json.get(), form).map(Optional::of));
    }

    private Future<Optional<Buffer>> file(Optional<String> sha256) {
        if (sha256.isEmpty()) return Future.succeededFuture(Optional.empty());
        return files.get(new Sha256(sha256.get())).map(found -> found.map(Files.Stored::content));
    }

    /// @param matches whether the file that is kept still is the one with this sum
    public record Verified(String sha256, boolean matches) {}

    /// Sums up the kept file anew.
    ///
    /// @return absent if there is no such version
    public Future<Optional<Verified>> verify(MeetingRoom room, Kind kind, int number) {
        return find(room, kind, number)
                .compose(edition ->
                        edition.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : verified(edition.get().pdf()).map(Optional::of));
    }

    private Future<Verified> verified(String sha256) {
        return file(Optional.of(sha256))
                .compose(content ->
                        prints.work(() ->
                                content.filter(bytes ->
                                                Sha256.of(bytes.getBytes()).hex().equals(sha256))
                                        .isPresent()))
                .map(matches -> new Verified(sha256, matches));
    }

    /// What is another in one version than in an earlier one.
    ///
    /// @return absent if there is no such version
    public Future<Optional<List<Difference>>> changes(
            MeetingRoom room, Versions.Point from, Versions.Point to) {
        return versions.of(room, from)
                .compose(before ->
                        versions.of(room, to)
                                .compose(after -> {
                                    if (before.isEmpty() || after.isEmpty()) {
                                        return Future.succeededFuture(Optional.empty());
                                    }
                                    return prints.work(() ->
                                                    Difference.between(
                                                            before.get().record(),
                                                            after.get().record()))
                                            .map(Optional::of);
                                }));
    }

    /// Makes what has become due by what has just happened, so that it is there when it is asked for. What fails here, or
    /// is lost in a crash, is made when somebody asks.
    public void changed(MeetingRoom room, Meeting before) {
        var now = due(room.meeting());
        var then = due(before);
        for (var due : now) {
            if (due.kind() != Kind.CLOSING && !then.contains(due)) {
                make(room, due.kind(), due.number())
                        .onFailure(failure -> LOG.warn("a version waits to be asked for", failure));
            }
        }
    }

    /// A document that is written now and kept, without being a version of its own.
    ///
    /// @param pdf SHA-256 of it
    /// @param record SHA-256 of the same content as data
    public record Printed(String pdf, String record) {}

    public Future<Printed> print(BodyId body, Supplier<MeetingRecord> document) {
        return prints.keep(body, document).map(kept -> new Printed(kept.pdf(), kept.record()));
    }

    /// The record of a version, for other writers.
    public Future<Optional<MeetingRecord>> record(MeetingRoom room, Kind kind, int number) {
        return versions.of(room, kind, number)
                .compose(version ->
                        version.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : prints.work(version.get()::record).map(Optional::of));
    }
}
