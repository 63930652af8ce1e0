package se.klubba.domain.record;

import java.util.Optional;

/// What a reference in a running text leads to now. References are stored by what they mean, so that a § which had no
/// number when the reference was written shows it as soon as it has one (AGD-5), and attachments can be renumbered (BIL-1).
@FunctionalInterface
public interface References {

    /// @param kind   what is referred to: `item`, `matter`, `attachment`, `decision`
    /// @param target its id
    /// @return absent where there is no such thing, or it has no number yet
    Optional<Inline.Reference> find(String kind, String target);
}
