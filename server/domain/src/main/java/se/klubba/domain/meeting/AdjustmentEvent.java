package se.klubba.domain.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.CorrectionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// What has happened to the document after, and in single paragraphs during, the meeting. That it was sent out and that
/// notes were finished are [LifeEvent]s.
public sealed interface AdjustmentEvent extends MeetingEvent {

    record CommentMade(
            CommentId comment,
            ItemId item,
            PersonId by,
            String text,
            Optional<String> quote,
            Instant at)
            implements AdjustmentEvent {}

    record CommentResolved(CommentId comment, PersonId by, Instant at) implements AdjustmentEvent {}

    /// @param sha256 of the file that is signed, 64 hexadecimal digits
    record DocumentFrozen(int edition, String sha256, Instant at) implements AdjustmentEvent {}

    /// All signatures of that edition are void.
    record DocumentReopened(int edition, String reason, PersonId by, Instant at)
            implements AdjustmentEvent {}

    /// @param on the day on the paper
    /// @param file SHA-256 of the scan, or of the file that the service has signed
    record DocumentSigned(
            int edition,
            PersonId person,
            Signature.How how,
            Optional<LocalDate> on,
            Optional<String> note,
            Optional<String> file,
            Optional<String> service,
            Optional<PersonId> enteredBy,
            Instant at)
            implements AdjustmentEvent {}

    /// All have signed. From here on nothing in it changes.
    record DocumentAdjusted(int edition, Instant at) implements AdjustmentEvent {}

    record DisagreementRecorded(
            Optional<ItemId> item,
            PersonId by,
            String text,
            Optional<PersonId> enteredBy,
            Instant at)
            implements AdjustmentEvent {}

    record AdjustmentReferred(String to, PersonId by, Instant at) implements AdjustmentEvent {}

    /// @param textVersion of the item's minutes, which are locked from here on
    record ItemAdjusted(ItemId item, long textVersion, PersonId by, Instant at)
            implements AdjustmentEvent {}

    record ItemSigned(ItemId item, PersonId person, Instant at) implements AdjustmentEvent {}

    record Corrected(
            CorrectionId correction,
            ItemId item,
            String was,
            String becomes,
            String reason,
            PersonId by,
            Instant at)
            implements AdjustmentEvent {}
}
