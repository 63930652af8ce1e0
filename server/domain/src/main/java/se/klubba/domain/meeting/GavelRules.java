package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.NOTHING_FOUND;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.DecisionId;

/// What falls with the gavel, and when it can fall (DEC-2, DEC-3).
final class GavelRules {

    private GavelRules() {}

    /// The gavel. What was found, or voted, becomes the decision; nothing else can.
    static Ruling confirm(
            Meeting meeting,
            DecidingCommand.ConfirmDecision c,
            Actor actor,
            Texts texts,
            Instant now) {
        var fault = DecidingRules.leadsQuestion(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var question = meeting.deciding().question().orElseThrow();
        switch (question.stage()) {
            case PUT -> {
                return refuse(NOTHING_FOUND);
            }
            case VOTE_REQUESTED -> {
                return refuse(VOTE_REQUESTED);
            }
            case VOTING -> {
                return refuse(VOTE_STILL_OPEN);
            }
            case FOUND, VOTED -> {}
        }
        var finding = question.finding().orElseThrow();
        if (c.proposal()
                .map(Alternative::of)
                .filter(a -> !a.equals(finding.alternative()))
                .isPresent()) {
            return refuse(NOT_AMONG_THE_ALTERNATIVES);
        }
        var points = named(meeting, c, question, finding, texts);
        if (points.isPresent()) return refuse(points.get());
        var method =
                question.stage() == Question.Stage.VOTED ? Method.VOTE : question.put().method();
        return accept(
                new DecidingEvent.DecisionConfirmed(
                        c.item(),
                        decided(meeting, c, question, finding, texts),
                        finding.rejected() ? Optional.empty() : Optional.of(finding.alternative()),
                        method,
                        actor.person(),
                        now));
    }

    /// Why the points named cannot become the decision: where the draft won it is what was put, no less and no more; a
    /// proposal that won may have been drafted as points, which must then have words.
    private static Optional<Refusal> named(
            Meeting meeting,
            DecidingCommand.ConfirmDecision c,
            Question question,
            Question.Finding finding,
            Texts texts) {
        var others = withoutPut(c.decisions(), question);
        var fault = DecidingRules.mayPut(meeting, c.item(), others, List.of());
        if (fault.isPresent()) return fault;
        var put = question.put().decisions().stream().map(Wording::decision).toList();
        var draftWon = finding.alternative().equals(Alternative.DRAFT) && !finding.rejected();
        var fewer = draftWon && !c.decisions().isEmpty() && !c.decisions().containsAll(put);
        if (fewer || (!others.isEmpty() && (draftWon || finding.rejected()))) {
            return Optional.of(NOT_AMONG_THE_ALTERNATIVES);
        }
        var blank =
                others.stream()
                        .anyMatch(id -> DecidingRules.wording(id, texts).content().isBlank());
        return blank ? Optional.of(TEXT_EMPTY) : Optional.empty();
    }

    private static List<DecisionId> withoutPut(List<DecisionId> named, Question question) {
        var put = question.put().decisions().stream().map(Wording::decision).toList();
        return named.stream().distinct().filter(id -> !put.contains(id)).toList();
    }

    /// The draft's points where the draft won; else the drafted points named for the proposal that won, or, where
    /// none are, its own wording as a new point.
    private static List<Wording> decided(
            Meeting meeting,
            DecidingCommand.ConfirmDecision c,
            Question question,
            Question.Finding finding,
            Texts texts) {
        if (finding.rejected()) return List.of();
        var won = finding.alternative().proposal();
        if (won.isEmpty()) return question.put().decisions();
        var named = withoutPut(c.decisions(), question);
        if (!named.isEmpty())
            return named.stream().map(id -> DecidingRules.wording(id, texts)).toList();
        var content = question.put().proposals().get(won.get());
        return content == null
                ? List.of()
                : List.of(new Wording(meeting.deciding().newDecision(c.item()), 0, content));
    }
}
