package se.klubba.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.record.swedish.Phrases;

/// The sentences that the formalities of a meeting leave in its minutes: opened, adjusters elected, agenda adopted, items
/// withdrawn, closed. Each stands there by itself until the secretary has written it in other words (4.7 of the practice).
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
            case OPENING -> opened(item, low);
            case ELECTION_OF_ADJUSTER -> decided ? List.of() : adjusters(written);
            case ADOPT_AGENDA -> agenda(decided || low.contains("fastställ"), written);
            case CLOSING -> closed(low);
            case PREVIOUS_MINUTES,
                    REGISTER_OTHER_MATTERS,
                    INFORMATION,
                    DISCUSSION,
                    DECISION,
                    MEETING_DATES ->
                    List.of();
        };
    }

    private static List<Block> one(Block.Remark.Kind kind, String sentence) {
        return List.of(new Block.Remark(kind, sentence));
    }

    private List<Block> opened(Item item, String low) {
        if (low.contains("öppna") || meeting.life().openedAt().isEmpty()) return List.of();
        var offices = meeting.plan().offices();
        var by = meeting.life().presided().getOrDefault(item.id(), offices.chair());
        var as = offices.chairActingAs().filter(_ -> by.equals(offices.chair()));
        var sentence = Phrases.opened(names.apply(by), as);
        return one(Block.Remark.Kind.OPENED, sentence);
    }

    private List<Block> adjusters(String written) {
        var elected = meeting.life().adjusters().stream().map(names).toList();
        if (elected.isEmpty() || elected.stream().anyMatch(written::contains)) return List.of();
        return one(Block.Remark.Kind.ADJUSTER_ELECTED, Phrases.adjuster(elected));
    }

    private List<Block> agenda(boolean told, String written) {
        var blocks = new ArrayList<Block>();
        for (var item : meeting.agenda().items()) {
            if (!(item.status() instanceof Item.Status.Withdrawn)) continue;
            if (written.contains(item.title())) continue;
            item.heading()
                    .agendaNumber()
                    .map(number -> Phrases.withdrawn(number, item.title()))
                    .ifPresent(
                            sentence -> blocks.addAll(one(Block.Remark.Kind.WITHDRAWN, sentence)));
        }
        if (meeting.agenda().adopted() && !told) {
            blocks.addAll(one(Block.Remark.Kind.AGENDA_ADOPTED, Phrases.AGENDA_ADOPTED));
        }
        return blocks;
    }

    private List<Block> closed(String low) {
        return low.contains("avsluta") || !meeting.life().closed()
                ? List.of()
                : one(Block.Remark.Kind.CLOSED, Phrases.CLOSED);
    }
}
