package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.PROCEDURAL_MOTION_FIRST;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.SECRET_BALLOT_NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.VOTE_CLOSED;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Elections: choosing among candidates. Nobody need ask for a vote, and where no question is put the election is the
/// question.
public final class ElectionRules {

    private ElectionRules() {}

    static Ruling open(Meeting meeting, DecidingCommand.OpenVote c, Actor actor) {
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        if (c.secret().orElse(false) && !maySecretly(meeting, c)) {
            return refuse(SECRET_BALLOT_NOT_ALLOWED);
        }
        var candidates = c.candidates().stream().map(String::strip).distinct().toList();
        var fault =
                DecidingRules.notUnderDecision(meeting, c.item())
                        .or(() -> OpeningRules.candidates(candidates))
                        .or(() -> notDue(meeting))
                        .or(() -> otherQuestion(meeting));
        if (fault.isPresent()) return refuse(fault.get());
        if (PuttingRules.proceduralStands(meeting, c.item()))
            return refuse(PROCEDURAL_MOTION_FIRST);
        var voters = OpeningRules.voters(meeting);
        if (voters.isEmpty()) return refuse(NOT_A_VOTER);
        var id = meeting.deciding().newVote(c.item());
        var events = new ArrayList<MeetingEvent>();
        if (meeting.deciding().question().isEmpty()) events.add(put(meeting, c, candidates));
        events.add(
                new DecidingEvent.VoteOpened(
                        id,
                        c.item(),
                        Optional.empty(),
                        Optional.empty(),
                        voters,
                        candidates,
                        c.secret(),
                        Optional.of(Purpose.ELECTION),
                        c.secret().orElse(false)
                                ? Map.of()
                                : OpeningRules.organisations(meeting, voters)));
        return new Ruling.Accepted(events, Map.of("vote", id.value()));
    }

    /// An election that was broken off is held again as it was, and never becomes a vote with sides: a tie in it is for the
    /// lots (KL 5:56), and what was secret stays so.
    static Optional<DecidingCommand.OpenVote> again(Meeting meeting, DecidingCommand.OpenVote c) {
        return meeting.deciding()
                .question()
                .filter(question -> question.item().equals(c.item()))
                .filter(question -> !question.candidates().isEmpty())
                .map(question -> again(meeting, question));
    }

    public static DecidingCommand.OpenVote again(Meeting meeting, Question question) {
        var before = meeting.deciding().votesOf(question.item());
        var secret = !before.isEmpty() && before.getLast().secret();
        return new DecidingCommand.OpenVote(
                question.item(),
                Optional.empty(),
                Optional.empty(),
                question.candidates(),
                Optional.of(secret).filter(so -> so),
                Optional.of(Purpose.ELECTION));
    }

    /// Only in an election, and only where the body's rules, or the law, have it (KL 5:54).
    private static boolean maySecretly(Meeting meeting, DecidingCommand.OpenVote c) {
        return meeting.profile().decidesBy("secretInElections")
                && !c.candidates().isEmpty()
                && c.purpose().orElse(Purpose.ELECTION) == Purpose.ELECTION;
    }

    private static Optional<Refusal> notDue(Meeting meeting) {
        if (meeting.deciding().openVote().isPresent()) return Optional.of(VOTE_STILL_OPEN);
        return meeting.deciding()
                .question()
                .flatMap(question ->
                        switch (question.stage()) {
                            case VOTING -> Optional.of(VOTE_STILL_OPEN);
                            case VOTED -> Optional.of(VOTE_CLOSED);
                            case PUT, FOUND, VOTE_REQUESTED -> Optional.empty();
                        });
    }

    /// What is put is decided first: an election settles no other question.
    private static Optional<Refusal> otherQuestion(Meeting meeting) {
        return meeting.deciding()
                .question()
                .filter(question -> question.put().purpose() != Purpose.ELECTION)
                .map(_ -> QUESTION_STILL_OPEN);
    }

    private static DecidingEvent.QuestionPut put(
            Meeting meeting, DecidingCommand.OpenVote c, List<String> candidates) {
        return new DecidingEvent.QuestionPut(
                new Question.Put(
                        c.item(),
                        Purpose.ELECTION,
                        PuttingRules.usual(meeting),
                        candidates.stream().map(Alternative::candidate).toList(),
                        List.of(),
                        Map.of()));
    }
}
