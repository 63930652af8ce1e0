package se.klubba.domain.audience;

import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.meeting.Adjustment;
import se.klubba.domain.meeting.Meeting;
import se.klubba.domain.meeting.Office;
import se.klubba.domain.meeting.Reminder;
import se.klubba.domain.meeting.Signature;

/// The part of the view that shows how far the document has come, who has signed it, and for those who read it before it
/// is signed, what they say about it.
final class DocumentView {

    private DocumentView() {}

    static Tree document(Meeting meeting, Audience audience) {
        var document = meeting.adjustment();
        var tree =
                new Tree()
                        .put("state", state(document))
                        .put("deadline", Reminder.deadline(meeting))
                        .put("signers", signers(meeting, audience))
                        .put("voided", voided(document))
                        .put("corrections", corrections(document, audience))
                        .put(
                                "referred",
                                document.referred()
                                        .map(r -> new Tree().put("to", r.to()).put("at", r.at())));
        document.edition().ifPresent(edition -> edition(tree, edition, audience));
        switch (document.stage()) {
            case Adjustment.Stage.Adjusted(_, _, var at) -> tree.put("adjustedAt", at);
            case Adjustment.Stage.Finalised(var at) -> tree.put("finalisedAt", at);
            case Adjustment.Stage.Draft _,
                    Adjustment.Stage.InReview _,
                    Adjustment.Stage.Frozen _ -> {}
        }
        if (audience.kind() == Audience.Kind.FOLLOWING) return tree;
        return tree.put("comments", comments(document, audience))
                .put("disagreements", disagreements(document, audience))
                .put("reminders", reminders(meeting));
    }

    /// The word for the stage; of a frozen document also whether somebody has signed.
    static String state(Adjustment document) {
        return switch (document.stage()) {
            case Adjustment.Stage.Draft _ -> "draft";
            case Adjustment.Stage.InReview _ -> "review";
            case Adjustment.Stage.Frozen(_, var signatures) ->
                    signatures.isEmpty() ? "frozen" : "partlySigned";
            case Adjustment.Stage.Adjusted _ -> "adjusted";
            case Adjustment.Stage.Finalised _ -> "finalised";
        };
    }

    /// The sum of the file is another where something else stands in a hidden item: it is for those who see all of it.
    private static void edition(Tree tree, Adjustment.Edition edition, Audience audience) {
        tree.put("edition", edition.number()).put("frozenAt", edition.frozenAt());
        if (audience.hidden().isEmpty()) tree.put("sha256", edition.sha256());
    }

    private static Tree signers(Meeting meeting, Audience audience) {
        var reads = audience.kind() != Audience.Kind.FOLLOWING;
        var tree = new Tree();
        var order = 1;
        for (var person : meeting.adjustment().signers()) {
            tree.put(
                    person.value(),
                    new Tree()
                            .put("order", order++)
                            .put("office", Office.of(meeting, person))
                            .put("signed", signed(meeting.adjustment(), person, reads)));
        }
        return tree;
    }

    /// @param reads whether the audience is one of those who read the document before it is done
    private static Optional<Tree> signed(Adjustment document, PersonId person, boolean reads) {
        return Optional.ofNullable(document.signatures().get(person))
                .map(signature -> signed(signature, reads));
    }

    private static Tree signed(Signature signature, boolean reads) {
        var tree =
                new Tree()
                        .put("at", signature.at())
                        .put("how", signature.how())
                        .put("on", signature.on())
                        .put("service", signature.elsewhere().service());
        if (!reads) return tree;
        return tree.put("note", signature.elsewhere().note())
                .put("file", signature.elsewhere().file());
    }

    private static Object voided(Adjustment document) {
        return document.voided().stream()
                .map(voided ->
                        new Tree()
                                .put("edition", voided.edition().number())
                                .put("at", voided.at())
                                .put("by", voided.by())
                                .put("reason", voided.reason())
                                .put("signed", voided.signed()))
                .toList();
    }

    private static Tree corrections(Adjustment document, Audience audience) {
        var tree = new Tree();
        for (var correction : document.corrections().values()) {
            if (!audience.sees(correction.item())) continue;
            tree.put(
                    correction.id().value(),
                    new Tree()
                            .put("item", correction.item())
                            .put("was", correction.was())
                            .put("becomes", correction.becomes())
                            .put("reason", correction.reason())
                            .put("by", correction.by())
                            .put("at", correction.at()));
        }
        return tree;
    }

    private static Tree comments(Adjustment document, Audience audience) {
        var tree = new Tree();
        for (var comment : document.comments().values()) {
            if (!audience.sees(comment.item())) continue;
            var resolved =
                    comment.resolved().map(r -> new Tree().put("by", r.by()).put("at", r.at()));
            tree.put(
                    comment.id().value(),
                    new Tree()
                            .put("item", comment.item())
                            .put("by", comment.by())
                            .put("at", comment.at())
                            .put("text", comment.text())
                            .put("quote", comment.quote())
                            .put("resolved", resolved));
        }
        return tree;
    }

    private static Object disagreements(Adjustment document, Audience audience) {
        return document.disagreements().stream()
                .filter(one -> one.item().map(audience::sees).orElse(true))
                .map(one ->
                        new Tree()
                                .put("item", one.item())
                                .put("by", one.by())
                                .put("text", one.text())
                                .put("at", one.at()))
                .toList();
    }

    private static Object reminders(Meeting meeting) {
        return Reminder.of(meeting).stream()
                .map(one ->
                        new Tree().put("on", one.on()).put("what", one.what()).put("to", one.to()))
                .toList();
    }

    /// That a paragraph was adjusted at the meeting, and who has signed it.
    static Optional<Tree> adjusted(Meeting meeting, ItemId item) {
        return Optional.ofNullable(meeting.adjustment().atOnce().get(item))
                .map(adjusted -> {
                    var signed = new Tree();
                    adjusted.signed().forEach((person, at) -> signed.put(person.value(), at));
                    return new Tree().put("at", adjusted.at()).put("signed", signed);
                });
    }
}
