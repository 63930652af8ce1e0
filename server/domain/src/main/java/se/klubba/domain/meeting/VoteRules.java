package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.CHAIR_MUST_VOTE;
import static se.klubba.domain.meeting.Refusal.CHAIR_VOTES_LAST;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_RETURN_TO_SERVICE;
import static se.klubba.domain.meeting.Refusal.NO_VOTES_CAST;
import static se.klubba.domain.meeting.Refusal.ORGANISATION_DISAGREES;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_VOTE;
import static se.klubba.domain.meeting.Refusal.VOTE_CLOSED;
import static se.klubba.domain.meeting.Refusal.VOTE_IS_SECRET;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.VOTING_OFF;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.VoteId;

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
        if (meeting.deciding().openVote().isPresent()) return refuse(VOTE_STILL_OPEN);
        var stage = question.rounds().now().map(Round::stage).orElse(question.stage());
        return switch (stage) {
            case PUT, FOUND -> accept(new DecidingEvent.VoteRequested(c.item(), by));
            case VOTE_REQUESTED ->
                    question.rounds()
                                    .now()
                                    .map(Round::requestedBy)
                                    .orElse(question.requestedBy())
                                    .contains(by)
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
        if (vote.secret()) return refuse(VOTE_IS_SECRET);
        var fault = choice(vote, c).or(() -> chairLast(meeting, vote, by));
        if (fault.isPresent()) return refuse(fault.get());
        var enteredBy = entered ? Optional.of(actor.person()) : Optional.<PersonId>empty();
        var cast = new Vote.Cast(c.choice(), c.candidate(), enteredBy);
        if (cast.equals(vote.cast().get(by))) return accept();
        return accept(
                new DecidingEvent.VoteCast(c.vote(), by, c.choice(), c.candidate(), enteredBy));
    }

    /// Between two sides one of them, in an election a candidate; abstention in both.
    private static Optional<Refusal> choice(Vote vote, DecidingCommand.CastVote c) {
        var abstains = c.choice().equals(Optional.of(Choice.ABSTAIN)) && c.candidate().isEmpty();
        var fits =
                vote.election()
                        ? c.choice().isEmpty()
                                && c.candidate()
                                        .filter(vote.about().candidates()::contains)
                                        .isPresent()
                        : c.choice().isPresent() && c.candidate().isEmpty();
        return abstains || fits ? Optional.empty() : Optional.of(NOT_AMONG_THE_ALTERNATIVES);
    }

    /// Where the body so wishes whoever presides votes last; who has left, or stands aside, is not waited for.
    private static Optional<Refusal> chairLast(Meeting meeting, Vote vote, PersonId voter) {
        if (!meeting.profile().is(Setting.CHAIR_VOTES_LAST, "on") || !meeting.presides(voter)) {
            return Optional.empty();
        }
        var waited =
                vote.voters().stream()
                        .filter(other -> !other.equals(voter) && meeting.attendance().here(other))
                        .filter(other -> !meeting.dissent().aside(vote.item()).contains(other))
                        .allMatch(vote.cast()::containsKey);
        return waited ? Optional.empty() : Optional.of(CHAIR_VOTES_LAST);
    }

    static Ruling close(Meeting meeting, DecidingCommand.CloseVote c, Actor actor) {
        var fault = leadsOpen(meeting, c.vote(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        var vote = meeting.deciding().vote(c.vote());
        if (!vote.disagreeing().isEmpty()) return refuse(ORGANISATION_DISAGREES);
        if (vote.election()) {
            return elected(c.vote(), Outcome.ofElection(vote.about().candidates(), vote.counted()));
        }
        return Outcome.of(
                        vote.counted(),
                        vote.choiceOf(meeting.life().presiding()),
                        ties(meeting, vote))
                .<Ruling>map(outcome -> accept(new DecidingEvent.VoteClosed(c.vote(), outcome)))
                .orElse(refuse(CHAIR_MUST_VOTE));
    }

    /// Nobody is elected by nobody: such a vote goes on, or is called off. Several without a vote are a tie, for the lots.
    static Ruling elected(VoteId vote, Outcome outcome) {
        var byNobody =
                outcome.election()
                        .flatMap(e -> e.elected().map(e.candidates()::get))
                        .filter(votes -> votes == 0)
                        .isPresent();
        return byNobody
                ? refuse(NO_VOTES_CAST)
                : accept(new DecidingEvent.VoteClosed(vote, outcome));
    }

    /// A round must choose something, so that a tie in it is always settled.
    static Outcome.TieBreak ties(Meeting meeting, Vote vote) {
        return vote.about().purpose() != Purpose.COUNTER_PROPOSAL
                        && meeting.profile().is(Setting.TIE_BREAK, "noDecision")
                ? Outcome.TieBreak.NO_DECISION
                : Outcome.TieBreak.CASTING_VOTE;
    }

    /// What was cast counts for nothing; the question waits for a vote again.
    static Ruling cancel(Meeting meeting, DecidingCommand.CancelVote c, Actor actor) {
        var fault = leadsOpen(meeting, c.vote(), actor);
        if (fault.isPresent()) return refuse(fault.get());
        if (MeetingRules.blank(c.reason())) return refuse(TEXT_EMPTY);
        if (MeetingRules.tooLong(Optional.of(c.reason()))) return refuse(TEXT_TOO_LONG);
        return accept(new DecidingEvent.VoteCancelled(c.vote(), c.reason().strip()));
    }

    private static Optional<Refusal> leadsOpen(Meeting meeting, VoteId id, Actor actor) {
        if (!meeting.presides(actor.person())) return Optional.of(NOT_PRESIDING);
        var vote = meeting.deciding().votes().get(id);
        if (vote == null) return Optional.of(UNKNOWN_VOTE);
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        return vote.open() ? Optional.empty() : Optional.of(VOTE_CLOSED);
    }
}
