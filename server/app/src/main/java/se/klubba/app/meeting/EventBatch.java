package se.klubba.app.meeting;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.klubba.app.meeting.EventStore.Box;
import se.klubba.app.meeting.EventStore.RecordedAnswer;
import se.klubba.app.meeting.EventStore.StoredEvent;
import se.klubba.app.meeting.HashChain.Link;
import se.klubba.domain.id.MeetingId;

/// What is to be stored at once, in columns, as one statement takes it.
///
/// @param links one for each event
record EventBatch(
        MeetingId meeting,
        long expected,
        List<StoredEvent> events,
        List<Link> links,
        List<RecordedAnswer> answers,
        List<Box> boxes) {

    /// The log's version when this is stored.
    long version() {
        return expected + events.size();
    }

    /// What other nodes are told.
    String hint() {
        return version() + " " + meeting.value();
    }

    /// In the order of the statement in [PgEventStore]; then the channel and the text of the hint to other nodes, and
    /// whether to send it; last the boxes kept and those taken away.
    Tuple parameters(String channel, boolean notify) {
        int count = events.size();
        var versions = new Long[count];
        var hashes = new Buffer[count];
        for (int i = 0; i < count; i++) {
            versions[i] = expected + i + 1;
            hashes[i] = Buffer.buffer(links.get(i).bytes());
        }
        return Tuple.of(meeting.value())
                .addArrayOfLong(versions)
                .addArrayOfString(texts(events, StoredEvent::kind))
                .addArrayOfString(texts(events, StoredEvent::json))
                .addArrayOfString(texts(events, EventBatch::actor))
                .addArrayOfOffsetDateTime(times(events, StoredEvent::at))
                .addArrayOfBuffer(hashes)
                .addArrayOfString(texts(answers, x -> x.person().value()))
                .addArrayOfString(texts(answers, RecordedAnswer::command))
                .addArrayOfString(texts(answers, RecordedAnswer::answer))
                .addArrayOfLong(answers.stream().map(RecordedAnswer::version).toArray(Long[]::new))
                .addArrayOfOffsetDateTime(times(answers, RecordedAnswer::at))
                .addString(channel)
                .addString(hint())
                .addBoolean(notify)
                .addArrayOfString(texts(kept(), Box::vote))
                .addArrayOfBuffer(
                        kept().stream()
                                .map(box -> Buffer.buffer(Objects.requireNonNull(box.sealed())))
                                .toArray(Buffer[]::new))
                .addArrayOfString(
                        boxes.stream()
                                .filter(box -> box.sealed() == null)
                                .map(Box::vote)
                                .toArray(String[]::new));
    }

    private List<Box> kept() {
        return boxes.stream().filter(box -> box.sealed() != null).toList();
    }

    private static @Nullable String actor(StoredEvent event) {
        return event.actor() == null ? null : event.actor().value();
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> column) {
        return rows.stream().map(column).toArray(String[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> rows, Function<T, Instant> column) {
        return rows.stream()
                .map(row -> column.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }
}
