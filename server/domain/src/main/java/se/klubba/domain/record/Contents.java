package se.klubba.domain.record;

import java.util.List;
import java.util.Optional;

/// The table of contents and the list of attachments. The entries of the former are the numbered sections themselves.
///
/// @param heading      over the contents; absent where the document has none (notes)
/// @param attachmentsHeading over the list of attachments, which is left out when there are none
/// @param attachments  in the order of their numbers
public record Contents(
        Optional<String> heading, String attachmentsHeading, List<Attachment> attachments) {

    /// Where references to attachments lead.
    public static final String ATTACHMENTS_ANCHOR = "bilagor";

    public Contents {
        attachments = List.copyOf(attachments);
    }

    /// @param number  1..n in the order of the §§ that they belong to (BIL-1)
    /// @param separately sent by itself, so that the list says so
    /// @param section the one it belongs to, "§ 50"
    public record Attachment(
            int number, String title, boolean separately, Optional<Inline.Reference> section) {}
}
