package se.klubba.app.meeting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.klubba.domain.audience.Audience;
import se.klubba.domain.audience.MergePatch;
import se.klubba.domain.audience.Projection;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;

/// What one audience has been told: its view, the frames lately sent, and what waits to be sent. Frames are numbered here, so
/// an audience's numbers tell nothing of what it may not see, and an empty patch is never a frame (the laws *Follow* and
/// *Silence*).
final class Channel {

    /// Enough to bridge a lost line of some minutes of typing; beyond that a snapshot is shorter.
    private static final int FRAMES_KEPT = 512;

    private static final long CHARACTERS_KEPT = 1_000_000;

    /// From here on an audience is told running text at most four times a second.
    private static final int MANY = 1000;

    private static final long MANY_PAUSE_NANOS = 250_000_000L;

    private final Audience audience;
    private final String epoch;
    private final Function<TextId, Authority> texts;
    private final Executor turnsEnd;

    private Projection.Seen seen;
    private Map<String, Object> view;
    private Set<TextId> readable;

    /// The number of the state in `view`, and of the state that the sockets have been sent.
    private long seq = 1;

    private long sent = 1;

    /// The view that the sockets have been sent, and what takes it to the one that is now.
    private Map<String, Object> told;

    private Map<String, Object> waitingPatch = new LinkedHashMap<>();
    private final Map<String, Object> waitingTexts = new LinkedHashMap<>();

    private final Deque<Sent> recent = new ArrayDeque<>();
    private long charactersKept;
    private @Nullable String snapshot;

    private final Set<Seated> pages = new LinkedHashSet<>();
    private List<Runnable> afterwards = new ArrayList<>();
    private long quietUntil;

    /// A frame as it went out.
    private record Sent(long from, long seq, String frame) {}

    /// @param turnsEnd runs what it is given once this turn of the event loop is over
    Channel(
            Audience audience,
            String epoch,
            Function<TextId, Authority> texts,
            Executor turnsEnd,
            Projection.Seen seen,
            Set<TextId> readable) {
        this.audience = audience;
        this.epoch = epoch;
        this.texts = texts;
        this.turnsEnd = turnsEnd;
        this.seen = seen;
        this.view = seen.view();
        this.told = seen.view();
        this.readable = readable;
    }

    Audience audience() {
        return audience;
    }

    /// The view as it is now, and what it was made from.
    Projection.Seen seen() {
        return seen;
    }

    /// The meeting has changed: what is new for this audience waits to be sent.
    void see(Projection.Seen now, Set<TextId> nowReadable) {
        var after = now.view();
        var patch = MergePatch.between(view, after);
        var gone = readable.stream().filter(text -> !nowReadable.contains(text)).toList();
        var come = nowReadable.stream().filter(text -> !readable.contains(text)).toList();
        seen = now;
        view = after;
        readable = nowReadable;
        if (patch.isEmpty() && gone.isEmpty() && come.isEmpty()) return;
        // two patches cannot be joined (removed and set anew is not set), so what gathers is
        // compared as a whole
        waitingPatch = waits() ? MergePatch.between(told, after) : patch;
        gone.forEach(text -> waitingTexts.put(text.toString(), null));
        come.forEach(text -> waitingTexts.put(text.toString(), Frames.whole(texts.apply(text))));
        moved();
    }

    /// A text has taken steps.
    void see(TextId text, Change change) {
        if (!readable.contains(text)) return;
        switch (waitingTexts.get(change.text())) {
            case Change before -> waitingTexts.put(change.text(), Frames.join(before, change));
            case null -> waitingTexts.put(change.text(), change);
            default -> waitingTexts.put(change.text(), Frames.whole(texts.apply(text)));
        }
        moved();
    }

    private void moved() {
        seq++;
        snapshot = null;
    }

    void enter(Seated page) {
        pages.add(page);
    }

    void leave(Seated page) {
        pages.remove(page);
    }

    boolean waits() {
        return seq > sent;
    }

    /// Runs once all that waits now has been sent: at once if nothing does. So whoever asked sees first and is answered
    /// then.
    void afterTold(Runnable answer) {
        if (waits()) {
            afterwards.add(answer);
        } else {
            answer.run();
        }
    }

    /// When the next frame may go, by `System.nanoTime`.
    long quietUntil() {
        return quietUntil;
    }

    /// Writes what waits to every page as one frame. Writing takes at most about a third of the time, since what comes
    /// meanwhile gathers; running text alone goes to a large audience at most four times a second.
    void flush() {
        if (!waits()) return;
        var started = System.nanoTime();
        var textOnly = waitingPatch.isEmpty();
        var frame = take();
        for (var page : pages) page.tell(frame);
        var shortest = textOnly && pages.size() >= MANY ? MANY_PAUSE_NANOS : 0;
        rest(System.nanoTime() - started, shortest);
        // sockets are flushed at the end of the turn: only then is it known what the writing took
        turnsEnd.execute(() -> rest(System.nanoTime() - started, shortest));
        var due = afterwards;
        afterwards = new ArrayList<>();
        due.forEach(Runnable::run);
    }

    private void rest(long writing, long shortest) {
        quietUntil = System.nanoTime() + Math.max(2 * writing, shortest);
    }

    /// All that waits, as one frame.
    private String take() {
        var written = new LinkedHashMap<String, Object>();
        waitingTexts.forEach((text, what) ->
                written.put(text, what instanceof Change c ? Frames.steps(c) : what));
        var frame = Frames.frame(epoch, sent, seq, waitingPatch, written);
        keep(new Sent(sent, seq, frame));
        sent = seq;
        told = view;
        waitingPatch = new LinkedHashMap<>();
        waitingTexts.clear();
        return frame;
    }

    private void keep(Sent frame) {
        recent.addLast(frame);
        charactersKept += frame.frame().length();
        while (recent.size() > FRAMES_KEPT || charactersKept > CHARACTERS_KEPT) {
            charactersKept -= recent.removeFirst().frame().length();
        }
    }

    /// The whole state as one frame; written once for all who come before the next change. View and number are read in
    /// one moment.
    String snapshot() {
        if (snapshot != null) return snapshot;
        var whole = new LinkedHashMap<String, Object>();
        for (var text : readable) whole.put(text.toString(), Frames.whole(texts.apply(text)));
        snapshot = Frames.frame(epoch, 0, seq, view, whole);
        return snapshot;
    }

    /// The frames that somebody who has come to state `known` of `knownEpoch` lacks; absent if only a snapshot will do.
    Optional<List<String>> since(@Nullable String knownEpoch, long known) {
        if (!epoch.equals(knownEpoch) || known > sent) return Optional.empty();
        if (known == sent) return Optional.of(List.of());
        var missed = recent.stream().filter(frame -> frame.seq() > known).toList();
        var whole = !missed.isEmpty() && missed.getFirst().from() == known;
        return whole ? Optional.of(missed.stream().map(Sent::frame).toList()) : Optional.empty();
    }

    /// What a reader over HTTP gets.
    Map<String, Object> asRead() {
        var all = new LinkedHashMap<String, Object>();
        all.put("epoch", epoch);
        all.put("seq", seq);
        all.put("view", view);
        var whole = new LinkedHashMap<String, Object>();
        for (var text : readable) whole.put(text.toString(), Frames.whole(texts.apply(text)));
        all.put("texts", whole);
        return all;
    }
}
