package se.klubba.app.form;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.record.layout.Layout;

/// Kept templates. What has been written with one stays as it was written: editions are files.
public interface Templates {

    /// How the documents of a body are set; the usual layout where nobody has chosen.
    Future<Layout> layout(BodyId body);

    Future<Void> keep(BodyId body, Layout layout, PersonId by, Instant at);

    /// The words that the web version of a meeting's document masks (PUB-3).
    Future<List<String>> masks(MeetingId meeting);

    Future<Void> mask(MeetingId meeting, List<String> words, PersonId by, Instant at);
}
