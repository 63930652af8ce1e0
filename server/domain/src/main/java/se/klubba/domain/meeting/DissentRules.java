package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.ALREADY_RESERVED;
import static se.klubba.domain.meeting.Refusal.ALREADY_VOTED;
import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.DID_NOT_TAKE_PART;
import static se.klubba.domain.meeting.Refusal.ITEM_NOT_CURRENT;
import static se.klubba.domain.meeting.Refusal.ITEM_WITHDRAWN;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.MINUTES_NOTE_OFF;
import static se.klubba.domain.meeting.Refusal.NOTHING_DECIDED;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_A_VOTER;
import static se.klubba.domain.meeting.Refusal.NOT_HERE;
import static se.klubba.domain.meeting.Refusal.NOT_PRESIDING;
import static se.klubba.domain.meeting.Refusal.RESERVATION_OFF;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_DECISION;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_RESERVATION;
import static se.klubba.domain.meeting.Refusal.VOTE_STILL_OPEN;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.Optional;
import java.util.function.Predicate;
import se.klubba.domain.body.Setting;
import se.klubba.domain.id.PersonId;

/// Who may stand aside or speak against a decision, and until when (KL 4:25, 4:27; RES-1, RES-2). A reservation is for
/// those who took part in the decision, from the gavel until the meeting is closed; to stand aside is said before it.
final class DissentRules {

    /// The longest statement or reasons, in characters.
    static final int LONGEST = 20_000;

    private DissentRules() {}

    static Ruling decide(Meeting meeting, DissentCommand command, Actor actor) {
        return switch (command) {
            case DissentCommand.Reserve c -> reserve(meeting, c, actor);
            case DissentCommand.WriteReasons c -> writeReasons(meeting, c, actor);
            case DissentCommand.MinutesNote c -> note(meeting, c, actor);
            case DissentCommand.NotParticipating c -> standAside(meeting, c, actor);
            case DissentCommand.CallForReservations _ -> callForReservations(meeting, actor);
        };
    }

    private static Ruling reserve(Meeting meeting, DissentCommand.Reserve c, Actor actor) {
        var by = c.by().orElse(actor.person());
        var stranger = mayEnter(meeting, by, actor);
        if (stranger.isPresent()) return refuse(stranger.get());
        if (!meeting.profile().is(Setting.RESERVATION, "allowed")) return refuse(RESERVATION_OFF);
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        var unknown =
                c.decision()
                        .map(meeting.deciding().decisions()::get)
                        .filter(d -> d.item().equals(c.item()))
                        .isEmpty();
        if (c.decision().isPresent() && unknown) return refuse(UNKNOWN_DECISION);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        var dissent = meeting.dissent();
        if (!dissent.decided(c.item(), c.decision())) return refuse(NOTHING_DECIDED);
        if (!dissent.tookPart(by, c.item(), c.decision())) return refuse(DID_NOT_TAKE_PART);
        if (tooLong(c.text())) return refuse(TEXT_TOO_LONG);
        var text = said(c.text());
        var before =
                dissent.reservationsOn(c.item()).stream()
                        .filter(r -> r.by().equals(by) && r.decision().equals(c.decision()))
                        .findFirst();
        if (before.isPresent()) {
            return text.isEmpty() || text.equals(before.get().text())
                    ? accept()
                    : refuse(ALREADY_RESERVED);
        }
        var id = dissent.newReservation(c.item());
        return made(
                "reservation",
                id,
                new DissentEvent.ReservationMade(
                        id, c.item(), c.decision(), by, enteredBy(by, actor), text));
    }

    private static Ruling writeReasons(
            Meeting meeting, DissentCommand.WriteReasons c, Actor actor) {
        var reservation = meeting.dissent().reservations().get(c.reservation());
        if (reservation == null) return refuse(UNKNOWN_RESERVATION);
        var own = reservation.by().equals(actor.person());
        if (!own && !meeting.writes(actor.person())) return refuse(NOT_ALLOWED);
        var fixed = meeting.adjustment().fixed();
        if (fixed.isPresent()) return refuse(fixed.get());
        if (c.text().isBlank()) return refuse(TEXT_EMPTY);
        if (tooLong(Optional.of(c.text()))) return refuse(TEXT_TOO_LONG);
        var text = c.text().strip();
        if (reservation.reasons().equals(Optional.of(text))) return accept();
        return accept(new DissentEvent.ReasonsWritten(c.reservation(), text));
    }

    /// No law says who may: whoever is here, as the body's custom allows it (domain 3.8).
    private static Ruling note(Meeting meeting, DissentCommand.MinutesNote c, Actor actor) {
        var by = c.by().orElse(actor.person());
        var stranger = mayEnter(meeting, by, actor);
        if (stranger.isPresent()) return refuse(stranger.get());
        if (!meeting.profile().is(Setting.MINUTES_NOTE, "allowed")) return refuse(MINUTES_NOTE_OFF);
        var item = meeting.agenda().find(c.item());
        if (item.isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (meeting.life().ahead()) return refuse(MEETING_NOT_OPEN);
        if (item.get().status() instanceof Item.Status.Withdrawn) return refuse(ITEM_WITHDRAWN);
        if (!MeetingRules.leads(meeting, actor) && !meeting.attendance().here(by)) {
            return refuse(NOT_HERE);
        }
        if (c.text().isBlank()) return refuse(TEXT_EMPTY);
        if (tooLong(Optional.of(c.text()))) return refuse(TEXT_TOO_LONG);
        var id = meeting.dissent().newNote(c.item());
        return made(
                "note",
                id,
                new DissentEvent.MinutesNoteMade(
                        id, c.item(), by, enteredBy(by, actor), c.text().strip()));
    }

    /// Not once the gavel has fallen, unless more is put on the item; and not by somebody whose vote is given already.
    private static Ruling standAside(
            Meeting meeting, DissentCommand.NotParticipating c, Actor actor) {
        var person = c.person().orElse(actor.person());
        var stranger = mayEnter(meeting, person, actor);
        if (stranger.isPresent()) return refuse(stranger.get());
        if (meeting.agenda().find(c.item()).isEmpty()) return refuse(UNKNOWN_ITEM);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        var put = meeting.deciding().question().filter(q -> q.item().equals(c.item()));
        if (put.isEmpty() && meeting.dissent().decided(c.item(), Optional.empty())) {
            return refuse(DECISION_CONFIRMED);
        }
        if (!meeting.agenda().current().equals(Optional.of(c.item()))) {
            return refuse(ITEM_NOT_CURRENT);
        }
        if (meeting.dissent().aside(c.item()).contains(person)) return accept();
        if (!meeting.mayVote(person)) return refuse(NOT_A_VOTER);
        var vote =
                meeting.deciding()
                        .openVote()
                        .filter(open -> open.item().equals(c.item()))
                        .or(() -> put.flatMap(Question::vote).map(meeting.deciding()::vote));
        if (vote.filter(v -> v.voted().contains(person)).isPresent()) return refuse(ALREADY_VOTED);
        // whoever has to settle a tie cannot leave it open
        if (vote.filter(Vote::open).isPresent() && meeting.presides(person)) {
            return refuse(VOTE_STILL_OPEN);
        }
        return accept(
                new DissentEvent.ParticipationDeclined(c.item(), person, enteredBy(person, actor)));
    }

    private static Ruling callForReservations(Meeting meeting, Actor actor) {
        if (!meeting.presides(actor.person())) return refuse(NOT_PRESIDING);
        if (!meeting.profile().is(Setting.RESERVATION, "allowed")) return refuse(RESERVATION_OFF);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        if (meeting.life().ahead()) return refuse(MEETING_NOT_OPEN);
        return meeting.dissent().lastCall() ? accept() : accept(new DissentEvent.LastCallMade());
    }

    /// For oneself, or called out in the room and entered by those who lead.
    private static Optional<Refusal> mayEnter(Meeting meeting, PersonId by, Actor actor) {
        if (!by.equals(actor.person()) && !MeetingRules.leads(meeting, actor)) {
            return Optional.of(NOT_ALLOWED);
        }
        return meeting.seat(by).isEmpty() ? Optional.of(UNKNOWN_PERSON) : Optional.empty();
    }

    private static Optional<PersonId> enteredBy(PersonId by, Actor actor) {
        return Optional.of(actor.person()).filter(Predicate.not(by::equals));
    }

    private static Optional<String> said(Optional<String> text) {
        return text.map(String::strip).filter(t -> !t.isEmpty());
    }

    private static boolean tooLong(Optional<String> text) {
        return text.filter(t -> t.length() > LONGEST).isPresent();
    }
}
