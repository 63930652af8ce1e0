package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.COST_NOT_DIVISIBLE;
import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.TEXT_LOCKED;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_DECISION;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;
import se.klubba.domain.id.DecisionId;

/// The shares of a cost (DEC-6). They are a part of what is decided: marked in the draft, seen by all with the wording when
/// it is put, and fixed with it (`docs/decisions/0036-a-cost-split-is-decided.md`).
final class CostRules {

    private CostRules() {}

    static Ruling mark(Meeting meeting, DecidingCommand.MarkCostSplit c, Actor actor) {
        var fault = fault(meeting, c.decision(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var split = c.split();
        if (!split.divisible()) return refuse(COST_NOT_DIVISIBLE);
        if (MeetingRules.tooLong(split.key())
                || split.shares().stream().anyMatch(CostRules::tooLong)) {
            return refuse(TEXT_TOO_LONG);
        }
        return accept(new DecidingEvent.CostSplitMarked(c.decision(), split));
    }

    static Ruling remove(Meeting meeting, DecidingCommand.RemoveCostSplit c, Actor actor) {
        var fault = fault(meeting, c.decision(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        return meeting.deciding().decision(c.decision()).split().isEmpty()
                ? accept()
                : accept(new DecidingEvent.CostSplitRemoved(c.decision()));
    }

    private static Optional<Refusal> fault(Meeting meeting, DecisionId id, Actor actor) {
        if (!meeting.writes(actor.person())) return Optional.of(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return fixed;
        var decision = meeting.deciding().decisions().get(id);
        if (decision == null) return Optional.of(UNKNOWN_DECISION);
        return switch (decision.status()) {
            case DRAFTED -> Optional.empty();
            case PUT, FOUND -> Optional.of(TEXT_LOCKED);
            case CONFIRMED, LOST -> Optional.of(DECISION_CONFIRMED);
        };
    }

    private static boolean tooLong(CostSplit.Share share) {
        return MeetingRules.tooLong(Optional.of(share.organisation()));
    }
}
