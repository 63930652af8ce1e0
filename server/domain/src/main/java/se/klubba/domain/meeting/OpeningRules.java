package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.CHAIR_HAS_NO_VOTE;
import static se.klubba.domain.meeting.Refusal.COUNTER_PROPOSAL_NOT_CHOSEN;
import static se.klubba.domain.meeting.Refusal.NOBODY_NAMED;
import static se.klubba.domain.meeting.Refusal.NOT_AMONG_THE_ALTERNATIVES;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.NO_VOTE_REQUESTED;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.VOTE_CLOSED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.VOTING_OFF;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;

/// Opening a vote: what stands against what, and who votes (VOTE-1, VOTE-4, VOTE-7, VOTE-10).
final class OpeningRules {

    /// As many as a ballot paper can hold.
    private static final int MOST_CANDIDATES = 50;

    private OpeningRules() {}

    static Ruling open(Meeting meeting, DecidingCommand.OpenVote c, Actor actor) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (!meeting.profile().decidesBy("openVote")) return refuse(VOTING_OFF);
        if (!c.candidates().isEmpty() || c.secret().orElse(false)) {
            return ElectionRules.open(meeting, c, actor);
        }
        var again = ElectionRules.again(meeting, c);
        if (again.isPresent()) return ElectionRules.open(meeting, again.get(), actor);
        var fault =
                DecidingRules.leadsQuestion(meeting, c.item(), actor)
                        .or(() -> notDue(meeting, meeting.deciding().question().orElseThrow(), c));
        if (fault.isPresent()) return refuse(fault.get());
        var question = meeting.deciding().question().orElseThrow();
        var yes =
                c.yes()
                        .map(name -> Sides.named(meeting, question, name))
                        .orElseGet(() -> Sides.yes(question));
        var no =
                c.no().map(name -> Sides.named(meeting, question, name))
                        .orElseGet(() -> Sides.no(question, yes));
        var round = round(question, c, List.of(yes, no));
        var fitting =
                round ? RoundRules.fitting(question, List.of(yes, no)) : sides(question, yes, no);
        if (fitting.isPresent()) return refuse(fitting.get());
        if (yes.equals(no)) return refuse(NOT_AMONG_THE_ALTERNATIVES);
        var voters = voters(meeting);
        var settles = round || !meeting.profile().is(Setting.TIE_BREAK, "noDecision");
        if (voters.isEmpty() || (settles && !voters.contains(actor.person()))) {
            return refuse(CHAIR_HAS_NO_VOTE);
        }
        var id = meeting.deciding().newVote(c.item());
        return made(
                "vote",
                id,
                new DecidingEvent.VoteOpened(
                        id,
                        c.item(),
                        Optional.of(yes),
                        Optional.of(no),
                        voters,
                        List.of(),
                        Optional.empty(),
                        Optional.of(round ? Purpose.COUNTER_PROPOSAL : question.put().purpose()),
                        organisations(meeting, voters)));
    }

    /// Who votes now, and takes part in the decision.
    static Set<PersonId> voters(Meeting meeting) {
        var voters = new LinkedHashSet<>(meeting.voters());
        voters.removeIf(person -> !meeting.takesPart(person));
        return voters;
    }

    /// Why no vote is due: nobody has asked for one, or it is held already. One request is for all rounds.
    static Optional<Refusal> notDue(
            Meeting meeting, Question question, DecidingCommand.OpenVote c) {
        if (meeting.deciding().openVote().isPresent()) return Optional.of(VOTE_STILL_OPEN);
        return switch (question.stage()) {
            case VOTING -> Optional.of(VOTE_STILL_OPEN);
            case VOTED -> Optional.of(VOTE_CLOSED);
            case VOTE_REQUESTED -> Optional.empty();
            case PUT, FOUND -> {
                var asked =
                        question.rounds()
                                .now()
                                .filter(r -> r.stage() == Question.Stage.VOTE_REQUESTED)
                                .isPresent();
                yield asked || question.rounds().voted()
                        ? Optional.empty()
                        : Optional.of(NO_VOTE_REQUESTED);
            }
        };
    }

    /// Whether this is a round: said so, or neither side is the main proposal where several stand against it.
    private static boolean round(
            Question question, DecidingCommand.OpenVote c, List<Alternative> sides) {
        if (question.choosesCounterProposal()) return question.put().alternatives().size() > 2;
        if (c.purpose().isPresent()) return c.purpose().get() == Purpose.COUNTER_PROPOSAL;
        return question.others().size() > 1 && question.others().containsAll(sides);
    }

    /// One proposal alone is voted on against its falling, two against each other. Where there are more, the main proposal
    /// stands against the one that the rounds have chosen.
    private static Optional<Refusal> sides(Question question, Alternative yes, Alternative no) {
        var put = question.put().alternatives();
        var against = put.size() == 1 ? List.of(Alternative.REJECTION) : put;
        if (!put.contains(yes) || !against.contains(no)) {
            return Optional.of(NOT_AMONG_THE_ALTERNATIVES);
        }
        if (question.choosesCounterProposal() || question.others().size() < 2) {
            return Optional.empty();
        }
        var chosen =
                question.counterChosen()
                        && question.counter()
                                .filter(c -> c.equals(yes) || c.equals(no))
                                .isPresent();
        return chosen ? Optional.empty() : Optional.of(COUNTER_PROPOSAL_NOT_CHOSEN);
    }

    /// Who answers for which organisation, where each gives one answer; whoever stands for none answers alone.
    static Map<String, List<PersonId>> organisations(Meeting meeting, Set<PersonId> voters) {
        if (!meeting.profile().is(Setting.VOTE_UNIT, "organisation")) return Map.of();
        var all = new LinkedHashMap<String, List<PersonId>>();
        for (var voter : voters) {
            var name = meeting.seat(voter).flatMap(Seat::organisation).orElse(voter.value());
            all.computeIfAbsent(name, _ -> new ArrayList<>()).add(voter);
        }
        return all;
    }

    /// The candidates of an election, as they can stand on a ballot.
    static Optional<Refusal> candidates(List<String> names) {
        if (names.isEmpty()) return Optional.of(NOBODY_NAMED);
        if (names.stream().anyMatch(MeetingRules::blank)) return Optional.of(TEXT_EMPTY);
        var tooLong = names.stream().anyMatch(name -> MeetingRules.tooLong(Optional.of(name)));
        return tooLong || names.size() > MOST_CANDIDATES
                ? Optional.of(TEXT_TOO_LONG)
                : Optional.empty();
    }
}
