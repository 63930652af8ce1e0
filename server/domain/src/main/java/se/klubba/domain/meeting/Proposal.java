package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.minutes.Node;

/// A proposal (yrkande) made at the meeting. Recorded unless withdrawn (KL 5:67 p1).
///
/// @param fixed the wording from the moment it is put
public record Proposal(Motion motion, Status status, Optional<Node> fixed) {

    /// What was proposed, and by whom.
    ///
    /// @param text the paragraphs that its wording begins with
    /// @param with who joined in it
    /// @param enteredBy the secretary, where it was entered on behalf of `by`
    /// @param terms what a procedural motion must say
    public record Motion(
            ProposalId id,
            ItemId item,
            Kind kind,
            List<String> text,
            PersonId by,
            List<PersonId> with,
            Optional<PersonId> enteredBy,
            Terms terms) {}

    /// @param until of a tabling: to when
    /// @param to of a refer back: to whom; `reason`: why
    public record Terms(Optional<String> until, Optional<String> to, Optional<String> reason) {}

    public enum Kind {
        APPROVAL,
        REJECTION,
        AMENDMENT,
        ADDITION,
        COUNTER_PROPOSAL,
        TABLING,
        REFER_BACK,
        REFER
    }

    public enum Status {
        SUBMITTED,
        WITHDRAWN,
        PUT,
        WON,
        LOST
    }

    public ProposalId id() {
        return motion.id();
    }

    public ItemId item() {
        return motion.item();
    }

    Proposal as(Status next) {
        return new Proposal(motion, next, fixed);
    }

    Proposal put(Node wording) {
        return new Proposal(motion, Status.PUT, Optional.of(wording));
    }

    Proposal takenBack() {
        return new Proposal(motion, Status.SUBMITTED, Optional.empty());
    }
}
