package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.id.Id;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.record.swedish.DecidingPhrases;
import se.klubba.domain.record.swedish.Phrases;

/// What an election leaves in the minutes: the figures, the lot, and, where it was open, who voted for whom (KL 5:56,
/// 5:67 p3 and p5). Of a secret vote nothing is known but figures.
final class ElectionOfItem {

    private final Meeting meeting;
    private final Function<PersonId, String> names;
    private final Alternatives alternatives;

    ElectionOfItem(Meeting meeting, Function<PersonId, String> names, Alternatives alternatives) {
        this.meeting = meeting;
        this.names = names;
        this.alternatives = alternatives;
    }

    /// @return absent until it is closed, and for what is no election
    Optional<Block> of(Vote vote) {
        return vote.outcome().flatMap(Outcome::election).map(election -> block(vote, election));
    }

    private Block block(Vote vote, Outcome.Election election) {
        var sentences = new ArrayList<String>();
        if (!vote.tied().isEmpty()) sentences.add(Phrases.LOTS);
        vote.tellers().lots().ifPresent(lots -> sentences.add(drawn(lots)));
        election.elected().ifPresent(winner -> sentences.add(elected(vote, election, winner)));
        if (vote.byOrganisation()) sentences.addAll(alternatives.answers(vote, this::verb));
        return new Block.Vote(
                Phrases.VOTE, Optional.of(how(vote)), sentences, rolls(vote, election));
    }

    private static String how(Vote vote) {
        if (vote.secret()) return Phrases.SECRET_ELECTION;
        return vote.byOrganisation()
                ? Phrases.OPEN_ELECTION + " " + DecidingPhrases.ONE_VOTE_EACH
                : Phrases.OPEN_ELECTION;
    }

    private String verb(Object answer) {
        return answer == Choice.ABSTAIN ? "avstår" : "röstar för " + named(answer.toString());
    }

    /// At a tie the lot has spoken, and no figures.
    private String elected(Vote vote, Outcome.Election election, String winner) {
        var body = meeting.plan().body().names().name();
        var figures =
                vote.tied().isEmpty()
                        ? Optional.of(election.candidates().getOrDefault(winner, 0))
                        : Optional.<Integer>empty();
        return alternatives
                .proposed(winner)
                .map(proposal ->
                        Phrases.electedBy(
                                figures, "beslutar", body, alternatives.decision(proposal)))
                .orElseGet(() -> Phrases.electedBy(figures, "väljer", body, named(winner)));
    }

    private String drawn(Vote.Lots lots) {
        return Phrases.lotsDrawn(names.apply(lots.by()), named(lots.winner()), lots.method());
    }

    private List<Block.Roll> rolls(Vote vote, Outcome.Election election) {
        var rolls = new ArrayList<Block.Roll>();
        for (Map.Entry<String, Integer> one : election.candidates().entrySet()) {
            var voters = voters(vote, Optional.of(one.getKey()));
            rolls.add(new Block.Roll(named(one.getKey()), one.getValue(), voters));
        }
        if (election.blank() > 0) {
            var label = vote.secret() ? Phrases.BLANK_BALLOTS : Phrases.ABSTAINING;
            rolls.add(new Block.Roll(label, election.blank(), voters(vote, Optional.empty())));
        }
        return rolls;
    }

    /// In the order of the list of people; nobody where the vote was secret.
    private List<String> voters(Vote vote, Optional<String> candidate) {
        if (vote.secret()) return List.of();
        return meeting.attendance().people().keySet().stream()
                .filter(person ->
                        Optional.ofNullable(vote.cast().get(person))
                                .filter(cast -> cast.candidate().equals(candidate))
                                .isPresent())
                .map(names)
                .toList();
    }

    /// Longer than any id, it is a name.
    private String named(String candidate) {
        return candidate.length() > Id.LONGEST ? candidate : alternatives.candidate(candidate);
    }
}
