package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ALREADY_SIGNED;
import static se.klubba.domain.meeting.Refusal.IMMEDIATE_ADJUSTMENT_OFF;
import static se.klubba.domain.meeting.Refusal.ITEM_NOT_ADJUSTED;
import static se.klubba.domain.meeting.Refusal.ITEM_NOT_DONE;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_A_SIGNER;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.ItemId;

/// Single paragraphs that are written out, read and signed while the meeting goes on (ADJ-4).
final class AtOnceRules {

    private AtOnceRules() {}

    /// From here on nothing in the paragraph changes; so it has to say something.
    static Ruling adjust(Meeting meeting, ItemId id, Actor actor, Texts texts, Instant now) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        var found = meeting.agenda().find(id);
        if (found.isEmpty()) return refuse(UNKNOWN_ITEM);
        if (!meeting.profile().is(Setting.IMMEDIATE_ADJUSTMENT, "yes")) {
            return refuse(IMMEDIATE_ADJUSTMENT_OFF);
        }
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (!meeting.life().open()) return refuse(MEETING_NOT_OPEN);
        if (!done(meeting, found.get())) return refuse(ITEM_NOT_DONE);
        if (meeting.adjustment().atOnce().containsKey(id)) return accept();
        var minutes = texts.read(new TextId.Minutes(id));
        var decided =
                meeting.deciding().decisionsOf(id).stream()
                        .anyMatch(d -> d.status() == Decision.Status.CONFIRMED);
        if (minutes.content().isBlank() && !decided) return refuse(TEXT_EMPTY);
        return accept(new AdjustmentEvent.ItemAdjusted(id, minutes.version(), actor.person(), now));
    }

    private static boolean done(Meeting meeting, Item item) {
        return item.number().isPresent() && meeting.agenda().over(item);
    }

    static Ruling sign(Meeting meeting, ItemId id, Actor actor, Instant now) {
        if (meeting.agenda().find(id).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (!Office.signs(meeting, id, actor.person())) return refuse(NOT_A_SIGNER);
        var adjusted = meeting.adjustment().atOnce().get(id);
        if (adjusted == null) return refuse(ITEM_NOT_ADJUSTED);
        if (adjusted.signed().containsKey(actor.person())) return refuse(ALREADY_SIGNED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        return accept(new AdjustmentEvent.ItemSigned(id, actor.person(), now));
    }
}
