package se.klubba.app.library;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import se.klubba.app.editions.Editions.Kind;
import se.klubba.app.meeting.MeetingRoom;
import se.klubba.app.meeting.Past;
import se.klubba.domain.meeting.AdjustmentEvent;
import se.klubba.domain.meeting.LifeEvent;
import se.klubba.domain.meeting.MeetingEvent;
import se.klubba.domain.record.CorrectionOfRecord;
import se.klubba.domain.record.MeetingRecord;

/// The document as it stood at each point of its life, made from the log.
public final class Versions {

    private final Past past;

    Versions(Past past) {
        this.past = past;
    }

    /// A point of the document's life.
    public sealed interface Point {
        record Now() implements Point {}

        record Kept(Kind kind, int number) implements Point {}

        /// @param name `now`, `closing`, `frozen:2`, `adjusted:2`, `finalised`
        static Optional<Point> named(String name) {
            if (name.equals("now")) return Optional.of(new Now());
            var colon = name.indexOf(':');
            var kind = Kind.named(colon < 0 ? name : name.substring(0, colon));
            var number = colon < 0 ? "1" : name.substring(colon + 1);
            if (!number.matches("[1-9][0-9]{0,5}")) return Optional.empty();
            return kind.map(found -> new Kept(found, Integer.parseInt(number)));
        }
    }

    /// Something that a document can be written from, on any thread.
    @FunctionalInterface
    interface Version {
        MeetingRecord record();
    }

    Future<Optional<Version>> of(MeetingRoom room, Point point) {
        return switch (point) {
            case Point.Now _ -> {
                var stands = AsItStands.of(room);
                yield Future.succeededFuture(Optional.of(stands::record));
            }
            case Point.Kept(var kind, var number) -> of(room, kind, number);
        };
    }

    /// @return absent if there has been none, or it cannot be made from the log
    Future<Optional<Version>> of(MeetingRoom room, Kind kind, int number) {
        return switch (kind) {
            case CLOSING ->
                    number == 1
                            ? upTo(room, event -> event instanceof LifeEvent.MeetingClosed)
                            : none();
            case FROZEN ->
                    upTo(
                                    room,
                                    event ->
                                            event instanceof AdjustmentEvent.DocumentFrozen e
                                                    && e.edition() == number)
                            .map(found -> found.map(Versions::fixed));
            case ADJUSTED ->
                    upTo(
                            room,
                            event ->
                                    event instanceof AdjustmentEvent.DocumentAdjusted e
                                            && e.edition() == number);
            case FINALISED ->
                    number == 1
                            ? upTo(room, event -> event instanceof LifeEvent.NotesFinalised)
                            : none();
            case CORRECTION -> correction(room, number);
            case SEALED, NOTICE, EXTRACT, ANNOUNCEMENT, WEB -> none();
        };
    }

    private static Version fixed(Version stood) {
        return () -> stood.record().as(MeetingRecord.Standing.FROZEN);
    }

    private Future<Optional<Version>> upTo(MeetingRoom room, Predicate<MeetingEvent> last) {
        return past.upTo(room.meeting().id(), last)
                .map(found -> found.map(stood -> AsItStands.of(stood, room::nameOf)::record));
    }

    private static Future<Optional<Version>> correction(MeetingRoom room, int number) {
        var meeting = room.meeting();
        var all = List.copyOf(meeting.adjustment().corrections().values());
        if (number < 1 || number > all.size()) return none();
        return Future.succeededFuture(
                Optional.of(() ->
                        CorrectionOfRecord.of(meeting, all.get(number - 1), number, room::nameOf)));
    }

    private static Future<Optional<Version>> none() {
        return Future.succeededFuture(Optional.empty());
    }
}
