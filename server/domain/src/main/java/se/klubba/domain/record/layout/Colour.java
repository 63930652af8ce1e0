package se.klubba.domain.record.layout;

import java.util.regex.Pattern;

/// A colour for rules and bars, never for words.
///
/// @param value "#1f4d3a"; at least 3 : 1 against white paper, so that who sees less sees it too (WCAG 1.4.11)
public record Colour(String value) {

    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final double LEAST_CONTRAST = 3;

    /// The house's green.
    public static final Colour USUAL = new Colour("#1f4d3a");

    public Colour {
        if (!FORM.matcher(value).matches())
            throw new IllegalArgumentException("accent: not a colour such as #1f4d3a");
        if (contrastWithWhite(value) < LEAST_CONTRAST)
            throw new IllegalArgumentException("accent: too light to be seen on paper");
    }

    /// "1F4D3A"
    public String digits() {
        return value.substring(1).toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    /// By the formula of WCAG 2.1, *contrast ratio*.
    private static double contrastWithWhite(String value) {
        double luminance =
                0.2126 * linear(value, 1) + 0.7152 * linear(value, 3) + 0.0722 * linear(value, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double linear(String value, int at) {
        double part = Integer.parseInt(value.substring(at, at + 2), 16) / 255.0;
        return part <= 0.03928 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
