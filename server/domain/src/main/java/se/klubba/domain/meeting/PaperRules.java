package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ATTACHMENT;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_FILE;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;
import se.klubba.domain.id.AttachmentId;

/// Attachments. Also before and after the meeting, until the document is finished (BIL-1).
final class PaperRules {

    private PaperRules() {}

    static Ruling decide(Meeting meeting, PaperCommand command, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        // a page that was signed by hand is received when the document is finished
        if (command instanceof PaperCommand.ReceiveFile(var file)) {
            return accept(new PaperEvent.FileReceived(file));
        }
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        return switch (command) {
            case PaperCommand.Attach c -> attach(meeting, c);
            case PaperCommand.Detach c ->
                    known(meeting, c.attachment())
                            ? accept(new PaperEvent.Detached(c.attachment()))
                            : refuse(UNKNOWN_ATTACHMENT);
            case PaperCommand.RenameAttachment c -> rename(meeting, c);
            case PaperCommand.MoveAttachment c -> move(meeting, c);
            case PaperCommand.SetAttachmentFile c -> setFile(meeting, c);
            case PaperCommand.ReceiveFile c -> accept(new PaperEvent.FileReceived(c.file()));
        };
    }

    private static Ruling attach(Meeting meeting, PaperCommand.Attach c) {
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        var wrong = wrongTitle(c.title());
        if (wrong.isPresent()) return refuse(wrong.get());
        if (unknown(meeting, c.file())) return refuse(UNKNOWN_FILE);
        var id = meeting.papers().newAttachment(c.item());
        var separately = c.file().isEmpty() && c.separately().orElse(false);
        return made(
                "attachment",
                id,
                new PaperEvent.Attached(id, c.item(), c.title().strip(), separately, c.file()));
    }

    private static Ruling rename(Meeting meeting, PaperCommand.RenameAttachment c) {
        if (!known(meeting, c.attachment())) return refuse(UNKNOWN_ATTACHMENT);
        var wrong = wrongTitle(c.title());
        if (wrong.isPresent()) return refuse(wrong.get());
        return accept(new PaperEvent.AttachmentRenamed(c.attachment(), c.title().strip()));
    }

    private static Ruling move(Meeting meeting, PaperCommand.MoveAttachment c) {
        var moved = meeting.papers().find(c.attachment());
        if (moved.isEmpty()) return refuse(UNKNOWN_ATTACHMENT);
        var item = moved.get().item();
        var before = c.before().flatMap(meeting.papers()::find);
        if (c.before().isPresent() && before.filter(other -> other.item().equals(item)).isEmpty()) {
            return refuse(UNKNOWN_ATTACHMENT);
        }
        return c.before().equals(Optional.of(c.attachment()))
                ? accept()
                : accept(new PaperEvent.AttachmentMoved(c.attachment(), c.before()));
    }

    private static Ruling setFile(Meeting meeting, PaperCommand.SetAttachmentFile c) {
        if (!known(meeting, c.attachment())) return refuse(UNKNOWN_ATTACHMENT);
        if (unknown(meeting, c.file())) return refuse(UNKNOWN_FILE);
        var separately = c.file().isEmpty() && c.separately().orElse(false);
        return accept(new PaperEvent.AttachmentFileSet(c.attachment(), c.file(), separately));
    }

    private static boolean known(Meeting meeting, AttachmentId attachment) {
        return meeting.papers().attachments().containsKey(attachment);
    }

    private static boolean unknown(Meeting meeting, Optional<String> file) {
        return file.filter(hash -> !meeting.papers().files().containsKey(hash)).isPresent();
    }

    private static Optional<Refusal> wrongTitle(String title) {
        if (MeetingRules.blank(title)) return Optional.of(TEXT_EMPTY);
        return title.length() > MeetingRules.LONGEST_LINE
                ? Optional.of(TEXT_TOO_LONG)
                : Optional.empty();
    }
}
