package se.klubba.domain.record.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Origin;
import se.klubba.domain.meeting.Participant;
import se.klubba.domain.record.Block;
import se.klubba.domain.record.Contents;
import se.klubba.domain.record.Cover;
import se.klubba.domain.record.Inline;
import se.klubba.domain.record.MeetingRecord;
import se.klubba.domain.record.Section;
import se.klubba.domain.record.swedish.Formats;
import se.klubba.domain.record.swedish.Phrases;

/// *Kallelse med föredragningslista*: when and where, who is called, what will be taken up and which papers go with it
/// (MTG-5). It goes to all, so an item that is not open to all has its number and no more (SEC-1).
public final class Summons {

    private static final String CLOSED = "Ärende som inte är öppet för alla";

    private final Meeting meeting;
    private final Function<PersonId, String> names;

    private Summons(Meeting meeting, Function<PersonId, String> names) {
        this.meeting = meeting;
        this.names = names;
    }

    public static MeetingRecord of(Meeting meeting, Function<PersonId, String> names) {
        return new Summons(meeting, names).record();
    }

    private MeetingRecord record() {
        var plan = meeting.plan();
        var sections = new ArrayList<Section>();
        sections.add(agenda());
        papers().ifPresent(sections::add);
        sections.add(
                new Section(
                        "kallar",
                        Optional.empty(),
                        "Kallelsen är utfärdad av",
                        List.of(
                                new Block.Form(
                                        "",
                                        List.of(
                                                new Block.Field(
                                                        Phrases.CHAIR,
                                                        names.apply(plan.offices().chair())),
                                                new Block.Field(
                                                        Phrases.SECRETARY,
                                                        names.apply(
                                                                plan.offices().secretary())))))));
        return new MeetingRecord(
                MeetingRecord.Kind.KALLELSE,
                MeetingRecord.Standing.FINALISED,
                cover(),
                new Contents(Optional.empty(), Phrases.ATTACHMENTS, List.of()),
                sections,
                new MeetingRecord.Furniture(
                        List.of(plan.body().names().name(), plan.time().date().toString()),
                        List.of()));
    }

    private Cover cover() {
        var time = meeting.plan().time();
        var when = Formats.occasion(time.date(), time.start(), time.end());
        var where = time.joinLink().map(link -> time.place() + ", " + link).orElse(time.place());
        return new Cover(
                meeting.plan().title(),
                time.date(),
                Optional.of(
                        new Cover.Labelled(Phrases.TIME_AND_PLACE, (when + " " + where).strip())),
                meeting.plan().body().categories().stream()
                        .map(category ->
                                new Cover.Attendance(
                                        category.label(),
                                        meeting.attendance().people().values().stream()
                                                .filter(p ->
                                                        p.seat().category().equals(category.key()))
                                                .map(this::called)
                                                .toList()))
                        .filter(category -> !category.people().isEmpty())
                        .toList(),
                List.of());
    }

    private Cover.Attendee called(Participant person) {
        return new Cover.Attendee(
                names.apply(person.seat().person()), person.seat().organisation(), List.of());
    }

    private Section agenda() {
        var rows = new ArrayList<List<String>>();
        for (var item : sent()) {
            boolean open = item.excluded().isEmpty();
            rows.add(
                    List.of(
                            item.heading().agendaNumber().map(n -> n + ".").orElse(""),
                            open ? item.title() : CLOSED,
                            open ? presenters(item) : "",
                            item.timing().plannedMinutes().map(n -> n + " min").orElse("")));
        }
        return new Section(
                "foredragningslista",
                Optional.empty(),
                "Föredragningslista",
                List.of(new Block.Table(List.of("Nr", "Ärende", "Föredragande", "Tid"), rows)));
    }

    private List<Item> sent() {
        return meeting.agenda().items().stream()
                .filter(item -> item.heading().origin() == Origin.NOTICE)
                .filter(item -> !struck(item))
                .toList();
    }

    /// Taken off before any agenda was sent.
    private static boolean struck(Item item) {
        return item.status() instanceof Item.Status.Withdrawn
                && item.heading().agendaNumber().isEmpty();
    }

    private String presenters(Item item) {
        return Formats.names(item.presenters().stream().map(names).toList());
    }

    private Optional<Section> papers() {
        var lines = new ArrayList<Block.Item>();
        for (var item : sent()) {
            if (item.excluded().isEmpty()) lines.addAll(papers(item));
        }
        if (lines.isEmpty()) return Optional.empty();
        return Optional.of(
                new Section(
                        "handlingar",
                        Optional.empty(),
                        "Handlingar",
                        List.of(new Block.Listing(false, 1, lines))));
    }

    private List<Block.Item> papers(Item item) {
        var number = item.heading().agendaNumber().map(n -> "Punkt " + n + ": ").orElse("");
        return meeting.papers().attachments().values().stream()
                .filter(paper -> paper.item().equals(item.id()))
                .map(paper ->
                        number
                                + paper.title()
                                + (paper.separately() ? " (" + Phrases.SENT_SEPARATELY + ")" : ""))
                .map(text -> new Block.Item(Inline.plain(text), List.of()))
                .toList();
    }
}
