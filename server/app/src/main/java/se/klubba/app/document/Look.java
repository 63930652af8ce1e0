package se.klubba.app.document;

import java.util.Base64;
import java.util.Optional;
import se.klubba.domain.record.layout.Layout;
import se.klubba.domain.record.layout.Layout.Typeface;

/// A body's template with the image that it names, ready for the writers.
///
/// @param logo absent where the template has none, or the file is not there any more
public record Look(Layout layout, Optional<Picture> logo) {

    public static final Look USUAL = new Look(Layout.USUAL, Optional.empty());

    private static final String SERIF = "Source Serif 4";
    private static final String SANS = "Source Sans 3";

    /// An image, PNG or JPEG.
    ///
    /// @param base64      its bytes, in the form in which all documents hold it
    /// @param description for who does not see it
    public record Picture(String mediaType, String base64, String description) {

        public static Picture of(String mediaType, byte[] content, String description) {
            return new Picture(mediaType, Base64.getEncoder().encodeToString(content), description);
        }

        /// The image itself as an address, for nothing is loaded from outside.
        String address() {
            return "data:" + mediaType + ";base64," + base64;
        }

        byte[] content() {
            return Base64.getDecoder().decode(base64);
        }
    }

    /// The classes of the page's body; none in the usual look.
    String letters() {
        if (layout.titles() == Typeface.SERIF && layout.text() == Typeface.SERIF) return "";
        return "titles-" + word(layout.titles()) + " text-" + word(layout.text());
    }

    /// What differs from the style sheet for paper.
    String styles() {
        return ".cover h1, .decisions { border-color: " + layout.accent().value() + "; }";
    }

    /// The styles of a word processor's file, with this template's colour and letters in the places of the usual ones.
    String wordStyles(String usual) {
        return usual.replace("1F4D3A", layout.accent().digits())
                .replace(SERIF, "Brödtext")
                .replace("Rubriker", name(layout.titles()))
                .replace("Brödtext", name(layout.text()));
    }

    private static String word(Typeface face) {
        return switch (face) {
            case SERIF -> "serif";
            case SANS -> "sans";
        };
    }

    private static String name(Typeface face) {
        return switch (face) {
            case SERIF -> SERIF;
            case SANS -> SANS;
        };
    }
}
