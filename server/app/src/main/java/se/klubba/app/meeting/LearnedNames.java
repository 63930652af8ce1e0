package se.klubba.app.meeting;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.klubba.domain.audience.Surroundings;
import se.klubba.domain.id.PersonId;

/// The names that a room was opened with, and those of people who were invited since: the directory is asked once for each,
/// also on nodes that only hear of the invitation.
final class LearnedNames implements Surroundings.Names {

    private final Map<PersonId, String> known;
    private final Set<PersonId> asked = ConcurrentHashMap.newKeySet();
    private final Rooms.Directory directory;
    private final Runnable learned;

    /// @param learned runs when a name has become known
    LearnedNames(Map<PersonId, String> known, Rooms.Directory directory, Runnable learned) {
        this.known = new ConcurrentHashMap<>(known);
        this.directory = directory;
        this.learned = learned;
    }

    @Override
    public Optional<String> of(PersonId person) {
        var name = Optional.ofNullable(known.get(person));
        if (name.isEmpty() && asked.add(person)) learn(person);
        return name;
    }

    private void learn(PersonId person) {
        directory
                .names(Set.of(person))
                .onSuccess(names -> {
                    if (names.isEmpty()) return;
                    known.putAll(names);
                    learned.run();
                })
                // asked again the next time that somebody wants to know
                .onFailure(_ -> asked.remove(person));
    }
}
