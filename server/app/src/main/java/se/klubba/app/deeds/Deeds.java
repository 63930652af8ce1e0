package se.klubba.app.deeds;

import io.vertx.core.Future;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.BodyId;

/// What was done before and after meetings, and by whom. It only grows. Ids and names of fields stand in it, never names of
/// people, addresses or secrets.
public interface Deeds {

    /// @param who an id of a person, or `operator`
    /// @param body absent: the whole installation
    /// @param what in the past tense, as a key of the texts that people are shown: `membershipChanged`
    /// @param about whom or what it touched: ids and fields, separated by a space
    record Deed(String who, Optional<BodyId> body, String what, String about) {
        public static Deed in(BodyId body, String who, String what, String about) {
            return new Deed(who, Optional.of(body), what, about);
        }

        public static Deed ofAll(String who, String what, String about) {
            return new Deed(who, Optional.empty(), what, about);
        }
    }

    /// @param number grows with each
    record Kept(long number, Instant at, Deed deed) {}

    /// Completes when it is stored. What changes tables itself keeps its deed in the same transaction instead
    /// ([PgDeeds#keep(io.vertx.sqlclient.SqlClient, Deed, Instant)]).
    Future<Void> keep(Deed deed);

    /// The newest first.
    ///
    /// @param body absent: those of the whole installation, which are of no body
    /// @param before only those with a lower number
    Future<List<Kept>> of(Optional<BodyId> body, Optional<Long> before, int most);
}
