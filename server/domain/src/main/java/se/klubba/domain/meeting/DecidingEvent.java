package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
import se.klubba.domain.id.MeetingId;
import se.klubba.domain.id.PersonId;
import se.klubba.domain.id.ProposalId;
import se.klubba.domain.id.VoteId;

/// Proposals, the question put, votes and decisions: the way of a decision from draft to gavel.
public sealed interface DecidingEvent extends MeetingEvent {

    /// @param text the paragraphs that the wording begins with; steps of the live editor change it until it is put
    record DecisionDrafted(DecisionId decision, ItemId item, List<String> text)
            implements DecidingEvent {}

    record DecisionRemoved(DecisionId decision) implements DecidingEvent {}

    /// How the item's decision is printed.
    record DecisionFormSet(ItemId item, Optional<String> heading, Optional<Boolean> numbered)
            implements DecidingEvent {}

    record ProposalMade(Proposal.Motion motion) implements DecidingEvent {}

    record ProposalWithdrawn(ProposalId proposal) implements DecidingEvent {}

    /// @param enteredBy who entered it, where the supporter did not do so
    record ProposalSupported(ProposalId proposal, PersonId person, Optional<PersonId> enteredBy)
            implements DecidingEvent {}

    record PathShown(ItemId item, List<DecisionPath.Step> steps) implements DecidingEvent {}

    record PathApproved(ItemId item) implements DecidingEvent {}

    /// The exact wordings stand in the event: from here on they cannot change unless the question is taken back.
    record QuestionPut(Question.Put put) implements DecidingEvent {}

    record QuestionTakenBack(ItemId item) implements DecidingEvent {}

    /// "Jag finner att …"
    ///
    /// @param rejected that the one proposal put has fallen
    record FindingDeclared(ItemId item, Alternative finding, boolean rejected)
            implements DecidingEvent {}

    /// A help for the chair, and never in the record.
    record QuestionAnswered(ItemId item, PersonId person, Alternative alternative)
            implements DecidingEvent {}

    /// Of three or more alternatives these are put against each other, to stand against the main proposal.
    record RoundPut(ItemId item, List<Alternative> alternatives) implements DecidingEvent {}

    /// "Jag finner att … ska stå mot huvudförslaget."
    record RoundFound(ItemId item, Alternative finding) implements DecidingEvent {}

    /// For the question, or for the round that is put on it.
    record VoteRequested(ItemId item, PersonId by) implements DecidingEvent {}

    /// @param yes absent, as `no`, where candidates stand
    /// @param voters frozen here: nobody else votes, whoever comes or goes (VOTE-4)
    /// @param purpose of what is voted on; absent: the main question
    /// @param organisations where each organisation gives one answer: who gives it
    record VoteOpened(
            VoteId vote,
            ItemId item,
            Optional<Alternative> yes,
            Optional<Alternative> no,
            Set<PersonId> voters,
            List<String> candidates,
            Optional<Boolean> secret,
            Optional<Purpose> purpose,
            Map<String, List<PersonId>> organisations)
            implements DecidingEvent {}

    /// @param choice absent where a candidate is chosen
    /// @param enteredBy the secretary, where a voice vote was entered for the voter
    record VoteCast(
            VoteId vote,
            PersonId voter,
            Optional<Choice> choice,
            Optional<String> candidate,
            Optional<PersonId> enteredBy)
            implements DecidingEvent {}

    /// Broken off: it is as if it had not been opened, but seen to have been.
    record VoteCancelled(VoteId vote, String reason) implements DecidingEvent {}

    record VoteClosed(VoteId vote, Outcome outcome) implements DecidingEvent {}

    /// The gavel. From here on wording and way of deciding never change (DEC-3).
    ///
    /// @param decided the decisions with their wordings; none where the proposal fell
    /// @param won which alternative the meeting decided for
    record DecisionConfirmed(
            ItemId item,
            List<Wording> decided,
            Optional<Alternative> won,
            Method method,
            PersonId presiding,
            Instant at)
            implements DecidingEvent {}

    record AssignmentMade(AssignmentId assignment, DecisionId decision, Assignment.Task task)
            implements DecidingEvent {}

    record AssignmentRemoved(AssignmentId assignment) implements DecidingEvent {}

    record CostSplitMarked(DecisionId decision, CostSplit split) implements DecidingEvent {}

    record CostSplitRemoved(DecisionId decision) implements DecidingEvent {}

    record AssignmentReported(ItemId item, Report report) implements DecidingEvent {}

    record ReportWithdrawn(ItemId item, MeetingId meeting, AssignmentId assignment)
            implements DecidingEvent {}
}
