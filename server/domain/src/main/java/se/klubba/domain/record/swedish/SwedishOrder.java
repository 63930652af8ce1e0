package se.klubba.domain.record.swedish;

import java.text.Normalizer;
import java.util.Comparator;

/// The Swedish alphabet: å ä ö after z; accents and case count only between words that are otherwise equal; word by
/// word, so that "Region JH" comes before "Regional utveckling".
///
/// Our own, because the JDK's collation rules for Swedish live in a locale module that a trimmed runtime leaves out.
public final class SwedishOrder implements Comparator<String> {

    public static final Comparator<String> SWEDISH = new SwedishOrder();

    private static final String AFTER_Z = "åäö";

    private SwedishOrder() {}

    @Override
    public int compare(String left, String right) {
        int byLetters = key(left).compareTo(key(right));
        return byLetters != 0 ? byLetters : left.compareTo(right);
    }

    /// One comparable letter for each letter; punctuation falls away, all space and hyphens are one blank.
    private static String key(String text) {
        var key = new StringBuilder(text.length());
        for (char letter :
                Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(java.util.Locale.ROOT)
                        .toCharArray()) {
            int late = AFTER_Z.indexOf(letter);
            if (late >= 0) key.append((char) ('z' + 1 + late));
            else if (Character.isWhitespace(letter)
                    || Character.isSpaceChar(letter)
                    || letter == '-') blank(key);
            else key.append(plain(letter));
        }
        return key.toString().strip();
    }

    private static void blank(StringBuilder key) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') key.append(' ');
    }

    private static String plain(char letter) {
        return switch (letter) {
            case 'æ' -> String.valueOf((char) ('z' + 2));
            case 'ø' -> String.valueOf((char) ('z' + 3));
            case 'ü' -> "y"; // as in Swedish telephone books
            case 'đ' -> "d";
            case 'ŋ' -> "n";
            case 'ŧ' -> "t";
            default ->
                    Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                            .replaceAll("[^a-z0-9]", "");
        };
    }
}
