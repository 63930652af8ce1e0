package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Alternative;
import se.klubba.domain.meeting.Choice;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Outcome;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.meeting.Vote;
import se.klubba.domain.record.swedish.Phrases;

/// How an item was decided: proposals, the chair's questions, votes (KL 5:67 p1–3 and p5).
///
/// A body that decides by consensus leaves nothing of this in its minutes (`recordDecisionMethod`), unless there was more than
/// one proposal or a vote.
final class ProcedureOfItem {

    private final Meeting meeting;
    private final Texts texts;
    private final Function<PersonId, String> names;
    private final ElectionOfItem elections;

    ProcedureOfItem(Meeting meeting, Texts texts, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.texts = texts;
        this.names = names;
        elections = new ElectionOfItem(meeting, names);
    }

    List<Block> of(Item item) {
        var blocks = new ArrayList<Block>();
        proposals(item).ifPresent(blocks::add);
        path(item).ifPresent(blocks::add);
        meeting.deciding()
                .votesOf(item.id())
                .forEach(vote ->
                        vote.outcome()
                                .flatMap(o -> vote.sides().map(sides -> vote(vote, sides, o)))
                                .or(() -> elections.of(vote))
                                .ifPresent(blocks::add));
        return blocks;
    }

    private Optional<Block> proposals(Item item) {
        var standing = standing(item);
        if (standing.isEmpty()) return Optional.empty();
        return Optional.of(
                new Block.Proposals(
                        Phrases.PROPOSALS, standing.stream().map(this::proposal).toList()));
    }

    /// Those made and not withdrawn.
    private List<Proposal> standing(Item item) {
        return meeting.deciding().proposalsOf(item.id()).stream()
                .filter(proposal -> proposal.status() != Proposal.Status.WITHDRAWN)
                .toList();
    }

    private Block.Proposal proposal(Proposal proposal) {
        var wording =
                proposal.fixed()
                        .orElseGet(() -> texts.read(new TextId.OfProposal(proposal.id())).content())
                        .plainText();
        return new Block.Proposal(
                proposers(proposal), Phrases.motion(aim(proposal.motion().kind())), wording);
    }

    private List<String> proposers(Proposal proposal) {
        return Stream.concat(Stream.of(proposal.motion().by()), proposal.with().stream())
                .map(names)
                .toList();
    }

    private static String aim(Proposal.Kind kind) {
        return switch (kind) {
            case APPROVAL -> "bifall";
            case REJECTION -> "avslag";
            case AMENDMENT -> "ändring";
            case ADDITION -> "tillägg";
            case COUNTER_PROPOSAL -> "";
            case TABLING -> "bordläggning";
            case REFER_BACK -> "återremiss";
            case REFER -> "remiss";
        };
    }

    /// What the chair found, where there was anything to choose between and no vote that says it.
    private Optional<Block> path(Item item) {
        var deciding = meeting.deciding();
        if (deciding.votesOf(item.id()).stream().anyMatch(vote -> vote.outcome().isPresent()))
            return Optional.empty();
        var settled =
                standing(item).stream()
                        .filter(proposal ->
                                proposal.status() == Proposal.Status.WON
                                        || proposal.status() == Proposal.Status.LOST)
                        .toList();
        var points = deciding.decisionsOf(item.id());
        boolean decided =
                points.stream().anyMatch(point -> point.status() == Decision.Status.CONFIRMED);
        boolean fell =
                !decided
                        && points.stream()
                                .anyMatch(point -> point.status() == Decision.Status.LOST);
        if (fell
                && settled.stream()
                        .noneMatch(proposal -> proposal.status() == Proposal.Status.WON)) {
            return Optional.of(path(Phrases.rejected(body())));
        }
        boolean always = meeting.profile().is(Setting.RECORD_DECISION_METHOD, "always");
        if (!decided || (settled.isEmpty() && !always)) return Optional.empty();
        var won =
                settled.stream()
                        .filter(proposal -> proposal.status() == Proposal.Status.WON)
                        .findFirst()
                        .map(proposal -> Phrases.proposalOf(proposers(proposal)))
                        .orElse(Phrases.PREPARED_PROPOSAL);
        return Optional.of(path(Phrases.acclamation(body(), won)));
    }

    private static Block path(String sentence) {
        return new Block.DecisionPath(Phrases.DECISION_PATH, List.of(sentence));
    }

    private Block vote(Vote vote, Vote.Sides sides, Outcome outcome) {
        var sentences = new ArrayList<String>();
        boolean tie = outcome.decidedBy() == Outcome.DecidedBy.CASTING_VOTE;
        if (tie) sentences.add(Phrases.CASTING_VOTE);
        var won = outcome.winner().map(sides::of).orElse(Alternative.REJECTION);
        sentences.add(
                Phrases.result(
                        outcome.yes(), outcome.no(), outcome.abstain(), body(), decision(won)));
        return new Block.Vote(
                Phrases.VOTE,
                Optional.of(Phrases.voteOrder(meaning(sides.yes()), meaning(sides.no()))),
                sentences,
                List.of(
                        roll("Ja", vote, Choice.YES),
                        roll("Nej", vote, Choice.NO),
                        roll("Avstår", vote, Choice.ABSTAIN)));
    }

    /// Everybody who chose this, in the order of the list of people.
    private Block.Roll roll(String label, Vote vote, Choice choice) {
        var choices = vote.choices();
        var people =
                meeting.attendance().people().keySet().stream()
                        .filter(person -> choices.get(person) == choice)
                        .map(names)
                        .toList();
        return new Block.Roll(label, people.size(), people);
    }

    private String meaning(Alternative side) {
        return side.equals(Alternative.REJECTION)
                ? Phrases.REJECTION
                : Phrases.approvalOf(proposal(side));
    }

    private String decision(Alternative side) {
        return side.equals(Alternative.REJECTION)
                ? "att avslå förslaget"
                : "enligt " + proposal(side);
    }

    private String proposal(Alternative side) {
        return side.proposal()
                .map(meeting.deciding().proposals()::get)
                .map(proposal -> Phrases.proposalOf(proposers(proposal)))
                .orElse(Phrases.PREPARED_PROPOSAL);
    }

    private String body() {
        return meeting.plan().body().names().name();
    }
}
