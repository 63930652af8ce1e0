package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ALREADY_FOUND;
import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.ITEM_DONE;
import static se.klubba.domain.meeting.Refusal.ITEM_NOT_CURRENT;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.METHOD_NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOTHING_TO_PUT;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_QUESTION;
import static se.klubba.domain.meeting.Refusal.NO_VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_ALREADY_PUT;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_WITHDRAWN;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_DECISION;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PROPOSAL;
import static se.klubba.domain.meeting.Refusal.VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.minutes.Node;

/// The deciding sequence: put → finding → pause, in which a vote can be requested → gavel (KL 5:53; DEC-2…DEC-4). From
/// when it is put, the wording is fixed and seen by all, and changes only by being taken back in everyone's sight
/// (LIVE-6).
final class DecidingRules {

    private DecidingRules() {}

    static Ruling decide(
            Meeting meeting, DecidingCommand command, Actor actor, Texts texts, Instant now) {
        return switch (command) {
            case DecidingCommand.DraftDecision c -> DraftRules.draft(meeting, c, actor);
            case DecidingCommand.RemoveDecision c -> DraftRules.remove(meeting, c, actor);
            case DecidingCommand.SetDecisionForm c -> DraftRules.form(meeting, c, actor);
            case DecidingCommand.MarkAssignment c -> DraftRules.assign(meeting, c, actor);
            case DecidingCommand.RemoveAssignment c -> DraftRules.unassign(meeting, c, actor);
            case DecidingCommand.Propose c -> ProposalRules.propose(meeting, c, actor);
            case DecidingCommand.WithdrawProposal c -> ProposalRules.withdraw(meeting, c, actor);
            case DecidingCommand.PutToMeeting c -> put(meeting, c, actor, texts);
            case DecidingCommand.TakeBack c -> takeBack(meeting, c.item(), actor);
            case DecidingCommand.DeclareFinding c -> find(meeting, c, actor);
            case DecidingCommand.RequestVote c -> VoteRules.request(meeting, c, actor);
            case DecidingCommand.OpenVote c -> VoteRules.open(meeting, c, actor);
            case DecidingCommand.CastVote c -> VoteRules.cast(meeting, c, actor);
            case DecidingCommand.CloseVote c -> VoteRules.close(meeting, c, actor);
            case DecidingCommand.ConfirmDecision c ->
                    GavelRules.confirm(meeting, c, actor, texts, now);
        };
    }

    private static Ruling put(
            Meeting meeting, DecidingCommand.PutToMeeting c, Actor actor, Texts texts) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        var elsewhere = notUnderDecision(meeting, c.item());
        if (elsewhere.isPresent()) return refuse(elsewhere.get());
        if (meeting.deciding().question().isPresent()) return refuse(QUESTION_STILL_OPEN);
        var method = c.method().orElse(usual(meeting));
        if (method == Method.VOTE) return refuse(NO_VOTE_REQUESTED);
        if (!meeting.profile().decidesBy(method.name().toLowerCase(Locale.ROOT)))
            return refuse(METHOD_NOT_ALLOWED);
        var points =
                c.proposals().isEmpty() && c.decisions().isEmpty()
                        ? drafted(meeting, c.item())
                        : c.decisions().stream().distinct().toList();
        if (points.isEmpty() && c.proposals().isEmpty()) return refuse(NOTHING_TO_PUT);
        var fault = mayPut(meeting, c.item(), points, c.proposals());
        if (fault.isPresent()) return refuse(fault.get());
        var question = question(c, method, points, texts);
        if (question.decisions().stream().anyMatch(w -> w.content().isBlank())
                || question.proposals().values().stream().anyMatch(Node::isBlank)) {
            return refuse(TEXT_EMPTY);
        }
        return accept(new DecidingEvent.QuestionPut(question));
    }

    /// By acclamation, where the body decides so.
    private static Method usual(Meeting meeting) {
        return meeting.profile().decidesBy("acclamation") ? Method.ACCLAMATION : Method.CONSENSUS;
    }

    /// Why nothing can be decided on this item now: another is current, or it has been put off.
    static Optional<Refusal> notUnderDecision(Meeting meeting, ItemId item) {
        if (!meeting.agenda().current().equals(Optional.of(item))) {
            return Optional.of(ITEM_NOT_CURRENT);
        }
        return switch (meeting.agenda().item(item).status()) {
            case Item.Status.Tabled _, Item.Status.ReferredBack _ -> Optional.of(ITEM_DONE);
            case Item.Status.Planned _, Item.Status.Current _, Item.Status.Done _ ->
                    Optional.empty();
            case Item.Status.Parked _, Item.Status.Withdrawn _, Item.Status.NotReached _ ->
                    Optional.empty();
            case Item.Status.Referred _ -> Optional.empty();
        };
    }

    private static List<DecisionId> drafted(Meeting meeting, ItemId item) {
        return meeting.deciding().decisionsOf(item).stream()
                .filter(d -> d.status() == Decision.Status.DRAFTED)
                .map(Decision::id)
                .toList();
    }

    static Optional<Refusal> mayPut(
            Meeting meeting, ItemId item, List<DecisionId> points, List<ProposalId> proposals) {
        for (var id : points) {
            var decision = meeting.deciding().decisions().get(id);
            if (decision == null || !decision.item().equals(item)) {
                return Optional.of(UNKNOWN_DECISION);
            }
            if (decision.status() != Decision.Status.DRAFTED)
                return Optional.of(DECISION_CONFIRMED);
        }
        for (var id : proposals) {
            var proposal = meeting.deciding().proposals().get(id);
            if (proposal == null || !proposal.item().equals(item)) {
                return Optional.of(UNKNOWN_PROPOSAL);
            }
            switch (proposal.status()) {
                case WITHDRAWN -> {
                    return Optional.of(PROPOSAL_WITHDRAWN);
                }
                case PUT, WON, LOST -> {
                    return Optional.of(PROPOSAL_ALREADY_PUT);
                }
                case SUBMITTED -> {}
            }
        }
        return Optional.empty();
    }

    private static Question.Put question(
            DecidingCommand.PutToMeeting c, Method method, List<DecisionId> points, Texts texts) {
        var alternatives = new ArrayList<Alternative>();
        if (!points.isEmpty()) alternatives.add(Alternative.DRAFT);
        var proposals = new LinkedHashMap<ProposalId, Node>();
        for (var id : new LinkedHashSet<>(c.proposals())) {
            alternatives.add(Alternative.of(id));
            proposals.put(id, texts.read(new TextId.OfProposal(id)).content());
        }
        return new Question.Put(
                c.item(),
                c.purpose().orElse(Purpose.MAIN),
                method,
                List.copyOf(alternatives),
                points.stream().map(id -> wording(id, texts)).toList(),
                proposals);
    }

    static Wording wording(DecisionId id, Texts texts) {
        var reading = texts.read(new TextId.OfDecision(id));
        return new Wording(id, reading.version(), reading.content());
    }

    private static Ruling takeBack(Meeting meeting, ItemId item, Actor actor) {
        var fault = leadsQuestion(meeting, item, actor);
        if (fault.isPresent()) return refuse(fault.get());
        return switch (meeting.deciding().question().orElseThrow().stage()) {
            case VOTING -> refuse(VOTE_STILL_OPEN);
            // a vote that has been held is not undone by taking the question back, unless nothing
            // can be decided any more
            case VOTED ->
                    Quorum.lacking(meeting)
                            ? accept(new DecidingEvent.QuestionTakenBack(item))
                            : refuse(QUESTION_STILL_OPEN);
            case PUT, FOUND, VOTE_REQUESTED -> accept(new DecidingEvent.QuestionTakenBack(item));
        };
    }

    private static Ruling find(Meeting meeting, DecidingCommand.DeclareFinding c, Actor actor) {
        var fault = leadsQuestion(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var question = meeting.deciding().question().orElseThrow();
        switch (question.stage()) {
            case VOTE_REQUESTED -> {
                return refuse(VOTE_REQUESTED);
            }
            case VOTING -> {
                return refuse(VOTE_STILL_OPEN);
            }
            case FOUND, VOTED -> {
                return refuse(ALREADY_FOUND);
            }
            case PUT -> {}
        }
        var alternatives = question.put().alternatives();
        var found = c.proposal().map(Alternative::of).orElse(alternatives.getFirst());
        if (!alternatives.contains(found)) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        var rejected = c.rejected().orElse(false);
        if (rejected && alternatives.size() > 1) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        return accept(new DecidingEvent.FindingDeclared(c.item(), found, rejected));
    }

    static Optional<Refusal> leadsQuestion(Meeting meeting, ItemId item, Actor actor) {
        if (!meeting.presides(actor.person())) return Optional.of(NOT_PRESIDING);
        if (meeting.agenda().find(item).isEmpty()) return Optional.of(UNKNOWN_ITEM);
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        if (!meeting.life().open()) return Optional.of(MEETING_NOT_OPEN);
        return noQuestionOn(meeting, item);
    }

    /// Why nothing is put on this item: the gavel has fallen on it already, or nothing was put.
    static Optional<Refusal> noQuestionOn(Meeting meeting, ItemId item) {
        if (meeting.deciding().question().filter(q -> q.item().equals(item)).isPresent()) {
            return Optional.empty();
        }
        var confirmed =
                meeting.deciding().decisionsOf(item).stream()
                        .anyMatch(d -> d.status() == Decision.Status.CONFIRMED);
        return Optional.of(confirmed ? DECISION_CONFIRMED : NO_QUESTION);
    }
}
