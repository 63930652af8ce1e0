package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Dissent;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Proposal;
import se.klubba.domain.record.swedish.Phrases;

/// What stands after an item's decision: who did not take part in it, reservations (KL 5:67 p6), notes to the minutes.
final class DissentOfItem {

    private final Meeting meeting;
    private final Function<PersonId, String> names;

    DissentOfItem(Meeting meeting, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.names = names;
    }

    List<Block> of(Item item) {
        var blocks = new ArrayList<Block>();
        aside(item).ifPresent(blocks::add);
        reservations(item).ifPresent(blocks::add);
        notes(item).ifPresent(blocks::add);
        return blocks;
    }

    private Optional<Block> aside(Item item) {
        var people = meeting.dissent().aside(item.id());
        if (people.isEmpty()) return Optional.empty();
        var sentence = Phrases.notParticipating(people.stream().map(names).toList());
        return Optional.of(new Block.Remark(Block.Remark.Kind.NOT_PARTICIPATING, sentence));
    }

    /// Those who say nothing but that they dissent stand in one sentence.
    private Optional<Block> reservations(Item item) {
        var all = meeting.dissent().reservationsOn(item.id());
        if (all.isEmpty()) return Optional.empty();
        var plain = new LinkedHashMap<Against, List<String>>();
        var statements = new ArrayList<Block.Statement>();
        for (var one : all) {
            var against = new Against(point(item, one), hadProposal(item, one.by()));
            if (one.text().isEmpty() && one.reasons().isEmpty()) {
                plain.computeIfAbsent(against, _ -> new ArrayList<>()).add(names.apply(one.by()));
            } else {
                statements.add(worded(one, against));
            }
        }
        var sentences = new ArrayList<Block.Statement>();
        plain.forEach((against, people) ->
                sentences.add(new Block.Statement(sentence(people, against), Optional.empty())));
        sentences.addAll(statements);
        return Optional.of(new Block.Statements(Phrases.RESERVATIONS, sentences));
    }

    /// What those of one sentence have in common.
    private record Against(Optional<Integer> point, boolean own) {}

    private static String sentence(List<String> people, Against against) {
        return Phrases.reservation(people, against.point(), against.own());
    }

    /// The number of the point that it is against, where the decision has several.
    private Optional<Integer> point(Item item, Dissent.Reservation one) {
        var points =
                meeting.deciding().decisionsOf(item.id()).stream()
                        .filter(point -> point.status() == Decision.Status.CONFIRMED)
                        .map(Decision::id)
                        .toList();
        return one.decision()
                .map(points::indexOf)
                .filter(at -> at >= 0 && points.size() > 1)
                .map(at -> at + 1);
    }

    private Block.Statement worded(Dissent.Reservation one, Against against) {
        var name = names.apply(one.by());
        var said = one.text().flatMap(text -> Phrases.reservation(name, text));
        var rest = said.isPresent() ? Optional.<String>empty() : one.text();
        var reasons = Stream.of(rest, one.reasons()).flatMap(Optional::stream).toList();
        return new Block.Statement(
                said.orElseGet(() -> sentence(List.of(name), against)),
                reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", reasons)));
    }

    private boolean hadProposal(Item item, PersonId person) {
        return meeting.deciding().proposalsOf(item.id()).stream()
                .filter(proposal -> proposal.status() != Proposal.Status.WITHDRAWN)
                .anyMatch(p -> p.motion().by().equals(person) || p.with().contains(person));
    }

    private Optional<Block> notes(Item item) {
        var all = meeting.dissent().notesOn(item.id());
        if (all.isEmpty()) return Optional.empty();
        var statements =
                all.stream()
                        .map(note ->
                                new Block.Statement(
                                        Phrases.minutesNote(names.apply(note.by()), note.text()),
                                        Optional.empty()))
                        .toList();
        return Optional.of(new Block.Statements(Phrases.MINUTES_NOTES, statements));
    }
}
