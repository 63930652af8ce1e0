package se.klubba.domain.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.klubba.domain.id.AssignmentId;
import se.klubba.domain.id.DecisionId;
import se.klubba.domain.id.ItemId;
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

    /// The exact wordings stand in the event: from here on they cannot change unless the question is taken back.
    record QuestionPut(Question.Put put) implements DecidingEvent {}

    record QuestionTakenBack(ItemId item) implements DecidingEvent {}

    /// "Jag finner att …"
    ///
    /// @param rejected that the one proposal put has fallen
    record FindingDeclared(ItemId item, Alternative finding, boolean rejected)
            implements DecidingEvent {}

    record VoteRequested(ItemId item, PersonId by) implements DecidingEvent {}

    /// @param voters frozen here: nobody else votes, whoever comes or goes (VOTE-4)
    record VoteOpened(
            VoteId vote, ItemId item, Alternative yes, Alternative no, Set<PersonId> voters)
            implements DecidingEvent {}

    /// @param enteredBy the secretary, where a voice vote was entered for the voter
    record VoteCast(VoteId vote, PersonId voter, Choice choice, Optional<PersonId> enteredBy)
            implements DecidingEvent {}

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
}
