package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ALREADY_SIGNED;
import static se.klubba.domain.meeting.Refusal.DATE_NOT_POSSIBLE;
import static se.klubba.domain.meeting.Refusal.DOCUMENT_CHANGED;
import static se.klubba.domain.meeting.Refusal.DOCUMENT_FINALISED;
import static se.klubba.domain.meeting.Refusal.DOCUMENT_FROZEN;
import static se.klubba.domain.meeting.Refusal.DOCUMENT_NOT_ADJUSTED;
import static se.klubba.domain.meeting.Refusal.DOCUMENT_NOT_FROZEN;
import static se.klubba.domain.meeting.Refusal.DOCUMENT_NOT_IN_REVIEW;
import static se.klubba.domain.meeting.Refusal.NOTHING_CORRECTED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_A_SIGNER;
import static se.klubba.domain.meeting.Refusal.OTHER_DOCUMENT;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_FILE;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.klubba.domain.id.PersonId;

/// Freezing, signing, opening again, and what is added to a document that is done (ADJ-2, ADJ-3, ADJ-6).
final class AdjustmentRules {

    private AdjustmentRules() {}

    static Ruling decide(
            Meeting meeting, AdjustmentCommand command, Actor actor, Texts texts, Instant now) {
        return switch (command) {
            case AdjustmentCommand.Comment c -> ReviewRules.comment(meeting, c, actor, now);
            case AdjustmentCommand.ResolveComment c -> ReviewRules.resolve(meeting, c, actor, now);
            case AdjustmentCommand.RecordDisagreement c ->
                    ReviewRules.disagree(meeting, c, actor, now);
            case AdjustmentCommand.ReferAdjustment c -> ReviewRules.refer(meeting, c, actor, now);
            case AdjustmentCommand.AdjustAtOnce c ->
                    AtOnceRules.adjust(meeting, c.item(), actor, texts, now);
            case AdjustmentCommand.SignItem c -> AtOnceRules.sign(meeting, c.item(), actor, now);
            case AdjustmentCommand.FreezeDocument c -> freeze(meeting, c, actor, texts, now);
            case AdjustmentCommand.ReopenDocument c -> reopen(meeting, c, actor, now);
            case AdjustmentCommand.Sign c -> sign(meeting, c, actor, now);
            case AdjustmentCommand.SignOnPaper c -> onPaper(meeting, c, actor, now);
            case AdjustmentCommand.SignedOutside c -> outside(meeting, c, actor, now);
            case AdjustmentCommand.Correct c -> correct(meeting, c, actor, now);
        };
    }

    /// Whether the secretary could freeze it now, whatever the file.
    static Optional<Refusal> mayFreeze(Meeting meeting, PersonId person) {
        if (!meeting.writes(person)) return Optional.of(NOT_ALLOWED);
        return switch (meeting.adjustment().stage()) {
            case Adjustment.Stage.InReview _ -> Optional.empty();
            case Adjustment.Stage.Draft _ -> Optional.of(DOCUMENT_NOT_IN_REVIEW);
            case Adjustment.Stage.Frozen _ -> Optional.of(DOCUMENT_FROZEN);
            case Adjustment.Stage.Adjusted _, Adjustment.Stage.Finalised _ ->
                    Optional.of(DOCUMENT_FINALISED);
        };
    }

    private static Ruling freeze(
            Meeting meeting,
            AdjustmentCommand.FreezeDocument c,
            Actor actor,
            Texts texts,
            Instant now) {
        var fault = mayFreeze(meeting, actor.person());
        if (fault.isPresent()) return refuse(fault.get());
        if (c.edition() != meeting.adjustment().nextEdition()) return refuse(DOCUMENT_CHANGED);
        if (!same(c.seen(), meeting, texts)) return refuse(DOCUMENT_CHANGED);
        return new Ruling.Accepted(
                List.of(new AdjustmentEvent.DocumentFrozen(c.edition(), c.sha256(), now)),
                Map.of("edition", "" + c.edition(), "sha256", c.sha256()));
    }

    /// Whether the document would be the same if it were made now.
    private static boolean same(AdjustmentCommand.Seen seen, Meeting now, Texts texts) {
        var then = seen.meeting();
        var facts =
                then.plan().equals(now.plan())
                        && then.profile().equals(now.profile())
                        && then.life().equals(now.life())
                        && then.agenda().equals(now.agenda())
                        && then.attendance().equals(now.attendance())
                        && then.deciding().equals(now.deciding())
                        && then.papers().equals(now.papers())
                        && then.dissent().equals(now.dissent())
                        && then.adjustment().printsAs(now.adjustment());
        return facts
                && TextRules.all(now).stream()
                        .allMatch(text ->
                                Optional.ofNullable(seen.texts().get(text))
                                        .filter(v -> v == texts.read(text).version())
                                        .isPresent());
    }

    private static Ruling reopen(
            Meeting meeting, AdjustmentCommand.ReopenDocument c, Actor actor, Instant now) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        var reason = line(c.reason());
        if (reason.isPresent()) return refuse(reason.get());
        return switch (meeting.adjustment().stage()) {
            case Adjustment.Stage.Draft _, Adjustment.Stage.InReview _ ->
                    refuse(DOCUMENT_NOT_FROZEN);
            case Adjustment.Stage.Adjusted _, Adjustment.Stage.Finalised _ ->
                    refuse(DOCUMENT_FINALISED);
            case Adjustment.Stage.Frozen(var edition, _) ->
                    accept(
                            new AdjustmentEvent.DocumentReopened(
                                    edition.number(), c.reason().strip(), actor.person(), now));
        };
    }

    /// Why this person's signature cannot be taken now; absent: it can.
    private static Optional<Refusal> maySign(Meeting meeting, PersonId person) {
        var document = meeting.adjustment();
        if (!document.signs(person)) return Optional.of(NOT_A_SIGNER);
        if (document.signatures().containsKey(person)) return Optional.of(ALREADY_SIGNED);
        return document.edition().isPresent() ? Optional.empty() : Optional.of(DOCUMENT_NOT_FROZEN);
    }

    private static Ruling sign(
            Meeting meeting, AdjustmentCommand.Sign c, Actor actor, Instant now) {
        var fault = maySign(meeting, actor.person());
        if (fault.isPresent()) return refuse(fault.get());
        var edition = meeting.adjustment().edition().orElseThrow();
        if (c.sha256().filter(sha -> !sha.equals(edition.sha256())).isPresent()) {
            return refuse(OTHER_DOCUMENT);
        }
        return signed(
                meeting,
                List.of(actor.person()),
                new Signature(
                        Signature.How.BUILT_IN,
                        now,
                        Optional.empty(),
                        Signature.Elsewhere.NOWHERE,
                        Optional.empty()));
    }

    private static Ruling onPaper(
            Meeting meeting, AdjustmentCommand.SignOnPaper c, Actor actor, Instant now) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        if (meeting.seat(c.person()).isEmpty()) return refuse(UNKNOWN_PERSON);
        var fault = maySign(meeting, c.person());
        if (fault.isPresent()) return refuse(fault.get());
        if (c.note().filter(note -> note.length() > MeetingRules.LONGEST_LINE).isPresent())
            return refuse(TEXT_TOO_LONG);
        if (!possible(meeting, c.date(), now)) return refuse(DATE_NOT_POSSIBLE);
        var scan = c.scan().filter(file -> !meeting.papers().files().containsKey(file));
        if (scan.isPresent()) return refuse(UNKNOWN_FILE);
        return signed(
                meeting,
                List.of(c.person()),
                new Signature(
                        Signature.How.PAPER,
                        now,
                        Optional.of(c.date()),
                        new Signature.Elsewhere(c.note(), c.scan(), Optional.empty()),
                        Optional.of(actor.person())));
    }

    /// Not before the meeting, and not in days to come; what day it is depends on where one stands.
    private static boolean possible(Meeting meeting, LocalDate date, Instant now) {
        var tomorrow = LocalDate.ofInstant(now, java.time.ZoneOffset.UTC).plusDays(1);
        return !date.isBefore(meeting.plan().time().date()) && !date.isAfter(tomorrow);
    }

    private static Ruling outside(
            Meeting meeting, AdjustmentCommand.SignedOutside c, Actor actor, Instant now) {
        for (var person : c.persons()) {
            var fault = maySign(meeting, person);
            if (fault.isPresent()) return refuse(fault.get());
        }
        var edition = meeting.adjustment().edition();
        if (edition.isEmpty()) return refuse(DOCUMENT_NOT_FROZEN);
        if (!edition.get().sha256().equals(c.sha256())) return refuse(OTHER_DOCUMENT);
        var elsewhere =
                new Signature.Elsewhere(
                        Optional.empty(), Optional.of(c.signedFile()), Optional.of(c.service()));
        return signed(
                meeting,
                c.persons(),
                new Signature(
                        Signature.How.OUTSIDE,
                        now,
                        Optional.empty(),
                        elsewhere,
                        Optional.of(actor.person())));
    }

    /// With the last of the signatures the document is adjusted.
    private static Ruling signed(Meeting meeting, List<PersonId> persons, Signature how) {
        var edition = meeting.adjustment().edition().orElseThrow().number();
        var events = new ArrayList<MeetingEvent>();
        var waiting = new ArrayList<>(meeting.adjustment().waitsFor());
        for (var person : persons.stream().distinct().toList()) {
            waiting.remove(person);
            events.add(
                    new AdjustmentEvent.DocumentSigned(
                            edition,
                            person,
                            how.how(),
                            how.on(),
                            how.elsewhere().note(),
                            how.elsewhere().file(),
                            how.elsewhere().service(),
                            how.enteredBy(),
                            how.at()));
        }
        if (waiting.isEmpty()) {
            events.add(new AdjustmentEvent.DocumentAdjusted(edition, how.at()));
        }
        return accept(events);
    }

    /// Only slips: what was decided is decided. Both wordings stay for everybody to see (FL 36 in principle; JO 581-2013).
    private static Ruling correct(
            Meeting meeting, AdjustmentCommand.Correct c, Actor actor, Instant now) {
        if (!meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (!(meeting.adjustment().stage() instanceof Adjustment.Stage.Adjusted)) {
            return refuse(DOCUMENT_NOT_ADJUSTED);
        }
        var was = ReviewRules.text(c.was()).or(() -> ReviewRules.text(c.becomes()));
        var fault = was.or(() -> ReviewRules.text(c.reason()));
        if (fault.isPresent()) return refuse(fault.get());
        if (c.was().strip().equals(c.becomes().strip())) return refuse(NOTHING_CORRECTED);
        var id = meeting.adjustment().newCorrection(c.item());
        return made(
                "correction",
                id,
                new AdjustmentEvent.Corrected(
                        id,
                        c.item(),
                        c.was().strip(),
                        c.becomes().strip(),
                        c.reason().strip(),
                        actor.person(),
                        now));
    }

    static Optional<Refusal> line(String text) {
        if (MeetingRules.blank(text)) return Optional.of(TEXT_EMPTY);
        return text.length() > MeetingRules.LONGEST_LINE
                ? Optional.of(TEXT_TOO_LONG)
                : Optional.empty();
    }
}
