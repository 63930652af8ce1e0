package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.DOCUMENT_NOT_IN_REVIEW;
import static se.klubba.domain.meeting.Refusal.MEETING_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.NOTES_ARE_FINALISED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_A_SIGNER;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_COMMENT;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.util.Optional;
import se.klubba.domain.body.Setting;

/// Reading the document together before it is signed: comments, an adjuster who disagrees, and leaving the adjustment to
/// a later meeting (ADJ-2, ADJ-5).
final class ReviewRules {

    /// The longest comment or wording, in characters.
    private static final int LONGEST = 20_000;

    private ReviewRules() {}

    static Ruling comment(Meeting meeting, AdjustmentCommand.Comment c, Actor actor, Instant now) {
        if (!reads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (!meeting.life().closed()) return refuse(MEETING_STILL_OPEN);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        var fault = text(c.text()).or(() -> c.quote().flatMap(ReviewRules::quote));
        if (fault.isPresent()) return refuse(fault.get());
        var id = meeting.adjustment().review().newComment(c.item());
        return made(
                "comment",
                id,
                new AdjustmentEvent.CommentMade(
                        id,
                        c.item(),
                        actor.person(),
                        c.text().strip(),
                        c.quote().map(String::strip).filter(q -> !q.isEmpty()),
                        now));
    }

    /// The chair, the secretary and whoever signs.
    private static boolean reads(Meeting meeting, Actor actor) {
        var person = actor.person();
        return MeetingRules.leads(meeting, actor)
                || meeting.plan().offices().chair().equals(person)
                || meeting.adjustment().signs(person);
    }

    static Ruling resolve(
            Meeting meeting, AdjustmentCommand.ResolveComment c, Actor actor, Instant now) {
        if (!reads(meeting, actor)) return refuse(NOT_ALLOWED);
        var comment = meeting.adjustment().comments().get(c.comment());
        if (comment == null) return refuse(UNKNOWN_COMMENT);
        var own = comment.by().equals(actor.person());
        if (!own && !meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        if (comment.resolved().isPresent()) return accept();
        return accept(new AdjustmentEvent.CommentResolved(c.comment(), actor.person(), now));
    }

    /// Recorded while the text is open: it is printed in the document that will be signed.
    static Ruling disagree(
            Meeting meeting, AdjustmentCommand.RecordDisagreement c, Actor actor, Instant now) {
        var by = c.person().orElse(actor.person());
        var own = by.equals(actor.person());
        if (!own && !meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        if (meeting.seat(by).isEmpty()) return refuse(UNKNOWN_PERSON);
        if (!meeting.adjustment().signs(by)) return refuse(NOT_A_SIGNER);
        var missing = c.item().filter(item -> meeting.agenda().find(item).isEmpty());
        if (missing.isPresent()) return refuse(UNKNOWN_ITEM);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        var fault = text(c.text());
        if (fault.isPresent()) return refuse(fault.get());
        return accept(
                new AdjustmentEvent.DisagreementRecorded(
                        c.item(),
                        by,
                        c.text().strip(),
                        own ? Optional.empty() : Optional.of(actor.person()),
                        now));
    }

    /// The document stays with those who sign until that meeting.
    static Ruling refer(
            Meeting meeting, AdjustmentCommand.ReferAdjustment c, Actor actor, Instant now) {
        var chairs = meeting.plan().offices().chair().equals(actor.person());
        if (!chairs && !MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        if (!(meeting.adjustment().stage() instanceof Adjustment.Stage.InReview)) {
            return refuse(DOCUMENT_NOT_IN_REVIEW);
        }
        var fault = AdjustmentRules.line(c.to());
        if (fault.isPresent()) return refuse(fault.get());
        return accept(new AdjustmentEvent.AdjustmentReferred(c.to().strip(), actor.person(), now));
    }

    static Optional<Refusal> protocol(Meeting meeting) {
        return meeting.profile().is(Setting.DOCUMENT_TYPE, "minnesanteckningar")
                ? Optional.of(NOTES_ARE_FINALISED)
                : Optional.empty();
    }

    static Optional<Refusal> text(String text) {
        if (MeetingRules.blank(text)) return Optional.of(TEXT_EMPTY);
        return quote(text);
    }

    private static Optional<Refusal> quote(String text) {
        return text.length() > LONGEST ? Optional.of(TEXT_TOO_LONG) : Optional.empty();
    }
}
