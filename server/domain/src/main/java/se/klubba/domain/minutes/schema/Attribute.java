package se.klubba.domain.minutes.schema;

import java.util.Locale;
import java.util.Optional;

/// One attribute of a node type or mark type: what it may hold, and what it is when nothing is said.
///
/// The schema file says only names and defaults. What values make sense is said here, because attributes come from
/// strangers and end in documents, links and layouts.
///
/// A value is a [String], an [Integer] or empty; empty is a value of its own ("no label", "nobody"), written null in JSON.
///
/// @param required     an attribute without default has to be given whenever the node or mark is made
/// @param defaultValue what it is when not given
public record Attribute(String name, Kind kind, boolean required, Optional<Object> defaultValue) {

    /// Longest text of an attribute, in UTF-16 units. Labels and names are short; links are the longest.
    public static final int MAX_TEXT_UNITS = 2_000;

    /// What an attribute may hold.
    public enum Kind {
        /// Text, never null.
        TEXT,
        /// Text or null.
        TEXT_OR_NONE,
        /// 1 to 6.
        HEADING_LEVEL,
        /// 0 to 1 000 000, the number of a list's first point.
        LIST_START,
        /// An address that is safe to click: http, https or mailto. Anything else (`javascript:`, `data:`, `file:`)
        /// would run or open something in the reader's name.
        LINK
    }

    static Attribute required(String name, Kind kind) {
        return new Attribute(name, kind, true, Optional.empty());
    }

    static Attribute optional(String name, Kind kind, Optional<Object> defaultValue) {
        return new Attribute(name, kind, false, defaultValue);
    }

    /// What is wrong with this value, in a few words, or empty when it may stand.
    public Optional<String> fault(Optional<Object> value) {
        if (value.isEmpty()) {
            return kind == Kind.TEXT_OR_NONE ? Optional.empty() : Optional.of("is missing");
        }
        return switch (kind) {
            case TEXT, TEXT_OR_NONE -> textFault(value.get());
            case HEADING_LEVEL -> wholeFault(value.get(), 1, 6);
            case LIST_START -> wholeFault(value.get(), 0, 1_000_000);
            case LINK -> linkFault(value.get());
        };
    }

    private static Optional<String> textFault(Object value) {
        if (!(value instanceof String text)) {
            return Optional.of("is not text");
        }
        if (text.length() > MAX_TEXT_UNITS) {
            return Optional.of("is longer than " + MAX_TEXT_UNITS + " units");
        }
        return WholeText.is(text)
                ? Optional.empty()
                : Optional.of("holds half a character or a null sign");
    }

    private static Optional<String> wholeFault(Object value, int least, int most) {
        return value instanceof Integer whole && whole >= least && whole <= most
                ? Optional.empty()
                : Optional.of("is not a whole number from " + least + " to " + most);
    }

    private static Optional<String> linkFault(Object value) {
        var fault = textFault(value);
        if (fault.isPresent()) {
            return fault;
        }
        var address = (String) value;
        // Browsers drop control characters and blanks inside a scheme ("java\nscript:"), so there
        // may be none at all.
        if (address.chars().anyMatch(unit -> unit <= ' ' || unit == 0x7f)) {
            return Optional.of("holds blanks or control characters");
        }
        var lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("https://")
                        || lower.startsWith("http://")
                        || lower.startsWith("mailto:")
                ? Optional.empty()
                : Optional.of("is not an http, https or mailto address");
    }
}
