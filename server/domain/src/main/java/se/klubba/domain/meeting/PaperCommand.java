package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// Attachments. A file is named by the SHA-256 of what has been uploaded to the meeting.
public sealed interface PaperCommand extends MeetingCommand {

    /// Commands that no page can send: the server does, when what they tell has happened.
    sealed interface Internal extends PaperCommand {}

    record Attach(ItemId item, String title, Optional<Boolean> separately, Optional<String> file)
            implements PaperCommand {}

    record Detach(AttachmentId attachment) implements PaperCommand {}

    record RenameAttachment(AttachmentId attachment, String title) implements PaperCommand {}

    /// @param before another attachment of the same item; absent: last of the item's
    record MoveAttachment(AttachmentId attachment, Optional<AttachmentId> before)
            implements PaperCommand {}

    /// What there is of it here.
    ///
    /// @param file absent: none
    /// @param separately sent on its own; with a file here it is not
    record SetAttachmentFile(
            AttachmentId attachment, Optional<String> file, Optional<Boolean> separately)
            implements PaperCommand {}

    /// A file has been uploaded, looked through and stored.
    record ReceiveFile(PaperFile file) implements Internal {}
}
