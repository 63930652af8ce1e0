package se.klubba.domain.meeting;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// That a substitute serves, or has served, in a member's place (tjänstgörande ersättare; KL 4:22, 6:17).
///
/// @param from the item with which it begins, where that is ahead
/// @param until the item that the member had to leave: the service ends with it
/// @param stage how far it has come
/// @param at the items served
public record Service(
        PersonId person,
        PersonId member,
        Optional<ItemId> from,
        Optional<ItemId> until,
        Stage stage,
        Set<ItemId> at) {

    public enum Stage {
        AHEAD,
        NOW,
        ENDED
    }

    public Service {
        at = Collections.unmodifiableSet(new LinkedHashSet<>(at));
    }

    /// The item with which it begins, or began.
    public Optional<ItemId> since() {
        return from.or(() -> at.stream().findFirst());
    }

    public boolean ended() {
        return stage == Stage.ENDED;
    }

    /// Whether it is for this item only, which this member had to leave.
    boolean because(PersonId of, ItemId item) {
        return member.equals(of) && until.equals(Optional.of(item));
    }

    public boolean now() {
        return stage == Stage.NOW;
    }

    Service in(Stage next) {
        return new Service(person, member, from, until, next, at);
    }

    /// The same, from when this item is resumed.
    Service again(ItemId item) {
        return new Service(person, member, Optional.of(item), until, Stage.AHEAD, Set.of());
    }

    Service attending(ItemId item) {
        var all = new LinkedHashSet<>(at);
        all.add(item);
        return new Service(person, member, from, until, stage, all);
    }

    Service notAttending(Set<ItemId> items) {
        var rest = new LinkedHashSet<>(at);
        rest.removeAll(items);
        return new Service(person, member, from, until, stage, rest);
    }
}
