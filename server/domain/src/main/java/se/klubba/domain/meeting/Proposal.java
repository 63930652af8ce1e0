package se.klubba.domain.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.minutes.Node;

/// A proposal (yrkande) made at the meeting. Recorded unless withdrawn (KL 5:67 p1).
///
/// @param fixed the wording from the moment it is put
/// @param supporters who have joined in it since it was made
public record Proposal(
        Motion motion, Status status, Optional<Node> fixed, List<PersonId> supporters) {

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
        REFER;

        /// Whether it is about how the matter is handled, and not about the matter: settled first (Alingsås).
        public boolean procedural() {
            return switch (this) {
                case TABLING, REFER_BACK, REFER -> true;
                case APPROVAL, REJECTION, AMENDMENT, ADDITION, COUNTER_PROPOSAL -> false;
            };
        }
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

    static Proposal made(Motion motion) {
        return new Proposal(motion, Status.SUBMITTED, Optional.empty(), List.of());
    }

    /// Who joined in it, when it was made or later.
    public List<PersonId> with() {
        var all = new ArrayList<>(motion.with());
        all.addAll(supporters);
        return List.copyOf(all);
    }

    Proposal supportedBy(PersonId person) {
        return new Proposal(motion, status, fixed, Question.and(supporters, person));
    }

    Proposal as(Status next) {
        return new Proposal(motion, next, fixed, supporters);
    }

    Proposal put(Node wording) {
        return new Proposal(motion, Status.PUT, Optional.of(wording), supporters);
    }

    Proposal takenBack() {
        return new Proposal(motion, Status.SUBMITTED, Optional.empty(), supporters);
    }
}
