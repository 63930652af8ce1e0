package se.klubba.app.papers;

/// Names of files as people have them: not trusted with anything.
public final class FileNames {

    private static final int LONGEST = 120;

    private FileNames() {}

    /// The last part, in letters that are seen, with the ending of the kind. `..\x\Budget.PDF` of a PDF is `Budget.pdf`; a
    /// program's text called `a.bat` becomes `a.bat.txt`.
    public static String of(String given, Kind kind) {
        var name = clean(given);
        var ending = ending(name);
        var bare = sameEnding(ending, kind) ? name.substring(0, name.lastIndexOf('.')) : name;
        bare = shortened(bare.strip().replaceFirst("^[. ]+", "").replaceFirst("[. ]+$", ""));
        return (bare.isEmpty() ? "fil" : bare) + "." + kind.ending();
    }

    private static boolean sameEnding(String ending, Kind kind) {
        return ending.equalsIgnoreCase(kind.ending())
                || (kind == Kind.JPEG && ending.equalsIgnoreCase("jpeg"));
    }

    /// What comes after the last dot; empty without one.
    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1);
    }

    /// Without folders, line breaks, and what turns the direction of writing to hide an ending.
    private static String clean(String given) {
        var last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        var name = new StringBuilder();
        last.codePoints()
                .filter(FileNames::seen)
                .map(letter -> ":*?\"<>|;".indexOf(letter) >= 0 ? '-' : letter)
                .forEach(name::appendCodePoint);
        return name.toString().strip();
    }

    private static boolean seen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }

    private static String shortened(String name) {
        if (name.codePointCount(0, name.length()) <= LONGEST) return name;
        return name.substring(0, name.offsetByCodePoints(0, LONGEST)).strip();
    }
}
