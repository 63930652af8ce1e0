package se.klubba.domain.audience;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.klubba.domain.id.CommentId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.AdjustmentCommand;
import se.klubba.domain.meeting.Item;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.MeetingCommand;
import se.klubba.domain.meeting.Office;
import se.klubba.domain.meeting.TextId;
import se.klubba.domain.meeting.TextRules;

/// What a page might do with the document: asked once the meeting is closed, and during it only about paragraphs that are
/// adjusted at once.
final class DocumentProbes {

    private static final String SOME = "…";

    private DocumentProbes() {}

    static void put(
            Map<String, MeetingCommand> probes, Meeting meeting, PersonId person, boolean leads) {
        unsigned(meeting, person)
                .ifPresent(item -> probes.put("signItem", new AdjustmentCommand.SignItem(item)));
        if (!meeting.life().closed()) {
            if (leads) atOnce(probes, meeting);
            return;
        }
        if (!leads && !meeting.adjustment().signs(person)) return;
        seen(meeting, person)
                .ifPresent(item ->
                        probes.put(
                                "comment",
                                new AdjustmentCommand.Comment(item, SOME, Optional.empty())));
        own(meeting, person)
                .ifPresent(comment ->
                        probes.put(
                                "resolveComment", new AdjustmentCommand.ResolveComment(comment)));
        probes.put("sign", new AdjustmentCommand.Sign(Optional.empty()));
        probes.put(
                "recordDisagreement",
                new AdjustmentCommand.RecordDisagreement(
                        Optional.empty(), SOME, another(meeting, person)));
        probes.put("referAdjustment", new AdjustmentCommand.ReferAdjustment(SOME));
        if (leads) byTheSecretary(probes, meeting, person);
    }

    private static void byTheSecretary(
            Map<String, MeetingCommand> probes, Meeting meeting, PersonId person) {
        var document = meeting.adjustment();
        probes.put(
                "freezeDocument",
                new AdjustmentCommand.FreezeDocument(
                        document.nextEdition(),
                        "",
                        new AdjustmentCommand.Seen(meeting, unwritten(meeting))));
        probes.put("reopenDocument", new AdjustmentCommand.ReopenDocument(SOME));
        var signer = document.waitsFor().stream().findFirst().orElse(person);
        probes.put(
                "signOnPaper",
                new AdjustmentCommand.SignOnPaper(
                        signer, meeting.plan().time().date(), Optional.empty(), Optional.empty()));
        seen(meeting, person)
                .ifPresent(item ->
                        probes.put(
                                "correct",
                                new AdjustmentCommand.Correct(item, SOME, SOME + SOME, SOME)));
    }

    private static Optional<ItemId> seen(Meeting meeting, PersonId person) {
        var hidden = meeting.hidden(person);
        return meeting.agenda().handled().stream()
                .filter(item -> !hidden.contains(item))
                .findFirst();
    }

    /// Every text as the rules are shown it when they are only asked.
    private static Map<TextId, Long> unwritten(Meeting meeting) {
        return TextRules.all(meeting).stream()
                .collect(Collectors.toMap(Function.identity(), _ -> 0L));
    }

    /// The secretary records for one who signs.
    private static Optional<PersonId> another(Meeting meeting, PersonId person) {
        if (meeting.adjustment().signs(person)) return Optional.empty();
        return meeting.adjustment().signers().stream().findFirst();
    }

    static Optional<CommentId> own(Meeting meeting, PersonId person) {
        return meeting.adjustment().comments().values().stream()
                .filter(c -> c.resolved().isEmpty())
                .filter(c -> meeting.writes(person) || c.by().equals(person))
                .map(c -> c.id())
                .findFirst();
    }

    /// The item dealt with last that is not adjusted.
    private static void atOnce(Map<String, MeetingCommand> probes, Meeting meeting) {
        var done =
                meeting.agenda().handled().stream()
                        .map(meeting.agenda()::item)
                        .filter(meeting.agenda()::over)
                        .map(Item::id)
                        .filter(id -> !meeting.adjustment().atOnce().containsKey(id))
                        .toList();
        if (!done.isEmpty()) {
            probes.put("adjustAtOnce", new AdjustmentCommand.AdjustAtOnce(done.getLast()));
        }
    }

    static Optional<ItemId> unsigned(Meeting meeting, PersonId person) {
        return meeting.adjustment().atOnce().values().stream()
                .filter(one -> !one.signed().containsKey(person))
                .map(one -> one.item())
                .filter(item -> Office.signs(meeting, item, person))
                .findFirst();
    }
}
