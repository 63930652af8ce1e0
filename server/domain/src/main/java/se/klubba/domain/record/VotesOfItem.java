package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.Purpose;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.record.swedish.DecidingPhrases;
import se.klubba.domain.record.swedish.Phrases;

/// The votes held on an item, rounds too, each with its figures and, where it was open, with who voted what (KL 5:67 p3
/// and p5).
final class VotesOfItem {

    private final Meeting meeting;
    private final Function<PersonId, String> names;
    private final Alternatives alternatives;
    private final ElectionOfItem elections;

    VotesOfItem(Meeting meeting, Function<PersonId, String> names, Alternatives alternatives) {
        this.meeting = meeting;
        this.names = names;
        this.alternatives = alternatives;
        elections = new ElectionOfItem(meeting, names, alternatives);
    }

    List<Block> of(Item item) {
        var blocks = new ArrayList<Block>();
        for (var vote : meeting.deciding().votesOf(item.id())) {
            vote.outcome()
                    .flatMap(outcome -> vote.sides().map(sides -> between(vote, sides, outcome)))
                    .or(() -> elections.of(vote))
                    .ifPresent(blocks::add);
        }
        return blocks;
    }

    private Block between(Vote vote, Vote.Sides sides, Outcome outcome) {
        var sentences = new ArrayList<String>();
        switch (outcome.decidedBy()) {
            case CASTING_VOTE -> sentences.add(Phrases.CASTING_VOTE);
            case NO_DECISION -> sentences.add(DecidingPhrases.TIE_FALLS);
            case MAJORITY, LOTS -> {}
        }
        sentences.add(result(vote, outcome));
        if (vote.byOrganisation()) sentences.addAll(alternatives.answers(vote, VotesOfItem::verb));
        return new Block.Vote(
                heading(vote.about().purpose()),
                Optional.of(order(vote, sides)),
                sentences,
                List.of(
                        roll("Ja", outcome.yes(), vote, Choice.YES),
                        roll("Nej", outcome.no(), vote, Choice.NO),
                        roll("Avstår", outcome.abstain(), vote, Choice.ABSTAIN)));
    }

    private static String heading(Purpose purpose) {
        return switch (purpose) {
            case MAIN, ELECTION -> Phrases.VOTE;
            case COUNTER_PROPOSAL -> DecidingPhrases.ROUND;
            case PROCEDURAL -> DecidingPhrases.PROCEDURAL;
            case ADDITION -> DecidingPhrases.ADDITION;
        };
    }

    private String order(Vote vote, Vote.Sides sides) {
        var order =
                vote.about().purpose() == Purpose.COUNTER_PROPOSAL
                        ? DecidingPhrases.roundOrder(
                                alternatives.name(sides.yes()), alternatives.name(sides.no()))
                        : Phrases.voteOrder(
                                alternatives.meaning(sides.yes()),
                                alternatives.meaning(sides.no()));
        return vote.byOrganisation() ? DecidingPhrases.ONE_VOTE_EACH + " " + order : order;
    }

    private String result(Vote vote, Outcome outcome) {
        var figures =
                DecidingPhrases.figures(
                        outcome.yes(), outcome.no(), outcome.abstain(), vote.byOrganisation());
        var won = vote.winner();
        if (won.isEmpty()) return DecidingPhrases.noDecision(figures, body());
        return vote.about().purpose() == Purpose.COUNTER_PROPOSAL
                ? DecidingPhrases.roundResult(figures, alternatives.name(won.get()))
                : DecidingPhrases.result(figures, body(), decision(vote, won.get()));
    }

    /// An addition that lost is named as that.
    private String decision(Vote vote, Alternative won) {
        var adds = vote.about().purpose() == Purpose.ADDITION && won.equals(Alternative.REJECTION);
        return adds
                ? vote.sides()
                        .map(sides -> "att avslå " + alternatives.name(sides.yes()))
                        .orElseThrow()
                : alternatives.decision(won);
    }

    private static String verb(Object choice) {
        return switch ((Choice) choice) {
            case YES -> "röstar ja";
            case NO -> "röstar nej";
            case ABSTAIN -> "avstår";
        };
    }

    private Block.Roll roll(String label, int count, Vote vote, Choice choice) {
        return new Block.Roll(
                label, count, who(vote, cast -> cast.choice().equals(Optional.of(choice))));
    }

    /// Everybody who chose so, in the order of the list of people.
    private List<String> who(Vote vote, Predicate<Vote.Cast> chose) {
        return meeting.attendance().people().keySet().stream()
                .filter(person ->
                        Optional.ofNullable(vote.cast().get(person)).filter(chose).isPresent())
                .map(names)
                .toList();
    }

    private String body() {
        return meeting.plan().body().names().name();
    }
}
