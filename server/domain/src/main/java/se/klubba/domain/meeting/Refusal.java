package se.klubba.domain.meeting;

/// Why something was turned down. The name is a contract: texts are keyed by it, so it is never renamed and never used
/// for something else. It states the fact. Anything not listed here is a bug and an exception.
public enum Refusal {
    NOT_ALLOWED(Kind.FORBIDDEN, "This person may not do that."),
    NOT_PRESIDING(Kind.FORBIDDEN, "Only the one who holds the gavel now may do that."),
    NOT_A_VOTER(Kind.FORBIDDEN, "This person has no vote here now."),
    MAY_NOT_PROPOSE(Kind.FORBIDDEN, "This person has no right to propose."),
    NOT_THE_PROPOSER(Kind.FORBIDDEN, "Another's proposal cannot be withdrawn."),
    NOT_A_SIGNER(Kind.FORBIDDEN, "This person does not sign that."),
    NO_RIGHT_TO_ITEM(Kind.FORBIDDEN, "This person has no right to the item."),
    RECUSED(Kind.FORBIDDEN, "This person is recused for the item and takes no part in it."),
    NO_RETURN_TO_SERVICE(
            Kind.CONFLICT, "Who has left service does not come back to it the same day."),
    UNKNOWN_PERSON(Kind.UNKNOWN, "No such person takes part in the meeting."),
    UNKNOWN_ITEM(Kind.UNKNOWN, "There is no such item in this meeting."),
    UNKNOWN_DECISION(Kind.UNKNOWN, "There is no such decision point in this meeting."),
    UNKNOWN_PROPOSAL(Kind.UNKNOWN, "There is no such proposal in this meeting."),
    UNKNOWN_VOTE(Kind.UNKNOWN, "There is no such vote in this meeting."),
    UNKNOWN_RESERVATION(Kind.UNKNOWN, "There is no such reservation in this meeting."),
    UNKNOWN_ATTACHMENT(Kind.UNKNOWN, "There is no such attachment in this meeting."),
    UNKNOWN_FILE(Kind.UNKNOWN, "No such file has been uploaded to this meeting."),
    UNKNOWN_ASSIGNMENT(Kind.UNKNOWN, "There is no such assignment in this meeting."),
    UNKNOWN_COMMENT(Kind.UNKNOWN, "There is no such comment on this document."),
    UNKNOWN_TEXT(Kind.UNKNOWN, "There is no such text in this meeting."),
    MEETING_NOT_OPEN(Kind.CONFLICT, "The meeting is not open."),
    MEETING_CLOSED(Kind.CONFLICT, "The meeting is closed."),
    MEETING_CANCELLED(Kind.CONFLICT, "The meeting has been cancelled."),
    LEADS_THE_MEETING(Kind.CONFLICT, "That person leads the meeting or writes its minutes."),
    MEETING_ALREADY_OPEN(Kind.CONFLICT, "The meeting has been opened already."),
    CHECK_IN_ALREADY_OPEN(Kind.CONFLICT, "The check-in is open already."),
    MEETING_NOT_ADJOURNED(Kind.CONFLICT, "The meeting is not adjourned."),
    VIEW_OUTDATED(Kind.CONFLICT, "Another item is current than the one on this screen."),
    ITEM_NOT_CURRENT(Kind.CONFLICT, "The item is not the current one."),
    ITEM_STARTED(Kind.CONFLICT, "The item has been started already."),
    ITEM_DONE(Kind.CONFLICT, "The item has been handled already."),
    ITEM_WITHDRAWN(Kind.CONFLICT, "The item has been withdrawn."),
    ITEM_NOT_REACHED(Kind.CONFLICT, "The item was marked as not reached and not taken up again."),
    ITEM_WAITS_ALREADY(Kind.CONFLICT, "The item is on the agenda already."),
    NOT_HERE(Kind.CONFLICT, "That person is not marked as here."),
    QUESTION_STILL_OPEN(Kind.CONFLICT, "A question is put to the meeting and not settled."),
    NO_QUESTION(Kind.CONFLICT, "Nothing is put to the meeting."),
    NOTHING_TO_PUT(Kind.CONFLICT, "There is no drafted decision or proposal to put."),
    NOT_AMONG_THE_ALTERNATIVES(Kind.CONFLICT, "That is not one of the alternatives put."),
    NOTHING_FOUND(Kind.CONFLICT, "The chair has not declared a finding."),
    ALREADY_FOUND(Kind.CONFLICT, "The chair has declared a finding already."),
    METHOD_NOT_ALLOWED(Kind.CONFLICT, "This body does not decide in that way."),
    COUNTER_PROPOSAL_NOT_CHOSEN(
            Kind.CONFLICT, "Of three or more alternatives a counter-proposal is chosen first."),
    MAIN_PROPOSAL_NOT_IN_ROUND(
            Kind.CONFLICT, "The main proposal is not among those that a round chooses from."),
    PROCEDURAL_MOTION_FIRST(
            Kind.CONFLICT, "A tabling, refer back or refer is settled before the matter itself."),
    PROCEDURAL_MOTIONS_ONE_BY_ONE(
            Kind.CONFLICT, "Procedural motions are never put against one another."),
    ADDITION_AFTER_MAIN_DECISION(
            Kind.CONFLICT, "An addition is put once the main decision is confirmed."),
    NO_PATH_SHOWN(Kind.CONFLICT, "No decision path is shown for the item."),
    VOTE_REQUESTED(Kind.CONFLICT, "A vote has been requested and not yet held."),
    NO_VOTE_REQUESTED(Kind.CONFLICT, "No vote has been requested."),
    VOTE_STILL_OPEN(Kind.CONFLICT, "A vote is open."),
    VOTE_CLOSED(Kind.CONFLICT, "The vote is closed."),
    VOTING_OFF(Kind.CONFLICT, "This body does not vote."),
    CHAIR_HAS_NO_VOTE(Kind.CONFLICT, "Whoever presides has no vote here to settle a tie with."),
    CHAIR_MUST_VOTE(Kind.CONFLICT, "The votes are equal and the chair has not voted for a side."),
    VOTE_NOT_SECRET(Kind.CONFLICT, "The vote is open, so there are no ballots in it."),
    VOTE_IS_SECRET(Kind.CONFLICT, "The vote is secret: ballots are cast."),
    VOTE_VOID(Kind.CONFLICT, "The ballots do not agree with those who have voted."),
    NO_VOTES_CAST(Kind.CONFLICT, "Nobody has voted for a candidate."),
    BALLOTS_IN_BOX(Kind.CONFLICT, "Ballots lie in the box already."),
    BALLOTS_ON_PAPER(Kind.CONFLICT, "The ballots are on paper."),
    NOTHING_TO_DRAW(Kind.CONFLICT, "There is no tie to draw lots about."),
    ALREADY_VOTED(Kind.CONFLICT, "This person has voted already."),
    CHAIR_VOTES_LAST(Kind.CONFLICT, "The chair votes when all others have voted."),
    ORGANISATION_DISAGREES(
            Kind.CONFLICT, "The members of one organisation have not agreed on its answer."),
    TIE_NOT_SETTLED(Kind.CONFLICT, "The votes of the election are equal until lots are drawn."),
    SECRET_BALLOT_NOT_ALLOWED(Kind.CONFLICT, "This body does not vote secretly on that."),
    DECISION_CONFIRMED(Kind.CONFLICT, "The gavel has fallen: the decision is fixed."),
    PROPOSAL_WITHDRAWN(Kind.CONFLICT, "The proposal has been withdrawn."),
    PROPOSAL_ALREADY_PUT(Kind.CONFLICT, "The proposal has been put already."),
    NOTHING_DECIDED(Kind.CONFLICT, "Nothing has been decided there yet."),
    DID_NOT_TAKE_PART(Kind.CONFLICT, "This person did not take part in the decision."),
    ALREADY_RESERVED(Kind.CONFLICT, "This person has made a reservation there, in other words."),
    RESERVATION_OFF(Kind.CONFLICT, "This body records no reservations."),
    MINUTES_NOTE_OFF(Kind.CONFLICT, "This body takes no notes to the minutes."),
    TEXT_LOCKED(Kind.CONFLICT, "The wording is put to the meeting and cannot change."),
    DOCUMENT_FINALISED(Kind.CONFLICT, "The document is finished."),
    DOCUMENT_FROZEN(Kind.CONFLICT, "The document is frozen, to be signed as it stands."),
    DOCUMENT_NOT_FROZEN(Kind.CONFLICT, "There is no frozen document."),
    DOCUMENT_NOT_IN_REVIEW(Kind.CONFLICT, "The document has not been sent for adjustment."),
    DOCUMENT_NOT_ADJUSTED(Kind.CONFLICT, "The document is not adjusted yet: change it itself."),
    DOCUMENT_CHANGED(Kind.CONFLICT, "The document has changed since the file was made."),
    OTHER_DOCUMENT(Kind.CONFLICT, "That is not the file that is frozen."),
    ALREADY_SIGNED(Kind.CONFLICT, "This person has signed already."),
    ITEM_ADJUSTED(Kind.CONFLICT, "The item was adjusted at the meeting and cannot change."),
    ITEM_NOT_ADJUSTED(Kind.CONFLICT, "The item has not been declared adjusted."),
    ITEM_NOT_DONE(Kind.CONFLICT, "The item has not been dealt with."),
    IMMEDIATE_ADJUSTMENT_OFF(Kind.CONFLICT, "This body adjusts no items at the meeting."),
    NOTES_ARE_FINALISED(Kind.CONFLICT, "Notes are finalised, not adjusted."),
    NOT_NOTES(Kind.CONFLICT, "Only notes are finalised; a protokoll is adjusted."),
    MEETING_STILL_OPEN(Kind.CONFLICT, "The meeting is not closed yet."),
    NO_QUORUM(Kind.CONFLICT, "Not more than half of the seats are represented."),
    RECUSAL_OFF(Kind.CONFLICT, "This body notes no conflicts of interest."),
    REMOTE_OFF(Kind.CONFLICT, "This body does not meet over a distance."),
    NOT_A_MEMBER(Kind.CONFLICT, "That person has no seat in which another could serve."),
    NOT_A_SUBSTITUTE(Kind.CONFLICT, "That person cannot serve in somebody's place."),
    SUBSTITUTE_IN_USE(Kind.CONFLICT, "That person serves in another's place already."),
    MEMBER_HAS_SUBSTITUTE(Kind.CONFLICT, "Another serves in that member's place already."),
    MEMBER_PRESENT(Kind.CONFLICT, "That member is here and in service."),
    NOT_SERVING(Kind.CONFLICT, "That person serves in nobody's place."),
    SPEAKERS_LIST_OFF(Kind.CONFLICT, "This body keeps no speakers' list."),
    NOT_ON_SPEAKERS_LIST(Kind.CONFLICT, "That person does not wait for the floor."),
    NO_LENGTH_OF_TIME(Kind.INVALID, "Minutes are from 1 to 1440."),
    NO_TIME_OF_DAY(Kind.INVALID, "A time is written 09:00, and the end comes after the start."),
    TABLING_NEEDS_DATE(Kind.INVALID, "A tabling says until when."),
    REFER_BACK_NEEDS_ADDRESSEE_AND_REASON(Kind.INVALID, "A refer back says to whom and why."),
    DATE_NOT_POSSIBLE(Kind.INVALID, "That day is before the meeting or has not come yet."),
    NOTHING_CORRECTED(Kind.INVALID, "The new wording is the old one."),
    TEXT_EMPTY(Kind.INVALID, "The text is empty."),
    TEXT_TOO_LONG(Kind.INVALID, "The text is too long."),
    NOBODY_NAMED(Kind.INVALID, "Nobody is named.");

    /// What sort of fault it is; one table turns it into a status.
    public enum Kind {
        FORBIDDEN,
        UNKNOWN,
        CONFLICT,
        INVALID
    }

    private final Kind kind;
    private final String fact;

    Refusal(Kind kind, String fact) {
        this.kind = kind;
        this.fact = fact;
    }

    public Kind kind() {
        return kind;
    }

    /// The fact in a plain English sentence, for those who read the wire. People are shown texts keyed by the name.
    public String fact() {
        return fact;
    }
}
