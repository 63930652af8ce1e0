package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.record.swedish.Phrases;

/// How an item was decided: proposals, the chair's questions, votes (KL 5:67 p1–3 and p5).
///
/// A body that decides by consensus leaves nothing of this in its minutes (`recordDecisionMethod`), unless there was more than
/// one proposal or a vote.
final class ProcedureOfItem {

    private final Meeting meeting;
    private final Texts texts;
    private final Alternatives alternatives;
    private final PathOfItem path;
    private final VotesOfItem votes;

    ProcedureOfItem(Meeting meeting, Texts texts, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.texts = texts;
        alternatives = new Alternatives(meeting, names);
        path = new PathOfItem(meeting, alternatives);
        votes = new VotesOfItem(meeting, names, alternatives);
    }

    List<Block> of(Item item) {
        var blocks = new ArrayList<Block>();
        proposals(item).ifPresent(blocks::add);
        path.of(item).ifPresent(blocks::add);
        blocks.addAll(votes.of(item));
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
                alternatives.proposers(proposal),
                Phrases.motion(aim(proposal.motion().kind())),
                wording);
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
}
