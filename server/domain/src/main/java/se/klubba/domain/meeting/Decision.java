package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.minutes.Node;

/// One point of the item's decision.
///
/// @param initial the paragraphs that its text began with
/// @param fixed the wording from the moment it is put; absent while it is a draft
/// @param confirmed how and when the gavel fell on it
/// @param split     how its cost is shared, where it has one
public record Decision(
        DecisionId id,
        ItemId item,
        List<String> initial,
        Status status,
        Optional<Node> fixed,
        Optional<Confirmation> confirmed,
        Optional<CostSplit> split) {

    public enum Status {
        DRAFTED,
        PUT,
        FOUND,
        CONFIRMED,
        LOST
    }

    /// @param presiding whose gavel it was (DEC-2)
    public record Confirmation(Method method, PersonId presiding, Instant at) {}

    static Decision draft(DecisionId id, ItemId item, List<String> initial) {
        return new Decision(
                id,
                item,
                initial,
                Status.DRAFTED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    Decision as(Status next) {
        return new Decision(id, item, initial, next, fixed, confirmed, split);
    }

    Decision put(Node wording) {
        return new Decision(id, item, initial, Status.PUT, Optional.of(wording), confirmed, split);
    }

    Decision takenBack() {
        return new Decision(id, item, initial, Status.DRAFTED, Optional.empty(), confirmed, split);
    }

    Decision confirmed(Node wording, Confirmation how) {
        return new Decision(
                id, item, initial, Status.CONFIRMED, Optional.of(wording), Optional.of(how), split);
    }

    Decision sharing(Optional<CostSplit> next) {
        return new Decision(id, item, initial, status, fixed, confirmed, next);
    }
}
