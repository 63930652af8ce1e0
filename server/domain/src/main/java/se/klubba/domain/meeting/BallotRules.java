package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ALREADY_VOTED;
import static se.klubba.domain.meeting.Refusal.BALLOTS_IN_BOX;
import static se.klubba.domain.meeting.Refusal.BALLOTS_ON_PAPER;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.NOTHING_TO_DRAW;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_VOTE;
import static se.klubba.domain.meeting.Refusal.VOTE_CLOSED;
import static se.klubba.domain.meeting.Refusal.VOTE_NOT_SECRET;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.VOTE_VOID;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.ballot.Ballots;
import se.klubba.domain.id.VoteId;

/// Secret ballots (KL 5:54; VOTE-8) and lots (KL 5:56; VOTE-9). The log learns who has voted; the ballot goes into the box,
/// which no rule opens before the vote is closed. There are as many ballots as voters marked, or the vote is void.
final class BallotRules {

    private BallotRules() {}

    static Ruling decide(Meeting meeting, BallotCommand command, Actor actor, Boxes boxes) {
        return switch (command) {
            case BallotCommand.CastBallot c -> cast(meeting, c, actor, boxes);
            case BallotCommand.EnterBallots c -> enter(meeting, c, actor);
            case BallotCommand.DrawLots c -> draw(meeting, c, actor);
        };
    }

    /// Once for each voter: what lies in the box cannot be told from the others, so it cannot be taken out again.
    private static Ruling cast(
            Meeting meeting, BallotCommand.CastBallot c, Actor actor, Boxes boxes) {
        var vote = meeting.deciding().votes().get(c.vote());
        if (vote == null) return refuse(UNKNOWN_VOTE);
        if (!vote.voters().contains(actor.person())) return refuse(NOT_A_VOTER);
        if (meeting.dissent().aside(vote.item()).contains(actor.person())) {
            return refuse(NOT_A_VOTER);
        }
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!vote.secret()) return refuse(VOTE_NOT_SECRET);
        if (!vote.open()) return refuse(VOTE_CLOSED);
        if (vote.tellers().paper().isPresent()) return refuse(BALLOTS_ON_PAPER);
        if (vote.voted().contains(actor.person())) return refuse(ALREADY_VOTED);
        var blank = c.blank().orElse(false);
        var named = c.candidate().filter(vote.about().candidates()::contains).isPresent();
        if (blank == c.candidate().isPresent() || (!blank && !named)) {
            return refuse(NOT_AMONG_THE_ALTERNATIVES);
        }
        if (agreeing(vote, boxes).isEmpty()) return refuse(VOTE_VOID);
        return accept(new BallotEvent.BallotMarked(c.vote(), actor.person()));
    }

    /// What lies in the box, if it is as much as has been marked, all of it by voters. (Who is recused after having voted is
    /// none any more, and the ballot cannot be found again.)
    private static Optional<Ballots> agreeing(Vote vote, Boxes boxes) {
        return boxes.of(vote)
                .filter(papers -> papers.size() == vote.voted().size())
                .filter(_ -> vote.voters().containsAll(vote.voted()));
    }

    private static Ruling enter(Meeting meeting, BallotCommand.EnterBallots c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var vote = meeting.deciding().votes().get(c.vote());
        if (vote == null) return refuse(UNKNOWN_VOTE);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!vote.secret()) return refuse(VOTE_NOT_SECRET);
        if (!vote.open()) return refuse(VOTE_CLOSED);
        if (!vote.tellers().marked().isEmpty()) return refuse(BALLOTS_IN_BOX);
        if (!vote.about().candidates().containsAll(c.figures().keySet())) {
            return refuse(NOT_AMONG_THE_ALTERNATIVES);
        }
        var voted = c.voted().map(v -> v.stream().distinct().toList());
        if (voted.filter(v -> !vote.voters().containsAll(v)).isPresent())
            return refuse(NOT_A_VOTER);
        if (!agree(c, voted.map(List::size), vote.voters().size())) return refuse(VOTE_VOID);
        var figures = new LinkedHashMap<String, Integer>();
        for (var name : vote.about().candidates()) {
            figures.put(name, c.figures().getOrDefault(name, 0));
        }
        return accept(
                new BallotEvent.BallotsEntered(
                        c.vote(), figures, c.blank(), voted.orElse(List.of())));
    }

    /// As many ballots as have been marked on the list, or, where no list is given, at most as many as may vote.
    private static boolean agree(
            BallotCommand.EnterBallots c, Optional<Integer> marked, int voters) {
        if (c.blank() < 0 || c.figures().values().stream().anyMatch(n -> n < 0)) return false;
        var ballots = c.blank() + c.figures().values().stream().mapToLong(n -> n).sum();
        return marked.map(n -> ballots == n).orElse(ballots <= voters);
    }

    /// Whether this vote is closed by counting ballots.
    static boolean secret(Meeting meeting, VoteId id) {
        return Optional.ofNullable(meeting.deciding().votes().get(id))
                .filter(Vote::secret)
                .isPresent();
    }

    /// Counts. Where the figures do not agree nothing is told of them: the chair cancels the vote, and it is held again.
    static Ruling close(Meeting meeting, DecidingCommand.CloseVote c, Actor actor, Boxes boxes) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        var vote = meeting.deciding().vote(c.vote());
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!vote.open()) return refuse(VOTE_CLOSED);
        var paper = vote.tellers().paper();
        if (paper.isPresent()) {
            var counted = Outcome.ofElection(paper.get().figures(), paper.get().blank());
            return VoteRules.elected(c.vote(), counted);
        }
        return agreeing(vote, boxes)
                .map(papers -> VoteRules.elected(c.vote(), count(vote, papers)))
                .orElse(refuse(VOTE_VOID));
    }

    private static Outcome count(Vote vote, Ballots papers) {
        Map<String, Integer> figures = new LinkedHashMap<>();
        var candidates = vote.about().candidates();
        for (var at = 0; at < candidates.size(); at++) {
            figures.put(candidates.get(at), papers.count(at + 1));
        }
        return Outcome.ofElection(figures, papers.count(Ballots.BLANK));
    }

    /// Recorded by the chair, or by the secretary who holds the bowl.
    private static Ruling draw(Meeting meeting, BallotCommand.DrawLots c, Actor actor) {
        if (!MeetingRules.leads(meeting, actor)) return refuse(NOT_PRESIDING);
        var vote = meeting.deciding().votes().get(c.vote());
        if (vote == null) return refuse(UNKNOWN_VOTE);
        if (meeting.seat(c.by()).isEmpty()) return refuse(UNKNOWN_PERSON);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (vote.open()) return refuse(VOTE_STILL_OPEN);
        var lots = new Vote.Lots(c.winner(), c.by(), c.method().filter(m -> !m.isBlank()));
        if (vote.tellers().lots().equals(Optional.of(lots))) return accept();
        if (vote.elected().isPresent() || vote.tied().isEmpty()) return refuse(NOTHING_TO_DRAW);
        if (!vote.tied().contains(c.winner())) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        if (MeetingRules.tooLong(c.method())) return refuse(TEXT_TOO_LONG);
        return accept(new BallotEvent.LotsDrawn(c.vote(), c.winner(), c.by(), lots.method()));
    }
}
