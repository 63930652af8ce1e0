package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// What those who read the document before it is signed say about it (ADJ-2, ADJ-5).
///
/// @param counted how many comments have ever been made on each item: ids are never used again
/// @param referred where the adjustment was left to another meeting
public record Review(
        Map<CommentId, Remark> comments,
        Map<ItemId, Integer> counted,
        List<Disagreement> disagreements,
        Optional<Referral> referred) {

    public Review {
        comments = Collections.unmodifiableMap(new LinkedHashMap<>(comments));
        counted = Map.copyOf(counted);
        disagreements = List.copyOf(disagreements);
    }

    static final Review NOTHING_SAID = new Review(Map.of(), Map.of(), List.of(), Optional.empty());

    /// A comment in the margin.
    public record Remark(
            CommentId id,
            ItemId item,
            PersonId by,
            Instant at,
            String text,
            Optional<String> quote,
            Optional<Resolved> resolved) {}

    public record Resolved(PersonId by, Instant at) {}

    public record Disagreement(Optional<ItemId> item, PersonId by, String text, Instant at) {}

    public record Referral(String to, PersonId by, Instant at) {}

    /// Counted for each item by itself, as all ids are.
    CommentId newComment(ItemId item) {
        return new CommentId(item + "c" + (counted.getOrDefault(item, 0) + 1));
    }

    /// Whether the same is printed of it: comments are not.
    boolean printsAs(Review other) {
        return disagreements.equals(other.disagreements) && referred.equals(other.referred);
    }

    Review without(Collection<ItemId> hidden) {
        var remarks = new LinkedHashMap<>(comments);
        remarks.values().removeIf(remark -> hidden.contains(remark.item()));
        var said = disagreements.stream().filter(d -> d.item().filter(hidden::contains).isEmpty());
        return new Review(remarks, counted, said.toList(), referred);
    }

    Review commented(AdjustmentEvent.CommentMade e) {
        var count = new LinkedHashMap<>(counted);
        count.merge(e.item(), 1, Integer::sum);
        var remark =
                new Remark(
                        e.comment(),
                        e.item(),
                        e.by(),
                        e.at(),
                        e.text(),
                        e.quote(),
                        Optional.empty());
        return with(remark, count);
    }

    Review resolved(AdjustmentEvent.CommentResolved e) {
        var was = comments.get(e.comment());
        if (was == null) throw new IllegalStateException("unknown: " + e.comment());
        return with(
                new Remark(
                        was.id(),
                        was.item(),
                        was.by(),
                        was.at(),
                        was.text(),
                        was.quote(),
                        Optional.of(new Resolved(e.by(), e.at()))),
                counted);
    }

    private Review with(Remark remark, Map<ItemId, Integer> count) {
        var all = new LinkedHashMap<>(comments);
        all.put(remark.id(), remark);
        return new Review(all, count, disagreements, referred);
    }

    Review disagreed(AdjustmentEvent.DisagreementRecorded e) {
        var all = new ArrayList<>(disagreements);
        all.add(new Disagreement(e.item(), e.by(), e.text(), e.at()));
        return new Review(comments, counted, all, referred);
    }

    Review referred(AdjustmentEvent.AdjustmentReferred e) {
        var referral = new Referral(e.to(), e.by(), e.at());
        return new Review(comments, counted, disagreements, Optional.of(referral));
    }
}
