package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.ProposalId;

/// One thing that the meeting can decide for: the drafted decision before it, a proposal made at the meeting, or that
/// the proposal falls (avslag).
///
/// @param name `draft`, `rejection`, or the id of a proposal
public record Alternative(String name) {

    public static final Alternative DRAFT = new Alternative("draft");
    public static final Alternative REJECTION = new Alternative("rejection");

    public static Alternative of(ProposalId proposal) {
        return new Alternative(proposal.value());
    }

    public Optional<ProposalId> proposal() {
        return equals(DRAFT) || equals(REJECTION)
                ? Optional.empty()
                : Optional.of(new ProposalId(name));
    }

    @Override
    public String toString() {
        return name;
    }
}
