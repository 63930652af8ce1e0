package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.CHAIR_HAS_NO_VOTE;
import static se.klubba.domain.meeting.Refusal.CHAIR_MUST_VOTE;
import static se.klubba.domain.meeting.Refusal.COUNTER_PROPOSAL_NOT_CHOSEN;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_RETURN_TO_SERVICE;
import static se.klubba.domain.meeting.Refusal.NO_VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_VOTE;
import static se.klubba.domain.meeting.Refusal.VOTE_CLOSED;
import static se.klubba.domain.meeting.Refusal.VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.VOTING_OFF;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// Open votes (KL 5:53–56; VOTE-1…VOTE-6). One voter who asks is enough; the chair closes; arithmetic stands in
/// [Outcome].
final class VoteRules {

    private VoteRules() {}

    static Ruling request(Meeting meeting, DecidingCommand.RequestVote c, Actor actor) {
        var by = c.by().orElse(actor.person());
        if (!by.equals(actor.person()) && !MeetingRules.leads(meeting, actor)) {
            return refuse(NOT_ALLOWED);
        }
        // where nobody votes, that says more than that this person does not
        if (!meeting.profile().decidesBy("openVote")) return refuse(VOTING_OFF);
        if (!meeting.takesPart(by)) return refuse(noVote(meeting, by));
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        var none = DecidingRules.noQuestionOn(meeting, c.item());
        if (none.isPresent()) return refuse(none.get());
        var question = meeting.deciding().question().orElseThrow();
        return switch (question.stage()) {
            case PUT, FOUND -> accept(new DecidingEvent.VoteRequested(c.item(), by));
            case VOTE_REQUESTED ->
                    question.requestedBy().contains(by)
                            ? accept()
                            : accept(new DecidingEvent.VoteRequested(c.item(), by));
            case VOTING -> refuse(VOTE_STILL_OPEN);
            case VOTED -> refuse(VOTE_CLOSED);
        };
    }

    /// Who has left service and may not come back to it hears just that.
    private static Refusal noVote(Meeting meeting, PersonId person) {
        return meeting.whyNotServing(person)
                .filter(NO_RETURN_TO_SERVICE::equals)
                .orElse(NOT_A_VOTER);
    }

    static Ruling open(Meeting meeting, DecidingCommand.OpenVote c, Actor actor) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (!meeting.profile().decidesBy("openVote")) return refuse(VOTING_OFF);
        var fault = DecidingRules.leadsQuestion(meeting, c.item(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var question = meeting.deciding().question().orElseThrow();
        switch (question.stage()) {
            case PUT, FOUND -> {
                return refuse(NO_VOTE_REQUESTED);
            }
            case VOTING -> {
                return refuse(VOTE_STILL_OPEN);
            }
            case VOTED -> {
                return refuse(VOTE_CLOSED);
            }
            case VOTE_REQUESTED -> {}
        }
        var yes = new Alternative(c.yes());
        var no = new Alternative(c.no());
        var fitting = sides(question.put().alternatives(), yes, no);
        if (fitting.isPresent()) return refuse(fitting.get());
        var voters = new LinkedHashSet<>(meeting.voters());
        voters.removeIf(person -> !meeting.takesPart(person));
        if (!voters.contains(actor.person())) return refuse(CHAIR_HAS_NO_VOTE);
        var id = meeting.deciding().newVote(c.item());
        return made("vote", id, new DecidingEvent.VoteOpened(id, c.item(), yes, no, voters));
    }

    /// One proposal alone is voted on against its falling, two against each other. What is to stand against the main
    /// proposal where there are more is chosen in rounds, which are not built yet.
    private static Optional<Refusal> sides(List<Alternative> put, Alternative yes, Alternative no) {
        if (put.size() > 2) return Optional.of(COUNTER_PROPOSAL_NOT_CHOSEN);
        var against = put.size() == 1 ? List.of(Alternative.REJECTION) : put;
        var fitting = put.contains(yes) && against.contains(no) && !yes.equals(no);
        return fitting ? Optional.empty() : Optional.of(NOT_AMONG_THE_ALTERNATIVES);
    }

    /// May be cast again until the vote is closed: the last one counts. Whoever was a voter at opening votes, also if
    /// marked as gone since (VOTE-4).
    static Ruling cast(Meeting meeting, DecidingCommand.CastVote c, Actor actor) {
        var by = c.by().orElse(actor.person());
        var entered = !by.equals(actor.person());
        if (entered && !meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        var vote = meeting.deciding().votes().get(c.vote());
        if (vote == null) return refuse(UNKNOWN_VOTE);
        if (!vote.voters().contains(by)) return refuse(noVote(meeting, by));
        if (meeting.dissent().aside(vote.item()).contains(by)) return refuse(NOT_A_VOTER);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!vote.open()) return refuse(VOTE_CLOSED);
        var enteredBy = entered ? Optional.of(actor.person()) : Optional.<PersonId>empty();
        if (new Vote.Cast(c.choice(), enteredBy).equals(vote.cast().get(by))) return accept();
        return accept(new DecidingEvent.VoteCast(c.vote(), by, c.choice(), enteredBy));
    }

    static Ruling close(Meeting meeting, DecidingCommand.CloseVote c, Actor actor) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        var vote = meeting.deciding().votes().get(c.vote());
        if (vote == null) return refuse(UNKNOWN_VOTE);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!vote.open()) return refuse(VOTE_CLOSED);
        return Outcome.of(vote.choices(), meeting.life().presiding())
                .<Ruling>map(outcome -> accept(new DecidingEvent.VoteClosed(c.vote(), outcome)))
                .orElse(refuse(CHAIR_MUST_VOTE));
    }
}
