package se.klubba.domain.audience;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.PaperFile;

/// The part of the view that shows the attachments.
final class PapersView {

    private PapersView() {}

    /// An attachment's number tells how many there are before it. Where a hidden item stands before, nothing is said
    /// about the number: a right one would tell what is hidden, a wrong one would not be the document's.
    static Tree attachments(Meeting meeting, Audience audience) {
        var numbers = numbers(meeting, audience);
        var tree = new Tree();
        for (var attachment : meeting.papers().attachments().values()) {
            if (!audience.sees(attachment.item())) continue;
            tree.put(
                    attachment.id().value(),
                    new Tree()
                            .put("item", attachment.item())
                            .put("number", Optional.ofNullable(numbers.get(attachment.id())))
                            .put("title", attachment.title())
                            .put("separately", attachment.separately())
                            .put("file", attachment.file().map(PapersView::file)));
        }
        return tree;
    }

    private static Tree file(PaperFile file) {
        return new Tree()
                .put("sha256", file.sha256())
                .put("mediaType", file.mediaType())
                .put("size", file.size())
                .put("name", file.name())
                .put("pages", file.pages());
    }

    private static Map<AttachmentId, Integer> numbers(Meeting meeting, Audience audience) {
        var numbers = new HashMap<AttachmentId, Integer>();
        for (var numbered : meeting.papers().numbers(meeting.agenda()).entrySet()) {
            numbers.put(numbered.getKey(), numbered.getValue());
        }
        var seen = true;
        for (var item : meeting.agenda().inDocumentOrder()) {
            seen = seen && audience.sees(item);
            if (seen) continue;
            meeting.papers().attachments().values().stream()
                    .filter(attachment -> attachment.item().equals(item))
                    .forEach(attachment -> numbers.remove(attachment.id()));
        }
        return numbers;
    }

    static Object attachmentsOf(Meeting meeting, ItemId item) {
        return meeting.papers().attachments().values().stream()
                .filter(attachment -> attachment.item().equals(item))
                .map(attachment -> attachment.id())
                .toList();
    }
}
