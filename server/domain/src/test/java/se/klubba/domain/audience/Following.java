package se.klubba.domain.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Meeting;

/// What the tests of audiences have in common.
final class Following {

    static final Surroundings NOBODY_CONNECTED = around(Set.of());

    private Following() {}

    static Surroundings around(Set<PersonId> connected) {
        return new Surroundings(person -> Optional.of("Namn " + person), connected);
    }

    static Map<String, Object> view(Meeting meeting, Audience audience) {
        return Projection.view(meeting, audience, NOBODY_CONNECTED);
    }

    static Map<String, Object> self(Meeting meeting, PersonId person) {
        return SelfView.view(
                meeting,
                Standing.of(meeting, person),
                person,
                se.klubba.domain.meeting.Scenario.NOW);
    }

    /// In a patch null means *remove*, so a tree holds none. Lists are replaced whole, and the words of a text within
    /// them may hold what they like.
    static void holdsNoNulls(Map<?, ?> tree) {
        tree.forEach((key, value) -> {
            assertThat(key).isInstanceOf(String.class);
            assertThat(value).as("%s", key).isNotNull();
            if (value instanceof Map<?, ?> inner) holdsNoNulls(inner);
        });
    }

    /// The value at a path.
    static Object at(Map<String, Object> tree, String... path) {
        Object value = tree;
        for (var key : path) {
            if (!(value instanceof Map<?, ?> map) || !map.containsKey(key)) return "absent";
            value = map.get(key);
        }
        return value;
    }

    static List<PersonId> people(Meeting meeting) {
        return List.copyOf(meeting.attendance().people().keySet());
    }
}
