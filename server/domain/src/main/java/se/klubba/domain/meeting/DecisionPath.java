package se.klubba.domain.meeting;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ProposalId;

/// In which order the chair will put the questions on an item (beslutsgång, KL 5:67 p2): shown to all, and approved by
/// the meeting. Never obligatory.
public record DecisionPath(List<Step> steps, boolean approved) {

    /// One question of the path.
    ///
    /// @param decisions the points that the draft among the alternatives consists of
    public record Step(
            Purpose purpose, List<Alternative> alternatives, List<DecisionId> decisions) {

        public List<ProposalId> proposals() {
            return alternatives.stream().flatMap(a -> a.proposal().stream()).toList();
        }

        /// As a question is put: the proposals, and that the matter is decided today.
        public List<ProposalId> named() {
            return alternatives.stream()
                    .filter(a -> !a.equals(Alternative.DRAFT))
                    .map(a -> new ProposalId(a.name()))
                    .toList();
        }

        /// Whether this is something that the question would decide for, and no other question of the item.
        boolean puts(Alternative alternative) {
            return !alternative.equals(Alternative.DECIDE_TODAY)
                    && alternatives.contains(alternative);
        }

        private Step without(Alternative gone) {
            var rest = alternatives.stream().filter(a -> !a.equals(gone)).toList();
            return new Step(purpose, rest, decisions);
        }

        private boolean asksNothing() {
            return proposals().isEmpty() && decisions.isEmpty();
        }
    }

    public DecisionPath {
        steps = List.copyOf(steps);
    }

    DecisionPath asApproved() {
        return new DecisionPath(steps, true);
    }

    /// The path once a proposal has been withdrawn; absent if nothing is left to put.
    Optional<DecisionPath> without(ProposalId gone) {
        var rest =
                steps.stream()
                        .map(step -> step.without(Alternative.of(gone)))
                        .filter(step -> !step.asksNothing())
                        .toList();
        return rest.isEmpty() ? Optional.empty() : Optional.of(new DecisionPath(rest, approved));
    }
}
