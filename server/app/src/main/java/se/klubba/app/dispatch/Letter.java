package se.klubba.app.dispatch;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;

/// One letter to one address.
///
/// @param id the same if it is sent again: it is in the letter's head, so that a mail server sees that it has it already
public record Letter(
        String id, String to, String subject, String text, Optional<Enclosure> enclosure) {

    /// @param name of the file, as the recipient sees it
    public record Enclosure(String name, String mediaType, Buffer content) {}
}
