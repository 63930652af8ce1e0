package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// An attachment of the document, tied to an item.
///
/// @param separately sent on its own, so that there is no file here
public record Attachment(
        AttachmentId id, ItemId item, String title, boolean separately, Optional<PaperFile> file) {

    Attachment titled(String title) {
        return new Attachment(id, item, title, separately, file);
    }

    Attachment with(Optional<PaperFile> file, boolean separately) {
        return new Attachment(id, item, title, separately, file);
    }
}
