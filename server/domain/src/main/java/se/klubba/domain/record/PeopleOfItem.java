package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.record.swedish.Phrases;

/// Who led an item, who stepped in with it, and who took no part in it (MTG-4, PART-6, JAV-1; JO 2571-1999 on what happens
/// when a recusal is forgotten).
final class PeopleOfItem {

    private final Meeting meeting;
    private final Function<PersonId, String> names;
    private final Numbering numbering;

    PeopleOfItem(Meeting meeting, Function<PersonId, String> names, Numbering numbering) {
        this.meeting = meeting;
        this.names = names;
        this.numbering = numbering;
    }

    /// @param written what the secretary has written: a sentence that stands there is not said again
    List<Block> of(Item item, String written) {
        var blocks = new ArrayList<Block>();
        presiding(item).ifPresent(blocks::add);
        recusals(item).forEach(blocks::add);
        services(item).forEach(blocks::add);
        blocks.removeIf(block ->
                block instanceof Block.Remark(_, var sentence) && written.contains(sentence));
        return blocks;
    }

    /// Printed where another than the one who opened the meeting led it.
    private Optional<Block> presiding(Item item) {
        return Optional.ofNullable(meeting.life().presided().get(item.id()))
                .filter(person -> !person.equals(meeting.plan().offices().chair()))
                .flatMap(person ->
                        numbering
                                .reference(item.id())
                                .map(place ->
                                        Phrases.presiding(names.apply(person), place.label())))
                .map(sentence -> new Block.Remark(Block.Remark.Kind.PRESIDING, sentence));
    }

    private List<Block> recusals(Item item) {
        var blocks = new ArrayList<Block>();
        item.recusals()
                .forEach((person, recusal) -> {
                    var name = names.apply(person);
                    var sentence =
                            recusal.leaves() ? Phrases.recusal(name) : Phrases.recusalNoted(name);
                    blocks.add(new Block.Remark(Block.Remark.Kind.RECUSED, sentence));
                });
        return blocks;
    }

    private record Pair(PersonId substitute, PersonId member) {}

    /// At the first of the items that were served.
    private List<Block> services(Item item) {
        var served = new LinkedHashMap<Pair, Set<ItemId>>();
        for (var service : meeting.attendance().services()) {
            var pair = new Pair(service.person(), service.member());
            served.computeIfAbsent(pair, _ -> new LinkedHashSet<>()).addAll(service.at());
        }
        var blocks = new ArrayList<Block>();
        served.forEach((pair, at) -> {
            var first = meeting.agenda().handled().stream().filter(at::contains).findFirst();
            if (!first.equals(Optional.of(item.id()))) return;
            var sentence =
                    Phrases.serving(
                            names.apply(pair.substitute()),
                            names.apply(pair.member()),
                            numbering.span(at));
            blocks.add(new Block.Remark(Block.Remark.Kind.SERVING, sentence));
        });
        return blocks;
    }
}
