package se.klubba.domain.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// The document's own life: review, freezing, signatures, and what is added afterwards.
public sealed interface AdjustmentCommand extends MeetingCommand {

    /// What the server says to itself once something outside the meeting is done. Never read from a page.
    sealed interface Internal extends AdjustmentCommand {}

    /// @param quote the words that it is about
    record Comment(ItemId item, String text, Optional<String> quote) implements AdjustmentCommand {}

    record ResolveComment(CommentId comment) implements AdjustmentCommand {}

    /// The document is fixed as this file, to be signed.
    ///
    /// @param sha256 of the very file that will be signed
    /// @param seen what it was made from: if something has changed since, it is another document
    record FreezeDocument(int edition, String sha256, Seen seen) implements Internal {}

    /// What a file was made from.
    ///
    /// @param texts the version of each running text
    record Seen(Meeting meeting, Map<TextId, Long> texts) {
        public Seen {
            texts = Map.copyOf(texts);
        }
    }

    /// The frozen document is opened again; whoever has signed signs anew.
    record ReopenDocument(String reason) implements AdjustmentCommand {}

    /// @param sha256 of the file that was on the signer's screen
    record Sign(Optional<String> sha256) implements AdjustmentCommand {}

    /// @param scan SHA-256 of an uploaded file
    record SignOnPaper(
            PersonId person, LocalDate date, Optional<String> note, Optional<String> scan)
            implements AdjustmentCommand {}

    /// A service of its own has given the signed file back.
    ///
    /// @param sha256 of the file that it was given
    /// @param signedFile SHA-256 of the file that it has given back
    record SignedOutside(List<PersonId> persons, String sha256, String signedFile, String service)
            implements Internal {}

    /// An adjuster does not stand behind what is written.
    ///
    /// @param person whose it is, where the secretary records it
    record RecordDisagreement(Optional<ItemId> item, String text, Optional<PersonId> person)
            implements AdjustmentCommand {}

    /// @param to as said, "nästa sammanträde"
    record ReferAdjustment(String to) implements AdjustmentCommand {}

    /// A single paragraph is declared adjusted while the meeting goes on.
    record AdjustAtOnce(ItemId item) implements AdjustmentCommand {}

    record SignItem(ItemId item) implements AdjustmentCommand {}

    /// An obvious slip in a document that cannot change any more, put right beside it.
    record Correct(ItemId item, String was, String becomes, String reason)
            implements AdjustmentCommand {}
}
