package se.klubba.app.archive;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What an archive is to know of a document without opening it: whose, of when, what was decided, who stands behind it, and
/// which files there are. The names are those of `metadata.json` and `metadata.xml`; what has been written under one
/// [#SCHEMA] keeps its meaning.
///
/// @param exported when and by whom it was taken out (more than six parts: one for each chapter of the file)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Metadata(
        String schema,
        Exported exported,
        Body body,
        Meeting meeting,
        Document document,
        List<Signature> signatures,
        List<Participant> participants,
        List<Paragraph> paragraphs,
        List<Attachment> attachments,
        List<Correction> corrections,
        List<File> files) {

    public static final String SCHEMA = "klubba-archive/1";

    /// @param system that wrote it, with its version
    public record Exported(Instant at, String by, String system) {}

    /// @param kind such as `consultationGroup`
    public record Body(String name, String shortName, String kind, List<String> organisations) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Meeting(
            String id,
            String title,
            LocalDate date,
            String place,
            Optional<Instant> openedAt,
            Optional<Instant> closedAt) {}

    /// @param type `protokoll` or `minnesanteckningar`
    /// @param standing `adjusted` or `finalised`
    /// @param sha256 of the file that was signed
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Document(
            String type,
            String language,
            String standing,
            Optional<Integer> edition,
            Optional<String> sha256,
            Optional<Instant> fixedAt,
            Optional<Instant> finishedAt) {}

    /// @param how `builtIn`, `paper` or `outside`
    /// @param on the day on the paper
    /// @param path of the scan, or of the file that the service signed
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Signature(
            String name,
            Optional<String> office,
            String how,
            Instant at,
            Optional<LocalDate> on,
            Optional<String> service,
            Optional<String> path) {}

    /// @param category as the document prints it, such as "Beslutande"
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Participant(String name, Optional<String> organisation, String category) {}

    /// @param label "§ 44"; absent for a matter without a number
    /// @param confidential whether not all who took part had a right to it
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Paragraph(
            Optional<String> label,
            String title,
            boolean confidential,
            List<Decision> decisions,
            List<Assignment> assignments) {}

    public record Decision(String heading, String text) {}

    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Assignment(Optional<String> to, String task, Optional<LocalDate> due) {}

    /// @param path absent where it was sent by itself and is not kept here
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Attachment(
            int number, String title, Optional<String> paragraph, Optional<String> path) {}

    public record Correction(
            String paragraph, String was, String becomes, String reason, String by, Instant at) {}

    /// @param role `document`, `sealed`, `adjusted`, `signed`, `scan`, `attachment`, `correction`, `record` or `schema`
    public record File(
            String path, String role, String title, String mediaType, long size, String sha256) {}

    /// With the files as they were written.
    Metadata with(List<File> written) {
        return new Metadata(
                schema,
                exported,
                body,
                meeting,
                document,
                signatures,
                participants,
                paragraphs,
                attachments,
                corrections,
                List.copyOf(written));
    }
}
