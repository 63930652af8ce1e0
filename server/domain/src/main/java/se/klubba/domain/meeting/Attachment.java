package se.klubba.domain.meeting;

import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// An attachment of the document, tied to an item.
public record Attachment(AttachmentId id, ItemId item, String title, boolean separately) {}
