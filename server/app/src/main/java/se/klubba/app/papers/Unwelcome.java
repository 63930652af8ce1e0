package se.klubba.app.papers;

/// A file that is not taken.
public final class Unwelcome extends Exception {
    private static final long serialVersionUID = 1;

    private final Fault fault;

    /// @param detail where in the file, for who wants to know; may be empty
    Unwelcome(Fault fault, String detail) {
        super(detail, null, false, false);
        this.fault = fault;
    }

    Unwelcome(Fault fault) {
        this(fault, "");
    }

    public Fault fault() {
        return fault;
    }

    public String detail() {
        var detail = getMessage();
        return detail == null ? "" : detail;
    }
}
