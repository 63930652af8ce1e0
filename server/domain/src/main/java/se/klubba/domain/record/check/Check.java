package se.klubba.domain.record.check;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;

/// One thing that somebody ought to look at before the document goes to adjustment (CHK-1, CHK-2). Found anew each time it
/// is asked for; nothing is remembered of it.
///
/// @param item where it is; absent where it concerns the whole document
/// @param about the names or words that it is about, to be put into its sentence; may be empty
public record Check(Code code, Severity severity, Optional<ItemId> item, List<String> about) {

    public Check {
        about = List.copyOf(about);
    }

    /// Whether the document cannot be fixed for signing while it is so.
    public boolean stops() {
        return severity == Severity.STOP;
    }

    public enum Severity {
        /// To be looked at; the secretary decides.
        WARNING,
        /// The document cannot be fixed for signing while it is so.
        STOP
    }

    public enum Code {
        PRESENTER_NOT_THERE,
        /// A reference to a § or an attachment that this document does not have.
        REFERENCE_LEADS_NOWHERE,
        /// Two who take part are called the same.
        DUPLICATE_NAME,
        CHAIR_NOT_THERE,
        SECRETARY_NOT_THERE,
        ADJUSTER_MISSING,
        ADJUSTER_NOT_THERE,
        ITEM_EMPTY,
        DECISION_MISSING,
        ASSIGNEE_MISSING,
        /// A decision without how it was taken (KL 5:67 p2 and p3).
        METHOD_MISSING,
        /// A decision without who took part in it (KL 5:67 p5).
        PARTICIPANTS_MISSING,
        VOTE_DOES_NOT_ADD_UP,
        /// JO 2571-1999: a recusal that the minutes do not tell of.
        RECUSAL_UNPRINTED
    }
}
