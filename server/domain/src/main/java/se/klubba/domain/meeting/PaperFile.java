package se.klubba.domain.meeting;

import java.util.Optional;

/// A file that has been uploaded to the meeting and looked through. Its content lies elsewhere, under its hash.
///
/// @param sha256 64 hexadecimal digits
/// @param mediaType what it is, by its content
/// @param size in bytes
/// @param name as whoever uploaded it had it, with the ending of its kind
/// @param pages where it has pages
public record PaperFile(
        String sha256, String mediaType, long size, String name, Optional<Integer> pages) {

    /// Whether it can be shown, page by page, as it is.
    public boolean ofPdf() {
        return mediaType.equals("application/pdf");
    }

    public boolean ofPicture() {
        return mediaType.startsWith("image/");
    }
}
