package se.klubba.domain.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// That one of the signers stands behind the frozen document (KL 5:69, ADJ-2, ADJ-3).
///
/// @param at when it was recorded here
/// @param on the day that stands on the paper, where it was signed there
/// @param enteredBy who recorded what was signed elsewhere
public record Signature(
        How how,
        Instant at,
        Optional<LocalDate> on,
        Elsewhere elsewhere,
        Optional<PersonId> enteredBy) {

    public enum How {
        /// Confirmed here by the person, who is signed in.
        BUILT_IN,
        /// With ink; the secretary has recorded it.
        PAPER,
        /// By a service of its own, which has given the signed file back.
        OUTSIDE
    }

    /// What a signature made elsewhere left behind.
    ///
    /// @param file SHA-256 of the scan, or of the signed file
    /// @param service the service's name
    public record Elsewhere(
            Optional<String> note, Optional<String> file, Optional<String> service) {

        public static final Elsewhere NOWHERE =
                new Elsewhere(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
