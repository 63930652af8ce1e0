package se.klubba.domain.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.ItemKind;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;
import se.klubba.domain.minutes.Node;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.Phrases;

/// One § or point of a meeting's document, in the older order of its parts: what was said, what was proposed and how it was
/// decided, the decision last, and what became of the matter (4.2 of the practice; another order is a template's matter, DOC-4).
final class SectionOfItem {

    private final Meeting meeting;
    private final Texts texts;
    private final Numbering numbering;
    private final MinutesText running;
    private final ProcedureOfItem procedure;
    private final DissentOfItem dissent;
    private final PeopleOfItem people;
    private final Signatures signatures;
    private final FormalitiesOfItem formalities;

    SectionOfItem(
            Meeting meeting, Texts texts, Function<PersonId, String> names, Numbering numbering) {
        this.meeting = meeting;
        this.texts = texts;
        this.numbering = numbering;
        running = new MinutesText(numbering);
        procedure = new ProcedureOfItem(meeting, texts, names);
        dissent = new DissentOfItem(meeting, names);
        people = new PeopleOfItem(meeting, names, numbering);
        signatures = new Signatures(meeting, names);
        formalities = new FormalitiesOfItem(meeting, names);
    }

    Section of(Item item) {
        var minutes = texts.read(new TextId.Minutes(item.id())).content();
        var blocks = new ArrayList<Block>();
        blocks.addAll(people.of(item, minutes.plainText()));
        blocks.addAll(running.blocks(minutes));
        blocks.addAll(formalities.of(item, minutes.plainText()));
        blocks.addAll(unmentioned(item, minutes.plainText()));
        blocks.addAll(reports(item));
        blocks.addAll(procedure.of(item));
        blocks.addAll(decisions(item));
        blocks.addAll(dissent.of(item));
        blocks.addAll(fate(item, minutes.plainText()));
        blocks.addAll(signatures.of(item));
        return new Section(Numbering.anchor(item), numbering.label(item), item.title(), blocks);
    }

    /// The other matters that were registered under this item and that the secretary has not written down (AGD-5).
    private List<Block> unmentioned(Item item, String written) {
        if (item.heading().kind() != ItemKind.REGISTER_OTHER_MATTERS) return List.of();
        return meeting.agenda().matters().stream()
                .filter(matter -> matter.raisedUnder().filter(item.id()::equals).isPresent())
                .filter(matter -> !written.contains(matter.title()))
                .<Block>map(matter ->
                        new Block.Paragraph(
                                forward(matter.title(), numbering.reference(matter.item()))))
                .toList();
    }

    /// What has come of what earlier meetings asked for (ASG-2).
    private static List<Block> reports(Item item) {
        return item.reports().stream()
                .<Block>map(report ->
                        new Block.Remark(Block.Remark.Kind.REPORTED, Phrases.reported(report)))
                .toList();
    }

    private static List<Inline> forward(String title, Optional<Inline.Reference> place) {
        if (place.isEmpty()) return Inline.plain(title);
        return Stream.of(
                        Inline.plain(title + " ("), List.<Inline>of(place.get()), Inline.plain(")"))
                .flatMap(List::stream)
                .toList();
    }

    /// What was decided, and under it how the cost of each point is shared.
    private List<Block> decisions(Item item) {
        var confirmed =
                meeting.deciding().decisionsOf(item.id()).stream()
                        .filter(decision -> decision.status() == Decision.Status.CONFIRMED)
                        .toList();
        if (confirmed.isEmpty()) return List.of();
        boolean numbered = item.form().numbered().orElse(confirmed.size() > 1);
        var points = new ArrayList<Block.Point>();
        var costs = new ArrayList<Block>();
        for (var decision : confirmed) {
            var text = running.item(wording(decision));
            var number = numbered ? Optional.of(points.size() + 1) : Optional.<Integer>empty();
            points.add(new Block.Point(number, text.line(), text.nested()));
            decision.split().map(split -> CostOfDecision.of(split, number)).ifPresent(costs::add);
        }
        costs.addFirst(new Block.Decisions(heading(item), points));
        return costs;
    }

    private Node wording(Decision decision) {
        return decision.fixed()
                .orElseGet(() -> texts.read(new TextId.OfDecision(decision.id())).content());
    }

    private String heading(Item item) {
        return item.form()
                .decisionHeading()
                .filter(heading -> !heading.isBlank())
                .orElseGet(() -> meeting.plan().body().names().nameGenitive() + " beslut");
    }

    /// What became of the matter, unless the secretary has said it. That it went to another body is for the secretary alone to
    /// say, since bodies word it so differently.
    private List<Block> fate(Item item, String written) {
        return switch (item.status()) {
            case Item.Status.NotReached(var reason, var carryOver) ->
                    notReached(reason, carryOver, written);
            case Item.Status.Tabled(var until) ->
                    remark(
                            Block.Remark.Kind.TABLED,
                            tabled(until),
                            says(written, "bordlägg") && tells(written, until));
            case Item.Status.ReferredBack(var to, var reason) ->
                    remark(
                            Block.Remark.Kind.REFERRED,
                            Phrases.referredBack(to, reason),
                            says(written, "återremi") && says(written, to));
            case Item.Status.Planned _,
                    Item.Status.Current _,
                    Item.Status.Done _,
                    Item.Status.Parked _,
                    Item.Status.Withdrawn _,
                    Item.Status.Referred _ ->
                    List.of();
        };
    }

    private static List<Block> notReached(
            Optional<String> reason, Optional<String> carryOver, String written) {
        return Stream.of(Optional.of(Phrases.notReached(reason)), carryOver)
                .flatMap(Optional::stream)
                .filter(sentence -> !says(written, sentence))
                .<Block>map(sentence -> new Block.Remark(Block.Remark.Kind.NOT_REACHED, sentence))
                .toList();
    }

    private static List<Block> remark(Block.Remark.Kind kind, String sentence, boolean said) {
        return said ? List.of() : List.of(new Block.Remark(kind, sentence));
    }

    private static boolean says(String written, String words) {
        return written.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    private static boolean tells(String written, String until) {
        return says(written, until)
                || date(until).filter(date -> says(written, Formats.date(date))).isPresent();
    }

    private static String tabled(String until) {
        return date(until).map(Phrases::tabledUntil).orElseGet(() -> Phrases.tabledUntil(until));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
