package se.klubba.domain.meeting;

import static se.klubba.domain.meeting.Refusal.DECISION_CONFIRMED;
import static se.klubba.domain.meeting.Refusal.MAY_NOT_PROPOSE;
import static se.klubba.domain.meeting.Refusal.MEETING_CLOSED;
import static se.klubba.domain.meeting.Refusal.MEETING_NOT_OPEN;
import static se.klubba.domain.meeting.Refusal.NOT_ALLOWED;
import static se.klubba.domain.meeting.Refusal.NOT_THE_PROPOSER;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_ALREADY_PUT;
import static se.klubba.domain.meeting.Refusal.PROPOSAL_WITHDRAWN;
import static se.klubba.domain.meeting.Refusal.QUESTION_STILL_OPEN;
import static se.klubba.domain.meeting.Refusal.REFER_BACK_NEEDS_ADDRESSEE_AND_REASON;
import static se.klubba.domain.meeting.Refusal.TABLING_NEEDS_DATE;
import static se.klubba.domain.meeting.Refusal.TEXT_EMPTY;
import static se.klubba.domain.meeting.Refusal.TEXT_LOCKED;
import static se.klubba.domain.meeting.Refusal.TEXT_TOO_LONG;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_ITEM;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PERSON;
import static se.klubba.domain.meeting.Refusal.UNKNOWN_PROPOSAL;
import static se.klubba.domain.meeting.Ruling.accept;
import static se.klubba.domain.meeting.Ruling.made;
import static se.klubba.domain.meeting.Ruling.refuse;

import java.util.List;
import java.util.Optional;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.PersonId;

/// Proposals made at the meeting, by whoever may propose or by the secretary on their behalf (PROP-1, PROP-2, PROP-4).
final class ProposalRules {

    private static final int LONGEST_TEXT = 20_000;

    private ProposalRules() {}

    static Ruling propose(Meeting meeting, DecidingCommand.Propose c, Actor actor) {
        var by = c.by().orElse(actor.person());
        var onBehalf = !by.equals(actor.person());
        if (onBehalf && !MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.seat(by).isEmpty()) return refuse(UNKNOWN_PERSON);
        if (!mayPropose(meeting, by)) return refuse(whyNot(meeting, by));
        for (var person : c.with()) {
            if (meeting.seat(person).isEmpty()) return refuse(UNKNOWN_PERSON);
        }
        var fault = when(meeting, c.item()).or(() -> wording(c)).or(() -> terms(c));
        if (fault.isPresent()) return refuse(fault.get());
        var id = meeting.deciding().newProposal(c.item());
        var motion =
                new Proposal.Motion(
                        id,
                        c.item(),
                        c.kind(),
                        List.of(c.text().strip().split("\n+")),
                        by,
                        c.with().stream().distinct().filter(p -> !p.equals(by)).toList(),
                        onBehalf ? Optional.of(actor.person()) : Optional.empty(),
                        new Proposal.Terms(c.until(), c.to(), c.reason()));
        return made("proposal", id, new DecidingEvent.ProposalMade(motion));
    }

    /// Whoever may propose may join in another's proposal, while it can still be changed.
    static Ruling support(Meeting meeting, DecidingCommand.SupportProposal c, Actor actor) {
        var by = c.by().orElse(actor.person());
        var onBehalf = !by.equals(actor.person());
        if (onBehalf && !MeetingRules.leads(meeting, actor)) return refuse(NOT_ALLOWED);
        if (meeting.seat(by).isEmpty()) return refuse(UNKNOWN_PERSON);
        if (!mayPropose(meeting, by)) return refuse(MAY_NOT_PROPOSE);
        var proposal = meeting.deciding().proposals().get(c.proposal());
        if (proposal == null) return refuse(UNKNOWN_PROPOSAL);
        var fault = when(meeting, proposal.item());
        if (fault.isPresent()) return refuse(fault.get());
        switch (proposal.status()) {
            case WITHDRAWN -> {
                return refuse(PROPOSAL_WITHDRAWN);
            }
            case PUT, WON, LOST -> {
                return refuse(PROPOSAL_ALREADY_PUT);
            }
            case SUBMITTED -> {}
        }
        var proposes = proposal.motion().by().equals(by) || proposal.with().contains(by);
        if (proposes) return accept();
        return accept(
                new DecidingEvent.ProposalSupported(
                        c.proposal(),
                        by,
                        onBehalf ? Optional.of(actor.person()) : Optional.empty()));
    }

    /// Members and serving substitutes who are here (domain.md 1.2: only they propose and vote).
    static boolean mayPropose(Meeting meeting, PersonId person) {
        return meeting.mayVote(person);
    }

    private static Refusal whyNot(Meeting meeting, PersonId person) {
        return meeting.whyNotServing(person)
                .filter(Refusal.NO_RETURN_TO_SERVICE::equals)
                .orElse(MAY_NOT_PROPOSE);
    }

    /// Once a question is put the deliberation is over; it is taken back before anything more is proposed.
    private static Optional<Refusal> when(Meeting meeting, ItemId item) {
        if (meeting.agenda().find(item).isEmpty()) return Optional.of(UNKNOWN_ITEM);
        if (meeting.life().closed()) return Optional.of(MEETING_CLOSED);
        if (!meeting.life().open()) return Optional.of(MEETING_NOT_OPEN);
        return DecidingRules.notUnderDecision(meeting, item)
                .or(() -> meeting.deciding().question().map(_ -> QUESTION_STILL_OPEN));
    }

    private static Optional<Refusal> wording(DecidingCommand.Propose c) {
        if (MeetingRules.blank(c.text())) return Optional.of(TEXT_EMPTY);
        var tooLong =
                c.text().length() > LONGEST_TEXT
                        || MeetingRules.tooLong(c.until())
                        || MeetingRules.tooLong(c.to())
                        || MeetingRules.tooLong(c.reason());
        return tooLong ? Optional.of(TEXT_TOO_LONG) : Optional.empty();
    }

    private static Optional<Refusal> terms(DecidingCommand.Propose c) {
        return switch (c.kind()) {
            case TABLING -> filled(c.until()) ? Optional.empty() : Optional.of(TABLING_NEEDS_DATE);
            case REFER_BACK ->
                    filled(c.to()) && filled(c.reason())
                            ? Optional.empty()
                            : Optional.of(REFER_BACK_NEEDS_ADDRESSEE_AND_REASON);
            case APPROVAL, REJECTION, AMENDMENT, ADDITION, COUNTER_PROPOSAL, REFER ->
                    Optional.empty();
        };
    }

    private static boolean filled(Optional<String> text) {
        return text.filter(t -> !t.isBlank()).isPresent();
    }

    static Ruling withdraw(Meeting meeting, DecidingCommand.WithdrawProposal c, Actor actor) {
        var proposal = meeting.deciding().proposals().get(c.proposal());
        if (proposal == null) return refuse(UNKNOWN_PROPOSAL);
        var own = proposal.motion().by().equals(actor.person());
        if (!own && !meeting.writes(actor.person())) return refuse(NOT_THE_PROPOSER);
        if (meeting.life().closed()) return refuse(MEETING_CLOSED);
        return switch (proposal.status()) {
            case SUBMITTED -> accept(new DecidingEvent.ProposalWithdrawn(c.proposal()));
            case WITHDRAWN -> refuse(PROPOSAL_WITHDRAWN);
            case PUT -> refuse(TEXT_LOCKED);
            case WON, LOST -> refuse(DECISION_CONFIRMED);
        };
    }
}
