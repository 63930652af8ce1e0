package se.klubba.app.minutes;

import io.vertx.sqlclient.Tuple;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import se.klubba.app.minutes.MinutesStore.Batch;
import se.klubba.app.minutes.MinutesStore.StoredStep;
import se.klubba.domain.id.MeetingId;

/// Steps in columns, as one statement takes them.
final class StepColumns {

    static final String BETWEEN = "\u001f";

    private StepColumns() {}

    /// The document's version when this is stored.
    static long endOf(Batch batch) {
        return batch.expectedVersion() + batch.steps().size();
    }

    /// What other nodes are told. Taken apart at [#BETWEEN], which is in no id.
    static String hint(MeetingId meeting, Batch batch) {
        return endOf(batch) + BETWEEN + meeting + BETWEEN + batch.document();
    }

    /// In the order of the statement in [PgMinutesStore]; last the channel and the texts of the hints to other
    /// nodes, and whether to send them.
    static Tuple of(MeetingId meeting, List<Batch> batches, String channel, boolean notify) {
        var steps = batches.stream().flatMap(batch -> batch.steps().stream()).toList();
        return Tuple.of(meeting.value())
                .addArrayOfString(
                        batches.stream()
                                .flatMap(b -> b.steps().stream().map(_ -> b.document()))
                                .toArray(String[]::new))
                .addArrayOfLong(
                        batches.stream().flatMap(StepColumns::versions).toArray(Long[]::new))
                .addArrayOfString(texts(steps, StoredStep::step))
                .addArrayOfString(texts(steps, StoredStep::client))
                .addArrayOfString(texts(steps, step -> step.person().value()))
                .addArrayOfOffsetDateTime(
                        steps.stream()
                                .map(step -> step.at().atOffset(ZoneOffset.UTC))
                                .toArray(OffsetDateTime[]::new))
                .addString(channel)
                .addArrayOfString(texts(batches, b -> hint(meeting, b)))
                .addBoolean(notify);
    }

    private static Stream<Long> versions(Batch batch) {
        return LongStream.rangeClosed(batch.expectedVersion() + 1, endOf(batch)).boxed();
    }

    private static <T> String[] texts(List<T> rows, Function<T, String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }
}
