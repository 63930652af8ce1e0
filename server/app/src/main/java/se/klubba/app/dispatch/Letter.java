package se.klubba.app.dispatch;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/// One letter to one address.
///
/// @param html the same words as a page; absent: text alone
/// @param id the same if it is sent again: it is in the letter's head, so that a mail server sees that it has it already
public record Letter(
        String id,
        String to,
        String subject,
        String text,
        Optional<String> html,
        Optional<Enclosure> enclosure,
        Optional<Invitation> invitation) {

    /// A calendar entry that mail programs offer to take over.
    ///
    /// @param method of iTIP: `REQUEST` or `CANCEL`
    public record Invitation(String method, String calendar) {}

    /// @param name of the file, as the recipient sees it
    public record Enclosure(String name, String mediaType, Buffer content) {}
}
