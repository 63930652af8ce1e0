package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ALREADY_FOUND;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.VOTE_CLOSED;
import static se.klubba.domain.meeting.Refusal.VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;
import se.klubba.domain.id.ItemId;

/// What the chair finds, what those who follow from afar call, and taking a question back.
final class FindingRules {

    private FindingRules() {}

    static Ruling takeBack(Meeting meeting, ItemId item, Actor actor) {
        var fault = DecidingRules.leadsQuestion(meeting, item, actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (meeting.deciding().openVote().isPresent()) return refuse(VOTE_STILL_OPEN);
        var question = meeting.deciding().question().orElseThrow();
        // a vote that has been held is not undone by taking the question back, unless nothing can
        // be
        // decided any more
        var held = question.stage() == Question.Stage.VOTED || question.rounds().voted();
        if (held && !Quorum.lacking(meeting)) return refuse(QUESTION_STILL_OPEN);
        return accept(new DecidingEvent.QuestionTakenBack(item));
    }

    static Ruling find(Meeting meeting, DecidingCommand.DeclareFinding c, Actor actor) {
        var fault = DecidingRules.leadsQuestion(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var question = meeting.deciding().question().orElseThrow();
        if (inRound(question, c)) return RoundRules.find(meeting, c, question);
        var alternatives = question.put().alternatives();
        var named = c.proposal().map(id -> Sides.named(meeting, question, id.value()));
        var rejected = c.rejected().orElse(false);
        switch (question.stage()) {
            case VOTE_REQUESTED -> {
                return refuse(VOTE_REQUESTED);
            }
            case VOTING -> {
                return refuse(VOTE_STILL_OPEN);
            }
            case FOUND -> {
                return refuse(ALREADY_FOUND);
            }
            case VOTED -> {
                // said aloud after the vote what the vote has said
                var same = question.finding().map(Question.Finding::alternative).equals(named);
                return named.isPresent() && same ? accept() : refuse(ALREADY_FOUND);
            }
            case PUT -> {}
        }
        var found = named.orElse(alternatives.getFirst());
        if (!alternatives.contains(found)) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        if (!rejected) return accept(new DecidingEvent.FindingDeclared(c.item(), found, false));
        if (question.put().purpose() == Purpose.PROCEDURAL) {
            return accept(
                    new DecidingEvent.FindingDeclared(c.item(), Alternative.DECIDE_TODAY, false));
        }
        if (alternatives.size() > 1) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        return accept(new DecidingEvent.FindingDeclared(c.item(), found, true));
    }

    private static boolean inRound(Question question, DecidingCommand.DeclareFinding c) {
        if (question.choosesCounterProposal()) return false;
        if (c.as().equals(Optional.of(Purpose.COUNTER_PROPOSAL))) return true;
        var put = question.rounds().now().filter(r -> r.stage() == Question.Stage.PUT);
        return put.isPresent() && c.as().isEmpty();
    }

    /// Only while it is asked: before a vote is requested (3.4 of the procedure, remote acclamation).
    static Ruling answer(Meeting meeting, DecidingCommand.AnswerQuestion c, Actor actor) {
        if (!meeting.takesPart(actor.person())) return refuse(NOT_A_VOTER);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        var none = DecidingRules.noQuestionOn(meeting, c.item());
        if (none.isPresent()) return refuse(none.get());
        var question = meeting.deciding().question().orElseThrow();
        var round = question.rounds().now();
        switch (round.map(Round::stage).orElse(question.stage())) {
            case PUT, FOUND -> {}
            case VOTE_REQUESTED -> {
                return refuse(VOTE_REQUESTED);
            }
            case VOTING -> {
                return refuse(VOTE_STILL_OPEN);
            }
            case VOTED -> {
                return refuse(VOTE_CLOSED);
            }
        }
        var answer = Sides.named(meeting, question, c.alternative());
        var asked = round.map(Round::alternatives).orElse(question.put().alternatives());
        if (!asked.contains(answer)) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        if (answer.equals(question.answers().get(actor.person()))) return accept();
        return accept(new DecidingEvent.QuestionAnswered(c.item(), actor.person(), answer));
    }
}
