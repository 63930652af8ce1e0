package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ADDITION_AFTER_MAIN_DECISION;
import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.MAIN_PROPOSAL_NOT_IN_ROUND;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.METHOD_NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOTHING_TO_PUT;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTIONS_ONE_BY_ONE;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTION_FIRST;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_ALREADY_PUT;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_WITHDRAWN;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_DECISION;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PROPOSAL;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.minutes.Node;

/// Putting a question: what may be put, in which order (DEC-5), and in which words.
final class PuttingRules {

    private PuttingRules() {}

    /// What the chair asks for, once it is known what that is.
    record Asked(Purpose purpose, List<DecisionId> points, List<ProposalId> proposals) {}

    static Ruling put(Meeting meeting, DecidingCommand.PutToMeeting c, Actor actor, Texts texts) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        var elsewhere = DecidingRules.notUnderDecision(meeting, c.item());
        if (elsewhere.isPresent()) return refuse(elsewhere.get());
        var waiting = meeting.deciding().question();
        var round = c.purpose().equals(Optional.of(Purpose.COUNTER_PROPOSAL));
        if (round && waiting.filter(q -> !q.choosesCounterProposal()).isPresent()) {
            return RoundRules.put(meeting, c, waiting.get());
        }
        if (waiting.filter(q -> !leadsOn(q)).isPresent()) return refuse(QUESTION_STILL_OPEN);
        var method = c.method().orElse(usual(meeting));
        if (method == Method.VOTE) return refuse(NO_VOTE_REQUESTED);
        if (!meeting.profile().decidesBy(method.name().toLowerCase(Locale.ROOT)))
            return refuse(METHOD_NOT_ALLOWED);
        var asked = asked(meeting, c);
        if (asked.points().isEmpty() && asked.proposals().isEmpty()) return refuse(NOTHING_TO_PUT);
        var fault = faultOf(meeting, c.item(), asked);
        if (fault.isPresent()) return refuse(fault.get());
        var question = question(meeting, c.item(), asked, method, texts);
        if (question.decisions().stream().anyMatch(w -> w.content().isBlank())
                || question.proposals().values().stream().anyMatch(Node::isBlank)) {
            return refuse(TEXT_EMPTY);
        }
        return accept(new DecidingEvent.QuestionPut(question));
    }

    /// Once it is chosen what will stand against the main proposal, the next question follows.
    private static boolean leadsOn(Question question) {
        return question.choosesCounterProposal()
                && question.rounds().now().isEmpty()
                && (question.stage() == Question.Stage.FOUND
                        || question.stage() == Question.Stage.VOTED);
    }

    /// By acclamation, where the body decides so.
    static Method usual(Meeting meeting) {
        return meeting.profile().decidesBy("acclamation") ? Method.ACCLAMATION : Method.CONSENSUS;
    }

    /// What is named; else the next question of the path that is shown; else all drafted points.
    private static Asked asked(Meeting meeting, DecidingCommand.PutToMeeting c) {
        var points = c.decisions().stream().distinct().toList();
        var proposals = c.proposals().stream().distinct().toList();
        if (!points.isEmpty() || !proposals.isEmpty()) {
            var purpose = c.purpose().orElseGet(() -> purpose(meeting, points, proposals));
            return new Asked(purpose, points, proposals);
        }
        return PathRules.next(meeting, c.item())
                .filter(step -> c.purpose().filter(p -> p != step.purpose()).isEmpty())
                .map(step -> new Asked(step.purpose(), step.decisions(), step.named()))
                .orElseGet(() ->
                        new Asked(
                                c.purpose().orElse(Purpose.MAIN),
                                drafted(meeting, c.item()),
                                List.of()));
    }

    private static Purpose purpose(
            Meeting meeting, List<DecisionId> points, List<ProposalId> proposals) {
        if (!points.isEmpty()) return Purpose.MAIN;
        var kinds = proposals.stream().flatMap(id -> kind(meeting, id).stream()).toList();
        if (kinds.isEmpty()) return Purpose.MAIN;
        if (kinds.stream().allMatch(Proposal.Kind::procedural)) return Purpose.PROCEDURAL;
        var additions = kinds.stream().allMatch(kind -> kind == Proposal.Kind.ADDITION);
        return additions ? Purpose.ADDITION : Purpose.MAIN;
    }

    private static Optional<Proposal.Kind> kind(Meeting meeting, ProposalId id) {
        return Optional.ofNullable(meeting.deciding().proposals().get(id))
                .map(proposal -> proposal.motion().kind());
    }

    static List<DecisionId> drafted(Meeting meeting, ItemId item) {
        return meeting.deciding().decisionsOf(item).stream()
                .filter(d -> d.status() == Decision.Status.DRAFTED)
                .map(Decision::id)
                .toList();
    }

    /// Why this cannot be put now.
    private static Optional<Refusal> faultOf(Meeting meeting, ItemId item, Asked asked) {
        var named = asked.proposals().stream().filter(id -> !decidesToday(id)).toList();
        return mayPut(meeting, item, asked.points(), named)
                .or(() -> order(meeting, item, asked.purpose(), asked.points(), named))
                .or(() -> fitting(meeting, asked, named));
    }

    static boolean decidesToday(ProposalId id) {
        return Alternative.DECIDE_TODAY.equals(Alternative.of(id));
    }

    /// Procedural motions before the matter itself, one by one; additions once the main decision is confirmed, where the
    /// body takes them last (Göteborg, Alingsås).
    static Optional<Refusal> order(
            Meeting meeting,
            ItemId item,
            Purpose purpose,
            List<DecisionId> points,
            List<ProposalId> proposals) {
        var kinds = proposals.stream().flatMap(id -> kind(meeting, id).stream()).toList();
        var procedural = kinds.stream().filter(Proposal.Kind::procedural).count();
        var substance = !points.isEmpty() || procedural < kinds.size();
        if (substance && proceduralStands(meeting, item))
            return Optional.of(PROCEDURAL_MOTION_FIRST);
        if (procedural > 1) return Optional.of(PROCEDURAL_MOTIONS_ONE_BY_ONE);
        var adds = purpose == Purpose.ADDITION || kinds.contains(Proposal.Kind.ADDITION);
        return adds && mainComesFirst(meeting, item)
                ? Optional.of(ADDITION_AFTER_MAIN_DECISION)
                : Optional.empty();
    }

    /// Whether a motion to put the item off waits to be settled.
    static boolean proceduralStands(Meeting meeting, ItemId item) {
        return standing(meeting, item).stream().anyMatch(Proposal.Kind::procedural);
    }

    /// The kinds of the proposals that are made and not yet put.
    private static List<Proposal.Kind> standing(Meeting meeting, ItemId item) {
        return meeting.deciding().proposalsOf(item).stream()
                .filter(p -> p.status() == Proposal.Status.SUBMITTED)
                .map(p -> p.motion().kind())
                .toList();
    }

    /// Where nothing but additions is before the meeting, there is nothing to wait for.
    private static boolean mainComesFirst(Meeting meeting, ItemId item) {
        if (!meeting.profile().is(Setting.ADDITIONS_ORDER, "last")) return false;
        if (meeting.deciding().procedure(item).mainSettled()) return false;
        return !drafted(meeting, item).isEmpty()
                || standing(meeting, item).stream().anyMatch(k -> k != Proposal.Kind.ADDITION);
    }

    private static Optional<Refusal> fitting(Meeting meeting, Asked asked, List<ProposalId> named) {
        var today = named.size() < asked.proposals().size();
        var procedural =
                named.size() == 1
                        && kind(meeting, named.getFirst())
                                .filter(Proposal.Kind::procedural)
                                .isPresent();
        if (today && !procedural) return Optional.of(UNKNOWN_PROPOSAL);
        if (asked.purpose() != Purpose.COUNTER_PROPOSAL) return Optional.empty();
        if (!asked.points().isEmpty()) return Optional.of(MAIN_PROPOSAL_NOT_IN_ROUND);
        return named.size() < 2 ? Optional.of(NOTHING_TO_PUT) : Optional.empty();
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
                case PUT -> {
                    if (!inRound(meeting, id)) return Optional.of(PROPOSAL_ALREADY_PUT);
                }
                case WON, LOST -> {
                    return Optional.of(PROPOSAL_ALREADY_PUT);
                }
                case SUBMITTED -> {}
            }
        }
        return Optional.empty();
    }

    /// Whether it stands in a round that was put before the main question, which is still to come.
    private static boolean inRound(Meeting meeting, ProposalId id) {
        var alternative = Alternative.of(id);
        return meeting.deciding()
                .question()
                .filter(PuttingRules::leadsOn)
                .filter(q ->
                        q.put().alternatives().contains(alternative)
                                || q.rounds().took(alternative))
                .isPresent();
    }

    /// Whoever calls for approval of what is drafted is put with it, named or not.
    private static Map<ProposalId, Node> approvals(Meeting meeting, ItemId item, Texts texts) {
        var all = new LinkedHashMap<ProposalId, Node>();
        for (var proposal : meeting.deciding().proposalsOf(item)) {
            if (proposal.status() != Proposal.Status.SUBMITTED) continue;
            if (proposal.motion().kind() != Proposal.Kind.APPROVAL) continue;
            var words = texts.read(new TextId.OfProposal(proposal.id())).content();
            if (!words.isBlank()) all.put(proposal.id(), words);
        }
        return all;
    }

    private static Question.Put question(
            Meeting meeting, ItemId item, Asked asked, Method method, Texts texts) {
        var alternatives = new LinkedHashSet<Alternative>();
        if (!asked.points().isEmpty()) alternatives.add(Alternative.DRAFT);
        var proposals = new LinkedHashMap<ProposalId, Node>();
        if (!asked.points().isEmpty()) proposals.putAll(approvals(meeting, item, texts));
        for (var id : asked.proposals()) {
            // who calls for approval stands for the draft, where it is put
            var same =
                    !asked.points().isEmpty()
                            && kind(meeting, id).equals(Optional.of(Proposal.Kind.APPROVAL));
            if (!same) alternatives.add(Alternative.of(id));
            if (!decidesToday(id)) {
                proposals.put(id, texts.read(new TextId.OfProposal(id)).content());
            }
        }
        var procedural =
                asked.proposals().stream()
                        .flatMap(id -> kind(meeting, id).stream())
                        .anyMatch(Proposal.Kind::procedural);
        if (procedural) alternatives.add(Alternative.DECIDE_TODAY);
        return new Question.Put(
                item,
                procedural ? Purpose.PROCEDURAL : asked.purpose(),
                method,
                List.copyOf(new ArrayList<>(alternatives)),
                asked.points().stream().map(id -> DecidingRules.wording(id, texts)).toList(),
                proposals);
    }
}
