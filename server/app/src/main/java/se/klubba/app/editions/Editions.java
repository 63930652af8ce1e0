package se.klubba.app.editions;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// Which files a meeting's document has been. Rows are added and never changed: what a completed future says is durable.
public interface Editions {

    /// Adds an edition. The same one again changes nothing.
    ///
    /// @param edition whose files are kept already
    Future<Void> add(MeetingId meeting, Edition edition);

    /// All of them, as they were made.
    Future<List<Edition>> of(MeetingId meeting);

    /// What an edition is of the document.
    enum Kind {
        /// As it stood when the meeting was closed.
        CLOSING,
        /// Fixed to be signed.
        FROZEN,
        /// With the names of those who signed.
        ADJUSTED,
        /// Notes as they were finished: nobody signs them.
        FINALISED,
        /// Sealed by the organisation, or signed by a service of its own.
        SEALED,
        /// An addition that shows old and new wording.
        CORRECTION,
        /// The notice of the meeting, as it was sent.
        NOTICE,
        EXTRACT,
        ANNOUNCEMENT,
        /// Without what may not be published.
        WEB;

        /// The name in addresses and in the table.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> named(String word) {
            for (var kind : values()) if (kind.word().equals(word)) return Optional.of(kind);
            return Optional.empty();
        }
    }

    /// @param number 1, 2, … within its kind
    /// @param pdf SHA-256 of the file, 64 lower-case hexadecimal digits
    /// @param record of the same content as JSON; absent where there is none
    /// @param note why it was made, or of what it is
    record Edition(
            Kind kind,
            int number,
            String pdf,
            Optional<String> record,
            Instant at,
            Optional<PersonId> by,
            Optional<String> note) {}
}
