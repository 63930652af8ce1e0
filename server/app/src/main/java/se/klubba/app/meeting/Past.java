package se.klubba.app.meeting;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.klubba.app.meeting.EventStore.Versioned;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Node;

/// A meeting as it stood once, made anew from its log: facts up to one of them, and the texts as they were at that moment.
/// Nothing is kept for it, so no version of a document can be lost by forgetting to keep it.
public final class Past {

    private final Vertx vertx;
    private final EventStore events;
    private final Written written;

    /// The texts of a meeting as they were at a moment.
    @FunctionalInterface
    public interface Written {
        /// @param begun what a text begins with; absent if the meeting had no such text then
        Future<Map<String, Authority>> at(
                MeetingId meeting, Function<String, Optional<Node>> begun, Instant until);
    }

    /// @param texts every text that there was
    public record Stood(Meeting meeting, Map<TextId, Texts.Reading> texts, Instant at) {
        public Stood {
            texts = Map.copyOf(texts);
        }
    }

    public Past(Vertx vertx, EventStore events, Written written) {
        this.vertx = vertx;
        this.events = events;
        this.written = written;
    }

    /// Reads all of a log; it is folded on a thread of its own.
    ///
    /// @param last the fact up to which, itself included; the first that fits
    /// @return absent if there is no such fact
    public Future<Optional<Stood>> upTo(MeetingId meeting, Predicate<MeetingEvent> last) {
        return events.read(meeting, 0)
                .compose(log -> vertx.executeBlocking(() -> upTo(meeting, log, last), false))
                .map(Objects::requireNonNull)
                .compose(facts ->
                        facts.isEmpty()
                                ? Future.succeededFuture(Optional.empty())
                                : texts(facts.get()).map(Optional::of));
    }

    private record Facts(Meeting meeting, Instant at) {}

    private static Optional<Facts> upTo(
            MeetingId id, List<Versioned> log, Predicate<MeetingEvent> last) {
        Optional<Meeting> meeting = Optional.empty();
        for (var fact : log) {
            var event = EventJson.read(fact.event().kind(), fact.event().json());
            meeting =
                    meeting.map(before -> before.evolve(event))
                            .or(() -> Optional.of(Meeting.begin(id, event)));
            if (last.test(event)) return meeting.map(then -> new Facts(then, fact.event().at()));
        }
        return Optional.empty();
    }

    private Future<Stood> texts(Facts facts) {
        var meeting = facts.meeting();
        return written.at(
                        meeting.id(),
                        name -> TextId.parse(name).flatMap(text -> TextRules.begun(meeting, text)),
                        facts.at())
                .map(known -> {
                    var all = new HashMap<TextId, Texts.Reading>();
                    for (var text : TextRules.all(meeting)) {
                        var at = known.get(text.toString());
                        all.put(
                                text,
                                at == null
                                        ? new Texts.Reading(
                                                0, TextRules.begun(meeting, text).orElseThrow())
                                        : new Texts.Reading(at.version(), at.document()));
                    }
                    return new Stood(meeting, all, facts.at());
                });
    }
}
