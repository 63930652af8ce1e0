package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// Attachments.
public sealed interface PaperCommand extends MeetingCommand {

    record Attach(ItemId item, String title, Optional<Boolean> separately)
            implements PaperCommand {}

    record Detach(AttachmentId attachment) implements PaperCommand {}
}
