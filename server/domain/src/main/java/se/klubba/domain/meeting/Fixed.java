package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ITEM_ADJUSTED;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;
import se.klubba.domain.id.ItemId;

/// What nothing can change any more: a document that is frozen or done, and a paragraph that was adjusted at the meeting
/// (ADJ-2, ADJ-4, ADJ-6). Asked last, so that whoever may not do a thing in any case hears of that.
final class Fixed {

    private Fixed() {}

    static Ruling unless(Meeting meeting, MeetingCommand command, Ruling ruling) {
        if (meeting.life().cancelled()) return cancelled(ruling);
        // a page that was signed by hand comes when the document is fixed
        if (command instanceof AdjustmentCommand || command instanceof PaperCommand.Internal) {
            return ruling;
        }
        if (!(ruling instanceof Ruling.Accepted(var events, _)) || events.isEmpty()) return ruling;
        var document = meeting.adjustment().fixed();
        if (document.isPresent()) return refuse(document.get());
        if (meeting.adjustment().atOnce().isEmpty() || staysOpen(command)) return ruling;
        return about(meeting, command)
                        .filter(meeting.adjustment().atOnce()::containsKey)
                        .isPresent()
                ? refuse(ITEM_ADJUSTED)
                : ruling;
    }

    /// Nothing happens in a meeting that was called off.
    private static Ruling cancelled(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Accepted(var events, _) when events.isEmpty() -> ruling;
            case Ruling.Refused(var why) when why.kind() == Refusal.Kind.FORBIDDEN -> ruling;
            case Ruling.Refused(var why) when why.kind() == Refusal.Kind.UNKNOWN -> ruling;
            case Ruling.Accepted _, Ruling.Refused _ -> refuse(Refusal.MEETING_CANCELLED);
        };
    }

    private static Optional<ItemId> about(Meeting meeting, MeetingCommand command) {
        return Named.item(command)
                .or(() ->
                        Named.part(command)
                                .flatMap(part ->
                                        meeting.adjustment().atOnce().keySet().stream()
                                                .filter(item -> Shut.isPart(part, item))
                                                .findFirst()));
    }

    /// What the locked words do not hold. And a reservation, which the law allows until the meeting is closed (KL 4:27).
    private static boolean staysOpen(MeetingCommand command) {
        return command instanceof DissentCommand.Reserve
                || command instanceof DecidingCommand.MarkAssignment
                || command instanceof DecidingCommand.RemoveAssignment
                || command instanceof AgendaCommand.SetItemAccess
                || command instanceof AgendaCommand.SetPlannedMinutes
                || command instanceof AttendanceCommand;
    }
}
