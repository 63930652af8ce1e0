package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.NOTHING_FOUND;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TIE_NOT_SETTLED;
import static se.klubba.domain.meeting.Refusal.VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;

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
        var early = early(meeting, question);
        if (early.isPresent()) return refuse(early.get());
        // it has only chosen what stands against the main proposal: nothing is decided yet
        if (question.choosesCounterProposal()) return accept();
        if (question.finding().isEmpty()) return refuse(TIE_NOT_SETTLED);
        var finding = question.finding().get();
        if (believesOtherwise(meeting, c, question, finding)) {
            return refuse(NOT_AMONG_THE_ALTERNATIVES);
        }
        var others = withoutPut(c.decisions(), question);
        var unknown = PuttingRules.mayPut(meeting, c.item(), others, List.of());
        if (unknown.isPresent()) return refuse(unknown.get());
        var named = others.stream().map(id -> DecidingRules.wording(id, texts)).toList();
        var points = misnamed(c, question, finding, named);
        if (points.isPresent()) return refuse(points.get());
        var method =
                question.stage() == Question.Stage.VOTED ? Method.VOTE : question.put().method();
        var events = new ArrayList<MeetingEvent>();
        events.add(
                new DecidingEvent.DecisionConfirmed(
                        c.item(),
                        decided(meeting, question, finding, named, texts),
                        finding.rejected() ? Optional.empty() : Optional.of(finding.alternative()),
                        method,
                        actor.person(),
                        now));
        if (!finding.rejected()) putOff(meeting, c.item(), finding).ifPresent(events::add);
        return accept(events);
    }

    /// Why the gavel cannot fall yet.
    private static Optional<Refusal> early(Meeting meeting, Question question) {
        if (meeting.deciding().openVote().isPresent()) return Optional.of(VOTE_STILL_OPEN);
        var round = question.rounds().now().map(Round::stage);
        if (round.equals(Optional.of(Question.Stage.VOTE_REQUESTED))) {
            return Optional.of(VOTE_REQUESTED);
        }
        return switch (question.stage()) {
            case PUT -> Optional.of(NOTHING_FOUND);
            case VOTE_REQUESTED -> Optional.of(VOTE_REQUESTED);
            case VOTING -> Optional.of(VOTE_STILL_OPEN);
            case FOUND, VOTED -> Optional.empty();
        };
    }

    /// Whether the sender takes something else to have won. Where the one proposal put has fallen it may be named as what
    /// has fallen.
    private static boolean believesOtherwise(
            Meeting meeting,
            DecidingCommand.ConfirmDecision c,
            Question question,
            Question.Finding finding) {
        if (c.rejected().filter(rejected -> rejected != fell(question, finding)).isPresent())
            return true;
        if (c.proposal().isEmpty()) return false;
        var named = Sides.named(meeting, question, c.proposal().get().value());
        if (named.equals(finding.alternative())) return false;
        var alternatives = question.put().alternatives();
        var fallen = finding.rejected() && alternatives.size() == 1;
        var said = c.rejected().orElse(false);
        return !((fallen || said) && alternatives.contains(named));
    }

    /// A refer back or a tabling has fallen where the matter is decided today.
    private static boolean fell(Question question, Question.Finding finding) {
        return finding.rejected()
                || (question.put().purpose() == Purpose.PROCEDURAL
                        && finding.alternative().equals(Alternative.DECIDE_TODAY));
    }

    /// The item is put off as the procedural motion that won says, unless the chair has said so already.
    private static Optional<MeetingEvent> putOff(
            Meeting meeting, ItemId item, Question.Finding finding) {
        if (!(meeting.agenda().item(item).status() instanceof Item.Status.Current)) {
            return Optional.empty();
        }
        var motion =
                finding.alternative()
                        .proposal()
                        .map(meeting.deciding()::proposal)
                        .map(Proposal::motion);
        if (motion.isEmpty()) return Optional.empty();
        var terms = motion.get().terms();
        return switch (motion.get().kind()) {
            case TABLING -> terms.until().map(until -> new AgendaEvent.ItemTabled(item, until));
            case REFER_BACK ->
                    terms.to()
                            .flatMap(to ->
                                    terms.reason()
                                            .map(why ->
                                                    new AgendaEvent.ItemReferredBack(
                                                            item, to, why)));
            case REFER ->
                    terms.to().map(to -> new AgendaEvent.ItemReferred(item, to, Optional.empty()));
            case APPROVAL, REJECTION, AMENDMENT, ADDITION, COUNTER_PROPOSAL -> Optional.empty();
        };
    }

    /// Why the points named cannot become the decision: where the draft won it is what was put, no less and no more; a
    /// proposal that won may have been drafted as points, which must then have words.
    private static Optional<Refusal> misnamed(
            DecidingCommand.ConfirmDecision c,
            Question question,
            Question.Finding finding,
            List<Wording> named) {
        var put = question.put().decisions().stream().map(Wording::decision).toList();
        var draftWon = finding.alternative().equals(Alternative.DRAFT) && !finding.rejected();
        var fewer = draftWon && !c.decisions().isEmpty() && !c.decisions().containsAll(put);
        if (fewer || (!named.isEmpty() && (draftWon || finding.rejected()))) {
            return Optional.of(NOT_AMONG_THE_ALTERNATIVES);
        }
        var blank = named.stream().anyMatch(wording -> wording.content().isBlank());
        return blank ? Optional.of(TEXT_EMPTY) : Optional.empty();
    }

    private static List<DecisionId> withoutPut(List<DecisionId> named, Question question) {
        var put = question.put().decisions().stream().map(Wording::decision).toList();
        return named.stream().distinct().filter(id -> !put.contains(id)).toList();
    }

    /// The draft's points where the draft won; else the drafted points named for what won. Where none are named: of an
    /// approval the points that it approves, of an election those put, of another proposal its own wording as a new
    /// point; and none where the matter is put off, or decided today.
    private static List<Wording> decided(
            Meeting meeting,
            Question question,
            Question.Finding finding,
            List<Wording> named,
            Texts texts) {
        if (finding.rejected()) return List.of();
        var won = finding.alternative();
        var put = question.put();
        if (won.equals(Alternative.DRAFT)) return put.decisions();
        if (!named.isEmpty()) return named;
        if (put.purpose() == Purpose.PROCEDURAL) return List.of();
        if (won.candidate().isPresent()) return put.decisions();
        var kind = won.proposal().map(id -> meeting.deciding().proposal(id).motion().kind());
        var approved =
                kind.equals(Optional.of(Proposal.Kind.APPROVAL))
                        ? drafted(meeting, put.item(), texts)
                        : List.<Wording>of();
        if (!approved.isEmpty()) return approved;
        return won.proposal()
                .flatMap(id -> Optional.ofNullable(put.proposals().get(id)))
                .map(content ->
                        List.of(
                                new Wording(
                                        meeting.deciding().newDecision(put.item()), 0, content)))
                .orElse(List.of());
    }

    /// What is drafted and has words.
    private static List<Wording> drafted(Meeting meeting, ItemId item, Texts texts) {
        return PuttingRules.drafted(meeting, item).stream()
                .map(id -> DecidingRules.wording(id, texts))
                .filter(wording -> !wording.content().isBlank())
                .toList();
    }
}
