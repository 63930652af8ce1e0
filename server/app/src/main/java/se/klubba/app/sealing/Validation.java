package se.klubba.app.sealing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a file's signatures say about it.
///
/// @param verdict on the whole file: the worst of its signatures'
/// @param signatures in the order in which they were made
public record Validation(Verdict verdict, List<Signature> signatures) {

    /// The names are a contract: the page's words are keyed by them.
    public enum Verdict {
        /// All is as it was when it was signed, by somebody who is trusted.
        VALID,
        /// Unchanged, and by somebody who is trusted; whether the certificate has been revoked is not told in the file.
        UNCERTAIN,
        /// Unchanged, but nobody here trusts who signed it, or the certificate did not hold.
        NOT_TRUSTED,
        /// There is no signature in it.
        NOT_SIGNED,
        /// Something was added after the last signature, or replaced by a later part of the file.
        ADDED_TO,
        /// The bytes that were signed are not these.
        CHANGED,
        /// The signature itself is damaged.
        SIGNATURE_BROKEN,
        /// This is no PDF that can be read.
        UNREADABLE
    }

    /// @param by the certificate's name
    /// @param at when it was made, as it says itself
    /// @param level such as `PAdES-BASELINE-T`
    /// @param indication of the validator's simple report (ETSI EN 319 102-1), such as `TOTAL_PASSED`
    /// @param subIndication why, where it did not pass
    public record Signature(
            String by,
            Instant at,
            String level,
            String indication,
            Optional<String> subIndication,
            Verdict verdict,
            Optional<TimeStamp> timeStamp) {}

    /// The time as a service says it.
    ///
    /// @param indication as for a signature
    public record TimeStamp(String by, Instant at, String indication) {}

    static Validation without(Verdict verdict) {
        return new Validation(verdict, List.of());
    }

    static Validation of(List<Signature> signatures) {
        var worst =
                signatures.stream()
                        .map(Signature::verdict)
                        .max(java.util.Comparator.naturalOrder())
                        .orElse(Verdict.NOT_SIGNED);
        return new Validation(worst, List.copyOf(signatures));
    }
}
