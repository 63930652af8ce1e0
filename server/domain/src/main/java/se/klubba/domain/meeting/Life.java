package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Where the meeting is in its life, and who leads it.
///
/// @param phase with what that phase needs
/// @param presiding who holds the gavel now
/// @param presided who held it for each item, when it was left
/// @param soundAndPicture when it was last confirmed that all see and hear one another; asked anew after each break
public record Life(
        Phase phase,
        PersonId presiding,
        Map<ItemId, PersonId> presided,
        List<PersonId> adjusters,
        Optional<Instant> openedAt,
        Optional<Instant> soundAndPicture) {

    public Life {
        presided = Collections.unmodifiableMap(new LinkedHashMap<>(presided));
    }

    public sealed interface Phase {
        record Planned() implements Phase {}

        record CheckIn() implements Phase {}

        record Open() implements Phase {}

        record Adjourned(Optional<String> until) implements Phase {}

        record Closed(Instant at) implements Phase {}

        /// Called off before it opened.
        record Cancelled(Optional<String> reason, Instant at) implements Phase {}
    }

    static Life planned(PersonId chair) {
        return new Life(
                new Phase.Planned(),
                chair,
                Map.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean open() {
        return phase instanceof Phase.Open;
    }

    public boolean closed() {
        return phase instanceof Phase.Closed;
    }

    /// Whether it was called off; then it is neither ahead nor open nor closed.
    public boolean cancelled() {
        return phase instanceof Phase.Cancelled;
    }

    /// Whether it has not been opened yet.
    public boolean ahead() {
        return phase instanceof Phase.Planned || phase instanceof Phase.CheckIn;
    }

    Life in(Phase next) {
        return new Life(next, presiding, presided, adjusters, openedAt, soundAndPicture);
    }

    Life opened(PersonId by, Instant at) {
        return new Life(
                new Phase.Open(), by, presided, adjusters, Optional.of(at), Optional.empty());
    }

    Life ledBy(PersonId person, Optional<ItemId> during) {
        var now = new Life(phase, person, presided, adjusters, openedAt, soundAndPicture);
        return during.map(now::ledItem).orElse(now);
    }

    Life ledItem(ItemId item) {
        var all = new LinkedHashMap<>(presided);
        all.put(item, presiding);
        return new Life(phase, presiding, all, adjusters, openedAt, soundAndPicture);
    }

    Life adjustedBy(List<PersonId> persons) {
        return new Life(
                phase, presiding, presided, List.copyOf(persons), openedAt, soundAndPicture);
    }

    Life resumed() {
        return new Life(
                new Phase.Open(), presiding, presided, adjusters, openedAt, Optional.empty());
    }

    Life confirmed(Instant at) {
        return new Life(phase, presiding, presided, adjusters, openedAt, Optional.of(at));
    }
}
