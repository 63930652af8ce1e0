package se.klubba.app.archive;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.klubba.domain.meeting.Attachment;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.PaperFile;

/// The kept files that a meeting names.
public final class Files {

    private Files() {}

    /// SHA-256 of each: attachments, scans, what services signed.
    public static Set<String> named(Meeting meeting) {
        var all = new TreeSet<String>();
        meeting.papers().attachments().values().forEach(paper -> of(paper).ifPresent(all::add));
        meeting.adjustment()
                .signatures()
                .values()
                .forEach(signature -> signature.elsewhere().file().ifPresent(all::add));
        return all;
    }

    static Optional<String> of(Attachment attachment) {
        return attachment.file().map(PaperFile::sha256);
    }
}
