package se.klubba.domain.meeting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// The attachments of the document.
///
/// @param attachments in the order in which they were attached
/// @param counted how many have ever been of each item: ids are never used again
public record Papers(Map<AttachmentId, Attachment> attachments, Map<ItemId, Integer> counted) {

    public Papers {
        attachments = Collections.unmodifiableMap(new LinkedHashMap<>(attachments));
        counted = Map.copyOf(counted);
    }

    static final Papers NONE = new Papers(Map.of(), Map.of());

    AttachmentId newAttachment(ItemId item) {
        return new AttachmentId(item + "a" + (counted.getOrDefault(item, 0) + 1));
    }

    /// What somebody knows who has no right to these items.
    Papers without(Collection<ItemId> hidden) {
        var known = new LinkedHashMap<>(attachments);
        known.values().removeIf(attachment -> hidden.contains(attachment.item()));
        return new Papers(known, counted);
    }

    Papers evolve(PaperEvent event) {
        var all = new LinkedHashMap<>(attachments);
        return switch (event) {
            case PaperEvent.Attached e -> {
                var attachment =
                        new Attachment(e.attachment(), e.item(), e.title(), e.separately());
                all.put(e.attachment(), attachment);
                var count = new LinkedHashMap<>(counted);
                count.merge(e.item(), 1, Integer::sum);
                yield new Papers(all, count);
            }
            case PaperEvent.Detached e -> {
                all.remove(e.attachment());
                yield new Papers(all, counted);
            }
        };
    }

    /// The numbers that are printed: 1, 2, … in the order of the items in the document, then as attached (BIL-1).
    public Map<AttachmentId, Integer> numbers(Agenda agenda) {
        var numbers = new LinkedHashMap<AttachmentId, Integer>();
        for (var item : agenda.inDocumentOrder()) {
            for (var attachment : attachments.values()) {
                if (attachment.item().equals(item)) {
                    numbers.put(attachment.id(), numbers.size() + 1);
                }
            }
        }
        return numbers;
    }
}
