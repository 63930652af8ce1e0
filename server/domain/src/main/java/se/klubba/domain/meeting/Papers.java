package se.klubba.domain.meeting;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.ItemId;

/// The attachments of the document, and the files that may be attached.
///
/// @param attachments those of one item in their order
/// @param counted how many have ever been of each item: ids are never used again
/// @param files received, by their hashes
public record Papers(
        Map<AttachmentId, Attachment> attachments,
        Map<ItemId, Integer> counted,
        Map<String, PaperFile> files) {

    public Papers {
        attachments = Collections.unmodifiableMap(new LinkedHashMap<>(attachments));
        counted = Map.copyOf(counted);
        files = Map.copyOf(files);
    }

    static final Papers NONE = new Papers(Map.of(), Map.of(), Map.of());

    AttachmentId newAttachment(ItemId item) {
        return new AttachmentId(item + "a" + (counted.getOrDefault(item, 0) + 1));
    }

    public Optional<Attachment> find(AttachmentId id) {
        return Optional.ofNullable(attachments.get(id));
    }

    /// What somebody knows who has no right to these items: not their files either.
    Papers without(Collection<ItemId> hidden) {
        var known = new LinkedHashMap<>(attachments);
        known.values().removeIf(attachment -> hidden.contains(attachment.item()));
        if (known.size() == attachments.size()) return this;
        var open = new LinkedHashMap<>(files);
        for (var attachment : attachments.values()) {
            if (hidden.contains(attachment.item())) {
                attachment.file().ifPresent(file -> open.remove(file.sha256()));
            }
        }
        for (var attachment : known.values()) {
            attachment.file().ifPresent(file -> open.put(file.sha256(), file));
        }
        return new Papers(known, counted, open);
    }

    Papers evolve(PaperEvent event) {
        return switch (event) {
            case PaperEvent.Attached e -> attached(e);
            case PaperEvent.Detached e -> {
                var all = new LinkedHashMap<>(attachments);
                all.remove(e.attachment());
                yield with(all);
            }
            case PaperEvent.AttachmentRenamed e ->
                    with(attachment(e.attachment()).titled(e.title()));
            case PaperEvent.AttachmentFileSet e ->
                    with(attachment(e.attachment()).with(file(e.file()), e.separately()));
            case PaperEvent.AttachmentMoved e -> moved(e.attachment(), e.before());
            case PaperEvent.FileReceived e -> {
                var known = new LinkedHashMap<>(files);
                known.put(e.file().sha256(), e.file());
                yield new Papers(attachments, counted, known);
            }
        };
    }

    private Papers attached(PaperEvent.Attached e) {
        var all = new LinkedHashMap<>(attachments);
        var attachment =
                new Attachment(e.attachment(), e.item(), e.title(), e.separately(), file(e.file()));
        all.put(e.attachment(), attachment);
        var count = new LinkedHashMap<>(counted);
        count.merge(e.item(), 1, Integer::sum);
        return new Papers(all, count, files);
    }

    private Papers moved(AttachmentId id, Optional<AttachmentId> before) {
        var moved = attachment(id);
        var all = new LinkedHashMap<AttachmentId, Attachment>();
        for (var other : attachments.values()) {
            if (before.filter(other.id()::equals).isPresent()) all.put(id, moved);
            if (!other.id().equals(id)) all.put(other.id(), other);
        }
        all.putIfAbsent(id, moved);
        return with(all);
    }

    private Attachment attachment(AttachmentId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no attachment " + id));
    }

    private Optional<PaperFile> file(Optional<String> hash) {
        return hash.map(files::get);
    }

    private Papers with(Attachment changed) {
        var all = new LinkedHashMap<>(attachments);
        all.replace(changed.id(), changed);
        return with(all);
    }

    private Papers with(Map<AttachmentId, Attachment> all) {
        return new Papers(all, counted, files);
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
