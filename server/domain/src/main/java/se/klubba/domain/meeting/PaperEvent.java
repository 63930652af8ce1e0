package se.klubba.domain.meeting;

import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// What is attached to the document. Numbers are not stored: they follow the order of the items (BIL-1).
public sealed interface PaperEvent extends MeetingEvent {

    /// @param separately sent on its own, without a file here
    record Attached(AttachmentId attachment, ItemId item, String title, boolean separately)
            implements PaperEvent {}

    record Detached(AttachmentId attachment) implements PaperEvent {}
}
