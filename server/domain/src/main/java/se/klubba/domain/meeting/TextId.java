package se.klubba.domain.meeting;

import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.Id;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.ProposalId;

/// A running text of a meeting that is edited live. Written `item:i5`, `decision:d1`, `proposal:q1`.
public sealed interface TextId {

    /// The minutes of an item.
    record Minutes(ItemId item) implements TextId {
        @Override
        public String toString() {
            return "item:" + item;
        }
    }

    /// The wording of a decision point.
    record OfDecision(DecisionId decision) implements TextId {
        @Override
        public String toString() {
            return "decision:" + decision;
        }
    }

    /// The wording of a proposal.
    record OfProposal(ProposalId proposal) implements TextId {
        @Override
        public String toString() {
            return "proposal:" + proposal;
        }
    }

    /// @return absent if `name` is not written as above
    static Optional<TextId> parse(String name) {
        var colon = name.indexOf(':');
        var id = name.substring(colon + 1);
        if (colon < 0 || id.isEmpty() || id.length() > Id.LONGEST) return Optional.empty();
        return switch (name.substring(0, colon)) {
            case "item" -> Optional.of(new Minutes(new ItemId(id)));
            case "decision" -> Optional.of(new OfDecision(new DecisionId(id)));
            case "proposal" -> Optional.of(new OfProposal(new ProposalId(id)));
            default -> Optional.empty();
        };
    }
}
