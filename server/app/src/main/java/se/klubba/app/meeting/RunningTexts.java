package se.klubba.app.meeting;

import io.vertx.core.Future;
import java.util.List;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.minutes.Authority;
import se.klubba.domain.minutes.Change;
import se.klubba.domain.minutes.Push;

/// The running texts of one meeting, as a room needs them. Asked by one room, one call at a time.
public interface RunningTexts {

    /// The text as it stands; one that nobody has written in yet is what it begins with.
    Authority at(TextId text);

    /// Takes what fits, in order, and completes when it is stored; an answer for each push. Fails with [Overtaken] if
    /// another node was faster, and otherwise if storing failed: nothing here has changed then, and [#catchUp] comes
    /// first.
    Future<List<Offered>> offer(List<Push> pushes);

    /// What other writers have stored since, in order.
    Future<List<Change>> catchUp();

    /// Another node has stored steps that are not known here yet.
    final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Overtaken() {
            super("another node was faster", null, false, false);
        }
    }

    /// The answer to a push.
    sealed interface Offered {
        record Stored(Change change) implements Offered {}

        /// Was taken before, and its answer was lost: there is nothing to tell.
        ///
        /// @param version after these steps
        record Already(long version) implements Offered {}

        /// @param version of the text now
        record Behind(long version) implements Offered {}

        /// @param index of the step at fault, below 0 for the whole push
        record Broken(int index, String reason) implements Offered {}
    }
}
