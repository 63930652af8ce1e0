package se.klubba.domain.minutes;

/// What was given has no place here: it is no document, no step, or does not fit where it should go.
///
/// Expected whenever strangers write, so it carries no stack trace. The path says where the fault is
/// (`steps[2].slice.content[0].attrs.href`); it is empty when the whole thing is meant.
public final class Unplaceable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final String reason;

    Unplaceable(String path, String reason) {
        super(reason);
        this.path = path;
        this.reason = reason;
    }

    Unplaceable(String reason) {
        this("", reason);
    }

    public String path() {
        return path;
    }

    public String reason() {
        return reason;
    }

    /// The same fault, seen from one level further out.
    Unplaceable within(String outer) {
        return new Unplaceable(
                path.isEmpty() || path.startsWith("[") ? outer + path : outer + "." + path, reason);
    }

    /// Path and reason.
    @Override
    public String getMessage() {
        return path.isEmpty() ? reason : path + " " + reason;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
