package se.klubba.app.editions;

import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.meeting.PaperFile;

/// What went out with each notice of a meeting: kept with it, whatever becomes of the attachments after (MTG-5).
public interface NoticePapers {

    /// Before the notice is an edition. The same again changes nothing.
    ///
    /// @param notice SHA-256 of its file, which is kept already, as those of the papers are
    Future<Void> add(MeetingId meeting, String notice, List<Paper> papers);

    /// In the order in which the notice lists them.
    Future<List<Paper>> of(MeetingId meeting, String notice);

    /// A paper as it was called and as it was.
    ///
    /// @param number 1, 2, … in the notice
    /// @param item title of what it belongs to
    /// @param file absent where there was none here
    record Paper(
            int number, String item, String title, boolean separately, Optional<PaperFile> file) {}
}
