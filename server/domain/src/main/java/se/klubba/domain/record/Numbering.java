package se.klubba.domain.record;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import se.klubba.domain.id.AttachmentId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.Id;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MatterId;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Matter;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.ParagraphRange;

/// The numbers that this meeting's document prints: §§ or points, attachments, and ranges of them.
public final class Numbering implements References {

    private final Meeting meeting;
    private final boolean paragraphs;
    private final NavigableSet<Integer> all;

    public Numbering(Meeting meeting) {
        this.meeting = meeting;
        paragraphs = meeting.profile().numbersParagraphs();
        all = numbers(meeting.agenda().handled());
    }

    /// The items as ranges: "§ 49 – 52" or "(p. 1 – 2)".
    ///
    /// @return absent where they are all items of the document so far, or none
    public Optional<String> ranges(Collection<ItemId> items) {
        var numbers = numbers(items);
        return numbers.isEmpty() || numbers.equals(all)
                ? Optional.empty()
                : Optional.of(written(numbers));
    }

    /// The items as ranges, also where they are all of them: "§ 52 – 61".
    String span(Collection<ItemId> items) {
        return written(numbers(items));
    }

    private String written(NavigableSet<Integer> numbers) {
        var ranges = ParagraphRange.of(numbers, all);
        return paragraphs ? Formats.paragraphs(ranges) : Formats.points(ranges);
    }

    private NavigableSet<Integer> numbers(Collection<ItemId> items) {
        var numbers = new TreeSet<Integer>();
        for (var id : items)
            meeting.agenda().find(id).flatMap(Item::number).ifPresent(numbers::add);
        return numbers;
    }

    /// "§ 44", or "1." where points are numbered; absent before the item is taken up.
    Optional<String> label(Item item) {
        return item.number().map(number -> paragraphs ? Formats.paragraph(number) : number + ".");
    }

    /// "§ 44" or "punkt 1", for the middle of a sentence, and where that is.
    Optional<Inline.Reference> reference(ItemId id) {
        return meeting.agenda()
                .find(id)
                .filter(item -> item.number().isPresent())
                .map(item ->
                        new Inline.Reference(
                                inSentence(item.number().get()), Optional.of(anchor(item))));
    }

    private String inSentence(int number) {
        return paragraphs ? Formats.paragraph(number) : "punkt" + Formats.NO_BREAK_SPACE + number;
    }

    /// Where an item stands in the document, also one without a number.
    public static String anchor(Item item) {
        return item.number()
                .map(number -> "p" + number)
                .orElseGet(() -> "utan-nummer-" + item.id().value());
    }

    @Override
    public Optional<Inline.Reference> find(String kind, String target) {
        if (target.isEmpty() || target.length() > Id.LONGEST) return Optional.empty();
        return switch (kind) {
            case "item", "paragraph", "point" -> reference(new ItemId(target));
            case "matter" ->
                    matter(new MatterId(target)).flatMap(matter -> reference(matter.item()));
            case "attachment" -> attachment(new AttachmentId(target));
            case "decision" -> decision(new DecisionId(target));
            default -> Optional.empty();
        };
    }

    private Optional<Matter> matter(MatterId id) {
        return meeting.agenda().matters().stream()
                .filter(matter -> matter.id().equals(id))
                .findFirst();
    }

    /// Its § alone where that has but one point, else "§ 59 punkt 2": the points in the order in which they stand.
    private Optional<Inline.Reference> decision(DecisionId id) {
        var all = meeting.deciding().decisions();
        var item = Optional.ofNullable(all.get(id)).map(Decision::item);
        var points =
                all.values().stream()
                        .filter(decision -> item.equals(Optional.of(decision.item())))
                        .map(Decision::id)
                        .toList();
        return item.flatMap(this::reference)
                .map(section ->
                        points.size() < 2
                                ? section
                                : new Inline.Reference(
                                        section.label()
                                                + " punkt"
                                                + Formats.NO_BREAK_SPACE
                                                + (points.indexOf(id) + 1),
                                        section.anchor()));
    }

    private Optional<Inline.Reference> attachment(AttachmentId id) {
        return Optional.ofNullable(meeting.papers().numbers(meeting.agenda()).get(id))
                .map(number ->
                        new Inline.Reference(
                                "bilaga" + Formats.NO_BREAK_SPACE + number,
                                Optional.of(Contents.ATTACHMENTS_ANCHOR)));
    }
}
