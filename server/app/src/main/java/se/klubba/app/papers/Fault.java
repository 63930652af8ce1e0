package se.klubba.app.papers;

/// Why a file is not taken. The names are a contract: what people are told is keyed by them.
public enum Fault {
    FILE_EMPTY("The file is empty."),
    UNSUPPORTED_FILE("Files of this kind are not taken."),
    OLD_OFFICE_FILE("The file is of an old office format, or locked with a password."),
    FILE_IS_A_PROGRAM("The file is a program."),
    FILE_IS_A_WEB_PAGE("The file is a web page or a drawing that a browser would run."),
    BROKEN_FILE("The file is broken."),
    FILE_IS_ENCRYPTED("The file is locked with a password."),
    FILE_HAS_SCRIPT("The file holds script or starts something."),
    FILE_HAS_PROGRAM("The file holds a program."),
    FILE_HAS_MACROS("The file holds macros."),
    FILE_IS_A_TRAP("The file unfolds to more than can be handled."),
    FILE_TAKES_TOO_LONG("The file takes too long to look through.");

    private final String fact;

    Fault(String fact) {
        this.fact = fact;
    }

    /// The fact in a plain English sentence, for those who read the wire.
    public String fact() {
        return fact;
    }

    /// Whether another kind of file is asked for, and not a better one of the same.
    public boolean ofKind() {
        return switch (this) {
            case UNSUPPORTED_FILE, OLD_OFFICE_FILE, FILE_IS_A_PROGRAM, FILE_IS_A_WEB_PAGE -> true;
            case FILE_EMPTY, BROKEN_FILE, FILE_IS_ENCRYPTED, FILE_HAS_SCRIPT -> false;
            case FILE_HAS_PROGRAM, FILE_HAS_MACROS, FILE_IS_A_TRAP, FILE_TAKES_TOO_LONG -> false;
        };
    }
}
