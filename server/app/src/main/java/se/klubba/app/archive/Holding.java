package se.klubba.app.archive;

import io.vertx.core.buffer.Buffer;
import java.util.List;

/// What there is to be archived of one document.
///
/// @param metadata without files, which are told once they have been written
/// @param papers in the order in which they are to lie in the ZIP, each at a path of its own
/// @param readme what lies there, in words
public record Holding(Metadata metadata, List<Paper> papers, String readme) {

    public Holding {
        papers = List.copyOf(papers);
    }

    /// @param path in the ZIP: letters, digits, points, hyphens and slashes
    /// @param role as in [File]
    public record Paper(
            String path, String role, String title, String mediaType, Content content) {}

    public sealed interface Content {
        /// @param sha256 of a kept file
        record Kept(String sha256) implements Content {}

        record Written(Buffer bytes) implements Content {}
    }

    /// The part of a file's name that comes from a title: plain letters, at most forty.
    public static String slug(String title) {
        var plain =
                java.text.Normalizer.normalize(title, java.text.Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(java.util.Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.length() > 40 ? plain.substring(0, 40) : plain;
        var slug = cut.replaceAll("^-+|-+$", "");
        return slug.isEmpty() ? "fil" : slug;
    }

    /// The end of a file's name by its kind.
    public static String ending(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> ".pdf";
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "text/plain" -> ".txt";
            case "application/json" -> ".json";
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                    ".docx";
            case "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" -> ".xlsx";
            case "application/vnd.openxmlformats-officedocument.presentationml.presentation" ->
                    ".pptx";
            case "application/vnd.oasis.opendocument.text" -> ".odt";
            default -> ".bin";
        };
    }
}
