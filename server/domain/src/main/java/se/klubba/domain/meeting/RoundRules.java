package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ALREADY_FOUND;
import static se.klubba.domain.meeting.Refusal.MAIN_PROPOSAL_NOT_IN_ROUND;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.VOTE_CLOSED;
import static se.klubba.domain.meeting.Refusal.VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.List;
import java.util.Optional;

/// Choosing what will stand against the main proposal, while the question waits (VOTE-7; FL 29).
final class RoundRules {

    private RoundRules() {}

    static Ruling put(Meeting meeting, DecidingCommand.PutToMeeting c, Question question) {
        var busy = busy(meeting, question);
        if (busy.isPresent()) return refuse(busy.get());
        if (!c.decisions().isEmpty()) return refuse(MAIN_PROPOSAL_NOT_IN_ROUND);
        var sides =
                c.proposals().stream()
                        .distinct()
                        .map(id -> Sides.named(meeting, question, id.value()))
                        .toList();
        var fault = fitting(question, sides);
        if (fault.isPresent()) return refuse(fault.get());
        return accept(new DecidingEvent.RoundPut(c.item(), sides));
    }

    /// Why no round can be put or found now.
    private static Optional<Refusal> busy(Meeting meeting, Question question) {
        if (meeting.deciding().openVote().isPresent()) return Optional.of(VOTE_STILL_OPEN);
        if (question.stage() == Question.Stage.VOTED) return Optional.of(VOTE_CLOSED);
        return question.rounds()
                .now()
                .filter(round -> round.stage() == Question.Stage.VOTE_REQUESTED)
                .map(_ -> VOTE_REQUESTED);
    }

    /// Why these cannot stand against each other in a round.
    static Optional<Refusal> fitting(Question question, List<Alternative> sides) {
        if (question.main().filter(sides::contains).isPresent()) {
            return Optional.of(MAIN_PROPOSAL_NOT_IN_ROUND);
        }
        var pool = question.pool();
        var open =
                sides.size() > 1
                        && pool.containsAll(sides)
                        && question.counter().filter(c -> !sides.contains(c)).isEmpty();
        return open ? Optional.empty() : Optional.of(NOT_AMONG_THE_ALTERNATIVES);
    }

    /// "Jag finner att B ska stå mot huvudförslaget": of those put in the round, or of all that are left.
    static Ruling find(Meeting meeting, DecidingCommand.DeclareFinding c, Question question) {
        var round = question.rounds().now();
        var found =
                c.proposal()
                        .map(id -> Sides.named(meeting, question, id.value()))
                        .or(() -> round.map(r -> r.alternatives().getFirst()));
        if (found.isEmpty()) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        if (question.main().equals(found)) return refuse(MAIN_PROPOSAL_NOT_IN_ROUND);
        var again = round.isEmpty() || round.get().stage() == Question.Stage.FOUND;
        if (again && question.counter().equals(found)) return accept();
        var busy = busy(meeting, question);
        if (busy.isPresent()) return refuse(busy.get());
        if (round.isPresent()) {
            if (round.get().stage() == Question.Stage.FOUND) return refuse(ALREADY_FOUND);
            return round.get().alternatives().contains(found.get())
                    ? accept(new DecidingEvent.RoundFound(c.item(), found.get()))
                    : refuse(NOT_AMONG_THE_ALTERNATIVES);
        }
        if (question.counter().isPresent() && question.counterChosen())
            return refuse(ALREADY_FOUND);
        var left = question.pool();
        if (left.size() < 2 || !left.contains(found.get())) {
            return refuse(NOT_AMONG_THE_ALTERNATIVES);
        }
        return accept(
                new DecidingEvent.RoundPut(c.item(), left),
                new DecidingEvent.RoundFound(c.item(), found.get()));
    }
}
