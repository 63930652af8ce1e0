package se.klubba.app.meeting;

import io.vertx.core.AsyncResult;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.klubba.app.meeting.EventStore.AnsweredAlready;
import se.klubba.app.meeting.EventStore.RecordedAnswer;
import se.klubba.app.meeting.EventStore.StoredEvent;
import se.klubba.app.meeting.EventStore.VersionConflict;
import se.klubba.app.meeting.EventStore.Versioned;
import se.klubba.app.problem.Problem;
import se.klubba.domain.audience.Surroundings;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Actor;
import se.klubba.domain.meeting.BallotCommand;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingCommand;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.MeetingRules;
import se.klubba.domain.meeting.Ruling;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Change;
import se.klubba.domain.minutes.Push;

/// One live meeting: the place where a command becomes a fact and a keystroke becomes text.
///
/// Commands and pushes of steps wait in one queue and are taken in turn, so nothing moves between deciding and storing, and
/// the wording that is put to the meeting is the wording that stood there. What waits while storing is under way is decided
/// in order and stored together (group commit: one transaction costs the same for one fact as for sixty).
///
/// *Durable before told:* `meeting` and the texts here are always what the store holds; views, frames and answers are
/// made from them, and only after the store has said yes. If it says no because another node was faster, the room reads the
/// tail and decides again. If it fails, nobody is answered and the turn is taken again: whether the first attempt was stored
/// after all is found in the answers, which lie in the same transaction as the facts (*Once*).
///
/// All methods run on the room's context; none blocks.
///
/// Longer than a file should be: queue, deciding and storing are one loop, and apart they would share all their state.
public final class MeetingRoom {

    private static final Logger LOG = LoggerFactory.getLogger(MeetingRoom.class);
    private static final int TOGETHER = 64;
    private static final int ANSWERS_KEPT = 4096;
    private static final long SHORTEST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final MeetingId id;
    private final EventStore store;
    private final Safe safe;
    private final RunningTexts texts;
    private final Clock clock;
    private final Context context;
    private final Surroundings.Names names;
    private final Audiences audiences;
    private final Rooms.Ear ear;

    private final Deque<Turn> waiting = new ArrayDeque<>();
    private final Map<AnswerKey, String> answers = new LinkedHashMap<>();

    private Meeting meeting;
    private long version;
    private boolean busy;
    private boolean outdated;
    private int failures;
    private long heardVersion;
    private final Map<TextId, Long> heardTexts = new HashMap<>();
    private final Set<Follower> expected = new HashSet<>();

    /// What a room is given from outside.
    ///
    /// @param names of the people who take part
    /// @param epochs gives each numbering of frames a name that no other ever had
    /// @param ear hears of what has been stored and told (seven things, all of them the house's)
    public record Setting(
            Context context,
            Clock clock,
            EventStore store,
            Safe safe,
            Surroundings.Names names,
            Supplier<String> epochs,
            Rooms.Ear ear) {}

    private record AnswerKey(PersonId person, String command) {}

    /// Something that waits for its turn.
    private sealed interface Turn {
        Promise<String> answer();

        record Command(PersonId person, String id, MeetingCommand command, Promise<String> answer)
                implements Turn {

            AnswerKey key() {
                return new AnswerKey(person, id);
            }
        }

        record Steps(String id, TextId text, Push push, Promise<String> answer) implements Turn {}
    }

    MeetingRoom(Setting around, MeetingId id, Meeting meeting, long version, RunningTexts texts) {
        this.id = id;
        this.meeting = meeting;
        this.version = version;
        this.store = around.store();
        this.safe = around.safe();
        this.texts = texts;
        this.clock = around.clock();
        this.context = around.context();
        this.names = around.names();
        this.ear = around.ear();
        this.audiences = new Audiences(around, texts, meeting);
    }

    /// The meeting as far as it is stored.
    public Meeting meeting() {
        return meeting;
    }

    /// How many facts its log holds: rises with each.
    public long version() {
        return version;
    }

    /// The texts as far as they are stored.
    public RunningTexts texts() {
        return texts;
    }

    /// Takes a command in its turn. The same id of the same person again changes nothing and gets the first answer.
    ///
    /// @param command the sender's id of it
    /// @return the answer as it goes over the wire, once what it tells is durable and has been told to all. Never fails: a
    ///     store that is away is waited for
    public Future<String> submit(PersonId person, String command, MeetingCommand what) {
        var known = answers.get(new AnswerKey(person, command));
        if (known != null) return Future.succeededFuture(known);
        var turn = new Turn.Command(person, command, what, Promise.promise());
        return queue(turn);
    }

    /// Takes steps for a text in their turn.
    ///
    /// @param offer the sender's id of it
    /// @return the answer as it goes over the wire
    public Future<String> offer(String offer, TextId text, Push push) {
        return queue(new Turn.Steps(offer, text, push, Promise.promise()));
    }

    private Future<String> queue(Turn turn) {
        waiting.add(turn);
        work();
        return turn.answer().future();
    }

    /// A page is about to join: the room is not left meanwhile. Ends with [#leave].
    public void expect(Follower follower) {
        expected.add(follower);
    }

    public void join(Follower follower, @Nullable String epoch, long seq) {
        audiences.join(follower, epoch, seq);
    }

    public void resume(Follower follower, @Nullable String epoch, long seq) {
        audiences.resume(follower, epoch, seq);
    }

    public void leave(Follower follower) {
        expected.remove(follower);
        audiences.leave(follower);
    }

    public void drained(Follower follower) {
        audiences.drained(follower);
    }

    /// Runs `answer` once this follower has been sent what is due.
    public void afterTold(Follower follower, Runnable answer) {
        audiences.afterTold(follower, answer);
    }

    public Map<String, Object> read(PersonId person) {
        return audiences.read(person);
    }

    /// Whether nobody follows and nothing is under way: the room may be left.
    boolean idle() {
        return audiences.empty() && expected.isEmpty() && waiting.isEmpty() && !busy;
    }

    /// A node, perhaps this one, has stored facts up to this version at least.
    void heardOf(long newest) {
        heardVersion = Math.max(heardVersion, newest);
        work();
    }

    /// A node, perhaps this one, has stored steps of a text up to this version at least.
    void heardOf(String text, long newest) {
        TextId.parse(text).ifPresent(id -> heardTexts.merge(id, newest, Math::max));
        work();
    }

    /// Whether others have stored what is not known here. What this room itself stored is known as soon as it has been told
    /// so, and news of it are nothing new then.
    private boolean behindOthers() {
        heardTexts
                .entrySet()
                .removeIf(heard ->
                        TextRules.begun(meeting, heard.getKey()).isPresent()
                                && texts.at(heard.getKey()).version() >= heard.getValue());
        return heardVersion > version || !heardTexts.isEmpty();
    }

    /// Something may have been stored elsewhere.
    void lookAgain() {
        outdated = true;
        work();
    }

    private void work() {
        if (busy) return;
        outdated |= behindOthers();
        if (waiting.isEmpty() && !outdated) return;
        busy = true;
        // through a link that catches: whatever is thrown before the first future counts as its
        // failure
        var looks = outdated;
        Future.succeededFuture()
                .compose(_ -> looks ? catchUp() : nextTurns())
                .onComplete(turn -> taken(turn, looks));
    }

    /// @param looked that it was a look at the store: that it can be read does not say that it can be written
    private void taken(AsyncResult<Void> turn, boolean looked) {
        busy = false;
        if (turn.succeeded()) {
            if (!looked || waiting.isEmpty()) failures = 0;
            work();
            return;
        }
        outdated = true;
        var pause = SHORTEST_PAUSE_MILLIS << Math.min(failures, 5);
        // told when it begins and now and then, not four times a second
        if (Integer.bitCount(++failures) == 1) {
            LOG.warn(
                    "meeting {} waits for the store ({}): {}",
                    id,
                    failures,
                    turn.cause().toString());
        }
        context.owner().setTimer(Math.min(pause, LONGEST_PAUSE_MILLIS), _ -> work());
    }

    /// Reads what the store has and this room has not, and tells it.
    private Future<Void> catchUp() {
        var version = heardVersion;
        var grown = Map.copyOf(heardTexts);
        return store.read(id, this.version)
                .compose(tail -> {
                    if (!tail.isEmpty()) take(tail);
                    return texts.catchUp();
                })
                .compose(this::afterWhatCameBefore)
                .map(changes -> {
                    if (!changes.isEmpty()) audiences.tell(changes);
                    outdated = false;
                    // only what was heard before the look is settled by it
                    if (heardVersion == version) heardVersion = this.version;
                    heardTexts.entrySet().removeAll(grown.entrySet());
                    return null;
                });
    }

    /// Somebody may have lost the right to a text before it took these steps, and after the look at the facts.
    private Future<List<Change>> afterWhatCameBefore(List<Change> changes) {
        if (changes.isEmpty()) return Future.succeededFuture(changes);
        return store.read(id, version)
                .map(tail -> {
                    if (!tail.isEmpty()) take(tail);
                    return changes;
                });
    }

    private void take(List<Versioned> tail) {
        for (var fact : tail) {
            var event = EventJson.read(fact.event().kind(), fact.event().json());
            meeting = meeting.evolve(event);
            version = fact.version();
        }
        audiences.tell(meeting);
    }

    /// The longest run of waiting turns of one sort, in order.
    private Future<Void> nextTurns() {
        return waiting.peek() instanceof Turn.Command
                ? decide(run(Turn.Command.class))
                : write(run(Turn.Steps.class));
    }

    private <T extends Turn> List<T> run(Class<T> sort) {
        var run = new ArrayList<T>();
        while (run.size() < TOGETHER && sort.isInstance(waiting.peek())) {
            var turn = sort.cast(waiting.remove());
            run.add(turn);
            if (turn instanceof Turn.Command c && OpenBoxes.endsRun(c.command())) break;
        }
        return run;
    }

    /// What a run of commands comes to, before it is stored.
    private static final class Draft {
        private final List<StoredEvent> events = new ArrayList<>();
        private final List<RecordedAnswer> answers = new ArrayList<>();
        private Meeting meeting;

        Draft(Meeting meeting) {
            this.meeting = meeting;
        }
    }

    private Future<Void> decide(List<Turn.Command> run) {
        var commands = once(run).stream().map(Turn.Command::command).toList();
        return OpenBoxes.of(safe, store, meeting, commands)
                .compose(boxes -> decide(run, boxes))
                .recover(failure -> undecided(failure, run))
                .onSuccess(_ -> answer(run));
    }

    private Future<Void> decide(List<Turn.Command> run, OpenBoxes boxes) {
        var draft = new Draft(meeting);
        for (var turn : once(run)) {
            try {
                judge(draft, boxes, turn);
            } catch (RuntimeException bug) {
                var same = run.stream().filter(other -> other.key().equals(turn.key())).toList();
                run.removeAll(same);
                fault(same, bug);
            }
        }
        boxes.settle(meeting, draft.meeting);
        return store.append(id, version, draft.events, draft.answers, boxes.sealed())
                .compose(_ -> {
                    boxes.stored();
                    commit(draft);
                    return Future.<Void>succeededFuture();
                });
    }

    /// The same command twice in one run is decided once.
    private List<Turn.Command> once(List<Turn.Command> run) {
        var distinct = new LinkedHashMap<AnswerKey, Turn.Command>();
        for (var turn : run) {
            if (!answers.containsKey(turn.key())) distinct.putIfAbsent(turn.key(), turn);
        }
        return List.copyOf(distinct.values());
    }

    /// A fault of ours stops this command alone. The number in the answer is found in the log.
    private static void fault(List<Turn.Command> same, RuntimeException bug) {
        var number = java.util.UUID.randomUUID().toString().substring(0, 8);
        LOG.error("fault {}", number, bug);
        for (var turn : same) reply(turn, Frames.refused(turn.id(), Problem.bug(number)));
    }

    private void judge(Draft draft, OpenBoxes boxes, Turn.Command turn) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Texts reading = text -> read(draft.meeting, text);
        var ruling =
                MeetingRules.decide(
                        draft.meeting,
                        turn.command(),
                        new Actor(turn.person()),
                        reading,
                        boxes,
                        now);
        var answer =
                switch (ruling) {
                    case Ruling.Accepted(var events, var made) -> {
                        note(draft, turn.person(), events, now);
                        putIn(boxes, draft.meeting, turn.command());
                        yield Frames.done(turn.id(), made);
                    }
                    case Ruling.Refused(var reason) ->
                            Frames.refused(turn.id(), Problem.of(reason));
                };
        var after = ruling instanceof Ruling.Accepted ? version + draft.events.size() : null;
        draft.answers.add(new RecordedAnswer(turn.person(), turn.id(), answer, after, now));
    }

    /// The ballot of a voter who has just been marked. It stands in no event and no answer.
    private static void putIn(OpenBoxes boxes, Meeting drafted, MeetingCommand command) {
        if (!(command instanceof BallotCommand.CastBallot cast)) return;
        var vote = drafted.deciding().vote(cast.vote());
        boxes.put(vote, vote.paper(cast));
    }

    /// A text as it stands; one that a command of the same run has just begun is not among the stored ones yet.
    private Texts.Reading read(Meeting drafted, TextId text) {
        if (TextRules.begun(meeting, text).isEmpty()) {
            var begun = TextRules.begun(drafted, text);
            if (begun.isPresent()) return new Texts.Reading(0, begun.get());
        }
        var at = texts.at(text);
        return new Texts.Reading(at.version(), at.document());
    }

    /// All that a command comes to or, if a fault of ours shows halfway, nothing of it.
    private static void note(
            Draft draft, PersonId person, List<MeetingEvent> events, java.time.Instant now) {
        var after = draft.meeting;
        var stored = new ArrayList<StoredEvent>();
        for (var event : events) {
            after = after.evolve(event);
            stored.add(
                    new StoredEvent(EventJson.kindOf(event), EventJson.write(event), person, now));
        }
        draft.meeting = after;
        draft.events.addAll(stored);
    }

    private void commit(Draft draft) {
        version += draft.events.size();
        draft.answers.forEach(this::remember);
        if (draft.events.isEmpty()) return;
        var before = meeting;
        meeting = draft.meeting;
        audiences.tell(meeting);
        ear.changed(this, before);
    }

    private void remember(RecordedAnswer answer) {
        answers.put(new AnswerKey(answer.person(), answer.command()), answer.answer());
        if (answers.size() > ANSWERS_KEPT) answers.remove(answers.keySet().iterator().next());
    }

    /// Nothing was stored, or nobody knows. What had been answered before is remembered; the run is put back, and taken
    /// again after a look at what the store has now.
    private Future<Void> undecided(Throwable failure, List<Turn.Command> run) {
        if (failure instanceof AnsweredAlready before) before.answers().forEach(this::remember);
        for (var turn : run.reversed()) waiting.addFirst(turn);
        run.clear();
        if (failure instanceof AnsweredAlready || failure instanceof VersionConflict) {
            outdated = true;
            return Future.succeededFuture();
        }
        return Future.failedFuture(failure);
    }

    private void answer(List<Turn.Command> run) {
        for (var turn : run) {
            var answer = answers.get(turn.key());
            if (answer == null) throw new IllegalStateException("a decided command has no answer");
            reply(turn, answer);
        }
    }

    /// Whoever waits for an answer and stumbles over it harms nobody else.
    private static void reply(Turn turn, String answer) {
        try {
            turn.answer().tryComplete(answer);
        } catch (RuntimeException bug) {
            LOG.error("an answer could not be given", bug);
        }
    }

    private Future<Void> write(List<Turn.Steps> run) {
        var allowed = new ArrayList<Turn.Steps>();
        for (var turn : run) {
            var refusal = TextRules.mayWrite(meeting, turn.push().person(), turn.text());
            if (refusal.isEmpty()) {
                allowed.add(turn);
            } else {
                reply(turn, Frames.refused(turn.id(), Problem.of(refusal.get())));
            }
        }
        if (allowed.isEmpty()) return Future.succeededFuture();
        return texts.offer(allowed.stream().map(Turn.Steps::push).toList())
                .compose(offered -> {
                    written(allowed, offered);
                    return Future.<Void>succeededFuture();
                })
                .recover(failure -> {
                    for (var turn : allowed.reversed()) waiting.addFirst(turn);
                    if (!(failure instanceof RunningTexts.Overtaken)) {
                        return Future.<Void>failedFuture(failure);
                    }
                    outdated = true;
                    return Future.succeededFuture();
                });
    }

    private void written(List<Turn.Steps> turns, List<RunningTexts.Offered> offered) {
        var changes = new ArrayList<Change>();
        for (var answer : offered) {
            if (answer instanceof RunningTexts.Offered.Stored(var change)) changes.add(change);
        }
        if (!changes.isEmpty()) audiences.tell(changes);
        for (var i = 0; i < turns.size(); i++) {
            var turn = turns.get(i);
            reply(
                    turn,
                    switch (offered.get(i)) {
                        case RunningTexts.Offered.Stored(var change) ->
                                Frames.taken(turn.id(), change.version());
                        case RunningTexts.Offered.Already(var after) ->
                                Frames.taken(turn.id(), after);
                        case RunningTexts.Offered.Behind(var now) -> Frames.behind(turn.id(), now);
                        case RunningTexts.Offered.Broken(var index, var reason) ->
                                Frames.broken(turn.id(), Problem.brokenText(index, reason));
                    });
        }
    }

    /// Somebody's name has become known, or is another.
    void renamed() {
        audiences.renamed(meeting);
    }

    public String nameOf(PersonId person) {
        return names.of(person).orElse("–");
    }

    /// Whether this person takes part at all.
    public boolean knows(PersonId person) {
        return meeting.seat(person).isPresent();
    }
}
