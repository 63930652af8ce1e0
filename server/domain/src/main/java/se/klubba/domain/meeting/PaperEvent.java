package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// What is attached to the document. Numbers are not stored: they follow the order of the items (BIL-1).
public sealed interface PaperEvent extends MeetingEvent {

    /// @param separately sent on its own, without a file here
    /// @param file the hash of one that has been received
    record Attached(
            AttachmentId attachment,
            ItemId item,
            String title,
            boolean separately,
            Optional<String> file)
            implements PaperEvent {}

    record Detached(AttachmentId attachment) implements PaperEvent {}

    record AttachmentRenamed(AttachmentId attachment, String title) implements PaperEvent {}

    record AttachmentMoved(AttachmentId attachment, Optional<AttachmentId> before)
            implements PaperEvent {}

    record AttachmentFileSet(AttachmentId attachment, Optional<String> file, boolean separately)
            implements PaperEvent {}

    /// A file may be attached from now on. Seen by nobody before it is.
    record FileReceived(PaperFile file) implements PaperEvent {}
}
