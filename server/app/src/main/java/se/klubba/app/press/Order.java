package se.klubba.app.press;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import se.klubba.app.document.Look;
import se.klubba.app.papers.Binder;
import se.klubba.domain.record.MeetingRecord;

/// A file that is wanted.
public sealed interface Order {

    /// PDF/A-3a and PDF/UA-1.
    ///
    /// @param record arranged as the look has it
    record Pdf(MeetingRecord record, Look look) implements Order {}

    /// For word processors.
    record Docx(MeetingRecord record, Look look) implements Order {}

    /// A page of the PDF as a picture, as JSON ([se.klubba.app.document.PagePicture]).
    ///
    /// @param page from 1; past the end, the last
    record Page(MeetingRecord record, Look look, int page) implements Order {}

    /// A document and its papers in one file. All of it lies in files, since it may be larger than memory; the answer is
    /// empty.
    ///
    /// @param record a PDF
    /// @param to     is written anew
    record Bound(Path record, List<Binder.Paper> papers, Path to) implements Order {

        public Bound {
            papers = List.copyOf(papers);
        }
    }

    /// How long it may take before something must be wrong with the press: many times what the longest of its kind takes
    /// beside a busy meeting.
    default Duration patience() {
        return switch (this) {
            case Pdf _, Docx _, Page _ -> Duration.ofSeconds(90);
            case Bound _ -> Duration.ofMinutes(5);
        };
    }
}
