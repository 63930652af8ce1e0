package se.klubba.domain.followup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.klubba.domain.audience.Projection;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.meeting.Assignment;
import se.klubba.domain.meeting.Decision;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Report;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.Texts;

/// All that goes on from one meeting, as it stands. Made from the meeting's state and nothing else, so it can be thrown away
/// and made anew at any time.
///
/// @param entries  what can be found by its words
/// @param given    the assignments of confirmed decisions
/// @param reported what has come of assignments of earlier meetings
/// @param carried  items that go on elsewhere: not reached, tabled, or referred to another body
public record Aftermath(
        List<Entry> entries, List<Given> given, List<Reported> reported, List<Carried> carried) {

    public enum Kind {
        TITLE,
        MINUTES,
        DECISION,
        ATTACHMENT
    }

    /// @param key    names it in its meeting
    /// @param number the § or point of its item
    /// @param title  of its item
    public record Entry(
            Kind kind,
            String key,
            ItemId item,
            Optional<Integer> number,
            String title,
            String text,
            Readers readers) {}

    public record Given(
            Assignment assignment,
            ItemId item,
            Optional<Integer> number,
            String title,
            Readers readers) {}

    public record Reported(ItemId item, Optional<Integer> number, Report report, Readers readers) {}

    /// @param why what the meeting said of it: the reason, until when, when the other body meets
    /// @param to  the body that it was referred to
    public record Carried(
            ItemId item,
            Optional<Integer> number,
            String title,
            Why how,
            Optional<String> why,
            Optional<String> text,
            Optional<String> to,
            Readers readers) {}

    public enum Why {
        NOT_REACHED,
        TABLED,
        REFERRED
    }

    public Aftermath {
        entries = List.copyOf(entries);
        given = List.copyOf(given);
        reported = List.copyOf(reported);
        carried = List.copyOf(carried);
    }

    public static Aftermath of(Meeting meeting, Texts texts) {
        var entries = new ArrayList<Entry>();
        var given = new ArrayList<Given>();
        var reported = new ArrayList<Reported>();
        var carried = new ArrayList<Carried>();
        for (var item : meeting.agenda().items()) {
            var readers = Readers.of(meeting, item.id(), _ -> true);
            entries.add(entry(Kind.TITLE, item.id().value(), item, item.title(), readers));
            minutes(meeting, item, texts).ifPresent(entries::add);
            decisions(meeting, item, readers, entries, given);
            for (var paper : meeting.papers().attachments().values()) {
                if (!paper.item().equals(item.id())) continue;
                entries.add(
                        entry(Kind.ATTACHMENT, paper.id().value(), item, paper.title(), readers));
            }
            for (var report : item.reports()) {
                reported.add(new Reported(item.id(), item.number(), report, readers));
            }
            carried(item, readers).ifPresent(carried::add);
        }
        return new Aftermath(entries, given, reported, carried);
    }

    private static Entry entry(Kind kind, String key, Item item, String text, Readers readers) {
        return new Entry(kind, key, item.id(), item.number(), item.title(), text, readers);
    }

    /// Drafts go as far as the body has chosen (LIVE-5); what is done is open.
    private static Optional<Entry> minutes(Meeting meeting, Item item, Texts texts) {
        var id = new TextId.Minutes(item.id());
        var written = texts.read(id).content().plainText().strip();
        if (written.isEmpty()) return Optional.empty();
        var done = Readers.done(meeting);
        var readers =
                Readers.of(
                        meeting,
                        item.id(),
                        audience -> done || Projection.mayRead(meeting, audience, id));
        return Optional.of(entry(Kind.MINUTES, id.toString(), item, written, readers));
    }

    private static void decisions(
            Meeting meeting, Item item, Readers readers, List<Entry> entries, List<Given> given) {
        for (var decision : meeting.deciding().decisionsOf(item.id())) {
            if (decision.status() != Decision.Status.CONFIRMED) continue;
            var words = decision.fixed().map(node -> node.plainText().strip()).orElse("");
            entries.add(entry(Kind.DECISION, decision.id().value(), item, words, readers));
            for (var assignment : meeting.deciding().assignments().values()) {
                if (!assignment.decision().equals(decision.id())) continue;
                given.add(new Given(assignment, item.id(), item.number(), item.title(), readers));
            }
        }
    }

    /// What every meeting has anew waits for none.
    private static boolean formality(Item item) {
        return switch (item.heading().kind()) {
            case OPENING, ELECTION_OF_ADJUSTER, PREVIOUS_MINUTES -> true;
            case REGISTER_OTHER_MATTERS, ADOPT_AGENDA, CLOSING -> true;
            case INFORMATION, DISCUSSION, DECISION, MEETING_DATES -> false;
        };
    }

    private static Optional<Carried> carried(Item item, Readers readers) {
        if (formality(item)) return Optional.empty();
        return switch (item.status()) {
            case Item.Status.NotReached(var reason, var text) ->
                    Optional.of(carried(item, Why.NOT_REACHED, reason, text, readers));
            case Item.Status.Tabled(var until) ->
                    Optional.of(
                            carried(
                                    item,
                                    Why.TABLED,
                                    Optional.of(until),
                                    Optional.empty(),
                                    readers));
            case Item.Status.Referred(var body, var when) ->
                    Optional.of(
                            new Carried(
                                    item.id(),
                                    item.number(),
                                    item.title(),
                                    Why.REFERRED,
                                    when,
                                    Optional.empty(),
                                    Optional.of(body),
                                    readers));
            case Item.Status.Planned _, Item.Status.Current _, Item.Status.Done _ ->
                    Optional.empty();
            case Item.Status.Parked _, Item.Status.Withdrawn _, Item.Status.ReferredBack _ ->
                    Optional.empty();
        };
    }

    private static Carried carried(
            Item item, Why how, Optional<String> why, Optional<String> text, Readers readers) {
        return new Carried(
                item.id(), item.number(), item.title(), how, why, text, Optional.empty(), readers);
    }
}
