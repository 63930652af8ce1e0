package se.klubba.domain.minutes.schema;

/// Text that every store and every encoding takes.
///
/// Positions count UTF-16 units, so a step may cut a character that takes two (an emoji) in half, and the next step may
/// make it whole again. Half of one cannot be written as UTF-8, and neither it nor the sign U+0000 can be kept by
/// PostgreSQL. What is to be kept is therefore asked this question.
public final class WholeText {

    private WholeText() {}

    /// Whether the text has no lone surrogate and no U+0000.
    public static boolean is(String text) {
        for (var i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (unit == 0 || Character.isLowSurrogate(unit)) {
                return false;
            }
            if (Character.isHighSurrogate(unit)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return false;
                }
            }
        }
        return true;
    }
}
