package se.klubba.domain.meeting;

import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ProposalId;

/// One thing that the meeting can decide for: the drafted decision before it, a proposal made at the meeting, that the
/// proposal falls (avslag), that the matter is decided today and not put off, or a candidate of an election.
///
/// @param name `draft`, `rejection`, `decideToday`, `candidate:` and a name, or the id of a proposal
public record Alternative(String name) {

    public static final Alternative DRAFT = new Alternative("draft");
    public static final Alternative REJECTION = new Alternative("rejection");

    /// The side against a refer back or a tabling: *ja* is then for deciding today.
    public static final Alternative DECIDE_TODAY = new Alternative("decideToday");

    private static final String CANDIDATE = "candidate:";

    public static Alternative of(ProposalId proposal) {
        return new Alternative(proposal.value());
    }

    public static Alternative candidate(String name) {
        return new Alternative(CANDIDATE + name);
    }

    public Optional<ProposalId> proposal() {
        var other = Set.of(DRAFT, REJECTION, DECIDE_TODAY).contains(this);
        return other || candidate().isPresent()
                ? Optional.empty()
                : Optional.of(new ProposalId(name));
    }

    /// The name of the candidate, where it is one.
    public Optional<String> candidate() {
        return name.startsWith(CANDIDATE)
                ? Optional.of(name.substring(CANDIDATE.length()))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return name;
    }
}
