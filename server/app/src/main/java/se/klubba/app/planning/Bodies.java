package se.klubba.app.planning;

import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.body.Phrase;
import se.klubba.domain.id.BodyId;
import se.klubba.domain.id.PersonId;

/// Reading and changing bodies. What is changed says which version it was read in; if that is no longer the newest, nothing
/// is changed (409 `CHANGED_MEANWHILE`).
public interface Bodies {

    /// @param version counts the changes, from 1
    record Read(int version, BodyForm.Kept kept) {}

    /// A body in a list of one's own.
    ///
    /// @param roles of whoever asks, in it, today
    record Mine(
            BodyId id,
            String name,
            String shortName,
            String kind,
            Optional<String> area,
            List<Role> roles) {}

    /// @param category the heading under which the person is listed
    /// @param office `chair`, `viceChair` or `secretary`
    record Role(String category, Optional<String> office, Optional<String> organisation) {}

    Future<Optional<Read>> find(BodyId body);

    /// By name, in the Swedish alphabet.
    ///
    /// @param person whose; absent: all there are
    /// @param all whether those too that the person has no role in
    Future<List<Mine>> of(Optional<PersonId> person, boolean all);

    /// @param by as deeds name people
    /// @return the new version; fails with [IllegalArgumentException] naming what cannot be used
    Future<Integer> change(BodyId body, String by, Change change);

    /// What is changed at once.
    sealed interface Change {

        int version();

        /// What happened, as deeds name it.
        String deed();

        /// @throws IllegalArgumentException naming what cannot be used
        BodyForm.Kept applied(BodyForm.Kept before);

        /// Everything but rules, points and phrases, as in [BodyForm].
        record About(int version, BodyForm form) implements Change {
            @Override
            public String deed() {
                return "bodyChanged";
            }

            @Override
            public BodyForm.Kept applied(BodyForm.Kept before) {
                return Changing.about(before, form);
            }
        }

        /// @param profile settings that get another value; those not named stay
        record Rules(int version, Map<String, Object> profile) implements Change {
            @Override
            public String deed() {
                return "rulesChanged";
            }

            @Override
            public BodyForm.Kept applied(BodyForm.Kept before) {
                var rules = BodyForm.with(before.profile(), profile);
                return new BodyForm.Kept(before.body(), rules, before.standingPoints());
            }
        }

        record Points(int version, List<StandingPoint> standingPoints) implements Change {
            @Override
            public String deed() {
                return "standingPointsChanged";
            }

            @Override
            public BodyForm.Kept applied(BodyForm.Kept before) {
                return new BodyForm.Kept(before.body(), before.profile(), standingPoints);
            }
        }

        record Phrases(int version, List<Phrase> phrases) implements Change {
            @Override
            public String deed() {
                return "phrasesChanged";
            }

            @Override
            public BodyForm.Kept applied(BodyForm.Kept before) {
                return Changing.phrases(before, phrases);
            }
        }
    }
}
