package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ATTACHMENT;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

/// Attachments. Also after the meeting, until the document is finished (BIL-1).
final class PaperRules {

    private PaperRules() {}

    static Ruling decide(Meeting meeting, PaperCommand command, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        return switch (command) {
            case PaperCommand.Attach c -> attach(meeting, c);
            case PaperCommand.Detach c ->
                    meeting.papers().attachments().containsKey(c.attachment())
                            ? accept(new PaperEvent.Detached(c.attachment()))
                            : refuse(UNKNOWN_ATTACHMENT);
        };
    }

    private static Ruling attach(Meeting meeting, PaperCommand.Attach c) {
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (MeetingRules.blank(c.title())) return refuse(TEXT_EMPTY);
        if (c.title().length() > MeetingRules.LONGEST_LINE) return refuse(TEXT_TOO_LONG);
        var id = meeting.papers().newAttachment(c.item());
        var separately = c.separately().orElse(false);
        return made(
                "attachment",
                id,
                new PaperEvent.Attached(id, c.item(), c.title().strip(), separately));
    }
}
