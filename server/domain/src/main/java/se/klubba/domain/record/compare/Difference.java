package se.klubba.domain.record.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.swedish.Phrases;

/// What is another in one document than in an earlier one of the same meeting (ADJ-2): each § of which a word has changed,
/// with its words. §§ are the same when they have the same place in the document; numbers do not change after a meeting.
///
/// @param anchor of the section in the later document; of one that is gone, in the earlier
/// @param label "§ 48"; absent for what has no number
public record Difference(
        String anchor, Optional<String> label, String title, Change change, List<Part> parts) {

    public Difference {
        parts = List.copyOf(parts);
    }

    public enum Change {
        CHANGED,
        ADDED,
        REMOVED
    }

    public enum Kind {
        SAME,
        ADDED,
        REMOVED
    }

    /// Some words, with the spaces and ends of lines between them.
    public record Part(Kind kind, String text) {}

    private static final String COVER = "omslag";

    /// A section as it is compared.
    private record Compared(Optional<String> label, String title, String text) {

        /// With the title where that is another too.
        String besides(Compared other) {
            return title.equals(other.title) ? text : title + "\n" + text;
        }
    }

    /// In the order of the later document; what is gone stands last.
    public static List<Difference> between(MeetingRecord before, MeetingRecord after) {
        var then = sections(before);
        var now = sections(after);
        var anchors = new LinkedHashSet<>(now.keySet());
        anchors.addAll(then.keySet());
        var all = new ArrayList<Difference>();
        for (var anchor : anchors) {
            var was = then.get(anchor);
            var is = now.get(anchor);
            if (was == null && is != null) all.add(one(anchor, is, Change.ADDED, Kind.ADDED));
            if (was != null && is == null) all.add(one(anchor, was, Change.REMOVED, Kind.REMOVED));
            if (was == null || is == null || was.equals(is)) continue;
            var parts = Words.between(was.besides(is), is.besides(was));
            if (parts.stream().allMatch(part -> part.kind() == Kind.SAME)) continue;
            all.add(new Difference(anchor, is.label(), is.title(), Change.CHANGED, parts));
        }
        return all;
    }

    private static Difference one(String anchor, Compared section, Change change, Kind kind) {
        return new Difference(
                anchor,
                section.label(),
                section.title(),
                change,
                section.text().isEmpty() ? List.of() : List.of(new Part(kind, section.text())));
    }

    private static Map<String, Compared> sections(MeetingRecord record) {
        var all = new LinkedHashMap<String, Compared>();
        all.put(COVER, compared(Optional.empty(), Phrases.PRESENT, Lines.of(record.cover())));
        for (var section : record.sections()) {
            all.put(
                    section.anchor(),
                    compared(section.label(), section.title(), Lines.of(section.blocks())));
        }
        var attachments = Lines.ofAttachments(record);
        if (!attachments.isEmpty()) {
            all.put(
                    Contents.ATTACHMENTS_ANCHOR,
                    compared(
                            Optional.empty(), record.contents().attachmentsHeading(), attachments));
        }
        return all;
    }

    private static Compared compared(Optional<String> label, String title, List<String> lines) {
        return new Compared(label, title, String.join("\n", lines));
    }
}
