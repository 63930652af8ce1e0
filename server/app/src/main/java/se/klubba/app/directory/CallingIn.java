package se.klubba.app.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// The order in which the substitutes of a body are called in (KL 6:16–17).
record CallingIn(List<Member> members) {

    /// @param place from 1; absent: is not called in
    record Place(String membership, Optional<Integer> place) {}

    /// Memberships, as they are called in.
    List<String> order() {
        return members.stream()
                .filter(m -> m.callIn().isPresent())
                .sorted(Comparator.comparing((Member m) -> m.callIn().orElseThrow()))
                .map(Member::id)
                .toList();
    }

    /// The places of all who have one, or had one.
    ///
    /// @throws IllegalArgumentException if somebody is unknown or stands twice
    List<Place> places(List<String> wanted) {
        var known = new HashSet<String>();
        members.forEach(m -> known.add(m.id()));
        var places = new ArrayList<Place>();
        for (var membership : wanted) {
            if (!known.remove(membership)) {
                throw new IllegalArgumentException("order: somebody is unknown, or stands twice");
            }
            places.add(new Place(membership, Optional.of(places.size() + 1)));
        }
        for (var membership : order()) {
            if (!wanted.contains(membership)) places.add(new Place(membership, Optional.empty()));
        }
        return places;
    }
}
