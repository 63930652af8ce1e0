package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ADDITION_AFTER_MAIN_DECISION;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOTHING_TO_PUT;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_PATH_SHOWN;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTIONS_ONE_BY_ONE;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTION_FIRST;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.ProposalId;

/// The decision path: proposed by the rules, settled by the chair, approved by the meeting (DEC-5, KL 5:67 p2).
public final class PathRules {

    private PathRules() {}

    static Ruling show(Meeting meeting, DecidingCommand.ShowPath c, Actor actor) {
        var fault = leads(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.deciding().question().isPresent()) return refuse(QUESTION_STILL_OPEN);
        if (c.questions().isEmpty()) {
            var steps = suggested(meeting, c.item());
            if (steps.isEmpty()) return refuse(NOTHING_TO_PUT);
            return accept(new DecidingEvent.PathShown(c.item(), steps));
        }
        var steps = new ArrayList<DecisionPath.Step>();
        for (var question : c.questions()) {
            var wrong = wrong(meeting, c.item(), question, steps);
            if (wrong.isPresent()) return refuse(wrong.get());
            steps.add(step(meeting, question));
        }
        return accept(new DecidingEvent.PathShown(c.item(), steps));
    }

    private static Optional<Refusal> leads(Meeting meeting, ItemId item, Actor actor) {
        if (!meeting.presides(actor.person())) return Optional.of(NOT_PRESIDING);
        if (meeting.agenda().find(item).isEmpty()) return Optional.of(UNKNOWN_ITEM);
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        if (!meeting.life().open()) return Optional.of(MEETING_NOT_OPEN);
        return DecidingRules.notUnderDecision(meeting, item);
    }

    /// Why this question cannot stand after those before it.
    private static Optional<Refusal> wrong(
            Meeting meeting,
            ItemId item,
            DecidingCommand.ShowPath.Step question,
            List<DecisionPath.Step> before) {
        var named =
                question.proposals().stream().filter(p -> !PuttingRules.decidesToday(p)).toList();
        if (question.decisions().isEmpty() && named.isEmpty()) return Optional.of(NOTHING_TO_PUT);
        var unknown = PuttingRules.mayPut(meeting, item, question.decisions(), named);
        if (unknown.isPresent()) return unknown;
        var procedural = procedural(meeting, named);
        if (procedural > 0 && procedural < named.size() + question.decisions().size()) {
            return Optional.of(PROCEDURAL_MOTION_FIRST);
        }
        if (procedural > 1) return Optional.of(PROCEDURAL_MOTIONS_ONE_BY_ONE);
        var late = before.stream().anyMatch(step -> step.purpose() != Purpose.PROCEDURAL);
        if (procedural > 0 && late) return Optional.of(PROCEDURAL_MOTION_FIRST);
        var main = before.stream().anyMatch(step -> step.purpose() == Purpose.MAIN);
        var adds =
                question.purpose() == Purpose.ADDITION
                        && meeting.profile().is(Setting.ADDITIONS_ORDER, "last")
                        && !meeting.deciding().procedure(item).mainSettled();
        return adds && !main ? Optional.of(ADDITION_AFTER_MAIN_DECISION) : Optional.empty();
    }

    private static long procedural(Meeting meeting, List<ProposalId> proposals) {
        return proposals.stream()
                .filter(id -> meeting.deciding().proposal(id).motion().kind().procedural())
                .count();
    }

    private static DecisionPath.Step step(Meeting meeting, DecidingCommand.ShowPath.Step question) {
        var alternatives = new ArrayList<Alternative>();
        if (!question.decisions().isEmpty()) alternatives.add(Alternative.DRAFT);
        question.proposals().stream().distinct().map(Alternative::of).forEach(alternatives::add);
        var procedural = procedural(meeting, named(question)) > 0;
        if (procedural && !alternatives.contains(Alternative.DECIDE_TODAY)) {
            alternatives.addFirst(Alternative.DECIDE_TODAY);
        }
        return new DecisionPath.Step(
                procedural ? Purpose.PROCEDURAL : question.purpose(),
                List.copyOf(alternatives),
                question.decisions().stream().distinct().toList());
    }

    private static List<ProposalId> named(DecidingCommand.ShowPath.Step question) {
        return question.proposals().stream().filter(p -> !PuttingRules.decidesToday(p)).toList();
    }

    static Ruling approve(Meeting meeting, DecidingCommand.ApprovePath c, Actor actor) {
        var fault = leads(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var path = meeting.deciding().procedure(c.item()).path();
        if (path.isEmpty()) return refuse(NO_PATH_SHOWN);
        if (path.get().approved()) return accept();
        return accept(new DecidingEvent.PathApproved(c.item()));
    }

    /// The path as the rules propose it, of what is drafted and proposed and not yet put: procedural motions one by one,
    /// the main question, additions last or first as the body has chosen.
    public static List<DecisionPath.Step> suggested(Meeting meeting, ItemId item) {
        var steps = new ArrayList<DecisionPath.Step>();
        for (var kind :
                List.of(Proposal.Kind.REFER_BACK, Proposal.Kind.TABLING, Proposal.Kind.REFER)) {
            for (var motion : standing(meeting, item, List.of(kind))) {
                steps.add(
                        new DecisionPath.Step(
                                Purpose.PROCEDURAL,
                                List.of(Alternative.DECIDE_TODAY, motion),
                                List.of()));
            }
        }
        var additions =
                standing(meeting, item, List.of(Proposal.Kind.ADDITION)).stream()
                        .map(a -> new DecisionPath.Step(Purpose.ADDITION, List.of(a), List.of()))
                        .toList();
        var last = meeting.profile().is(Setting.ADDITIONS_ORDER, "last");
        if (!last) steps.addAll(additions);
        main(meeting, item).ifPresent(steps::add);
        if (last) steps.addAll(additions);
        return List.copyOf(steps);
    }

    private static Optional<DecisionPath.Step> main(Meeting meeting, ItemId item) {
        List<DecisionId> points = PuttingRules.drafted(meeting, item);
        var alternatives = new ArrayList<Alternative>();
        if (!points.isEmpty()) alternatives.add(Alternative.DRAFT);
        if (points.isEmpty()) {
            alternatives.addAll(standing(meeting, item, List.of(Proposal.Kind.APPROVAL)));
        }
        alternatives.addAll(
                standing(
                        meeting,
                        item,
                        List.of(
                                Proposal.Kind.AMENDMENT,
                                Proposal.Kind.COUNTER_PROPOSAL,
                                Proposal.Kind.REJECTION)));
        if (alternatives.isEmpty()) return Optional.empty();
        return Optional.of(new DecisionPath.Step(Purpose.MAIN, List.copyOf(alternatives), points));
    }

    private static List<Alternative> standing(
            Meeting meeting, ItemId item, List<Proposal.Kind> kinds) {
        return meeting.deciding().proposalsOf(item).stream()
                .filter(p -> p.status() == Proposal.Status.SUBMITTED)
                .filter(p -> kinds.contains(p.motion().kind()))
                .map(p -> Alternative.of(p.id()))
                .toList();
    }

    /// The next question of the path that is shown, which may be put as it is.
    public static Optional<DecisionPath.Step> next(Meeting meeting, ItemId item) {
        var procedure = meeting.deciding().procedure(item);
        return procedure.path().stream()
                .flatMap(path -> path.steps().stream())
                .filter(step -> !procedure.done(step) && stands(meeting, step))
                .findFirst();
    }

    private static boolean stands(Meeting meeting, DecisionPath.Step step) {
        var deciding = meeting.deciding();
        return step.decisions().stream().allMatch(deciding.decisions()::containsKey);
    }
}
