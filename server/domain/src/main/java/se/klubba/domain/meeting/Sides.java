package se.klubba.domain.meeting;

import java.util.Optional;

/// What somebody means by the name of an alternative, in a question that is put.
final class Sides {

    private Sides() {}

    /// Who calls for approval means the draft, where that is put; *avslag* is the proposal to reject, where one is put, and
    /// against a refer back or a tabling that the matter is decided today.
    static Alternative named(Meeting meeting, Question question, String name) {
        var alternative = new Alternative(name);
        var put = question.put();
        if (put.alternatives().contains(alternative)) return alternative;
        if (alternative.equals(Alternative.REJECTION)) {
            return rejecting(meeting, question).orElse(Alternative.REJECTION);
        }
        var approves =
                put.alternatives().contains(Alternative.DRAFT)
                        && put.proposals().keySet().stream()
                                .anyMatch(id -> id.value().equals(name));
        return approves ? Alternative.DRAFT : alternative;
    }

    private static Optional<Alternative> rejecting(Meeting meeting, Question question) {
        var put = question.put().alternatives();
        if (put.contains(Alternative.DECIDE_TODAY)) return Optional.of(Alternative.DECIDE_TODAY);
        return put.stream()
                .filter(a -> a.proposal().filter(id -> rejects(meeting, id)).isPresent())
                .findFirst();
    }

    private static boolean rejects(Meeting meeting, se.klubba.domain.id.ProposalId id) {
        return meeting.deciding().proposal(id).motion().kind() == Proposal.Kind.REJECTION;
    }

    /// What *ja* is for, where nobody says otherwise: that the matter is decided today, or else the main proposal.
    static Alternative yes(Question question) {
        var put = question.put().alternatives();
        if (put.contains(Alternative.DECIDE_TODAY)) return Alternative.DECIDE_TODAY;
        return question.main().orElseGet(() -> question.pool().getFirst());
    }

    /// What *nej* is for then: what stands against it, or that it falls.
    static Alternative no(Question question, Alternative yes) {
        return question.counter()
                .filter(counter -> !counter.equals(yes))
                .or(() ->
                        question.put().alternatives().stream()
                                .filter(a -> !a.equals(yes))
                                .findFirst())
                .orElse(Alternative.REJECTION);
    }
}
