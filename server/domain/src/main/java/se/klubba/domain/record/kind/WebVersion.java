package se.klubba.domain.record.kind;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;

/// What may be put on the web: the same document without the §§ that are not open to all, and with the personal data that
/// somebody has marked left out (PUB-3, SEC-1). The original is not touched.
public final class WebVersion {

    static final String CLOSED = "Publiceras inte";

    private static final String WHY =
            "Paragrafen publiceras inte, eftersom den kan innehålla uppgifter som omfattas av sekretess.";

    private WebVersion() {}

    /// @param closed anchors of the sections that are left out; their numbers stay, so that nobody thinks the document wrong
    /// @param masks  words that are masked wherever they stand
    public static MeetingRecord of(
            MeetingRecord record, Collection<String> closed, Collection<String> masks) {
        var open =
                new MeetingRecord(
                        record.kind(),
                        record.standing(),
                        record.cover(),
                        contents(record.contents(), closed),
                        record.sections().stream()
                                .filter(s -> !closed.contains(s.anchor()) || s.label().isPresent())
                                .map(section ->
                                        closed.contains(section.anchor())
                                                ? without(section)
                                                : section)
                                .toList(),
                        record.furniture());
        return masks.isEmpty() ? open : new Masking(masks).of(open);
    }

    private static Section without(Section section) {
        return new Section(
                section.anchor(),
                section.label(),
                CLOSED,
                List.of(new Block.Paragraph(Inline.plain(WHY))));
    }

    /// The others keep their numbers.
    private static Contents contents(Contents contents, Collection<String> closed) {
        return new Contents(
                contents.heading(),
                contents.attachmentsHeading(),
                contents.attachments().stream()
                        .filter(attachment ->
                                attachment.section().flatMap(WebVersion::anchor).stream()
                                        .noneMatch(closed::contains))
                        .toList());
    }

    private static Optional<String> anchor(Inline.Reference place) {
        return place.anchor();
    }
}
