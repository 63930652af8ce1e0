package se.klubba.app.gateway;

/// How fast one person may ask: a bucket that holds [Limits#REQUESTS_AT_ONCE] and fills with
/// [Limits#REQUESTS_PER_SECOND]. Shared by all tabs and devices of the person in a meeting.
final class Allowance {

    private double left = Limits.REQUESTS_AT_ONCE;
    private long filled;

    Allowance(long nanos) {
        filled = nanos;
    }

    /// @param nanos the time now, of a clock that never goes back
    boolean take(long nanos) {
        left =
                Math.min(
                        Limits.REQUESTS_AT_ONCE,
                        left + (nanos - filled) / 1e9 * Limits.REQUESTS_PER_SECOND);
        filled = nanos;
        if (left < 1) return false;
        left--;
        return true;
    }

    /// Whether it is as good as new, and may be forgotten.
    boolean full(long nanos) {
        return left + (nanos - filled) / 1e9 * Limits.REQUESTS_PER_SECOND
                >= Limits.REQUESTS_AT_ONCE;
    }
}
