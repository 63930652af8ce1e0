package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Review;
import se.klubba.domain.meeting.Signature;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.Phrases;

/// What the document says about its own adjustment: who signed it and how, what was adjusted at the meeting, an adjuster
/// who disagrees, and that the adjustment waits for another meeting (ADJ-2 to ADJ-5).
final class Signatures {

    private final Meeting meeting;
    private final Function<PersonId, String> names;

    Signatures(Meeting meeting, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.names = names;
    }

    /// What stands on a signature line beside the name.
    static String printed(Signature signature) {
        return switch (signature.how()) {
            case BUILT_IN -> Phrases.signed(Formats.moment(signature.at()));
            case PAPER ->
                    Phrases.signedOnPaper(
                            signature.on().orElseGet(() -> Formats.day(signature.at())));
            case OUTSIDE ->
                    Phrases.signedWith(
                            signature.elsewhere().service().orElse(Phrases.SIGNING_SERVICE),
                            Formats.moment(signature.at()));
        };
    }

    /// At the end of an item.
    List<Block> of(Item item) {
        var blocks = new ArrayList<Block>();
        disagreements(one -> one.item().equals(Optional.of(item.id()))).ifPresent(blocks::add);
        var adjusted = meeting.adjustment().atOnce().get(item.id());
        if (adjusted == null) return blocks;
        var points = !meeting.profile().numbersParagraphs();
        blocks.add(remark(points ? Phrases.POINT_ADJUSTED_AT_ONCE : Phrases.ADJUSTED_AT_ONCE));
        signed(adjusted).ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Block> signed(Adjustment.AtOnce adjusted) {
        if (adjusted.signed().isEmpty()) return Optional.empty();
        var who = new ArrayList<String>();
        adjusted.signed()
                .forEach((person, at) -> who.add(names.apply(person) + " " + Formats.moment(at)));
        return Optional.of(remark(Phrases.signedBy(who)));
    }

    private static Block remark(String sentence) {
        return new Block.Remark(Block.Remark.Kind.ADJUSTED_AT_ONCE, sentence);
    }

    /// What is about the document as a whole, or about an item that is not in it, stands last, where there is anything.
    Optional<Section> ofDocument(Set<ItemId> printed) {
        var blocks = new ArrayList<Block>();
        disagreements(one -> one.item().filter(printed::contains).isEmpty()).ifPresent(blocks::add);
        meeting.adjustment()
                .referred()
                .map(referral -> Phrases.adjustmentReferred(referral.to()))
                .map(sentence -> new Block.Paragraph(Inline.plain(sentence)))
                .ifPresent(blocks::add);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Section("justering", Optional.empty(), Phrases.ADJUSTMENT, blocks));
    }

    private Optional<Block> disagreements(Predicate<Review.Disagreement> which) {
        var statements =
                meeting.adjustment().disagreements().stream()
                        .filter(which)
                        .map(one ->
                                new Block.Statement(
                                        Phrases.disagrees(names.apply(one.by())),
                                        Optional.of(one.text())))
                        .toList();
        return statements.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Statements(Phrases.DISAGREEMENT, statements));
    }
}
