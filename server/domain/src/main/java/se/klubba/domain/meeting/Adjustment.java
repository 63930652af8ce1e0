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
/// @param atOnce the items that were adjusted during the meeting
/// @param corrections what was put right beside the adjusted document (nine parts, each a story of its own)
public record Adjustment(
        Stage stage,
        List<PersonId> signers,
        List<Voided> voided,
        Map<CommentId, Remark> comments,
        Map<ItemId, Integer> counted,
        List<Disagreement> disagreements,
        Map<ItemId, AtOnce> atOnce,
        Map<CorrectionId, Correction> corrections,
        Optional<Referral> referred) {

    public Adjustment {
        signers = List.copyOf(signers);
        voided = List.copyOf(voided);
        comments = Collections.unmodifiableMap(new LinkedHashMap<>(comments));
        counted = Map.copyOf(counted);
        disagreements = List.copyOf(disagreements);
        atOnce = Collections.unmodifiableMap(new LinkedHashMap<>(atOnce));
        corrections = Collections.unmodifiableMap(new LinkedHashMap<>(corrections));
    }

    static final Adjustment NONE =
            new Adjustment(
                    new Stage.Draft(),
                    List.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    Optional.empty());

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

    public record Referral(String to, PersonId by, Instant at) {}

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

    /// Counted for each item by itself, as all ids are.
    CommentId newComment(ItemId item) {
        return new CommentId(item + "c" + (counted.getOrDefault(item, 0) + 1));
    }

    CorrectionId newCorrection(ItemId item) {
        var before = corrections.values().stream().filter(c -> c.item().equals(item)).count();
        return new CorrectionId(item + "k" + (before + 1));
    }

    /// Whether the same is printed of it.
    boolean printsAs(Adjustment other) {
        return signers.equals(other.signers)
                && disagreements.equals(other.disagreements)
                && atOnce.equals(other.atOnce)
                && referred.equals(other.referred);
    }

    /// What somebody knows who has no right to these items.
    Adjustment without(Collection<ItemId> hidden) {
        var remarks = new LinkedHashMap<>(comments);
        remarks.values().removeIf(remark -> hidden.contains(remark.item()));
        var known = new LinkedHashMap<>(corrections);
        known.values().removeIf(correction -> hidden.contains(correction.item()));
        var items = new LinkedHashMap<>(atOnce);
        items.keySet().removeIf(hidden::contains);
        var said = disagreements.stream().filter(d -> d.item().filter(hidden::contains).isEmpty());
        return new Adjustment(
                stage, signers, voided, remarks, counted, said.toList(), items, known, referred);
    }

    Adjustment sentTo(List<PersonId> persons) {
        return new Adjustment(
                new Stage.InReview(),
                persons,
                voided,
                comments,
                counted,
                disagreements,
                atOnce,
                corrections,
                referred);
    }

    Adjustment at(Stage next) {
        return new Adjustment(
                next,
                signers,
                voided,
                comments,
                counted,
                disagreements,
                atOnce,
                corrections,
                referred);
    }

    Adjustment evolve(AdjustmentEvent event) {
        return switch (event) {
            case AdjustmentEvent.CommentMade e -> commented(e);
            case AdjustmentEvent.CommentResolved e -> resolved(e);
            case AdjustmentEvent.DocumentFrozen e ->
                    at(new Stage.Frozen(new Edition(e.edition(), e.sha256(), e.at()), Map.of()));
            case AdjustmentEvent.DocumentReopened e -> reopened(e);
            case AdjustmentEvent.DocumentSigned e -> signed(e);
            case AdjustmentEvent.DocumentAdjusted e ->
                    at(new Stage.Adjusted(edition().orElseThrow(), signatures(), e.at()));
            case AdjustmentEvent.DisagreementRecorded e -> disagreed(e);
            case AdjustmentEvent.AdjustmentReferred e ->
                    new Adjustment(
                            stage,
                            signers,
                            voided,
                            comments,
                            counted,
                            disagreements,
                            atOnce,
                            corrections,
                            Optional.of(new Referral(e.to(), e.by(), e.at())));
            case AdjustmentEvent.ItemAdjusted e ->
                    with(new AtOnce(e.item(), e.textVersion(), e.by(), e.at(), Map.of()));
            case AdjustmentEvent.ItemSigned e -> itemSigned(e);
            case AdjustmentEvent.Corrected e -> corrected(e);
        };
    }

    private Adjustment commented(AdjustmentEvent.CommentMade e) {
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

    private Adjustment resolved(AdjustmentEvent.CommentResolved e) {
        var was = comments.get(e.comment());
        if (was == null) throw new IllegalStateException("unknown: " + e.comment());
        var by = new Resolved(e.by(), e.at());
        return with(
                new Remark(
                        was.id(),
                        was.item(),
                        was.by(),
                        was.at(),
                        was.text(),
                        was.quote(),
                        Optional.of(by)),
                counted);
    }

    private Adjustment with(Remark remark, Map<ItemId, Integer> count) {
        var all = new LinkedHashMap<>(comments);
        all.put(remark.id(), remark);
        return new Adjustment(
                stage, signers, voided, all, count, disagreements, atOnce, corrections, referred);
    }

    private Adjustment reopened(AdjustmentEvent.DocumentReopened e) {
        var all = new ArrayList<>(voided);
        var signed = List.copyOf(signatures().keySet());
        all.add(new Voided(edition().orElseThrow(), signed, e.by(), e.reason(), e.at()));
        return new Adjustment(
                new Stage.InReview(),
                signers,
                all,
                comments,
                counted,
                disagreements,
                atOnce,
                corrections,
                referred);
    }

    private Adjustment signed(AdjustmentEvent.DocumentSigned e) {
        var all = new LinkedHashMap<>(signatures());
        var elsewhere = new Signature.Elsewhere(e.note(), e.file(), e.service());
        all.put(e.person(), new Signature(e.how(), e.at(), e.on(), elsewhere, e.enteredBy()));
        return at(new Stage.Frozen(edition().orElseThrow(), all));
    }

    private Adjustment disagreed(AdjustmentEvent.DisagreementRecorded e) {
        var all = new ArrayList<>(disagreements);
        all.add(new Disagreement(e.item(), e.by(), e.text(), e.at()));
        return new Adjustment(
                stage, signers, voided, comments, counted, all, atOnce, corrections, referred);
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
        return new Adjustment(
                stage,
                signers,
                voided,
                comments,
                counted,
                disagreements,
                all,
                corrections,
                referred);
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
        return new Adjustment(
                stage, signers, voided, comments, counted, disagreements, atOnce, all, referred);
    }
}
