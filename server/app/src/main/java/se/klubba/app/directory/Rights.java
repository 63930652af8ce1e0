package se.klubba.app.directory;

import io.vertx.core.Future;
import java.util.Optional;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;

/// What somebody may do in a body, asked of the directory each time and never remembered.
public interface Rights {

    /// How close somebody stands to a body; each may what the ones before may.
    enum Standing {
        /// Nothing to do with the body, which is then not known to be there.
        STRANGER,
        /// Belongs to the body today: reads.
        MEMBER,
        /// Secretary, chair or vice chair of the body today: prepares its meetings.
        PREPARES,
        /// Administers the body, or the installation.
        ADMINISTERS
    }

    Future<Standing> in(BodyId body, PersonId person);

    /// Whether somebody administers the whole installation.
    Future<Boolean> administers(PersonId person);

    Future<Optional<BodyId>> bodyOf(MeetingId meeting);

    Future<Boolean> exists(BodyId body);
}
