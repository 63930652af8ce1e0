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
import se.klubba.domain.id.CorrectionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// The document's own life: drafted, reviewed, frozen, signed, adjusted; or, of notes, drafted and finished (KL 5:69,
/// ADJ-1 to ADJ-6).
///
/// @param stage how far it has come
/// @param signers who sign it, in the order in which they were named
/// @param voided editions that were opened again, with the signatures that they had
/// @param review what has been said about it
/// @param atOnce the items that were adjusted during the meeting
/// @param corrections what was put right beside the adjusted document
public record Adjustment(
        Stage stage,
        List<PersonId> signers,
        List<Voided> voided,
        Review review,
        Map<ItemId, AtOnce> atOnce,
        Map<CorrectionId, Correction> corrections) {

    public Adjustment {
        signers = List.copyOf(signers);
        voided = List.copyOf(voided);
        atOnce = Collections.unmodifiableMap(new LinkedHashMap<>(atOnce));
        corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }

    static final Adjustment NONE =
            new Adjustment(
                    new Stage.Draft(),
                    List.of(),
                    List.of(),
                    Review.NOTHING_SAID,
                    Map.of(),
                    Map.of());

    public sealed interface Stage {
        record Draft() implements Stage {}

        /// With those who sign. The text can still change.
        record InReview() implements Stage {}

        /// Fixed as one file, which is being signed.
        record Frozen(Edition edition, Map<PersonId, Signature> signatures) implements Stage {
            public Frozen {
                signatures = Collections.unmodifiableMap(new LinkedHashMap<>(signatures));
            }
        }

        /// All have signed.
        record Adjusted(Edition edition, Map<PersonId, Signature> signatures, Instant at)
                implements Stage {
            public Adjusted {
                signatures = Collections.unmodifiableMap(new LinkedHashMap<>(signatures));
            }
        }

        /// Notes, done and sent out.
        record Finalised(Instant at) implements Stage {}
    }

    /// A file that was, or is, to be signed.
    ///
    /// @param number 1, 2, … each freezing makes one
    public record Edition(int number, String sha256, Instant frozenAt) {}

    /// @param signed who had signed it
    public record Voided(
            Edition edition, List<PersonId> signed, PersonId by, String reason, Instant at) {}

    /// @param signed by whom and when
    public record AtOnce(
            ItemId item, long textVersion, PersonId by, Instant at, Map<PersonId, Instant> signed) {
        public AtOnce {
            signed = Collections.unmodifiableMap(new LinkedHashMap<>(signed));
        }
    }

    public record Correction(
            CorrectionId id,
            ItemId item,
            String was,
            String becomes,
            String reason,
            PersonId by,
            Instant at) {}

    /// Why the document can no longer be changed; absent: it can.
    public Optional<Refusal> fixed() {
        return switch (stage) {
            case Stage.Draft _, Stage.InReview _ -> Optional.empty();
            case Stage.Frozen _ -> Optional.of(Refusal.DOCUMENT_FROZEN);
            case Stage.Adjusted _, Stage.Finalised _ -> Optional.of(Refusal.DOCUMENT_FINALISED);
        };
    }

    /// Whether the signers have it before them, or had.
    public boolean sent() {
        return switch (stage) {
            case Stage.Draft _, Stage.Finalised _ -> false;
            case Stage.InReview _, Stage.Frozen _, Stage.Adjusted _ -> true;
        };
    }

    /// The file that is being, or has been, signed.
    public Optional<Edition> edition() {
        return switch (stage) {
            case Stage.Frozen(var edition, _) -> Optional.of(edition);
            case Stage.Adjusted(var edition, _, _) -> Optional.of(edition);
            case Stage.Draft _, Stage.InReview _, Stage.Finalised _ -> Optional.empty();
        };
    }

    /// The signatures that hold.
    public Map<PersonId, Signature> signatures() {
        return switch (stage) {
            case Stage.Frozen(_, var signatures) -> signatures;
            case Stage.Adjusted(_, var signatures, _) -> signatures;
            case Stage.Draft _, Stage.InReview _, Stage.Finalised _ -> Map.of();
        };
    }

    /// Who has yet to sign, whether there is a file to be signed or not.
    public List<PersonId> waitsFor() {
        return signers.stream().filter(person -> !signatures().containsKey(person)).toList();
    }

    /// The number of the next edition to be frozen.
    public int nextEdition() {
        return voided.size() + edition().map(_ -> 2).orElse(1);
    }

    public boolean signs(PersonId person) {
        return signers.contains(person);
    }

    public Map<CommentId, Review.Remark> comments() {
        return review.comments();
    }

    public List<Review.Disagreement> disagreements() {
        return review.disagreements();
    }

    /// To which meeting the adjustment was left, if it was.
    public Optional<Review.Referral> referred() {
        return review.referred();
    }

    /// Counted for each item by itself, as all ids are.
    CorrectionId newCorrection(ItemId item) {
        var before = corrections.values().stream().filter(c -> c.item().equals(item)).count();
        return new CorrectionId(item + "k" + (before + 1));
    }

    /// Whether the same is printed of it.
    boolean printsAs(Adjustment other) {
        return signers.equals(other.signers)
                && review.printsAs(other.review)
                && atOnce.equals(other.atOnce);
    }

    /// What somebody knows who has no right to these items.
    Adjustment without(Collection<ItemId> hidden) {
        var known = new LinkedHashMap<>(corrections);
        known.values().removeIf(correction -> hidden.contains(correction.item()));
        var items = new LinkedHashMap<>(atOnce);
        items.keySet().removeIf(hidden::contains);
        return new Adjustment(stage, signers, voided, review.without(hidden), items, known);
    }

    Adjustment sentTo(List<PersonId> persons) {
        return new Adjustment(new Stage.InReview(), persons, voided, review, atOnce, corrections);
    }

    Adjustment at(Stage next) {
        return new Adjustment(next, signers, voided, review, atOnce, corrections);
    }

    private Adjustment with(Review next) {
        return new Adjustment(stage, signers, voided, next, atOnce, corrections);
    }

    Adjustment evolve(AdjustmentEvent event) {
        return switch (event) {
            case AdjustmentEvent.CommentMade e -> with(review.commented(e));
            case AdjustmentEvent.CommentResolved e -> with(review.resolved(e));
            case AdjustmentEvent.DisagreementRecorded e -> with(review.disagreed(e));
            case AdjustmentEvent.AdjustmentReferred e -> with(review.referred(e));
            case AdjustmentEvent.DocumentFrozen e ->
                    at(new Stage.Frozen(new Edition(e.edition(), e.sha256(), e.at()), Map.of()));
            case AdjustmentEvent.DocumentReopened e -> reopened(e);
            case AdjustmentEvent.DocumentSigned e -> signed(e);
            case AdjustmentEvent.DocumentAdjusted e ->
                    at(new Stage.Adjusted(edition().orElseThrow(), signatures(), e.at()));
            case AdjustmentEvent.ItemAdjusted e ->
                    with(new AtOnce(e.item(), e.textVersion(), e.by(), e.at(), Map.of()));
            case AdjustmentEvent.ItemSigned e -> itemSigned(e);
            case AdjustmentEvent.Corrected e -> corrected(e);
        };
    }

    private Adjustment reopened(AdjustmentEvent.DocumentReopened e) {
        var all = new ArrayList<>(voided);
        var signed = List.copyOf(signatures().keySet());
        all.add(new Voided(edition().orElseThrow(), signed, e.by(), e.reason(), e.at()));
        return new Adjustment(new Stage.InReview(), signers, all, review, atOnce, corrections);
    }

    private Adjustment signed(AdjustmentEvent.DocumentSigned e) {
        var all = new LinkedHashMap<>(signatures());
        var elsewhere = new Signature.Elsewhere(e.note(), e.file(), e.service());
        all.put(e.person(), new Signature(e.how(), e.at(), e.on(), elsewhere, e.enteredBy()));
        return at(new Stage.Frozen(edition().orElseThrow(), all));
    }

    private Adjustment itemSigned(AdjustmentEvent.ItemSigned e) {
        var was = atOnce.get(e.item());
        if (was == null) throw new IllegalStateException("not adjusted: " + e.item());
        var signed = new LinkedHashMap<>(was.signed());
        signed.put(e.person(), e.at());
        return with(new AtOnce(was.item(), was.textVersion(), was.by(), was.at(), signed));
    }

    private Adjustment with(AtOnce item) {
        var all = new LinkedHashMap<>(atOnce);
        all.put(item.item(), item);
        return new Adjustment(stage, signers, voided, review, all, corrections);
    }

    private Adjustment corrected(AdjustmentEvent.Corrected e) {
        var all = new LinkedHashMap<>(corrections);
        all.put(
                e.correction(),
                new Correction(
                        e.correction(),
                        e.item(),
                        e.was(),
                        e.becomes(),
                        e.reason(),
                        e.by(),
                        e.at()));
        return new Adjustment(stage, signers, voided, review, atOnce, all);
    }
}
