package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.body.Phrase.Occasion;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.Phrases;

/// The sentences that the formalities of a meeting leave in its minutes: opened, adjusters elected, agenda adopted, items
/// withdrawn, closed. Each stands there by itself, in the body's own wording where it has one, until the secretary has written
/// it, as it is or in other words (4.7 of the practice; decision 0023).
final class FormalitiesOfItem {

    private final Meeting meeting;
    private final Function<PersonId, String> names;

    FormalitiesOfItem(Meeting meeting, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.names = names;
    }

    /// @param written what the secretary has written there
    List<Block> of(Item item, String written) {
        // notes have no formalities
        if (!meeting.profile().is(Setting.DOCUMENT_TYPE, "protokoll")) return List.of();
        var low = written.toLowerCase(Locale.ROOT);
        var decided = meeting.dissent().decided(item.id(), Optional.empty());
        return switch (item.heading().kind()) {
            case OPENING -> opened(item, written, low.contains("öppna"));
            case ELECTION_OF_ADJUSTER -> decided ? List.of() : adjusters(written);
            case ADOPT_AGENDA -> agenda(decided || low.contains("fastställ"), written);
            case CLOSING -> closed(item, written, low.contains("avsluta"));
            case PREVIOUS_MINUTES,
                    REGISTER_OTHER_MATTERS,
                    INFORMATION,
                    DISCUSSION,
                    DECISION,
                    MEETING_DATES ->
                    List.of();
        };
    }

    /// The sentence in the body's own wording, or else in the usual one, unless the secretary has said it.
    private List<Block> one(
            Occasion occasion,
            String written,
            boolean said,
            Map<String, String> slots,
            String usual) {
        var own = meeting.plan().body().wording(occasion);
        if (said || own.filter(phrase -> phrase.writtenIn(written)).isPresent()) return List.of();
        var sentence = own.map(phrase -> phrase.filled(slots)).orElse(usual);
        return List.of(new Block.Remark(kind(occasion), sentence));
    }

    private static Block.Remark.Kind kind(Occasion occasion) {
        return switch (occasion) {
            case OPENED -> Block.Remark.Kind.OPENED;
            case ADJUSTER_ELECTED -> Block.Remark.Kind.ADJUSTER_ELECTED;
            case AGENDA_ADOPTED -> Block.Remark.Kind.AGENDA_ADOPTED;
            case ITEM_WITHDRAWN -> Block.Remark.Kind.WITHDRAWN;
            case CLOSED -> Block.Remark.Kind.CLOSED;
        };
    }

    private List<Block> opened(Item item, String written, boolean said) {
        if (meeting.life().openedAt().isEmpty()) return List.of();
        var offices = meeting.plan().offices();
        var by = presiding(item);
        var as = offices.chairActingAs().filter(_ -> by.equals(offices.chair()));
        var name = names.apply(by);
        var usual = Phrases.opened(name, as);
        return one(Occasion.OPENED, written, said, Map.of("ordförande", name), usual);
    }

    private PersonId presiding(Item item) {
        return meeting.life().presided().getOrDefault(item.id(), meeting.plan().offices().chair());
    }

    private List<Block> adjusters(String written) {
        var elected = meeting.life().adjusters().stream().map(names).toList();
        if (elected.isEmpty()) return List.of();
        boolean said = elected.stream().anyMatch(written::contains);
        var slots = Map.of("justerare", Formats.names(elected));
        return one(Occasion.ADJUSTER_ELECTED, written, said, slots, Phrases.adjuster(elected));
    }

    private List<Block> agenda(boolean told, String written) {
        var blocks = new ArrayList<Block>();
        for (var item : meeting.agenda().items()) {
            if (!(item.status() instanceof Item.Status.Withdrawn)) continue;
            // another withdrawn item in the same wording does not tell of this one
            if (written.contains(item.title())) continue;
            item.heading()
                    .agendaNumber()
                    .ifPresent(number ->
                            blocks.addAll(
                                    one(
                                            Occasion.ITEM_WITHDRAWN,
                                            "",
                                            false,
                                            Map.of(
                                                    "nummer",
                                                    Integer.toString(number),
                                                    "punkt",
                                                    item.title()),
                                            Phrases.withdrawn(number, item.title()))));
        }
        if (meeting.agenda().adopted()) {
            blocks.addAll(
                    one(Occasion.AGENDA_ADOPTED, written, told, Map.of(), Phrases.AGENDA_ADOPTED));
        }
        return blocks;
    }

    private List<Block> closed(Item item, String written, boolean said) {
        if (!meeting.life().closed()) return List.of();
        var slots = Map.of("ordförande", names.apply(presiding(item)));
        return one(Occasion.CLOSED, written, said, slots, Phrases.CLOSED);
    }
}
