package se.klubba.app.meeting;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The logs of all meetings: for each an append-only list of facts, numbered from 1 without gaps, and beside it what the
/// commands were answered that made them; and the boxes of secret votes, of which nothing stands in the log. Knows strings
/// and sealed bytes only; what they mean is their reader's affair.
///
/// What a completed future says is durable. A future that failed otherwise than with one of the exceptions named here
/// leaves open whether the facts were stored: read the log before going on.
public interface EventStore {

    /// Stores the events as versions `expectedVersion + 1` and on, and the answers with them: all or nothing. Answers
    /// may come without events, since a refusal is an answer too; then no version is looked at.
    ///
    /// @param expectedVersion of the last fact that the writer has seen, 0 for none
    /// @return the version after; fails with [VersionConflict] if the log has grown, or is not that long yet, and with
    ///     [AnsweredAlready] if one of the commands has an answer — nothing is stored then. Which of the two, where both
    ///     hold, is not said.
    default Future<Appended> append(
            MeetingId meeting,
            long expectedVersion,
            List<StoredEvent> events,
            List<RecordedAnswer> answers) {
        return append(meeting, expectedVersion, events, answers, List.of());
    }

    /// The same, and boxes with them: all or nothing. Boxes come with events only, so that of two writers who have opened
    /// the same box one is refused.
    Future<Appended> append(
            MeetingId meeting,
            long expectedVersion,
            List<StoredEvent> events,
            List<RecordedAnswer> answers,
            List<Box> boxes);

    /// The box of a secret vote as it was last stored; absent if there is none.
    Future<Optional<byte[]>> box(MeetingId meeting, String vote);

    /// All facts after a version, in order.
    ///
    /// @return fails with [LogDamaged] if one is missing in between
    Future<List<Versioned>> read(MeetingId meeting, long afterVersion);

    /// What this person's command was answered, if it was.
    Future<Optional<RecordedAnswer>> answer(MeetingId meeting, PersonId person, String command);

    /// Every meeting that has a log, in the order of their ids.
    Future<List<MeetingId>> meetings();

    /// The highest version that an answer speaks of, 0 for none: the log has to reach at least that far.
    Future<Long> answeredUpTo(MeetingId meeting);

    /// Hears of appends by any node, this one included, on any thread, possibly late, doubled or out of order.
    ///
    /// @return completes once listening, with the way to stop
    Future<Runnable> listen(Consumer<News> ear);

    /// A fact as it is kept.
    ///
    /// @param kind stable name of the kind of event
    /// @param json the exact text that is kept and hashed
    /// @param actor who caused it; null for what nobody did, such as a pause that ran out
    /// @param at kept to the microsecond
    record StoredEvent(String kind, String json, @Nullable PersonId actor, Instant at) {
        public StoredEvent {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// A fact in its place.
    ///
    /// @param hash of this fact and all before it, see [HashChain]
    record Versioned(long version, StoredEvent event, HashChain.Link hash) {}

    /// What a command was answered.
    ///
    /// @param command the id that its sender gave it; one answer for each meeting, person and id
    /// @param answer the text that goes back, the same each time
    /// @param version of the meeting after it; null where it was refused
    record RecordedAnswer(
            PersonId person, String command, String answer, @Nullable Long version, Instant at) {
        public RecordedAnswer {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// The box of a secret vote.
    ///
    /// @param sealed takes the place of what was stored; null: the box is taken away
    @SuppressWarnings("ArrayRecordComponent") // bytes that nobody compares
    record Box(String vote, byte @Nullable [] sealed) {}

    /// @param version of the last fact of the log now
    record Appended(long version) {}

    /// A hint that something is to be read. The log is the truth; hints may be lost.
    sealed interface News {

        /// The log of this meeting has reached this version.
        record Grown(MeetingId meeting, long version) implements News {}

        /// There was a cut, so any log may have grown.
        record Missed() implements News {}
    }

    /// Somebody else has appended since the writer looked, or the writer knows more than the log.
    final class VersionConflict extends RuntimeException {
        private static final long serialVersionUID = 1;

        VersionConflict(MeetingId meeting, long expected) {
            super("the log of meeting " + meeting + " does not end at version " + expected);
        }
    }

    /// Some of the commands had been answered before.
    final class AnsweredAlready extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient List<RecordedAnswer> answers;

        AnsweredAlready(MeetingId meeting, List<RecordedAnswer> answers) {
            super("commands of meeting " + meeting + " answered before: " + answers.size());
            this.answers = List.copyOf(answers);
        }

        /// The answers as they were given the first time, at least one.
        public List<RecordedAnswer> answers() {
            return answers;
        }
    }

    /// The log is not what was once written.
    final class LogDamaged extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long version;

        LogDamaged(MeetingId meeting, long version, String what) {
            super(
                    "the log of meeting "
                            + meeting
                            + " is damaged at version "
                            + version
                            + ": "
                            + what);
            this.version = version;
        }

        /// The first one that is not right.
        public long version() {
            return version;
        }
    }
}
