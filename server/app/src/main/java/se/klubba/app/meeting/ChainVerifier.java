package se.klubba.app.meeting;

import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import se.klubba.app.meeting.EventStore.LogDamaged;
import se.klubba.app.meeting.EventStore.Versioned;
import se.klubba.app.meeting.HashChain.Link;
import se.klubba.domain.id.MeetingId;

/// Walks a log from its first fact and makes each link anew.
///
/// Finds a fact that was changed, taken out, put in or moved. A log that was cut off at its end is found only where an
/// answer to a command still speaks of a later version; against somebody who cuts both, or who makes all later links
/// anew, only a head that was noted elsewhere helps, which is why every verdict tells it.
public final class ChainVerifier {

    /// What a walk came to.
    public sealed interface Verdict {

        MeetingId meeting();

        /// @param version of the last fact
        /// @param head its link, to be compared with one noted earlier
        record Whole(MeetingId meeting, long version, Link head) implements Verdict {}

        /// @param version of the first fact that is not right
        record Broken(MeetingId meeting, long version, String what) implements Verdict {}
    }

    private final EventStore store;

    public ChainVerifier(EventStore store) {
        this.store = store;
    }

    /// One after the other, in the order of their ids.
    public Future<List<Verdict>> verifyAll() {
        return store.meetings()
                .compose(meetings -> {
                    Future<List<Verdict>> verdicts = Future.succeededFuture(new ArrayList<>());
                    for (var meeting : meetings) {
                        verdicts = verdicts.compose(sofar -> add(sofar, meeting));
                    }
                    return verdicts;
                });
    }

    private Future<List<Verdict>> add(List<Verdict> soFar, MeetingId meeting) {
        return verify(meeting)
                .map(verdict -> {
                    soFar.add(verdict);
                    return soFar;
                });
    }

    public Future<Verdict> verify(MeetingId meeting) {
        // The answers first: what is appended meanwhile may make the log longer than they say,
        // never shorter.
        return store.answeredUpTo(meeting)
                .compose(
                        answered -> store.read(meeting, 0).map(log -> walk(meeting, log, answered)))
                .recover(failure ->
                        failure instanceof LogDamaged damage
                                ? Future.succeededFuture(
                                        new Verdict.Broken(
                                                meeting, damage.version(), "the fact is missing"))
                                : Future.failedFuture(failure));
    }

    private static Verdict walk(MeetingId meeting, List<Versioned> log, long answered) {
        var link = Link.FIRST;
        for (var fact : log) {
            link = HashChain.link(link, meeting, fact.version(), fact.event());
            if (!link.equals(fact.hash())) {
                return new Verdict.Broken(
                        meeting,
                        fact.version(),
                        "the fact is not the one that was written, or not in its place");
            }
        }
        if (answered > log.size()) {
            return new Verdict.Broken(
                    meeting,
                    log.size() + 1,
                    "the log ends, but a command was answered with version " + answered);
        }
        return new Verdict.Whole(meeting, log.size(), link);
    }
}
