package se.klubba.app.meeting;

import io.vertx.core.Context;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.minutes.Node;

/// The meetings that are open on this node. A room is made from the log when somebody first asks for it. All rooms run on
/// one event loop, where the sockets are, so that a frame crosses no thread on its way to three hundred of them.
public final class Rooms {

    private static final Logger LOG = LoggerFactory.getLogger(Rooms.class);
    private static final long SWEEP_MILLIS = 60_000;

    private final Context context;
    private final Clock clock;
    private final EventStore store;
    private final Safe safe;
    private final TextsOpening texts;
    private final Directory directory;
    private final Supplier<String> epochs;
    private final Map<MeetingId, Future<MeetingRoom>> rooms = new HashMap<>();
    private final List<Ear> ears = new ArrayList<>();

    /// Rooms that were found empty at the last look and have not been asked for since.
    private final Set<MeetingId> leaving = new HashSet<>();

    /// Opens the running texts of a meeting.
    @FunctionalInterface
    public interface TextsOpening {
        /// @param begun what a text begins with; absent if the meeting has no such text
        Future<RunningTexts> open(MeetingId meeting, Function<TextId, Optional<Node>> begun);
    }

    /// Where the names of people stand.
    @FunctionalInterface
    public interface Directory {
        Future<Map<PersonId, String>> names(Set<PersonId> persons);
    }

    public Rooms(
            Context context,
            Clock clock,
            EventStore store,
            Safe safe,
            TextsOpening texts,
            Directory directory,
            Supplier<String> epochs) {
        this.context = context;
        this.clock = clock;
        this.store = store;
        this.safe = safe;
        this.texts = texts;
        this.directory = directory;
        this.epochs = epochs;
        context.owner().setPeriodic(SWEEP_MILLIS, _ -> sweep());
    }

    /// Hears of every change of a meeting that this node has made and stored, on the rooms' context, after all have been
    /// told. What must not be forgotten is found in the log: a crash may come before the ear has heard.
    @FunctionalInterface
    public interface Ear {
        /// @param before the meeting before; the room's is the one after
        void changed(MeetingRoom room, Meeting before);
    }

    public void hear(Ear ear) {
        ears.add(ear);
    }

    private void changed(MeetingRoom room, Meeting before) {
        for (var ear : ears) {
            try {
                ear.changed(room, before);
            } catch (RuntimeException bug) {
                LOG.error("an ear stumbled", bug);
            }
        }
    }

    /// Hears of what other nodes have stored.
    public Future<Void> listen() {
        return store.listen(news -> context.runOnContext(_ -> heard(news))).mapEmpty();
    }

    private void heard(EventStore.News news) {
        switch (news) {
            case EventStore.News.Grown(var meeting, var version) -> {
                var room = rooms.get(meeting);
                if (room != null) room.onSuccess(open -> open.heardOf(version));
            }
            case EventStore.News.Missed() ->
                    rooms.values().forEach(room -> room.onSuccess(MeetingRoom::lookAgain));
        }
    }

    /// A text has reached this version, perhaps by another node.
    public void textGrown(MeetingId meeting, String text, long version) {
        context.runOnContext(_ -> {
            var room = rooms.get(meeting);
            if (room != null) room.onSuccess(open -> open.heardOf(text, version));
        });
    }

    /// Anything may have been stored elsewhere.
    public void lookAgain() {
        context.runOnContext(
                _ -> rooms.values().forEach(room -> room.onSuccess(MeetingRoom::lookAgain)));
    }

    /// Takes away the keys of votes that are over: a crash may have come between counting and forgetting.
    public Future<Void> tidy() {
        return safe.votes()
                .compose(votes -> {
                    Future<Void> tidying = Future.succeededFuture();
                    // one that cannot be looked up keeps its key, and nobody from starting
                    for (var vote : votes) {
                        tidying = tidying.compose(_ -> tidy(vote)).otherwiseEmpty();
                    }
                    return tidying;
                });
    }

    private Future<Void> tidy(String name) {
        var slash = name.indexOf('/');
        if (slash < 1 || slash == name.length() - 1) return Future.succeededFuture();
        var vote = new VoteId(name.substring(slash + 1));
        return find(new MeetingId(name.substring(0, slash)))
                .compose(room -> {
                    var open =
                            room.map(r -> r.meeting().deciding().votes().get(vote))
                                    .filter(Vote::open)
                                    .isPresent();
                    return open || room.isEmpty() ? Future.succeededFuture() : safe.destroy(name);
                });
    }

    /// The room of a meeting.
    ///
    /// @return absent if there is no such meeting; fails if its log cannot be read
    public Future<Optional<MeetingRoom>> find(MeetingId meeting) {
        leaving.remove(meeting);
        var known = rooms.get(meeting);
        if (known != null) return present(known);
        var opening = open(meeting);
        rooms.put(meeting, opening);
        opening.onFailure(_ -> rooms.remove(meeting, opening));
        return present(opening);
    }

    private static Future<Optional<MeetingRoom>> present(Future<MeetingRoom> opening) {
        return opening.map(Optional::of)
                .recover(failure ->
                        failure instanceof NoSuchMeeting
                                ? Future.succeededFuture(Optional.empty())
                                : Future.failedFuture(failure));
    }

    private Future<MeetingRoom> open(MeetingId id) {
        return store.read(id, 0)
                .compose(log -> {
                    if (log.isEmpty()) return Future.failedFuture(new NoSuchMeeting());
                    var events =
                            log.stream()
                                    .map(f -> EventJson.read(f.event().kind(), f.event().json()))
                                    .toList();
                    var meeting = Meeting.replay(id, events);
                    return furnish(id, meeting, log.getLast().version());
                });
    }

    private Future<MeetingRoom> furnish(MeetingId id, Meeting meeting, long version) {
        var people = named(meeting);
        var latest = new RoomReference();
        return directory
                .names(people)
                .compose(names ->
                        texts.open(id, text -> latest.begun(meeting, text))
                                .map(opened -> {
                                    var setting =
                                            new MeetingRoom.Setting(
                                                    context,
                                                    clock,
                                                    store,
                                                    safe,
                                                    new LearnedNames(
                                                            names,
                                                            directory,
                                                            () -> latest.renamed(context)),
                                                    epochs,
                                                    this::changed);
                                    var room =
                                            new MeetingRoom(setting, id, meeting, version, opened);
                                    latest.room = Optional.of(room);
                                    return room;
                                }));
    }

    /// Everybody whose name the meeting may show: who is invited, and whom somebody stands in for.
    private static Set<PersonId> named(Meeting meeting) {
        var people = new HashSet<>(meeting.attendance().people().keySet());
        meeting.attendance()
                .people()
                .values()
                .forEach(participant -> participant.seat().substituteFor().ifPresent(people::add));
        meeting.plan().offices().ordinaryChair().ifPresent(people::add);
        return people;
    }

    /// What a text begins with depends on the meeting as it is, so the texts ask the room, once there is one.
    private static final class RoomReference {
        private Optional<MeetingRoom> room = Optional.empty();

        void renamed(Context context) {
            context.runOnContext(_ -> room.ifPresent(MeetingRoom::renamed));
        }

        Optional<Node> begun(Meeting atOpening, TextId text) {
            return TextRules.begun(room.map(MeetingRoom::meeting).orElse(atOpening), text);
        }
    }

    private static final class NoSuchMeeting extends RuntimeException {
        private static final long serialVersionUID = 1;

        NoSuchMeeting() {
            super("no such meeting", null, false, false);
        }
    }

    /// Rooms that nobody has been in from one look to the next are left; the log holds all they knew. So whoever has just
    /// asked for a room, and is on the way in, never stands in one that hears of nothing any more.
    void sweep() {
        rooms.entrySet().removeIf(room -> leaving.contains(room.getKey()) && idle(room.getValue()));
        leaving.clear();
        rooms.forEach((meeting, room) -> {
            if (idle(room)) leaving.add(meeting);
        });
    }

    private static boolean idle(Future<MeetingRoom> room) {
        return room.succeeded() && room.result().idle();
    }
}
