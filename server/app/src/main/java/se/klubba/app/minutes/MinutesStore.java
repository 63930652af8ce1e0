package se.klubba.app.minutes;

import io.vertx.core.Future;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// The running texts of all meetings: for each document its steps, numbered from 1 without gaps in the order in which
/// they were accepted, and now and then the whole text as of a version. Knows strings only.
///
/// What a completed future says is durable. A future that failed otherwise than with [StepsConflict] leaves open whether
/// the steps were stored: load the document before going on.
public interface MinutesStore {

    /// Stores the steps of one document as versions `expectedVersion + 1` and on.
    ///
    /// @return the version after; fails with [StepsConflict] if the document is not at the expected version
    default Future<Long> append(
            MeetingId meeting, String document, long expectedVersion, List<StoredStep> steps) {
        return append(meeting, List.of(new Batch(document, expectedVersion, steps)))
                .map(expectedVersion + steps.size());
    }

    /// Stores steps of several documents of a meeting: all or nothing.
    ///
    /// @param batches at most one a document
    /// @return fails with [StepsConflict], naming one of the documents that are not at the expected version
    Future<Void> append(MeetingId meeting, List<Batch> batches);

    /// The steps after a version, in order.
    Future<List<StoredStep>> read(MeetingId meeting, String document, long afterVersion);

    /// The newest snapshot and the steps after it. A document that has neither is empty and at version 0: that is no
    /// failure, and a failure is never an empty document.
    Future<Loaded> load(MeetingId meeting, String document);

    /// Keeps the whole text as of a version, in place of an older one; a newer one stays.
    Future<Void> saveSnapshot(
            MeetingId meeting, String document, long version, String content, Instant at);

    /// The documents of a meeting that have steps or a snapshot, in the order of their names.
    Future<List<String>> documents(MeetingId meeting);

    /// Hears of appends by any node, this one included, on any thread, possibly late, doubled or out of order.
    ///
    /// @return completes once listening, with the way to stop
    Future<Runnable> listen(Consumer<News> ear);

    /// A step as it is kept.
    ///
    /// @param step its text, as it was accepted
    /// @param client the editor that made it, which knows its own steps by this when they come back
    /// @param at kept to the microsecond
    record StoredStep(String step, String client, PersonId person, Instant at) {
        public StoredStep {
            at = at.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /// Steps for one document.
    ///
    /// @param expectedVersion of the document before them
    record Batch(String document, long expectedVersion, List<StoredStep> steps) {}

    /// A document as it is found.
    ///
    /// @param snapshotVersion of the snapshot, 0 for none
    /// @param snapshot the whole text as of that version
    record Loaded(long snapshotVersion, Optional<String> snapshot, List<StoredStep> stepsAfter) {

        public long version() {
            return snapshotVersion + stepsAfter.size();
        }
    }

    /// A hint that something is to be read. The steps are the truth; hints may be lost.
    sealed interface News {

        /// This document has reached this version.
        record Grown(MeetingId meeting, String document, long version) implements News {}

        /// There was a cut, so any document may have grown.
        record Missed() implements News {}
    }

    /// Somebody else has appended since the writer looked, or the writer knows more than the store.
    final class StepsConflict extends RuntimeException {
        private static final long serialVersionUID = 1;

        StepsConflict(MeetingId meeting, String document, long expected) {
            super(
                    "document %s of meeting %s is not at version %d"
                            .formatted(document, meeting, expected));
        }
    }
}
